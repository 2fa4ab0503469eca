#include <pitch/detail/report/svg/character_class.hpp>

#include <initializer_list>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/svg/character_class");

namespace {

namespace detail = pitch::detail;

struct range {
    char32_t first, last;
};

/// Returns whether `is` is true at the ends of each range, and false beside them.
template <class Predicate>
constexpr bool has_ends(Predicate is, std::initializer_list<range> ranges) {
    for (const auto& [first, last] : ranges)
        if (!is(first) || !is(last) || (first != 0 && is(first - 1)) || is(last + 1)) return false;
    return true;
}
/// Returns whether `is` has that value for each code point.
template <class Predicate>
constexpr bool is_always(Predicate is, bool value, std::initializer_list<char32_t> points) {
    for (const char32_t c : points)
        if (is(c) != value) return false;
    return true;
}

TEST_CASE("knows each end of the ranges of spaces without a break, and of noncharacters") {
    CHECK_TWICE(has_ends(detail::is_glue, {{0xA0, 0xA0}, {0x2007, 0x2007}, {0x2011, 0x2011}, {0x202F, 0x202F}}));
    CHECK_TWICE(has_ends(detail::is_noncharacter, {{0xFDD0, 0xFDEF}, {0xFFFE, 0xFFFF}, {0x1FFFE, 0x1FFFF}, {0x10FFFE, 0x10FFFF}}));
    CHECK_TWICE(has_ends(detail::is_oversized, {{0xFDFA, 0xFDFB}, {0xFDFD, 0xFDFD}}));
    CHECK_TWICE(is_always(detail::is_break_space, true, {' ', '\t', 0x1F, 0x1680, 0x2000, 0x200A, 0x2028, 0x3000}));
    CHECK_TWICE(is_always(detail::is_break_space, false, {'a', 0xA0, 0x2007, 0x202F, 0x2011, 0x3001}));
}

TEST_CASE("knows each end of the ranges of emoji and of what changes them") {
    CHECK_TWICE(has_ends(detail::is_tag, {{0xE0020, 0xE007F}}));
    CHECK_TWICE(has_ends(detail::is_extender, {{0x200C, 0x200D}, {0xFE00, 0xFE0F}, {0xE0020, 0xE007F}}));
    CHECK_TWICE(has_ends(detail::is_regional_indicator, {{0x1F1E6, 0x1F1FF}}));
    CHECK_TWICE(has_ends(detail::is_emoji, {{0x2600, 0x27BF}, {0x1F000, 0x1FAFF}}));
}

TEST_CASE("knows each end of the ranges of marks") {
    CHECK_TWICE(has_ends(detail::is_spacing_mark, {{0x900, 0x903},
                                                   {0x93B, 0x93B},
                                                   {0x93E, 0x94F},
                                                   {0x955, 0x957},
                                                   {0x980, 0x983},
                                                   {0xCBB, 0xCBB},
                                                   {0xD00, 0xD03},
                                                   {0xD3B, 0xD3B},
                                                   {0xD3E, 0xD4F},
                                                   {0xD55, 0xD57},
                                                   {0xD82, 0xD83},
                                                   {0xDCA, 0xDDF},
                                                   {0xDF2, 0xDFF},
                                                   {0xE30, 0xE33},
                                                   {0xE45, 0xE45},
                                                   {0xEB0, 0xEB3},
                                                   {0x102B, 0x103E},
                                                   {0x17B6, 0x17D3},
                                                   {0x302E, 0x302F}}));
    CHECK_TWICE(is_always(detail::is_spacing_mark, false, {0xD80, 0xDBB, 0xDBE, 0xE03, 0xE3B}));
    CHECK_TWICE(has_ends(detail::is_common_mark,
                         {{0x300, 0x36F}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20DC}, {0x3099, 0x309A}, {0xFE20, 0xFE2F}}));
    CHECK_TWICE(has_ends(detail::is_tall_mark, {{0x591, 0x5AF}, {0x5C4, 0x5C5}, {0xF00, 0xFFF}}));
    CHECK_TWICE(is_always(detail::is_mark, true, {0x300, 0x903, 0x93C, 0xE31, 0x115F, 0xFE0F}));
    CHECK_TWICE(is_always(detail::is_mark, false, {0xAD, 0x2FF, 0x904, 0x1160, 0x11FF, 0xD7B0, 0xD7FB}));
    CHECK_TWICE(is_always(detail::has_no_width, true, {0xAD, 0x8FF, 0xE31, 0x1160}));
    CHECK_TWICE(is_always(detail::has_no_width, false, {'a', 0x900, 0x93C, 0xDD6}));
}

