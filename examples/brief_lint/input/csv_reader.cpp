#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "brief_builder.hpp"
#include "column_map.hpp"
#include "csv.hpp"
#include "encoding.hpp"
#include "reader.hpp"

namespace brief_lint {
namespace {

// What a column of the header stands for.
struct csv_column {
    std::string title;
    std::optional<brief_key> key;
};

class csv_reader final : public reader {
public:
    explicit csv_reader(const options& given) : options_(given), map_(map_of(given)), builder_(given, map_) {}

    void read(const chunk& input, record_sink& sink) override {
        text_ = input.text();
        std::size_t begin = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0, line = input.line;
        const char separator = choose_separator(begin, line);
        csv_rows rows(text_, separator, begin, line);
        if (!read_header(rows, sink)) return;
        const bool is_english = options_.language == &pitch::english;
        builder_.set_style({.decimal_comma = separator == ';' || !is_english, .grouping_comma = separator == ',' && is_english});
        while (rows.next())
            if (!is_blank(rows)) read_row(rows, sink);
    }

private:
    static constexpr std::size_t most_columns = 1000;

    static bool is_blank(const csv_rows& rows) {
        return rows.problem() == csv_rows::error::none && rows.left_out() == 0 &&
               std::all_of(rows.cells().begin(), rows.cells().end(),
                           [](const csv_cell& c) { return without_spaces_around(c.raw).empty(); });
    }

    // Chooses the separator that splits the header into the most known titles, or else into the most
    // cells. Skips the line `sep=;` of Excel.
    char choose_separator(std::size_t& begin, std::size_t& line) const {
        csv_rows first(text_, '\n', begin, line);
        if (first.next() && first.cells().size() == 1) {
            const std::string_view cell = first.cells()[0].raw;
            if (cell.size() == 5 && (cell.starts_with("sep=") || cell.starts_with("SEP=")) && cell[4] != '"') {
                begin = first.next_offset();
                line = first.next_line();
                return cell[4];
            }
        }
        char best = ',';
        std::size_t most_known = 0, most_cells = 0;
        std::string storage;
        for (const char separator : {',', ';', '\t'}) {
            csv_rows rows(text_, separator, begin, line);
            bool found = rows.next();
            while (found && is_blank(rows)) found = rows.next();
            if (!found) continue;
            std::size_t known = 0;
            for (std::size_t i = 0; i < std::min(rows.cells().size(), most_columns); ++i)
                if (key_of(text_of(rows.cells()[i], storage))) ++known;
            if (known < most_known || (known == most_known && rows.cells().size() <= most_cells)) continue;
            best = separator;
            most_known = known;
            most_cells = rows.cells().size();
        }
        return best;
    }

    [[nodiscard]] std::optional<brief_key> key_of(std::string_view title) const {
        if (map_)
            if (const std::optional<std::string_view> key = map_->key_for(title)) return key->empty() ? std::nullopt : find_key(*key);
        return find_heading(title);
    }
    [[nodiscard]] bool is_ignored(std::string_view title) const {
        return map_ && map_->key_for(title) == std::optional<std::string_view>("");
    }

    // Adds the problems of a row's quotes and bytes. Returns whether there are any.
    bool find_problems(const csv_rows& rows, problem_list& problems) const {
        if (rows.problem() != csv_rows::error::none) {
            const std::size_t column = column_at(text_, rows.problem_offset());
            problems.add([&] {
                return problem{"column " + std::to_string(column),
                               rows.problem() == csv_rows::error::unclosed_quote ? "quote is not closed" : "text after a closing quote",
                               rows.problem_line()};
            });
        }
        if (const std::optional<encoding_error> bad = encoding_error_in(rows.text())) {
            const std::size_t at = rows.offset() + bad->offset;
            std::size_t line = rows.line();
            for (std::size_t i = rows.offset(); i < at; ++i)
                if (text_[i] == '\n' || (text_[i] == '\r' && text_[i + 1] != '\n')) ++line;
            problems.add([&] { return problem{"column " + std::to_string(column_at(text_, at)), std::string(bad->what), line}; });
        }
        return !problems.empty();
    }

