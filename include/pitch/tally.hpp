#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <pitch/detail/bits.hpp>
#include <pitch/detail/judgeable.hpp>
#include <pitch/detail/leaves_of.hpp>
#include <pitch/detail/mark_gaps.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

template <class E>
class ledger;

/// How often a rule had each outcome, and how often it was a gap.
struct rule_count {
    std::string_view id{}, asks{}, advice{};
    std::uint64_t missing = 0, fail = 0, pass = 0, not_applicable = 0;
    std::uint64_t gaps = 0;  ///< The sentences in whose `gaps()` the rule stands: advice and what does not apply is none.
    bool advised = false;    ///< Only ever under `advise`: it is no gap.
};

/// How often each rule of an evaluator had each outcome, over any number of sentences. It may be copied byte by byte, and tallies may be
/// merged in any grouping and order: the sum has the same bytes.
template <class E>
class tally {
    static_assert(std::is_same_v<E, std::remove_cvref_t<E>>,
                  "pitch: a tally is of a type without const or reference; let the compiler find it: `pitch::tally t{your_evaluator};`");
    static_assert(detail::can_count<E>());

    using rules = detail::rules_of<E>;
    static constexpr std::size_t room = rules::size == 0 ? 1 : rules::size;
    template <class R>
    static constexpr std::size_t place = rules::template index<R>;

public:
    using evaluator = E;

    constexpr tally() noexcept = default;
    constexpr explicit tally(const E&) noexcept {}

    /// Counts a verdict.
    constexpr tally& operator+=(const verdict<E>& v) noexcept {
        const detail::marks_of<E>& leaves = detail::leaves_of::verdict(v);
        ++overall_[static_cast<std::size_t>(v.overall())];
        count_outcomes(leaves, rules{});
        if constexpr (detail::conjunction_mask<E>{}.exact) {
            count_open(leaves, rules{});
        } else if (!v.complete()) {
            detail::planes nodes[detail::extent_of<E>.nodes];
            detail::settle_planes<E>(one_verdict{leaves}, nodes);
            std::uint64_t of_rules[room]{};
            detail::mark_gaps<E>(nodes, 1, of_rules);
            for (std::size_t r = 0; r < rules::size; ++r) gaps_[r] += of_rules[r];
        }
        return *this;
    }

    /// Counts all that another tally has counted.
    constexpr tally& operator+=(const tally& other) noexcept {
        for (std::size_t o = 0; o < 4; ++o) overall_[o] += other.overall_[o];
        for (std::size_t r = 0; r < rules::size; ++r) {
            for (std::size_t o = 0; o < 4; ++o) outcomes_[r][o] += other.outcomes_[r][o];
            gaps_[r] += other.gaps_[r];
        }
        return *this;
    }
    friend constexpr tally operator+(tally a, const tally& b) noexcept { return a += b; }
    friend constexpr bool operator==(const tally&, const tally&) noexcept = default;

    /// How many sentences were counted.
    [[nodiscard]] constexpr std::uint64_t sentences() const noexcept { return overall_[0] + overall_[1] + overall_[2] + overall_[3]; }
    /// How many of them are complete.
    [[nodiscard]] constexpr std::uint64_t complete() const noexcept { return count(outcome::pass) + count(outcome::not_applicable); }
    /// How many sentences had this outcome.
    [[nodiscard]] constexpr std::uint64_t count(outcome o) const noexcept { return overall_[static_cast<std::size_t>(o)]; }
    /// In how many of them a rule had this outcome, at its first place in the evaluator.
    template <class R>
    [[nodiscard]] constexpr std::uint64_t count(const R&, outcome o) const noexcept {
        if constexpr (has<R>()) return outcomes_[place<R>][static_cast<std::size_t>(o)];
    }
    /// How many of them have a rule among their gaps.
    template <class R>
    [[nodiscard]] constexpr std::uint64_t gaps(const R&) const noexcept {
        if constexpr (has<R>()) return gaps_[place<R>];
    }

    /// What was counted of each rule, in the order of the tree.
    [[nodiscard]] constexpr auto each_rule() const noexcept { return list(rules{}); }

