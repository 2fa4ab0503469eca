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
inline constexpr tree_counts counts_of<Eval> = {1, 1, __is_same(typename signature_of<rule_of<Eval>>::result, measurement),
                                                each_shape<Eval>};

/// Adds up the counts of trees: `at[i]` receives those of the first `i`. Compiled once.
constexpr void add_up(const tree_counts* counts_of_each, std::size_t trees, tree_counts* at) noexcept {
    for (std::size_t i = 0; i < trees; ++i) at[i + 1] = at[i] + counts_of_each[i];
}
template <std::size_t Trees>
struct tree_offsets {
    tree_counts at[Trees + 1]{};
    constexpr explicit tree_offsets(const tree_counts* counts_of_each) noexcept { detail::add_up(counts_of_each, Trees, at); }
};

/// Counts of a list of trees.
template <class... Es>
struct subtrees<type_list<Es...>> {
    static constexpr tree_counts counts[]{counts_of<Es>..., {}};
    static constexpr tree_offsets<sizeof...(Es)> offsets{counts};
    static constexpr tree_counts total = offsets.at[sizeof...(Es)];

    /// Returns the counts of the first `i` trees.
    static constexpr tree_counts offset(std::size_t i) noexcept { return offsets.at[i]; }
    /// Returns the index of the tree that contains a node. The first tree starts at node 1.
    static constexpr std::size_t tree_with(std::size_t node_index) noexcept {
        std::size_t first = 0, last = sizeof...(Es) - 1;
        while (first != last) {
            const std::size_t middle = (first + last) / 2;
            if (offsets.at[middle + 1].nodes < node_index)
                first = middle + 1;
            else
                last = middle;
        }
        return first;
    }
};

/// The rules of the leaves of an evaluator, in tree order, with repetitions.
template <class Eval>
struct leaf_rules {
    using type = type_list<rule_of<Eval>>;
};
template <class List>
struct leaf_rules_of_each;
template <class... Es>
struct leaf_rules_of_each<type_list<Es...>> : joined<typename leaf_rules<Es>::type...> {};
template <class Eval>
    requires(!leaf_shape<Eval>)
struct leaf_rules<Eval> : leaf_rules_of_each<children_of<Eval>> {};

/// The parts of a list of rule parameters, each once.
template <class List>
struct consulted_parts;
template <class... Params>
struct consulted_parts<type_list<Params...>> {
    using type = decltype((type_list<>{} | ... | typename parameter<Params>::parts{}));
};
template <class Leaves>
struct parts_of_leaves;
template <class... Rs>
struct parts_of_leaves<type_list<Rs...>> : united<typename consulted_parts<typename signature_of<Rs>::parameters>::type...> {};
/// The list of the parts that an evaluator checks, each once, in tree order.
template <class Eval>
using parts_of = typename parts_of_leaves<typename leaf_rules<Eval>::type>::type;

/// Bits of the parts of all parameters whose kind is in `kinds`, numbered by `Parts`.
template <class Parts, class... Params>
consteval std::uint64_t bits_among(type_list<Params...>, [[maybe_unused]] parameter_kind kinds) {
    return (std::uint64_t{0} | ... |
            (std::uint64_t{(parameter<Params>::kind & kinds) != 0} << Parts::template index<typename parameter<Params>::part> % 64));
}
/// Bits of the parts that a rule with the parameters `Params` requires.
template <class Params, class Parts>
inline constexpr std::uint64_t required_bits = detail::bits_among<Parts>(Params{}, needed_part | list_element);
/// Bits of the parts that a rule with the parameters `Params` takes as optional.
template <class Params, class Parts>
inline constexpr std::uint64_t optional_bits = detail::bits_among<Parts>(Params{}, optional_part);
/// Bits of the parts that a rule requires.
template <class RuleType, class Parts>
inline constexpr std::uint64_t needs = required_bits<typename signature_of<RuleType>::parameters, Parts>;
/// Bits of the parts that a rule takes as optional.
template <class RuleType, class Parts>
inline constexpr std::uint64_t can_use = optional_bits<typename signature_of<RuleType>::parameters, Parts>;

/// Threshold of `at_least`; 1 for other evaluators.
template <class Eval>
inline constexpr std::size_t enough_of = 1;
template <class Eval>
    requires requires { Eval::enough; }
inline constexpr std::size_t enough_of<Eval> = Eval::enough;

}  // namespace pitch::inline v0::detail
