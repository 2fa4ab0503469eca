/// How the outcome of a branch follows from those of its children, which are told one after the other until one decides.
#pragma once

#include <cstddef>

#include <pitch/detail/node.hpp>

namespace pitch::inline v0::detail {

/// Of `no`, `weigh`, `advise` and `when`.
template <class Branch>
struct deciding {
    outcome told[2]{};
    std::size_t count = 0;

    /// Takes the outcome of the next child; false where the others no longer matter.
    [[nodiscard, gnu::always_inline]] constexpr bool open_after(outcome child) noexcept {
        told[count++] = child;
        return Branch::kind != kind::when || child == outcome::pass || child == outcome::missing;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept { return combine(Branch::kind, told, count, 1); }
};

template <class Branch>
    requires(Branch::kind == kind::all || Branch::kind == kind::any)
struct deciding<Branch> {
    static constexpr outcome decides = Branch::kind == kind::all ? outcome::fail : outcome::pass;
    outcome all = outcome::not_applicable;

    [[nodiscard, gnu::always_inline]] constexpr bool open_after(outcome child) noexcept {
        // Of those that do not decide, one that is missing has no bit set, and one that does not apply has both.
        all = child == decides ? decides : static_cast<outcome>(static_cast<unsigned>(all) & static_cast<unsigned>(child));
        return child != decides;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept { return all; }
};

template <class Branch>
    requires(Branch::kind == kind::at_least)
struct deciding<Branch> {
    poll all{};

    [[nodiscard, gnu::always_inline]] constexpr bool open_after(outcome child) noexcept {
        all.add(child);
        return all.passes < Branch::enough;
    }
    [[nodiscard, gnu::always_inline]] constexpr outcome result() const noexcept { return all.threshold(Branch::enough); }
};

}  // namespace pitch::inline v0::detail
