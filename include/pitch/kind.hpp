/// The kinds of evaluator nodes, and of verdicts.
#pragma once

namespace pitch::inline v0 {

/// Kind of a node in an evaluator's tree. `rule` and `each` are leaves; the others have children.
enum class kind : unsigned char { rule, each, criterion, all, any, no, when, at_least, weigh, advise };

/// What a verdict is about: the sentence itself, its preparation, or its reception.
enum class judged_as : unsigned char {
    complete,    ///< The message is a complete sentence, as `grammar` checks.
    successful,  ///< The campaign is well prepared, as `tridom` checks.
    received     ///< The recipient welcomes it, as `welcome` checks.
};

}  // namespace pitch::inline v0
