#include <pitch/detail/report/agenda.hpp>

#include <cstddef>
#include <initializer_list>
#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/pitch.hpp>
#include <string_view>

#include "../../support/report_cases.hpp"
#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/report/agenda");

namespace {

using namespace pitch;
using namespace std::string_view_literals;
using support::asks_about;
using support::returns;

/// Returns what `ask` returns for the agenda of a verdict.
template <class Record, class EvaluatorType, class Function>
constexpr auto with_agenda(const Record& s, const EvaluatorType& evaluator, Function ask) {
    const auto v = evaluate(s, evaluator);
    const detail::verdict_nodes nodes(v);
    const detail::joined_trees<EvaluatorType> trees(nodes);
    return ask(detail::agenda(trees));
}
constexpr std::string_view id_of(const detail::question& q) { return q.tree->nodes[q.at].texts().id; }

using ids_list = std::initializer_list<std::string_view>;

/// Whether the ids of the entries are these, in this order; a choice has the id "any" or "at-least".
template <class Record, class EvaluatorType>
constexpr bool asks(const Record& s, const EvaluatorType& evaluator, ids_list ids) {
    return with_agenda(s, evaluator, [&](const auto& agenda) {
        bool equal = agenda.size() == ids.size();
        for (std::size_t e = 0; equal && e < agenda.size(); ++e) equal = id_of(agenda[e]) == ids.begin()[e];
        return equal;
    });
}
/// Whether the ids of the questions printed below a part are these, in this order.
template <class EvaluatorType>
constexpr bool has_below(const EvaluatorType& evaluator, std::string_view part, ids_list ids) {
    return with_agenda(sentence{}, evaluator, [&](const auto& agenda) {
        std::size_t count = 0;
        bool equal = true;
        const auto add = [&](const detail::question& q) {
            equal = equal && count < ids.size() && id_of(q) == ids.begin()[count];
            ++count;
        };
        for (std::size_t e = 0; e < agenda.size(); ++e)
            agenda.each_part(e, [&](const detail::missing_part& asked) {
                if (asked.name == part) agenda.each_dependent(asked.number, add);
            });
        return equal && count == ids.size();
    });
}
/// The number of questions that depend on a part.
template <class EvaluatorType>
constexpr std::size_t waiting_for(const EvaluatorType& evaluator, std::string_view wanted) {
    return with_agenda(sentence{}, evaluator, [&](const auto& agenda) {
        std::size_t found = 0;
        const auto add = [&](const detail::missing_part& part) { found += part.name == wanted ? part.waiting : 0; };
        for (std::size_t e = 0; e < agenda.size(); ++e) agenda.each_part(e, add);
        return found;
    });
}
/// Whether entry `e` is a conflict that repeats an earlier one.
template <class Record, class EvaluatorType>
constexpr bool is_repeated(const Record& s, const EvaluatorType& evaluator, std::size_t e) {
    return with_agenda(s, evaluator, [&](const auto& agenda) { return agenda.repeats_conflict(e); });
}

// Parts of an application.
struct weather {
    static constexpr std::string_view part = "weather";
    [[nodiscard]] static constexpr bool stated() noexcept { return false; }
};
struct mood {
    static constexpr std::string_view part = "mood";
    [[nodiscard]] static constexpr bool stated() noexcept { return false; }
};

TEST_CASE("missing parts are asked for in the order in which a planner settles them, an application's parts last") {
    constexpr auto first_half =
        all(asks_about<0, need>{}, asks_about<1, solution>{}, asks_about<2, method>{}, asks_about<3, audience>{},
            asks_about<4, objective>{}, asks_about<5, metrics>{}, asks_about<6, alternatives>{}, asks_about<7, recipient>{});
    constexpr auto reversed =
        all(asks_about<7, recipient>{}, asks_about<6, alternatives>{}, asks_about<5, metrics>{}, asks_about<4, objective>{},
            asks_about<3, audience>{}, asks_about<2, method>{}, asks_about<1, solution>{}, asks_about<0, need>{});
    CHECK_TWICE(
        asks(sentence{}, first_half, {"first"sv, "second"sv, "third"sv, "fourth"sv, "fifth"sv, "sixth"sv, "seventh"sv, "eighth"sv}));
    CHECK_TWICE(asks(sentence{}, reversed, {"first"sv, "second"sv, "third"sv, "fourth"sv, "fifth"sv, "sixth"sv, "seventh"sv, "eighth"sv}));
    constexpr auto second_half = all(asks_about<9, mood>{}, asks_about<8, weather>{}, asks_about<7, owner>{}, asks_about<6, budget>{},
                                     asks_about<5, timing>{}, asks_about<4, proof>{}, asks_about<3, novelty>{},
                                     asks_about<2, touchpoints>{}, asks_about<1, message>{}, asks_about<0, recipient>{});
    CHECK_TWICE(asks(sentence{}, second_half,
                     {"first"sv, "second"sv, "third"sv, "fourth"sv, "fifth"sv, "sixth"sv, "seventh"sv, "eighth"sv, "tenth"sv, "ninth"sv}));
}

TEST_CASE("a part has one question: the first gap that lacks only this part") {
    constexpr auto evaluator = all(asks_about<0, need, method>{}, asks_about<1, method>{}, asks_about<2, method>{}, asks_about<3, need>{});
    CHECK_TWICE(asks(sentence{}, evaluator, {"fourth"sv, "second"sv}));
    CHECK_TWICE(has_below(evaluator, "need", {}));
    CHECK_TWICE(has_below(evaluator, "method", {"first"sv, "third"sv}));
    CHECK_TWICE(waiting_for(evaluator, "need") == 1);
    CHECK_TWICE(waiting_for(evaluator, "method") == 2);
}

TEST_CASE("if no gap lacks only the part, its question is the first gap that lacks no part with a question") {
    constexpr auto evaluator =
        all(asks_about<0, need, audience>{}, asks_about<1, audience, budget>{}, asks_about<2, audience, owner>{}, asks_about<3, need>{});
    CHECK_TWICE(asks(sentence{}, evaluator, {"fourth"sv, "second"sv}));
    CHECK_TWICE(has_below(evaluator, "audience", {"first"sv, "third"sv}));
    CHECK_TWICE(waiting_for(evaluator, "audience") == 2);
    CHECK_TWICE(waiting_for(evaluator, "budget") == 0);
}

TEST_CASE("a gap that lacks several parts without a question asks for all of them") {
    constexpr auto evaluator = all(asks_about<0, need, owner>{}, asks_about<1, owner, audience>{}, asks_about<2, need, owner>{});
    CHECK_TWICE(asks(sentence{}, evaluator, {"first"sv}));
    CHECK_TWICE(has_below(evaluator, "need", {}));
    CHECK_TWICE(has_below(evaluator, "owner", {"second"sv, "third"sv}));
    CHECK_TWICE(waiting_for(evaluator, "need") == 1);
    CHECK_TWICE(waiting_for(evaluator, "owner") == 2);
}

TEST_CASE("the last entry counts, not the last part in the planner's order") {
    // "first" asks for need and owner, so need has a later entry than solution.
    constexpr auto evaluator = all(asks_about<0, need, owner>{}, asks_about<1, solution>{}, asks_about<2, need, solution>{});
    CHECK_TWICE(asks(sentence{}, evaluator, {"second"sv, "first"sv}));
    CHECK_TWICE(has_below(evaluator, "need", {"third"sv}));
    CHECK_TWICE(has_below(evaluator, "solution", {}));
}

TEST_CASE("a gap is printed below the last entry that it depends on") {
    // "first" asks for need and owner, so it comes after "second", which asks for method.
    constexpr auto evaluator = all(asks_about<0, need, owner>{}, asks_about<1, method>{}, asks_about<2, method, owner>{});
    CHECK_TWICE(asks(sentence{}, evaluator, {"second"sv, "first"sv}));
    CHECK_TWICE(has_below(evaluator, "method", {}));
    CHECK_TWICE(has_below(evaluator, "owner", {"third"sv}));
    CHECK_TWICE(waiting_for(evaluator, "owner") == 1);
}

TEST_CASE("gaps that lack no part come last, in tree order, and conflicts first") {
    constexpr auto evaluator = all(returns<0>{outcome::missing}, asks_about<1, owner>{}, asks_about<2, need>{outcome::fail},
                                   returns<3>{outcome::missing}, asks_about<4, method>{});
    CHECK_TWICE(asks(support::any_need, evaluator, {"third"sv, "fifth"sv, "second"sv, "first"sv, "fourth"sv}));
}

constexpr auto full = sentence{need{"a"}, solution{"b"}, method{"c"}};
constexpr auto conflicts =
    all(asks_about<0, need, method>{outcome::fail}, asks_about<1, method, need>{outcome::fail}, asks_about<2, need>{outcome::fail},
        any(asks_about<3, need>{outcome::fail}, asks_about<4, method>{outcome::fail}), no(asks_about<5, solution>{}));

TEST_CASE("a conflict repeats an earlier one between the same parts, in whatever order the rules name them") {
    CHECK_TWICE(asks(full, conflicts, {"third"sv, "sixth"sv, "first"sv, "second"sv, "any"sv}));
    CHECK_TWICE(!is_repeated(full, conflicts, 0));
    CHECK_TWICE(!is_repeated(full, conflicts, 1));
    CHECK_TWICE(!is_repeated(full, conflicts, 2));
    CHECK_TWICE(is_repeated(full, conflicts, 3));
    CHECK_TWICE(is_repeated(full, conflicts, 4));  // a choice counts with all parts that its options check
    CHECK_TWICE(!is_repeated(full, all(asks_about<0, need>{outcome::missing}, asks_about<1, need>{outcome::missing}), 1));
}

TEST_CASE("conflicts between fewer parts come before others") {
    constexpr auto evaluator = all(asks_about<0, need, method>{outcome::fail}, asks_about<1, method>{outcome::fail},
                                   asks_about<2, need, solution, method>{outcome::fail}, asks_about<3, solution>{outcome::fail});
    CHECK_TWICE(asks(full, evaluator, {"second"sv, "fourth"sv, "first"sv, "third"sv}));
}

TEST_CASE("the question of a part is that of a rule that checks no other part, if there is one") {
    constexpr auto evaluator = all(asks_about<0, need, owner>{}, asks_about<1, owner>{}, asks_about<2, owner>{});
    CHECK_TWICE(asks(support::any_need, evaluator, {"second"sv}));
    CHECK_TWICE(asks(support::any_need, all(asks_about<0, need, owner>{}, asks_about<1, need, owner>{}), {"first"sv}));
}

TEST_CASE("a conflict between more parts, or fewer, is another conflict") {
    CHECK_TWICE(!is_repeated(full, all(asks_about<0, need>{outcome::fail}, asks_about<1, need, method>{outcome::fail}), 1));
    CHECK_TWICE(!is_repeated(full, all(asks_about<0, need, method>{outcome::fail}, asks_about<1, need>{outcome::fail}), 1));
}

TEST_CASE("a choice has the place of its first option in the planner's order") {
    constexpr auto choice = any(asks_about<0, owner>{}, asks_about<1, method>{});
    CHECK_TWICE(asks(sentence{}, all(asks_about<2, audience>{}, choice, asks_about<3, need>{}), {"fourth"sv, "any"sv, "third"sv}));
    // An option can be answered when the last of its parts is stated.
    constexpr auto late = any(asks_about<0, owner>{}, asks_about<1, need, budget>{});
    CHECK_TWICE(asks(sentence{}, all(asks_about<2, budget>{}, asks_about<3, need>{}, late), {"fourth"sv, "third"sv}));
    CHECK_TWICE(has_below(all(asks_about<2, budget>{}, asks_about<3, need>{}, late), "budget", {"any"sv}));
    // An option that lacks no part can be answered at once.
    CHECK_TWICE(asks(support::any_need, all(any(asks_about<0, method>{}, returns<1>{outcome::missing}), asks_about<2, owner>{}),
                     {"third"sv, "any"sv}));
}

TEST_CASE("a choice is the question of a part only if no gap is; it depends on the part otherwise, and counts once") {
    constexpr auto choice = any(asks_about<0, method>{}, asks_about<1, method, audience>{});
    CHECK_TWICE(asks(sentence{}, choice, {"any"sv}));
    CHECK_TWICE(asks(sentence{}, all(choice, asks_about<2, method>{}), {"third"sv}));
    CHECK_TWICE(waiting_for(all(choice, asks_about<2, method>{}), "method") == 1);
    CHECK_TWICE(has_below(all(choice, asks_about<2, method>{}), "method", {"any"sv}));
    CHECK_TWICE(asks(sentence{}, all(choice, asks_about<2, method, owner>{}), {"any"sv}));
    CHECK_TWICE(has_below(all(choice, asks_about<2, method, owner>{}), "method", {"third"sv}));
}

TEST_CASE("a choice whose open options are all needed is not a choice") {
    constexpr auto pass = asks_about<0, need>{}, fail = asks_about<0, need>{outcome::fail};
    constexpr sentence s{need{"a"}};
    CHECK_TWICE(asks(s, any(asks_about<1, method>{}), {"second"sv}));
    CHECK_TWICE(asks(s, any(fail, asks_about<1, method>{}), {"second"sv}));
    CHECK_TWICE(asks(s, at_least<2>(asks_about<1, method>{}, asks_about<2, audience>{}), {"second"sv, "third"sv}));
    CHECK_TWICE(asks(s, at_least<2>(pass, asks_about<1, method>{}, asks_about<2, audience>{}), {"at-least"sv}));
    CHECK_TWICE(asks(s, at_least<3>(pass, asks_about<1, method>{}, asks_about<2, audience>{}), {"second"sv, "third"sv}));
    CHECK_TWICE(asks(s, at_least<2>(asks_about<3, need>{outcome::not_applicable}, asks_about<1, method>{}, asks_about<2, audience>{}),
                     {"second"sv, "third"sv}));
    // Under no, both options of `any` must fail, but one of `at_least<2>` is enough.
    CHECK_TWICE(asks(s, no(any(asks_about<1, method>{}, asks_about<2, audience>{})), {"second"sv, "third"sv}));
    CHECK_TWICE(asks(s, no(at_least<2>(asks_about<1, method>{}, asks_about<2, audience>{})), {"at-least"sv}));
    CHECK_TWICE(asks(s, no(at_least<3>(asks_about<3, need>{outcome::not_applicable}, asks_about<1, method>{}, asks_about<2, audience>{})),
                     {"at-least"sv}));
    // An outer choice makes the entry.
    CHECK_TWICE(asks(s, any(any(asks_about<1, method>{}, asks_about<2, audience>{}), asks_about<3, owner>{}), {"any"sv}));
}

TEST_CASE("equal gaps and equal choices are asked for once") {
    constexpr auto choice = any(asks_about<0, method>{}, asks_about<1, audience>{});
    CHECK_TWICE(asks(sentence{}, all(asks_about<2, need>{}, all(asks_about<2, need>{})), {"third"sv}));
    CHECK_TWICE(asks(sentence{}, all(choice, all(choice)), {"any"sv}));
    constexpr auto one = any(returns<0>{outcome::missing}, returns<1>{outcome::missing});
    constexpr auto other = any(returns<0>{outcome::missing}, returns<2>{outcome::missing});
    CHECK_TWICE(asks(support::any_need, all(one, one), {"any"sv}));
    CHECK_TWICE(asks(support::any_need, all(one, other), {"any"sv, "any"sv}));
    constexpr returns<3> third{outcome::missing};
    CHECK_TWICE(asks(support::any_need, all(any(third, third, third), at_least<2>(third, third, third)), {"any"sv, "at-least"sv}));
    CHECK_TWICE(asks(support::any_need,
                     all(one, any(returns<0>{outcome::missing}, returns<1>{outcome::missing}, returns<2>{outcome::missing})),
                     {"any"sv, "any"sv}));
}

}  // namespace

TEST_SUITE_END();
