#include <pitch/detail/report/writer.hpp>

#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/writer");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

/// A buffer that a constant expression can write to.
struct page {
    char characters[128]{};
    std::size_t size = 0;
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters, size}; }
};

template <class Write>
constexpr page written(Write write) {
    page to;
    detail::writer<char*> w(to.characters);
    write(w);
    to.size = static_cast<std::size_t>(w.end() - to.characters);
    return to;
}

/// Text from outside, as the writer prints it.
constexpr page said(std::string_view s) {
    return written([&](auto& w) { w.write(s); });
}
/// A pattern, in which each key is replaced by itself in angle brackets.
constexpr page filled(std::string_view pattern) {
    return written([&](auto& w) {
        w.fill(pattern, [&](std::string_view key) {
            w.raw("<");
            w.write(key);
            w.raw(">");
        });
    });
}

/// The least that the writer can print into: a type with `put`.
struct tray {
    std::string held;
    void put(char c) { held += c; }
};

TEST_CASE("valid UTF-8 is printed as it is, and U+FFFD for each malformed sequence") {
    CHECK_TWICE(said("où").view() == "où");
    CHECK_TWICE(said("\xEF\xBF\xBD").view() == "\uFFFD");
    CHECK_TWICE(said("a\xFFz").view() == "a\uFFFDz");
    CHECK_TWICE(said("\xE2\x82").view() == "\uFFFD");
    CHECK_TWICE(said("\xC0\xAF").view() == "\uFFFD\uFFFD");
    CHECK_TWICE(said("\xC3\xC0").view() == "\uFFFD\uFFFD");
    CHECK_TWICE(said("\xED\xA0\x80|").view() == "\uFFFD\uFFFD\uFFFD|");
    CHECK_TWICE(said("\xF0\x9F\x8E\xB5").view() == "\U0001F3B5");
    CHECK_TWICE(said(""sv).view().empty());
}

TEST_CASE("each {key} of a pattern is replaced, and single braces are kept") {
    CHECK_TWICE(filled("{n} of {m} hold.").view() == "<n> of <m> hold.");
    CHECK_TWICE(filled("no key").view() == "no key");
    CHECK_TWICE(filled("").view().empty());
    CHECK_TWICE(filled("{}").view() == "<>");
    CHECK_TWICE(filled("left {open").view() == "left {open");
    CHECK_TWICE(filled("closed } first {k}").view() == "closed } first <k>");
    CHECK_TWICE(filled("\xFF{k}").view() == "\uFFFD<k>");
}

TEST_CASE("put_into prints into anything that has put(char)") {
    tray t;
    detail::writer<detail::put_into<tray>> w({&t});
    w.raw("a");
    w.space(2);
    w.write(1.5);
    CHECK(t.held == "a  1.5");
}

}  // namespace

TEST_SUITE_END();
