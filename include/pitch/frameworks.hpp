/// Checklists that marketers already use, each a criterion over the parts of parts.hpp.
/// One record can be evaluated by several of them. Each passes if all rules in its `made_of` pass.
#pragma once

#include <string_view>

#include <pitch/criteria/backing.hpp>
#include <pitch/criteria/differentiating.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/measurable.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>

namespace pitch::inline v0 {

namespace criteria {

/// Geoffrey Moore's positioning statement, from "Crossing the Chasm" (1991).
/// For (whom) who (need), ours is a (product) that (benefit); unlike (alternative), it (differs).
/// Does not check the method, the objective, metrics, or what the recipient wants.
struct moore {
    static constexpr std::string_view id = "moore"sv;
    static constexpr std::string_view asks = "Is it positioned: for whom, for which need, with what, and unlike what else?"sv;
    static constexpr std::string_view advice = "Fill in the blanks: “for … who …, ours is a … that …; unlike …, it …”."sv;
    using made_of = all_of<rules::names_audience, rules::states_need, rules::states_solution, rules::faces_alternatives,
                           each_of<rules::answers_alternative>>;
};

/// Positioning statement of "Kellogg on Marketing" (Tybout and Sternthal).
/// It has a target, a frame of reference, a point of difference and a reason to believe. Does not
/// check the need in the recipient's words, the method, the objective or metrics.
struct kellogg {
    static constexpr std::string_view id = "kellogg"sv;
    static constexpr std::string_view asks = "Is it positioned: for whom, as what, how different, and why believe it?"sv;
    static constexpr std::string_view advice = "Say what it is before you say how it differs, and then why that is true."sv;
    using made_of = all_of<rules::names_audience, rules::states_solution, each_of<rules::answers_alternative>, rules::gives_proof>;
};

/// Donald Miller's StoryBrand framework (SB7).
/// A character has a problem and meets a guide, who gives them a plan and calls them to action.
/// Does not check the last two steps, failure and success, because no part holds them. Does not
/// check alternatives, the objective or metrics either.
struct storybrand {
    static constexpr std::string_view id = "storybrand"sv;
    static constexpr std::string_view asks = "Is it a story: a hero with a problem, a guide with a plan, and a call to act?"sv;
    static constexpr std::string_view advice = "Make them the hero, and yourself the guide."sv;
    using made_of = all_of<rules::names_audience, rules::states_need, rules::states_solution, rules::gives_proof, rules::connects,
                           rules::calls_to_action>;
};

/// SMART objectives, after George Doran (1981): specific, measurable, time-bound.
/// Does not check "achievable" and "relevant" of the common reading, because no field holds them
/// (`names_owner` checks Doran's own A, "assignable"). Does not check the audience or the message.
struct smart {
    static constexpr std::string_view id = "smart"sv;
    static constexpr std::string_view asks = "Is the objective specific, measurable and bound in time?"sv;
    static constexpr std::string_view advice = "Write the objective with a number and a date in it."sv;
    using made_of = all_of<rules::sets_objective, rules::has_metric, rules::sets_target, rules::ends_in_time>;
};

/// "The Client Brief", joint industry guidelines published by the IPA.
/// Its questions: where are we now, where do we want to be, what are we doing to get there, whom do
/// we need to talk to, how will we know that we have arrived, practicalities, approvals. Does not
/// check the need of the recipient, the solution or alternatives.
struct ipa_brief {
    static constexpr std::string_view id = "ipa-brief"sv;
    static constexpr std::string_view asks =
        "Could an agency start: from where, to where, with whom, by when, for how much, and who says yes?"sv;
    static constexpr std::string_view advice = "Write down what you would otherwise tell the agency twice."sv;
    using made_of = all_of<rules::sets_objective, rules::knows_baseline, rules::connects, rules::names_audience, rules::carries_message,
                           rules::sets_target, each_of<rules::names_source>, rules::sets_budget, rules::ends_in_time, rules::names_owner>;
};

/// The four pillars of the Effie entry form.
/// Challenge, context and objectives; insights and strategy; bringing the idea to life; results.
/// Does not check the solution, the method or alternatives. Does not check whether the work caused
/// the results: that is for the jury.
struct effie {
    static constexpr std::string_view id = "effie"sv;
    static constexpr std::string_view asks =
        "Could it be entered for an award: the challenge, the idea, bringing it to life, the results?"sv;
    static constexpr std::string_view advice = "Write the page on results first, as it should read a year from now."sv;
    using made_of = all_of<rules::states_need, rules::sets_objective, rules::names_audience, rules::carries_message,
                           rules::lists_touchpoints, rules::has_metric, each_of<rules::names_source>>;
};

}  // namespace criteria

inline constexpr criteria::moore moore{};
inline constexpr criteria::kellogg kellogg{};
inline constexpr criteria::storybrand storybrand{};
inline constexpr criteria::smart smart{};
inline constexpr criteria::ipa_brief ipa_brief{};
inline constexpr criteria::effie effie{};

}  // namespace pitch::inline v0
