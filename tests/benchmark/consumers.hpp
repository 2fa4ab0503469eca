/// The candidates of ratios.cpp: functions that judge one brief and read or store the result, with
/// pitch and by hand. Each consumer is a file in consumers/, so that a compiler sees one call of
/// `evaluate`, as in most programs. If one file has more, GCC does not inline any.
#pragma once

#include <cstdint>
#include <type_traits>

#include "house.hpp"
#include "tridom.hpp"

namespace house {

using nine_verdict = verdict<std::remove_const_t<decltype(nine_rules)>>;
using ten_verdict = verdict<std::remove_const_t<decltype(ten_rules)>>;
using tridom_verdict = verdict<criteria::tridom>;

/// Masks of all rules.
inline constexpr std::uint32_t nine_all = (1u << 9) - 1, tridom_all = (1u << 20) - 1;
/// The rules of TRIDOM that are only advised.
inline constexpr std::uint32_t tridom_advised = 1u << 6 | 1u << 7 | 1u << 13 | 1u << 14 | 1u << 18 | 1u << 19;

// Store the verdict, or the masks. `hand_evaluate` keeps less than a verdict: no parts.
void pitch_evaluate(const brief& b, nine_verdict& to);
void hand_evaluate_fully(const brief& b, packed_mask& to);
void hand_evaluate(const brief& b, mask& to);
void pitch_tridom(const brief& b, tridom_verdict& to);
void hand_tridom(const brief& b, tridom_mask& to);
void pitch_measure(const brief& b, ten_verdict& to);
void hand_measure(const brief& b, measured_mask& to);

// Return the rules that did not pass. pitch reads `v[rule]` for each rule.
std::uint32_t pitch_nine_rules(const brief& b);
std::uint32_t hand_nine_rules(const brief& b);
std::uint32_t pitch_tridom_rules(const brief& b);
std::uint32_t hand_tridom_rules(const brief& b);

// Return the rules that pass and the rules that fail. pitch reads `v.with(outcome)`.
mask pitch_nine_with(const brief& b);
mask hand_nine_with(const brief& b);
mask pitch_tridom_with(const brief& b);
mask hand_tridom_with(const brief& b);

// Read the names of the missing parts and the ids of the gaps.
void pitch_nine_gaps(const brief& b);
void hand_nine_gaps(const brief& b);
void pitch_tridom_gaps(const brief& b);
void hand_tridom_gaps(const brief& b);

double pitch_nine_score(const brief& b);
double hand_nine_score(const brief& b);
double pitch_tridom_score(const brief& b);
double hand_tridom_score(const brief& b);

bool pitch_holds(const brief& b);
bool hand_holds(const brief& b);
bool pitch_measured_holds(const brief& b);
bool hand_measured_holds(const brief& b);
bool pitch_tridom_holds(const brief& b);
bool hand_tridom_holds(const brief& b);

}  // namespace house
