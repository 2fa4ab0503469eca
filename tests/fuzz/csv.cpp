// A libFuzzer target: CSV as brief_lint reads it.
#include "input/csv.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "forms.hpp"
#include "support.hpp"

namespace {

using fuzz::require;
using rows = std::vector<std::vector<std::string>>;

/// Returns the cells of all rows. Sets `is_good` to false if a quote is wrong or a cell is left out.
rows cells_of(std::string_view text, char separator, bool& is_good) {
    brief_lint::csv_rows read(text, separator);
    rows all;
    std::string storage;
    std::size_t last_offset = 0, last_line = 0;
    while (read.next()) {
        require(read.line() > last_line && read.offset() >= last_offset && read.next_offset() > read.offset());
        last_line = read.line();
        last_offset = read.next_offset();
        require(read.text().data() == text.data() + read.offset() && read.offset() + read.text().size() <= text.size());
        is_good = is_good && read.problem() == brief_lint::csv_rows::error::none && read.left_out() == 0;
        all.emplace_back();
        for (const brief_lint::csv_cell& cell : read.cells()) all.back().emplace_back(brief_lint::text_of(cell, storage));
    }
    return all;
}

/// Writes rows with quotes around each cell.
std::string quoted(const rows& all, char separator) {
    std::string text;
    for (const std::vector<std::string>& row : all) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i != 0) text += separator;
            text += '"';
            for (const char c : row[i]) text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

void check_cells(std::string_view text, char separator) {
    bool is_good = true, is_good_again = true;
    const rows read = cells_of(text, separator, is_good);
    if (!is_good) return;
    require(cells_of(quoted(read, separator), separator, is_good_again) == read && is_good_again);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input = fuzz::view_of(bytes, size);
    for (const char separator : {',', ';', '\t'}) check_cells(input, separator);
    fuzz::found all;
    std::size_t last_line = 0;
    all.on_each = [&](const brief_lint::campaign& read) {
        fuzz::check_texts(read, input);
        require(read.line > last_line);
        last_line = read.line;
    };
    fuzz::read_at_once(input, brief_lint::input_form::csv, all);
    fuzz::check_pieces(input, brief_lint::input_form::csv);
    fuzz::check_pieces(input, brief_lint::input_form::automatic);
    return 0;
}