TEST_CASE("knows where a block of letters ends") {
    CHECK_TWICE(detail::same_script(0x400, 0x4FF));
    CHECK_TWICE(!detail::same_script(0x3FF, 0x400));
    CHECK_TWICE(detail::same_script(0x800, 0x8FF));
    CHECK_TWICE(detail::same_script(0x900, 0x97F));
    CHECK_TWICE(!detail::same_script(0x97F, 0x980));
    CHECK_TWICE(!detail::same_script(0x980, 0x97F));
    CHECK_TWICE(!detail::same_script(0x980, 0x900));
}

TEST_CASE("knows each end of the ranges of vowels before a consonant, and the letters of a syllable of Hangul") {
    CHECK_TWICE(has_ends(detail::is_prefix_vowel, {{0xE40, 0xE44}, {0xEC0, 0xEC4}}));
    CHECK_TWICE(has_ends(detail::is_jamo_tail, {{0x1160, 0x11FF}, {0xD7B0, 0xD7FB}}));
    const auto after_first = [](char32_t c) { return detail::composes(0x1100, c); };
    const auto after_vowel = [](char32_t c) { return detail::composes(0x1161, c); };
    const auto before_vowel = [](char32_t c) { return detail::composes(c, 0x1161); };
    const auto before_last = [](char32_t c) { return detail::composes(c, 0x11A8); };
    CHECK_TWICE(has_ends(after_first, {{0x1161, 0x1175}}));
    CHECK_TWICE(has_ends(after_vowel, {{0x11A8, 0x11C2}}));
    CHECK_TWICE(has_ends(before_vowel, {{0x1100, 0x1112}}));
    CHECK_TWICE(has_ends(before_last, {{0x1161, 0x1175}}));
}

TEST_CASE("knows each end of the ranges between which a line may end") {
    CHECK_TWICE(has_ends(detail::is_ideographic, {{0x2E80, 0xA4CF},
                                                  {0xAC00, 0xD7A3},
                                                  {0xF900, 0xFAFF},
                                                  {0xFE30, 0xFE4F},
                                                  {0xFF01, 0xFF9F},
                                                  {0x1F000, 0x1FAFF},
                                                  {0x20000, 0x3FFFD}}));
    CHECK_TWICE(is_always(detail::starts_no_line, true, {U'、', U'）', U'ぁ'}));
    CHECK_TWICE(is_always(detail::starts_no_line, false, {0, 'a', U'（', U'あ'}));
    CHECK_TWICE(is_always(detail::ends_no_line, true, {U'（', U'«', U'$'}));
    CHECK_TWICE(is_always(detail::ends_no_line, false, {0, 'a', U'）'}));
}

TEST_CASE("knows each end of the ranges of letters from right to left, and from left to right") {
    CHECK_TWICE(has_ends(
        detail::is_right_to_left,
        {{0x5BE, 0x65F}, {0x66A, 0x6EF}, {0x6FA, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}));
    CHECK_TWICE(has_ends(
        detail::is_left_to_right,
        {{'A', 'Z'}, {'a', 'z'}, {0xAA, 0xAA}, {0xB5, 0xB5}, {0xBA, 0xBA}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x3005, 0x3007}}));
    CHECK_TWICE(is_always(detail::is_left_to_right, true, {0x370, 0x590, 0x904, 0x1FFF, 0x2C00, 0x2FFF, 0x3021, 0xFF00, 0xFF21, 0x1FB00}));
    CHECK_TWICE(is_always(
        detail::is_left_to_right, false,
        {0x5BE, 0x660, 0x669, 0x6F0, 0x6F9, 0x2000, 0x2BFF, 0x3000, 0x3004, 0x3008, 0x3020, 0xFF01, 0xFF20, 0xFFFD, 0x1F000, 0x1FAFF}));
}

}  // namespace

TEST_SUITE_END();
