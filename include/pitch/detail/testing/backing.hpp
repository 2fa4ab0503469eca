/// Examples of the rules beyond the criteria of the essay, of criteria/backing.hpp.
#pragma once

#include <pitch/criteria/backing.hpp>
#include <pitch/detail/meta/floating.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::gives_proof> {
    static constexpr auto passing() {
        return sentence{proof{.claim = "It stays dry in a storm.", .evidence = "a test by the cyclists’ club"}};
    }
    static constexpr auto lacking() { return sentence{proof{}}; }
};

template <>
struct examples_of<rules::ends_in_time> {
    static constexpr auto passing() { return sentence{timing{.starts = "2026-03-02", .ends = "2026-03-31"}}; }
    static constexpr auto failing() { return sentence{timing{.starts = "2026-03-31", .ends = "2026-03-02"}}; }
    static constexpr auto lacking() { return sentence{timing{.starts = "2026-03-02", .ends = "in spring"}}; }
};

template <>
struct examples_of<rules::knows_baseline> {
    static constexpr metric with_baseline[]{{.name = "test rides a week", .baseline = 12}},
        with_infinity[]{{.name = "growth from no sales", .baseline = __builtin_bit_cast(double, detail::infinity_bits)}},
        without_baseline[]{{.name = "test rides a week"}};
    static constexpr auto passing() { return sentence{metrics(with_baseline)}; }
    static constexpr auto failing() { return sentence{metrics(with_infinity)}; }
    static constexpr auto lacking() { return sentence{metrics(without_baseline)}; }
};

template <>
struct examples_of<rules::sets_budget> {
    static constexpr auto passing() { return sentence{budget{12000, "EUR"}}; }
    static constexpr auto lacking() { return sentence{budget{.currency = "EUR"}}; }
};

template <>
struct examples_of<rules::names_owner> {
    static constexpr auto passing() { return sentence{owner{"Ada Marsh, manager of the shop"}}; }
    static constexpr auto lacking() { return sentence{owner{}}; }
};

template <>
struct examples_of<rules::lists_touchpoints> {
    static constexpr touchpoint named[]{{.name = "the shop"}}, nameless[]{{.promise = "Arrive dry."}};
    static constexpr auto passing() { return sentence{touchpoints(named)}; }
    static constexpr auto lacking() { return sentence{touchpoints(nameless)}; }
};

}  // namespace pitch::inline v0
