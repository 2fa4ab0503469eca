#include <pitch/detail/report/plain_text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/plain_text");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

constexpr std::size_t utf8(std::string_view s) { return detail::plain_size<detail::plain_utf8>(s); }
constexpr std::size_t json(std::string_view s) { return detail::plain_size<detail::plain_json>(s); }

constexpr bool is_all_utf8(std::string_view s) { return utf8(s) == s.size(); }
constexpr bool is_all_json(std::string_view s) { return json(s) == s.size(); }

TEST_CASE("ASCII is plain, except what a JSON string escapes") {
    CHECK_TWICE(utf8("") == 0);
    CHECK_TWICE(is_all_utf8("a \"quote\", a \\, a \n and a \x7F"));
    CHECK_TWICE(is_all_utf8("a zero: \0, and more"sv));
    CHECK_TWICE(json("") == 0);
    CHECK_TWICE(is_all_json("no more than this\x7F~ !#[]"));
    CHECK_TWICE(json("a \"") == 2);
    CHECK_TWICE(json("a backslash \\") == 12);
    CHECK_TWICE(json("a line\nand another") == 6);
    CHECK_TWICE(json("\0"sv) == 0);
}

TEST_CASE("valid UTF-8 is plain, up to the first malformed sequence") {
    CHECK_TWICE(is_all_utf8("où, “là”, \U0001F3B5 and on"));
    CHECK_TWICE(is_all_json("où, “là”, \U0001F3B5 and on"));
    CHECK_TWICE(utf8("où\xFF") == 3);
    CHECK_TWICE(json("a long text, then\xE2\x82") == 17);
    CHECK_TWICE(json("é\"") == 2);
}

/// The reference: one character after the other.
template <bool (*IsSpecial)(unsigned char)>
std::size_t reference(std::string_view s) {
    std::size_t at = 0;
    while (at < s.size()) {
        const auto c = static_cast<unsigned char>(s[at]);
        const detail::decoded d = detail::decode(s.substr(at));
        if (IsSpecial(c) || (c >= 0x80 && d.point == detail::replacement)) return at;
        at += d.bytes;
    }
    return at;
}
bool is_none(unsigned char) { return false; }
bool is_escaped(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

TEST_CASE("every byte is found at every place of texts of up to 26 characters") {
    for (std::size_t size = 1; size <= 26; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (unsigned c = 0; c < 256; ++c) {
                for (const char filler : {'x', ' ', '~', '\x7F', '!', '#', '[', ']'}) {
                    std::string s(size, filler);
                    s[at] = static_cast<char>(c);
                    REQUIRE(utf8(s) == reference<is_none>(s));
                    REQUIRE(json(s) == reference<is_escaped>(s));
                }
            }
}

TEST_CASE("every byte is found at every place after a letter with an accent") {
    for (std::size_t size = 1; size <= 18; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (unsigned c = 0; c < 256; ++c) {
                std::string s = "é" + std::string(size, 'x');
                s[2 + at] = static_cast<char>(c);
                REQUIRE(utf8(s) == reference<is_none>(s));
                REQUIRE(json(s) == reference<is_escaped>(s));
            }
}

TEST_CASE("every pair of bytes at the end is found") {
    for (unsigned a = 0; a < 256; ++a)
        for (unsigned b = 0; b < 256; ++b)
            for (std::size_t before = 0; before < 9; ++before) {
                const std::string s = std::string(before, 'x') + static_cast<char>(a) + static_cast<char>(b);
                REQUIRE(utf8(s) == reference<is_none>(s));
                REQUIRE(json(s) == reference<is_escaped>(s));
            }
}

}  // namespace

TEST_SUITE_END();
