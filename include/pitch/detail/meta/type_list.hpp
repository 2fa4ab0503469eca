/// Lists of types.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace pitch::inline v0::detail {

/// Passes a type as a value.
template <class Type>
struct type {};

// Clang folds at most 256 operands, and evaluators can have more rules. So packs of evaluators are
// expanded in initializers of arrays, or a few types at a time. `__is_same` is used because
// `std::is_same_v` instantiates two templates for each pair of types.

/// A list of types, also passed as a value.
template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);

    /// Index of the first `Type`; `size` if the list does not have it.
    template <class Type>
    static constexpr std::size_t index = [] {
        constexpr bool is_type[]{__is_same(Type, Ts)..., true};
        std::size_t type_index = 0;
        while (!is_type[type_index]) ++type_index;
        return type_index;
    }();

    template <class Type>
    static constexpr bool has = index<Type> != size;
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

template <class First, class Second, class Third, class Fourth, class... Lists>
consteval auto unite_four(First first, Second second, Third third, Fourth fourth, Lists... lists);

/// Returns the types of all lists, each once.
consteval type_list<> unite() { return {}; }
template <class List>
consteval List unite(List) {
    return {};
}
template <class First, class Second, class... Lists>
consteval auto unite(First first, Second second, Lists... lists) {
    if constexpr (sizeof...(Lists) <= 16)
        return ((first | second) | ... | lists);
    else
        return detail::unite_four(first, second, lists...);
}

/// Joins the first four lists, then the rest.
template <class First, class Second, class Third, class Fourth, class... Lists>
consteval auto unite_four(First first, Second second, Third third, Fourth fourth, Lists... lists) {
    return detail::unite(first | second | third | fourth, lists...);
}

/// True if no type occurs twice.
template <class... Ts>
inline constexpr bool distinct = decltype((type_list<>{} | ... | type<Ts>{}))::size == sizeof...(Ts);

/// False, but dependent: for a `static_assert` in a branch that must not be instantiated.
template <class...>
inline constexpr bool always_false = false;

/// Indexes for a fold over the elements from `First` on: at most 128 of them.
template <std::size_t First, std::size_t Size>
using chunk_from = std::make_index_sequence<(Size - First < 128 ? Size - First : 128)>;

}  // namespace pitch::inline v0::detail
