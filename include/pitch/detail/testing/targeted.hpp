/// Examples of the rules of `targeted`, of criteria/targeted.hpp.
#pragma once

#include <pitch/criteria/targeted.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::names_audience> {
    static constexpr auto passing() { return sentence{audience{"commuters without a garage"}}; }
    static constexpr auto lacking() { return sentence{audience{"Everyone!"}}; }
};

template <>
struct examples_of<rules::sets_objective> {
    static constexpr auto passing() { return sentence{objective{"sell the demonstration bikes before winter"}}; }
    static constexpr auto lacking() { return sentence{objective{.leads_to = stage::purchase}}; }
};

template <>
struct examples_of<rules::carries_message> {
    static constexpr auto passing() { return sentence{message{.words = "Arrive dry, whatever the weather."}}; }
    static constexpr auto lacking() { return sentence{message{.call_to_action = "Book a test ride."}}; }
};

template <>
struct examples_of<rules::calls_to_action> {
    static constexpr auto passing() { return sentence{message{.words = "Arrive dry.", .call_to_action = "Book a test ride."}}; }
    static constexpr auto lacking() { return sentence{message{.words = "Arrive dry."}}; }
};

}  // namespace pitch::inline v0
