#include <array>
#include <cstddef>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/text.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "../support/policy_of.hpp"
#include "../support/policy_trees.hpp"
#include "../support/report_cases.hpp"
#include "../support/trees.hpp"
#include "../support/twice.hpp"

// Reports of policies. A policy's verdict prints the bytes that the verdict of the compiled expression
// prints.
TEST_SUITE_BEGIN("report/policy");

namespace {

using namespace pitch;
using support::asks_about;
using support::policy_of;

constexpr std::size_t everything = detail::all_of_them;

template <class... Verdicts>
std::string text_of(const language& in, std::size_t most, const Verdicts&... verdicts) {
    std::string out;
    write_text(std::back_inserter(out), verdicts..., in, most);
    return out;
}
template <class... Verdicts>
std::string markdown_of(const language& in, std::size_t most, const Verdicts&... verdicts) {
    std::string out;
    write_markdown(std::back_inserter(out), verdicts..., in, most);
    return out;
}
template <class EvaluatorType>
std::string json_of(const verdict<EvaluatorType>& v, const language& in) {
    std::string out;
    write_json(std::back_inserter(out), v, in);
    return out;
}
template <class EvaluatorType>
std::string streamed(const verdict<EvaluatorType>& v) {
    std::ostringstream out;
    out << v;
    return out.str();
}

/// Checks that all reports of `ours` equal those of `theirs`.
template <class Ours, class Theirs>
void check_equal_reports(const verdict<Ours>& ours, const verdict<Theirs>& theirs) {
    for (const language* in : {&english, &french}) {
        for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{3}, everything}) {
            CHECK(text_of(*in, most, ours) == text_of(*in, most, theirs));
            CHECK(markdown_of(*in, most, ours) == markdown_of(*in, most, theirs));
        }
        CHECK(json_of(ours, *in) == json_of(theirs, *in));
    }
    CHECK(streamed(ours) == streamed(theirs));
    const detail::verdict_nodes our_nodes(ours);
    const detail::verdict_nodes their_nodes(theirs);
    CHECK(our_nodes.tree().size() == their_nodes.tree().size());
    for (std::size_t i = 0; i < our_nodes.tree().size(); ++i)
        CHECK(our_nodes.tree().nodes[i].texts().id == their_nodes.tree().nodes[i].texts().id);
}
/// Checks the reports of the policy with the tree of `expression`, over `vocabulary`.
template <class Sentence, class Vocabulary, class Expression>
void check_policy(const Sentence& s, const Vocabulary& vocabulary, const Expression& expression) {
    check_equal_reports(policy_of(vocabulary, expression).judge(evaluate(s, vocabulary)), evaluate(s, expression));
}
template <std::size_t Seed>
void check_generated_tree() {
    constexpr auto tree = support::build_numbered<support::plan_of<Seed>>();
    constexpr auto vocabulary = support::vocabulary_of<support::plan_of<Seed>>();
    support::for_each_sentence(Seed + 1, 8, [&](const auto& s) {
        CAPTURE(Seed);
        check_policy(s, vocabulary, tree);
    });
}

// Together, these trees have all kinds of nodes.
TEST_CASE("generated trees: a policy's reports equal those of the compiled expression") {
    check_generated_tree<2>();
    check_generated_tree<4>();
    check_generated_tree<17>();
}

// The library's criteria, and words, names, choices, measurements and elements of an application.

struct few_words {
    static constexpr std::string_view id = "few-words", asks = "Does it fit?", advice = "Cut it.";
    constexpr measurement operator()(const message& m) const noexcept { return measurement::at_most(m.words.characters(), 10); }
};
struct names_stage {
    static constexpr std::string_view id = "names-stage", asks = "When?", advice = "Name the stage.";
    constexpr outcome operator()(const touchpoint& t) const noexcept { return t.when.empty() ? outcome::missing : outcome::pass; }
};
struct has_words {
    static constexpr std::string_view id = "has-words", asks = "Is it said well?", advice = "Say it well.";
    using made_of = all_of<few_words, asks_about<0, method>, any_of<asks_about<1, owner>, asks_about<2, budget, owner>>>;
};
constexpr auto house = all(asks_about<3, timing, need>{outcome::fail}, no<"not-slow">(asks_about<4, need>{}), each(names_stage{}), at_best,
                           tridom, has_words{}, welcome, grammar);

