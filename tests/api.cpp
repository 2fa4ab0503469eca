/// Spells each public name and include path once. Existing lines never change: code outside the project is compiled against them.
#include <pitch/best.hpp>
#include <pitch/bound.hpp>
#include <pitch/brief.hpp>
#include <pitch/compare.hpp>
#include <pitch/compose.hpp>
#include <pitch/continuum.hpp>
#include <pitch/criteria/backing.hpp>
#include <pitch/criteria/differentiating.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/innovative.hpp>
#include <pitch/criteria/measurable.hpp>
#include <pitch/criteria/orchestrated.hpp>
#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/reception.hpp>
#include <pitch/criteria/relevant.hpp>
#include <pitch/criteria/respectful.hpp>
#include <pitch/criteria/targeted.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/wanted.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/finding.hpp>
#include <pitch/fingerprint.hpp>
#include <pitch/frameworks.hpp>
#include <pitch/holds.hpp>
#include <pitch/insist.hpp>
#include <pitch/kind.hpp>
#include <pitch/language.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/ledger.hpp>
#include <pitch/list_of.hpp>
#include <pitch/measurement.hpp>
#include <pitch/notes.hpp>
#include <pitch/outcome.hpp>
#include <pitch/outline.hpp>
#include <pitch/part.hpp>
#include <pitch/parts.hpp>
#include <pitch/phrases.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/policy_verdict.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>
#include <pitch/rule.hpp>
#include <pitch/sentence.hpp>
#include <pitch/set_of.hpp>
#include <pitch/tally.hpp>
#include <pitch/text.hpp>
#include <pitch/verdict.hpp>
#include <pitch/version.hpp>

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "support/twice.hpp"

static_assert(PITCH_VERSION_MAJOR >= 0 && PITCH_VERSION_MINOR >= 0 && PITCH_VERSION_PATCH >= 0);

