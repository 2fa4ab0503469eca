#include <pitch/text.hpp>

#include <array>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("text");

namespace {

using pitch::text;

// Accepted.
static_assert(std::is_convertible_v<const char (&)[4], text>);
static_assert(std::is_convertible_v<const char*, text>);
static_assert(std::is_convertible_v<char*, text>);
static_assert(std::is_convertible_v<char (&)[4], text>);
static_assert(std::is_convertible_v<std::nullptr_t, text>);
static_assert(std::is_convertible_v<std::string_view, text>);
static_assert(std::is_convertible_v<std::string&, text>);
static_assert(std::is_convertible_v<const std::string&, text>);
static_assert(std::is_convertible_v<std::vector<char>&, text>);
static_assert(std::is_convertible_v<std::span<const char>, text>);

// Refused: temporaries, whose characters would dangle.
static_assert(!std::is_constructible_v<text, std::string>);
static_assert(!std::is_constructible_v<text, const std::string>);
static_assert(!std::is_constructible_v<text, std::vector<char>>);
static_assert(!std::is_constructible_v<text, std::array<char, 3>>);
static_assert(!std::is_assignable_v<text&, std::string>);

static_assert(!std::is_constructible_v<text, char (&&)[4]>);
static_assert(!std::is_constructible_v<text, const char (&&)[4]>);
struct temporary_pointer {
    operator const char*() const;
};
static_assert(!std::is_constructible_v<text, temporary_pointer>);

// Refused: anything that does not consist of char.
static_assert(!std::is_constructible_v<text, std::wstring&>);
static_assert(!std::is_constructible_v<text, int>);
static_assert(!std::is_constructible_v<text, std::vector<int>&>);

static_assert(std::is_trivially_copyable_v<text>);
static_assert(std::is_nothrow_default_constructible_v<text>);
static_assert(noexcept(text("words").stated()));
static_assert(noexcept(text("words").characters()));

std::string utf8(char32_t c) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

/// The code points that Unicode calls White_Space.
constexpr std::u32string_view white_space =
    U"\u0009\u000A\u000B\u000C\u000D\u0020\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029"
    U"\u202F\u205F\u3000";
static_assert(white_space.size() == 25);

/// First and last code points of the controls and of those that Unicode calls
/// Default_Ignorable_Code_Point.
constexpr char32_t invisible[][2]{
    {0, 0x1F},        {0x7F, 0x9F},     {0xAD, 0xAD},       {0x34F, 0x34F},     {0x61C, 0x61C},     {0x115F, 0x1160}, {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E},   {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};
bool is_seen(char32_t c) {
    for (const auto& [first, last] : invisible)
        if (c >= first && c <= last) return false;
    return white_space.find(c) == std::u32string_view::npos;
}

TEST_CASE("views its source") {
    CHECK_TWICE(text("words").view() == "words");
    CHECK_TWICE(text(std::string_view("words, cut").substr(0, 5)).view() == "words");
    CHECK_TWICE(text(std::string_view("a\0b", 3)).view().size() == 3);
    const std::string kept = "a string that is kept in a variable";
    CHECK(text(kept).view().data() == kept.data());
    CHECK(text(kept) == text(std::string_view(kept)));
    CHECK_TWICE(text("a") == text("a"));
    CHECK_TWICE(!(text("a") == text("b")));
}

TEST_CASE("null, empty and blank text is not stated") {
    CHECK_TWICE(!text().stated());
    CHECK_TWICE(!text(nullptr).stated());
    CHECK_TWICE(!text(static_cast<const char*>(nullptr)).stated());
    CHECK_TWICE(!text(std::string_view()).stated());
    CHECK_TWICE(!text("").stated());
    CHECK_TWICE(!text(" \t\r\n\v\f").stated());
    CHECK_TWICE(!text("\xC2\xA0\xE3\x80\x80 \xE2\x80\xA9").stated());
    CHECK_TWICE(text(nullptr).characters() == 0);
    CHECK_TWICE(text(nullptr).view().empty());
    CHECK_TWICE(text("words").stated());
    CHECK_TWICE(text("  words").stated());
    CHECK_TWICE(text("\xC2\xA0w").stated());
    CHECK_TWICE(text("\xC2").stated());  // invalid UTF-8 is not blank
}

TEST_CASE("text without a visible character is not stated") {
    CHECK_TWICE(!text("\u200B").stated());
    CHECK_TWICE(!text("\uFEFF").stated());
    CHECK_TWICE(!text("\u00AD").stated());
    CHECK_TWICE(!text("\u2060").stated());
    CHECK_TWICE(!text("\u3164").stated());
    CHECK_TWICE(!text("\x01").stated());
    CHECK_TWICE(!text("\u202E \uFE0F\U000E0020").stated());
    CHECK_TWICE(!text(std::string_view("\0", 1)).stated());
    static constexpr std::array<char, 16> zeroes{};
    CHECK_TWICE(!text(zeroes).stated());
    CHECK_TWICE(text("\u200Bw").stated());
    CHECK_TWICE(text("\u2764\uFE0F").stated());  // a red heart
    CHECK_TWICE(text("\u200B\xFF").stated());
}

TEST_CASE("an array is read up to its first null character, and never past its end") {
    static constexpr char full[4]{'a', 'b', 'c', 'd'};
    CHECK_TWICE(text(full).view() == "abcd");
    CHECK_TWICE(text(full).view().data() == full);
    static constexpr char padded[8]{'a', 'b'};
    CHECK_TWICE(text(padded).view() == "ab");
    CHECK_TWICE(text("a\0b").view() == "a");
    CHECK_TWICE(text("").view().empty());
    CHECK_TWICE(text{"in braces"}.view() == "in braces");
    char changed[4]{'a', 'b', 'c', 'd'};
    CHECK(text(changed).view() == "abcd");
    CHECK(text{changed}.view() == "abcd");
    changed[1] = '\0';
    CHECK(text(changed).view() == "a");
    struct {
        char name[4] = {'a', 'b', 'c', 'd'};
        char behind[4] = {'x', 'y', 'z', '\0'};
    } record;
    CHECK(text(record.name).view().size() == 4);
    CHECK(text(record.behind).view() == "xyz");
    const text copied = record.name;
    CHECK(copied.view().size() == 4);
    const char* const pointer = record.behind;
    CHECK(text(pointer).view() == "xyz");
}

TEST_CASE("a std::array is read up to its first null character, and other ranges to their end") {
    static constexpr std::array<char, 8> padded{'d', 'r', 'y'};
    CHECK_TWICE(text(padded).view() == "dry");
    CHECK_TWICE(text(padded).view().data() == padded.data());
    CHECK_TWICE(text(padded) == text("dry"));
    static constexpr std::array<char, 3> full{'d', 'r', 'y'};
    CHECK_TWICE(text(full).view() == "dry");
    static constexpr std::array<char, 4> gap{'a', '\0', 'b'};
    CHECK_TWICE(text(gap).view() == "a");
    static constexpr std::array<char, 0> nothing{};
    CHECK_TWICE(text(nothing).view().empty());
    std::array<char, 4> changed{'a', 'b', 'c', 'd'};
    CHECK(text(changed).view() == "abcd");
    changed[1] = '\0';
    CHECK(text(changed).view() == "a");
    static constexpr std::span<const char, 8> span = padded;
    CHECK_TWICE(text(span).view().size() == 8);
    CHECK_TWICE(text(std::string_view(padded.data(), 8)).view().size() == 8);
    const std::string string(padded.begin(), padded.end());
    CHECK(text(string).view().size() == 8);
    const std::vector<char> vector(padded.begin(), padded.end());
    CHECK(text(vector).view().size() == 8);
}

TEST_CASE("every code point is one character, and is stated unless it is white space or invisible") {
    std::size_t wrong = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string one = utf8(c);
        wrong += text(one).characters() != 1;
        wrong += text(one).stated() != is_seen(c);
    }
    CHECK(wrong == 0);
}

TEST_CASE("characters() counts code points") {
    CHECK_TWICE(text("").characters() == 0);
    CHECK_TWICE(text("plain").characters() == 5);
    CHECK_TWICE(text("d\xC3\xA9j\xC3\xA0").characters() == 4);
    CHECK_TWICE(text("\xE2\x82\xAC").characters() == 1);
    CHECK_TWICE(text("\xF0\x9F\x8E\xB5!").characters() == 2);
}

TEST_CASE("characters() counts each malformed sequence of invalid UTF-8 as one") {
    CHECK_TWICE(text("\x80").characters() == 1);              // a continuation without a lead
    CHECK_TWICE(text("\xFE\xFF").characters() == 2);          // never a lead
    CHECK_TWICE(text("\xC3").characters() == 1);              // cut short
    CHECK_TWICE(text("\xE2\x82").characters() == 1);          // cut short: two bytes that are a valid start
    CHECK_TWICE(text("a\xF0\x9F\x98").characters() == 2);     // cut short
    CHECK_TWICE(text("\xE2\x82z").characters() == 2);         // cut short by a letter
    CHECK_TWICE(text("\xC0\xAF").characters() == 2);          // overlong
    CHECK_TWICE(text("\xE0\x80\xAF").characters() == 3);      // overlong
    CHECK_TWICE(text("\xF0\x80\x80\xAF").characters() == 4);  // overlong
    CHECK_TWICE(text("\xED\xA0\x80").characters() == 3);      // a surrogate
    CHECK_TWICE(text("\xF4\x90\x80\x80").characters() == 4);  // beyond U+10FFFF
    // The example of the Unicode standard, table 3-11.
    CHECK_TWICE(text("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64").characters() == 10);
}

TEST_CASE("never reads past its bytes, whatever they are") {
    std::mt19937 random(1);
    for (int i = 0; i < 20000; ++i) {
        const std::size_t size = random() % 8;
        const auto bytes = std::make_unique<char[]>(size + 1);  // the last byte is past the end of the text
        for (std::size_t j = 0; j < size; ++j) bytes[j] = static_cast<char>(random() % 2 ? random() % 256 : 0x80 + random() % 128);
        const text t(std::string_view(bytes.get(), size));
        bytes[size] = '\x80';
        const std::size_t before = t.characters();
        bytes[size] = 'x';
        CHECK(t.characters() == before);
        CHECK(before <= size);
        CHECK((size == 0 || before > 0));
    }
}

}  // namespace

TEST_SUITE_END();
