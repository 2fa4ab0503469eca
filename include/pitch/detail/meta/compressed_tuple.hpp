/// A tuple in which empty values take no space. Much cheaper to compile than `std::tuple`.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace pitch::inline v0::detail {

/// One value of a tuple; takes no space if it is empty.
template <std::size_t Index, class Value>
struct tuple_element {
    [[no_unique_address]] Value value{};
};
template <std::size_t Index, class Value>
struct tuple_element<Index, Value&> {
    Value& value;
};

/// `const Value&` or `Value`. Does not instantiate a class for each value, unlike `std::conditional_t`.
template <bool ByReference>
struct parameter_choice {
    template <class Value>
    using type = const Value&;
};
template <>
struct parameter_choice<false> {
    template <class Value>
    using type = Value;
};
/// Constructor parameter type: a reference for large trivially copyable values, to copy only once.
template <class Value>
using constructor_parameter =
    typename parameter_choice<(sizeof(Value) > 2 * sizeof(void*)) && __is_trivially_copyable(Value)>::template type<Value>;

template <class Is, class... Ts>
struct compressed_tuple_base;
template <std::size_t... Index, class... Ts>
struct compressed_tuple_base<std::index_sequence<Index...>, Ts...> : tuple_element<Index, Ts>... {
    constexpr compressed_tuple_base() noexcept = default;
    constexpr explicit(sizeof...(Ts) == 1) compressed_tuple_base(constructor_parameter<Ts>... values) noexcept
        requires(sizeof...(Ts) > 0)
        : tuple_element<Index, Ts>{static_cast<constructor_parameter<Ts>&&>(values)}... {}
};

/// A tuple of the values `Ts`. Values of reference type are stored as references.
template <class... Ts>
using compressed_tuple = compressed_tuple_base<std::index_sequence_for<Ts...>, Ts...>;

/// Returns the value at `Index`.
template <std::size_t Index, class Value>
constexpr Value& tuple_get(tuple_element<Index, Value>& element) noexcept {
    return element.value;
}
template <std::size_t Index, class Value>
constexpr const Value& tuple_get(const tuple_element<Index, Value>& element) noexcept {
    return element.value;
}

}  // namespace pitch::inline v0::detail
