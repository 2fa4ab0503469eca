// Finds ids that several briefs of a run have.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "../input/chunk.hpp"
#include "../printable.hpp"

namespace brief_lint {

// Remembers the first `most_ids` ids of a run by their hashes, so that memory does not grow with the
// input. Names each id once, and at most `most_named` of them.
class known_ids {
public:
    static constexpr std::size_t most_ids = 50'000, most_named = 20;

    // Returns a note if an earlier brief has the id; else an empty text.
    std::string add(std::string_view id, const std::shared_ptr<const input_file>& file, std::size_t line) {
        const std::size_t hash = std::hash<std::string_view>()(id);
        const auto found = places_.find(hash);
        if (found == places_.end()) {
            if (places_.size() < most_ids) places_.emplace(hash, place{file, line});
            return {};
        }
        if (std::exchange(found->second.is_named, true)) return {};
        if (++twice_ > most_named) return {};
        const std::string first = found->second.file == file ? "line " : printable(found->second.file->name) + ":";
        return "note: id '" + printable(id, longest_word) + "' is used twice; first in " + first + std::to_string(found->second.line);
    }
    // Returns how many ids that are used twice were not named.
    [[nodiscard]] std::size_t left_out() const { return twice_ > most_named ? twice_ - most_named : 0; }

private:
    struct place {
        std::shared_ptr<const input_file> file;
        std::size_t line = 0;
        bool is_named = false;
    };

    std::unordered_map<std::size_t, place> places_;
    std::size_t twice_ = 0;
};

}  // namespace brief_lint
