/// A node of a policy's tree.
#pragma once

#include <cstdint>

#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/kind.hpp>

namespace pitch::inline v0::detail {

/// A node of a policy's tree with what it inherits. 20 bytes: its texts and parts are in the
/// vocabulary.
struct policy_tree_node {
    static constexpr std::uint16_t none = 0xFFFF;

    pitch::kind kind = kind::rule;
    unsigned char weight = 0;
    unsigned char depth = 0;
    bool advised : 1 = false, negated : 1 = false, condition : 1 = false;
    std::uint16_t end = 0, source = no_source, enough = 1, among = 0;
    std::uint16_t words_from = none, choice = none, when = none;
    std::uint16_t leaves_before = 0;

    [[nodiscard]] constexpr bool is(pitch::kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is_leaf() const noexcept { return is(kind::rule) || is(kind::each); }
    [[nodiscard]] constexpr bool is_threshold() const noexcept { return is(kind::any) || is(kind::at_least); }
};

}  // namespace pitch::inline v0::detail
