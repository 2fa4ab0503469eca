/// Hands a run of characters to an output iterator, whole if the iterator is known to take one.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/report/std_name.hpp>

namespace pitch::inline v0::detail {

/// Anything with `put(char)`, such as a stream of `char`; not a stream of wide characters.
template <class Stream>
concept takes_chars = requires(Stream& stream) { stream.put('.'); } && !requires { requires sizeof(typename Stream::char_type) != 1; };

/// Output iterator that calls `put`. The stream keeps its own failures.
template <class Stream>
struct put_into {
    Stream* stream;
    constexpr put_into& operator*() noexcept { return *this; }
    constexpr put_into& operator++() noexcept { return *this; }
    constexpr put_into& operator++(int) noexcept { return *this; }
    constexpr put_into& operator=(char c) {
        stream->put(c);
        return *this;
    }
};

/// How an output iterator takes a run.
enum class run_taker : unsigned char {
    none,     ///< Not at all: it takes one character after the other.
    memory,   ///< It points to adjacent characters.
    string,   ///< It appends to a `std::basic_string`.
    vector,   ///< It appends to a `std::vector`.
    ostream,  ///< It is a `put_into` for a `std::basic_ostream`, whose `put` is not hidden.
};

/// Returns the class that declares a stream's `put`.
template <class Base>
Base* declares_put(Base& (Base::*)(char));
template <class Stream>
using put_base = std::remove_pointer_t<decltype(detail::declares_put(&Stream::put))>;

/// An iterator that refers to characters and names its concept.
// A concept of its own: in the lambda below, `requires` with a parameter crashes clang 16.
template <class Out>
concept refers_to_chars = requires(Out& out) {
    { *out } -> std::same_as<char&>;
    typename Out::iterator_concept;
};

// Clang prints some types of the standard library by an alias, such as std::ostream in libc++.
template <class... Names>
constexpr bool is_one_of(std::string_view name, const Names&... names) noexcept {
    return ((name == names) || ...);
}

// Other types get one character after the other: what they do with it is up to them.
template <class Out>
inline constexpr run_taker run_taker_of = [] {
    if constexpr (requires { typename Out::container_type::value_type; }) {
        using container = typename Out::container_type;
        if (detail::std_name<Out>() != "back_insert_iterator" || !std::same_as<typename container::value_type, char>)
            return run_taker::none;
        if constexpr (requires { requires std::same_as<typename container::traits_type, std::string_view::traits_type>; })
            if (detail::is_one_of(detail::std_name<container>(), "basic_string", "string", "pmr::string")) return run_taker::string;
        if (detail::std_name<container>() == "vector") return run_taker::vector;
    } else if constexpr (refers_to_chars<Out>) {
        if (detail::std_name<typename Out::iterator_concept>() == "contiguous_iterator_tag") return run_taker::memory;
    }
    return run_taker::none;
}();
template <>
inline constexpr run_taker run_taker_of<char*> = run_taker::memory;
template <class Stream>
    requires std::convertible_to<Stream*, put_base<Stream>*>
inline constexpr run_taker run_taker_of<put_into<Stream>> =
    detail::is_one_of(detail::std_name<put_base<Stream>>(), "basic_ostream", "ostream") ? run_taker::ostream : run_taker::none;

/// Returns the container of a `std::back_insert_iterator`.
template <class Out>
constexpr auto& container_of(Out& out) noexcept {
    struct access : Out {
        static constexpr auto member() noexcept { return &access::container; }
    };
    return *(out.*access::member());
}

/// Writes characters through an output iterator.
template <class Out>
constexpr void put_run(Out& out, std::string_view run) {
    constexpr run_taker taker = run_taker_of<Out>;
    if constexpr (taker != run_taker::none) {
        if (!__builtin_is_constant_evaluated()) {
            if constexpr (taker == run_taker::memory) {
                if (run.empty()) return;
                char* const to = &*out;
                out += static_cast<std::ptrdiff_t>(run.size());
                std::string_view::traits_type::copy(to, run.data(), run.size());
            } else if constexpr (taker == run_taker::string) {
                detail::container_of(out).append(run.data(), run.size());
            } else if constexpr (taker == run_taker::vector) {
                auto& container = detail::container_of(out);
                container.insert(container.end(), run.data(), run.data() + run.size());
            } else {
                using base = put_base<std::remove_pointer_t<decltype(out.stream)>>;
                static_cast<base*>(out.stream)->write(run.data(), static_cast<std::ptrdiff_t>(run.size()));
            }
            return;
        }
    }
    for (const char c : run) *out++ = c;
}

}  // namespace pitch::inline v0::detail
