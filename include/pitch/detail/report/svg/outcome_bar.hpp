/// Draws a bar that is divided by outcome.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/palette.hpp>
#include <pitch/detail/report/tally_words.hpp>
#include <pitch/outcome.hpp>
#include <pitch/rule_count.hpp>

namespace pitch::inline v0::detail {

/// Place of a bar below the baseline of its label, in pixels.
inline constexpr int bar_top = 8, bar_height = 12;

/// A bar of a rule, divided by outcome. Lengths are in tenths of a pixel.
class divided_bar {
public:
    /// Each outcome that occurs is wide enough to be seen; the others share the rest of the length.
    constexpr divided_bar(const rule_count& one_rule, int length) noexcept {
        double all = 0;
        for (const outcome o : outcome_columns) all += static_cast<double>(detail::count_as_intended(one_rule, o));
        if (!(all > 0)) return;
        const auto share = [&](outcome o, double whole, double of) {
            return static_cast<int>(static_cast<double>(detail::count_as_intended(one_rule, o)) / whole * of + 0.5);
        };
        double room = length, shared = all;
        outcome widest = outcome::pass;
        for (const outcome o : outcome_columns) {
            const std::uint64_t count = detail::count_as_intended(one_rule, o);
            if (count > detail::count_as_intended(one_rule, widest)) widest = o;
            if (count == 0 || share(o, all, length) >= least) continue;
            length_of(o) = least;
            room -= least;
            shared -= static_cast<double>(count);
        }
        int left = length;
        for (const outcome o : outcome_columns) {
            if (length_of(o) == 0 && detail::count_as_intended(one_rule, o) != 0) length_of(o) = share(o, shared, room);
            left -= length_of(o);
        }
        length_of(widest) += left;  // what rounding left over
    }
    [[nodiscard]] constexpr int length(outcome o) const noexcept { return lengths_[static_cast<std::size_t>(o)]; }

private:
    static constexpr int least = 30;
    constexpr int& length_of(outcome o) noexcept { return lengths_[static_cast<std::size_t>(o)]; }

    int lengths_[4]{};
};

/// Defines the crosses that fill conflicts. Their tiles are where bars are.
template <class Out>
constexpr void define_crosses(svg_pen<Out>& pen) {
    pen.xml().mark(R"(<pattern id=")"sv, pen.prefix(), R"(-x" y=")"sv, bar_top, R"(" width="12" height=")"sv, bar_height,
                   R"(" patternUnits="userSpaceOnUse"><path)"sv);
    pen.attributes(style::sign);
    pen.xml().mark(R"( d="M3 3l6 6M3 9l6-6"/></pattern>)"sv, "\n"sv);
}

/// Draws a part of a bar: a box for what passes, a dashed one for what is missing, one with crosses for a
/// conflict, and a line for what does not apply. Lengths are in tenths of a pixel.
template <class Out>
constexpr void draw_bar_part(svg_pen<Out>& pen, outcome o, int begin, int length) {
    if (o == outcome::not_applicable) {
        pen.open_path(style::line);
        pen.xml().mark("M"sv, tenths{begin + 10}, " "sv, bar_top + bar_height / 2, "h"sv, tenths{length - 20});
        return pen.close_path();
    }
    const auto box = [&] {
        pen.xml().mark(R"( x=")"sv, tenths{begin + 10}, R"(" y=")"sv, bar_top + 1, R"(" width=")"sv, tenths{length - 20}, R"(" height=")"sv,
                       bar_height - 2, "\""sv);
    };
    pen.xml().mark("<rect"sv);
    pen.attributes(o == outcome::pass ? style::piece : o == outcome::missing ? style::hole : style::conflict);
    box();
    pen.xml().mark("/>\n"sv);
    if (o != outcome::fail) return;
    pen.xml().mark("<rect"sv);
    box();
    pen.xml().mark(R"( fill="url(#)"sv, pen.prefix(), "-x)\"/>\n"sv);
}

/// Draws the bar of a rule. `length` is in pixels.
template <class Out>
constexpr void draw_bar(svg_pen<Out>& pen, const rule_count& r, int length) {
    const divided_bar bar(r, 10 * length);
    int begin = 0;
    for (const outcome o : outcome_columns) {
        if (bar.length(o) != 0) detail::draw_bar_part(pen, o, begin, bar.length(o));
        begin += bar.length(o);
    }
}

}  // namespace pitch::inline v0::detail
