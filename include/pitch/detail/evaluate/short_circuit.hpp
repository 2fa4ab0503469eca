/// Short-circuit evaluation of a combination.
#pragma once

#include <cstddef>

#include <pitch/detail/evaluator/combination.hpp>

namespace pitch::inline v0::detail {

/// Combines the outcomes of children, which are passed one after another until one decides.
/// The primary template handles `no`, `weigh`, `advise`, `when` and criteria by value.
template <class Branch>
struct short_circuit {
    outcome children[2]{};
    std::size_t count = 0;

    /// Adds the outcome of the next child. Returns false if this decides the result.
    [[nodiscard, gnu::always_inline]] constexpr bool undecided_after(outcome child) noexcept {
        children[count++] = child;
        return Branch::kind != kind::when || child == outcome::pass || child == outcome::missing;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept {
        if constexpr (Branch::kind == kind::no)
            return detail::negation(children[0]);
        else if constexpr (Branch::kind == kind::when)
            return detail::implication(children[0], children[1]);
        else
            return Branch::kind == kind::advise ? outcome::not_applicable : children[0];
    }
};

template <class Branch>
    requires(Branch::kind == kind::all || Branch::kind == kind::any)
struct short_circuit<Branch> {
    static constexpr outcome decides = Branch::kind == kind::all ? outcome::fail : outcome::pass;
    outcome all = outcome::not_applicable;

    [[nodiscard, gnu::always_inline]] constexpr bool undecided_after(outcome child) noexcept {
        // `&` combines the outcomes that do not decide: missing is 00, not_applicable is 11.
        all = child == decides ? decides : static_cast<outcome>(static_cast<unsigned>(all) & static_cast<unsigned>(child));
        return child != decides;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept { return all; }
};

template <class Branch>
    requires(Branch::kind == kind::at_least)
struct short_circuit<Branch> {
    outcome_counts all{};

    [[nodiscard, gnu::always_inline]] constexpr bool undecided_after(outcome child) noexcept {
        all.add(child);
        return all.passes < Branch::enough;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept { return all.threshold(Branch::enough); }
};

}  // namespace pitch::inline v0::detail
