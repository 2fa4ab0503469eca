/// Rules for "where, when and how I want it": they compare the method with the recipient's wishes.
#pragma once

#include <string_view>

#include <pitch/criteria/checks.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until the channels of method and recipient are known; fails if none is shared.
/// Also fails if the recipient wants no channel (`none`).
struct where_wanted {
    static constexpr std::string_view id = "where-wanted"sv;
    static constexpr std::string_view asks = "Do you meet them where they want to be met?"sv;
    static constexpr std::string_view advice = "Ask which places and media suit them, and use at least one of these."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept { return detail::check_overlap(m.where, r.where); }
};

/// Missing until the stages of method and recipient are known; fails if none is shared.
/// Also fails if the recipient wants no stage (`none`). Not applicable if the frequency of the
/// method is 0 and the recipient's stages are unknown: a recipient who comes alone chooses when.
struct when_wanted {
    static constexpr std::string_view id = "when-wanted"sv;
    static constexpr std::string_view asks = "Do you turn up at a stage where they want to hear from you?"sv;
    static constexpr std::string_view advice = "Find out at which stages they look for you, and come then."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept {
        if (!r.when && m.frequency && *m.frequency == 0) return outcome::not_applicable;
        return detail::check_overlap(m.when, r.when);
    }
};

/// Missing until the approaches of method and recipient are known; fails if none is shared.
/// Also fails if the recipient wants no approach (`none`).
struct how_wanted {
    static constexpr std::string_view id = "how-wanted"sv;
    static constexpr std::string_view asks = "Do you let them explore alone or help them, whichever they prefer?"sv;
    static constexpr std::string_view advice = "Offer the way that they like: on their own, or with someone at their side."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept { return detail::check_overlap(m.how, r.how); }
};

}  // namespace rules

inline constexpr rules::where_wanted where_wanted{};
inline constexpr rules::when_wanted when_wanted{};
inline constexpr rules::how_wanted how_wanted{};

}  // namespace pitch::inline v0
