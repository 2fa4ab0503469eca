/// What a verdict reports about each node of an evaluator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <pitch/detail/evaluator/combination.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0 {

/// A range of part names, in the order of the evaluator. The views have static storage.
class part_names {
public:
    /// Visits the names in order. Stays valid after the range is gone.
    class iterator {
    public:
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;

        /// Makes an end iterator.
        constexpr iterator() noexcept = default;
        /// Iterates over `name_table[i]` for each bit `i` of `left_bits`. `place_order`: see `part_names`.
        constexpr iterator(const std::string_view* name_table, std::uint64_t left_bits, std::uint64_t place_order = 0) noexcept
            : names_(name_table), left_(left_bits), order_(place_order) {}
        /// Returns the current name; must not be called on an end iterator.
        constexpr std::string_view operator*() const noexcept {
            const std::size_t place = detail::lowest_bit(left_);
            return names_[order_ == 0 || place >= 16 ? place : order_ >> 4 * place & 15u];
        }
        /// Moves to the next name.
        constexpr iterator& operator++() noexcept {
            left_ &= left_ - 1;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        /// Compares positions; both must be from the same range.
        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.left_ == b.left_; }

    private:
        friend part_names;
        const std::string_view* names_ = nullptr;
        std::uint64_t left_ = 0, order_ = 0;
    };

    /// Makes an empty range.
    constexpr part_names() noexcept = default;
    /// Selects `name_table[i]` for each bit `i` of `chosen_bits`. `name_table` must have static storage.
    /// `place_order` is for policies, whose parts have an order of their own: four bits for each of the
    /// first 16 places, so that bit `i` selects `name_table[place_order >> 4 * i & 15]`. 0 is the order of
    /// `name_table`.
    constexpr part_names(const std::string_view* name_table, std::uint64_t chosen_bits, std::uint64_t place_order = 0) noexcept
        : first_(name_table, chosen_bits, place_order) {}

    /// Iterators over the names.
    [[nodiscard]] constexpr iterator begin() const noexcept { return first_; }
    [[nodiscard]] constexpr iterator end() const noexcept { return {}; }
    /// Returns true if there are no names.
    [[nodiscard]] constexpr bool empty() const noexcept { return first_.left_ == 0; }
    /// Number of names, 0 to 64.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return detail::count_bits(first_.left_); }
    /// Returns true if the name is in the range, as in `f.lacks.contains("need")`.
    [[nodiscard]] constexpr bool contains(std::string_view part) const noexcept {
        iterator at = first_;
        while (at.left_ != 0 && *at != part) ++at;
        return at.left_ != 0;
    }

private:
    iterator first_{};
};

/// What an evaluator found at one node of its tree. All texts have static storage.
/// A template, so that `std::optional` is instantiated only if findings are used.
template <class Measurement>
struct basic_finding {
    /// Id of the rule, criterion or named `no`; for another combination its keyword, such as "any".
    std::string_view id{};
    /// Kind of the node.
    pitch::kind kind = kind::rule;
    /// Depth in the tree; 0 at the root.
    unsigned depth = 0;
    /// The node's own outcome, even under `no`, `advise` or `when`.
    pitch::outcome outcome = outcome::missing;
    /// False under a `when` whose condition fails or does not apply.
    bool applies = true;
    /// The question; bounds in braces are not filled in. Under `no`, that of the enclosing criterion or
    /// named `no`: the rule's own would mislead.
    std::string_view asks{};
    /// What to do about it. Under `no`, that of the enclosing criterion or named `no`.
    std::string_view advice{};
    /// Parts that are not stated and keep the outcome missing.
    part_names lacks{};
    /// The measurement of a rule that passed or failed; under `each`, only if it failed.
    std::optional<Measurement> measurement{};
    /// Under `each`: index of the first element that fails, otherwise of the first that is missing.
    std::optional<decltype(sizeof(Measurement))> element{};
    /// True under `advise`: cannot affect the verdict.
    bool advised = false;
    /// Id of the rule, criterion or named `no` that `asks` and `advice` come from.
    std::string_view words_from{};
    /// True under `no`: the rule is supposed to fail.
    bool negated = false;
    /// True in the first place of a `when`: decides whether the rest applies.
    bool condition = false;
    /// If the innermost enclosing `any` or `at_least` has `among` children, `enough` of them will do.
    /// Both are 0 outside of `any` and `at_least`. Under `no`, `enough` children must fail.
    std::size_t enough = 0, among = 0;
};
/// The finding type of verdicts.
using finding = basic_finding<measurement>;

}  // namespace pitch::inline v0
