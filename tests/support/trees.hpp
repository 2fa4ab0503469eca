/// Generated evaluators, and a model of what the contract says of them, written from its words and sharing no code with the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pitch/evaluator.hpp>
#include <utility>

#include "stand_in.hpp"

namespace trees {

using pitch::outcome;
using namespace stand_in;

enum class op : unsigned char { all, any, at_least, no, when, weigh, advise, criterion, leaf };

struct step {
    op what = op::leaf;
    std::size_t children = 0;
    std::size_t number = 0;  ///< Which leaf; the K of at_least; the weight.
};

inline constexpr std::size_t max_leaves = 8, max_steps = 128;

/// A tree, its places in prefix order.
struct plan {
    step steps[max_steps]{};
    std::size_t size = 0, leaves = 0;

    constexpr void add(op what, std::size_t children, std::size_t number = 0) { steps[size++] = {what, children, number}; }
    /// The place after the tree at `at`.
    [[nodiscard]] constexpr std::size_t end(std::size_t at) const {
        std::size_t next = at + 1;
        for (std::size_t i = 0; i < steps[at].children; ++i) next = end(next);
        return next;
    }
    [[nodiscard]] constexpr std::size_t child(std::size_t at, std::size_t i) const {
        std::size_t next = at + 1;
        while (i-- != 0) next = end(next);
        return next;
    }
};

struct dice {
    std::uint32_t state;
    constexpr std::size_t operator()(std::uint32_t sides) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % sides;
    }
};

constexpr void grow(plan& to, dice& roll, unsigned depth) {
    if (depth == 0 || (depth < 3 && roll(4) == 0)) return to.add(op::leaf, 0, to.leaves++);
    constexpr op choice[]{op::all,  op::all,  op::any,   op::any, op::at_least, op::at_least, op::at_least,
                          op::when, op::when, op::weigh, op::no,  op::no,       op::advise,   op::criterion};
    const op what = choice[roll(std::size(choice))];
    const bool narrow = what == op::no || what == op::weigh || what == op::advise || what == op::criterion;
    const std::size_t children = narrow ? 1 : what == op::when ? 2 : 1 + roll(3);
    to.add(what, children, 1 + roll(what == op::at_least ? static_cast<std::uint32_t>(children) : 5));
    for (std::size_t i = 0; i < children; ++i) grow(to, roll, depth - 1);
}

/// The tree of a seed, of two to `max_leaves` leaves.
constexpr plan make(std::uint32_t seed) {
    dice roll{seed * 2654435761u + 1};
    for (;;) {
        plan made;
        grow(made, roll, 3);
        if (made.leaves >= 2 && made.leaves <= max_leaves) return made;
    }
}

/// Writes the tree at `at` again, as the laws allow: children in another order, grouped otherwise, or by De Morgan.
constexpr void rewrite(const plan& from, std::size_t at, plan& to, dice& roll) {
    const step s = from.steps[at];
    const auto copy = [&](std::size_t i) { rewrite(from, from.child(at, i), to, roll); };
    const std::size_t way = s.what == op::all || s.what == op::any ? roll(3) : s.what == op::at_least ? 1 : 3;
    if (way == 0) {
        to.add(op::no, 1);
        to.add(s.what == op::all ? op::any : op::all, s.children);
        for (std::size_t i = 0; i < s.children; ++i) {
            to.add(op::no, 1);
            copy(i);
        }
    } else if (way == 2 && s.children == 3) {
        to.add(s.what, 2);
        copy(2);
        to.add(s.what, 2);
        copy(0);
        copy(1);
    } else {
        to.add(s.what, s.children, s.number);
        for (std::size_t i = 0; i < s.children; ++i) copy(way == 3 ? i : s.children - 1 - i);
    }
}

constexpr plan rewritten(const plan& p, std::uint32_t seed) {
    plan made;
    dice roll{seed};
    rewrite(p, 0, made, roll);
    return made;
}

template <class E>
struct criterion_of {
    static constexpr std::string_view id = "criterion";
    using made_of = E;
};

/// The leaf `I`: of the odd ones, the rule of an element.
template <std::size_t I>
struct singer {
    static constexpr std::string_view list = letters.substr(I, 1);
    outcome says = M;
};
template <std::size_t I>
struct sings {
    static constexpr std::string_view id = letters.substr(I, 1);
    constexpr outcome operator()(const singer<I>& s) const noexcept { return s.says; }
};
template <std::size_t I>
inline constexpr singer<I> choirs[4][2]{{{M}, {F}}, {{P}, {M}}, {{N}, {P}}, {{N}, {N}}};  // that come to F, M, P, N

/// What a leaf's part says: 0 to 3 are the four outcomes, 4 is a part that is not stated.
using word_state = unsigned char;
inline constexpr word_state unstated = 4;

constexpr outcome outcome_of(word_state s) { return s == unstated ? M : outcomes[s]; }

template <std::size_t I>
constexpr auto part_saying(word_state s) {
    if constexpr (I % 2 == 0)
        return s == unstated ? word<I>() : word<I>(outcomes[s]);
    else
        return s == unstated ? pitch::list_of<singer<I>>() : pitch::list_of<singer<I>>(choirs<I>[s]);
}

