/// How much room a character of a picture takes.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/svg/width_tables.hpp>

namespace pitch::inline v0::detail {

/// Width of the dotted circle that a renderer puts below a mark without a base, in hundredths of an em.
inline constexpr unsigned dotted_circle_width = 62;

/// Returns the width of a character in regular type, in hundredths of an em. Marks that have no room
/// of their own have the width 0 in most tables; `display_reader` sees to the others.
constexpr unsigned regular_width(char32_t c) noexcept {
    using tables = width_tables<>;
    for (const auto& block : tables::blocks)
        if (c >= block.first && c - block.first < block.widths.size())
            return 3 * static_cast<unsigned>(block.widths[c - block.first] - '!');
    for (const auto& range : tables::ranges)
        if (c <= range.last) return range.width;
    return 100;
}

/// Returns the width of a character in hundredths of an em, estimated for the widest likely font.
constexpr unsigned width_of(char32_t c, bool is_bold) noexcept {
    using tables = width_tables<>;
    if (c >= ' ' && c <= '~') return static_cast<unsigned>((is_bold ? tables::bold_ascii : tables::ascii)[c - ' ']) - 10;
    const unsigned width = detail::regular_width(c);
    return is_bold ? width + (width + 7) / 8 : width;
}

}  // namespace pitch::inline v0::detail