    // Reads the titles of the columns. If one is wrong, all rows would be: no row is read then.
    bool read_header(csv_rows& rows, record_sink& sink) {
        columns_.clear();
        bool found = rows.next();
        while (found && is_blank(rows)) found = rows.next();
        if (!found) return false;
        problems_.clear();
        find_problems(rows, problems_);
        if (rows.cells().size() > most_columns) {
            problems_.add([&] { return problem{"", "more than " + std::to_string(most_columns) + " columns", rows.line()}; });
            sink.on_bad_brief(rows.line(), {}, problems_);
            return false;
        }
        for (const csv_cell& cell : rows.cells()) {
            csv_column column{std::string(without_spaces_around(text_of(cell, storage_))), {}};
            column.key = key_of(column.title);
            if (column.key) {
                const bool is_twice =
                    std::any_of(columns_.begin(), columns_.end(), [&](const csv_column& c) { return c.key == column.key; });
                if (is_twice) problems_.add([&] { return problem{column.title, "duplicate key", rows.line()}; });
            } else if (!column.title.empty() && !is_ignored(column.title)) {
                refuse_unknown(column.title, rows.line());
            }
            columns_.push_back(std::move(column));
        }
        if (problems_.empty() && std::none_of(columns_.begin(), columns_.end(), [](const csv_column& c) { return c.key.has_value(); }))
            problems_.add(
                [&] { return problem{"", "no column has a known title; expected titles such as need, solution, method", rows.line()}; });
        if (!problems_.empty()) {
            sink.on_bad_brief(rows.line(), {}, problems_);
            return false;
        }
        for (const csv_column& c : columns_)
            if (!c.key && !c.title.empty() && !is_ignored(c.title))
                sink.on_note(rows.line(), {c.title, "unknown key; kept as a note", "unknown key " + c.title});
        return true;
    }

    void refuse_unknown(const std::string& title, std::size_t line) {
        // People do not type the columns of an export.
        const std::string_view nearest = map_ ? std::string_view() : nearest_key(title);
        if (!nearest.empty())
            problems_.add([&] { return problem{title, "unknown key; did you mean '" + std::string(nearest) + "'?", line}; });
        else if (options_.strict)
            problems_.add([&] { return problem{title, "unknown key", line}; });
    }

    void read_row(const csv_rows& rows, record_sink& sink) {
        builder_.start(rows.line(), rows.offset());
        problems_.clear();
        find_problems(rows, problems_);
        for (const problem& p : problems_.kept()) builder_.add_problem(p.line, p.path, p.what);
        const std::vector<csv_cell>& cells = rows.cells();
        std::size_t count = cells.size() + rows.left_out();
        while (rows.left_out() == 0 && count > columns_.size() && without_spaces_around(cells[count - 1].raw).empty()) --count;
        if (count > columns_.size() && problems_.empty())
            builder_.add_problem(rows.line(), "",
                                 "the row has " + std::to_string(count) + " cells, and the header has " + std::to_string(columns_.size()));
        for (std::size_t i = 0; i < std::min(count, columns_.size()); ++i) {
            if (!columns_[i].key) continue;
            std::string_view text = text_of(cells[i], storage_);
            if (cells[i].has_doubled_quotes) text = builder_.keep(text);
            builder_.set(*columns_[i].key, text, rows.line(), cells[i].offset);
        }
        builder_.finish(sink);
    }

    const options& options_;
    const column_map* map_;
    brief_builder builder_;
    std::string_view text_;
    std::vector<csv_column> columns_;
    problem_list problems_;
    std::string storage_;
};

}  // namespace

std::unique_ptr<reader> make_csv_reader(const options& given) { return std::make_unique<csv_reader>(given); }

}  // namespace brief_lint
