// Finds the known key that a misspelled key resembles.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace brief_lint {

// Returns the number of letters to add, remove, replace or swap with their neighbour until both are
// equal (optimal string alignment). Quadratic; call it for short words.
inline std::size_t spelling_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> before, above(right.size() + 1), row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        before = above;
        above = row;
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

// Returns the characters that a word has, as bits. One typing error changes at most two of them.
inline std::uint32_t characters_of(std::string_view word) {
    std::uint32_t bits = 0;
    for (const char c : word) bits |= std::uint32_t{1} << (static_cast<unsigned char>(c) % 32U);
    return bits;
}

// Returns the known word that `word` resembles: one typing error in up to five letters, two in more.
// Empty if there is none. Words of up to three letters resemble nothing: "now" is not "how".
template <class Words>
std::string_view near_miss(std::string_view word, const Words& known) {
    if (word.size() <= 3 || word.size() > 40) return {};
    const std::uint32_t characters = characters_of(word);
    std::string_view best;
    std::size_t best_distance = word.size() <= 5 ? 2 : 3;  // more than allowed
    for (const std::string_view candidate : known) {
        const std::size_t difference = word.size() < candidate.size() ? candidate.size() - word.size() : word.size() - candidate.size();
        if (difference >= best_distance) continue;  // the distance is at least that
        if (static_cast<std::size_t>(std::popcount(characters ^ characters_of(candidate))) > 2 * (best_distance - 1)) continue;
        const std::size_t distance = spelling_distance(word, candidate);
        if (distance >= best_distance) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

}  // namespace brief_lint
