/// Comparison of texts that ignores case, white space and punctuation.
#pragma once

#include <string_view>

#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

/// Returns true for punctuation and invisible characters, but not for symbols such as $ and +.
constexpr bool is_punctuation(char32_t c) noexcept {
    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') return false;  // the common case
    constexpr struct {
        char32_t first, last;
    } ranges[]{{0x21, 0x23},     {0x25, 0x2A},     {0x2C, 0x2F},     {0x3A, 0x3B},     {0x3F, 0x40},     {0x5B, 0x5D},     {0x5F, 0x5F},
               {0x7B, 0x7B},     {0x7D, 0x7D},     {0xA1, 0xA1},     {0xA7, 0xA7},     {0xAB, 0xAB},     {0xAD, 0xAD},     {0xB6, 0xB7},
               {0xBB, 0xBB},     {0xBF, 0xBF},     {0x37E, 0x37E},   {0x387, 0x387},   {0x55A, 0x55F},   {0x589, 0x58A},   {0x5BE, 0x5BE},
               {0x60C, 0x60D},   {0x61B, 0x61F},   {0x66A, 0x66D},   {0x6D4, 0x6D4},   {0x964, 0x965},   {0x2000, 0x206F}, {0x2E00, 0x2E7F},
               {0x3001, 0x3003}, {0x3008, 0x3011}, {0x3014, 0x301F}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x30FB, 0x30FB}, {0xFE10, 0xFE19},
               {0xFE30, 0xFE61}, {0xFEFF, 0xFEFF}, {0xFF01, 0xFF03}, {0xFF05, 0xFF0A}, {0xFF0C, 0xFF0F}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF20},
               {0xFF3B, 0xFF3D}, {0xFF3F, 0xFF3F}, {0xFF5B, 0xFF5B}, {0xFF5D, 0xFF5D}, {0xFF5F, 0xFF65}};
    for (const auto& range : ranges)
        if (c <= range.last) return c >= range.first;
    return false;
}

/// Returns the lower case of Latin, Greek, Cyrillic and Armenian capitals in common use.
/// Returns other code points unchanged.
constexpr char32_t fold_case(char32_t c) noexcept {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (c < 0x80) return within('A', 'Z') ? c + 32 : c;
    if (within(0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
    if (c == 0x178) return 0xFF;  // Ÿ
    if (c == 0x17F) return 's';   // long s
    if (c == 0x130 || c == 0x131) return 'i';
    constexpr struct {
        char32_t first, last;
    } even_capitals[]{{0x100, 0x137}, {0x14A, 0x177}, {0x1A0, 0x1A5}, {0x1DE, 0x1EF},   {0x1F8, 0x21F},  {0x222, 0x233},
                      {0x460, 0x481}, {0x48A, 0x4BF}, {0x4D0, 0x52F}, {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF}},
        odd_capitals[]{{0x139, 0x148}, {0x179, 0x17E}, {0x1AF, 0x1B0}, {0x1CD, 0x1DC}, {0x4C1, 0x4CE}};
    for (const auto& [first, last] : even_capitals)
        if (within(first, last)) return c | 1;
    for (const auto& [first, last] : odd_capitals)
        if (within(first, last)) return c + (c & 1);
    if (c == 0x18F) return 0x259;  // Azerbaijani schwa
    if (c == 0x386) return 0x3AC;
    if (within(0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (within(0x38E, 0x38F)) return c + 63;
    if (within(0x391, 0x3AB)) return c + 32;
    if (c == 0x3C2) return 0x3C3;  // final sigma
    if (within(0x400, 0x40F)) return c + 80;
    if (within(0x410, 0x42F)) return c + 32;
    if (within(0x531, 0x556)) return c + 48;
    return c;
}

/// Removes the next letter, digit or symbol from `s` and returns it in lower case; 0 at the end.
constexpr char32_t next_letter(std::string_view& s) noexcept {
    while (!s.empty()) {
        const decoded c = detail::decode(s);
        s.remove_prefix(c.bytes);
        if (!detail::is_space(c.point) && !detail::is_punctuation(c.point)) return detail::fold_case(c.point);
    }
    return 0;
}

/// Returns true if both texts have the same letters, digits and symbols, ignoring case.
/// Linear; does not allocate.
constexpr bool same_words(std::string_view a, std::string_view b) noexcept {
    while (true) {
        const char32_t letter = detail::next_letter(a);
        if (letter != detail::next_letter(b)) return false;
        if (letter == 0 && a.empty() && b.empty()) return true;
    }
}

}  // namespace pitch::inline v0::detail
