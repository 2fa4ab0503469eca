/// Outcomes of 64 sentences side by side: two words, of each sentence a bit in both. What becomes of them in a tree, and which are gaps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <pitch/detail/record.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Two words, which the processor takes at once where the compiler lets us say so.
#if defined(__GNUC__)
using word_pair [[gnu::vector_size(16)]] = std::uint64_t;
#else
using word_pair = std::uint64_t;
#endif

/// The upper bits of the outcomes, and the lower: missing 00, fail 01, pass 10, not applicable 11.
template <class Word>
struct planes_in {
    Word p{}, f{};

    /// The sentences with this outcome, as bits.
    [[nodiscard]] constexpr Word with(outcome o) const noexcept {
        const auto bits = static_cast<unsigned>(o);
        return (bits & 2u ? p : ~p) & (bits & 1u ? f : ~f);
    }
};
using planes = planes_in<std::uint64_t>;

template <class Word>
constexpr planes_in<Word> negation(planes_in<Word> of) noexcept {
    return {of.f, of.p};
}

/// All of them, each taken in by `add`. Whoever does not read the outcome's lower bits does not pay for them.
template <class Word>
struct conjoined {
    Word pass = ~Word{}, may_fail = ~Word{}, fail{};
    [[gnu::always_inline]] constexpr void add(planes_in<Word> one) noexcept {
        pass &= one.p;
        may_fail &= one.f;
        fail |= one.f & ~one.p;
    }
    [[nodiscard]] constexpr planes_in<Word> settled() const noexcept { return {pass, may_fail | fail}; }
};

/// A counter for each sentence, side by side: of a number, each digit is in a word of its own. It says which have reached K.
template <std::size_t K, class Word>
struct counters {
    static constexpr std::size_t digits = [] {
        std::size_t n = 0;
        while ((std::size_t{1} << n) < K) ++n;
        return n;
    }();
    Word digit[digits + 1]{}, reached{};

    // They start at 2^digits - K, so that K is what makes them overflow.
    constexpr counters() noexcept {
        for (std::size_t i = 0; i < digits; ++i)
            if ((((std::size_t{1} << digits) - K) >> i & 1u) != 0) digit[i] = ~Word{};
    }
    template <std::size_t I = 0>
    [[gnu::always_inline]] constexpr void add(Word carry) noexcept {
        if constexpr (I == digits) {
            reached |= carry;
        } else {
            const Word next = digit[I] & carry;
            digit[I] ^= carry;
            add<I + 1>(next);
        }
    }
};

/// At least K of them.
template <std::size_t K, class Word>
struct thresholds {
    counters<K, Word> passes{}, open{};
    Word all_hold = ~Word{}, none_counts = ~Word{}, one_fails{};

    [[gnu::always_inline]] constexpr void add(planes_in<Word> one) noexcept {
        passes.add(one.p & ~one.f);
        open.add(~one.f);
        all_hold &= one.p;
        none_counts &= one.p & one.f;
        one_fails |= one.f & ~one.p;
    }
    [[nodiscard]] constexpr planes_in<Word> settled() const noexcept {
        return {passes.reached | all_hold, (~open.reached & one_fails) | none_counts};
    }
};

template <class Word>
constexpr planes_in<Word> implication(planes_in<Word> condition, planes_in<Word> consequence) noexcept {
    const Word asked = condition.p & ~condition.f, unknown = condition.with(outcome::missing);
    const Word neither = (~asked & ~unknown) | (unknown & consequence.p & consequence.f);
    return {(asked & consequence.p) | neither, (asked & consequence.f) | neither};
}

template <kind Node, class Word>
[[gnu::always_inline]] constexpr planes_in<Word> combined(planes_in<Word> only) noexcept {
    if constexpr (Node == kind::no)
        return negation(only);
    else if constexpr (Node == kind::advise)
        return {~Word{}, ~Word{}};
    else
        return only;
}
template <kind, class Word>
[[gnu::always_inline]] constexpr planes_in<Word> combined(planes_in<Word> condition, planes_in<Word> consequence) noexcept {
    return implication(condition, consequence);
}

template <class E>
inline constexpr kind tree_kind = kind::criterion;
template <branch_shape E>
inline constexpr kind tree_kind<E> = E::kind;

