#include <pitch/evaluator.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <pitch/parts.hpp>
#include <string>
#include <vector>

#include "support/at_id.hpp"
#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("evaluator");

namespace {

using namespace pitch;
using namespace support;

constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });

/// A criterion of criteria and rules.
struct house {
    static constexpr std::string_view id = "house", asks = "Is it in style?", advice = "Read the style guide.";
    using made_of = all_of<criteria::grammar, any_of<outcome_rule<0>, no_of<outcome_rule<1>>>>;
};
struct of_one_rule {
    static constexpr std::string_view id = "of-one-rule";
    using made_of = rules::connects;
};
struct without_id {
    using made_of = all_of<outcome_rule<0>>;
};
struct of_no_evaluators {
    static constexpr std::string_view id = "of-no-evaluators";
    using made_of = all_of<int>;
};
/// A criterion made of const types: `decltype` of a constant is const.
struct of_constants {
    static constexpr std::string_view id = "of-constants";
    using made_of = all_of<decltype(states_need), decltype(all(connects, a)), each_of<const decltype(named)>>;
};
struct of_grammar {
    static constexpr std::string_view id = "of-grammar";
    using made_of = decltype(grammar);
};
struct one {
    static constexpr std::string_view id = "same";
    constexpr bool operator()(const need&) const { return true; }
};
struct another {
    static constexpr std::string_view id = "same";
    constexpr bool operator()(const need&) const { return true; }
};
/// An unrelated type with a member named `children`.
struct unrelated {
    using children = std::vector<int>;
};

static_assert(Evaluator<outcome_rule<0>>);
static_assert(Evaluator<criteria::grammar>);
static_assert(Evaluator<house>);
static_assert(Evaluator<of_one_rule>);
static_assert(Evaluator<decltype(all(a, b))>);
static_assert(Evaluator<decltype(any(a, no(b), when(a, b)))>);
static_assert(Evaluator<decltype(each(named))>);
static_assert(Evaluator<decltype(all(at_least<1>(a, b), weigh<2>(a), advise(grammar)))>);
static_assert(Evaluator<const decltype(a)&>);
static_assert(!Evaluator<decltype(named)>);
static_assert(!Evaluator<int>);
static_assert(!Evaluator<void>);
static_assert(!Evaluator<std::string>);
static_assert(!Evaluator<need>);
static_assert(!Evaluator<without_id>);
static_assert(!Evaluator<of_no_evaluators>);
static_assert(!Evaluator<all_of<int>>);
static_assert(!Evaluator<no_of<need>>);
static_assert(!Evaluator<each_of<outcome_rule<0>>>);
static_assert(!Evaluator<unrelated>);
static_assert(Evaluator<all_of<one, any_of<one>>>);
static_assert(!Evaluator<all_of<one, any_of<another>>>);  // two rules have one id

static_assert(std::is_same_v<decltype(all(a, any(b, c))), all_of<outcome_rule<0>, any_of<outcome_rule<1>, outcome_rule<2>>>>);
static_assert(std::is_same_v<decltype(no(a)), no_of<outcome_rule<0>>>);
static_assert(std::is_same_v<decltype(when(a, b)), when_of<outcome_rule<0>, outcome_rule<1>>>);
static_assert(std::is_same_v<decltype(no<"quiet">(a)), named_no_of<"quiet", "", "", outcome_rule<0>>>);
static_assert(std::is_same_v<decltype(criterion<"both", "Both?">(all(a, b))), group_of<"both", "Both?", "", decltype(all(a, b))>>);
static_assert(std::is_empty_v<decltype(all(a, any(b, c), grammar))>);
static_assert(std::is_empty_v<decltype(all(no<"quiet">(a), criterion<"both">(all(a, b))))>);
static_assert(noexcept(all(a, b)));
static_assert(noexcept(no<"quiet">(a)));
static_assert(noexcept(criterion<"both">(a)));
static_assert(Evaluator<decltype(no<"quiet">(criterion<"both">(all(a, grammar))))>);
static_assert(!Evaluator<named_no_of<"quiet", "", "", int>>);
static_assert(!Evaluator<group_of<"both", "", "", all_of<one, another>>>);  // two rules have one id
static_assert(Evaluator<group_of<"same", "", "", all_of<one>>>);            // a criterion may share the id of a rule
static_assert(Evaluator<named_no_of<"same", "", "", one>>);

// Every combination is a literal type, so an evaluator can be a constant.
constexpr auto house_rules = all(grammar, at_least<2>(a, b, weigh<3>(c)), advise(when(a, no(b))));

