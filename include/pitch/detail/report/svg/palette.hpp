/// The colors and the type of a picture.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/safe_prefix.hpp>
#include <pitch/detail/report/svg/xml_writer.hpp>

namespace pitch::inline v0::detail {

/// What an element of a picture looks like.
enum class style : unsigned char { ink, soft, gap, paper, piece, hole, conflict, line, sign, pen };

/// A style: its class, how a light picture shows it, and what differs in a dark one.
struct style_rule {
    std::string_view name;   ///< Of its class, after the prefix.
    std::string_view light;  ///< Presentation attributes: programs that ignore CSS use them too.
    std::string_view dark;   ///< Declarations of CSS.
};

/// The styles in the order of `style`. Texts have a contrast of at least 4.5 to all that is below them.
/// A template, so that only programs that write pictures pay for the table.
template <class Unused = void>
inline constexpr style_rule style_rules[]{
    {"t"sv, R"(fill="#1f2430")"sv, "fill:#ece8df"sv},
    {"s"sv, R"(fill="#5a6270")"sv, "fill:#a9b0bb"sv},
    {"g"sv, R"(fill="#a53d14")"sv, "fill:#f3a577"sv},
    {"b"sv, R"(fill="#fcfaf5" stroke="#e0dacd")"sv, "fill:#161a20;stroke:#323944"sv},
    {"p"sv, R"(fill="#e7f1ec" stroke="#1f6b52" stroke-width="2")"sv, "fill:#1c2c27;stroke:#7ccfa5"sv},
    {"h"sv, R"(fill="none" stroke="#a53d14" stroke-width="2" stroke-dasharray="6 5")"sv, "stroke:#f3a577"sv},
    {"c"sv, R"(fill="#fbe9e1" stroke="#a53d14" stroke-width="2")"sv, "fill:#33221a;stroke:#f3a577"sv},
    {"l"sv, R"(fill="none" stroke="#b9b2a3")"sv, "stroke:#525b68"sv},
    {"m"sv, R"(fill="none" stroke="#a53d14" stroke-width="1.8" stroke-linecap="round")"sv, "stroke:#f3a577"sv},
    {"k"sv, R"(fill="none" stroke="#1f2430" stroke-width="2.3" stroke-linecap="round")"sv, "stroke:#ece8df"sv},
};

/// Writes elements of a picture with their class and attributes.
template <class Out>
class svg_pen {
public:
    constexpr svg_pen(Out out_iterator, std::string_view id_prefix) : to_(static_cast<Out&&>(out_iterator)), prefix_(id_prefix) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return to_.end(); }
    [[nodiscard]] constexpr xml_writer<Out>& xml() noexcept { return to_; }
    [[nodiscard]] constexpr std::string_view prefix() const noexcept { return prefix_.view(); }

    /// Writes the attributes of a style, such as ` class="pitch-t" fill="#1f2430"`.
    constexpr void attributes(style look) {
        const style_rule& rule = style_rules<>[static_cast<std::size_t>(look)];
        to_.mark(R"( class=")"sv, prefix(), "-"sv, rule.name, R"(" )"sv, rule.light);
    }
    /// Starts a path of a style. What follows, up to `close_path`, is its data.
    constexpr void open_path(style look) {
        to_.mark("<path"sv);
        attributes(look);
        to_.mark(R"( d=")"sv);
    }
    constexpr void close_path() { to_.mark("\"/>\n"sv); }
    /// Starts a group of texts of a style and a size in tenths of a pixel.
    template <class... Attributes>
    constexpr void open_texts(style look, int size_in_tenths, const Attributes&... others) {
        to_.mark("<g"sv);
        attributes(look);
        to_.mark(R"( font-size=")"sv, tenths{size_in_tenths}, "\""sv, others..., ">"sv);
    }
    constexpr void close_texts() { to_.mark("</g>\n"sv); }
    /// Writes the rules of a dark picture. On paper, it stays light.
    constexpr void dark_rules() {
        to_.mark("<style>@media screen and (prefers-color-scheme:dark){"sv);
        for (const style_rule& rule : style_rules<>) to_.mark("."sv, prefix(), "-"sv, rule.name, "{"sv, rule.dark, "}"sv);
        to_.mark("}</style>\n"sv);
    }

private:
    xml_writer<Out> to_;
    safe_prefix prefix_;
};

}  // namespace pitch::inline v0::detail
