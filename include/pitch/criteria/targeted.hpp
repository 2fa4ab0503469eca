/// Targeted: the audience, the objective, and a message that follows from them.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/text/same_words.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace detail {

/// The call operator of `names_audience`. A template, so that the comparison of texts is compiled only
/// if the rule is used.
template <class Audience>
struct audience_check {
    constexpr outcome operator()(const Audience& a) const noexcept {
        const std::string_view who = a.who.view();
        return said(!may_mean_everyone(who) || !means_everyone(who));
    }

private:
    /// Returns whether a text is only a word for all people, in English or French: "everyone".
    [[gnu::cold, gnu::noinline, gnu::pure]] static constexpr bool means_everyone(std::string_view who) noexcept {
        return detail::same_words(who, "everyone"sv) || detail::same_words(who, "everybody"sv) || detail::same_words(who, "anyone"sv) ||
               detail::same_words(who, "all"sv) || detail::same_words(who, "tout le monde"sv) || detail::same_words(who, "tous"sv);
    }

    /// Returns whether a text starts like one of the words of `means_everyone`, or not with a letter of
    /// ASCII. Most audiences need no more than this test. `who` must not be empty.
    static constexpr bool may_mean_everyone(std::string_view who) noexcept {
        const unsigned letter = (static_cast<unsigned char>(who.front()) | 0x20u) - 'a';
        constexpr unsigned initials = 1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('t' - 'a');
        return letter > 'z' - 'a' || (initials >> letter & 1u) != 0;
    }
};

}  // namespace detail

namespace rules {

/// Missing until the audience is stated and is not just "everyone", "everybody", "anyone", "all",
/// "tout le monde" or "tous", whatever their case and punctuation; never fails.
struct names_audience : detail::audience_check<audience> {
    static constexpr std::string_view id = "names-audience"sv;
    static constexpr std::string_view asks = "Who do you want to reach?"sv;
    static constexpr std::string_view advice = "Name a group you would recognise in the street; “everyone” isn’t an audience."sv;
};

/// Missing until the objective is stated; never fails.
struct sets_objective {
    static constexpr std::string_view id = "sets-objective"sv;
    static constexpr std::string_view asks = "What are you trying to do?"sv;
    static constexpr std::string_view advice = "Say what will be different if it works, and which stage it moves them to."sv;
    constexpr outcome operator()(const objective&) const noexcept { return outcome::pass; }
};

/// Missing until the message has words; never fails.
struct carries_message {
    static constexpr std::string_view id = "carries-message"sv;
    static constexpr std::string_view asks = "What is the one thing they should take away?"sv;
    static constexpr std::string_view advice = "Write the sentence you would like them to repeat to a friend."sv;
    constexpr outcome operator()(const message& m) const noexcept { return said(m.words.stated()); }
};

/// Missing until the message has a call to action; never fails.
struct calls_to_action {
    static constexpr std::string_view id = "calls-to-action"sv;
    static constexpr std::string_view asks = "What should they do, think or feel next?"sv;
    static constexpr std::string_view advice = "Ask for one thing; for a brand, “think of us when …” counts."sv;
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
    static constexpr std::string_view asks = "Who do you want to reach, with which message, to do what?"sv;
    static constexpr std::string_view advice = "Put the audience and the objective first; the words follow from them."sv;
    using made_of = all_of<rules::names_audience, rules::sets_objective, rules::carries_message, rules::calls_to_action>;
};

}  // namespace criteria

inline constexpr criteria::targeted targeted{};

}  // namespace pitch::inline v0
