/// What a tally counts of one rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pitch::inline v0 {

/// The counts of one rule. Its texts have static storage duration.
struct rule_count {
    std::string_view id{}, asks{}, advice{};
    std::uint64_t missing = 0, fail = 0, pass = 0, not_applicable = 0;  ///< Number of verdicts with each outcome.
    /// Number of verdicts whose `gaps()` include the rule; advice and not_applicable never count.
    std::uint64_t gaps = 0;
    bool advised = false;    ///< True if the rule is only used below `advise`, and so is never a gap.
    bool negated = false;    ///< True if the rule's first place is under `no`: the rule is supposed to fail.
    bool condition = false;  ///< True if the rule is only used in conditions of `when`.
};

/// A list of up to `Capacity` counts. Owns them; never allocates.
template <std::size_t Capacity>
class rule_count_list {
public:
    /// Largest number of counts.
    static constexpr std::size_t capacity = Capacity;

    /// Iterators over the counts; valid as long as the list.
    [[nodiscard]] constexpr const rule_count* begin() const noexcept { return items_; }
    [[nodiscard]] constexpr const rule_count* end() const noexcept { return items_ + size_; }
    /// Number of counts.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Returns true if there are no counts.
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// Returns count `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr const rule_count& operator[](std::size_t i) const noexcept { return items_[i]; }
    /// Adds a count. Not checked: the list must not be full.
    constexpr void push_back(const rule_count& added) noexcept { items_[size_++] = added; }

private:
    rule_count items_[Capacity == 0 ? 1 : Capacity]{};
    std::size_t size_ = 0;
};

namespace detail {

/// Returns whether `tally::weakest()` lists `a` before `b`, whatever their places in the tree.
constexpr bool is_weaker(const rule_count& a, const rule_count& b) noexcept {
    const bool a_last = a.advised || a.condition, b_last = b.advised || b.condition;
    return a_last != b_last ? b_last : a.gaps > b.gaps;
}

/// Returns the counts in the order of `tally::weakest()`. Equally weak ones keep their order.
template <std::size_t Capacity>
constexpr rule_count_list<Capacity> weakest_first(const rule_count_list<Capacity>& all) noexcept {
    rule_count_list<Capacity> sorted;
    bool listed[Capacity + 1]{};
    for (std::size_t n = 0; n < all.size(); ++n) {
        std::size_t next = all.size();
        for (std::size_t i = all.size(); i-- != 0;)
            if (!listed[i] && (next == all.size() || !detail::is_weaker(all[next], all[i]))) next = i;
        listed[next] = true;
        sorted.push_back(all[next]);
    }
    return sorted;
}

}  // namespace detail
}  // namespace pitch::inline v0
