/// How a rule is asked: its parts are found in the sentence, and it is called where they are stated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/tree.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

template <class Parts, class Source>
struct consulted;

/// The parts that an evaluator consults, found once in what `parts(x)` returned.
template <class... Ps, class Source>
struct consulted<type_list<Ps...>, Source> {
    using list = type_list<Ps...>;
    slots<decltype(find<Ps>(std::declval<const Source&>()))...> places;

    constexpr explicit consulted(const Source& source) noexcept : places(find<Ps>(source)...) {}

    template <class P>
    [[nodiscard, gnu::always_inline]] constexpr const P* get() const noexcept {
        return at<list::template index<P>>(places).get();
    }
    /// Whether the part of that place in the list is stated.
    template <std::size_t I>
    [[nodiscard, gnu::always_inline]] constexpr bool states() const noexcept {
        const auto& place = at<I>(places);
        if constexpr (requires { requires !std::remove_cvref_t<decltype(place)>::there(); })  // GCC warns of the null that follows
            return false;
        else
            return place.there() && place.get()->stated();
    }
    /// Which parts in `Asked` are stated, as bits; asks no other.
    template <std::uint64_t Asked = ~std::uint64_t{0}>
    [[nodiscard, gnu::always_inline]] constexpr std::uint64_t stated() const noexcept {
        return (std::uint64_t{0} | ... | bit<Asked, Ps>());
    }
    /// Whether all parts in `Wanted` are stated; asks no other.
    template <std::uint64_t Wanted>
    [[nodiscard, gnu::always_inline]] constexpr bool states_all() const noexcept {
        return ((!(Wanted >> list::template index<Ps> & 1u) || states<list::template index<Ps>>()) && ...);
    }

private:
    template <std::uint64_t Asked, class P>
    [[nodiscard, gnu::always_inline]] constexpr std::uint64_t bit() const noexcept {
        constexpr std::size_t i = list::template index<P>;
        if constexpr ((Asked >> i & 1u) != 0)
            return std::uint64_t{states<i>()} << i;
        else
            return 0;
    }
};

/// The argument for a parameter of a rule that is called; the element comes from outside.
template <class Param, class Consulted, class Element>
[[gnu::always_inline]] constexpr decltype(auto) argument(const Consulted& parts, std::uint64_t stated, const Element* element) noexcept {
    using P = typename parameter<Param>::part;
    if constexpr (parameter<Param>::element)
        return *element;
    else if constexpr (parameter<Param>::optional)
        return (stated >> Consulted::list::template index<P> & 1u) ? parts.template get<P>() : nullptr;
    else
        return *parts.template get<P>();
}

[[gnu::always_inline]] constexpr outcome as_outcome(bool answer) noexcept { return answer ? outcome::pass : outcome::fail; }
[[gnu::always_inline]] constexpr outcome as_outcome(outcome answer) noexcept { return answer; }
[[gnu::always_inline]] constexpr outcome as_outcome(const measurement& answer) noexcept { return as_outcome(answer.met); }

/// Where a rule may write more than its outcome.
struct remarks {
    measurement* measured = nullptr;
    std::size_t* element = nullptr;
};

template <class R, class Consulted, class Element, class... Params>
[[gnu::always_inline]] constexpr outcome call_with(type_list<Params...>, const R& rule, const Consulted& parts,
                                                   [[maybe_unused]] std::uint64_t stated, remarks to,
                                                   [[maybe_unused]] const Element* element) noexcept {
    const auto answer = rule(argument<Params>(parts, stated, element)...);
    if constexpr (std::is_same_v<decltype(answer), const measurement>)
        if (to.measured) *to.measured = answer;
    return as_outcome(answer);
}

/// Calls a rule, whose parts are stated.
template <class R, class Consulted, class Element = int>
[[gnu::always_inline]] constexpr outcome call(const R& rule, const Consulted& parts, std::uint64_t stated, remarks to,
                                              const Element* element = nullptr) noexcept {
    return call_with(typename signature_of<R>::parameters{}, rule, parts, stated, to, element);
}

template <class... Params>
consteval auto element_list(type_list<Params...>) {
    return (type_list<>{} | ... | [] {
        if constexpr (parameter<Params>::element)
            return type_list<typename parameter<Params>::part>{};
        else
            return type_list<>{};
    }());
}

/// Calls the rule of `each` for one element after the other; the first that fails decides, else the first that misses.
template <class R, class Consulted, class List>
[[gnu::always_inline]] constexpr outcome call_each(const R& rule, const Consulted& parts, std::uint64_t stated, remarks to,
                                                   type_list<List>) noexcept {
    outcome all = outcome::not_applicable;
    const List& list = *parts.template get<List>();
    std::size_t i = 0;
    for (const auto& element : list) {
        measurement measured{};
        const outcome one = call(rule, parts, stated, {&measured, nullptr}, &element);
        if (one == outcome::fail || (one == outcome::missing && all != outcome::missing)) {
            if (to.element) *to.element = i;
            if (to.measured) *to.measured = measured;
        }
        if (one == outcome::fail) return one;
        const outcome both[]{all, one};
        all = conjunction(both, 2);
        ++i;
    }
    return all;
}

/// The outcome of a leaf whose parts are stated.
template <class E, class Consulted>
[[gnu::always_inline]] constexpr outcome ask(const E& leaf, const Consulted& parts, std::uint64_t stated, remarks to) noexcept {
    if constexpr (each_shape<E>)
        return call_each(at<0>(leaf), parts, stated, to, element_list(typename signature_of<rule_of<E>>::parameters{}));
    else
        return call(leaf, parts, stated, to);
}

}  // namespace pitch::inline v0::detail
