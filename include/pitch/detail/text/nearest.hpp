/// Finds the word that someone may have meant.
#pragma once

#include <cstddef>
#include <string_view>

namespace pitch::inline v0::detail {

/// Finds the most similar of several candidates. A character that the word lacks costs 1, a
/// superfluous one 2, and a wrong one 3. Compares the first 64 bytes. Ignores the case of ASCII
/// letters.
class nearest_word {
    static constexpr std::size_t most = 64;

public:
    constexpr explicit nearest_word(std::string_view wrong_word) noexcept : word_(wrong_word.substr(0, most)) {}

    /// Returns the most similar candidate, the first of equals. Empty if none has at least half of the
    /// word's characters in their order.
    [[nodiscard]] constexpr std::string_view best() const noexcept { return best_; }

    /// Adds a candidate, which must outlive this object.
    constexpr void offer(std::string_view candidate) noexcept {
        const std::string_view compared = candidate.substr(0, most);
        const std::size_t common = common_size(compared);
        if (common == 0 || 2 * common < word_.size()) return;
        const std::size_t cost = (compared.size() - common) + 2 * (word_.size() - common);
        if (!best_.empty() && cost >= cost_) return;
        best_ = candidate;
        cost_ = cost;
    }

private:
    static constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    /// Returns the size of the longest common subsequence of the word and a candidate.
    [[nodiscard]] constexpr std::size_t common_size(std::string_view candidate) const noexcept {
        unsigned char sizes[most + 1]{};  // of the candidate's prefixes and what was read of the word
        for (const char c : word_) {
            unsigned char before = 0;
            for (std::size_t i = 0; i < candidate.size(); ++i) {
                const unsigned char above = sizes[i + 1];
                if (lower(candidate[i]) == lower(c))
                    sizes[i + 1] = static_cast<unsigned char>(before + 1);
                else if (sizes[i] > above)
                    sizes[i + 1] = sizes[i];
                before = above;
            }
        }
        return sizes[candidate.size()];
    }

    std::string_view word_, best_{};
    std::size_t cost_ = 0;
};

}  // namespace pitch::inline v0::detail
