#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

namespace pitch::inline v0::detail {

/// One of several values side by side; an empty one takes no room.
template <std::size_t I, class T>
struct slot {
    [[no_unique_address]] T value{};
};
template <std::size_t I, class T>
struct slot<I, T&> {
    T& value;
};

/// How a value is passed to its slot: a large one that can be copied as bytes is copied there, and not before.
template <class T>
using passed = std::conditional_t<(sizeof(T) > 2 * sizeof(void*)) && std::is_trivially_copyable_v<T>, const T&, T>;

template <class Is, class... Ts>
struct slots_at;
template <std::size_t... I, class... Ts>
struct slots_at<std::index_sequence<I...>, Ts...> : slot<I, Ts>... {
    constexpr slots_at() noexcept = default;
    constexpr explicit(sizeof...(Ts) == 1) slots_at(passed<Ts>... values) noexcept
        requires(sizeof...(Ts) > 0)
        : slot<I, Ts>{static_cast<passed<Ts>&&>(values)}... {}
};

/// Values side by side: what a tuple is, without the price of including one.
template <class... Ts>
using slots = slots_at<std::index_sequence_for<Ts...>, Ts...>;

template <std::size_t I, class T>
constexpr T& at(slot<I, T>& s) noexcept {
    return s.value;
}
template <std::size_t I, class T>
constexpr const T& at(const slot<I, T>& s) noexcept {
    return s.value;
}

}  // namespace pitch::inline v0::detail
