/// Lines of a text report.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Lines in two columns: status, and rule or text.
template <class Out>
class text_lines {
public:
    constexpr text_lines(writer<Out>& to, const language& in) noexcept : to_(to), in_(in) {}

    /// Makes the first column wide enough for these findings.
    template <class Findings>
    constexpr void fit(const Findings& findings) noexcept {
        for (const finding& f : findings) fit(detail::status(f, in_));
    }
    /// Makes the first column wide enough for a word.
    constexpr void fit(std::string_view word) noexcept {
        const std::size_t columns = text(word).characters();
        if (width_ < columns) width_ = columns;
    }

    /// Starts a line with its first column.
    constexpr void begin(std::string_view status) {
        to_.raw("  ");
        to_.write(status);
        const std::size_t columns = text(status).characters();
        to_.space(2 + (columns < width_ ? width_ - columns : 0));
    }
    /// Starts a line in the second column, indented.
    constexpr void continue_at(std::size_t indent) { to_.space(width_ + 4 + indent); }
    constexpr void end() { to_.raw("\n"); }

    /// Writes a rule: status, label, lacking parts.
    constexpr void line(const finding& f) {
        begin(detail::status(f, in_));
        detail::write_rule(to_, f, in_);
        detail::write_lacking_parts(to_, f, in_);
        end();
    }

    // The members that `write_gaps` calls.
    constexpr void begin_group(const finding& f, std::string_view part, std::size_t dependent) {
        begin(detail::status(f, in_));
        detail::write_group(to_, part, dependent, in_);
        end();
    }
    constexpr void question(const finding& f, std::string_view group) {
        if (group.empty()) {
            line(f);
        } else {
            continue_at(0);
            detail::write_rule(to_, f, in_);
            detail::write_lacking_parts(to_, f, in_, group);
            end();
        }
        const rule_words texts = detail::words_of(f, in_);
        for (const std::string_view words : {texts.asks, texts.advice}) {
            if (words.empty()) continue;
            continue_at(group.empty() ? 0 : 2);
            to_.write(words);
            end();
        }
    }
    constexpr void rest(std::size_t count) {
        continue_at(0);
        detail::write_more(to_, count, in_);
        end();
    }

private:
    writer<Out>& to_;
    const language& in_;
    std::size_t width_ = 0;
};

}  // namespace pitch::inline v0::detail
