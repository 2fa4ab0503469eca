/// The result of reading a text: a value, or the first error.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace pitch::inline v0 {

/// The first error of a text: of a policy, or of a field's value.
struct text_error {
    /// Byte offset in the text; its size if the text ends too early.
    std::size_t position = 0;
    /// The offending word, a view into the text. Empty at the end of a line or of the text.
    std::string_view word{};
    /// What was expected, in English, without a capital or a full stop. Static storage.
    std::string_view what{};
    /// The most similar word that is allowed there; empty if none is similar. Static storage.
    std::string_view nearest{};

    friend constexpr bool operator==(const text_error&, const text_error&) noexcept = default;
};

/// The first error of a policy's text.
using policy_error = text_error;

/// A value that was read from a text, or the error that prevented it. Trivially copyable if the value
/// is. Access to the value after an error ends the program by `__builtin_trap`, in every build, so that
/// an invalid policy never judges. In a constant expression it does not compile.
/// Example: `if (const auto p = parse_policy(house, text)) … *p …; else … p.error().what …`.
template <class Value>
class [[nodiscard]] parsed {
public:
    constexpr explicit parsed(const Value& read_value) noexcept : value_(read_value) {}
    constexpr explicit parsed(const text_error& first_error) noexcept : error_(first_error) {}

    /// Returns whether there is a value.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return value_.has_value(); }
    /// Returns the value; ends the program if there is none.
    [[nodiscard]] constexpr const Value& operator*() const& noexcept { return checked(); }
    /// Returns a copy of the value of a temporary; ends the program if there is none.
    [[nodiscard]] constexpr Value operator*() const&& noexcept { return checked(); }
    [[nodiscard]] constexpr const Value* operator->() const noexcept { return &checked(); }
    /// Returns the error; all its members are empty if there is a value.
    [[nodiscard]] constexpr const text_error& error() const& noexcept { return error_; }
    [[nodiscard]] constexpr text_error error() const&& noexcept { return error_; }

private:
    [[nodiscard]] constexpr const Value& checked() const noexcept {
        if (!value_) __builtin_trap();
        return *value_;
    }

    std::optional<Value> value_{};
    text_error error_{};
};

/// Whether a text was read, or the error that prevented it. Example: `assign` in `fields.hpp`.
template <>
class [[nodiscard]] parsed<void> {
public:
    /// Makes the result of a text that was read.
    constexpr parsed() noexcept = default;
    constexpr explicit parsed(const text_error& first_error) noexcept : is_read_(false), error_(first_error) {}

    /// Returns whether the text was read.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return is_read_; }
    /// Returns the error; all its members are empty if the text was read.
    [[nodiscard]] constexpr const text_error& error() const& noexcept { return error_; }
    [[nodiscard]] constexpr text_error error() const&& noexcept { return error_; }

private:
    bool is_read_ = true;
    text_error error_{};
};

}  // namespace pitch::inline v0
