#include <pitch/evaluator.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <pitch/parts.hpp>
#include <string>
#include <vector>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });

/// A criterion of criteria and rules.
struct house {
    static constexpr std::string_view id = "house", asks = "Is it in style?", advice = "Read the style guide.";
    using made_of = all_of<criteria::grammar, any_of<answer<0>, no_of<answer<1>>>>;
};
struct of_one_rule {
    static constexpr std::string_view id = "of-one-rule";
    using made_of = rules::connects;
};
struct without_id {
    using made_of = all_of<answer<0>>;
};
struct of_no_evaluators {
    static constexpr std::string_view id = "of-no-evaluators";
    using made_of = all_of<int>;
};
/// Made of the types of constants, which are const.
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
/// A tree of another kind, whose `children` are no evaluators.
struct unrelated {
    using children = std::vector<int>;
};

static_assert(Evaluator<answer<0>> && Evaluator<criteria::grammar> && Evaluator<house> && Evaluator<of_one_rule>);
static_assert(Evaluator<decltype(all(a, b))> && Evaluator<decltype(any(a, no(b), when(a, b)))> && Evaluator<decltype(each(named))>);
static_assert(Evaluator<decltype(all(at_least<1>(a, b), weigh<2>(a), advise(grammar)))> && Evaluator<const decltype(a)&>);
static_assert(!Evaluator<decltype(named)> && !Evaluator<int> && !Evaluator<void> && !Evaluator<std::string> && !Evaluator<need>);
static_assert(!Evaluator<without_id> && !Evaluator<of_no_evaluators> && !Evaluator<all_of<int>> && !Evaluator<no_of<need>>);
static_assert(!Evaluator<each_of<answer<0>>> && !Evaluator<unrelated>);
static_assert(Evaluator<all_of<one, any_of<one>>> && !Evaluator<all_of<one, any_of<another>>>);  // one id for two rules

static_assert(std::is_same_v<decltype(all(a, any(b, c))), all_of<answer<0>, any_of<answer<1>, answer<2>>>>);
static_assert(std::is_same_v<decltype(no(a)), no_of<answer<0>>> && std::is_same_v<decltype(when(a, b)), when_of<answer<0>, answer<1>>>);
static_assert(std::is_empty_v<decltype(all(a, any(b, c), grammar))> && noexcept(all(a, b)));

// All are literal, and may be kept in a constant.
constexpr auto kept = all(grammar, at_least<2>(a, b, weigh<3>(c)), advise(when(a, no(b))));

TEST_CASE("evaluator: the words and, or, not") {
    using namespace pitch::logic;
    constexpr auto by_words = (a and b) or not c;
    static_assert(std::is_same_v<decltype(by_words), const any_of<all_of<answer<0>, answer<1>>, no_of<answer<2>>>>);
    static_assert(std::is_same_v<decltype(grammar and a), all_of<criteria::grammar, answer<0>>>);
    CHECK_TWICE(for_every<3>([by_words](const outcome* list) {
        const auto s = saying(list, std::make_index_sequence<3>{});
        return evaluate(s, by_words).overall() == evaluate(s, any(all(a, b), no(c))).overall();
    }));
    CHECK_TWICE((true and not false) or false);  // these stay themselves
}

TEST_CASE("evaluator: the same rule may stand twice") {
    CHECK_TWICE(evaluate(sentence{word<0>(P)}, all(a, any(a, no(a)))).complete());
    CHECK_TWICE(evaluate(sentence{word<0>(P)}, all(a, no(a))).flawed());
}

TEST_CASE("evaluator: a criterion judges by what it is made of") {
    constexpr sentence whole{need{"dry", origin::organic}, solution{"a tent", appeal::functional},
                             method{.statement = "a call", .where = channel::phone}};
    CHECK_TWICE(evaluate(whole + word<0>(P), house{}).complete());
    CHECK_TWICE(evaluate(whole + word<0>(F) + word<1>(F), house{}).complete());
    CHECK_TWICE(evaluate(whole + word<0>(F) + word<1>(P), house{}).flawed());
    CHECK_TWICE(evaluate(whole + word<0>(F), house{}).unfinished());
    CHECK_TWICE(evaluate(whole, of_one_rule{}).complete());
    CHECK_TWICE(evaluate(whole, all(of_one_rule{}, no(of_one_rule{}))).flawed());
    CHECK_TWICE(evaluate(whole + word<0>(P) + word<1>(P) + word<2>(F), kept).complete());
}

