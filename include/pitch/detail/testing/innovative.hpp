/// Examples of the rule of `innovative`, of criteria/innovative.hpp.
#pragma once

#include <pitch/criteria/innovative.hpp>
#include <pitch/examples_of.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

template <>
struct examples_of<rules::claims_novelty> {
    static constexpr auto passing() { return sentence{novelty{"the first e-bike that folds with one hand"}}; }
    static constexpr auto lacking() { return sentence{novelty{}}; }
};

}  // namespace pitch::inline v0
