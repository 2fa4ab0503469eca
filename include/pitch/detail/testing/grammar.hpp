/// Examples of the rules of `grammar`, of criteria/grammar.hpp.
#pragma once

#include <pitch/criteria/grammar.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::states_need> {
    static constexpr auto passing() { return sentence{need{"arrive at work dry", origin::organic}}; }
    static constexpr auto lacking() { return sentence{need{"arrive at work dry"}}; }
};

template <>
struct examples_of<rules::states_solution> {
    static constexpr auto passing() { return sentence{solution{"a folding e-bike", appeal::functional}}; }
    static constexpr auto lacking() { return sentence{solution{"a folding e-bike"}}; }
};

template <>
struct examples_of<rules::connects> {
    static constexpr auto passing() { return sentence{method{.statement = "a test ride", .where = channel::store}}; }
    static constexpr auto lacking() { return sentence{method{.statement = "a campaign"}}; }
};

}  // namespace pitch::inline v0
