#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <pitch/detail/ask.hpp>
#include <pitch/detail/deciding.hpp>
#include <pitch/detail/judgeable.hpp>
#include <pitch/detail/vouched_for.hpp>

namespace pitch::inline v0 {

namespace detail {

// All of this is inlined into `holds`, for the reason that `evaluate` gives.

template <class E, std::uint64_t Known, class Consulted>
[[gnu::always_inline]] constexpr outcome outcome_now(const E& e, const Consulted& parts) noexcept;

template <std::uint64_t Known, class Branch, class Consulted, class... Es, std::size_t... I>
[[gnu::always_inline]] constexpr outcome combine_now(const Branch& branch, const Consulted& parts, type_list<Es...>,
                                                     std::index_sequence<I...>) noexcept {
    deciding<Branch> all;
    (void)(all.open_after(outcome_now<Es, Known>(at<I>(branch), parts)) && ...);
    return all.result();
}

/// The outcome of `E`, asking no more than it takes; the parts in `Known` are stated.
template <class E, std::uint64_t Known, class Consulted>
constexpr outcome outcome_now(const E& e, const Consulted& parts) noexcept {
    if constexpr (leaf_shape<E>) {
        constexpr std::uint64_t needed = needs<rule_of<E>, typename Consulted::list>;
        constexpr std::uint64_t usable = can_use<rule_of<E>, typename Consulted::list>;
        if (!parts.template states_all<needed & ~Known>()) return outcome::missing;
        return ask(e, parts, needed | parts.template stated<usable>(), remarks{});
    } else if constexpr (criterion_shape<E>) {
        return outcome_now<typename E::made_of, Known>(typename E::made_of{}, parts);
    } else if constexpr (E::kind == kind::advise) {
        return outcome::not_applicable;
    } else {
        return combine_now<Known>(e, parts, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    }
}

template <class E, std::uint64_t Known, class Consulted>
[[gnu::always_inline]] constexpr bool holds_now(const E& e, const Consulted& parts) noexcept;

template <std::uint64_t Known, class Branch, class Consulted, class... Es, std::size_t... I>
[[gnu::always_inline]] constexpr bool all_hold_now(const Branch& branch, const Consulted& parts, type_list<Es...> children,
                                                   std::index_sequence<I...>) noexcept {
    return (holds_now < Es, Known | vouched_for_before<typename Consulted::list>(decltype(children){}, I) > (at<I>(branch), parts) && ...);
}

/// Whether `E` is complete; where all its children must be, stops at the first that is not, and takes their parts for known.
template <class E, std::uint64_t Known, class Consulted>
constexpr bool holds_now(const E& e, const Consulted& parts) noexcept {
    if constexpr (criterion_shape<E>)
        return holds_now<typename E::made_of, Known>(typename E::made_of{}, parts);
    else if constexpr (conjunctive<E>)
        return all_hold_now<Known>(e, parts, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    else
        return settled(outcome_now<E, Known>(e, parts));
}

}  // namespace detail

/// Is the verdict complete? Answers only that, and stops at the first rule that decides it.
template <class S, class E>
[[nodiscard]] constexpr bool holds(const S& s, const E& evaluator) noexcept {
    if constexpr (detail::can_be_judged<S>() && detail::can_judge<E>()) {
        const auto& all = parts(s);
        const detail::consulted<detail::parts_of<E>, detail::parts_type<S>> consulted(all);
        return detail::holds_now<E, 0>(evaluator, consulted);
    } else {
        return false;
    }
}

}  // namespace pitch::inline v0
