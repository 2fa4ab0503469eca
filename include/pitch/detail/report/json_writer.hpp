/// Writes JSON: commas, escaped strings, numbers.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/plain_text.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/finding.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0::detail {

/// Writes one JSON text, value by value, without white space.
/// Does not check that brackets match.
template <class Out>
class json_writer {
public:
    constexpr explicit json_writer(Out out_iterator) : to_(static_cast<Out&&>(out_iterator)) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return to_.end(); }

    /// Opens an object or an array: `{` or `[`.
    [[gnu::always_inline]] constexpr void open(std::string_view bracket) {
        if (comma_due_)
            to_.raw(",", bracket);
        else
            to_.raw(bracket);
        comma_due_ = false;
    }
    /// Closes an object or an array: `}` or `]`.
    [[gnu::always_inline]] constexpr void close(std::string_view bracket) {
        to_.raw(bracket);
        comma_due_ = true;
    }
    /// Writes the key of the next value. It must need no escape.
    [[gnu::always_inline]] constexpr void key(std::string_view name) {
        if (comma_due_)
            to_.raw(",\"", name, "\":");
        else
            to_.raw("\"", name, "\":");
        comma_due_ = false;
    }
    /// Writes a key and `true` if `truth`; else nothing.
    [[gnu::always_inline]] constexpr void flag(std::string_view name, bool truth) {
        if (truth) field(name, true);
    }
    /// Writes a key and its value.
    template <class Value>
    [[gnu::always_inline]] constexpr void field(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }
    // Each of these writes JSON that is known to be valid, as runs of characters.
    /// Writes a value.
    template <class... Runs>
    [[gnu::always_inline]] constexpr void whole(const Runs&... runs) {
        separate();
        to_.raw(runs...);
    }
    /// Writes the beginning of a value, up to a bracket or colon.
    template <class... Runs>
    [[gnu::always_inline]] constexpr void begin(const Runs&... runs) {
        separate();
        to_.raw(runs...);
        comma_due_ = false;
    }
    /// Ends an inner value and begins the next one, up to a bracket or colon.
    template <class... Runs>
    [[gnu::always_inline]] constexpr void begin_next(const Runs&... runs) {
        to_.raw(runs...);
        comma_due_ = false;
    }
    /// Goes on within a value, up to the end of an inner one.
    template <class... Runs>
    [[gnu::always_inline]] constexpr void resume(const Runs&... runs) {
        to_.raw(runs...);
        comma_due_ = true;
    }

    /// Writes a string. Malformed UTF-8 becomes U+FFFD.
    [[gnu::always_inline]] constexpr void value(std::string_view text) {
        separate();
        string(text);
    }
    /// Writes the shortest digits that read back to the same number, or `null` if it is not finite.
    constexpr void value(const double& number) {
        separate();
        to_.raw(detail::is_finite(number) ? decimal::shortest(number).view() : "null");
    }
    /// Writes a string of pieces: calls `write_pieces` with a function that takes one.
    template <class Function>
    constexpr void pieces(Function write_pieces) {
        separate();
        to_.raw("\"");
        write_pieces([this](std::string_view text_piece) { escape(text_piece, detail::plain_size<plain_json>(text_piece)); });
        to_.raw("\"");
    }
    constexpr void null() {
        separate();
        to_.raw("null");
    }
    constexpr void value(std::uint64_t count) {
        separate();
        to_.raw(decimal(count).view());
    }
    // Constrained, so that a pointer does not convert to bool.
    constexpr void value(std::same_as<bool> auto truth) {
        separate();
        to_.raw(truth ? "true" : "false");
    }
    constexpr void value(const part_names& names) {
        open("[");
        for (const std::string_view name : names) value(name);
        close("]");
    }
    constexpr void value(const measurement& measured) {
        open("{");
        field("actual", measured.actual);
        field("bound", measured.bound);
        field("direction", std::string_view(measured.direction == measurement::limit::at_most ? "at_most" : "at_least"));
        close("}");
    }

private:
    /// Writes the comma before a value, unless the value is the first or follows a key.
    constexpr void separate() {
        if (comma_due_) to_.raw(",");
        comma_due_ = true;
    }
    /// Writes a string in quotes.
    constexpr void string(std::string_view text) {
        const std::size_t plain = detail::plain_size<plain_json>(text);
        if (plain == text.size()) return to_.raw("\"", text, "\"");
        write_escaped(text, plain);
    }
    /// Writes a string in quotes that has `plain` characters before the first that is escaped.
    [[gnu::noinline]] constexpr void write_escaped(std::string_view text, std::size_t plain) {
        to_.raw("\"");
        escape(text, plain);
        to_.raw("\"");
    }
    /// Writes a part of a string that has `plain` characters before the first that is escaped.
    constexpr void escape(std::string_view text, std::size_t plain) {
        for (; plain != text.size(); plain = detail::plain_size_from<plain_json>(0, text)) {
            to_.raw(text.substr(0, plain));
            text.remove_prefix(plain);
            text.remove_prefix(escape(text));
        }
        to_.raw(text);
    }
    /// Writes the first character of a text, which is not plain. Returns its bytes.
    constexpr std::size_t escape(std::string_view text) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(text.front());
        if (code >= 0x80) {
            to_.raw("\xEF\xBF\xBD");
            return detail::decode(text).bytes;
        }
        if (code >= 0x20)
            to_.raw("\\", text.substr(0, 1));
        else
            to_.raw("\\u00", digits.substr(code >> 4, 1), digits.substr(code & 15u, 1));
        return 1;
    }

    writer<Out> to_;
    bool comma_due_ = false;
};

}  // namespace pitch::inline v0::detail
