/// Pages of Markdown reports.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/detail/report/continuum_table.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Lists of verdicts and of questions with check boxes. For its members, see `question_writer` and
/// `write_three_verdicts`.
template <class Out>
class markdown_page {
public:
    static constexpr std::size_t below_note = 2;

    constexpr markdown_page(Out out_iterator, const language& in_language) : to_(static_cast<Out&&>(out_iterator)), in_(in_language) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out finish() { return to_.end(); }
    [[nodiscard]] constexpr auto& text() noexcept { return to_.text(); }

    // A page without columns.
    constexpr void new_columns() noexcept {}
    constexpr void fit(std::string_view) noexcept {}

    constexpr void head(std::string_view name) {
        to_.mark("- *");
        text().write(name);
        to_.mark("* — ");
    }
    constexpr void remark() { to_.mark("  - "); }
    constexpr void statement(std::string_view words) {
        to_.mark("\n**");
        text().write(words);
        to_.mark("**\n");
    }
    constexpr void continuum(const touchpoints& list) { detail::write_continuum(to_, list, in_); }

    constexpr void item(std::size_t depth, std::string_view status) {
        write_title();
        text().space(2 * depth);
        to_.mark("- [ ] ");
        said_ = false;
        if (depth != 0) return;
        to_.mark("*");
        text().write(status);
        to_.mark("* ");
    }
    constexpr void strong() { to_.mark("**"); }
    constexpr void say(const rule_text& words) {
        to_.mark(said_ ? " " : " — ");
        detail::write_rule_text(text(), words, in_);
        said_ = true;
    }
    constexpr void note() { to_.mark("  - "); }
    constexpr void end() { to_.mark("\n"); }
    constexpr void rest(std::size_t count) {
        write_title();
        to_.mark("\n*");
        detail::write_more(text(), count, in_);
        to_.mark("*\n");
    }

private:
    /// Writes the title of the questions before the first one.
    constexpr void write_title() {
        if (has_title_) return;
        to_.mark("\n**");
        text().write(in_.say(phrase::questions));
        to_.mark("**\n\n");
        has_title_ = true;
    }

    markdown_writer<Out> to_;
    const language& in_;
    bool has_title_ = false;
    bool said_ = false;  // whether the item has a question
};

}  // namespace pitch::inline v0::detail