TEST_CASE("evaluator: the type of a constant stands for the constant") {
    static_assert(std::is_const_v<decltype(states_need)> && Evaluator<of_constants>);
    constexpr auto twice = all(of_constants{}, grammar, each(named));
    constexpr auto v = evaluate(sentence{need{"dry", origin::organic}, method{"a call"}, word<0>(P)}, twice);
    CHECK_TWICE(v[states_need] == P && v[connects] == M && v[a] == P && v[named] == M && v[grammar] == M);
    CHECK_TWICE(evaluate(sentence{}, of_grammar{})[grammar] == M && !holds(sentence{}, of_grammar{}));
}

TEST_CASE("evaluator: rules keep what they capture, wherever they stand") {
    const auto longer = [](std::size_t bound) {
        return rule<"longer">([bound](const message& m) { return m.words.characters() > bound; });
    };
    const auto e = all(when(longer(2), any(no(longer(9)), longer(6))), at_least<1>(weigh<2>(longer(4)), longer(8)), advise(longer(100)));
    static_assert(Evaluator<decltype(e)>);
    CHECK(evaluate(sentence{message{"five!"}}, e).complete());
    CHECK(evaluate(sentence{message{"four"}}, e).flawed());
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

/// Gives the outcome that its element holds.
struct part_of_chorus {
    static constexpr std::string_view list = "chorus";
    outcome says = M;
};
constexpr auto sings = rule<"sings">([](const part_of_chorus& p) { return p.says; });

TEST_CASE("evaluator: each is and over the elements") {
    static constexpr outcome and_table[4][4]{{F, F, F, F}, {F, M, M, M}, {F, M, P, P}, {F, M, P, N}};
    const auto row = [](outcome o) { return o == F ? 0 : o == M ? 1 : o == P ? 2 : 3; };
    CHECK(for_every<3>([row](const outcome* list) {
        const part_of_chorus singers[]{{list[0]}, {list[1]}, {list[2]}};
        const outcome wanted = and_table[row(and_table[row(list[0])][row(list[1])])][row(list[2])];
        const auto v = evaluate(sentence{pitch::list_of<part_of_chorus>(singers)}, each(sings));
        const auto found = v.findings()[0].element;
        std::size_t first = 0;
        while (first < 3 && list[first] != wanted) ++first;
        return v.overall() == wanted && (wanted == F || wanted == M ? found == first : !found);
    }));
    CHECK_TWICE(evaluate(sentence{pitch::list_of<part_of_chorus>()}, each(sings)).unfinished());
    CHECK_TWICE(evaluate(sentence{}, each(sings)).missing().contains("chorus"));
}

TEST_CASE("evaluator: a rule of each may consult parts beside its element") {
    constexpr auto before = rule<"before">(
        [](const metric& m, const objective& o, const budget* b) { return b != nullptr || (m.at && o.leads_to && *m.at <= *o.leads_to); });
    static constexpr metric counts[]{{.name = "views", .at = stage::awareness}, {.name = "sales", .at = stage::purchase}};
    CHECK_TWICE(evaluate(sentence{metrics(counts), objective{"sell", stage::purchase}}, each(before)).complete());
    CHECK_TWICE(evaluate(sentence{metrics(counts), objective{"show", stage::interest}}, each(before)).findings()[0].element == 1);
    CHECK_TWICE(evaluate(sentence{metrics(counts), objective{"show", stage::interest}, budget{1.0}}, each(before)).complete());
    constexpr auto unknown = evaluate(sentence{metrics(counts)}, each(before));
    CHECK_TWICE(unknown.unfinished() && unknown.missing().contains("objective") && !unknown.missing().contains("metrics"));
    CHECK_TWICE(!unknown.findings()[0].element);
}

}  // namespace
