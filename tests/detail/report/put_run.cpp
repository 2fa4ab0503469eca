#include <pitch/detail/report/put_run.hpp>

#include <array>
#include <cstddef>
#include <deque>
#include <fstream>
#include <ios>
#include <iterator>
#include <list>
#if __has_include(<memory_resource>)  // libc++ 14 has none
#include <memory_resource>
#endif
#include <span>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/put_run");

namespace lookalike {

/// Looks like the iterator of the standard library, and writes capitals.
template <class Container>
class back_insert_iterator {
public:
    using container_type = Container;
    constexpr explicit back_insert_iterator(Container& to) : container(&to) {}
    constexpr back_insert_iterator& operator=(char c) {
        container->push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        return *this;
    }
    constexpr back_insert_iterator& operator*() { return *this; }
    constexpr back_insert_iterator& operator++(int) { return *this; }

protected:
    Container* container;
};
namespace std {
using lookalike::back_insert_iterator;
template <class Container>
struct vector : ::std::vector<Container> {};
}  // namespace std

/// Writes each character twice.
struct stutter : ::std::back_insert_iterator<::std::string> {
    using back_insert_iterator::back_insert_iterator;
    stutter& operator=(char c) {
        container->push_back(c);
        container->push_back(c);
        return *this;
    }
    stutter& operator*() { return *this; }
    stutter& operator++(int) { return *this; }
};

/// Has an `append` that means something else.
struct log : ::std::string {
    void append(const char*, ::std::size_t) { clear(); }
};
struct traits : ::std::char_traits<char> {};

/// Hides `put`, or the base that declares it.
struct quiet : ::std::ostringstream {
    quiet& put(char) { return *this; }
};
struct closed : private ::std::ostringstream {
    using ::std::ostringstream::put;
    using ::std::ostringstream::str;
};
struct tray {
    ::std::string held;
    tray& put(char c) {
        held += c;
        return *this;
    }
    tray& write(const char*, ::std::ptrdiff_t) { return *this; }
};

}  // namespace lookalike

namespace {

using namespace pitch;
using detail::run_taker, detail::run_taker_of, detail::put_into;
using std::back_insert_iterator;

TEST_CASE("types of the standard library are known by name") {
    CHECK_TWICE(detail::std_name<std::vector<char>>() == "vector");
    CHECK_TWICE(detail::std_name<back_insert_iterator<std::string>>() == "back_insert_iterator");
    CHECK_TWICE(detail::std_name<std::ostream>().ends_with("ostream"));  // libc++: ostream; libstdc++: basic_ostream
    CHECK_TWICE(detail::std_name<std::contiguous_iterator_tag>() == "contiguous_iterator_tag");
    CHECK_TWICE(detail::std_name<lookalike::std::vector<char>>().empty());
    CHECK_TWICE(detail::std_name<lookalike::back_insert_iterator<std::string>>().empty());
    CHECK_TWICE(detail::std_name<char*>().empty());
    CHECK_TWICE(detail::std_name<const std::string>() != "string");
}

TEST_CASE("strings, vectors of char, adjacent characters and standard streams take runs") {
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::string>> == run_taker::string);
#if __has_include(<memory_resource>)
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::pmr::string>> == run_taker::string);
#endif
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::vector<char>>> == run_taker::vector);
    CHECK_TWICE(run_taker_of<char*> == run_taker::memory);
    CHECK_TWICE(run_taker_of<std::string::iterator> == run_taker::memory);
    CHECK_TWICE(run_taker_of<std::vector<char>::iterator> == run_taker::memory);
    CHECK_TWICE(run_taker_of<std::span<char>::iterator> == run_taker::memory);
    CHECK_TWICE(run_taker_of<put_into<std::ostream>> == run_taker::ostream);
    CHECK_TWICE(run_taker_of<put_into<std::ofstream>> == run_taker::ostream);
    CHECK_TWICE(run_taker_of<put_into<std::stringstream>> == run_taker::ostream);
}

