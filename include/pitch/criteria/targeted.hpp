/// Targeted: the audience, the objective, and a message that follows from them.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until the audience is stated; never fails.
struct names_audience {
    static constexpr std::string_view id = "names-audience"sv;
    static constexpr std::string_view asks = "Whom do you want to reach?"sv;
    static constexpr std::string_view advice = "Name a group that you would recognise in the street; 'everyone' is no audience."sv;
    constexpr outcome operator()(const audience&) const noexcept { return outcome::pass; }
};

/// Missing until the objective is stated; never fails.
struct sets_objective {
    static constexpr std::string_view id = "sets-objective"sv;
    static constexpr std::string_view asks = "What are you trying to do?"sv;
    static constexpr std::string_view advice = "Say what will have changed when it has worked, and the stage that it leads them to."sv;
    constexpr outcome operator()(const objective&) const noexcept { return outcome::pass; }
};

/// Missing until the message has words; never fails.
struct carries_message {
    static constexpr std::string_view id = "carries-message"sv;
    static constexpr std::string_view asks = "What is the one thing that they should hear?"sv;
    static constexpr std::string_view advice = "Write the sentence that you would like them to repeat to a friend."sv;
    constexpr outcome operator()(const message& m) const noexcept { return said(m.words.stated()); }
};

/// Missing until the message has a call to action; never fails.
struct calls_to_action {
    static constexpr std::string_view id = "calls-to-action"sv;
    static constexpr std::string_view asks = "What should they do, think or feel next?"sv;
    static constexpr std::string_view advice = "Ask for one thing; for a brand, 'think of us when…' is one."sv;
    constexpr outcome operator()(const message& m) const noexcept { return said(m.call_to_action.stated()); }
};

}  // namespace rules

inline constexpr rules::names_audience names_audience{};
inline constexpr rules::sets_objective sets_objective{};
inline constexpr rules::carries_message carries_message{};
inline constexpr rules::calls_to_action calls_to_action{};

namespace criteria {

/// Passes if audience, objective, words and a call to action are stated.
struct targeted {
    static constexpr std::string_view id = "targeted"sv;
    static constexpr std::string_view asks = "Whom do you reach, with which message, to do what?"sv;
    static constexpr std::string_view advice = "Put the audience and the objective first; the words follow from them."sv;
    using made_of = all_of<rules::names_audience, rules::sets_objective, rules::carries_message, rules::calls_to_action>;
};

}  // namespace criteria

inline constexpr criteria::targeted targeted{};

}  // namespace pitch::inline v0
