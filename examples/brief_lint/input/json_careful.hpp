// Reads a brief from JSON with care: names everything that is wrong with it, or unknown.
#pragma once

#include <cstddef>
#include <vector>

#include "campaign.hpp"
#include "json_tree.hpp"
#include "problem.hpp"
#include "record_sink.hpp"

namespace brief_lint {

// Several times slower than `json_fast`, which reads only briefs that nothing is to be said about.
class json_careful {
public:
    explicit json_careful(bool strict) : strict_(strict) {}

    // Reads a brief. Returns false if it has problems.
    bool read(const json_piece& piece, campaign& result);

    [[nodiscard]] const problem_list& problems() const { return problems_; }
    // Returns what to note about the last brief, at most 20 notes and one that counts the others.
    [[nodiscard]] const std::vector<note>& notes() const { return notes_; }
    // Returns whether the text is not JSON, so that what follows cannot be read, either.
    [[nodiscard]] bool is_syntax_error() const { return tree_.is_syntax_error(); }

private:
    const bool strict_;
    json_tree tree_;
    problem_list problems_;
    std::vector<note> notes_;
};

}  // namespace brief_lint
