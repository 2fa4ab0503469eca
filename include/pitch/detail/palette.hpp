/// What `compose` chooses from, what it starts from, and what comes of both.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

struct brief;

namespace detail {

/// The notes that a part is chosen from.
template <class P>
struct palette {
    const P* first = nullptr;
    const P* last = nullptr;

    template <std::size_t N>
    constexpr explicit palette(const P (&parts)[N]) noexcept : first(parts), last(parts + N) {}
    template <class R>
    constexpr explicit palette(const R& parts) noexcept : first(parts.data()), last(first + parts.size()) {}
};
template <class R>
using palette_part = typename elements_in<std::remove_cvref_t<R>>::type;
template <class R>
inline constexpr bool is_palette = Part<palette_part<R>>;

/// A palette that is a temporary takes its parts with it.
template <class R>
inline constexpr bool lasts_as_palette = !is_palette<R> || outlives_the_call<R>;

template <class Parts>
inline constexpr bool owns_any_list = false;
template <template <class...> class Tuple, class... Ts>
inline constexpr bool owns_any_list<Tuple<Ts...>> = (owns_list<part_of<Ts>, Tuple<Ts...>> || ...);

template <class S>
inline constexpr bool is_sentence_of_places = std::is_same_v<S, brief>;
template <class... Places>
inline constexpr bool is_sentence_of_places<sentence<Places...>> = true;

/// Whether views of the parts of a start outlive the call. A temporary record may own its words; a temporary sentence of parts does not.
template <class S>
consteval bool lasts_as_start() {
    using R = std::remove_cvref_t<S>;
    if constexpr (std::is_void_v<parts_type<R>>)
        return true;
    else if constexpr (std::is_lvalue_reference_v<S>)
        return std::is_lvalue_reference_v<decltype(parts(std::declval<const R&>()))> || !owns_any_list<parts_type<R>>;
    else
        return is_sentence_of_places<R> && !owns_any_list<parts_type<R>>;
}

/// The parts of a start, by value; one that is not there is not stated.
template <class Parts>
struct values;
template <template <class...> class Tuple, class... Ts>
struct values<Tuple<Ts...>> {
    using type = sentence<part_of<Ts>...>;
    static constexpr type of([[maybe_unused]] const Tuple<Ts...>& parts) noexcept { return type{value<part_of<Ts>>(parts)...}; }

private:
    template <class P>
    static constexpr P value(const Tuple<Ts...>& parts) noexcept {
        const auto place = find<P>(parts);
        return place.there() ? *place.get() : P{};
    }
};

/// The parts of what comes of both: those of the start, and those that the palettes add.
template <class Start, class... Ps>
struct song;
template <class... Ss, class... Ps>
struct song<sentence<Ss...>, Ps...> {
    using parts = decltype(type_list<Ss...>{} | type_list<Ps...>{});
};

/// Says, in the first line of the compiler's error, why these are no palettes to choose from; true where they are.
template <class... Rs>
consteval bool can_choose_from() {
    if constexpr (!(is_palette<Rs> && ...))
        static_assert(
            always_false<Rs...>,
            "pitch: a palette is an array, a std::array, a vector or a span of one kind of part; write `pitch::need needs[]{...};` "
            "and pass that, and for a list part an array of lists, such as `pitch::touchpoints plans[]{...};`");
    else if constexpr (!distinct<palette_part<Rs>...>)
        static_assert(always_false<Rs...>, "pitch: two palettes hold the same part; put all its choices into one");
    else
        return true;
    return false;
}

}  // namespace detail
}  // namespace pitch::inline v0
