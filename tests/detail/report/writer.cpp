#include <pitch/detail/report/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <memory>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

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

/// Writes runs of each size from 0 to 300, and the numbers and texts between them.
template <class Out>
Out written_to(Out out) {
    detail::writer<Out> w(out);
    for (std::size_t size = 0; size <= 300; ++size) {
        w.raw(std::string(size, static_cast<char>('a' + size % 26)));
        w.raw("<", std::string(size % 20, '.'), ">");
        w.write(static_cast<std::uint64_t>(size));
        w.write("où\xFF");
        w.space(size % 40);
    }
    return w.end();
}
std::string expected_runs() {
    std::string all;
    for (std::size_t size = 0; size <= 300; ++size)
        all += std::string(size, static_cast<char>('a' + size % 26)) + "<" + std::string(size % 20, '.') + ">" + std::to_string(size) +
               "où\uFFFD" + std::string(size % 40, ' ');
    return all;
}

TEST_CASE("runs of every size arrive in order, through every kind of iterator") {
    const std::string expected = expected_runs();
    std::string appended = "#";
    written_to(std::back_inserter(appended));
    CHECK(appended == "#" + expected);
    std::vector<char> listed;
    written_to(std::back_inserter(listed));
    CHECK(std::string(listed.begin(), listed.end()) == expected);
    std::deque<char> one_by_one;
    written_to(std::back_inserter(one_by_one));
    CHECK(std::string(one_by_one.begin(), one_by_one.end()) == expected);
    std::string page(expected.size() + 1, '#');
    CHECK(written_to(page.data()) == page.data() + expected.size());
    CHECK(page == expected + "#");
    std::ostringstream stream;
    written_to(detail::put_into<std::ostream>{&stream});
    CHECK(stream.str() == expected);
    std::ostringstream buffered;
    written_to(std::ostreambuf_iterator<char>(buffered));
    CHECK(buffered.str() == expected);
}

TEST_CASE("end may be called in between") {
    std::string page;
    detail::writer w(std::back_inserter(page));
    w.raw("a");
    static_cast<void>(w.end());
    CHECK(page == "a");
    w.raw("b", "c");
    static_cast<void>(w.end());
    CHECK(page == "abc");
}

#ifdef __cpp_exceptions
/// Allocates once, and then no more.
template <class Type>
struct miser {
    using value_type = Type;
    int* left;
    explicit miser(int& allocations) : left(&allocations) {}
    template <class Other>
    miser(const miser<Other>& other) : left(other.left) {}
    Type* allocate(std::size_t n) {
        if ((*left)-- == 0) throw std::bad_alloc();
        return std::allocator<Type>().allocate(n);
    }
    void deallocate(Type* p, std::size_t n) { std::allocator<Type>().deallocate(p, n); }
    friend bool operator==(const miser&, const miser&) = default;
};

TEST_CASE("what an iterator throws passes through") {
    using string = std::basic_string<char, std::char_traits<char>, miser<char>>;
    static_assert(detail::run_taker_of<std::back_insert_iterator<string>> == detail::run_taker::string);
    int allocations = 1;
    string page{miser<char>(allocations)};
    page.reserve(100);
    CHECK_THROWS_AS(written_to(std::back_inserter(page)), std::bad_alloc);
    CHECK(expected_runs().starts_with(std::string_view(page)));
}
#endif

}  // namespace

TEST_SUITE_END();
