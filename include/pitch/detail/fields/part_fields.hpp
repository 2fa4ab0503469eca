/// The fields of the library's parts, list elements and `brief`.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/field.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

template <>
struct fields_of<need> {
    static constexpr auto list =
        field_list{field{"statement", "What the recipient lacks, wants or fears, such as: arrive dry.", &need::statement},
                   field{"origins", "Where the need comes from: it arose by itself, or the seller created it.", &need::origins},
                   field{"source", "Where you know the need from: a customer, a study, a call log.", &need::source}};
};

template <>
struct fields_of<solution> {
    static constexpr auto list = field_list{
        field{"statement", "What you offer, such as: a folding e-bike.", &solution::statement},
        field{"appeals", "How the offer appeals: it is useful, evokes a feeling, or stands for who they want to be.", &solution::appeals}};
};

template <>
struct fields_of<method> {
    static constexpr auto list =
        field_list{field{"statement", "How the need and the solution meet, such as: a test ride.", &method::statement},
                   field{"where", "Every channel: those by which the message arrives, and those by which people answer.", &method::where},
                   field{"when", "Stages at which it reaches people, from first hearing of the offer to recommending it.", &method::when},
                   field{"how", "Whether people find out by themselves, or a person helps them.", &method::how},
                   field{"frequency", "Unasked contacts a person receives in a week; 0: they come to you.", &method::frequency}};
};

template <>
struct fields_of<audience> {
    static constexpr auto list =
        field_list{field{"who", "The people you aim at, in your words, such as: commuters without a garage.", &audience::who}};
};

template <>
struct fields_of<objective> {
    static constexpr auto list =
        field_list{field{"aim", "What you want to change.", &objective::aim},
                   field{"leads_to", "The stage that the campaign leads recipients to; blank: unknown.", &objective::leads_to}};
};

template <>
struct fields_of<message> {
    static constexpr auto list = field_list{field{"words", "The words of the message.", &message::words},
                                            field{"call_to_action", "What the recipient should do next.", &message::call_to_action}};
};

template <>
struct fields_of<novelty> {
    static constexpr auto list = field_list{field{"claim", "What is new about the solution.", &novelty::claim}};
};

template <>
struct fields_of<alternative> {
    static constexpr auto list =
        field_list{field{"name", "Something the recipient could do instead, such as: do nothing.", &alternative::name},
                   field{"difference", "How the solution differs from the alternative.", &alternative::difference}};
};

template <>
struct fields_of<touchpoint> {
    static constexpr auto list = field_list{
        field{"name", "A place where recipients meet you, such as: the shop.", &touchpoint::name},
        field{"roles", "What the touchpoint does: marketing invites, sales agrees, fulfilment keeps the promise.", &touchpoint::roles},
        field{"when", "Stages at which the touchpoint meets recipients.", &touchpoint::when},
        field{"promise", "What the touchpoint promises.", &touchpoint::promise}};
};

template <>
struct fields_of<metric> {
    static constexpr auto list = field_list{field{"name", "What is counted.", &metric::name},
                                            field{"at", "The stage at which it is counted.", &metric::at},
                                            field{"baseline", "The number today, before the campaign.", &metric::baseline},
                                            field{"target", "The number you want; below the baseline: less is better.", &metric::target},
                                            field{"actual", "The number that the campaign reached.", &metric::actual},
                                            field{"source", "Where the numbers come from.", &metric::source}};
};

template <>
struct fields_of<recipient> {
    static constexpr auto list =
        field_list{field{"moved_by", "What moves them to buy: what it does, what it costs, or its story.", &recipient::moved_by},
                   field{"where", "Channels that they want; none: no channel; blank: unknown.", &recipient::where},
                   field{"when", "Stages at which they want to be approached; none: at no stage; blank: unknown.", &recipient::when},
                   field{"how", "How they want to be approached; none: not at all; blank: unknown.", &recipient::how},
                   field{"consents", "Channels that they have consented to; none: no channel; blank: unknown.", &recipient::consents},
                   field{"frequency_cap", "Most contacts that a person accepts in a week; blank: unknown.", &recipient::frequency_cap},
                   field{"experienced", "How they experienced it: marketed to, sold to, or both; none: unwelcome; blank: unknown.",
                         &recipient::experienced},
                   field{"misled", "Whether they feel misled; blank: unknown.", &recipient::misled}};
};

template <>
struct fields_of<proof> {
    static constexpr auto list =
        field_list{field{"claim", "What you claim.", &proof::claim}, field{"evidence", "What supports the claim.", &proof::evidence}};
};

template <>
struct fields_of<timing> {
    static constexpr auto list =
        field_list{field{"starts", "First day of the campaign, such as: 2026-03-02.", &timing::starts, field_kind::date},
                   field{"ends", "Last day of the campaign, such as: 2026-03-31.", &timing::ends, field_kind::date}};
};

template <>
struct fields_of<budget> {
    static constexpr auto list =
        field_list{field{"amount", "What the campaign may cost, in units of the currency; blank: unknown.", &budget::amount},
                   field{"currency", "The currency of the amount, such as: EUR.", &budget::currency}};
};

template <>
struct fields_of<owner> {
    static constexpr auto list = field_list{field{"who", "The person or team that is responsible for the campaign.", &owner::who}};
};

template <>
struct fields_of<brief> {
    static constexpr auto list = field_list{
        field{"need", "What the recipient lacks, wants or fears.", &brief::need},
        field{"solution", "What you offer.", &brief::solution},
        field{"method", "How the need and the solution meet.", &brief::method},
        field{"audience", "The people you aim at, as you describe them.", &brief::audience},
        field{"objective", "What you want to change.", &brief::objective},
        field{"message", "The words of the message, and what they ask for.", &brief::message},
        field{"novelty", "What is new about the solution.", &brief::novelty},
        field{"alternatives", "What the recipient could do instead; doing nothing is an alternative, too.", &brief::alternatives},
        field{"touchpoints", "Every place where recipients meet you.", &brief::touchpoints},
        field{"metrics", "The numbers that measure success.", &brief::metrics},
        field{"recipient", "What recipients say about themselves, in contrast to the audience.", &brief::recipient},
        field{"proof", "Why recipients should believe the message.", &brief::proof},
        field{"timing", "When the campaign runs.", &brief::timing},
        field{"budget", "What the campaign may cost.", &brief::budget},
        field{"owner", "Who is responsible for the campaign.", &brief::owner}};
};

}  // namespace pitch::inline v0
