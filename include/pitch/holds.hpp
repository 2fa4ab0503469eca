/// The function `holds`: whether a sentence is complete, as early as possible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <pitch/detail/evaluate/invoke.hpp>
#include <pitch/detail/evaluate/required_parts.hpp>
#include <pitch/detail/evaluate/short_circuit.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>

namespace pitch::inline v0 {

namespace detail {

// Always inlined: otherwise clang keeps the outcomes in memory (see detail/evaluate/schedule.hpp).
// `Known` has a bit for each part that is already known to be stated and need not be tested again.

template <class Eval, std::uint64_t Known, class Lookup>
[[gnu::always_inline]] constexpr outcome outcome_now(const Eval& e, const Lookup& parts) noexcept;

template <std::uint64_t Known, class Branch, class Lookup, class... Es, std::size_t... Index>
[[gnu::always_inline]] constexpr outcome combine_now(const Branch& branch, const Lookup& parts, type_list<Es...>,
                                                     std::index_sequence<Index...>) noexcept {
    short_circuit<Branch> combined;
    (void)(combined.undecided_after(detail::outcome_now<Es, Known>(detail::tuple_get<Index>(branch), parts)) && ...);
    return combined.result();
}

/// Evaluates `e`, calling only the rules that can still affect its outcome.
template <class Eval, std::uint64_t Known, class Lookup>
constexpr outcome outcome_now(const Eval& e, const Lookup& parts) noexcept {
    if constexpr (leaf_shape<Eval>) {
        constexpr std::uint64_t needed = needs<rule_of<Eval>, typename Lookup::list>;
        constexpr std::uint64_t usable = can_use<rule_of<Eval>, typename Lookup::list>;
        if (!parts.template states_all<needed & ~Known>()) return outcome::missing;
        return detail::invoke_leaf(e, parts, needed | parts.template stated<usable>(), rule_extras{});
    } else if constexpr (criterion_shape<Eval>) {
        return detail::outcome_now<typename Eval::made_of, Known>(typename Eval::made_of{}, parts);
    } else if constexpr (Eval::kind == kind::advise) {
        return outcome::not_applicable;
    } else {
        return detail::combine_now<Known>(e, parts, children_of<Eval>{}, std::make_index_sequence<children_of<Eval>::size>{});
    }
}

template <class Eval, std::uint64_t Known, class Lookup>
[[gnu::always_inline]] constexpr bool holds_now(const Eval& e, const Lookup& parts) noexcept;

template <std::uint64_t Known, class Branch, class Lookup, class... Es, std::size_t... Index>
[[gnu::always_inline]] constexpr bool all_hold_now(const Branch& branch, const Lookup& parts, type_list<Es...> children,
                                                   std::index_sequence<Index...>) noexcept {
    return (detail::holds_now<Es, (Known | detail::required_parts_before<typename Lookup::list>(decltype(children){}, Index))>(
                detail::tuple_get<Index>(branch), parts) &&
            ...);
}

/// Returns whether `e` is complete. If all its children must be complete, stops at the first that
/// is not, and adds the parts that earlier children require to `Known`.
template <class Eval, std::uint64_t Known, class Lookup>
constexpr bool holds_now(const Eval& e, const Lookup& parts) noexcept {
    if constexpr (criterion_shape<Eval>)
        return detail::holds_now<typename Eval::made_of, Known>(typename Eval::made_of{}, parts);
    else if constexpr (conjunctive<Eval>)
        return detail::all_hold_now<Known>(e, parts, children_of<Eval>{}, std::make_index_sequence<children_of<Eval>::size>{});
    else
        return detail::satisfied(detail::outcome_now<Eval, Known>(e, parts));
}

}  // namespace detail

/// Returns `evaluate(s, evaluator).complete()`, but stops at the first rule that decides it.
/// Never allocates or throws. Which rules it calls, and how often, is unspecified.
/// Example: `static_assert(holds(slogan, grammar))`.
template <class Record, class Eval>
[[nodiscard]] constexpr bool holds(const Record& s, const Eval& evaluator) noexcept {
    if constexpr (detail::check_sentence<Record>() && detail::check_evaluator<Eval>()) {
        const auto& found = parts(s);
        const detail::part_lookup<detail::parts_of<Eval>, detail::parts_type<Record>> lookup(found);
        return detail::holds_now<Eval, 0>(evaluator, lookup);
    } else {
        return false;
    }
}

}  // namespace pitch::inline v0
