/// The names that a policy may use.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/node.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/detail/policy_text/word.hpp>
#include <pitch/detail/text/nearest.hpp>

namespace pitch::inline v0::detail {

/// The nodes of a vocabulary. Not a template, so that the parser is compiled once.
struct policy_vocabulary {
    const node* nodes = nullptr;
    std::size_t size = 0;

    /// Returns the first node with an id; `no_node` if there is none.
    [[nodiscard]] constexpr std::size_t find(std::string_view id) const noexcept {
        for (std::size_t i = 0; i < size; ++i)
            if (nodes[i].id == id && detail::has_own_id(nodes[i])) return i;
        return no_node;
    }
    /// Returns the most similar id; empty if none is similar.
    [[nodiscard]] constexpr std::string_view nearest(std::string_view word) const noexcept {
        nearest_word found(word);
        for (std::size_t i = 0; i < size; ++i)
            if (detail::has_own_id(nodes[i])) found.offer(nodes[i].id);
        return found.best();
    }
};

/// Returns the most similar word of a combination; empty if none is similar.
constexpr std::string_view nearest_combination(std::string_view word) noexcept {
    nearest_word found(word);
    for (const combination_word& c : combination_words) found.offer(c.word);
    return found.best();
}

}  // namespace pitch::inline v0::detail
