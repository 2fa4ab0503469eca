/// Texts of a report in one language: rules, terms and phrases.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/languages/english_phrases.hpp>
#include <pitch/phrases.hpp>

namespace pitch::inline v0 {

/// Texts of a rule or criterion.
struct rule_words {
    std::string_view id;      ///< Id of the rule or criterion.
    std::string_view label;   ///< Name in reports; empty: the id.
    std::string_view asks;    ///< Question; empty: the question of the rule. May name bounds in braces.
    std::string_view advice;  ///< Advice; empty: the advice of the rule. May name bounds in braces.
};

/// Word for a part, a field or an enumerator.
struct term {
    std::string_view id;    ///< Identifier, such as `call_to_action`.
    std::string_view word;  ///< Word in this language.
};

/// View of an array of rows; the array must outlive the table, so give it static storage.
/// Temporary arrays are rejected at compile time.
template <class Row>
class table {
public:
    constexpr table() noexcept = default;
    template <std::size_t Size>
    constexpr table(const Row (&row_array)[Size]) noexcept : first_(row_array), size_(Size) {}
    template <std::size_t Size>
    table(const Row (&&rows)[Size]) = delete;
    [[nodiscard]] constexpr const Row* begin() const noexcept { return first_; }
    [[nodiscard]] constexpr const Row* end() const noexcept { return first_ + size_; }

private:
    const Row* first_ = nullptr;
    std::size_t size_ = 0;
};

/// A language: three tables, and a base language for rows that they lack.
/// If no table has a row, reports print the text of the rule, the identifier of the term, or the
/// English phrase. Lookups are linear in the number of rows. `base` must outlive the language.
/// `constexpr language ours{.tag = "fr", .base = &french, .rules = our_rules};`
struct language {
    std::string_view tag{};          ///< BCP 47 tag: "en", "fr".
    const language* base = nullptr;  ///< Searched next; null: English phrases, identifiers.
    table<rule_words> rules{};
    table<term> terms{};
    table<phrase_words> phrases{};
    bool identifiers_only = false;  ///< JSON reports leave out questions and advice.

    /// Returns the row of a rule or criterion, or null if no table has it.
    /// A row hides the row of the base, even if some of its texts are empty.
    [[nodiscard]] constexpr const rule_words* find(std::string_view id) const noexcept {
        for (const rule_words& row : rules)
            if (row.id == id) return &row;
        return base ? base->find(id) : nullptr;
    }
    /// Returns the word for a part, a field or an enumerator; its identifier if no table has it.
    [[nodiscard]] constexpr std::string_view word(std::string_view id) const noexcept {
        for (const term& row : terms)
            if (row.id == id) return row.word;
        return base ? base->word(id) : id;
    }
    /// Returns the text of a phrase, in English if no table has it.
    /// A table without a phrase for one uses its phrase for many: `more` for `more_one`.
    [[nodiscard]] constexpr std::string_view say(phrase key) const noexcept {
        const phrase similar = detail::similar_phrase(key);
        std::string_view other{};
        for (const phrase_words& row : phrases) {
            if (row.key == key) return row.text;
            if (row.key == similar) other = row.text;
        }
        if (!other.empty()) return other;
        return base ? base->say(key) : detail::say_in_english(key);
    }
    /// Returns the name of a rule or criterion in reports; its id if no table has a label.
    [[nodiscard]] constexpr std::string_view label(std::string_view id) const noexcept {
        const rule_words* words = find(id);
        return words && !words->label.empty() ? words->label : id;
    }
};

}  // namespace pitch::inline v0
