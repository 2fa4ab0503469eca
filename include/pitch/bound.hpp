/// Thresholds of rules, by name.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/meta/fixed_string.hpp>
#include <pitch/detail/meta/floating.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Returns whether a `double` can hold a number exactly. False for bool, NaN and infinity.
template <class Number>
consteval bool fits_double(Number number) {
    if constexpr (std::is_floating_point_v<Number>) {
        return detail::is_finite(static_cast<double>(number)) && static_cast<Number>(static_cast<double>(number)) == number;
    } else if constexpr (std::is_integral_v<Number> && !std::is_same_v<Number, bool>) {
        while (number != 0 && number % 2 == 0) number = static_cast<Number>(number / 2);
        const auto half = static_cast<double>(number / 2);
        return -0x1p52 < half && half < 0x1p52;
    } else {
        return false;
    }
}

}  // namespace detail

/// A parameter of a rule: a number with a name, such as the most characters of a headline. Has the
/// value `Default`, unless `evaluate` gets a policy that sets it. Trivially copyable. If several
/// bounds have one name, a policy sets all of them.
/// Example: `constexpr measurement operator()(const message& m, bound<"max-headline", 30> most)
/// const { return measurement::at_most(m.words.characters(), most); }`.
template <detail::fixed_string Name, auto Default>
class bound {
    static_assert(detail::fits_double(Default),
                  "pitch: the default of a bound must be a number that a double can hold; write `pitch::bound<\"max-headline\", 30>`");

public:
    /// The type of the number.
    using number_type = std::remove_cv_t<decltype(Default)>;
    /// The name that a policy sets: `let max-headline = 60`.
    static constexpr std::string_view name = Name.view();
    /// The value without a policy.
    static constexpr number_type default_value = Default;

    /// Makes a bound with the default value.
    constexpr bound() noexcept = default;
    /// Makes a bound with another value.
    constexpr explicit bound(number_type other_value) noexcept : value_(other_value) {}
    /// Returns the value.
    [[nodiscard]] constexpr number_type value() const noexcept { return value_; }
    /// Converts to the value.
    constexpr operator number_type() const noexcept { return value_; }

private:
    number_type value_ = Default;
};

/// Name and value of a bound.
struct bound_value {
    std::string_view name{};  ///< Name of the bound; has static storage.
    double value = 0;         ///< Its number.

    /// Compares both members.
    friend constexpr bool operator==(const bound_value&, const bound_value&) noexcept = default;
};

/// A range of the names and values of `Size` bounds. Owns them.
template <std::size_t Size>
struct bound_values {
    bound_value entries[Size + 1]{};  ///< The last one is not in the range.

    /// Iterators over the values.
    [[nodiscard]] constexpr const bound_value* begin() const noexcept { return entries; }
    [[nodiscard]] constexpr const bound_value* end() const noexcept { return entries + Size; }
    /// Number of values.
    [[nodiscard]] static constexpr std::size_t size() noexcept { return Size; }
    /// Returns true if there are no values.
    [[nodiscard]] static constexpr bool empty() noexcept { return Size == 0; }
    /// Returns value `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr const bound_value& operator[](std::size_t i) const noexcept { return entries[i]; }
};

/// A range of the names and values of bounds. Refers to static storage.
struct bound_list {
    const bound_value* first = nullptr;
    std::size_t count = 0;

    /// Iterators over the values.
    [[nodiscard]] constexpr const bound_value* begin() const noexcept { return first; }
    [[nodiscard]] constexpr const bound_value* end() const noexcept { return first + count; }
    /// Number of values.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return count; }
    /// Returns true if there are no values.
    [[nodiscard]] constexpr bool empty() const noexcept { return count == 0; }
    /// Returns value `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr const bound_value& operator[](std::size_t i) const noexcept { return first[i]; }
};

}  // namespace pitch::inline v0
