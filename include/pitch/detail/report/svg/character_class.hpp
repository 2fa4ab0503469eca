/// Classes of characters that matter for the layout of a picture.
#pragma once

#include <pitch/detail/report/escape_markdown.hpp>
#include <pitch/detail/text/display_width.hpp>
#include <pitch/detail/text/utf8.hpp>
#include <pitch/detail/text/width_ranges.hpp>

namespace pitch::inline v0::detail {

constexpr bool is_between(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

/// Returns whether a character keeps its neighbours on its line: spaces without a break.
constexpr bool is_glue(char32_t c) noexcept { return c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x2011; }
/// Returns whether a picture shows a space instead, where a line may end.
constexpr bool is_break_space(char32_t c) noexcept {
    return c == ' ' || ((detail::is_space(c) || detail::becomes_space(c)) && !detail::is_glue(c));
}
constexpr bool is_noncharacter(char32_t c) noexcept { return (c & 0xFFFE) == 0xFFFE || detail::is_between(c, 0xFDD0, 0xFDEF); }
/// Returns whether a character is a word or more, and so wider than a line may be.
constexpr bool is_oversized(char32_t c) noexcept { return detail::is_between(c, 0xFDFA, 0xFDFB) || c == 0xFDFD; }

constexpr bool is_tag(char32_t c) noexcept { return detail::is_between(c, 0xE0020, 0xE007F); }
/// Returns whether an invisible character changes the one before: joiners, variation selectors, tags.
constexpr bool is_extender(char32_t c) noexcept {
    return c == 0x200C || c == 0x200D || detail::is_between(c, 0xFE00, 0xFE0F) || detail::is_tag(c);
}
constexpr bool is_regional_indicator(char32_t c) noexcept { return detail::is_between(c, 0x1F1E6, 0x1F1FF); }
constexpr bool is_emoji(char32_t c) noexcept { return detail::is_between(c, 0x2600, 0x27BF) || detail::is_between(c, 0x1F000, 0x1FAFF); }

/// Returns whether a vowel or a sign of an Indic or Thai script follows its consonant, and has room of its own.
constexpr bool is_spacing_mark(char32_t c) noexcept {
    if (detail::is_between(c, 0x900, 0xDFF)) {
        const char32_t offset = c % 0x80;
        if (c >= 0xD80) return detail::is_between(offset, 0x02, 0x03) || detail::is_between(offset, 0x4A, 0x5F) || offset >= 0x72;
        return offset <= 3 || offset == 0x3B || detail::is_between(offset, 0x3E, 0x4F) || detail::is_between(offset, 0x55, 0x57);
    }
    return detail::is_between(c, 0xE30, 0xE33) || c == 0xE45 || detail::is_between(c, 0xEB0, 0xEB3) ||
           detail::is_between(c, 0x102B, 0x103E) || detail::is_between(c, 0x17B6, 0x17D3) || c == 0x302E || c == 0x302F;
}
/// Returns whether a mark takes no room.
constexpr bool has_no_width(char32_t c) noexcept {
    return !detail::is_between(c, 0x900, 0xDFF) && detail::is_in_ranges(width_ranges<>::none, c);
}
/// Returns whether a character belongs to the one before: a mark, or a vowel of an Indic script.
constexpr bool is_mark(char32_t c) noexcept {
    if (c < 0x300 || detail::is_between(c, 0x1160, 0x11FF) || detail::is_between(c, 0xD7B0, 0xD7FB)) return false;
    return detail::is_spacing_mark(c) || detail::is_in_ranges(width_ranges<>::none, c);
}
/// Returns whether a mark goes with letters of any script.
constexpr bool is_common_mark(char32_t c) noexcept {
    return detail::is_between(c, 0x300, 0x36F) || detail::is_between(c, 0x1AB0, 0x1AFF) || detail::is_between(c, 0x1DC0, 0x1DFF) ||
           detail::is_between(c, 0x20D0, 0x20DC) || detail::is_between(c, 0xFE20, 0xFE2F) || detail::is_between(c, 0x3099, 0x309A);
}
/// Returns whether a mark is so high that it counts as two: Hebrew accents and dots, Tibetan letters below others.
constexpr bool is_tall_mark(char32_t c) noexcept {
    return detail::is_between(c, 0x591, 0x5AF) || detail::is_between(c, 0x5C4, 0x5C5) || detail::is_between(c, 0xF00, 0xFFF);
}
/// Returns whether two characters are in one block.
constexpr bool same_script(char32_t a, char32_t b) noexcept { return b < 0x900 ? a / 0x100 == b / 0x100 : a / 0x80 == b / 0x80; }

/// Returns whether a vowel of Thai or Lao stands before its consonant.
constexpr bool is_prefix_vowel(char32_t c) noexcept { return detail::is_between(c, 0xE40, 0xE44) || detail::is_between(c, 0xEC0, 0xEC4); }
/// Returns whether a letter of Hangul follows the first one of its syllable.
constexpr bool is_jamo_tail(char32_t c) noexcept { return detail::is_between(c, 0x1160, 0x11FF) || detail::is_between(c, 0xD7B0, 0xD7FB); }
/// Returns whether a letter of Hangul joins the syllable of the letter before it.
constexpr bool composes(char32_t before, char32_t c) noexcept {
    if (detail::is_between(c, 0x1161, 0x1175)) return detail::is_between(before, 0x1100, 0x1112);
    if (detail::is_between(c, 0x11A8, 0x11C2)) return detail::is_between(before, 0x1161, 0x1175);
    return false;
}

/// Returns whether a line may end before and after a character: ideographs, kana, Hangul, emoji.
constexpr bool is_ideographic(char32_t c) noexcept {
    return detail::is_between(c, 0x2E80, 0xA4CF) || detail::is_between(c, 0xAC00, 0xD7A3) || detail::is_between(c, 0xF900, 0xFAFF) ||
           detail::is_between(c, 0xFE30, 0xFE4F) || detail::is_between(c, 0xFF01, 0xFF9F) || detail::is_between(c, 0x1F000, 0x1FAFF) ||
           detail::is_between(c, 0x20000, 0x3FFFD);
}
/// Returns whether no line starts with a character: closing punctuation, small kana.
constexpr bool starts_no_line(char32_t c) noexcept {
    for (const char32_t member :
         U"、。，．・：；？！）］｝」』】〉》〕〗〙〛〟’”»‥…ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％,.!?:;)]}%")
        if (c == member) return c != 0;
    return false;
}
/// Returns whether no line ends with a character: opening punctuation.
constexpr bool ends_no_line(char32_t c) noexcept {
    for (const char32_t member : U"（［｛「『【〈《〔〖〘〚〝‘“«([{￥＄$")
        if (c == member) return c != 0;
    return false;
}

/// Returns whether a letter belongs to a script that runs from right to left.
constexpr bool is_right_to_left(char32_t c) noexcept {
    if (detail::is_between(c, 0x660, 0x669) || detail::is_between(c, 0x6F0, 0x6F9)) return false;
    return detail::is_between(c, 0x5BE, 0x8FF) || detail::is_between(c, 0xFB1D, 0xFDFF) || detail::is_between(c, 0xFE70, 0xFEFC) ||
           detail::is_between(c, 0x10800, 0x10FFF) || detail::is_between(c, 0x1E800, 0x1EFFF);
}
/// Returns whether a letter belongs to a script that runs from left to right.
constexpr bool is_left_to_right(char32_t c) noexcept {
    return detail::is_between(c | 0x20, 'a', 'z') || c == 0xAA || c == 0xB5 || c == 0xBA ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !detail::is_right_to_left(c) && !detail::is_mark(c) &&
            !detail::is_between(c, 0x2000, 0x2BFF) && !detail::is_between(c, 0x3000, 0x3004) && !detail::is_between(c, 0x3008, 0x3020) &&
            !detail::is_between(c, 0xFF01, 0xFF20) && !detail::is_between(c, 0x660, 0x6F9) && !detail::is_between(c, 0x1F000, 0x1FAFF) &&
            c != replacement);
}

}  // namespace pitch::inline v0::detail
