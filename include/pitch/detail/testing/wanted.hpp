/// Examples of the rules for "where, when and how I want it", of criteria/wanted.hpp.
#pragma once

#include <pitch/criteria/wanted.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::where_wanted> {
    static constexpr auto passing() {
        return sentence{method{.statement = "a test ride", .where = channel::store}, recipient{.where = channel::store | channel::web}};
    }
    static constexpr auto failing() {
        return sentence{method{.statement = "a call in the evening", .where = channel::phone}, recipient{.where = channel::web}};
    }
    static constexpr auto lacking() {
        return sentence{method{.statement = "a test ride", .where = channel::store}, recipient{.how = approach::self_directed}};
    }
};

template <>
struct examples_of<rules::when_wanted> {
    static constexpr auto passing() {
        return sentence{method{.statement = "a test of six bikes", .when = stage::consideration}, recipient{.when = stage::consideration}};
    }
    static constexpr auto failing() {
        return sentence{method{.statement = "a survey after the purchase", .when = stage::loyalty},
                        recipient{.when = stage::consideration}};
    }
    static constexpr auto lacking() {
        return sentence{method{.statement = "a test of six bikes", .when = stage::consideration}, recipient{.where = channel::web}};
    }
};

template <>
struct examples_of<rules::how_wanted> {
    static constexpr auto passing() {
        return sentence{method{.statement = "bikes to try without an appointment", .how = approach::self_directed},
                        recipient{.how = approach::self_directed}};
    }
    static constexpr auto failing() {
        return sentence{method{.statement = "a salesperson at the door", .how = approach::assisted},
                        recipient{.how = approach::self_directed}};
    }
    static constexpr auto lacking() { return sentence{method{.statement = "bikes to try"}, recipient{.how = approach::self_directed}}; }
};

}  // namespace pitch::inline v0
