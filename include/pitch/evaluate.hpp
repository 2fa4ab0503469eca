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

/// When each leaf is asked: as soon as it is known that the last part that it needs is stated. So a part's rules stand together
/// behind one question, and none has to look up the answer. Those that need no part, or can do without one, come last.
template <class E>
struct schedule {
    static constexpr std::size_t parts = parts_of<E>::size;
    std::size_t nodes[extent_of<E>.leaves + 1]{};  // `all()` has no leaf
    std::size_t begin[parts + 2]{};

    constexpr schedule() noexcept {
        std::size_t asked = 0;
        for (std::size_t part = 0; part <= parts; ++part) {
            begin[part] = asked;
            for (std::size_t i = 0; i < extent_of<E>.nodes; ++i) {
                const node& n = tree<E>::nodes[i];
                if (n.is_leaf() && turn(n) == part) nodes[asked++] = i;
            }
        }
        begin[parts + 1] = asked;
    }
    static constexpr std::size_t turn(const node& n) noexcept {
        if (n.can_use != 0 || n.needs == 0) return parts;
        std::size_t last = 0;
        while (n.needs >> last >> 1 != 0) ++last;
        return last;
    }
};

template <class E>
inline constexpr schedule<E> schedule_of{};

/// The leaf that stands at the node `I` of `e`; below a criterion, one that is made on the spot.
template <std::size_t I, class E>
[[gnu::always_inline]] constexpr decltype(auto) leaf_at(const E& e) noexcept {
    if constexpr (leaf_shape<E>) {
        return (e);
    } else if constexpr (criterion_shape<E>) {
        return std::remove_cvref_t<decltype(leaf_at<I - 1>(std::declval<const typename E::made_of&>()))>{};
    } else {
        using trees = forest<children_of<E>>;
        constexpr std::size_t child = [] {
            std::size_t i = 0;
            while (trees::before(i + 1).nodes < I) ++i;
            return i;
        }();
        return leaf_at<I - 1 - trees::before(child).nodes>(at<child>(e));
    }
}

/// Asks the leaf at the node `I`, in the turn of a part that is stated, and writes down what it answers.
template <std::size_t I, std::size_t Turn, class E, class Consulted>
[[gnu::always_inline]] constexpr void judge_leaf(const E& e, const Consulted& parts, record<E>& to) noexcept {
    constexpr const node& n = tree<E>::value.nodes[I];
    constexpr std::uint64_t others = Turn == schedule<E>::parts ? n.needs : n.needs & ~(std::uint64_t{1} << Turn);
    const std::uint64_t stated = to.leaves.stated();
    if ((stated & others) != others) return;
    remarks notes{};
    if constexpr (n.measures) notes.measured = &to.measured()[n.at.measures];
    if constexpr (n.is(kind::each)) notes.element = &to.elements()[n.at.elements];
    to.leaves.set(n.at.leaves, ask(leaf_at<I>(e), parts, stated, notes));
}

template <std::size_t Turn, class E, class Consulted, std::size_t... I>
[[gnu::always_inline]] constexpr void judge_turn(const E& e, const Consulted& parts, record<E>& to, std::index_sequence<I...>) noexcept {
    (judge_leaf<schedule_of<E>.nodes[schedule_of<E>.begin[Turn] + I], Turn>(e, parts, to), ...);
}

template <std::size_t I, class E, class Consulted>
[[gnu::always_inline]] constexpr void judge_part(const E& e, const Consulted& parts, record<E>& to) noexcept {
    using turn = std::make_index_sequence<schedule_of<E>.begin[I + 1] - schedule_of<E>.begin[I]>;
    if constexpr (I == schedule<E>::parts) {
        judge_turn<I>(e, parts, to, turn{});
    } else if (parts.template states<I>()) {
        to.leaves.state(I);
        judge_turn<I>(e, parts, to, turn{});
    }
}

template <class E, class Consulted, std::size_t... I>
[[gnu::always_inline]] constexpr void judge(const E& e, const Consulted& parts, record<E>& to, std::index_sequence<I...>) noexcept {
    (judge_part<I>(e, parts, to), ...);
}

}  // namespace detail

/// The verdict of an evaluator on a sentence. Every rule is asked whose parts are stated; nothing is allocated, nothing thrown.
template <class S, class E>
[[nodiscard]] constexpr auto evaluate(const S& s, const E& evaluator) noexcept {
    if constexpr (detail::can_be_judged<S>() && detail::can_judge<E>()) {
        const auto& all = parts(s);
        const detail::consulted<detail::parts_of<E>, detail::parts_type<S>> consulted(all);
        detail::record<E> record;
        detail::judge(evaluator, consulted, record, std::make_index_sequence<detail::parts_of<E>::size + 1>{});
        return verdict<E>(record);
    }
}

}  // namespace pitch::inline v0