namespace {

// Alphabets.
static_assert(pitch::Note<pitch::origin> && pitch::Note<pitch::appeal> && pitch::Note<pitch::stage> && pitch::Note<pitch::approach>);
static_assert(pitch::Note<pitch::motive> && pitch::Note<pitch::role> && pitch::Note<pitch::channel> && pitch::Note<pitch::experience>);
constexpr pitch::set_of<pitch::origin> origins = pitch::origin::organic | pitch::origin::generated;
constexpr pitch::set_of<pitch::appeal> appeals[]{pitch::appeal::functional, pitch::appeal::emotional, pitch::appeal::aspirational};
constexpr pitch::set_of<pitch::stage> stages[]{pitch::stage::awareness,  pitch::stage::interest, pitch::stage::consideration,
                                               pitch::stage::preference, pitch::stage::purchase, pitch::stage::loyalty,
                                               pitch::stage::advocacy};
constexpr pitch::set_of<pitch::approach> approaches[]{pitch::approach::self_directed, pitch::approach::assisted};
constexpr pitch::set_of<pitch::motive> motives[]{pitch::motive::function, pitch::motive::price, pitch::motive::story};
constexpr pitch::set_of<pitch::role> roles[]{pitch::role::marketing, pitch::role::sales, pitch::role::fulfilment};
constexpr pitch::set_of<pitch::channel> channels[]{
    pitch::channel::store,  pitch::channel::event,   pitch::channel::referral,    pitch::channel::phone,
    pitch::channel::sms,    pitch::channel::email,   pitch::channel::direct_mail, pitch::channel::web,
    pitch::channel::search, pitch::channel::social,  pitch::channel::app,         pitch::channel::broadcast,
    pitch::channel::print,  pitch::channel::outdoor, pitch::channel::partner,     pitch::channel::delivery};
constexpr pitch::set_of<pitch::experience> experiences[]{pitch::experience::marketed, pitch::experience::sold};

constexpr std::size_t iterated(pitch::set_of<pitch::origin> set) {
    std::size_t count = 0;
    for (const pitch::origin each : set) count += set.contains(each);
    return count;
}

TEST_SUITE_BEGIN("api");

TEST_CASE("sets of notes, name and parse") {
    CHECK_TWICE(std::size(appeals) + std::size(stages) + std::size(approaches) + std::size(motives) + std::size(roles) +
                    std::size(channels) + std::size(experiences) ==
                36);
    CHECK_TWICE((origins & pitch::origin::organic) == pitch::origin::organic);
    CHECK_TWICE(!origins.empty());
    CHECK_TWICE(origins.size() == 2);
    CHECK_TWICE(iterated(origins) == 2);
    CHECK_TWICE(pitch::name(pitch::channel::direct_mail) == "direct_mail");
    CHECK_TWICE(pitch::parse<pitch::role>("fulfillment") == pitch::role::fulfilment);
    CHECK_TWICE(!pitch::parse<pitch::role>("choir"));
    CHECK_TWICE(pitch::names_of<pitch::role>::names[1] == "sales");
}

// Text and lists.
TEST_CASE("text and lists are views") {
    static constexpr pitch::alternative others[]{{.name = "doing nothing", .difference = "dry"}};
    CHECK_TWICE(pitch::text("dry").stated());
    CHECK_TWICE(pitch::text("dry").view() == "dry");
    CHECK_TWICE(pitch::text("dry").characters() == 3);
    CHECK_TWICE(!pitch::text(nullptr).stated());
    CHECK_TWICE(pitch::list_of<pitch::alternative>(others).size() == 1);
    CHECK_TWICE(pitch::alternatives(others).stated());
    CHECK_TWICE(!pitch::alternatives(others).empty());
    CHECK_TWICE(pitch::alternatives(others)[0].name.view() == "doing nothing");
    CHECK_TWICE(pitch::alternatives(others).end() - pitch::alternatives(others).begin() == 1);
    static_assert(pitch::Element<pitch::alternative> && pitch::Element<pitch::touchpoint> && pitch::Element<pitch::metric>);
    static_assert(pitch::alternative::list == "alternatives" && pitch::alternatives::part == "alternatives");
}

// Parts, with every field by name and in order.
constexpr pitch::need lack{.statement = "arrive dry", .origins = pitch::origin::organic, .source = "a survey"};
constexpr pitch::solution offer{.statement = "a folding e-bike", .appeals = pitch::appeal::functional};
constexpr pitch::method way{.statement = "a test ride",
                            .where = pitch::channel::store,
                            .when = pitch::stage::interest,
                            .how = pitch::approach::assisted,
                            .frequency = 0u};
constexpr pitch::audience whom{.who = "commuters"};
constexpr pitch::objective goal{.aim = "sell bikes", .leads_to = pitch::stage::purchase};
constexpr pitch::message words{.words = "Arrive dry.", .call_to_action = "Try it."};
constexpr pitch::novelty fresh{.claim = "it folds"};
constexpr pitch::touchpoint places[]{{.name = "shop", .roles = pitch::role::sales, .when = pitch::stage::purchase, .promise = "dry"}};
constexpr pitch::metric numbers[]{{.name = "rides", .at = pitch::stage::purchase, .baseline = 1.0, .target = 2.0, .source = "till"}};
constexpr pitch::recipient judge{.moved_by = pitch::motive::function,
                                 .where = pitch::channel::store,
                                 .when = pitch::stage::interest,
                                 .how = pitch::approach::assisted,
                                 .consents = pitch::none,
                                 .frequency_cap = 1u};
constexpr pitch::proof reason{.claim = "tested", .evidence = "report"};
constexpr pitch::timing dates{.starts = "2026-03-01", .ends = "2026-03-31"};
constexpr pitch::budget money{.amount = 1000.0, .currency = "EUR"};
constexpr pitch::owner boss{.who = "Ada"};
constexpr pitch::brief all_of_it{.need = lack,
                                 .solution = offer,
                                 .method = way,
                                 .audience = whom,
                                 .objective = goal,
                                 .message = words,
                                 .novelty = fresh,
                                 .alternatives = {},
                                 .touchpoints = places,
                                 .metrics = numbers,
                                 .recipient = judge,
                                 .proof = reason,
                                 .timing = dates,
                                 .budget = money,
                                 .owner = boss};

template <class... Ps>
constexpr bool parts_by_name = (pitch::Part<Ps> && ...) && (pitch::States<pitch::brief, Ps> && ...);
static_assert(parts_by_name<pitch::need, pitch::solution, pitch::method, pitch::audience, pitch::objective, pitch::message, pitch::novelty,
                            pitch::alternatives, pitch::touchpoints, pitch::metrics, pitch::recipient, pitch::proof, pitch::timing,
                            pitch::budget, pitch::owner>);

struct row {
    friend constexpr auto parts(const row&) {
        return std::tuple<pitch::need, const pitch::method*, std::optional<pitch::owner>>{lack, &way, {}};
    }
};

TEST_CASE("parts, none, sentences and records") {
    CHECK_TWICE(pitch::need::part == "need");
    CHECK_TWICE(lack.stated());
    CHECK_TWICE(judge.consents == pitch::none);
    CHECK_TWICE(pitch::get<pitch::owner>(all_of_it).who.view() == "Ada");
    static constexpr row kept_row{};
    static_assert(pitch::Sentence<pitch::brief> && pitch::Sentence<row> && !pitch::Sentence<int>);
    CHECK_TWICE(pitch::get<pitch::need>(kept_row).statement.view() == "arrive dry");
    static constexpr auto whole = pitch::sentence{lack, offer} + way;
    CHECK_TWICE(pitch::evaluate(whole, pitch::grammar).complete());
    CHECK_TWICE(pitch::evaluate(way + pitch::sentence{lack, offer}, pitch::grammar).complete());
}

// Rules and evaluators.
struct short_enough {
    static constexpr std::string_view id = "short-enough", asks = "Is it short?", advice = "Cut it.";
    constexpr pitch::measurement operator()(const pitch::message& said) const {
        return pitch::measurement::at_most(said.words.characters(), 30);
    }
};
struct names_it {
    static constexpr std::string_view id = "names-it";
    constexpr bool operator()(const pitch::touchpoint& one, const pitch::recipient*) const { return one.name.stated(); }
};
struct house {
    static constexpr std::string_view id = "house", asks = "Is it ours?", advice = "Make it ours.";
    using made_of = pitch::all_of<short_enough, pitch::any_of<pitch::rules::states_need, pitch::rules::states_solution>,
                                  pitch::no_of<pitch::rules::claims_novelty>, pitch::when_of<pitch::rules::connects, short_enough>,
                                  pitch::at_least_of<1, short_enough>, pitch::weigh_of<2, short_enough>, pitch::advise_of<short_enough>,
                                  pitch::each_of<names_it>>;
};
inline constexpr auto from_lambda = pitch::rule<"from-lambda", "Asks?", "Advice.">([](const pitch::need& n) { return n.stated(); });
inline constexpr auto everything =
    pitch::all(short_enough{}, pitch::any(pitch::states_need, from_lambda), pitch::no(pitch::claims_novelty),
               pitch::when(pitch::connects, pitch::calls_to_action), pitch::at_least<1>(pitch::has_metric, pitch::sets_budget),
               pitch::weigh<2>(pitch::states_solution), pitch::advise(pitch::knows_need), pitch::each(names_it{}));

TEST_CASE("rules, combinations and criteria") {
    using namespace pitch::logic;
    static_assert(pitch::Rule<short_enough> && pitch::ElementRule<names_it> && !pitch::Rule<names_it>);
    static_assert(pitch::Evaluator<house> && pitch::Evaluator<decltype(everything)> && !pitch::Evaluator<int>);
    CHECK_TWICE(pitch::evaluate(all_of_it, house{}).flawed());
    CHECK_TWICE(pitch::holds(all_of_it, (pitch::states_need and not pitch::claims_novelty) or pitch::connects));
    CHECK_TWICE(pitch::measurement::at_least(2, 1.5).met);
    CHECK_TWICE(pitch::measurement::at_most(2, 3).actual == 2);
    CHECK_TWICE(pitch::measurement::at_most(2, 3).bound == 3);
    CHECK_TWICE(pitch::measurement::at_most(2, 3).direction == pitch::measurement::limit::at_most);
    CHECK_TWICE(pitch::said(true) == pitch::outcome::pass);
    CHECK_TWICE(pitch::name(pitch::outcome::not_applicable) == "not_applicable");
    CHECK_TWICE(pitch::evaluate(all_of_it, pitch::no(pitch::states_need)).overall() == pitch::outcome::fail);
    CHECK_TWICE(pitch::evaluate(pitch::sentence{}, pitch::states_need).overall() == pitch::outcome::missing);
}

template <class... Es>
constexpr std::size_t evaluators(const Es&...) {
    static_assert((pitch::Evaluator<Es> && ...));
    return sizeof...(Es);
}

TEST_CASE("the rules, as objects and as types") {
    CHECK_TWICE(evaluators(pitch::states_need, pitch::states_solution, pitch::connects, pitch::names_audience, pitch::sets_objective,
                           pitch::carries_message, pitch::calls_to_action, pitch::resonates, pitch::where_wanted, pitch::knows_need,
                           pitch::claims_novelty, pitch::faces_alternatives, pitch::each(pitch::answers_alternative), pitch::covers_roles,
                           pitch::reaches_objective, pitch::leaves_no_gap, pitch::keeps_one_promise, pitch::has_metric,
                           pitch::measures_objective, pitch::sets_target, pitch::each(pitch::names_source), pitch::open_to_contact,
                           pitch::when_wanted, pitch::how_wanted, pitch::consented, pitch::within_frequency_cap, pitch::every_appeal,
                           pitch::gives_proof, pitch::ends_in_time, pitch::knows_baseline, pitch::sets_budget, pitch::names_owner,
                           pitch::lists_touchpoints) == 33);
    CHECK_TWICE(
        evaluators(pitch::rules::states_need{}, pitch::rules::states_solution{}, pitch::rules::connects{}, pitch::rules::names_audience{},
                   pitch::rules::sets_objective{}, pitch::rules::carries_message{}, pitch::rules::calls_to_action{},
                   pitch::rules::resonates{}, pitch::rules::where_wanted{}, pitch::rules::knows_need{}, pitch::rules::claims_novelty{},
                   pitch::rules::faces_alternatives{}, pitch::each(pitch::rules::answers_alternative{}), pitch::rules::covers_roles{},
                   pitch::rules::reaches_objective{}, pitch::rules::leaves_no_gap{}, pitch::rules::keeps_one_promise{},
                   pitch::rules::has_metric{}, pitch::rules::measures_objective{}, pitch::rules::sets_target{},
                   pitch::each(pitch::rules::names_source{}), pitch::rules::open_to_contact{}, pitch::rules::when_wanted{},
                   pitch::rules::how_wanted{}, pitch::rules::consented{}, pitch::rules::within_frequency_cap{},
                   pitch::rules::every_appeal{}, pitch::rules::gives_proof{}, pitch::rules::ends_in_time{}, pitch::rules::knows_baseline{},
                   pitch::rules::sets_budget{}, pitch::rules::names_owner{}, pitch::rules::lists_touchpoints{}) == 33);
    CHECK_TWICE(evaluators(pitch::grammar, pitch::targeted, pitch::relevant, pitch::innovative, pitch::differentiating, pitch::orchestrated,
                           pitch::measurable, pitch::tridom, pitch::respectful, pitch::disruptive, pitch::welcome, pitch::at_best,
                           pitch::moore, pitch::kellogg, pitch::storybrand, pitch::smart, pitch::ipa_brief, pitch::effie) == 18);
    CHECK_TWICE(evaluators(pitch::criteria::grammar{}, pitch::criteria::targeted{}, pitch::criteria::relevant{},
                           pitch::criteria::innovative{}, pitch::criteria::differentiating{}, pitch::criteria::orchestrated{},
                           pitch::criteria::measurable{}, pitch::criteria::tridom{}, pitch::criteria::respectful{},
                           pitch::criteria::disruptive{}, pitch::criteria::welcome{}, pitch::criteria::at_best{}, pitch::criteria::moore{},
                           pitch::criteria::kellogg{}, pitch::criteria::storybrand{}, pitch::criteria::smart{},
                           pitch::criteria::ipa_brief{}, pitch::criteria::effie{}) == 18);
}

// Verdicts.
inline constexpr pitch::sentence half{lack, offer};
inline constexpr pitch::sentence full{lack, offer, way};
static_assert(pitch::insist<full, pitch::grammar>());

TEST_CASE("a verdict, its findings and its gaps") {
    using verdict = pitch::verdict<pitch::criteria::grammar>;
    static constexpr verdict v = pitch::evaluate(half, pitch::grammar);
    static_assert(std::is_same_v<verdict::evaluator, pitch::criteria::grammar>);
    CHECK_TWICE(v.overall() == pitch::outcome::missing);
    CHECK_TWICE(!v.complete());
    CHECK_TWICE(v.unfinished());
    CHECK_TWICE(!v.flawed());
    CHECK_TWICE(v[pitch::connects] == pitch::outcome::missing);
    CHECK_TWICE(v.missing().size() == 1);
    CHECK_TWICE(v.missing().contains("method"));
    CHECK_TWICE(!v.missing().empty());
    CHECK_TWICE(*v.missing().begin() == "method");
    CHECK_TWICE(v.score() < 1);
    CHECK_TWICE(v.findings().size() == 5);
    static constexpr auto gaps = v.gaps();
    static constexpr pitch::finding gap = gaps[0];
    CHECK_TWICE(!gaps.empty());
    CHECK_TWICE(gap.id == "connects");
    CHECK_TWICE(gap.kind == pitch::kind::rule);
    CHECK_TWICE(gap.depth == 2);
    CHECK_TWICE(gap.outcome == pitch::outcome::missing);
    CHECK_TWICE(gap.applies);
    CHECK_TWICE(gap.asks == pitch::rules::connects::asks);
    CHECK_TWICE(gap.advice == pitch::rules::connects::advice);
    CHECK_TWICE(gap.lacks.contains("method"));
    CHECK_TWICE(!gap.measurement);
    CHECK_TWICE(!gap.element);
    CHECK_TWICE(!gap.advised);
    CHECK_TWICE(!gap.negated);
    static_assert(std::is_same_v<decltype(gap.lacks), pitch::part_names>);
}

TEST_CASE("an outline") {
    static constexpr auto entries = pitch::outline(pitch::grammar);
    static constexpr pitch::outline_entry entry = entries[2];
    CHECK_TWICE(entries.size() == 5);
    CHECK_TWICE(entry.id == "states-need");
    CHECK_TWICE(entry.kind == pitch::kind::rule);
    CHECK_TWICE(entry.depth == 2);
    CHECK_TWICE(entry.asks == pitch::rules::states_need::asks);
    CHECK_TWICE(entry.advice == pitch::rules::states_need::advice);
    CHECK_TWICE(entry.consults.contains("need"));
    CHECK_TWICE(!entry.advised);
    constexpr pitch::kind kinds[]{pitch::kind::rule, pitch::kind::each, pitch::kind::criterion, pitch::kind::all,   pitch::kind::any,
                                  pitch::kind::no,   pitch::kind::when, pitch::kind::at_least,  pitch::kind::weigh, pitch::kind::advise};
    CHECK_TWICE(std::size(kinds) == 10);
}

TEST_CASE("the continuum, and what the recipient perceives") {
    CHECK_TWICE(pitch::classic_side(pitch::stage::purchase) == pitch::role::sales);
    CHECK_TWICE(pitch::touched_by(pitch::stage::purchase, places) == pitch::role::sales);
    CHECK_TWICE(pitch::next(pitch::stage::awareness) == pitch::stage::interest);
    CHECK_TWICE(pitch::journey(pitch::stage::awareness, pitch::stage::interest).size() == 2);
    CHECK_TWICE(pitch::perceived_as(judge, way) == pitch::experience::sold);
}

// Many sentences.
constexpr pitch::need needs[]{lack, {}};
constexpr pitch::method methods[]{way};

TEST_CASE("compose and best") {
    static constexpr auto songs = pitch::compose(pitch::sentence{offer}, pitch::grammar, needs, methods);
    CHECK_TWICE(!songs.empty());
    CHECK_TWICE(pitch::evaluate(*songs.begin(), pitch::grammar).complete());
    CHECK_TWICE(++songs.begin() == songs.end());
    static constexpr auto kept = pitch::best<2>(songs, pitch::tridom);
    CHECK_TWICE(kept.size() == 1);
    CHECK_TWICE(!kept.empty());
    CHECK_TWICE(kept[0].score < 1);
    CHECK_TWICE(pitch::evaluate(kept[0].song, pitch::grammar).complete());
    CHECK_TWICE(kept.end() - kept.begin() == 1);
}

constexpr auto tallied() {
    pitch::tally sum{pitch::grammar};
    sum += pitch::evaluate(half, pitch::grammar);
    sum += pitch::tally{pitch::grammar};
    return sum + pitch::tally{pitch::grammar};
}

TEST_CASE("a tally") {
    static constexpr auto sum = tallied();
    CHECK_TWICE(sum == tallied());
    CHECK_TWICE(sum.sentences() == 1);
    CHECK_TWICE(sum.complete() == 0);
    CHECK_TWICE(sum.count(pitch::outcome::missing) == 1);
    CHECK_TWICE(sum.count(pitch::connects, pitch::outcome::missing) == 1);
    CHECK_TWICE(sum.gaps(pitch::connects) == 1);
    CHECK_TWICE(sum.each_rule()[0].id == "states-need");
    static constexpr pitch::rule_count weakest = sum.weakest()[0];
    CHECK_TWICE(weakest.id == "connects");
    CHECK_TWICE(!weakest.asks.empty());
    CHECK_TWICE(!weakest.advice.empty());
    CHECK_TWICE(weakest.missing + weakest.fail + weakest.pass + weakest.not_applicable == 1);
    CHECK_TWICE(weakest.gaps == 1);
    CHECK_TWICE(!weakest.advised);
}

constexpr std::size_t filed() {
    std::uint64_t memory[pitch::ledger_words(pitch::grammar, 2)]{};
    pitch::ledger kept{pitch::grammar, memory};
    kept += pitch::evaluate(half, pitch::grammar);
    std::size_t found = 0;
    kept.each(pitch::connects, pitch::outcome::missing, [&](std::size_t i) { found += 1 + i; });
    return kept.size() + found + kept.count(pitch::states_need) + kept.tally().sentences() + kept.tally(pitch::connects).sentences() +
           kept.refused() + (kept.full() ? 100 : 0) + (kept.capacity() < 2 ? 100 : 0);
}
TEST_CASE("a ledger") { CHECK_TWICE(filed() == 5); }

// Languages and reports.
constexpr pitch::rule_words own_words[]{{.id = "connects", .label = "link", .asks = "How?", .advice = "Say how."}};
constexpr pitch::term own_terms[]{{.id = "method", .word = "way"}};
constexpr pitch::phrase_words own_phrases[]{{.key = pitch::phrase::advice, .text = "tip"}};
constexpr pitch::language ours{.tag = "en-x-ours", .base = &pitch::english, .rules = own_words, .terms = own_terms, .phrases = own_phrases};

TEST_CASE("languages") {
    CHECK_TWICE(ours.find("connects")->asks == "How?");
    CHECK_TWICE(ours.word("method") == "way");
    CHECK_TWICE(ours.say(pitch::phrase::advice) == "tip");
    CHECK_TWICE(ours.label("connects") == "link");
    CHECK_TWICE(pitch::french.tag == "fr");
    CHECK_TWICE(pitch::phrase::first_line == pitch::phrase::headline);
    CHECK_TWICE(pitch::phrase::waiting_part == pitch::phrase::needs_part);
    CHECK_TWICE(pitch::phrase::rest == pitch::phrase::more);
    CHECK_TWICE(pitch::phrase::nth == pitch::phrase::ordinal);
    CHECK_TWICE(pitch::phrase::judged_by == pitch::phrase::disclaimer);
    CHECK_TWICE(pitch::judged_as::complete != pitch::judged_as::successful);
    CHECK_TWICE(pitch::judged_as::received != pitch::judged_as::complete);
    CHECK_TWICE(pitch::criteria::tridom::as == pitch::judged_as::successful);
    CHECK_TWICE(pitch::criteria::welcome::as == pitch::judged_as::received);
}

TEST_CASE("reports, from an output iterator or with <<") {
    const auto complete = pitch::evaluate(half, pitch::grammar);
    const auto successful = pitch::evaluate(half, pitch::tridom);
    const auto received = pitch::evaluate(half, pitch::welcome);
    std::string out;
    pitch::write_text(std::back_inserter(out), complete, pitch::french, 1);
    pitch::write_text(std::back_inserter(out), complete, successful, received, pitch::english, 1);
    pitch::write_markdown(std::back_inserter(out), complete, pitch::french, 1);
    pitch::write_markdown(std::back_inserter(out), complete, successful, received, pitch::english, 1);
    pitch::write_json(std::back_inserter(out), complete, pitch::english);
    pitch::write_text(std::back_inserter(out), tallied(), pitch::english);
    pitch::write_markdown(std::back_inserter(out), tallied(), pitch::english);
    pitch::write_json(std::back_inserter(out), tallied());
    CHECK_FALSE(out.empty());
    std::ostringstream stream;
    stream << complete << tallied();
    CHECK_FALSE(stream.str().empty());
}

TEST_CASE("reports of a sentence, and of a verdict that is judged as another") {
    const auto complete = pitch::evaluate(half, pitch::grammar);
    std::string out;
    pitch::write_text(std::back_inserter(out), half, pitch::french, 1);
    pitch::write_text(std::back_inserter(out), complete, pitch::english, 1, pitch::judged_as::received);
    pitch::write_markdown(std::back_inserter(out), half, pitch::french, 1);
    pitch::write_markdown(std::back_inserter(out), complete, pitch::english, 1, pitch::judged_as::received);
    pitch::write_json(std::back_inserter(out), half, pitch::french);
    CHECK_FALSE(out.empty());
}

TEST_CASE("names of the second edition") {
    using pitch::channel, pitch::experience;
    static constexpr pitch::metric visits[]{{.name = "visits", .baseline = 1, .target = 2, .actual = 3}, {.name = "calls"}};
    constexpr pitch::recipient person{.experienced = experience::marketed | experience::sold, .misled = false};
    constexpr auto calm = pitch::no<"calm", "Is it calm?", "Be calm.">(pitch::honest);
    constexpr auto group =
        pitch::criterion<"group", "Is it a group?">(pitch::all(pitch::lends_a_badge, pitch::each(pitch::names_source), calm));
    constexpr auto v = pitch::evaluate(pitch::sentence{pitch::metrics(visits), person}, group);
    CHECK_TWICE(pitch::name(channel::visit) == "visit");
    CHECK_TWICE(pitch::parse_set<channel>("visit; web") == (channel::visit | channel::web));
    CHECK_TWICE(visits[0].stated() && pitch::alternative{.name = "nothing"}.stated() && pitch::touchpoint{.name = "shop"}.stated());
    CHECK_TWICE(v.elements(pitch::names_source) == 3u);
    CHECK_TWICE(v[calm] == pitch::outcome::fail);
    CHECK_TWICE(v[group] == pitch::outcome::fail);
    CHECK_TWICE(pitch::holds(pitch::sentence{pitch::metrics(visits)}, pitch::each(pitch::reached_target)));
    CHECK_TWICE(v.findings()[0].enough + v.findings()[0].among == 0 && !v.findings()[0].condition);
    CHECK_TWICE(pitch::outline(group)[0].weight == 1 && !pitch::outline(group)[0].negated && !pitch::outline(group)[0].condition);
    CHECK_TWICE(pitch::outline(group)[0].enough + pitch::outline(group)[0].among == 0);
    CHECK_TWICE(!pitch::rule_count{}.negated && !pitch::rule_count{}.condition);
    CHECK_TWICE(pitch::english.say(pitch::phrase::one_of) == "one of:");
}

constexpr pitch::solution solutions[]{offer};
constexpr std::uint64_t songs_in_words() {
    std::uint64_t memory[8]{};
    return pitch::count(pitch::compose(pitch::sentence{}, pitch::grammar, memory, needs, solutions, methods));
}

TEST_CASE("compose in words") {
    CHECK_TWICE(pitch::compose_words(pitch::grammar, needs, solutions, methods) <= 8);
    CHECK_TWICE(songs_in_words() == 1);
    CHECK_TWICE(pitch::count(pitch::compose(pitch::sentence{offer}, pitch::grammar, needs, methods)) == 1);
}

// Rules that are chosen at run time, and verdicts that are kept.
struct fits {
    static constexpr std::string_view id = "fits";
    static constexpr std::string_view advice = "Cut the words to {most-words} characters.";
    constexpr pitch::measurement operator()(const pitch::message& m, pitch::bound<"most-words", 30> most) const {
        return pitch::measurement::at_most(m.words.characters(), most);
    }
};
inline constexpr auto vocabulary = pitch::all(pitch::grammar, fits{});
inline constexpr pitch::message short_message{.words = "Arrive dry."};

TEST_CASE("bounds") {
    using most_words = pitch::bound<"most-words", 30>;
    static constexpr auto v = pitch::evaluate(pitch::sentence{short_message}, vocabulary);
    CHECK_TWICE(most_words::name == "most-words");
    CHECK_TWICE(most_words{}.value() == most_words::default_value);
    CHECK_TWICE(most_words{60} == 60);
    CHECK_TWICE(v.bounds().size() == 1);
    CHECK_TWICE(v.bounds()[0] == pitch::bound_value{"most-words", 30});
    CHECK_TWICE(pitch::outline(vocabulary)[6].bounds[0].value == 30);
}

TEST_CASE("a policy") {
    using vocabulary_type = std::remove_const_t<decltype(vocabulary)>;
    static constexpr pitch::parsed<pitch::policy<vocabulary_type>> p =
        pitch::parse_policy(vocabulary, "let most-words = 9\nfits or connects");
    static constexpr pitch::policy_error error = pitch::parse_policy(vocabulary, "fit").error();
    static constexpr auto of_all = pitch::evaluate(pitch::sentence{short_message}, vocabulary, *p);
    static constexpr pitch::policy_verdict<vocabulary_type> v = p->judge(of_all);
    static_assert(pitch::Verdict<decltype(v)>);
    CHECK_TWICE(bool(p));
    CHECK_TWICE(error.position == 0);
    CHECK_TWICE(error.word == "fit");
    CHECK_TWICE(!error.what.empty());
    CHECK_TWICE(error.nearest == "fits");
    CHECK_TWICE(v.overall() == pitch::outcome::missing);
    CHECK_TWICE(!v.complete());
    CHECK_TWICE(v.unfinished());
    CHECK_TWICE(!v.flawed());
    CHECK_TWICE(v.missing().contains("method"));
    CHECK_TWICE(v.findings().size() == 3);
    CHECK_TWICE(v.gaps()[0].id == "connects");
    CHECK_TWICE(v.score() == 0);
    CHECK_TWICE(v == p->judge(of_all));
    std::string out;
    pitch::write_policy(std::back_inserter(out), *p);
    pitch::write_text(std::back_inserter(out), v);
    pitch::write_markdown(std::back_inserter(out), v);
    pitch::write_json(std::back_inserter(out), v);
    pitch::policy_tally<vocabulary_type> counts{*p};
    counts += v;
    pitch::write_text(std::back_inserter(out), counts);
    CHECK(counts.sentences() == 1);
    CHECK(counts.refused() == 0);
    std::uint64_t memory[pitch::ledger_words(vocabulary, 1)]{};
    pitch::ledger_of<vocabulary> filed{vocabulary, memory};
    filed += of_all;
    CHECK(filed.count(*p) == 0);
    CHECK(filed.tally(*p) == counts);
    filed.each(*p, pitch::outcome::missing, [&](std::size_t i) { CHECK(i == 0); });
}

TEST_CASE("comparing and keeping verdicts") {
    static constexpr pitch::verdict_of<pitch::grammar> before = pitch::evaluate(half, pitch::grammar);
    static constexpr auto after = pitch::evaluate(full, pitch::grammar);
    static constexpr auto changes = pitch::compare(before, after);
    static constexpr pitch::change one = changes[0];
    static constexpr auto stored = pitch::to_words(before);
    CHECK_TWICE(changes.size() == 1);
    CHECK_TWICE(one.id == "connects");
    CHECK_TWICE(one.was == pitch::outcome::missing);
    CHECK_TWICE(one.is == pitch::outcome::pass);
    CHECK_TWICE(one.settled);
    CHECK_TWICE(!one.opened);
    CHECK_TWICE(before != after);
    CHECK_TWICE(stored[0] == pitch::fingerprint<pitch::criteria::grammar>);
    CHECK_TWICE(pitch::from_words<pitch::criteria::grammar>(stored) == before);
    static_assert(std::is_same_v<pitch::tally_of<pitch::grammar>, pitch::tally<pitch::criteria::grammar>>);
    CHECK(pitch::tally{pitch::grammar}.fingerprint() == stored[0]);
}

TEST_SUITE_END();

}  // namespace

