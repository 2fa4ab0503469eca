/// Decides whether a partially bound sentence can still be complete.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/compose/bindings.hpp>
#include <pitch/detail/compose/rows.hpp>
#include <pitch/detail/evaluate/invoke.hpp>
#include <pitch/detail/evaluate/required_parts.hpp>
#include <pitch/detail/evaluate/short_circuit.hpp>
#include <pitch/detail/evaluate/storage.hpp>

namespace pitch::inline v0::detail {

/// Returns whether outcomes or stated parts must be stored between depths. A rule that must pass
/// needs no storage unless it uses optional parts: if it does not pass, the sentence is dropped.
template <class Eval>
consteval bool needs_storage() {
    if constexpr (leaf_shape<Eval>)
        return can_use<rule_of<Eval>, parts_of<Eval>> != 0;
    else if constexpr (criterion_shape<Eval>)
        return detail::needs_storage<typename Eval::made_of>();
    else if constexpr (conjunctive<Eval>)
        return []<class... Es>(type_list<Es...>) {
            for (const bool child_needs : {false, detail::needs_storage<Es>()...})
                if (child_needs) return true;
            return false;
        }(children_of<Eval>{});
    else
        return Eval::kind != kind::advise;
}

/// Stands in for `outcome_bits` if nothing is stored.
struct no_outcome_bits {
    static constexpr void state(std::size_t) noexcept {}
    [[nodiscard]] static constexpr std::uint64_t stated() noexcept { return 0; }
};

/// Evaluates `Root` on a partial sentence, depth by depth; depth d follows the binding of d parts.
/// Each rule runs once, when the last part that it checks is known. Stating a part can change only
/// the outcome missing, so a sentence that has failed can be dropped.
template <class Root, class Start, class... Ps>
struct pruning {
    using parts = parts_of<Root>;
    using partial = detail::partial_sentence<parts, Start, Ps...>;
    using bits = std::conditional_t<detail::needs_storage<Root>(), outcome_bits_of<Root>, no_outcome_bits>;
    static constexpr const auto& depths = binding_depths_of<Root, Ps...>;
    static constexpr std::uint64_t required = detail::required_parts<Root, parts>();

    /// Runs the selected checks of a depth. Returns false if no later binding can make the sentence
    /// complete.
    template <std::size_t Depth, check_mask Checks = every_check>
    [[gnu::always_inline]] static constexpr bool may_still_hold(const Root& e, const partial& s, bits& stored) noexcept {
        return add_stated<Depth, Checks>(parts{}, s, stored) && may_still_hold<Depth, Checks, tree_counts{}>(e, s, stored);
    }

private:
    /// Whether the selected checks of a depth include the required parts that are known from there
    /// on.
    template <std::size_t Depth, check_mask Checks>
    static constexpr bool checks_stated = (Checks & row_plan<Root, Ps...>::bit(Depth, 0)) != 0;
    /// Returns whether the selected checks of a depth include the node `i`.
    template <check_mask Checks>
    static consteval bool selects([[maybe_unused]] std::size_t depth, [[maybe_unused]] std::size_t i) {
        if constexpr (Checks == every_check)
            return true;
        else
            return (Checks & row_plan_of<Root, Ps...>.bit_at(i, depth)) != 0;
    }
    /// Stores which of the parts known from this depth on are stated.
    /// Returns false if a required part is not stated.
    template <std::size_t Depth, check_mask Checks, class... Qs>
    [[gnu::always_inline]] static constexpr bool add_stated(type_list<Qs...>, const partial& s, bits& stored) noexcept {
        return (add_if_stated<Depth, Checks, Qs>(s, stored) && ...);
    }
    template <std::size_t Depth, check_mask Checks, class Other>
    [[gnu::always_inline]] static constexpr bool add_if_stated([[maybe_unused]] const partial& s, [[maybe_unused]] bits& stored) noexcept {
        constexpr std::size_t i = parts::template index<Other>;
        if constexpr (depths.part[i] != Depth) {
            return true;
        } else if constexpr ((required >> i & 1u) != 0) {
            if constexpr (!checks_stated<Depth, Checks>)
                return true;
            else
                return s.template states<Other>();
        } else if constexpr (std::is_same_v<bits, no_outcome_bits>) {
            return true;
        } else {
            if (s.template states<Other>()) stored.state(i);
            return true;
        }
    }