    /// The same, those first that are most often a gap; of equals, the first in the tree.
    [[nodiscard]] constexpr auto weakest() const noexcept {
        const auto all = each_rule();
        finding_list<rules::size, rule_count> sorted;
        bool told[room]{};
        for (std::size_t n = 0; n < all.size(); ++n) {
            std::size_t next = all.size();
            for (std::size_t i = all.size(); i-- != 0;)
                if (!told[i] && (next == all.size() || all[i].gaps >= all[next].gaps)) next = i;
            told[next] = true;
            sorted.push_back(all[next]);
        }
        return sorted;
    }

private:
    template <class>
    friend class ledger;

    template <class R>
    static consteval bool has() {
        static_assert(rules::template has<R>,
                      "pitch: this rule is not in the tally's evaluator; write all(your_evaluator, this_rule), and evaluate by that");
        return rules::template has<R>;
    }

    /// A verdict as the first of 64.
    struct one_verdict {
        using word = std::uint64_t;
        const detail::marks_of<E>& leaves;
        template <class, std::size_t Leaf>
        [[nodiscard]] constexpr detail::planes get() const noexcept {
            const auto bits = static_cast<unsigned>(leaves.get(Leaf));
            return {bits >> 1, bits & 1u};
        }
    };

    template <class... Rs>
    constexpr void count_outcomes(const detail::marks_of<E>& leaves, detail::type_list<Rs...>) noexcept {
        (++outcomes_[place<Rs>][static_cast<std::size_t>(leaves.get(detail::first_leaf<Rs, E>))], ...);
    }
    /// The gaps where all of the evaluator is one `all`: each rule that counts, and is open.
    template <class... Rs>
    constexpr void count_open(const detail::marks_of<E>& leaves, detail::type_list<Rs...>) noexcept {
        ((gaps_[place<Rs>] += counts<Rs> && !detail::settled(leaves.get(detail::first_leaf<Rs, E>))), ...);
    }
    template <class R>
    static constexpr bool counts = [] {
        for (const detail::node& n : detail::tree<E>::value.nodes)
            if (n.id == R::id && !n.advised && n.is_leaf()) return true;
        return false;
    }();

    /// Counts up to 64 sentences side by side, those whose bits are in `filed`.
    template <class Leaves>
    constexpr void add(const Leaves& leaves, std::uint64_t filed) noexcept {
        detail::planes nodes[detail::extent_of<E>.nodes];
        add_outcomes(overall_, detail::settle_planes<E>(leaves, nodes), filed);
        [&]<class... Rs>(detail::type_list<Rs...>) {
            (add_outcomes(outcomes_[place<Rs>], leaves.template get<Rs, 0>(), filed), ...);
        }(rules{});
        std::uint64_t of_rules[room]{};
        detail::mark_gaps<E>(nodes, filed, of_rules);
        for (std::size_t r = 0; r < rules::size; ++r) gaps_[r] += detail::count_bits(of_rules[r]);
    }
    static constexpr void add_outcomes(std::uint64_t* to, detail::planes of, std::uint64_t filed) noexcept {
        for (std::size_t o = 0; o < 4; ++o) to[o] += detail::count_bits(of.with(static_cast<outcome>(o)) & filed);
    }

    template <class... Rs>
    constexpr auto list(detail::type_list<Rs...>) const noexcept {
        finding_list<rules::size, rule_count> all;
        (all.push_back({Rs::id, detail::asks_of<Rs>(), detail::advice_of<Rs>(), outcomes_[place<Rs>][0], outcomes_[place<Rs>][1],
                        outcomes_[place<Rs>][2], outcomes_[place<Rs>][3], gaps_[place<Rs>], !counts<Rs>}),
         ...);
        return all;
    }

    // Words of 64 bits and nothing between them, so that the same counts are the same bytes.
    std::uint64_t overall_[4]{};
    std::uint64_t outcomes_[room][4]{};
    std::uint64_t gaps_[room]{};
};

}  // namespace pitch::inline v0
