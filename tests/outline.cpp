#include <pitch/outline.hpp>

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

}  // namespace

TEST_SUITE_END();
