#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/phrases.hpp>

namespace pitch::inline v0 {

/// The words of a rule or criterion.
struct rule_words {
    std::string_view id, label, asks, advice;
};

/// The word for a part, a field or a note, by its identifier.
struct term {
    std::string_view id, word;
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

/// A language is a table. What it has no words for is said in its base; without one, by the rule's own words, the identifiers, and the
/// phrases in English.
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
    /// The text of a phrase.
    [[nodiscard]] constexpr std::string_view say(phrase key) const noexcept {
        for (const phrase_words& row : phrases)
            if (row.key == key) return row.text;
        return base ? base->say(key) : detail::say_in_english(key);
    }
    /// How a rule or criterion is called in a report; its id, where there is no label.
    [[nodiscard]] constexpr std::string_view label(std::string_view id) const noexcept {
        const rule_words* words = find(id);
        return words && !words->label.empty() ? words->label : id;
    }
};

}  // namespace pitch::inline v0
