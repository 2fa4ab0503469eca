/// What changed from one verdict to another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluate/finding_range.hpp>
#include <pitch/detail/evaluate/first_outcomes.hpp>
#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/detail/evaluator/leaf_table.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/findings.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// A rule whose outcome changed.
struct change {
    /// Id of the rule. Static storage.
    std::string_view id{};
    /// The rule's outcome before and after, at its first place. Not swapped under `no`.
    outcome was = outcome::missing, is = outcome::missing;
    /// True if the rule was a gap before and is not one after.
    bool settled = false;
    /// True if the rule is a gap after and was not one before.
    bool opened = false;
};

namespace detail {

/// The outcomes of 64 rules before and after, and which of the rules are gaps, a bit for each rule.
struct change_planes {
    outcome_planes was{}, is{};
    std::uint64_t was_gap = 0, is_gap = 0;

    /// Returns the rules whose outcome changed. Bits after the last rule are not defined.
    [[nodiscard]] constexpr std::uint64_t changed() const noexcept { return (was.p ^ is.p) | (was.f ^ is.f); }
    /// Returns the change of the rule with the bit `i`.
    [[nodiscard]] constexpr change at(std::string_view id, std::size_t i) const noexcept {
        const auto bit = [i](std::uint64_t word) { return (word >> i & 1u) != 0; };
        return {id, static_cast<outcome>(2 * bit(was.p) + bit(was.f)), static_cast<outcome>(2 * bit(is.p) + bit(is.f)),
                bit(was_gap & ~is_gap), bit(is_gap & ~was_gap)};
    }
};

}  // namespace detail

/// The rules whose outcome changed, in tree order, each once.
/// Owns what it needs, and makes each `change` when it is read. Never allocates.
template <class Eval>
class changes_of : public detail::finding_range<changes_of<Eval>, change, detail::leaf_table<Eval>::value.rule_count / 64 + 1> {
    using table = detail::leaf_table<Eval>;
    static constexpr std::size_t rules = table::value.rule_count;

public:
    /// Finds the changes from `before` to `after`. For internal use.
    constexpr changes_of(const verdict<Eval>& verdict_before, const verdict<Eval>& verdict_after) noexcept {
        for (std::size_t i = 0; 64 * i < rules; ++i) {
            planes_[i].was = detail::first_outcomes<Eval>(detail::verdict_access::leaves(verdict_before), i);
            planes_[i].is = detail::first_outcomes<Eval>(detail::verdict_access::leaves(verdict_after), i);
        }
        const auto gaps_before = verdict_before.gaps(), gaps_after = verdict_after.gaps();
        for (std::size_t leaf = 0; leaf < table::leaves; ++leaf) {
            const std::size_t rule = table::value.rules[leaf];
            planes_[rule / 64].was_gap |= (gaps_before.word(leaf / 64) >> leaf % 64 & 1u) << rule % 64;
            planes_[rule / 64].is_gap |= (gaps_after.word(leaf / 64) >> leaf % 64 & 1u) << rule % 64;
        }
    }

    /// Returns the change of a rule. For internal use, as `word`: it has a bit for each rule.
    [[nodiscard]] constexpr change describe(std::size_t rule) const noexcept {
        const std::size_t node = table::value.nodes[table::value.first_leaves[rule]];
        return planes_[rule / 64].at(detail::node_table<Eval>::nodes[node].id, rule % 64);
    }
    [[nodiscard]] constexpr std::uint64_t word(std::size_t i) const noexcept {
        return planes_[i].changed() & detail::low_bits(rules - 64 * i < 64 ? rules - 64 * i : 64);
    }

private:
    detail::change_planes planes_[rules / 64 + 1]{};
};

/// Returns the rules whose outcome changed from `before` to `after`, as a range of `change`, in tree
/// order. Both verdicts must be of one evaluator, or of policies over one vocabulary. Of two policies,
/// compares the rules of the second; a rule that the first does not have
/// was not a gap. Linear in the number of nodes.
/// Example: `for (const change& c : compare(monday, friday)) if (c.settled) cross_out(c.id);`.
template <class Before, class After>
[[nodiscard]] constexpr auto compare(const verdict<Before>& before, const verdict<After>& after) noexcept {
    static_assert(__is_same(Before, After), "pitch: cannot compare verdicts of different evaluators; evaluate both sentences with one");
    if constexpr (__is_same(Before, After)) return changes_of<After>(before, after);
}

}  // namespace pitch::inline v0
