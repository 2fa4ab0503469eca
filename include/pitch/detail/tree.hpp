/// An evaluator's type, laid flat: a table of its nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <pitch/detail/shape.hpp>

namespace pitch::inline v0::detail {

/// The question of a rule or criterion, and its advice, where it has them.
template <class E>
constexpr std::string_view asks_of() noexcept {
    if constexpr (requires { E::asks; })
        return E::asks;
    else
        return {};
}
template <class E>
constexpr std::string_view advice_of() noexcept {
    if constexpr (requires { E::advice; })
        return E::advice;
    else
        return {};
}

inline constexpr std::size_t none_speaks = static_cast<std::size_t>(-1);

/// A place in the tree, with all of it that does not depend on a sentence.
struct node {
    std::string_view id, asks, advice;
    pitch::kind kind = kind::rule;
    unsigned depth = 0;
    bool advised = false;
    bool negated = false;  // under `no`: it is wanted to fail
    bool measures = false;
    std::uint64_t needs = 0, can_use = 0;  // bits of parts; of the whole subtree
    std::size_t speaker = none_speaks;     // the enclosing criterion that is not negated
    extent at{};                           // what stands before it
    std::size_t end = 0;                   // the node after its subtree
    std::size_t enough = 1;                // of at_least
    double weight = 1;                     // of weigh

    [[nodiscard]] constexpr bool is(pitch::kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is_leaf() const noexcept { return is(kind::rule) || is(kind::each); }
    [[nodiscard]] constexpr bool is_threshold() const noexcept { return is(kind::any) || is(kind::at_least); }
};

inline constexpr std::string_view kind_words[]{"rule", "each", "criterion", "all", "any", "no", "when", "at-least", "weigh", "advise"};

/// Writes the nodes of `E` into the table; what stands above them is in `above`.
template <class E, class Parts>
constexpr void lay_out(node* table, extent at, node above) noexcept {
    node& self = table[at.nodes];
    self = above;
    self.at = at;
    self.end = at.nodes + extent_of<E>.nodes;
    if constexpr (leaf_shape<E>) {
        using R = rule_of<E>;
        self.id = R::id;
        self.asks = asks_of<R>();
        self.advice = advice_of<R>();
        self.kind = each_shape<E> ? kind::each : kind::rule;
        self.measures = extent_of<E>.measures != 0;
        self.needs = needs<R, Parts>;
        self.can_use = can_use<R, Parts>;
    } else {
        if constexpr (criterion_shape<E>) {
            self.kind = kind::criterion;
            self.id = E::id;
            self.asks = asks_of<E>();
            self.advice = advice_of<E>();
        } else {
            self.kind = E::kind;
            self.id = kind_words[static_cast<unsigned>(E::kind)];
        }
        self.enough = enough_of<E>;
        if constexpr (requires { E::weight; }) self.weight = E::weight;
        node below{};
        below.depth = self.depth + 1;
        below.advised = self.advised || self.is(kind::advise);
        below.speaker = self.is(kind::criterion) && !self.negated ? at.nodes : self.speaker;
        const bool flipped = self.negated != self.is(kind::no);
        below.negated = flipped && !self.is(kind::when);  // the condition of `when` is always wanted to pass
        at = at + extent{1};
        [&]<class... Es>(type_list<Es...>) {
            ((lay_out<Es, Parts>(table, at, below), at = at + extent_of<Es>, below.negated = flipped), ...);
        }(children_of<E>{});
        for (std::size_t i = self.at.nodes + 1; i < self.end; ++i) {
            self.needs |= table[i].needs;
            self.can_use |= table[i].can_use;
        }
    }
}

template <class Parts>
struct names_of;
template <class... Ps>
struct names_of<type_list<Ps...>> {
    static constexpr std::string_view value[sizeof...(Ps) + 1]{Ps::part...};
};

/// The nodes of `E`, in the order of the tree.
template <class E>
struct tree {
    static_assert(parts_of<E>::size <= 64, "pitch: an evaluator can consult 64 kinds of parts; split it in two");
    static constexpr extent size = extent_of<E>;
    struct table {
        node nodes[size.nodes];
    };
    static constexpr table value = [] {
        table made{};
        lay_out<E, parts_of<E>>(made.nodes, extent{}, node{});
        return made;
    }();
    static constexpr const node* nodes = value.nodes;
    static constexpr const std::string_view* parts = names_of<parts_of<E>>::value;
};

/// The first node at which `Wanted` stands in `E`, a rule also where `each` asks it; the number of nodes where it stands nowhere.
template <class Wanted, class E>
consteval std::size_t find_node() {
    if constexpr (std::is_same_v<Wanted, E>) {
        return 0;
    } else if constexpr (leaf_shape<E>) {
        return std::is_same_v<Wanted, rule_of<E>> ? 0 : 1;
    } else {
        return []<class... Es>(type_list<Es...>) {
            std::size_t at = 1;
            (void)(([&] {
                       const std::size_t inside = find_node<Wanted, Es>();
                       at += inside;
                       return inside != extent_of<Es>.nodes;
                   }()) ||
                   ...);
            return at;
        }(children_of<E>{});
    }
}

}  // namespace pitch::inline v0::detail
