// Problems in the input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../printable.hpp"

namespace brief_lint {

// A problem with a line, or with a whole file.
struct problem {
    std::string path;      // of the value, such as `need.origins[0]`; empty for the whole line or file
    std::string what;      // such as "unknown key"
    std::size_t line = 0;  // of the value in the file; 0: the line of the brief
};

// Problems of one line. Counts all, and keeps the first 20: a hostile line can have 300,000.
class problem_list {
public:
    static constexpr std::size_t most_kept = 20;

    // Adds a problem. Calls `describe()` to make it only if it is kept.
    template <class Describe>
    void add(Describe describe) {
        if (kept_.size() < most_kept) kept_.push_back(describe());
        ++count_;
    }
    void clear() {
        kept_.clear();
        count_ = 0;
    }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const std::vector<problem>& kept() const { return kept_; }
    [[nodiscard]] std::size_t left_out() const { return count_ - kept_.size(); }

private:
    std::vector<problem> kept_;
    std::size_t count_ = 0;
};

// Returns a problem on one printable line, such as "need.origins[0]: …".
inline std::string described(const problem& p) {
    std::string line;
    if (!p.path.empty()) line = printable(p.path, longest_word) + ": ";
    return line + printable(p.what);
}

}  // namespace brief_lint
