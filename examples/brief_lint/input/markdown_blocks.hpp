// Splits Markdown into blocks, and reduces inline markup to its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief_lint {

enum class block_kind { heading, paragraph, item, row, code };

// A heading, a paragraph, an item of a list, a row of a table, or a fenced code block.
struct markdown_block {
    block_kind kind = block_kind::paragraph;
    int level = 0;                   // of a heading, 1 to 6
    bool starts_table = false;       // for a row
    bool is_header = false;          // for a row: dashes follow it
    std::string text;                // with inline markup; comments are removed. Lines are joined by spaces
    std::vector<std::string> cells;  // of a row, with inline markup
    std::size_t line = 0;            // from 1
    std::size_t offset = 0;          // of the line, in bytes
};

struct markdown_blocks {
    std::vector<markdown_block> blocks;
    std::size_t open_comment = 0;  // line of a comment that is not closed; 0: none
};

// Splits text that starts at a line and an offset. Linear. Knows ATX and setext headings, lists,
// tables with or without outer pipes, fenced code, quotes, thematic breaks and HTML comments.
markdown_blocks split_markdown(std::string_view text, std::size_t line, std::size_t offset);

// Returns the text without emphasis, links, images, code marks, backslashes of escapes and simple HTML
// tags. `line_break` replaces <br>. Linear. Keeps marks that have no counterpart, such as "5 * 3".
std::string plain_text(std::string_view inline_markup, std::string_view line_break);

}  // namespace brief_lint
