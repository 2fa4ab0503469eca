/// TRIDOM: targeted, relevant, innovative, differentiating, orchestrated, measurable.
#pragma once

#include <string_view>

#include <pitch/criteria/differentiating.hpp>
#include <pitch/criteria/innovative.hpp>
#include <pitch/criteria/measurable.hpp>
#include <pitch/criteria/orchestrated.hpp>
#include <pitch/criteria/relevant.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/kind.hpp>

namespace pitch::inline v0 {

namespace criteria {

/// Passes if all six criteria pass: the brief answers their questions.
/// It does not predict success. Its verdict is `judged_as::successful`.
struct tridom {
    static constexpr std::string_view id = "tridom"sv;
    static constexpr std::string_view asks =
        "Is it prepared to succeed: targeted, relevant, innovative, differentiating, orchestrated, measurable?"sv;
    static constexpr std::string_view advice = "Take one question at a time; the first is always who it is for."sv;
    static constexpr auto as = judged_as::successful;
    using made_of = all_of<targeted, relevant, innovative, differentiating, orchestrated, measurable>;
};

}  // namespace criteria

inline constexpr criteria::tridom tridom{};

}  // namespace pitch::inline v0
