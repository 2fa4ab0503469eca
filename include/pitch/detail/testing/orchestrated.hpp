/// Examples of the rules of `orchestrated`, of criteria/orchestrated.hpp.
#pragma once

#include <pitch/criteria/orchestrated.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::covers_roles> {
    static constexpr touchpoint all_roles[]{
        {"a poster at the station", role::marketing}, {"the shop", role::sales}, {"the workshop", role::fulfilment}},
        two_roles[]{{"a poster at the station", role::marketing}, {"the shop", role::sales}};
    static constexpr auto passing() { return sentence{touchpoints(all_roles)}; }
    static constexpr auto lacking() { return sentence{touchpoints(two_roles)}; }
};

template <>
struct examples_of<rules::reaches_objective> {
    static constexpr touchpoint at_purchase[]{{.name = "the shop", .when = stage::purchase}},
        at_awareness[]{{.name = "a poster at the station", .when = stage::awareness}};
    static constexpr auto passing() {
        return sentence{touchpoints(at_purchase), objective{"sell the demonstration bikes", stage::purchase}};
    }
    static constexpr auto lacking() {
        return sentence{touchpoints(at_awareness), objective{"sell the demonstration bikes", stage::purchase}};
    }
};

template <>
struct examples_of<rules::leaves_no_gap> {
    static constexpr touchpoint every_stage[]{{.name = "a poster at the station", .when = stage::awareness | stage::interest},
                                              {.name = "a test ride", .when = stage::consideration}},
        skipping[]{{.name = "a poster at the station", .when = stage::awareness}, {.name = "a test ride", .when = stage::consideration}},
        no_stage[]{{.name = "a test ride"}};
    static constexpr auto passing() { return sentence{touchpoints(every_stage), objective{"fill the test rides", stage::consideration}}; }
    static constexpr auto failing() { return sentence{touchpoints(skipping), objective{"fill the test rides", stage::consideration}}; }
    static constexpr auto lacking() { return sentence{touchpoints(no_stage), objective{"fill the test rides", stage::consideration}}; }
};

template <>
struct examples_of<rules::keeps_one_promise> {
    static constexpr touchpoint agreeing[]{{.name = "a poster", .promise = "Arrive dry."}, {.name = "the shop", .promise = "arrive dry"}},
        differing[]{{.name = "a poster", .promise = "Arrive dry."}, {.name = "the shop", .promise = "Half price!"}},
        silent[]{{.name = "the shop"}};
    static constexpr auto passing() { return sentence{touchpoints(agreeing)}; }
    static constexpr auto failing() { return sentence{touchpoints(differing)}; }
    static constexpr auto lacking() { return sentence{touchpoints(silent)}; }
};

}  // namespace pitch::inline v0
