/// The order in which `evaluate` calls the rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/evaluate/invoke.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

// Always inlined into `evaluate`, so that outcomes stay in registers. Otherwise clang keeps them in
// memory, and evaluation takes 2.6 times as long.

/// The evaluation order. Leaves are grouped by the last part they need, so each part is tested
/// once. Turn i is the group of the part with the index i. The last turn holds the leaves that
/// need no part or use optional parts.
template <class Eval>
struct schedule {
    static constexpr std::size_t parts = parts_of<Eval>::size;
    std::size_t nodes[counts_of<Eval>.leaves + 1]{};  // of the leaves in evaluation order; `all()` has none
    std::size_t begin[parts + 2]{};                   // index in `nodes` at which each turn begins

    constexpr schedule() noexcept {
        std::size_t scheduled = 0;
        for (std::size_t part = 0; part <= parts; ++part) {
            begin[part] = scheduled;
            for (std::size_t i = 0; i < counts_of<Eval>.nodes; ++i) {
                const node& n = node_table<Eval>::nodes[i];
                if (n.is_leaf() && turn(n) == part) nodes[scheduled++] = i;
            }
        }
        begin[parts + 1] = scheduled;
    }
    /// Returns the turn of a leaf.
    static constexpr std::size_t turn(const node& n) noexcept {
        if (n.can_use != 0 || n.needs == 0) return parts;
        std::size_t last = 0;
        while (n.needs >> last >> 1 != 0) ++last;
        return last;
    }
};

template <class Eval>
inline constexpr schedule<Eval> schedule_of{};

/// Returns the leaf with the node index `Index` in `e`. Makes a new leaf below a criterion.
template <std::size_t Index, class Eval>
[[gnu::always_inline]] constexpr decltype(auto) leaf_at(const Eval& e) noexcept {
    if constexpr (leaf_shape<Eval>) {
        return (e);
    } else if constexpr (criterion_shape<Eval>) {
        return std::remove_cvref_t<decltype(detail::leaf_at<Index - 1>(std::declval<const typename Eval::made_of&>()))>{};
    } else {
        using trees = subtrees<children_of<Eval>>;
        constexpr std::size_t child = trees::tree_with(Index);
        if constexpr (trees::counts[child].nodes == 1)
            return detail::tuple_get<child>(e);  // a leaf: instantiates no function for it
        else
            return detail::leaf_at<Index - 1 - trees::offset(child).nodes>(detail::tuple_get<child>(e));
    }
}

/// Evaluates the leaf with the node index `Index` if the parts that it needs are stated.
/// The part of the turn is known to be stated.
template <std::size_t Index, std::size_t Turn, class Eval, class Lookup>
[[gnu::always_inline]] constexpr void run_leaf(const Eval& e, const Lookup& parts, verdict_storage<Eval>& storage) noexcept {
    constexpr const node& n = node_table<Eval>::value.nodes[Index];
    constexpr std::uint64_t other_needs = Turn == schedule<Eval>::parts ? n.needs : n.needs & ~(std::uint64_t{1} << Turn);
    const std::uint64_t stated = storage.leaves.stated();
    if ((stated & other_needs) != other_needs) return;
    rule_extras extras{};
    if constexpr (n.measures) extras.measured = &storage.measured()[n.offset.measures];
    if constexpr (n.is(kind::each)) extras.elements = &storage.elements()[n.offset.elements];
    storage.leaves.set(n.offset.leaves, detail::invoke_leaf(detail::leaf_at<Index>(e), parts, stated, extras));
}

template <std::size_t Turn, class Eval, class Lookup, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_turn(const Eval& e, const Lookup& parts, verdict_storage<Eval>& storage,
                                               std::index_sequence<Index...>) noexcept {
    const bool ran[]{true,
                     (detail::run_leaf<schedule_of<Eval>.nodes[schedule_of<Eval>.begin[Turn] + Index], Turn>(e, parts, storage), true)...};
    (void)ran;
}

/// Runs the turn of the part with the index `Index` if it is stated. Always runs the last turn.
template <std::size_t Index, class Eval, class Lookup>
[[gnu::always_inline]] constexpr void run_part(const Eval& e, const Lookup& parts, verdict_storage<Eval>& storage) noexcept {
    using turn = std::make_index_sequence<schedule_of<Eval>.begin[Index + 1] - schedule_of<Eval>.begin[Index]>;
    if constexpr (Index == schedule<Eval>::parts) {
        detail::run_turn<Index>(e, parts, storage, turn{});
    } else if (parts.template states_at<Index>()) {
        storage.leaves.state(Index);
        detail::run_turn<Index>(e, parts, storage, turn{});
    }
}

/// Evaluates all leaves of `e`, turn by turn, and stores the stated parts and the outcomes.
template <class Eval, class Lookup, std::size_t... Index>
[[gnu::always_inline]] constexpr void run_schedule(const Eval& e, const Lookup& parts, verdict_storage<Eval>& storage,
                                                   std::index_sequence<Index...>) noexcept {
    (detail::run_part<Index>(e, parts, storage), ...);
}

}  // namespace pitch::inline v0::detail
