/// Writes the lines of a text.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/line_breaks.hpp>
#include <pitch/detail/report/svg/palette.hpp>

namespace pitch::inline v0::detail {

/// Alignment of lines in their box.
enum class alignment : unsigned char { start, middle, end };

/// Writes a text in a box whose left edge is at `x` and whose first line is at `y`. Texts that run from
/// right to left start at the right edge. Texts in the middle need a group that is `centered`. Returns
/// the number of lines.
template <class Out>
constexpr std::size_t write_text_block(svg_pen<Out>& pen, std::string_view text, const text_box& box, int x, int y,
                                       alignment where = alignment::start) {
    const bool is_reversed = detail::runs_right_to_left(text);
    const bool is_at_right = where == alignment::end || (where == alignment::start && is_reversed);
    const int at = where == alignment::middle ? x + box.width / 2 : is_at_right ? x + box.width : x;
    line_breaker lines(text, box);
    std::size_t count = 0;
    for (text_line line; lines.next(line); ++count) {
        pen.xml().mark(R"(<text x=")"sv, at, R"(" y=")"sv, y + static_cast<int>(count) * box.line_height, "\""sv);
        if (is_reversed) pen.xml().mark(R"( direction="rtl")"sv);
        if (where == alignment::end && !is_reversed) pen.xml().mark(R"( text-anchor="end")"sv);
        pen.xml().mark(">"sv);
        pen.xml().line(text, line.begin, line.end);
        if (line.is_cut) pen.xml().mark("…"sv);
        pen.xml().mark("</text>\n"sv);
    }
    return count;
}

}  // namespace pitch::inline v0::detail
