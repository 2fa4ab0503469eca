/// Examples of the rules of `measurable`, of criteria/measurable.hpp.
#pragma once

#include <pitch/criteria/measurable.hpp>
#include <pitch/detail/meta/floating.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::has_metric> {
    static constexpr metric named[]{{.name = "test rides a week"}}, nameless[]{{.target = 40}};
    static constexpr auto passing() { return sentence{metrics(named)}; }
    static constexpr auto lacking() { return sentence{metrics(nameless)}; }
};

template <>
struct examples_of<rules::measures_objective> {
    static constexpr metric late_enough[]{{.name = "bikes sold", .at = stage::purchase}},
        too_early[]{{.name = "views of the poster", .at = stage::awareness}}, no_stage[]{{.name = "bikes sold"}};
    static constexpr auto passing() { return sentence{metrics(late_enough), objective{"sell the demonstration bikes", stage::purchase}}; }
    static constexpr auto failing() { return sentence{metrics(too_early), objective{"sell the demonstration bikes", stage::purchase}}; }
    static constexpr auto lacking() { return sentence{metrics(no_stage), objective{"sell the demonstration bikes", stage::purchase}}; }
};

template <>
struct examples_of<rules::sets_target> {
    static constexpr metric with_target[]{{.name = "test rides a week", .target = 40}},
        with_infinity[]{{.name = "growth from no sales", .target = __builtin_bit_cast(double, detail::infinity_bits)}},
        without_target[]{{.name = "test rides a week"}};
    static constexpr auto passing() { return sentence{metrics(with_target)}; }
    static constexpr auto failing() { return sentence{metrics(with_infinity)}; }
    static constexpr auto lacking() { return sentence{metrics(without_target)}; }
};

template <>
struct examples_of<rules::names_source> {
    static constexpr metric with_source[]{{.name = "test rides a week", .source = "the booking calendar"}},
        without_source[]{{.name = "test rides a week"}};
    static constexpr auto passing() { return sentence{metrics(with_source)}; }
    static constexpr auto lacking() { return sentence{metrics(without_source)}; }
};

template <>
struct examples_of<rules::reached_target> {
    static constexpr metric reached[]{{.name = "test rides a week", .target = 40, .actual = 46}},
        not_reached[]{{.name = "test rides a week", .target = 40, .actual = 31}}, nameless[]{{.target = 40, .actual = 46}};
    static constexpr auto passing() { return sentence{metrics(reached)}; }
    static constexpr auto failing() { return sentence{metrics(not_reached)}; }
    static constexpr auto lacking() { return sentence{metrics(nameless)}; }
};

}  // namespace pitch::inline v0
