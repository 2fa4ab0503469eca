/// The four outcomes, and their truth tables.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>

namespace pitch::inline v0 {

/// Result of a rule or combination. Stating another part can change only `missing`.
/// Verdicts and ledgers store the values as two bits: bit 1 for pass, bit 0 for fail.
enum class outcome : unsigned char {
    missing = 0,        ///< Something that the rule needs is not stated or not known.
    fail = 1,           ///< The rule is violated. For rules of the library: a conflict.
    pass = 2,           ///< The rule is met.
    not_applicable = 3  ///< The rule does not matter for this sentence.
};

/// Returns the identifier that JSON uses, such as "not_applicable"; empty if `o` is out of range.
/// Static storage.
constexpr std::string_view name(outcome o) noexcept {
    using detail::operator""sv;
    constexpr std::string_view names[]{"missing"sv, "fail"sv, "pass"sv, "not_applicable"sv};
    const auto value = static_cast<unsigned>(o);
    return value < 4 ? names[value] : std::string_view();
}

/// Returns pass if `is_stated`, else missing; for rules that cannot fail.
/// Example: `return said(m.words.stated());`.
constexpr outcome said(bool is_stated) noexcept { return is_stated ? outcome::pass : outcome::missing; }

namespace detail {

/// Returns true if nothing is left to do.
constexpr bool satisfied(outcome o) noexcept { return o == outcome::pass || o == outcome::not_applicable; }

/// Truth table of `no`.
constexpr outcome negation(outcome o) noexcept { return o == outcome::pass ? outcome::fail : o == outcome::fail ? outcome::pass : o; }

/// Counts outcomes for `at_least`.
struct outcome_counts {
    std::size_t passes = 0, open = 0, applicable = 0;

    constexpr void add(outcome o) noexcept {
        passes += o == outcome::pass;
        open += o == outcome::missing;
        applicable += o != outcome::not_applicable;
    }
    /// Pass if at least `k` of the applicable outcomes pass (or all, if fewer than `k` apply).
    /// Fail if too few can still pass, else missing. Not applicable if no outcome applies.
    [[nodiscard]] constexpr outcome threshold(std::size_t k) const noexcept {
        const std::size_t enough = k < applicable ? k : applicable;
        return applicable == 0          ? outcome::not_applicable
               : passes >= enough       ? outcome::pass
               : passes + open < enough ? outcome::fail
                                        : outcome::missing;
    }
};

/// Truth table of `when`.
constexpr outcome implication(outcome condition, outcome consequence) noexcept {
    if (condition == outcome::pass) return consequence;
    const bool open = condition == outcome::missing && consequence != outcome::not_applicable;
    return open ? outcome::missing : outcome::not_applicable;
}

}  // namespace detail
}  // namespace pitch::inline v0
