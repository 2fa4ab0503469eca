/// The outcome of an evaluator on a sentence of the parts that a test lists.
#pragma once

#include <pitch/evaluate.hpp>
#include <pitch/sentence.hpp>

#include "outcomes.hpp"

namespace support {

template <class EvaluatorType, class... Parts>
constexpr pitch::outcome judged(const EvaluatorType& evaluator, const Parts&... parts) {
    return pitch::evaluate(pitch::sentence{parts...}, evaluator).overall();
}

}  // namespace support