TEST_CASE("the operators and, or and not combine evaluators") {
    using namespace pitch::logic;
    constexpr auto by_words = (a and b) or not c;
    static_assert(std::is_same_v<decltype(by_words), const any_of<all_of<outcome_rule<0>, outcome_rule<1>>, no_of<outcome_rule<2>>>>);
    static_assert(std::is_same_v<decltype(grammar and a), all_of<criteria::grammar, outcome_rule<0>>>);
    CHECK_TWICE(for_every_list<3>([by_words](const outcome* list) {
        const auto s = sentence_of<3>(list);
        return evaluate(s, by_words).overall() == evaluate(s, any(all(a, b), no(c))).overall();
    }));
    CHECK_TWICE((true and not false) or false);  // on bool, the operators keep their meaning
}

TEST_CASE("one rule can be used in several places") {
    CHECK_TWICE(evaluate(sentence{outcome_part<0>(P)}, all(a, any(a, no(a)))).complete());
    CHECK_TWICE(evaluate(sentence{outcome_part<0>(P)}, all(a, no(a))).flawed());
}

TEST_CASE("a criterion has the outcome of the evaluator it is made of") {
    constexpr sentence whole{need{"dry", origin::organic}, solution{"a tent", appeal::functional},
                             method{.statement = "a call", .where = channel::phone}};
    CHECK_TWICE(evaluate(whole + outcome_part<0>(P), house{}).complete());
    CHECK_TWICE(evaluate(whole + outcome_part<0>(F) + outcome_part<1>(F), house{}).complete());
    CHECK_TWICE(evaluate(whole + outcome_part<0>(F) + outcome_part<1>(P), house{}).flawed());
    CHECK_TWICE(evaluate(whole + outcome_part<0>(F), house{}).unfinished());
    CHECK_TWICE(evaluate(whole, of_one_rule{}).complete());
    CHECK_TWICE(evaluate(whole, all(of_one_rule{}, no(of_one_rule{}))).flawed());
    CHECK_TWICE(evaluate(whole + outcome_part<0>(P) + outcome_part<1>(P) + outcome_part<2>(F), house_rules).complete());
}

TEST_CASE("a criterion can be made of the types of constants") {
    static_assert(std::is_const_v<decltype(states_need)>);
    static_assert(Evaluator<of_constants>);
    constexpr auto twice = all(of_constants{}, grammar, each(named));
    constexpr auto v = evaluate(sentence{need{"dry", origin::organic}, method{"a call"}, outcome_part<0>(P)}, twice);
    CHECK_TWICE(v[states_need] == outcome::pass);
    CHECK_TWICE(v[connects] == outcome::missing);
    CHECK_TWICE(v[a] == outcome::pass);
    CHECK_TWICE(v[named] == outcome::missing);
    CHECK_TWICE(v[grammar] == outcome::missing);
    CHECK_TWICE(evaluate(sentence{}, of_grammar{})[grammar] == outcome::missing);
    CHECK_TWICE(!holds(sentence{}, of_grammar{}));
}

TEST_CASE("a criterion by value has the outcome of its evaluator, a named no that of no") {
    CHECK_TWICE(for_every_list<3>([](const outcome* list) {
        constexpr auto quiet = no<"quiet", "Is it quiet?", "Be quiet.">(any(a, b));
        constexpr auto group = criterion<"group", "Is it a group?", "Group it.">(all(quiet, c));
        constexpr auto e = at_least<1>(group, when(criterion<"calm">(a), quiet), no(criterion<"loud">(b)));
        constexpr auto plain = at_least<1>(all(no(any(a, b)), c), when(a, no(any(a, b))), no(b));
        const auto s = sentence_of<3>(list);
        const auto v = evaluate(s, e);
        const auto expected = evaluate(s, plain);
        return v.overall() == expected.overall() && v.score() == expected.score() && v.gaps().size() == expected.gaps().size() &&
               holds(s, e) == holds(s, plain) && holds(s, group) == evaluate(s, group).complete() &&
               v[group] == evaluate(s, all(no(any(a, b)), c)).overall() && v[quiet] == evaluate(s, no(any(a, b))).overall();
    }));
}

TEST_CASE("criteria by value and named noes differ by their words") {
    constexpr auto e = all(criterion<"one">(a), criterion<"two">(a), no<"three">(a), no<"four">(a), no(a));
    constexpr auto v = evaluate(sentence{outcome_part<0>(P)}, e);
    CHECK_TWICE(v[criterion<"one">(a)] == outcome::pass);
    CHECK_TWICE(v[criterion<"two">(a)] == outcome::pass);
    CHECK_TWICE(v[no<"three">(a)] == outcome::fail);
    CHECK_TWICE(v[no(a)] == outcome::fail);
    CHECK_TWICE(v.findings().size() == 11);
}

