/// The sentences of a range with the highest scores.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/evaluate.hpp>

namespace pitch::inline v0 {

/// A sentence with its score. It is a sentence itself: `parts` returns the parts of `song`.
template <class Song>
struct scored {
    Song song{};       ///< The sentence, by value; its texts view what the original's texts view.
    double score = 0;  ///< From 0 to 1; 1 if and only if the verdict is complete.

    /// Returns the parts of `song`.
    friend constexpr decltype(auto) parts(const scored& s) noexcept { return parts(s.song); }
};

/// The result of `best<N>(songs, by)`: at most N sentences, the highest score first.
/// Owns its sentences. Never allocates.
template <std::size_t Count, class Song>
class best_of {
public:
    using value_type = scored<Song>;

    /// The sentences in order of falling score; among equal scores, in the order of their addition.
    [[nodiscard]] constexpr const value_type* begin() const noexcept { return kept_; }
    [[nodiscard]] constexpr const value_type* end() const noexcept { return kept_ + size_; }
    /// Returns the number of sentences, from 0 to N.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Returns whether there are no sentences.
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// Returns the sentence with the index `i`, which must be less than `size()`.
    [[nodiscard]] constexpr const value_type& operator[](std::size_t i) const noexcept { return kept_[i]; }

    /// Adds a sentence. Drops the one with the lowest score if there are more than N; an earlier
    /// sentence wins against a later one with an equal score. Takes O(N) steps.
    constexpr void add(const Song& song, double score) noexcept {
        if (size_ == Count && score <= kept_[Count - 1].score) return;
        std::size_t i = size_ < Count ? size_++ : Count - 1;
        for (; i != 0 && kept_[i - 1].score < score; --i) kept_[i] = kept_[i - 1];
        kept_[i] = {song, score};
    }

private:
    value_type kept_[Count]{};
    std::size_t size_ = 0;
};

/// Returns the `Count` sentences of a range to which an evaluator gives the highest scores.
/// If scores are equal, an earlier sentence goes before a later one. Evaluates each sentence once.
/// Returns fewer if the range has fewer. Never allocates.
/// Example: `best<3>(compose(start, grammar, needs, methods), taste)`.
template <std::size_t Count, class Songs, class Eval>
[[nodiscard]] constexpr auto best(Songs&& songs, const Eval& by) noexcept {
    static_assert(Count > 0, "pitch: best<N> keeps N sentences; write an N of 1 or more");
    using song = std::remove_cvref_t<decltype(*std::begin(songs))>;
    if constexpr (detail::check_sentence<song>() && detail::check_evaluator<Eval>() && Count > 0) {
        best_of<Count, song> best;
        for (const auto& each : songs) best.add(each, pitch::evaluate(each, by).score());
        return best;
    }
}

}  // namespace pitch::inline v0