constexpr touchpoint places[]{{.name = "the web", .when = stage::awareness}, {.name = "the shop"}};
constexpr brief unsaid{};
constexpr brief half_said{.need = {"the ease of a Macintosh on an IBM PC", origin::organic},
                          .solution = {"Windows 3.0", appeal::functional},
                          .audience = {.who = "owners of an IBM PC"},
                          .message = {.words = "Now even your PC is easy."},
                          .touchpoints = places};
constexpr brief refused{.need = {"lower rates", origin::organic},
                        .solution = {"reduce the rates", appeal::functional},
                        .method = {.statement = "a recorded call", .where = channel::phone, .when = stage::awareness},
                        .recipient = {.where = none, .how = none, .consents = none, .misled = true}};

/// Checks reports of the policy with the tree of `expression`, for all sentences.
template <class Expression>
void check_house_policy(const Expression& expression) {
    for (const brief& b : {unsaid, half_said, refused}) check_policy(b, house, expression);
}

TEST_CASE("a policy that is one criterion has its words and its kind of verdict") {
    check_house_policy(tridom);
    check_house_policy(welcome);
    check_house_policy(has_words{});
    const auto as_successful = policy_of(house, tridom).judge(evaluate(unsaid, house));
    CHECK(text_of(english, everything, as_successful).starts_with(english.say(phrase::successful_missing)));
    const auto as_received = policy_of(house, at_best).judge(evaluate(unsaid, house));
    CHECK(text_of(english, everything, as_received).starts_with(english.say(phrase::received_missing)));
    for (const judged_as as : {judged_as::complete, judged_as::successful, judged_as::received}) {
        std::string ours, theirs;
        write_text(std::back_inserter(ours), as_received, english, everything, as);
        write_text(std::back_inserter(theirs), evaluate(unsaid, at_best), english, everything, as);
        CHECK(ours == theirs);
    }
    const auto as_complete = policy_of(house, all(tridom)).judge(evaluate(unsaid, house));
    CHECK(text_of(english, everything, as_complete).starts_with(english.say(phrase::complete_missing)));
}

TEST_CASE("a policy whose rules are in another order than the vocabulary's") {
    check_house_policy(all(grammar, welcome, tridom));
    check_house_policy(all(asks_about<2, budget, owner>{}, states_need, any(states_solution, open_to_contact), asks_about<1, owner>{}));
}

TEST_CASE("a policy with criteria with words, a named no, choices, each, measurements, weights and advice") {
    check_house_policy(
        all(each(names_stage{}), advise(has_words{}), weigh<2>(no<"not-slow">(asks_about<4, need>{})), asks_about<4, need>{}));
    check_house_policy(
        any(has_words{}, all(few_words{}, grammar), at_least<2>(targeted, no(asks_about<2, budget, owner>{}), each(names_stage{}))));
    check_house_policy(when(asks_about<4, need>{}, all(asks_about<3, timing, need>{outcome::fail}, no(any(few_words{}, grammar)))));
}

/// Checks reports of three verdicts. Any of the three can be a policy's.
template <class FirstPolicy, class SecondPolicy, class ThirdPolicy, class First, class Second, class Third>
void check_three(const FirstPolicy& first_policy, const SecondPolicy& second_policy, const ThirdPolicy& third_policy, const First& first,
                 const Second& second, const Third& third) {
    for (const std::size_t most : {std::size_t{2}, everything}) {
        const std::string text = text_of(french, most, first, second, third), markdown = markdown_of(english, most, first, second, third);
        CHECK(text_of(french, most, first_policy, second_policy, third_policy) == text);
        CHECK(text_of(french, most, first_policy, second, third) == text);
        CHECK(text_of(french, most, first, second_policy, third) == text);
        CHECK(text_of(french, most, first, second, third_policy) == text);
        CHECK(markdown_of(english, most, first_policy, second, third_policy) == markdown);
    }
}

