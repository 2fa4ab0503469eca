/// Writes text through an output iterator of char; whatever the text contains, valid UTF-8 comes out.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/utf8.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0::detail {

/// The plain decimals of a number: whole numbers up to 2^53 to the last digit, others to six digits, large and small ones with an exponent.
class decimal {
public:
    constexpr explicit decimal(double value) noexcept {
        if (value != value) {
            add("nan");
            return;
        }
        if (value < 0) add('-');
        double rest = value < 0 ? -value : value;
        if (rest > 1.7976931348623157e308) {
            add("inf");
            return;
        }
        if (rest < 0x1p53 && rest == static_cast<double>(static_cast<unsigned long long>(rest))) {
            add_whole(static_cast<unsigned long long>(rest));
            return;
        }
        int exponent = 0;
        if (rest >= 1e15 || rest < 1e-4) {
            for (; rest >= 10; rest /= 10) ++exponent;
            for (; rest < 1; rest *= 10) --exponent;
        }
        unsigned long long scale = 1;  // six digits in all, where the whole part leaves room for them
        while (rest * static_cast<double>(scale) < 1e5) scale *= 10;
        auto digits = static_cast<unsigned long long>(rest * static_cast<double>(scale) + 0.5);
        if (exponent != 0 && digits >= 10 * scale) {  // 9.9999999 is rounded up to 10
            digits /= 10;
            ++exponent;
        }
        for (; scale > 1 && digits % 10 == 0; digits /= 10) scale /= 10;
        add_whole(digits / scale);
        if (scale > 1) add('.');
        for (digits %= scale, scale /= 10; scale != 0; scale /= 10) add(static_cast<char>('0' + digits / scale % 10));
        if (exponent == 0) return;
        add(exponent < 0 ? "e-" : "e+");
        add_whole(static_cast<unsigned long long>(exponent < 0 ? -exponent : exponent));
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }

private:
    constexpr void add(char c) noexcept { characters_[size_++] = c; }
    constexpr void add(std::string_view s) noexcept {
        for (const char c : s) add(c);
    }
    constexpr void add_whole(unsigned long long n) noexcept {
        if (n >= 10) add_whole(n / 10);
        add(static_cast<char>('0' + n % 10));
    }

    char characters_[32]{};
    std::size_t size_ = 0;
};

template <class Out>
class writer {
public:
    constexpr explicit writer(Out out) : out_(static_cast<Out&&>(out)) {}
    [[nodiscard]] constexpr Out end() { return static_cast<Out&&>(out_); }

    /// Characters that are known to be UTF-8.
    constexpr void raw(std::string_view s) {
        for (const char c : s) *out_++ = c;
    }
    /// Characters from outside; what is no UTF-8 becomes U+FFFD.
    constexpr void say(std::string_view s) {
        while (!s.empty()) {
            const decoded c = decode(s);
            raw(c.point == replacement ? std::string_view("\xEF\xBF\xBD") : s.substr(0, c.bytes));
            s.remove_prefix(c.bytes);
        }
    }
    constexpr void say(double number) { raw(decimal(number).view()); }
    constexpr void space(std::size_t columns) {
        for (; columns != 0; --columns) raw(" ");
    }
    /// A pattern, in which `value` says what stands for each {key}.
    template <class F>
    constexpr void fill(std::string_view pattern, F value) {
        while (true) {
            const std::size_t open = pattern.find('{');
            const std::size_t close = pattern.find('}', open);
            say(pattern.substr(0, close == pattern.npos ? pattern.npos : open));
            if (close == pattern.npos) return;
            value(pattern.substr(open + 1, close - open - 1));
            pattern.remove_prefix(close + 1);
        }
    }

private:
    Out out_;
};

/// Anything with `put(char)`, such as a stream; but none of wide characters, to which a byte of UTF-8 is no character.
template <class Stream>
concept takes_chars = requires(Stream& stream) { stream.put('.'); } && !requires { requires sizeof(typename Stream::char_type) != 1; };

/// An output iterator into it.
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
