/// Policies as text: rules that are chosen at run time.
#pragma once

#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluator/bound_table.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/policy_text/parser.hpp>
#include <pitch/detail/policy_text/tree_writer.hpp>
#include <pitch/detail/report/policy_nodes.hpp>
#include <pitch/parsed.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/policy_verdict.hpp>

// policy_nodes.hpp and policy_tally.hpp are included so that reports, tallies and ledgers take policies.
namespace pitch::inline v0 {

/// Reads a policy over the rules and criteria of a vocabulary, which is any evaluator.
///
/// The text has the spelling of C++: ids of rules, criteria and named negations; `all(…)`, `any(…)`,
/// `no(…)`, `when(…, …)`, `at_least<K>(…)`, `weigh<W>(…)`, `advise(…)`; `and`, `or`, `not` and
/// parentheses. `not` binds tighter than `and`, which binds tighter than `or`. Commas or new lines
/// separate expressions; several are combined by `all`. A line that begins with `and` or `or`
/// continues the line before. `let max-headline = 60`, separated like an expression, sets all bounds
/// with that name. `#` starts a comment. An id that has white space or one of `()<>,=#`, or is one
/// of these words, needs double quotes. A policy cannot name an id with a double quote, a control
/// character or invalid UTF-8.
///
/// Returns a policy with the tree of the same expression in C++, or the first error. It is also an
/// error if the text is not valid UTF-8, has a control character or is empty; and if the tree has
/// more than `max_nodes` nodes, `max_depth` levels or 8 different weights. Numbers have at most 15
/// digits. Never allocates or throws. Recursion is bounded, whatever the text. Linear in the text
/// for one vocabulary. The policy does not refer to the text; the `word` of an error does.
/// Example: `parse_policy(tridom, "targeted and (relevant or innovative)")`.
template <class Eval>
[[nodiscard]] constexpr auto parse_policy(const Eval&, std::string_view text) noexcept {
    if constexpr (detail::check_evaluator<Eval>()) {
        using data = detail::policy_data<Eval>;
        static_assert(policy<Eval>::max_depth == detail::policy_parser::most_depth);
        static_assert(data::max_weights == 8, "a message of the parser names the number");
        using bounds = detail::bound_table<detail::bounds_of<Eval>>;
        data made;
        bool is_set[bounds::size + 1]{};
        detail::policy_parser parser(text, {.nodes = detail::node_table<Eval>::nodes, .size = detail::counts_of<Eval>.nodes},
                                     {.rows = bounds::rows, .size = bounds::size, .values = made.bounds.items, .is_set = is_set},
                                     detail::policy_tree_builder(made.nodes, data::max_nodes, made.weights, data::max_weights));
        if (!parser.parse()) return parsed<policy<Eval>>(parser.error());
        made.size = static_cast<std::uint16_t>(parser.tree().size());
        made.weight_count = static_cast<std::uint16_t>(parser.tree().weight_count());
        return parsed<policy<Eval>>(policy<Eval>(made));
    }
}

/// Writes a policy as text from which `parse_policy` reads an equal policy. First a `let` for each
/// bound that does not have its default; then a line for each expression that `all` combines at the
/// root, or one line. Combinations are spelled as functions. Returns the iterator after the last
/// character. The output is valid UTF-8. Never allocates; throws only what `out` throws.
template <class Out, class Eval>
constexpr Out write_policy(Out out, const policy<Eval>& p) {
    using bounds = detail::bound_table<detail::bounds_of<Eval>>;
    const detail::policy_data<Eval>& data = detail::policy_access::data(p);
    detail::writer<Out> to(static_cast<Out&&>(out));
    detail::write_policy_bounds(to, bounds::rows, bounds::size, data.bounds.items);
    const detail::policy_node& root = data.nodes[0];
    const bool has_lines = root.kind == kind::all && root.source == detail::no_source && data.nodes[1].end != root.end;
    detail::write_policy_lines<policy<Eval>::max_depth>(to, data.nodes, has_lines ? 1 : 0, data.size, detail::node_table<Eval>::nodes,
                                                        data.weights);
    return to.end();
}

}  // namespace pitch::inline v0
