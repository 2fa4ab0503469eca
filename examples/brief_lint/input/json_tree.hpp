// Parses JSON with care: names each thing that is wrong with it by its path, line and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json_text.hpp"
#include "problem.hpp"

namespace brief_lint {

// A value of JSON somewhere in a chunk.
struct json_piece {
    std::string_view chunk;      // the text around it
    std::size_t begin = 0;       // of the value in the chunk, in bytes
    std::size_t end = 0;         // behind it
    std::size_t line = 1;        // of `begin` in the file
    std::size_t line_begin = 0;  // where that line begins in the chunk, without a byte order mark
    std::string path;            // of the value, such as `[3]`; empty for the whole text

    [[nodiscard]] std::string_view text() const { return chunk.substr(begin, end - begin); }
};

// The values of a piece of JSON, in the order of the text. Keeps memory from one piece to the next.
class json_tree {
public:
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    struct node {
        json_kind kind = json_kind::null;
        bool is_member = false;                         // of an object; otherwise an element or the root
        bool flag = false;                              // value of a boolean
        std::string_view text;                          // of a string; as written for a number
        std::string_view key;                           // of a member
        double number = 0;                              // value of a number
        std::size_t begin = 0;                          // in the chunk: of the key of a member, otherwise of the value
        std::size_t index = 0;                          // among the children of its parent
        std::uint32_t parent = nothing;                 // none of the root
        std::uint32_t first = nothing, next = nothing;  // child and sibling
    };

    // Parses a piece. Returns whether it is valid, and adds at least one problem if it is not. The
    // piece must outlive the tree's values. `is_syntax_error` tells whether the text is not JSON.
    bool parse(const json_piece& piece, problem_list& problems);
    [[nodiscard]] bool is_syntax_error() const { return is_syntax_error_; }

    [[nodiscard]] const node& operator[](std::uint32_t index) const { return nodes_[index]; }
    // Returns the path of a value, such as `need.origins[0]`. Without indices, `need.origins[]`.
    [[nodiscard]] std::string path_of(std::uint32_t index, bool with_indices = true) const;
    // Returns the line of a place in the chunk.
    [[nodiscard]] std::size_t line_of(std::size_t place) const;

private:
    class parser;

    const json_piece* piece_ = nullptr;
    std::vector<node> nodes_;
    text_store texts_;
    bool is_syntax_error_ = false;
};

// Returns the problem of text that is not JSON, at a place in a chunk. Its last token began at `token`.
problem syntax_problem(const json_piece& piece, std::string path, std::size_t place, std::size_t token, std::string_view what);

// Returns the length of the valid UTF-8 character that `text` starts with; 0 if there is none.
std::size_t character_length(std::string_view text);

// Returns the path of a member of the object at `path`, such as `need.origins`. Cuts a long key.
std::string member_path(const std::string& path, std::string_view key);

}  // namespace brief_lint
