/// The continuum: the way from first hearing of something to telling others about it.
#pragma once

#include <cstddef>
#include <optional>

#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {
constexpr std::size_t place_of(stage s) noexcept { return static_cast<std::size_t>(s); }
inline constexpr std::size_t stage_count = sizeof(alphabet<stage>::names) / sizeof(alphabet<stage>::names[0]);

/// For each stage, the stages up to it; a table, since rules look it up for every sentence.
struct stages_until {
    set_of<stage> last[stage_count]{};
    constexpr stages_until() noexcept {
        set_of<stage> so_far;
        for (std::size_t i = 0; i < stage_count; ++i) last[i] = so_far |= static_cast<stage>(i);
    }
};
/// The same, of the stages from it on.
struct stages_from {
    set_of<stage> first[stage_count]{};
    constexpr stages_from() noexcept {
        set_of<stage> so_far;
        for (std::size_t i = stage_count; i-- != 0;) first[i] = so_far |= static_cast<stage>(i);
    }
};
inline constexpr stages_until until{};
inline constexpr stages_from onward{};
}  // namespace detail

/// Who is held to own the stage: sales for preference and purchase, marketing for the rest. The essay doubts it: see `touched_by`.
constexpr role classic_side(stage s) noexcept { return s == stage::preference || s == stage::purchase ? role::sales : role::marketing; }

/// Who in fact meets them at the stage: the roles of all touchpoints there.
constexpr set_of<role> touched_by(stage s, const touchpoints& list) noexcept {
    set_of<role> roles;
    for (const touchpoint& t : list)
        if (t.when.contains(s)) roles |= t.roles;
    return roles;
}

/// The stage after this one; empty after the last.
constexpr std::optional<stage> next(stage s) noexcept {
    if (detail::place_of(s) + 1 >= detail::stage_count) return {};
    return static_cast<stage>(detail::place_of(s) + 1);
}

/// The stages from the one to the other, both included, in their order; empty where `from` is later than `to`.
constexpr set_of<stage> journey(stage from, stage to) noexcept {
    if (detail::place_of(from) >= detail::stage_count || detail::place_of(to) >= detail::stage_count) return {};
    return detail::onward.first[detail::place_of(from)] & detail::until.last[detail::place_of(to)];
}

}  // namespace pitch::inline v0