/// Names a bound that it does not take.
struct short_words {
    static constexpr std::string_view id = "short-words", asks = "At most {max-words} or {max-name}?";
    constexpr bool operator()(const message& m, bound<"max-words", 3> most) const { return int(m.words.characters()) <= most; }
};
struct short_claim {
    static constexpr std::string_view id = "short-claim", asks = "At most {max-name}?";
    constexpr bool operator()(const novelty& n, bound<"max-name", 4> most) const { return int(n.claim.characters()) <= most; }
};
struct short_name {
    static constexpr std::string_view id = "short-name", asks = "At most {max-name}?";
    constexpr bool operator()(const owner& o, bound<"max-name", 5> most) const { return int(o.who.characters()) <= most; }
};

TEST_CASE("texts name the bounds of the policy's own rules, in the order of its tree") {
    static constexpr auto vocabulary = all(short_words{}, short_claim{}, short_name{});
    const sentence s{message{.words = "dry feet"}, novelty{.claim = "it folds"}, owner{.who = "Ada Lovelace"}};
    const auto check = [&](const auto& expression) {
        check_equal_reports(policy_of(vocabulary, expression).judge(evaluate(s, vocabulary)), evaluate(s, expression));
    };
    check(short_words{});
    check(all(short_words{}, short_name{}));
    check(all(short_name{}, short_claim{}, short_words{}));
}

TEST_CASE("three verdicts, of policies over different vocabularies and of compiled expressions") {
    constexpr auto other_house = all(asks_about<1, owner>{}, tridom, asks_about<2, budget, owner>{});
    constexpr auto first = all(grammar, asks_about<2, budget, owner>{}, asks_about<1, owner>{});
    constexpr auto second = any(tridom, asks_about<2, budget, owner>{});
    constexpr auto without_letters = all(measurable, orchestrated, differentiating, innovative, relevant, advise(asks_about<1, owner>{}));
    for (const brief& b : {unsaid, half_said, refused}) {
        const auto policy_of_first = policy_of(house, first).judge(evaluate(b, house));
        const auto policy_of_third = policy_of(house, welcome).judge(evaluate(b, house));
        check_three(policy_of_first, policy_of(other_house, second).judge(evaluate(b, other_house)), policy_of_third, evaluate(b, first),
                    evaluate(b, second), evaluate(b, welcome));
        check_three(policy_of_first, policy_of(house, without_letters).judge(evaluate(b, house)), policy_of_third, evaluate(b, first),
                    evaluate(b, without_letters), evaluate(b, welcome));
    }
    // In this vocabulary, `respectful` has an earlier place than the one in `welcome`.
    constexpr auto respectful_first = all(respectful, welcome);
    const auto welcome_below = policy_of(respectful_first, welcome).judge(evaluate(refused, respectful_first));
    const auto any_verdict = evaluate(refused, states_need);
    CHECK(text_of(english, 1, any_verdict, any_verdict, welcome_below) ==
          text_of(english, 1, any_verdict, any_verdict, evaluate(refused, welcome)));
    // The brief `refused` is a complete sentence that the recipient did not want.
    const auto complete = policy_of(house, all(states_need, states_solution)).judge(evaluate(refused, house));
    const auto received = policy_of(house, respectful).judge(evaluate(refused, house));
    const std::string page = text_of(english, everything, complete, complete, received);
    CHECK(page.find(english.say(phrase::unasked)) != page.npos);
    CHECK(page.find(english.say(phrase::received_disruptive)) != page.npos);
}

// Constant expressions.

/// Returns whether the text of both verdicts is equal.
template <class Ours, class Theirs>
constexpr bool equal_texts(const verdict<Ours>& ours, const verdict<Theirs>& theirs) {
    std::array<char, 2048> our_text{}, their_text{};
    return write_text(our_text.data(), ours) - our_text.data() == write_text(their_text.data(), theirs) - their_text.data() &&
           our_text == their_text;
}

TEST_CASE("reports of policies are constant expressions") {
    constexpr auto vocabulary = all(asks_about<2, need>{outcome::fail}, asks_about<1, method, owner>{}, asks_about<0, method>{});
    constexpr auto expression = all(asks_about<0, method>{}, any(asks_about<1, method, owner>{}, asks_about<2, need>{outcome::fail}));
    CHECK_TWICE(equal_texts(policy_of(vocabulary, expression).judge(evaluate(support::any_need, vocabulary)),
                            evaluate(support::any_need, expression)));
}

}  // namespace

TEST_SUITE_END();
