/// Writes XML: markup as it is, and texts escaped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/report/svg/display_reader.hpp>
#include <pitch/detail/report/writer.hpp>

namespace pitch::inline v0::detail {

/// A number that is written with its decimal, such as 116 as `11.6`.
struct tenths {
    int value;
};

/// Writes XML through an output iterator.
template <class Out>
class xml_writer {
public:
    constexpr explicit xml_writer(Out out_iterator) : to_(static_cast<Out&&>(out_iterator)) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return to_.end(); }

    /// Writes markup and numbers, one after the other.
    template <class... Pieces>
    constexpr void mark(const Pieces&... pieces) {
        (put(pieces), ...);
    }
    /// Writes a text in one line, as `display_reader` shows it. Ends with an ellipsis after `most` characters.
    constexpr void text(std::string_view s, std::size_t most = static_cast<std::size_t>(-1)) {
        display_reader reader(s);
        bool has_space = false, is_first = true;
        for (display_character c; reader.next(c); --most) {
            if (most == 0) return to_.raw("…");
            if (!c.is_space) {
                if (has_space && !is_first) to_.raw(" ");
                put_character(c);
                is_first = false;
            }
            has_space = c.is_space;
        }
    }
    /// Writes a part of a text, without spaces at its beginning or its end.
    constexpr void line(std::string_view whole_text, std::size_t begin, std::size_t end) {
        display_reader reader(whole_text.substr(0, end), begin);
        for (display_character c; reader.next(c);) {
            if (c.is_space)
                to_.raw(" ");
            else
                put_character(c);
        }
    }
    /// Writes a pattern; calls `value("key")` to write each `{key}`.
    template <class Function>
    constexpr void fill(std::string_view pattern, Function value) {
        // The spaces at the ends of a piece stay.
        detail::read_pattern(pattern, [this](std::string_view text_piece) { line(text_piece, 0, text_piece.size()); }, value);
    }

private:
    constexpr void put(std::string_view markup) { to_.raw(markup); }
    constexpr void put(int number) {
        if (number < 0) to_.raw("-");
        to_.write(static_cast<std::uint64_t>(number < 0 ? -number : number));
    }
    constexpr void put(tenths number) {
        const int value = number.value;
        if (value < 0) to_.raw("-");
        const int positive = value < 0 ? -value : value;
        put(positive / 10);
        if (positive % 10 == 0) return;
        to_.raw(".");
        put(positive % 10);
    }
    constexpr void put_character(const display_character& c) {
        switch (c.point) {
            case '&': return to_.raw("&amp;");
            case '<': return to_.raw("&lt;");
            case '>': return to_.raw("&gt;");
            case '"': return to_.raw("&quot;");
            default: to_.raw(c.bytes);
        }
    }

    writer<Out> to_;
};

}  // namespace pitch::inline v0::detail