TEST_CASE("other iterators, containers and streams take one character after the other") {
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::list<char>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::vector<unsigned char>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::vector<bool>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::basic_string<char, lookalike::traits>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<std::u8string>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<lookalike::log>> == run_taker::none);
    CHECK_TWICE(run_taker_of<back_insert_iterator<lookalike::std::vector<char>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<lookalike::back_insert_iterator<std::string>> == run_taker::none);
    CHECK_TWICE(run_taker_of<lookalike::stutter> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::insert_iterator<std::string>> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::front_insert_iterator<std::deque<char>>> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::ostreambuf_iterator<char>> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::ostream_iterator<char>> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::deque<char>::iterator> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::reverse_iterator<char*>> == run_taker::none);
    CHECK_TWICE(run_taker_of<unsigned char*> == run_taker::none);
    CHECK_TWICE(run_taker_of<volatile char*> == run_taker::none);
    CHECK_TWICE(run_taker_of<std::vector<int>::iterator> == run_taker::none);
    CHECK_TWICE(run_taker_of<put_into<lookalike::quiet>> == run_taker::none);
    CHECK_TWICE(run_taker_of<put_into<lookalike::closed>> == run_taker::none);
    CHECK_TWICE(run_taker_of<put_into<lookalike::tray>> == run_taker::none);
}

/// Writes a run, an empty one, and a third.
template <class Out>
constexpr Out put_some(Out out) {
    detail::put_run(out, "ab");
    detail::put_run(out, {});
    detail::put_run(out, "de");
    return out;
}
template <class Container>
std::string back_inserted() {
    Container to;
    to.push_back('<');
    put_some(std::back_inserter(to));
    return {to.begin(), to.end()};
}

TEST_CASE("each kind of iterator gets every character, and ends behind the last") {
    CHECK(back_inserted<std::string>() == "<abde");
#if __has_include(<memory_resource>)
    CHECK(back_inserted<std::pmr::string>() == "<abde");
#endif
    CHECK(back_inserted<std::vector<char>>() == "<abde");
    CHECK(back_inserted<std::list<char>>() == "<abde");
    CHECK(back_inserted<lookalike::log>() == "<abde");
    std::string capitals, stuttered;
    put_some(lookalike::back_insert_iterator(capitals));
    put_some(lookalike::stutter(stuttered));
    CHECK(capitals == "ABDE");
    CHECK(stuttered == "aabbddee");
    std::string page = "######";
    CHECK(put_some(page.begin()) == page.begin() + 4);
    CHECK(page == "abde##");
    std::vector<char> full(4);
    CHECK(put_some(full.begin()) == full.end());
    lookalike::quiet silent;
    put_some(put_into<lookalike::quiet>{&silent});
    CHECK(silent.str().empty());
    lookalike::closed hidden;
    put_some(put_into<lookalike::closed>{&hidden});
    CHECK(hidden.str() == "abde");
    lookalike::tray held;
    put_some(put_into<lookalike::tray>{&held});
    CHECK(held.held == "abde");
}

constexpr std::array<char, 6> at_compile_time = [] {
    std::array<char, 6> page{};
    *put_some(page.data()) = '.';
    return page;
}();

TEST_CASE("a constant expression writes through iterators of char") { CHECK_TWICE(std::string_view(at_compile_time.data(), 5) == "abde."); }

/// Takes some characters, and counts the runs. Then fails, or throws.
struct narrow : std::streambuf {
    std::size_t room, runs = 0;
    bool throws;
    std::string held;
    explicit narrow(std::size_t new_room, bool new_throws = false) : room(new_room), throws(new_throws) {}

protected:
    int_type overflow(int_type c) override {
#ifdef __cpp_exceptions
        if (held.size() == room && throws) throw 1;
#endif
        if (held.size() == room) return traits_type::eof();
        held += traits_type::to_char_type(c);
        return c;
    }
    std::streamsize xsputn(const char* s, std::streamsize n) override {
        ++runs;
        return std::streambuf::xsputn(s, n);
    }
};

TEST_CASE("a stream gets runs") {
    narrow buffer(100);
    std::ostream to(&buffer);
    put_some(put_into<std::ostream>{&to});
    CHECK(buffer.held == "abde");
    CHECK(buffer.runs >= 2);
    CHECK(to.good());
}

TEST_CASE("a stream that fails takes what it has room for, and nothing more") {
    for (const bool throws : {false, true}) {
        narrow buffer(3, throws);
        std::ostream to(&buffer);
        put_some(put_into<std::ostream>{&to});
        CHECK(buffer.held == "abd");
        CHECK(to.bad());
        buffer.room = 100;
        put_some(put_into<std::ostream>{&to});
        CHECK(buffer.held == "abd");
    }
#ifdef __cpp_exceptions
    narrow buffer(3);
    std::ostream to(&buffer);
    to.exceptions(std::ios::badbit);
    CHECK_THROWS_AS(put_some(put_into<std::ostream>{&to}), std::ios_base::failure);
    CHECK(buffer.held == "abd");
#endif
}

}  // namespace

TEST_SUITE_END();
