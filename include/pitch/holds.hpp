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

template <std::uint64_t Known, class Eval, class Lookup>
[[gnu::always_inline]] constexpr outcome outcome_now(const Eval& e, const Lookup& parts) noexcept;

/// Adds the outcomes of the children from `First` on to `combined`, until one decides.
template <std::uint64_t Known, std::size_t First, class Branch, class Lookup, std::size_t... Index>
[[gnu::always_inline]] constexpr void combine_now(short_circuit<Branch>& combined, const Branch& branch, const Lookup& parts,
                                                  std::index_sequence<Index...>) noexcept {
    const bool undecided = (combined.undecided_after(detail::outcome_now<Known>(detail::tuple_get<First + Index>(branch), parts)) && ...);
    constexpr std::size_t next = First + sizeof...(Index), size = children_of<Branch>::size;
    if constexpr (next < size) {
        if (undecided) detail::combine_now<Known, next>(combined, branch, parts, chunk_from<next, size>{});
    } else {
        (void)undecided;
    }
}

/// Evaluates `e`, calling only the rules that can still affect its outcome.
template <std::uint64_t Known, class Eval, class Lookup>
constexpr outcome outcome_now(const Eval& e, const Lookup& parts) noexcept {
    if constexpr (leaf_shape<Eval>) {
        using parameters = typename signature_of<rule_of<Eval>>::parameters;
        constexpr std::uint64_t needed = required_bits<parameters, typename Lookup::list>;
        constexpr std::uint64_t usable = optional_bits<parameters, typename Lookup::list>;
        if (!parts.template states_all<needed & ~Known>()) return outcome::missing;
        return detail::invoke_leaf(e, parts, needed | parts.template stated<usable>(), rule_extras{});
    } else if constexpr (criterion_shape<Eval>) {
        return detail::outcome_now<Known>(typename Eval::made_of{}, parts);
    } else if constexpr (Eval::kind == kind::advise) {
        return outcome::not_applicable;
    } else {
        short_circuit<Eval> combined;
        detail::combine_now<Known, 0>(combined, e, parts, chunk_from<0, children_of<Eval>::size>{});
        return combined.result();
    }
}

template <std::uint64_t Known, class Eval, class Lookup>
[[gnu::always_inline]] constexpr bool holds_now(const Eval& e, const Lookup& parts) noexcept;

/// Returns whether all children from `First` on are complete.
template <std::uint64_t Known, std::size_t First, class Branch, class Lookup, std::size_t... Index>
[[gnu::always_inline]] constexpr bool all_hold_now(const Branch& branch, const Lookup& parts, std::index_sequence<Index...>) noexcept {
    constexpr auto& required = required_before<children_of<Branch>, typename Lookup::list>;
    constexpr std::size_t next = First + sizeof...(Index), size = children_of<Branch>::size;
    const bool hold =
        (detail::holds_now<(Known | required.of_first[First + Index])>(detail::tuple_get<First + Index>(branch), parts) && ...);
    if constexpr (next < size)
        return hold && detail::all_hold_now<Known, next>(branch, parts, chunk_from<next, size>{});
    else
        return hold;
}

/// Returns whether `e` is complete. If all its children must be complete, stops at the first that
/// is not, and adds the parts that earlier children require to `Known`.
template <std::uint64_t Known, class Eval, class Lookup>
constexpr bool holds_now(const Eval& e, const Lookup& parts) noexcept {
    if constexpr (criterion_shape<Eval>)
        return detail::holds_now<Known>(typename Eval::made_of{}, parts);
    else if constexpr (conjunctive<Eval>)
        return detail::all_hold_now<Known, 0>(e, parts, chunk_from<0, children_of<Eval>::size>{});
    else
        return detail::satisfied(detail::outcome_now<Known>(e, parts));
}

}  // namespace detail

/// Returns `evaluate(s, evaluator).complete()`, but stops at the first rule that decides it.
/// Never allocates or throws. An exception that leaves a rule ends the program.
/// Which rules it calls, and how often, is unspecified.
/// Example: `static_assert(holds(slogan, grammar))`.
template <class Record, class Eval>
[[nodiscard]] constexpr bool holds(const Record& s, const Eval& evaluator) noexcept {
    if constexpr (detail::check_sentence<Record>() && detail::check_evaluator<Eval>()) {
        const auto& found = parts(s);
        const detail::part_lookup<detail::parts_of<Eval>, detail::parts_type<Record>> lookup(found);
        return detail::holds_now<0>(evaluator, lookup);
    } else {
        return false;
    }
}

}  // namespace pitch::inline v0