#include <pitch/tally_counts.hpp>

TEST_CASE("tallies from counts") {
    pitch::tally counted{pitch::grammar};
    const pitch::overall_counts overall{.missing = 0, .fail = 0, .pass = 0, .not_applicable = 0};
    const std::optional<pitch::tally<pitch::criteria::grammar>> read =
        pitch::tally_from_counts(pitch::grammar, overall, counted.each_rule());
    CHECK(read == counted);
}

#include <pitch/report/svg.hpp>
#include <pitch/report/tally_svg.hpp>

TEST_CASE("pictures") {
    const pitch::svg_options options{.title = "Spring", .id_prefix = "spring", .has_questions = false};
    std::string picture;
    pitch::write_svg(std::back_inserter(picture), full, pitch::english, options);
    pitch::write_svg(std::back_inserter(picture), pitch::tally{pitch::grammar}, pitch::english, options);
    CHECK(picture.find("id=\"spring-title\"") != picture.npos);
    CHECK(pitch::english.say(pitch::phrase::answers) == "{n} of {m} answered");
}

#include <pitch/testing.hpp>

namespace {
struct names_a_price {
    static constexpr std::string_view id = "names-a-price";
    constexpr bool operator()(const pitch::message& m) const { return m.words.view().ends_with("EUR"); }
    static constexpr auto passing() { return pitch::sentence{pitch::message{"a test ride for 0 EUR"}}; }
    static constexpr auto failing() { return pitch::sentence{pitch::message{"a test ride for a song"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::message{}}; }
};
struct of_someone_else {
    static constexpr std::string_view id = "of-someone-else";
    constexpr bool operator()(const pitch::need&) const { return true; }
};
}  // namespace
template <>
struct pitch::examples_of<of_someone_else> {
    static constexpr auto passing() { return pitch::sentence{pitch::need{"arrive dry"}}; }
    static constexpr auto lacking() { return pitch::sentence{pitch::need{}}; }
};

TEST_CASE("rules that are proven") {
    CHECK_TWICE(pitch::prove<names_a_price>());
    CHECK_TWICE(pitch::prove<of_someone_else>());
    CHECK_TWICE(pitch::proven<pitch::rules::states_need>);
    CHECK_TWICE(!pitch::proven<pitch::criteria::grammar>);
}
