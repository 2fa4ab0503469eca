/// The words of a policy's text: which characters they have, and which are reserved.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/kind.hpp>

namespace pitch::inline v0::detail {

/// The combinations that a policy can spell, by their words.
struct combination_word {
    std::string_view word;
    pitch::kind made;
};
inline constexpr combination_word combination_words[]{{"all"sv, kind::all},      {"any"sv, kind::any},           {"no"sv, kind::no},
                                                      {"when"sv, kind::when},    {"at_least"sv, kind::at_least}, {"weigh"sv, kind::weigh},
                                                      {"advise"sv, kind::advise}};

/// The reserved words that do not make a combination of expressions in parentheses.
inline constexpr std::string_view other_keywords[]{"and"sv, "or"sv, "not"sv, "let"sv};

/// Returns the combination of a word; null if there is none.
constexpr const combination_word* find_combination(std::string_view word) noexcept {
    for (const combination_word& c : combination_words)
        if (c.word == word) return &c;
    return nullptr;
}

/// Returns the word of a combination that a policy can spell.
constexpr std::string_view word_of(kind made) noexcept {
    for (const combination_word& c : combination_words)
        if (c.made == made) return c.word;
    return {};
}

/// Returns whether a word is reserved. It is an id only in quotes.
constexpr bool is_keyword(std::string_view word) noexcept {
    for (const std::string_view k : other_keywords)
        if (k == word) return true;
    return detail::find_combination(word) != nullptr;
}

/// Returns whether a character separates lines or words. The end of a line is not white space.
constexpr bool is_white(char c) noexcept { return c == ' ' || c == '\t' || c == '\r'; }

/// Returns whether a character can be in a word without quotes. True for all bytes beyond ASCII.
constexpr bool is_word_character(char c) noexcept {
    return !detail::is_white(c) && c != '\n' && "()<>,=#\""sv.find(c) == std::string_view::npos;
}

/// Returns the size of the word that a text begins with.
constexpr std::size_t word_size(std::string_view text) noexcept {
    std::size_t size = 0;
    while (size < text.size() && detail::is_word_character(text[size])) ++size;
    return size;
}

/// Returns whether an id needs quotes in a policy.
constexpr bool needs_quotes(std::string_view id) noexcept {
    return id.empty() || detail::is_keyword(id) || detail::word_size(id) != id.size();
}

}  // namespace pitch::inline v0::detail
