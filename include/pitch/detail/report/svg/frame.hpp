/// Measures that the sections of a picture share, and the signs of outcomes.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/palette.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// The width of a picture and the edges of what is in it, in pixels.
inline constexpr int page_width = 640, page_left = 28, page_right = 612, page_span = page_right - page_left;
/// The left edge of texts beside a sign.
inline constexpr int beside_sign = 56;

/// Attributes of texts: a font with serifs, bold type, and the middle of a line at `x`.
inline constexpr std::string_view serif = R"( font-family="Georgia,serif")"sv;
inline constexpr std::string_view strong = R"( font-weight="600")"sv, centered = R"( text-anchor="middle")"sv;

/// Returns whether something is left to do.
constexpr bool is_open_outcome(outcome state) noexcept { return state == outcome::missing || state == outcome::fail; }

/// Writes the head of a note that is answered, as part of a path of `style::ink`. `x`, `y`: its center.
template <class Out>
constexpr void write_filled_head(xml_writer<Out>& to, tenths x, tenths y) {
    to.mark("M"sv, tenths{x.value - 65}, " "sv, tenths{y.value + 26}, "a7 5.2-22 0 1 13-5.2a7 5.2-22 0 1-13 5.2z"sv);
}
/// Writes the head of a note that is missing, as part of a path of `style::sign`.
template <class Out>
constexpr void write_hollow_head(xml_writer<Out>& to, tenths x, tenths y) {
    to.mark("M"sv, tenths{x.value - 60}, " "sv, tenths{y.value + 24}, "a6.5 4.7-22 0 1 12-4.8a6.5 4.7-22 0 1-12 4.8z"sv);
}
/// Writes the cross of a conflict, as part of a path of `style::sign`.
template <class Out>
constexpr void write_cross(xml_writer<Out>& to, tenths x, tenths y) {
    to.mark("M"sv, tenths{x.value - 50}, " "sv, tenths{y.value - 45}, "l10 9m0-9l-10 9"sv);
}
/// Writes the bar of what does not apply, as part of a path of `style::ink`.
template <class Out>
constexpr void write_rest(xml_writer<Out>& to, tenths x, tenths y) {
    to.mark("M"sv, tenths{x.value - 65}, " "sv, tenths{y.value - 20}, "h13v4h-13z"sv);
}

/// Returns the style of the path that has the sign of an outcome.
constexpr style sign_style(outcome state) noexcept { return detail::is_open_outcome(state) ? style::sign : style::ink; }
/// Writes the sign of an outcome, as part of a path of its style. `x`, `y`: its center in pixels.
template <class Out>
constexpr void write_sign(xml_writer<Out>& to, outcome state, int x, int y) {
    const tenths at_x{10 * x}, at_y{10 * y};
    switch (state) {
        case outcome::pass: return detail::write_filled_head(to, at_x, at_y);
        case outcome::missing: return detail::write_hollow_head(to, at_x, at_y);
        case outcome::fail: return detail::write_cross(to, at_x, at_y);
        case outcome::not_applicable: return detail::write_rest(to, at_x, at_y);
    }
}
/// Draws the sign of an outcome.
template <class Out>
constexpr void draw_sign(svg_pen<Out>& pen, outcome state, int x, int y) {
    pen.open_path(detail::sign_style(state));
    detail::write_sign(pen.xml(), state, x, y);
    pen.close_path();
}

}  // namespace pitch::inline v0::detail
