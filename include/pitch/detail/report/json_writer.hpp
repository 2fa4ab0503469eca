/// Writes JSON: commas, escaped strings, numbers.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/meta/floating.hpp>
#include <pitch/detail/report/decimal.hpp>
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
    constexpr void open(std::string_view bracket) {
        separate();
        to_.raw(bracket);
        comma_due_ = false;
    }
    /// Closes an object or an array: `}` or `]`.
    constexpr void close(std::string_view bracket) {
        to_.raw(bracket);
        comma_due_ = true;
    }
    /// Writes the key of the next value.
    constexpr void key(std::string_view name) {
        value(name);
        to_.raw(":");
        comma_due_ = false;
    }
    /// Writes a key and `true` if `truth`; else nothing.
    constexpr void flag(std::string_view name, bool truth) {
        if (truth) field(name, true);
    }
    /// Writes a key and its value.
    template <class Value>
    constexpr void field(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

    /// Writes a string. Malformed UTF-8 becomes U+FFFD.
    constexpr void value(std::string_view text) {
        separate();
        to_.raw("\"");
        for (; !text.empty(); text.remove_prefix(detail::decode(text).bytes)) character(text.substr(0, detail::decode(text).bytes));
        to_.raw("\"");
    }
    /// Writes the shortest digits that read back to the same number, or `null` if it is not finite.
    constexpr void value(const double& number) {
        separate();
        to_.raw(detail::is_finite(number) ? decimal::shortest(number).view() : "null");
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
    /// Writes one code point of a string, escaped if JSON requires it.
    constexpr void character(std::string_view c) {
        const auto code = static_cast<unsigned char>(c.front());
        if (c == "\"" || c == "\\") {
            to_.raw("\\");
            to_.raw(c);
        } else if (code < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            to_.raw("\\u00");
            to_.raw(digits.substr(code >> 4, 1));
            to_.raw(digits.substr(code & 15u, 1));
        } else {
            to_.write(c);
        }
    }

    writer<Out> to_;
    bool comma_due_ = false;
};

}  // namespace pitch::inline v0::detail
