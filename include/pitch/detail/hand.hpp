/// The parts of a sentence in the making, where some are bound one after the other.
#pragma once

#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

/// The parts at hand: `Ps` are bound one after the other, and `Start`, a sentence of values, states the others.
template <class Parts, class Start, class... Ps>
struct hand {
    using list = Parts;
    const Start* start;
    slots<const Ps*...> bound;

    template <class P>
    [[nodiscard, gnu::always_inline]] constexpr const P* get() const noexcept {
        if constexpr (type_list<Ps...>::template has<P>)
            return at<type_list<Ps...>::template index<P>>(bound);
        else
            return find<P>(*start).get();
    }
    template <class P>
    [[nodiscard, gnu::always_inline]] constexpr bool states() const noexcept {
        if constexpr (type_list<Ps...>::template has<P> || places<Start>::template has<P>)
            return get<P>()->stated();
        else
            return false;
    }
    /// These parts, by value.
    template <class... Qs>
    [[nodiscard]] constexpr sentence<Qs...> song(type_list<Qs...>) const noexcept {
        return sentence<Qs...>{*get<Qs>()...};
    }
};

}  // namespace pitch::inline v0::detail
