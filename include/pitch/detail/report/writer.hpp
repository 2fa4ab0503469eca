/// Writes text through an output iterator of char. The output is valid UTF-8 for any input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/text/utf8.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0::detail {

/// Writes characters, text, numbers and filled patterns. Does not check for output failures.
template <class Out>
class writer {
public:
    constexpr explicit writer(Out out_iterator) : out_(static_cast<Out&&>(out_iterator)) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return static_cast<Out&&>(out_); }

    /// Writes characters that are known to be valid UTF-8.
    constexpr void raw(std::string_view s) {
        for (const char c : s) *out_++ = c;
    }
    /// Writes any text; each malformed sequence becomes U+FFFD. An iterator with `write_escaped`
    /// gets the text whole.
    constexpr void write(std::string_view s) {
        if constexpr (requires { out_.write_escaped(s); }) return out_.write_escaped(s);
        while (!s.empty()) {
            const decoded c = detail::decode(s);
            raw(c.point == replacement ? std::string_view("\xEF\xBF\xBD") : s.substr(0, c.bytes));
            s.remove_prefix(c.bytes);
        }
    }
    /// Writes a number as `decimal` prints it.
    constexpr void write(const double& number) { raw(decimal(number).view()); }
    /// Writes a count, exactly.
    constexpr void write(std::uint64_t count) { raw(decimal(count).view()); }
    /// Writes `columns` spaces.
    constexpr void space(std::size_t columns) {
        for (; columns != 0; --columns) raw(" ");
    }
    /// Writes a pattern; calls `value("key")` to write each `{key}`.
    template <class Function>
    constexpr void fill(std::string_view pattern, Function value) {
        while (true) {
            const std::size_t open = pattern.find('{');
            const std::size_t close = pattern.find('}', open);
            write(pattern.substr(0, close == pattern.npos ? pattern.npos : open));
            if (close == pattern.npos) return;
            value(pattern.substr(open + 1, close - open - 1));
            pattern.remove_prefix(close + 1);
        }
    }

private:
    Out out_;
};

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

}  // namespace pitch::inline v0::detail
