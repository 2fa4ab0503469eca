/// The bounds of an evaluator as a table: names, defaults and allowed values.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/evaluator/bounds.hpp>

namespace pitch::inline v0::detail {

/// Returns the highest finite number of a type that a `double` can hold.
template <class Number>
consteval double highest_of() {
    constexpr bool is_whole = std::is_integral_v<Number>;
    constexpr int bits = is_whole ? static_cast<int>(8 * sizeof(Number)) - std::is_signed_v<Number> : sizeof(Number) == 4 ? 128 : 1024;
    constexpr int most_digits = is_whole || sizeof(Number) != 4 ? 53 : 24, digits = bits < most_digits ? bits : most_digits;
    double highest = static_cast<double>((1ull << digits) - 1);
    for (int i = digits; i < bits; ++i) highest *= 2;
    return highest;
}
/// Returns the lowest finite number of a type that a `double` can hold.
template <class Number>
consteval double lowest_of() {
    if constexpr (!std::is_integral_v<Number>) return -detail::highest_of<Number>();
    double lowest = std::is_signed_v<Number> ? -1 : 0;
    for (std::size_t i = 1; i < 8 * sizeof(Number); ++i) lowest *= 2;
    return lowest;
}

/// Name, default and allowed values of a bound.
struct bound_row {
    std::string_view name{};
    bool whole = false;  // takes whole numbers only
    double lowest = 0, highest = 0, default_value = 0;
};

/// A row for each bound of a list.
template <class Bounds>
struct bound_table;
template <class... Bs>
struct bound_table<type_list<Bs...>> {
    static constexpr std::size_t size = sizeof...(Bs);
    static constexpr bound_row rows[size + 1]{{Bs::name, std::is_integral_v<typename Bs::number_type>,
                                               detail::lowest_of<typename Bs::number_type>(),
                                               detail::highest_of<typename Bs::number_type>(), static_cast<double>(Bs::default_value)}...};
};

}  // namespace pitch::inline v0::detail
