// Splits CSV into rows and cells (RFC 4180).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief_lint {

// A cell of a row. Views the text.
struct csv_cell {
    std::string_view raw;             // without the quotes around it
    std::size_t offset = 0;           // of its first byte in the text, with the quote
    bool is_quoted = false;           // has quotes around it
    bool has_doubled_quotes = false;  // each "" in `raw` stands for one "
};

// Returns the text of a cell, with one quote for two. Uses `storage` if it must change the text.
std::string_view text_of(const csv_cell& cell, std::string& storage);

// Reads rows one after the other. Rows end with LF, CRLF or CR. A quote inside a cell that does not
// begin with one is text. Skips rows without any character.
//
// After a quote that is not closed, or a quoted cell of several lines with text behind its second
// quote, the next row is the line after the first quote: the quote is probably stray.
class csv_rows {
public:
    enum class error { none, unclosed_quote, text_after_quote };
    static constexpr std::size_t most_cells = 4096;  // that are kept of one row

    // Reads from `begin`, which is the start of a line.
    csv_rows(std::string_view text, char separator, std::size_t begin = 0, std::size_t line = 1)
        : text_(text), at_(begin), next_line_(line), separator_(separator) {}

    // Reads the next row. Returns false at the end of the text.
    bool next();

    // All of this is about the row that was read last.
    [[nodiscard]] const std::vector<csv_cell>& cells() const { return cells_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }                             // cells behind the last that is kept
    [[nodiscard]] std::size_t line() const { return line_; }                                     // of its first byte
    [[nodiscard]] std::size_t offset() const { return begin_; }                                  // of its first byte
    [[nodiscard]] std::string_view text() const { return text_.substr(begin_, end_ - begin_); }  // without the line end
    [[nodiscard]] csv_rows::error problem() const { return problem_; }
    [[nodiscard]] std::size_t problem_offset() const { return problem_offset_; }  // of the quote
    [[nodiscard]] std::size_t problem_line() const { return problem_line_; }

    // The start of the next row.
    [[nodiscard]] std::size_t next_offset() const { return at_; }
    [[nodiscard]] std::size_t next_line() const { return next_line_; }

private:
    [[nodiscard]] bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    void skip_line_end();
    void read_plain(csv_cell& cell);
    // Returns false if the row must be given up.
    bool read_quoted(csv_cell& cell);
    void recover(std::size_t quote, std::size_t line, csv_rows::error what);

    std::string_view text_;
    std::size_t at_, next_line_;
    char separator_;
    std::vector<csv_cell> cells_;
    std::size_t left_out_ = 0;
    std::size_t line_ = 0, begin_ = 0, end_ = 0;
    csv_rows::error problem_ = error::none;
    std::size_t problem_offset_ = 0, problem_line_ = 0;
};

}  // namespace brief_lint
