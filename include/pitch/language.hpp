#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/outcome.hpp>

namespace pitch::inline v0 {

/// Which of the three verdicts an evaluator gives: complete (a sentence), successful (well prepared), or received (welcome).
enum class judged_as : unsigned char { complete, successful, received };

/// What a report says beside the words of the rules. `{…}` in a text stands for what the report fills in.
enum class phrase : unsigned char {
    // Outcomes of a rule, in the order of `outcome`.
    missing,
    fails,
    holds,
    does_not_apply,
    // Outcomes of a verdict: of each `judged_as`, in the order of `outcome`.
    complete_missing,
    complete_fails,
    complete_holds,
    complete_does_not_apply,
    successful_missing,
    successful_fails,
    successful_holds,
    successful_does_not_apply,
    received_missing,
    received_fails,
    received_holds,
    received_does_not_apply,
    received_disruptive,
    // The heads of the three verdicts.
    complete,
    successful,
    received,
    first_line,     // {verdict}, {n} rules of {m} hold
    waiting_part,   // {part}
    waiting_rules,  // {part}, for which {k} questions wait
    advice,
    rest,  // {n} more
    questions,
    element,  // {rule}, {element}; and whatever else says more of what stands before it
    nth,      // the element of the number {n}, the first of them 1
    negated,  // {rule}, which is wanted to fail
    at_most,
    at_least,      // {actual}, {bound}
    decimal_mark,  // between the whole part of a number and the rest
    percent,       // {n}
    judged_by,     // the limit of all this, once a report
    unasked,       // complete but disruptive
    six_criteria,
    // Of `perceived_as`, beside the terms `marketed` and `sold`.
    perceived_both,
    perceived_neither,
    perceived_unknown
};

/// The words of a rule or criterion.
struct rule_words {
    std::string_view id, label, asks, advice;
};

/// The word for a part, a field or a note, by its identifier.
struct term {
    std::string_view id, word;
};

/// The text of a phrase.
struct phrase_words {
    phrase key;
    std::string_view text;
};

/// A view of an array of static storage.
template <class T>
class table {
public:
    constexpr table() noexcept = default;
    template <std::size_t N>
    constexpr table(const T (&rows)[N]) noexcept : first_(rows), size_(N) {}
    template <std::size_t N>
    table(const T (&&rows)[N]) = delete;
    [[nodiscard]] constexpr const T* begin() const noexcept { return first_; }
    [[nodiscard]] constexpr const T* end() const noexcept { return first_ + size_; }

private:
    const T* first_ = nullptr;
    std::size_t size_ = 0;
};

/// A language is a table. What it has no words for is said in its base; without one, by the rule's own words and the identifiers.
struct language {
    std::string_view tag{};  ///< As BCP 47 has it: "en", "fr".
    const language* base = nullptr;
    table<rule_words> rules{};
    table<term> terms{};
    table<phrase_words> phrases{};

    /// The words of a rule or criterion, or null.
    [[nodiscard]] constexpr const rule_words* find(std::string_view id) const noexcept {
        for (const rule_words& row : rules)
            if (row.id == id) return &row;
        return base ? base->find(id) : nullptr;
    }
    /// The word for a part, a field or a note; its identifier, where there is none.
    [[nodiscard]] constexpr std::string_view word(std::string_view id) const noexcept {
        for (const term& row : terms)
            if (row.id == id) return row.word;
        return base ? base->word(id) : id;
    }
    /// The text of a phrase; empty where there is none.
    [[nodiscard]] constexpr std::string_view say(phrase key) const noexcept {
        for (const phrase_words& row : phrases)
            if (row.key == key) return row.text;
        return base ? base->say(key) : std::string_view();
    }
    /// How a rule or criterion is called in a report; its id, where there is no label.
    [[nodiscard]] constexpr std::string_view label(std::string_view id) const noexcept {
        const rule_words* words = find(id);
        return words && !words->label.empty() ? words->label : id;
    }
};

namespace detail {

constexpr phrase phrase_of(outcome o) noexcept { return static_cast<phrase>(o); }
constexpr phrase phrase_of(judged_as verdict, outcome o) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete_missing) + 4 * static_cast<unsigned>(verdict) +
                               static_cast<unsigned>(o));
}
constexpr phrase phrase_of(judged_as head) noexcept {
    return static_cast<phrase>(static_cast<unsigned>(phrase::complete) + static_cast<unsigned>(head));
}

}  // namespace detail
}  // namespace pitch::inline v0
