/// Properties of an evaluator's type: its children, size, parts and rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluator/combination.hpp>

namespace pitch::inline v0::detail {

/// Number of nodes, leaves, leaves that measure, and `each` leaves in a tree or before a node.
struct tree_counts {
    std::size_t nodes = 0, leaves = 0, measures = 0, elements = 0;
};
constexpr tree_counts operator+(tree_counts a, tree_counts b) noexcept {
    return {a.nodes + b.nodes, a.leaves + b.leaves, a.measures + b.measures, a.elements + b.elements};
}

template <class Eval>
struct child_types {
    using type = type_list<>;
};
template <combination_shape Eval>
struct child_types<Eval> {
    using type = typename Eval::children;
};
template <criterion_shape Eval>
struct child_types<Eval> {
    using type = type_list<std::remove_cv_t<typename Eval::made_of>>;
};
/// Types of the children; empty for a leaf. A criterion has one child.
template <class Eval>
using children_of = typename child_types<Eval>::type;

template <class List>
struct subtrees;
/// Counts of the tree of `Eval`, including its root.
template <class Eval>
inline constexpr tree_counts counts_of = tree_counts{1} + subtrees<children_of<Eval>>::total;
template <leaf_shape Eval>
inline constexpr tree_counts counts_of<Eval> = {1, 1, std::is_same_v<typename signature_of<rule_of<Eval>>::result, measurement>,
                                                each_shape<Eval>};

/// Counts of a list of trees.
template <class... Es>
struct subtrees<type_list<Es...>> {
    struct table {
        tree_counts at[sizeof...(Es) + 1]{};
    };
    static constexpr table offsets = [] {
        constexpr tree_counts counts_of_each[]{counts_of<Es>..., {}};
        table tree_offsets;
        for (std::size_t tree_index = 0; tree_index < sizeof...(Es); ++tree_index)
            tree_offsets.at[tree_index + 1] = tree_offsets.at[tree_index] + counts_of_each[tree_index];
        return tree_offsets;
    }();
    static constexpr tree_counts total = offsets.at[sizeof...(Es)];
    /// Returns the counts of the first `i` trees.
    static constexpr tree_counts offset(std::size_t i) noexcept { return offsets.at[i]; }
};

/// The parts of a list of rule parameters, each once.
template <class List>
struct consulted_parts;
template <class... Params>
struct consulted_parts<type_list<Params...>> {
    using type = decltype((type_list<>{} | ... | pitch::detail::type<typename parameter<Params>::part>{}));
};

/// Returns the list of the parts that an evaluator checks, each once, in tree order.
template <class Eval>
consteval auto collect_parts() {
    if constexpr (leaf_shape<Eval>)
        return typename consulted_parts<typename signature_of<rule_of<Eval>>::parameters>::type{};
    else
        return []<class... Es>(type_list<Es...>) { return detail::unite(detail::collect_parts<Es>()...); }(children_of<Eval>{});
}
template <class Eval>
using parts_of = decltype(detail::collect_parts<Eval>());

/// Returns the list of the rules of an evaluator, each once, in tree order.
template <class Eval>
consteval auto collect_rules() {
    if constexpr (leaf_shape<Eval>)
        return type_list<rule_of<Eval>>{};
    else
        return []<class... Es>(type_list<Es...>) { return detail::unite(detail::collect_rules<Es>()...); }(children_of<Eval>{});
}
template <class Eval>
using rules_of = decltype(detail::collect_rules<Eval>());

/// Bits of the parameters' parts, numbered by `Parts`: the optional ones, or the required ones.
template <class Parts, class... Params>
consteval std::uint64_t bits_among(type_list<Params...>, [[maybe_unused]] bool optional) {
    return (std::uint64_t{0} | ... |
            (parameter<Params>::optional == optional ? std::uint64_t{1} << Parts::template index<typename parameter<Params>::part> : 0));
}
/// Bits of the parts that a rule requires.
template <class RuleType, class Parts>
inline constexpr std::uint64_t needs = detail::bits_among<Parts>(typename signature_of<RuleType>::parameters{}, false);
/// Bits of the parts that a rule takes as optional.
template <class RuleType, class Parts>
inline constexpr std::uint64_t can_use = detail::bits_among<Parts>(typename signature_of<RuleType>::parameters{}, true);

/// Threshold of `at_least`; 1 for other evaluators.
template <class Eval>
inline constexpr std::size_t enough_of = 1;
template <class Eval>
    requires requires { Eval::enough; }
inline constexpr std::size_t enough_of<Eval> = Eval::enough;

}  // namespace pitch::inline v0::detail
