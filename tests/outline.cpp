#include <pitch/outline.hpp>

#include <pitch/bound.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/rule.hpp>
#include <string>

#include "support/at_id.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("outline");

namespace {

using namespace pitch;
using support::at_id;

constexpr auto each_named = rule<"each-named", "Has it a name?", "Name it.">(
    [](const touchpoint& t, const objective&, const recipient*) { return t.name.stated(); });
constexpr auto e = all(grammar, any(no(connects), weigh<2>(states_need)), advise(when(states_need, each(each_named))),
                       at_least<1>(connects, states_solution));

/// The tree as text, one line for each entry, indented by depth.
template <class Outline>
std::string draw(const Outline& outline) {
    std::string drawn;
    for (const outline_entry& entry : outline) {
        drawn += std::string(2 * entry.depth, ' ') + std::string(entry.id) + (entry.advised ? " (advice):" : ":");
        for (const std::string_view part : entry.consults) drawn += ' ' + std::string(part);
        drawn += '\n';
    }
    return drawn;
}

TEST_CASE("lists the tree in order, with ids, depths and the parts that rules take") {
    CHECK(draw(outline(e)) == R"(all: need solution method touchpoints objective recipient
  complete-sentence: need solution method
    all: need solution method
      states-need: need
      states-solution: solution
      connects: method
  any: need method
    no: method
      connects: method
    weigh: need
      states-need: need
  advise: need touchpoints objective recipient
    when (advice): need touchpoints objective recipient
      states-need (advice): need
      each-named (advice): touchpoints objective recipient
  at-least: solution method
    connects: method
    states-solution: solution
)");
}

TEST_CASE("has the kind, the question and the advice of each entry") {
    static constexpr auto entries = outline(e);
    static_assert(noexcept(outline(e)));
    CHECK_TWICE(entries.size() == 18);
    CHECK_TWICE(entries.end() - entries.begin() == 18);
    CHECK_TWICE(at_id(entries, "all").kind == kind::all);
    CHECK_TWICE(at_id(entries, "complete-sentence").kind == kind::criterion);
    CHECK_TWICE(at_id(entries, "states-need").kind == kind::rule);
    CHECK_TWICE(at_id(entries, "any").kind == kind::any);
    CHECK_TWICE(at_id(entries, "no").kind == kind::no);
    CHECK_TWICE(at_id(entries, "weigh").kind == kind::weigh);
    CHECK_TWICE(at_id(entries, "advise").kind == kind::advise);
    CHECK_TWICE(at_id(entries, "when").kind == kind::when);
    CHECK_TWICE(at_id(entries, "each-named").kind == kind::each);
    CHECK_TWICE(at_id(entries, "complete-sentence").asks == criteria::grammar::asks);
    CHECK_TWICE(at_id(entries, "complete-sentence").advice == criteria::grammar::advice);
    CHECK_TWICE(at_id(entries, "states-need").asks == rules::states_need::asks);
    CHECK_TWICE(at_id(entries, "all").asks.empty());
    CHECK_TWICE(at_id(outline(each(each_named)), "each-named").kind == kind::each);
    CHECK_TWICE(at_id(outline(each(each_named)), "each-named").asks == "Has it a name?");
    CHECK_TWICE(outline(grammar).size() == 5);
    CHECK_TWICE(outline(states_need).size() == 1);
}

TEST_CASE("lists the bounds of each rule, with their defaults") {
    static constexpr auto within = rule<"within">(
        [](const bound<"low", 1>& low, const need&, bound<"high", 2u> high) { return static_cast<unsigned>(low.value()) < high.value(); });
    static constexpr auto short_name =
        rule<"short-name">([](const touchpoint& t, bound<"high", 5> high) { return t.name.characters() < unsigned(high.value()); });
    static constexpr auto entries = outline(all(states_need, within, criterion<"group">(any(each(short_name), within))));
    CHECK_TWICE(at_id(entries, "within").bounds.size() == 2);
    CHECK_TWICE(at_id(entries, "within").bounds[0] == bound_value{"low", 1});
    CHECK_TWICE(at_id(entries, "within").bounds[1] == bound_value{"high", 2});
    CHECK_TWICE(at_id(entries, "short-name").bounds.size() == 1);
    CHECK_TWICE(*at_id(entries, "short-name").bounds.begin() == bound_value{"high", 5});
    CHECK_TWICE(at_id(entries, "states-need").bounds.empty());
    CHECK_TWICE(at_id(entries, "group").bounds.empty());
    CHECK_TWICE(at_id(entries, "all").bounds.empty());
    CHECK_TWICE(entries[6].bounds.end() - entries[6].bounds.begin() == 2);
    CHECK_TWICE(outline(within)[0].bounds.size() == 2);
}

TEST_CASE("knows the choice, the weight, the negation and the condition of each entry") {
    static constexpr auto made_of_all = all(any(connects, weigh<3>(at_least<2>(states_need, states_solution, grammar))),
                                            no<"none-of-these">(at_least<2>(connects, states_need, states_solution)),
                                            when(any(connects, states_need), weigh<2>(no(when(states_solution, connects)))), connects);
    static constexpr auto entries = outline(made_of_all);
    const auto is = [](std::size_t i, std::string_view id, std::size_t enough, std::size_t among) {
        return entries[i].id == id && entries[i].enough == enough && entries[i].among == among;
    };
    CHECK_TWICE(is(0, "all", 0, 0));
    CHECK_TWICE(is(1, "any", 0, 0));
    CHECK_TWICE(is(2, "connects", 1, 2));
    CHECK_TWICE(is(3, "weigh", 1, 2));
    CHECK_TWICE(is(4, "at-least", 1, 2));
    CHECK_TWICE(is(5, "states-need", 2, 3));
    CHECK_TWICE(is(7, "complete-sentence", 2, 3));
    CHECK_TWICE(is(9, "states-need", 2, 3));  // a criterion does not end the choice
    CHECK_TWICE(is(12, "none-of-these", 0, 0));
    CHECK_TWICE(is(13, "at-least", 0, 0));
    CHECK_TWICE(is(14, "connects", 2, 3));  // under no: two of three must fail
    CHECK_TWICE(is(18, "any", 0, 0));
    CHECK_TWICE(is(19, "connects", 1, 2));
    CHECK_TWICE(is(26, "connects", 0, 0));
    CHECK_TWICE(entries.size() == 27);

    CHECK_TWICE(at_id(entries, "weigh", 0).weight == 3);
    CHECK_TWICE(at_id(entries, "weigh", 1).weight == 2);
    CHECK_TWICE(at_id(entries, "connects").weight == 1);
    CHECK_TWICE(!entries[12].negated);
    CHECK_TWICE(entries[13].negated);
    CHECK_TWICE(entries[14].negated);
    CHECK_TWICE(!entries[17].condition);  // when
    CHECK_TWICE(entries[18].condition);
    CHECK_TWICE(entries[19].condition);
    CHECK_TWICE(entries[20].condition);
    CHECK_TWICE(!entries[21].condition);  // weigh
    CHECK_TWICE(entries[23].negated);     // when
    CHECK_TWICE(entries[24].condition);   // states-solution
    CHECK_TWICE(!entries[24].negated);    // a condition is never negated
    CHECK_TWICE(entries[25].negated);
    CHECK_TWICE(!entries[25].condition);
}

}  // namespace

TEST_SUITE_END();
