/// Policies made node by node, or from compiled expressions, for tests that need no text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <pitch/detail/policy_text/tree_builder.hpp>
#include <pitch/detail/policy_text/vocabulary.hpp>
#include <pitch/policy_verdict.hpp>
#include <string_view>

namespace support {

/// Makes a policy node by node, in tree order. Call `close` for a branch after its last descendant.
template <class Vocabulary>
class policy_builder : public pitch::detail::policy_tree_builder {
    using data = pitch::detail::policy_data<Vocabulary>;

public:
    constexpr policy_builder() : policy_tree_builder(data_.nodes, data::max_nodes, data_.weights, data::max_weights) {}
    policy_builder(const policy_builder&) = delete;

    /// Returns the first node of the vocabulary with an id; `no_node` if there is none.
    [[nodiscard]] static constexpr std::size_t find(std::string_view id) { return vocabulary.find(id); }
    /// Adds a node of the vocabulary, and those below it. Returns false if there is no room.
    constexpr bool add(std::size_t source) { return add_source(vocabulary.nodes, source); }
    /// Returns the policy of the nodes so far.
    [[nodiscard]] constexpr pitch::policy<Vocabulary> made() {
        data_.size = static_cast<std::uint16_t>(size());
        data_.weight_count = static_cast<std::uint16_t>(weight_count());
        return pitch::policy<Vocabulary>(data_);
    }

private:
    static constexpr pitch::detail::policy_vocabulary vocabulary{pitch::detail::node_table<Vocabulary>::nodes,
                                                                 pitch::detail::counts_of<Vocabulary>.nodes};
    data data_{};
};

/// Adds the nodes of an evaluator from `at` on to a policy. Rules and criteria have ids of the
/// vocabulary.
template <class Vocabulary>
constexpr void add_nodes(policy_builder<Vocabulary>& to, const pitch::detail::node* nodes, std::size_t at) {
    const pitch::detail::node& n = nodes[at];
    if (pitch::detail::has_own_id(n)) {
        to.add(to.find(n.id));
        return;
    }
    const std::size_t added = to.size();
    to.open(n.kind);
    to.set_enough(added, n.enough);
    if (n.kind == pitch::kind::weigh) to.set_weight(added, n.weight);
    for (std::size_t child = at + 1; child < n.end; child = nodes[child].end) add_nodes(to, nodes, child);
    to.close(added);
}

/// Returns the policy with the tree of the evaluator `Expression`, whose rules and criteria have ids
/// of the vocabulary `Vocabulary`.
template <class Vocabulary, class Expression>
constexpr pitch::policy<Vocabulary> policy_of(const Vocabulary&, const Expression&) {
    policy_builder<Vocabulary> made;
    add_nodes(made, pitch::detail::node_table<Expression>::nodes, 0);
    return made.made();
}

}  // namespace support