/// The evaluator of a plan.
template <const plan& Plan, std::size_t At = 0>
constexpr auto build() {
    constexpr step s = Plan.steps[At];
    if constexpr (s.what == op::leaf) {
        if constexpr (s.number % 2 == 0)
            return answer<s.number>{};
        else
            return pitch::each(sings<s.number>{});
    } else {
        return []<std::size_t... I>(std::index_sequence<I...>) {
            constexpr step t = Plan.steps[At];
            if constexpr (t.what == op::all)
                return pitch::all(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::any)
                return pitch::any(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::at_least)
                return pitch::at_least<t.number>(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::no)
                return pitch::no(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::when)
                return pitch::when(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::weigh)
                return pitch::weigh<t.number>(build<Plan, Plan.child(At, I)>()...);
            else if constexpr (t.what == op::advise)
                return pitch::advise(build<Plan, Plan.child(At, I)>()...);
            else
                return criterion_of<decltype(build<Plan, Plan.child(At, I)>())...>{};
        }(std::make_index_sequence<s.children>{});
    }
}

/// What the contract says of a plan whose leaves' parts say this.
struct model {
    const plan& p;
    const word_state* says;  ///< Of each leaf.
    outcome found[max_steps]{};

    constexpr model(const plan& of, const word_state* leaves) : p(of), says(leaves) { judge(0); }

    [[nodiscard]] constexpr bool complete() const { return found[0] == P || found[0] == N; }

    constexpr outcome judge(std::size_t at) {
        const step s = p.steps[at];
        std::size_t fails = 0, misses = 0, passes = 0;
        outcome child[3]{};
        for (std::size_t i = 0; i < s.children; ++i) {
            child[i] = judge(p.child(at, i));
            fails += child[i] == F;
            misses += child[i] == M;
            passes += child[i] == P;
        }
        return found[at] = [&] {
            const std::size_t applicable = fails + misses + passes;
            switch (s.what) {
                case op::leaf: return outcome_of(says[s.number]);
                case op::all: return fails ? F : misses ? M : passes ? P : N;
                case op::any: return passes ? P : misses ? M : fails ? F : N;
                case op::at_least: {
                    const std::size_t k = s.number < applicable ? s.number : applicable;
                    return applicable == 0 ? N : passes >= k ? P : passes + misses < k ? F : M;
                }
                case op::no: return child[0] == P ? F : child[0] == F ? P : child[0];
                case op::when:
                    if (child[0] == F || child[0] == N || child[1] == N) return N;
                    return child[0] == M ? M : child[1];
                case op::advise: return N;
                default: return child[0];
            }
        }();
    }

    struct points {
        double gained = 0, possible = 0;
    };
    [[nodiscard]] constexpr points score_of(std::size_t at) const {
        const step s = p.steps[at];
        if (found[at] == N) return {};
        if (s.what == op::leaf || s.what == op::no) return {found[at] == P ? 1.0 : 0.0, 1};
        points child[3]{};
        for (std::size_t i = 0; i < s.children; ++i) child[i] = score_of(p.child(at, i));
        if (s.what == op::when) {
            if (found[p.child(at, 0)] == P) return child[1];
            return {0, child[1].possible > 1 ? child[1].possible : 1};
        }
        std::size_t wanted = s.children;
        if (s.what == op::any || s.what == op::at_least) {
            wanted = s.what == op::any ? 1 : s.number;
            // The best come first: the larger share of what is possible; of equal shares, the one with less to do.
            for (std::size_t i = 0; i < s.children; ++i)
                for (std::size_t j = i + 1; j < s.children; ++j) {
                    const double one = child[i].gained * child[j].possible, other = child[j].gained * child[i].possible;
                    const bool after = child[i].possible == 0 ||
                                       (child[j].possible != 0 && (one < other || (one == other && child[j].possible < child[i].possible)));
                    if (after) std::swap(child[i], child[j]);
                }
        }
        points sum{};
        for (std::size_t i = 0; i < wanted; ++i) sum = {sum.gained + child[i].gained, sum.possible + child[i].possible};
        const double weight = s.what == op::weigh ? static_cast<double>(s.number) : 1;
        return {weight * sum.gained, weight * sum.possible};
    }
    [[nodiscard]] constexpr double score() const {
        const points root = score_of(0);
        return root.possible == 0 ? 1 : root.gained / root.possible;
    }

    struct gap_list {
        std::size_t size = 0;
        std::size_t leaf[max_leaves]{};
        outcome wanted[max_leaves]{};
    };
    constexpr void gaps(std::size_t at, outcome wanted, gap_list& to) const {
        const step s = p.steps[at];
        if (found[at] == wanted || found[at] == N) return;
        if (s.what == op::leaf) {
            to.leaf[to.size] = s.number;
            to.wanted[to.size++] = wanted;
            return;
        }
        for (std::size_t i = 0; i < s.children; ++i) {
            const std::size_t child = p.child(at, i);
            if ((s.what == op::any || s.what == op::at_least) && found[at] == M && found[child] != M) continue;
            const bool condition = s.what == op::when && i == 0;
            gaps(child, condition ? P : s.what == op::no ? (wanted == P ? F : P) : wanted, to);
        }
    }
    [[nodiscard]] constexpr gap_list gaps() const {
        gap_list list;
        gaps(0, P, list);
        return list;
    }
};

}  // namespace trees
