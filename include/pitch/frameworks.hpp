/// The checklists that marketers already use, each a criterion over the same parts: one record, many judges.
#pragma once

#include <string_view>

#include <pitch/criteria/backing.hpp>
#include <pitch/criteria/differentiating.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/measurable.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>

namespace pitch::inline v0 {

namespace criteria {

/// Geoffrey Moore's positioning statement, from "Crossing the Chasm": "for (whom) who (need), ours is a (product) that (benefit); unlike
/// (the alternative), it (differs)". Not covered: the method, an objective, anything to count, and whether they would agree.
struct moore {
    static constexpr std::string_view id = "moore"sv;
    static constexpr std::string_view asks = "Is it positioned: for whom, for which need, with what, and unlike what else?"sv;
    static constexpr std::string_view advice = "Fill in the blanks: 'for … who …, ours is a … that …; unlike …, it …'."sv;
    using made_of = all_of<rules::names_audience, rules::states_need, rules::states_solution, rules::faces_alternatives,
                           each_of<rules::answers_alternative>>;
};

/// The positioning statement of "Kellogg on Marketing" (Tybout and Sternthal): target, frame of reference, point of difference, reason to
/// believe. Not covered: the need in the recipient's words, the method, an objective, anything to count.
struct kellogg {
    static constexpr std::string_view id = "kellogg"sv;
    static constexpr std::string_view asks = "Is it positioned: for whom, as what, how different, and why believe it?"sv;
    static constexpr std::string_view advice = "Say what it is before you say how it differs, and then why that is true."sv;
    using made_of = all_of<rules::names_audience, rules::states_solution, each_of<rules::answers_alternative>, rules::gives_proof>;
};

/// Donald Miller's StoryBrand framework (SB7): a character with a problem meets a guide who gives them a plan and calls them to action.
/// Not covered: its last two steps, failure and success, for which there is no part; other choices, an objective, anything to count.
struct storybrand {
    static constexpr std::string_view id = "storybrand"sv;
    static constexpr std::string_view asks = "Is it a story: a hero with a problem, a guide with a plan, and a call to act?"sv;
    static constexpr std::string_view advice = "Make them the hero, and yourself the guide."sv;
    using made_of = all_of<rules::names_audience, rules::states_need, rules::states_solution, rules::gives_proof, rules::connects,
                           rules::calls_to_action>;
};

/// SMART objectives, after George Doran (1981), in their common reading: specific, measurable, time-bound. Not covered: "achievable" and
/// "relevant", which are nobody's field (Doran's own A, "assignable", is `names_owner`); whom it is for, and what it says.
struct smart {
    static constexpr std::string_view id = "smart"sv;
    static constexpr std::string_view asks = "Is the objective specific, measurable and bound in time?"sv;
    static constexpr std::string_view advice = "Write the objective with a number and a day in it."sv;
    using made_of = all_of<rules::sets_objective, rules::has_metric, rules::sets_target, rules::ends_in_time>;
};

/// "The Client Brief", the joint industry guidelines of the IPA: where are we now, where do we want to be, what are we doing to get there,
/// whom do we need to talk to, how will we know that we have arrived, practicalities, approvals. Not covered: the recipient's need, the
/// offer, the other choices.
struct ipa_brief {
    static constexpr std::string_view id = "ipa-brief"sv;
    static constexpr std::string_view asks =
        "Could an agency start: from where, to where, with whom, by when, for how much, and who says yes?"sv;
    static constexpr std::string_view advice = "Write down what you would otherwise tell the agency twice."sv;
    using made_of = all_of<rules::sets_objective, rules::knows_baseline, rules::connects, rules::names_audience, rules::carries_message,
                           rules::sets_target, each_of<rules::names_source>, rules::sets_budget, rules::ends_in_time, rules::names_owner>;
};

/// The four pillars of the Effie entry form: challenge, context and objectives; insights and strategy; bringing the idea to life; results.
/// Not covered: what is offered, how it connects with the need, the other choices; that the results follow from the work is for the jury.
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
