#include <pitch/outline.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/rule.hpp>
#include <string>

#include "support/twice.hpp"

namespace {

using namespace pitch;

constexpr auto each_named = rule<"each-named", "Has it a name?", "Name it.">(
    [](const touchpoint& t, const objective&, const recipient*) { return t.name.stated(); });
constexpr auto e = all(grammar, any(no(connects), weigh<2>(states_need)), advise(when(states_need, each(each_named))),
                       at_least<1>(connects, states_solution));

/// The tree as text, a place a line.
template <class Outline>
std::string draw(const Outline& outline) {
    std::string drawn;
    for (const outline_entry& place : outline) {
        drawn += std::string(2 * place.depth, ' ') + std::string(place.id) + (place.advised ? " (advice):" : ":");
        for (const std::string_view part : place.consults) drawn += ' ' + std::string(part);
        drawn += '\n';
    }
    return drawn;
}

TEST_CASE("outline: lists the tree, with ids, depths and consulted parts") {
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

TEST_CASE("outline: gives kinds and questions, in a constant expression") {
    static constexpr auto places = outline(e);
    static_assert(noexcept(outline(e)));
    CHECK_TWICE(places.size() == 18 && places.end() - places.begin() == 18);
    CHECK_TWICE(places[0].kind == kind::all && places[1].kind == kind::criterion && places[3].kind == kind::rule);
    CHECK_TWICE(places[6].kind == kind::any && places[7].kind == kind::no && places[9].kind == kind::weigh);
    CHECK_TWICE(places[11].kind == kind::advise && places[12].kind == kind::when && places[14].kind == kind::each);
    CHECK_TWICE(places[1].asks == criteria::grammar::asks && places[1].advice == criteria::grammar::advice);
    CHECK_TWICE(places[3].asks == rules::states_need::asks && places[0].asks.empty());
    CHECK_TWICE(outline(each(each_named))[0].kind == kind::each && outline(each(each_named))[0].asks == "Has it a name?");
    CHECK_TWICE(outline(grammar).size() == 5 && outline(states_need).size() == 1);
}

}  // namespace
