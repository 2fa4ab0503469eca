/// Pages of text reports.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/detail/text/display_width.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// A text in two columns: status or name of a verdict, and the rest. For its members, see
/// `question_writer` and `write_three_verdicts`.
template <class Out>
class text_page {
public:
    static constexpr std::size_t below_note = 1;

    constexpr text_page(Out out_iterator, const language& in_language) : to_(static_cast<Out&&>(out_iterator)), in_(in_language) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out finish() { return to_.end(); }
    [[nodiscard]] constexpr writer<Out>& text() noexcept { return to_; }

    /// Starts a section with a first column of no width.
    constexpr void new_columns() noexcept { width_ = 0; }
    /// Makes the first column wide enough for a word.
    constexpr void fit(std::string_view word) noexcept {
        if (const std::size_t columns = columns_of(word); width_ < columns) width_ = columns;
    }

    /// Starts the line of a verdict.
    constexpr void head(std::string_view name) { item(0, name); }
    /// Starts another line about the verdict.
    constexpr void remark() { note(); }
    /// Writes a line about all verdicts.
    constexpr void statement(std::string_view words) {
        to_.raw("  ");
        to_.write(words);
        end();
    }
    /// Writes nothing: lines of a terminal are too short for the table.
    constexpr void continuum(const touchpoints&) {}

    constexpr void item(std::size_t depth, std::string_view status) {
        indent_ = 2 * depth;
        if (depth != 0) return start_line();
        to_.raw("  ");
        to_.write(status);
        const std::size_t columns = columns_of(status);
        to_.space(2 + (columns < width_ ? width_ - columns : 0));
    }
    constexpr void strong() {}
    constexpr void say(const rule_text& words) {
        end();
        if (const bool has_label_in_second_column = indent_ != 0; has_label_in_second_column) to_.space(2);
        start_line();
        detail::write_rule_text(to_, words, in_);
    }
    constexpr void note() {
        indent_ = 0;
        start_line();
    }
    constexpr void end() { to_.raw("\n"); }
    constexpr void rest(std::size_t count) {
        note();
        detail::write_more(to_, count, in_);
        end();
    }

private:
    [[nodiscard]] static constexpr std::size_t columns_of(std::string_view word) noexcept { return detail::display_width(word); }
    /// Starts a line in the second column.
    constexpr void start_line() { to_.space(width_ + 4 + indent_); }

    writer<Out> to_;
    const language& in_;
    std::size_t width_ = 0;   // of the first column
    std::size_t indent_ = 0;  // of the current item in the second column
};

}  // namespace pitch::inline v0::detail
