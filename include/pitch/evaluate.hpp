#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/ask.hpp>
#include <pitch/detail/judgeable.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

// All of this is inlined into `evaluate`, where the outcomes then stay in registers; left to itself, clang keeps them in memory
// and takes 2.6 times as long.

/// The parts that the first `n` trees consult, as bits.
template <class Parts, class... Es>
consteval std::uint64_t consulted_before(type_list<Es...>, std::size_t n) {
    std::uint64_t bits = 0;
    (void)((n-- != 0 && (bits |= consults<Es, Parts>, true)) && ...);
    return bits;
}

template <extent At, std::uint64_t Asked, class E, class Consulted, class Root>
[[gnu::always_inline]] constexpr void judge(const E& e, const Consulted& parts, record<Root>& to) noexcept;

template <extent At, std::uint64_t Asked, class Branch, class Consulted, class Root, class... Es, std::size_t... I>
[[gnu::always_inline]] constexpr void judge_children(const Branch& branch, const Consulted& parts, record<Root>& to, type_list<Es...>,
                                                     std::index_sequence<I...>) noexcept {
    (judge < At + forest<type_list<Es...>>::before(I),
     Asked | consulted_before<typename Consulted::list>(type_list<Es...>{}, I) > (at<I>(branch), parts, to), ...);
}

/// Asks every leaf of `E`, the first of which stands at `At`, and writes its outcome down. Whether a part is stated is asked once,
/// by the first leaf that consults it: those in `Asked` have been.
template <extent At, std::uint64_t Asked, class E, class Consulted, class Root>
constexpr void judge(const E& e, const Consulted& parts, record<Root>& to) noexcept {
    if constexpr (leaf_shape<E>) {
        constexpr std::uint64_t needed = needs<rule_of<E>, typename Consulted::list>;
        remarks notes{};
        if constexpr (extent_of<E>.measures != 0) notes.measured = &to.measured()[At.measures];
        if constexpr (extent_of<E>.elements != 0) notes.element = &to.elements()[At.elements];
        to.stated |= parts.template stated<consults<E, typename Consulted::list> & ~Asked>();
        if ((to.stated & needed) == needed) to.leaves.set(At.leaves, ask(e, parts, to.stated, notes));
    } else if constexpr (criterion_shape<E>) {
        judge<At, Asked>(typename E::made_of{}, parts, to);
    } else {
        judge_children<At, Asked>(e, parts, to, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    }
}

}  // namespace detail

/// The verdict of an evaluator on a sentence. Every rule is asked whose parts are stated; nothing is allocated, nothing thrown.
template <class S, class E>
[[nodiscard]] constexpr auto evaluate(const S& s, const E& evaluator) noexcept {
    if constexpr (detail::can_be_judged<S>() && detail::can_judge<E>()) {
        const auto& all = parts(s);
        const detail::consulted<detail::parts_of<E>, detail::parts_type<S>> consulted(all);
        detail::record<E> record;
        detail::judge<detail::extent{}, 0>(evaluator, consulted, record);
        return verdict<E>(record);
    }
}

}  // namespace pitch::inline v0
