/// The structure of an evaluator, without evaluating it.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/bound.hpp>
#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0 {

/// One node of an evaluator's tree. All texts have static storage.
struct outline_entry {
    std::string_view id{};              ///< Id of the rule, criterion or named `no`; else a keyword: "any".
    pitch::kind kind = kind::rule;      ///< Kind of the node.
    unsigned depth = 0;                 ///< Depth in the tree; 0 at the root.
    std::string_view asks{}, advice{};  ///< Question and advice; empty if the node has none.
    part_names consults{};              ///< Parts that it and its descendants check.
    bool advised = false;               ///< True under `advise`: cannot affect the verdict.
    /// If the innermost enclosing `any` or `at_least` has `among` children, `enough` of them will do.
    /// Both are 0 outside of `any` and `at_least`. Under `no`, `enough` children must fail.
    std::size_t enough = 0, among = 0;
    double weight = 1;       ///< Factor of `weigh`; 1 for other nodes.
    bool negated = false;    ///< True under `no`: supposed to fail.
    bool condition = false;  ///< True in the first place of a `when`: decides whether the rest applies.
    /// Bounds that the rule takes, in the order of its parameters. Other nodes have none.
    bound_list bounds{};
};

/// The nodes of an evaluator in tree order, parents before children. Owns its entries.
template <class Eval>
class outline_of {
public:
    /// Number of nodes.
    static constexpr std::size_t length = detail::counts_of<Eval>.nodes;

    /// Fills in the entries.
    constexpr outline_of() noexcept {
        for (std::size_t i = 0; i < length; ++i) {
            const detail::node& n = detail::node_table<Eval>::nodes[i];
            const detail::choice_counts choice = detail::choice_of(detail::node_table<Eval>::nodes, n);
            entries_[i] = {
                n.id,
                n.kind,
                n.depth,
                n.asks,
                n.advice,
                part_names(detail::node_table<Eval>::parts, n.needs | n.can_use),
                n.advised,
                choice.enough,
                choice.among,
                n.weight,
                n.negated,
                n.condition,
                n.is_leaf() ? detail::bounds_of_each<typename detail::leaf_rules<Eval>::type>::at[n.offset.leaves] : bound_list()};
        }
    }
    /// Iterators over the entries; valid as long as the outline.
    [[nodiscard]] constexpr const outline_entry* begin() const noexcept { return entries_; }
    [[nodiscard]] constexpr const outline_entry* end() const noexcept { return entries_ + length; }
    /// Number of entries, at least 1.
    [[nodiscard]] static constexpr std::size_t size() noexcept { return length; }
    /// Returns entry `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr const outline_entry& operator[](std::size_t i) const noexcept { return entries_[i]; }

private:
    outline_entry entries_[length]{};
};

/// Lists the nodes of an evaluator: ids, questions, advice and the parts they check.
/// Example: `for (const outline_entry& entry : outline(grammar)) ...`
template <class Eval>
[[nodiscard]] constexpr auto outline(const Eval&) noexcept {
    if constexpr (detail::check_evaluator<Eval>()) return outline_of<Eval>();
}

}  // namespace pitch::inline v0
