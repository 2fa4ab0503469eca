#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/detail/places.hpp>
#include <pitch/detail/slots.hpp>

namespace pitch::inline v0 {

/// A sentence in the making: parts side by side, in any order. `+` adds a part, or another sentence's.
template <class... Places>
struct sentence : detail::slots<Places...> {
    static_assert(
        (!std::is_void_v<detail::part_of<Places>> && ...),
        "pitch: a sentence is made of parts; write need{...}, solution{...}, method{...}, or a trivially copyable type of your own "
        "with `static constexpr std::string_view part` and `bool stated() const`");
    static_assert(detail::distinct<detail::part_of<Places>...>,
                  "pitch: this sentence states a part twice; keep the one that you mean, and delete the other");

    using detail::slots_at<std::index_sequence_for<Places...>, Places...>::slots_at;

    friend constexpr const sentence& parts(const sentence& s) noexcept { return s; }
};

template <class... Places>
sentence(Places...) -> sentence<Places...>;

namespace detail {

template <Part P>
constexpr sentence<P> as_sentence(const P& part) noexcept {
    return sentence<P>{part};
}
template <class... Places>
constexpr const sentence<Places...>& as_sentence(const sentence<Places...>& s) noexcept {
    return s;
}

template <class T>
concept piece = requires(const T& t) { detail::as_sentence(t); };

template <class... As, std::size_t... I, class... Bs, std::size_t... J>
constexpr auto join(const slots_at<std::index_sequence<I...>, As...>& a, const slots_at<std::index_sequence<J...>, Bs...>& b) noexcept {
    return sentence<As..., Bs...>{at<I>(a)..., at<J>(b)...};
}

/// Finds the part `P` in what `parts(x)` returned.
template <Part P, class Parts>
constexpr auto find(const Parts& parts) noexcept {
    constexpr std::size_t i = places<Parts>::template index<P>;
    if constexpr (i == places<Parts>::size) {
        return not_found<P>{};
    } else {
        const auto& place = [&]() -> const auto& {
            if constexpr (requires { detail::at<i>(parts); })
                return detail::at<i>(parts);
            else
                return get<i>(parts);
        }();
        return found<std::remove_cvref_t<decltype(place)>>(place);
    }
}

/// Whether the list `P` lies in what `parts(x)` returns, and dies with it.
template <Part P, class Parts>
inline constexpr bool owns_list = false;
template <Part P, template <class...> class Tuple, class... Ts>
inline constexpr bool owns_list<P, Tuple<Ts...>> =
    ((std::is_same_v<part_of<Ts>, P> && Element<typename elements_in<Ts>::type> && !outlives_the_call<Ts>) || ...);

}  // namespace detail

/// Both halves in one sentence; the order does not matter.
template <detail::piece A, detail::piece B>
constexpr auto operator+(const A& a, const B& b) noexcept {
    return detail::join(detail::as_sentence(a), detail::as_sentence(b));
}

/// Is it a sentence: does `parts(s)`, found beside its type, return a `sentence` or a tuple of parts, each named once?
template <class S>
concept Sentence = detail::places<detail::parts_type<S>>::valid && !detail::places<detail::parts_type<S>>::repeats;

/// Has the sentence a place for the part, filled or not?
template <class S, class P>
concept States = Sentence<S> && detail::places<detail::parts_type<S>>::template has<P>;

/// The part of that type, unstated where it is absent; it may view the sentence, which must therefore outlive it.
template <Part P, Sentence S>
constexpr P get(const S& s) noexcept {
    static_assert(std::is_reference_v<decltype(parts(s))> || !detail::owns_list<P, detail::parts_type<S>>,
                  "pitch: parts(x) returns this list by value, so it would be gone before you read it; let parts(x) refer to a list that x "
                  "keeps");
    const auto& all = parts(s);
    const auto place = detail::find<P>(all);
    return place.there() ? *place.get() : P{};
}
template <Part P, Sentence S>
P get(const S&&) = delete;

}  // namespace pitch::inline v0
