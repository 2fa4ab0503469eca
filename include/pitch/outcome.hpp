#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0 {

/// What a rule says of a sentence. Missing is the only outcome that stating another part may change; the others are final.
/// The values are two bits, as verdict and ledger keep them: the upper alone for pass, the lower alone for fail.
enum class outcome : unsigned char { missing = 0, fail = 1, pass = 2, not_applicable = 3 };

/// The outcome's identifier, as JSON spells it.
constexpr std::string_view name(outcome o) noexcept {
    constexpr std::string_view names[]{"missing", "fail", "pass", "not_applicable"};
    return names[static_cast<unsigned>(o)];
}

/// Pass where it is said, else missing: the answer of a rule that cannot fail.
constexpr outcome said(bool is_said) noexcept { return is_said ? outcome::pass : outcome::missing; }

namespace detail {

constexpr bool settled(outcome o) noexcept { return o == outcome::pass || o == outcome::not_applicable; }

// The truth tables, over the outcomes of `n` children.

constexpr outcome negation(outcome o) noexcept { return o == outcome::pass ? outcome::fail : o == outcome::fail ? outcome::pass : o; }

/// What a threshold asks of outcomes.
struct poll {
    std::size_t passes = 0, open = 0, applicable = 0;

    constexpr void add(outcome o) noexcept {
        passes += o == outcome::pass;
        open += o == outcome::missing;
        applicable += o != outcome::not_applicable;
    }
    /// P if `k` of those that apply pass, F if they no longer can, else M; N where none applies.
    [[nodiscard]] constexpr outcome threshold(std::size_t k) const noexcept {
        const std::size_t enough = k < applicable ? k : applicable;
        return applicable == 0          ? outcome::not_applicable
               : passes >= enough       ? outcome::pass
               : passes + open < enough ? outcome::fail
                                        : outcome::missing;
    }
};
constexpr outcome threshold(const outcome* children, std::size_t n, std::size_t k) noexcept {
    poll all;
    for (std::size_t i = 0; i < n; ++i) all.add(children[i]);
    return all.threshold(k);
}

constexpr outcome conjunction(const outcome* children, std::size_t n) noexcept { return threshold(children, n, n); }
constexpr outcome disjunction(const outcome* children, std::size_t n) noexcept { return threshold(children, n, 1); }

constexpr outcome implication(outcome condition, outcome consequence) noexcept {
    if (condition == outcome::pass) return consequence;
    const bool open = condition == outcome::missing && consequence != outcome::not_applicable;
    return open ? outcome::missing : outcome::not_applicable;
}

}  // namespace detail
}  // namespace pitch::inline v0
