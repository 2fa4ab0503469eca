/// Texts that are put together at compile time.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/fixed_string.hpp>

namespace pitch::inline v0::detail {

/// Adds the sizes of texts.
struct text_counter {
    std::size_t size = 0;
    constexpr void operator()(std::string_view piece) noexcept { size += piece.size(); }
};

/// Copies texts one after the other.
struct text_filler {
    char* next;
    constexpr void operator()(std::string_view piece) noexcept {
        for (const char c : piece) *next++ = c;
    }
};

template <class Writer>
constexpr std::size_t static_text_size() noexcept {
    text_counter counter;
    Writer::write(counter);
    return counter.size;
}
template <class Writer>
constexpr auto fill_static_text() noexcept {
    fixed_string<detail::static_text_size<Writer>()> filled;
    text_filler filler{filled.characters};
    Writer::write(filler);
    return filled;
}
template <class Writer>
inline constexpr auto static_characters = detail::fill_static_text<Writer>();

/// Returns what `Writer::write(put)` passes to `put`, as one text of static storage.
template <class Writer>
constexpr std::string_view static_text() noexcept {
    return static_characters<Writer>.view();
}

}  // namespace pitch::inline v0::detail