    /// Runs the rules of a depth in the tree `Eval`, whose root is the node `At` of `Root`.
    template <std::size_t Depth, check_mask Checks, tree_counts At, class Eval>
    [[gnu::always_inline]] static constexpr bool may_still_hold([[maybe_unused]] const Eval& e, [[maybe_unused]] const partial& s,
                                                                [[maybe_unused]] bits& stored) noexcept {
        constexpr std::size_t here = At.nodes;
        if constexpr (leaf_shape<Eval>) {
            if constexpr (depths.of_leaf(here) == Depth && selects<Checks>(Depth, here))
                return detail::satisfied(detail::invoke_leaf(e, s, required | stored.stated(), rule_extras{}));
            else
                return true;
        } else if constexpr (criterion_shape<Eval>) {
            return may_still_hold<Depth, Checks, At + tree_counts{1}>(typename Eval::made_of{}, s, stored);
        } else if constexpr (conjunctive<Eval>) {
            return all_may_still_hold<Depth, Checks, At, 0>(e, s, stored, chunk_from<0, children_of<Eval>::size>{});
        } else if constexpr (Eval::kind == kind::advise || !depths.runs_at(here, Depth) || !selects<Checks>(Depth, here)) {
            return true;
        } else {
            // An outcome decided at an earlier depth is final.
            if constexpr (depths.runs_before(here, Depth))
                if (detail::satisfied(outcome_at<Depth, At, false>(e, s, stored))) return true;
            const outcome now = outcome_at<Depth, At, true>(e, s, stored);
            constexpr bool unfinished = depths.runs_after(here, Depth);
            return unfinished ? now != outcome::fail : detail::satisfied(now);
        }
    }

    /// Does the same for the children of `Eval` from `First` on.
    template <std::size_t Depth, check_mask Checks, tree_counts At, std::size_t First, class Eval, std::size_t... Index>
    [[gnu::always_inline]] static constexpr bool all_may_still_hold(const Eval& e, const partial& s, bits& stored,
                                                                    std::index_sequence<Index...>) noexcept {
        using trees = subtrees<children_of<Eval>>;
        constexpr std::size_t next = First + sizeof...(Index), size = children_of<Eval>::size;
        const bool may_hold = (may_still_hold<Depth, Checks, At + tree_counts{1} + trees::offset(First + Index)>(
                                   detail::tuple_get<First + Index>(e), s, stored) &&
                               ...);
        if constexpr (next < size)
            return may_hold && all_may_still_hold<Depth, Checks, At, next>(e, s, stored, chunk_from<next, size>{});
        else
            return may_hold;
    }

    /// Returns the outcome of the tree `Eval`, whose root is the node `At` of `Root`. Uses the
    /// outcomes stored at earlier depths and, if `Run`, runs the rules of this depth.
    /// Short-circuited rules count as missing; they cannot change a decided outcome.
    template <std::size_t Depth, tree_counts At, bool Run, class Eval>
    [[gnu::always_inline]] static constexpr outcome outcome_at([[maybe_unused]] const Eval& e, [[maybe_unused]] const partial& s,
                                                               [[maybe_unused]] bits& stored) noexcept {
        constexpr const node& n = node_table<Root>::value.nodes[At.nodes];
        if constexpr (criterion_shape<Eval>) {
            return outcome_at<Depth, At + tree_counts{1}, Run>(typename Eval::made_of{}, s, stored);
        } else if constexpr (combination_shape<Eval>) {
            short_circuit<Eval> combined;
            combine_at<Depth, At, Run, 0>(combined, e, s, stored, chunk_from<0, children_of<Eval>::size>{});
            return combined.result();
        } else if constexpr (depths.of_leaf(At.nodes) < Depth) {
            return stored.get(At.leaves);
        } else if constexpr (depths.of_leaf(At.nodes) > Depth || !Run) {
            return outcome::missing;
        } else {
            const std::uint64_t stated = required | stored.stated();
            if ((stated & n.needs) != n.needs) return outcome::missing;
            const outcome result = detail::invoke_leaf(e, s, stated, rule_extras{});
            stored.set(At.leaves, result);
            return result;
        }
    }
    /// Adds the outcomes of the children from `First` on to `combined`, until one decides.
    template <std::size_t Depth, tree_counts At, bool Run, std::size_t First, class Eval, std::size_t... Index>
    [[gnu::always_inline]] static constexpr void combine_at(short_circuit<Eval>& combined, const Eval& e, const partial& s, bits& stored,
                                                            std::index_sequence<Index...>) noexcept {
        using trees = subtrees<children_of<Eval>>;
        constexpr std::size_t next = First + sizeof...(Index), size = children_of<Eval>::size;
        const bool undecided = (combined.undecided_after(outcome_at<Depth, At + tree_counts{1} + trees::offset(First + Index), Run>(
                                    detail::tuple_get<First + Index>(e), s, stored)) &&
                                ...);
        if constexpr (next < size) {
            if (undecided) combine_at<Depth, At, Run, next>(combined, e, s, stored, chunk_from<next, size>{});
        } else {
            (void)undecided;
        }
    }
};

}  // namespace pitch::inline v0::detail
