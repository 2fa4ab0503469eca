/// Lists of types.
#pragma once

#include <cstddef>
#include <type_traits>

namespace pitch::inline v0::detail {

/// Passes a type as a value.
template <class Type>
struct type {};

/// A list of types, also passed as a value.
template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);

    /// Index of the first `Type`; `size` if the list does not have it.
    template <class Type>
    static constexpr std::size_t index = [] {
        std::size_t i = 0;
        (void)((std::is_same_v<Type, Ts> || (++i, false)) || ...);
        return i;
    }();

    template <class Type>
    static constexpr bool has = (std::is_same_v<Type, Ts> || ...);
};

/// Appends a type, unless the list already has it.
template <class... Ts, class Type>
consteval auto operator|(type_list<Ts...> list, type<Type>) {
    if constexpr (type_list<Ts...>::template has<Type>)
        return list;
    else
        return type_list<Ts..., Type>{};
}

/// Appends the types of the second list that the first does not have.
template <class... Ts, class... Us>
consteval auto operator|(type_list<Ts...> list, type_list<Us...>) {
    return (list | ... | type<Us>{});
}

/// True if no type occurs twice.
template <class... Ts>
inline constexpr bool distinct = decltype((type_list<>{} | ... | type<Ts>{}))::size == sizeof...(Ts);

/// False, but dependent: for a `static_assert` in a branch that must not be instantiated.
template <class...>
inline constexpr bool always_false = false;

}  // namespace pitch::inline v0::detail
