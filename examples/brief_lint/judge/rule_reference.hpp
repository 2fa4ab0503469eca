// What each rule of the library checks, in words. tests/rule_table.cpp compares it with the rules, and
// makes the table in examples/reference.md from it.
#pragma once

#include <string_view>

namespace brief_lint {

struct rule_reference {
    std::string_view id;
    std::string_view fields;         // that it checks besides whether its parts are stated
    std::string_view missing_until;  // completes "it is missing until"
    std::string_view conflict;       // completes "it is a conflict if"; or `never`
};

inline constexpr std::string_view never = "never";

// In the order of `library`.
inline constexpr rule_reference rule_references[]{
    {"states-need", "need.statement, need.origins", "the origin of the need is stated", never},
    {"states-solution", "solution.statement, solution.appeals", "an appeal of the solution is stated", never},
    {"connects", "method.statement, method.where, method.when, method.how", "the method has a channel, a stage or an approach", never},
    {"names-audience", "audience.who", "the audience is someone, not “everyone”", never},
    {"sets-objective", "objective.aim", "the objective is stated", never},
    {"carries-message", "message.words", "the message has words", never},
    {"calls-to-action", "message.call_to_action", "the message has a call to action", never},
    {"resonates", "solution.appeals, recipient.moved_by, need.statement", "appeals and motives are stated", "no appeal answers a motive"},
    {"where-wanted", "method.where, recipient.where", "the channels of both are known", "they share no channel"},
    {"knows-need", "need.source", "the source of the need is stated", never},
    {"lends-a-badge", "solution.appeals, objective.leads_to",
     "an appeal is aspirational; not applicable unless the objective leads to loyalty or advocacy", never},
    {"claims-novelty", "novelty.claim", "the novelty is stated", never},
    {"faces-alternatives", "alternatives.name", "an alternative is stated; doing nothing is one", never},
    {"answers-alternative", "alternatives.name, alternatives.difference", "its difference is stated", never},
    {"covers-roles", "touchpoints.roles", "the touchpoints together have all three roles", never},
    {"reaches-objective", "touchpoints.when, objective.leads_to", "a touchpoint is at the stage of the objective, or later", never},
    {"leaves-no-gap", "touchpoints.when, objective.leads_to", "the stages are stated", "a stage on the way to the objective is skipped"},
    {"keeps-one-promise", "touchpoints.promise", "a touchpoint has a promise", "two promises differ"},
    {"has-metric", "metrics.name", "a metric is stated", never},
    {"measures-objective", "metrics.at, objective.leads_to", "a metric is at the stage of the objective, or later; purchase is late enough",
     "all stages are too early"},
    {"sets-target", "metrics.target", "a metric has a target", "a target is not finite"},
    {"names-source", "metrics.source", "its source is stated", never},
    {"reached-target", "metrics.target, metrics.actual, metrics.baseline", "a metric is stated; not applicable until target and actual are",
     "the target was not reached"},
    {"open-to-contact", "recipient.where, recipient.when, recipient.how", "it is known where, when or how they want contact",
     "one of these is none"},
    {"consented", "method.where, method.frequency, recipient.consents",
     "channels and consents are known; not applicable if no channel needs consent, or the frequency is 0", "a channel has no consent"},
    {"within-frequency-cap", "method.frequency, recipient.frequency_cap", "the frequency is stated; not applicable without a cap",
     "the frequency is above the cap"},
    {"honest", "recipient.misled", "the recipient is stated; not applicable unless they say whether they were misled", "they were misled"},
    {"when-wanted", "method.when, method.frequency, recipient.when",
     "the stages of both are known; not applicable if they come unasked and name no stage", "they share no stage"},
    {"how-wanted", "method.how, recipient.how", "the approaches of both are known", "they share no approach"},
    {"every-appeal", "solution.appeals", "the solution has all three appeals", never},
    {"gives-proof", "proof.claim", "a proof is stated", never},
    {"ends-in-time", "timing.starts, timing.ends", "the end is a calendar day", "the end is before the start"},
    {"knows-baseline", "metrics.baseline", "a metric has a baseline", "a baseline is not finite"},
    {"sets-budget", "budget.amount", "the budget is stated", never},
    {"names-owner", "owner.who", "the owner is stated", never},
    {"lists-touchpoints", "touchpoints.name", "a touchpoint is stated", never},
};

}  // namespace brief_lint
