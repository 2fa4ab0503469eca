/// "Where, when and how I want it": what the method does, against what the recipient wants.
#pragma once

#include <optional>
#include <string_view>

#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {
/// Whether what is done meets what is wanted; missing where either is not known. Who wants none is met by nothing.
template <Note N>
constexpr outcome meets(set_of<N> done, const std::optional<set_of<N>>& wanted) noexcept {
    if (done.empty() || !wanted) return outcome::missing;
    return (done & *wanted).empty() ? outcome::fail : outcome::pass;
}
}  // namespace detail

namespace rules {

/// Do you meet them where they want to be met? Missing until both say where; fails where they share no channel: "where I want it".
struct where_wanted {
    static constexpr std::string_view id = "where-wanted"sv;
    static constexpr std::string_view asks = "Do you meet them where they want to be met?"sv;
    static constexpr std::string_view advice = "Ask which places and media suit them, and use at least one of these."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept { return detail::meets(m.where, r.where); }
};

/// Do you come at a stage where they want you? Missing until both say when; fails where they share no stage: "when I want it".
struct when_wanted {
    static constexpr std::string_view id = "when-wanted"sv;
    static constexpr std::string_view asks = "Do you come at a stage where they want you?"sv;
    static constexpr std::string_view advice = "Find out at which stages they look for you, and come then."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept { return detail::meets(m.when, r.when); }
};

/// Do you let them find out alone, or help them, as they prefer? Missing until both say how; fails where they share no way: "how I want it".
struct how_wanted {
    static constexpr std::string_view id = "how-wanted"sv;
    static constexpr std::string_view asks = "Do you let them find out alone, or help them, as they prefer?"sv;
    static constexpr std::string_view advice = "Offer the way that they like: on their own, or with someone at their side."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept { return detail::meets(m.how, r.how); }
};

}  // namespace rules

inline constexpr rules::where_wanted where_wanted{};
inline constexpr rules::when_wanted when_wanted{};
inline constexpr rules::how_wanted how_wanted{};

}  // namespace pitch::inline v0
