/// Functions on the continuum, the stages from awareness to advocacy.
#pragma once

#include <cstdint>
#include <optional>

#include <pitch/parts.hpp>

namespace pitch::inline v0 {

/// Returns the role that traditionally owns a stage: sales for preference and purchase, otherwise
/// marketing.
/// Schenker's essay questions this split; `touched_by` returns the actual roles.
constexpr role classic_side(stage s) noexcept { return s == stage::preference || s == stage::purchase ? role::sales : role::marketing; }

/// Returns the roles of all stated touchpoints at a stage; empty if there are none. Linear.
constexpr set_of<role> touched_by(stage s, const touchpoints& list) noexcept {
    set_of<role> roles;
    for (const touchpoint& t : list)
        if (t.when.contains(s) && t.stated()) roles |= t.roles;
    return roles;
}

/// Returns the stage after `s`; nullopt after advocacy.
constexpr std::optional<stage> next(stage s) noexcept {
    const auto index = static_cast<unsigned>(s);
    if (index >= static_cast<unsigned>(stage::advocacy)) return {};
    return std::optional<stage>(std::in_place, static_cast<stage>(index + 1));
}

/// Returns the stages from `from` to `to`, both included; empty if `from` is later than `to`.
constexpr set_of<stage> journey(stage from, stage to) noexcept {
    const auto first = static_cast<unsigned>(from), last = static_cast<unsigned>(to);
    if (first > last || last > static_cast<unsigned>(stage::advocacy)) return {};
    // A set has a bit for each value. Rules call this for each sentence, so there is no loop.
    return __builtin_bit_cast(set_of<stage>, (std::uint32_t{2} << last) - (std::uint32_t{1} << first));
}

}  // namespace pitch::inline v0
