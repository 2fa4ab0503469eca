#include <pitch/detail/evaluator/node_table.hpp>

#include <cstddef>
#include <string_view>

#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

#include "../../support/twice.hpp"

namespace {

using namespace pitch;

struct needs_need {
    static constexpr std::string_view id = "needs-need", asks = "Is there a need?", advice = "Name it.";
    constexpr bool operator()(const need&) const { return true; }
};
struct can_use_method {
    static constexpr std::string_view id = "can-use-method";
    constexpr measurement operator()(const solution&, const method*) const { return measurement::at_most(1, 2); }
};
struct each_metric {
    static constexpr std::string_view id = "each-metric";
    constexpr measurement operator()(const metric&) const { return measurement::at_most(1, 2); }
};
struct group {
    static constexpr std::string_view id = "group", asks = "Is it a group?", advice = "Group it.";
    using made_of = all_of<needs_need, no_of<can_use_method>>;
};
//  0 all · 1 group · 2 all · 3 needs-need · 4 no · 5 can-use-method · 6 when · 7 needs-need · 8 weigh · 9 each-metric · 10 advise · 11 needs-need
using evaluator = all_of<group, when_of<needs_need, weigh_of<3, each_of<each_metric>>>, advise_of<needs_need>>;
using table = detail::node_table<evaluator>;

constexpr const detail::node& at(std::size_t i) { return table::nodes[i]; }

TEST_SUITE_BEGIN("detail/evaluator/node_table");

TEST_CASE("counts the nodes, the leaves, and the leaves that measure or visit elements") {
    CHECK_TWICE(table::size.nodes == 12);
    CHECK_TWICE(table::size.leaves == 5);
    CHECK_TWICE(table::size.measures == 2);
    CHECK_TWICE(table::size.elements == 1);
}

TEST_CASE("lists the consulted parts once, in tree order") {
    CHECK_TWICE(table::parts[0] == "need");
    CHECK_TWICE(table::parts[1] == "solution");
    CHECK_TWICE(table::parts[2] == "method");
    CHECK_TWICE(table::parts[3] == "metrics");
    CHECK_TWICE(detail::parts_of<evaluator>::size == 4);
}

TEST_CASE("a node has its id, its kind and its depth") {
    CHECK_TWICE(at(0).id == "all");
    CHECK_TWICE(at(1).id == "group");
    CHECK_TWICE(at(1).asks == "Is it a group?");
    CHECK_TWICE(at(1).advice == "Group it.");
    CHECK_TWICE(at(1).kind == kind::criterion);
    CHECK_TWICE(at(5).id == "can-use-method");
    CHECK_TWICE(at(5).depth == 4);
    CHECK_TWICE(at(9).kind == kind::each);
    CHECK_TWICE(at(9).depth == 3);
}

TEST_CASE("a node knows the end of its subtree and the leaves before it") {
    CHECK_TWICE(at(0).end == 12);
    CHECK_TWICE(at(1).end == 6);
    CHECK_TWICE(at(4).end == 6);
    CHECK_TWICE(at(6).end == 10);
    CHECK_TWICE(at(11).end == 12);
    CHECK_TWICE(at(9).offset.leaves == 3);
    CHECK_TWICE(at(9).offset.measures == 1);
    CHECK_TWICE(at(9).offset.elements == 0);
}

TEST_CASE("a node has the parts that its subtree needs or can use") {
    CHECK_TWICE(at(3).needs == 0b0001);
    CHECK_TWICE(at(5).needs == 0b0010);
    CHECK_TWICE(at(5).can_use == 0b0100);
    CHECK_TWICE(at(1).needs == 0b0011);
    CHECK_TWICE(at(0).needs == 0b1011);
    CHECK_TWICE(at(0).can_use == 0b0100);
}

TEST_CASE("a node knows the `no` and the `advise` above it, its weight and its words") {
    CHECK_TWICE(at(5).negated);
    CHECK_TWICE(!at(3).negated);
    CHECK_TWICE(at(5).words_from == 1);
    CHECK_TWICE(at(7).words_from == 7);
    CHECK_TWICE(at(11).advised);
    CHECK_TWICE(!at(9).advised);
    CHECK_TWICE(at(8).weight == 3);
    CHECK_TWICE(at(9).weight == 1);
}

TEST_CASE("find_node finds the first place of a rule, a criterion or a combination") {
    CHECK_TWICE(detail::find_node<needs_need, evaluator>() == 3);
    CHECK_TWICE(detail::find_node<group, evaluator>() == 1);
    CHECK_TWICE(detail::find_node<each_metric, evaluator>() == 9);
    CHECK_TWICE(detail::find_node<no_of<can_use_method>, evaluator>() == 4);
    CHECK_TWICE(detail::find_node<no_of<needs_need>, evaluator>() == 12);
}

TEST_SUITE_END();

}  // namespace
