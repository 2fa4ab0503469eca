/// Innovative: something "new and exciting".
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until the novelty is stated; never fails. Whether it is new is not checked.
struct claims_novelty {
    static constexpr std::string_view id = "claims-novelty"sv;
    static constexpr std::string_view asks = "What is new and exciting here?"sv;
    static constexpr std::string_view advice = "Name one thing they haven’t seen before; new in its category is enough."sv;
    constexpr outcome operator()(const novelty&) const noexcept { return outcome::pass; }
};

}  // namespace rules

inline constexpr rules::claims_novelty claims_novelty{};

namespace criteria {

/// Passes if a novelty is stated.
struct innovative {
    static constexpr std::string_view id = "innovative"sv;
    static constexpr std::string_view asks = "Does it stand out from the noise with something new and exciting?"sv;
    static constexpr std::string_view advice = "Look at the ten messages they saw before yours."sv;
    using made_of = all_of<rules::claims_novelty>;
};

}  // namespace criteria

inline constexpr criteria::innovative innovative{};

}  // namespace pitch::inline v0
