/// Lists the missing parts and the ids of the gaps, with pitch and by hand.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "../consumers.hpp"

namespace house {

template <class Verdict, class Visit>
[[gnu::always_inline]] inline void list_open(const Verdict& v, Visit visit) {
    for (const std::string_view part : v.missing()) visit(part);
    for (const finding& f : v.gaps()) visit(f.id);
}

inline constexpr std::string_view nine_parts[]{"need", "solution", "method", "message", "audience", "objective", "recipient"};
inline constexpr std::string_view nine_ids[]{"states-need",  "states-solution", "connects",    "has-words", "has-call",
                                             "has-audience", "leads-somewhere", "never-rings", "meets-them"};
inline constexpr std::string_view tridom_parts[]{"audience", "objective", "message",      "need",        "solution", "recipient",
                                                 "method",   "novelty",   "alternatives", "touchpoints", "metrics"};
inline constexpr std::string_view tridom_ids[]{"names-audience",     "sets-objective",     "carries-message",     "calls-to-action",
                                               "resonates",          "where-wanted",       "knows-need",          "lends-a-badge",
                                               "claims-novelty",     "faces-alternatives", "answers-alternative", "covers-roles",
                                               "reaches-objective",  "leaves-no-gap",      "keeps-one-promise",   "has-metric",
                                               "measures-objective", "sets-target",        "names-source",        "reached-target"};

/// Visits `names[i]` for each bit `i`.
template <std::size_t Size, class Visit>
[[gnu::always_inline]] inline void visit_names(const std::string_view (&names)[Size], std::uint32_t bits, Visit visit) {
    for (; bits != 0; bits &= bits - 1) visit(names[std::countr_zero(bits)]);
}

template <class Visit>
[[gnu::always_inline]] inline void list_open_by_hand(const packed_mask& m, Visit visit) {
    house::visit_names(nine_parts, ~m.stated() & ((1u << std::size(nine_parts)) - 1), visit);
    house::visit_names(nine_ids, ~m.pass() & nine_all, visit);
}
template <class Visit>
[[gnu::always_inline]] inline void list_open_by_hand(const tridom_mask& m, Visit visit) {
    house::visit_names(tridom_parts, ~m.stated & ((1u << std::size(tridom_parts)) - 1), visit);
    house::visit_names(tridom_ids, ~m.pass & tridom_all & ~tridom_advised, visit);
}

}  // namespace house
