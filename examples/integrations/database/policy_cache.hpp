// Keeps the policies of the last queries, so that a query parses its policy once.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/criterion_judge.hpp"

namespace pitch_database {

class policy_cache {
public:
    // Returns the judge of a policy, valid until the next call. Throws `usage_error` if the text is not a
    // policy.
    const brief_lint::criterion_judge& get(std::string_view text) {
        for (const entry& e : entries_)
            if (e.text == text) return *e.judge;
        entry made{std::string(text), brief_lint::make_policy_judge("policy", text)};
        if (entries_.size() < most) {
            entries_.push_back(std::move(made));
            return *entries_.back().judge;
        }
        entry& oldest = entries_[oldest_];
        oldest_ = (oldest_ + 1) % most;
        oldest = std::move(made);
        return *oldest.judge;
    }

private:
    static constexpr std::size_t most = 16;

    struct entry {
        std::string text;
        std::unique_ptr<const brief_lint::criterion_judge> judge;
    };

    std::vector<entry> entries_;
    std::size_t oldest_ = 0;  // once there are `most`
};

}  // namespace pitch_database
