#pragma once

#include <cstddef>
#include <type_traits>

namespace pitch::inline v0::detail {

template <class T>
struct type {};

template <class... Ts>
struct type_list {
    static constexpr std::size_t size = sizeof...(Ts);

    /// The place of `T`, or `size`.
    template <class T>
    static constexpr std::size_t index = [] {
        std::size_t i = 0;
        (void)((std::is_same_v<T, Ts> || (++i, false)) || ...);
        return i;
    }();

    template <class T>
    static constexpr bool has = (std::is_same_v<T, Ts> || ...);
};

template <class... Ts, class T>
consteval auto operator|(type_list<Ts...> list, type<T>) {
    if constexpr (type_list<Ts...>::template has<T>)
        return list;
    else
        return type_list<Ts..., T>{};
}

/// The types of both, each once.
template <class... Ts, class... Us>
consteval auto operator|(type_list<Ts...> list, type_list<Us...>) {
    return (list | ... | type<Us>{});
}

template <class... Ts>
inline constexpr bool distinct = decltype((type_list<>{} | ... | type<Ts>{}))::size == sizeof...(Ts);

template <class...>
inline constexpr bool always_false = false;

}  // namespace pitch::inline v0::detail
