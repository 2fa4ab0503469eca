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

/// Returns the index of the first true value, which must exist. Not a template: compiled once.
constexpr std::size_t first_true(const bool* values) noexcept {
    std::size_t i = 0;
    while (!values[i]) ++i;
    return i;
}

/// A list of types, also passed as a value.
template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);

    /// Whether each type of the list is `Type`, followed by true.
    template <class Type>
    static constexpr bool is_type[]{__is_same(Type, Ts)..., true};

    /// Index of the first `Type`; `size` if the list does not have it.
    template <class Type>
    static constexpr std::size_t index = detail::first_true(is_type<Type>);

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

/// The types of all lists, each once. Eight lists at a time.
template <class... Lists>
struct united {
    using type = decltype((type_list<>{} | ... | Lists{}));
};
template <class First, class Second, class Third, class Fourth, class Fifth, class Sixth, class Seventh, class Eighth, class... Lists>
    requires(sizeof...(Lists) != 0)
struct united<First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Lists...>
    : united<decltype(First{} | Second{} | Third{} | Fourth{} | Fifth{} | Sixth{} | Seventh{} | Eighth{}), Lists...> {};

/// The types of all lists in order, with repetitions. Eight lists at a time.
template <class... Lists>
struct joined {
    using type = type_list<>;
};
template <class... As>
struct joined<type_list<As...>> {
    using type = type_list<As...>;
};
template <class... As, class... Bs, class... Lists>
struct joined<type_list<As...>, type_list<Bs...>, Lists...> : joined<type_list<As..., Bs...>, Lists...> {};
template <class... As, class... Bs, class... Cs, class... Ds, class... Es, class... Fs, class... Gs, class... Hs, class... Lists>
struct joined<type_list<As...>, type_list<Bs...>, type_list<Cs...>, type_list<Ds...>, type_list<Es...>, type_list<Fs...>, type_list<Gs...>,
              type_list<Hs...>, Lists...> : joined<type_list<As..., Bs..., Cs..., Ds..., Es..., Fs..., Gs..., Hs...>, Lists...> {};

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
