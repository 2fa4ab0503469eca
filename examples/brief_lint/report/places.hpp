// Finds the line and column of a brief and of its parts.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "../input/campaign.hpp"
#include "../input/chunk.hpp"

namespace brief_lint {

// Both count from 1; columns count code points. A malformed sequence of UTF-8 counts as one.
struct place {
    std::size_t line = 1, column = 1;
};

// Finds places in one chunk. Takes time that is linear in the chunk if briefs come in its order, also
// if the whole chunk is one line.
class places {
public:
    // Begins a chunk, which must outlive the calls below. Call it before `start_brief`.
    void start_chunk(const chunk& input);
    void start_brief(const campaign& read);

    [[nodiscard]] place of_brief() const { return brief_.where; }
    // Returns the place of a part, or that of the brief if the reader did not see the part.
    [[nodiscard]] place of_part(std::string_view name);

private:
    struct mark {
        std::size_t offset = 0;
        place where;
    };
    // Returns the mark at an offset. Counts from the mark `from` if that is not behind it.
    [[nodiscard]] mark mark_at(std::size_t offset, const mark& from) const;

    std::string_view text_;
    mark first_, brief_;
    const campaign* read_ = nullptr;
    std::array<place, campaign::parts> found_{};  // of the parts; line 0 if not yet counted
};

}  // namespace brief_lint
