/// TRIDOM: the six questions of a sentence that is prepared to succeed.
#pragma once

#include <string_view>

#include <pitch/criteria/differentiating.hpp>
#include <pitch/criteria/innovative.hpp>
#include <pitch/criteria/measurable.hpp>
#include <pitch/criteria/orchestrated.hpp>
#include <pitch/criteria/relevant.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>

namespace pitch::inline v0 {

namespace criteria {

/// Is it prepared to succeed: targeted, relevant, innovative, differentiating, orchestrated, measurable? Passing means that the questions
/// are answered, not that it will succeed.
struct tridom {
    static constexpr std::string_view id = "tridom"sv;
    static constexpr std::string_view asks =
        "Is it prepared to succeed: targeted, relevant, innovative, differentiating, orchestrated, measurable?"sv;
    static constexpr std::string_view advice = "Take one question at a time; the first is always whom it is for."sv;
    using made_of = all_of<targeted, relevant, innovative, differentiating, orchestrated, measurable>;
};

}  // namespace criteria

inline constexpr criteria::tridom tridom{};

}  // namespace pitch::inline v0