template <class E, extent At = extent{}, class Leaves>
[[gnu::always_inline]] constexpr planes_in<typename Leaves::word> settle_planes(const Leaves& leaves,
                                                                                planes_in<typename Leaves::word>* nodes) noexcept;

template <class E, extent At, class Leaves, class... Es, std::size_t... I>
[[gnu::always_inline]] constexpr planes_in<typename Leaves::word> combine_planes(const Leaves& leaves,
                                                                                 planes_in<typename Leaves::word>* nodes, type_list<Es...>,
                                                                                 std::index_sequence<I...>) noexcept {
    using trees = forest<type_list<Es...>>;
    using word = typename Leaves::word;
    constexpr kind node = tree_kind<E>;
    if constexpr (node == kind::all) {
        conjoined<word> all;
        (all.add(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)), ...);
        return all.settled();
    } else if constexpr (node == kind::any) {
        conjoined<word> none;
        (none.add(negation(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes))), ...);
        return negation(none.settled());
    } else if constexpr (node == kind::at_least) {
        thresholds<enough_of<E>, word> enough;
        (enough.add(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)), ...);
        return enough.settled();
    } else {
        return combined<node>(settle_planes<Es, At + extent{1} + trees::before(I)>(leaves, nodes)...);
    }
}

/// The outcomes of the tree `E`, whose first node is at `At`; those of its nodes are written to `nodes`, unless that is null.
template <class E, extent At, class Leaves>
constexpr planes_in<typename Leaves::word> settle_planes(const Leaves& leaves, planes_in<typename Leaves::word>* nodes) noexcept {
    planes_in<typename Leaves::word> self{};
    if constexpr (leaf_shape<E>)
        self = leaves.template get<rule_of<E>, At.leaves>();
    else
        self = combine_planes<E, At>(leaves, nodes, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    if (nodes) nodes[At.nodes] = self;
    return self;
}

/// Marks the gaps of the sentences in `asked`: for each leaf of `E` that keeps the tree from being as it is wanted, the sentences in which
/// it does are added to those of its rule. What judgement::gaps does for one.
template <class Root, class E = Root, extent At = extent{}>
constexpr void mark_gaps(const planes* nodes, std::uint64_t asked, std::uint64_t* of_rules) noexcept {
    constexpr bool negated = tree<Root>::value.nodes[At.nodes].negated;
    const std::uint64_t open = asked & ~(negated ? nodes[At.nodes].f : nodes[At.nodes].p);
    if constexpr (leaf_shape<E>) {
        of_rules[rules_of<Root>::template index<rule_of<E>>] |= open;
    } else if constexpr (tree_kind<E> != kind::advise) {
        if (open == 0) return;
        [&]<class... Es, std::size_t... I>(type_list<Es...>, std::index_sequence<I...>) {
            using trees = forest<type_list<Es...>>;
            constexpr bool only_missing = tree_kind<E> == kind::any || tree_kind<E> == kind::at_least;
            [[maybe_unused]] const auto asked_of = [&](std::size_t child) {
                return only_missing ? open & (~nodes[At.nodes].with(outcome::missing) | nodes[child].with(outcome::missing)) : open;
            };
            (mark_gaps<Root, Es, At + extent{1} + trees::before(I)>(nodes, asked_of((At + extent{1} + trees::before(I)).nodes), of_rules),
             ...);
        }(children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    }
}

/// How many bits are set, in a few operations: without a compiler's flag, `std::popcount` is a call.
constexpr std::uint64_t count_bits(std::uint64_t w) noexcept {
    w -= w >> 1 & 0x5555555555555555u;
    w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
    w = (w + (w >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return w * 0x0101010101010101u >> 56;
}

/// How a tally and a ledger read what a verdict keeps.
struct leaves_of {
    template <class E>
    [[nodiscard]] static constexpr const marks_of<E>& verdict(const pitch::verdict<E>& v) noexcept {
        return v.record_.leaves;
    }
};

/// Of `E`, the leaf at which a rule stands first.
template <class R, class E>
inline constexpr std::size_t first_leaf = tree<E>::value.nodes[find_node<R, E>()].at.leaves;

}  // namespace pitch::inline v0::detail