/// A criterion type of a criterion by value.
struct of_a_group {
    static constexpr std::string_view id = "of-a-group";
    using made_of = decltype(criterion<"group">(no<"quiet">(a)));
};

TEST_CASE("a criterion type can be made of a criterion by value") {
    CHECK_TWICE(evaluate(sentence{outcome_part<0>(F)}, of_a_group{}).complete());
    CHECK_TWICE(evaluate(sentence{outcome_part<0>(F)}, of_a_group{})[criterion<"group">(no<"quiet">(a))] == outcome::pass);
}

TEST_CASE("a rule keeps its captures in every combination") {
    const auto longer = [](std::size_t bound) {
        return rule<"longer">([bound](const message& m) { return m.words.characters() > bound; });
    };
    const auto e = all(when(longer(2), any(no(longer(9)), longer(6))), at_least<1>(weigh<2>(longer(4)), longer(8)), advise(longer(100)),
                       criterion<"size", "Is it of that size?">(all(longer(3), no<"short">(longer(7)))));
    static_assert(Evaluator<decltype(e)>);
    CHECK(evaluate(sentence{message{"five!"}}, e).complete());
    CHECK(evaluate(sentence{message{"four"}}, e).flawed());
    CHECK(holds(sentence{message{"five!"}}, e));
    CHECK(holds(sentence{message{"five!"}}, criterion<"size">(no<"short">(longer(5)))));
    CHECK_FALSE(holds(sentence{message{"five!"}}, criterion<"size">(no<"short">(longer(4)))));
    const auto among = [](std::vector<std::string> words) {
        return rule<"among">([words](const message& m) {
            for (const std::string& w : words)
                if (m.words == text(w)) return true;
            return false;
        });
    };
    const auto both = all(among({"one", "two"}), among({"two", "three"}));
    CHECK(evaluate(sentence{message{"two"}}, both).complete());
    CHECK(evaluate(sentence{message{"three"}}, both)[both] == outcome::fail);
}

/// A list element that holds an outcome, and the rule that returns it.
struct held_outcome {
    static constexpr std::string_view list = "chorus";
    outcome held = M;
};
constexpr auto returns_held = rule<"returns-held">([](const held_outcome& element) { return element.held; });

TEST_CASE("each combines its elements as all does, and names the element that decides") {
    static constexpr outcome and_table[4][4]{{F, F, F, F}, {F, M, M, M}, {F, M, P, P}, {F, M, P, N}};
    CHECK(for_every_list<3>([](const outcome* list) {
        const held_outcome elements[]{{list[0]}, {list[1]}, {list[2]}};
        const outcome first_two = and_table[table_index(list[0])][table_index(list[1])];
        const outcome wanted = and_table[table_index(first_two)][table_index(list[2])];
        const auto v = evaluate(sentence{pitch::list_of<held_outcome>(elements)}, each(returns_held));
        const auto deciding = at_id(v.findings(), "returns-held").element;
        std::size_t first = 0;
        while (first < 3 && list[first] != wanted) ++first;
        return v.overall() == wanted && (wanted == F || wanted == M ? deciding == first : !deciding);
    }));
    CHECK_TWICE(evaluate(sentence{pitch::list_of<held_outcome>()}, each(returns_held)).unfinished());
    CHECK_TWICE(evaluate(sentence{}, each(returns_held)).missing().contains("chorus"));
}

TEST_CASE("a rule of each can also take parts") {
    constexpr auto before = rule<"before">(
        [](const metric& m, const objective& o, const budget* b) { return b != nullptr || (m.at && o.leads_to && *m.at <= *o.leads_to); });
    static constexpr metric counts[]{{.name = "views", .at = stage::awareness}, {.name = "sales", .at = stage::purchase}};
    CHECK_TWICE(evaluate(sentence{metrics(counts), objective{"sell", stage::purchase}}, each(before)).complete());
    CHECK_TWICE(at_id(evaluate(sentence{metrics(counts), objective{"show", stage::interest}}, each(before)).findings(), "before").element ==
                1);
    CHECK_TWICE(evaluate(sentence{metrics(counts), objective{"show", stage::interest}, budget{1.0}}, each(before)).complete());
    constexpr auto unknown = evaluate(sentence{metrics(counts)}, each(before));
    CHECK_TWICE(unknown.unfinished());
    CHECK_TWICE(unknown.missing().contains("objective"));
    CHECK_TWICE(!unknown.missing().contains("metrics"));
    CHECK_TWICE(!at_id(unknown.findings(), "before").element);
}

}  // namespace

TEST_SUITE_END();
