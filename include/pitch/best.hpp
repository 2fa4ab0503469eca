#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/evaluate.hpp>

namespace pitch::inline v0 {

/// A sentence, and what an evaluator thinks of it; it is a sentence too.
template <class S>
struct scored {
    S song{};
    double score = 0;  ///< In [0, 1], 1 exactly where the verdict is complete.

    friend constexpr decltype(auto) parts(const scored& s) noexcept { return parts(s.song); }
};

/// The type of `best<N>(songs, by)`: at most N sentences, the best first.
template <std::size_t N, class S>
class best_of {
public:
    using value_type = scored<S>;

    [[nodiscard]] constexpr const value_type* begin() const noexcept { return kept_; }
    [[nodiscard]] constexpr const value_type* end() const noexcept { return kept_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const value_type& operator[](std::size_t i) const noexcept { return kept_[i]; }

    /// Keeps a sentence, unless N others are as good.
    constexpr void add(const S& song, double score) noexcept {
        if (size_ == N && score <= kept_[N - 1].score) return;
        std::size_t place = size_ < N ? size_++ : N - 1;
        for (; place != 0 && kept_[place - 1].score < score; --place) kept_[place] = kept_[place - 1];
        kept_[place] = {song, score};
    }

private:
    value_type kept_[N]{};
    std::size_t size_ = 0;
};

/// Of a range of sentences, such as `compose` makes, those N to which an evaluator gives the highest scores; of equals, the earlier.
template <std::size_t N, class Songs, class E>
[[nodiscard]] constexpr auto best(Songs&& songs, const E& by) noexcept {
    static_assert(N > 0, "pitch: best<N> keeps N sentences; write a number above 0");
    using song = std::remove_cvref_t<decltype(*std::begin(songs))>;
    if constexpr (detail::can_be_judged<song>() && detail::can_judge<E>() && N > 0) {
        best_of<N, song> kept;
        for (const auto& each : songs) kept.add(each, evaluate(each, by).score());
        return kept;
    }
}

}  // namespace pitch::inline v0
