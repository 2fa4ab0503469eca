/// Which texts of an evaluator a JSON string holds as they are. Known when the program is compiled.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/report/plain_text.hpp>
#include <pitch/detail/report/tree_node.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a JSON string holds a text as it is: valid UTF-8, and nothing to escape.
constexpr bool is_plain_json(std::string_view text) noexcept { return detail::plain_size<plain_json>(text) == text.size(); }

/// Whether a JSON string holds the id, the question and the advice of a rule as they are.
template <class Rule>
inline constexpr bool is_plain_rule =
    detail::is_plain_json(Rule::id) && detail::is_plain_json(detail::asks_of<Rule>()) && detail::is_plain_json(detail::advice_of<Rule>());
template <class Part>
inline constexpr bool is_plain_part = detail::is_plain_json(Part::part);

/// View of what is known of an evaluator's texts. Not a template of the evaluator.
struct plain_rules {
    const bool* leaves;  // for each leaf of the evaluator, or of the vocabulary of a policy
    bool all_parts;      // the names of all parts are plain

    /// Returns whether the id, the question and the advice of a leaf's rule are plain.
    [[nodiscard]] constexpr bool contain(const tree_node& leaf) const noexcept { return leaves[leaf.offset.rules]; }
};

template <class Rules, class Parts>
struct plain_table;
template <class... Rules, class... Parts>
struct plain_table<type_list<Rules...>, type_list<Parts...>> {
    static constexpr bool leaves[]{is_plain_rule<Rules>..., false};
    static constexpr plain_rules value{leaves, (is_plain_part<Parts> && ...)};
};
/// What is known of the texts of `Eval`, which must not be a policy.
template <class Eval>
inline constexpr plain_rules plain_rules_of = plain_table<typename leaf_rules<Eval>::type, parts_of<Eval>>::value;

}  // namespace pitch::inline v0::detail
