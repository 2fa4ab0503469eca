/// The interface of ranges that make findings when they are read.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/meta/bits.hpp>

namespace pitch::inline v0::detail {

/// Keeps a finding alive while one of its members is accessed by `->`.
template <class Finding>
struct finding_pointer {
    Finding value;
    constexpr const Finding* operator->() const noexcept { return &value; }
};

/// Base class of `Range`, which has `word(i)`, the bits of the findings 64 * i to 64 * i + 63, for
/// `Words` words, and `describe(bit)`, the finding of a bit.
template <class Range, class Finding, std::size_t Words>
class finding_range {
public:
    /// Makes findings, which it returns by value. Points to its range, which must outlive it.
    class iterator {
    public:
        using value_type = Finding;
        using difference_type = std::ptrdiff_t;

        /// Makes an iterator that only other iterators can be assigned to.
        constexpr iterator() noexcept = default;
        /// Returns the current finding; must not be called on an end iterator.
        [[gnu::always_inline]] constexpr Finding operator*() const noexcept {
            return of_->describe(64 * word_ + detail::lowest_bit(left_));
        }
        /// The finding lives until the end of the full expression: copy what you keep of it.
        constexpr finding_pointer<Finding> operator->() const noexcept { return {**this}; }
        /// Moves to the next finding.
        constexpr iterator& operator++() noexcept {
            left_ &= left_ - 1;
            skip_empty_words();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        /// Compares positions; both must be from the same range.
        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.left_ == b.left_ && a.word_ == b.word_; }
        /// Linear in the distance. Both must be from the same range.
        friend constexpr difference_type operator-(iterator a, iterator b) noexcept {
            // Within a word, a later position has fewer bits left.
            const bool is_behind = a.word_ != b.word_ ? a.word_ < b.word_ : a.left_ > b.left_;
            if (is_behind) return -(b - a);
            difference_type distance = 0;
            for (; b != a; ++b) ++distance;
            return distance;
        }

    private:
        friend finding_range;
        constexpr explicit iterator(const Range* of_range) noexcept : of_(of_range), left_(of_range->word(0)) { skip_empty_words(); }
        constexpr void skip_empty_words() noexcept {
            if constexpr (Words > 1)
                while (left_ == 0 && ++word_ != Words) left_ = of_->word(word_);
        }

        const Range* of_ = nullptr;
        std::uint64_t left_ = 0;
        std::size_t word_ = 0;
    };

    /// Iterators over the findings; valid as long as the range.
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(self()); }
    [[nodiscard]] constexpr iterator end() const noexcept {
        iterator past_the_last;
        if constexpr (Words > 1) past_the_last.word_ = Words;
        return past_the_last;
    }
    /// Number of findings.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (std::size_t i = 0; i < Words; ++i) count += detail::count_bits(self()->word(i));
        return count;
    }
    /// Returns whether there are no findings.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }
    /// Returns finding `i`, from 0, by value. Not checked: `i` must be less than `size()`. Linear in `i`.
    [[nodiscard]] constexpr Finding operator[](std::size_t i) const noexcept {
        iterator at = begin();
        for (; i != 0; --i) ++at;
        return *at;
    }

private:
    [[nodiscard]] constexpr const Range* self() const noexcept { return static_cast<const Range*>(this); }
};

}  // namespace pitch::inline v0::detail
