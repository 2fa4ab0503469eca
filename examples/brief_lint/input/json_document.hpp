// Cuts a JSON file of one brief, several briefs or an array of briefs into its briefs.
#pragma once

#include <cstddef>
#include <string_view>

#include "json_tree.hpp"
#include "problem.hpp"

namespace brief_lint {

// Finds where each value ends by its brackets, and leaves its content to the reader.
class json_document {
public:
    // The text begins at a line of its file.
    json_document(std::string_view text, std::size_t line) {
        piece_.chunk = text;
        piece_.line = line;
    }

    // Finds the next value. Returns false at the end of the text, or adds a problem and returns false
    // at a syntax error between values.
    bool next(problem_list& problems);
    // Returns the value that `next` found. Call `next` no more if it is not JSON.
    [[nodiscard]] const json_piece& piece() const { return piece_; }

private:
    [[nodiscard]] char here() const { return piece_.begin < piece_.chunk.size() ? piece_.chunk[piece_.begin] : '\0'; }
    void move_to(std::size_t place);
    void skip_space();
    bool wrong(std::string_view what, problem_list& problems);
    bool take();

    json_piece piece_;  // `begin` is the current place
    bool in_array_ = false;
    std::size_t index_ = 0;  // of the next element of the array
};

}  // namespace brief_lint
