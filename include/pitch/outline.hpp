#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/judgeable.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/finding.hpp>

namespace pitch::inline v0 {

/// One place of an evaluator's tree, as `outline` lists it.
struct outline_entry {
    std::string_view id{};  ///< Of the rule or criterion; else the word of the combination, such as `any`.
    pitch::kind kind = kind::rule;
    unsigned depth = 0;  ///< 0 at the root.
    std::string_view asks{}, advice{};
    part_names consults{};  ///< The parts that it and all below it consult.
    bool advised = false;   ///< Under `advise`: it cannot spoil the verdict.
};

/// The tree of an evaluator, in its order: ids, questions and consulted parts.
template <class E>
class outline_of {
public:
    static constexpr std::size_t length = detail::extent_of<E>.nodes;

    constexpr outline_of() noexcept {
        for (std::size_t i = 0; i < length; ++i) {
            const detail::node& n = detail::tree<E>::nodes[i];
            entries_[i] = {n.id, n.kind, n.depth, n.asks, n.advice, part_names(detail::tree<E>::parts, n.needs | n.can_use), n.advised};
        }
    }
    [[nodiscard]] constexpr const outline_entry* begin() const noexcept { return entries_; }
    [[nodiscard]] constexpr const outline_entry* end() const noexcept { return entries_ + length; }
    [[nodiscard]] static constexpr std::size_t size() noexcept { return length; }
    [[nodiscard]] constexpr const outline_entry& operator[](std::size_t i) const noexcept { return entries_[i]; }

private:
    outline_entry entries_[length]{};
};

/// What would the evaluator ask, and of which parts? Judges nothing.
template <class E>
[[nodiscard]] constexpr auto outline(const E&) noexcept {
    if constexpr (detail::can_judge<E>()) return outline_of<E>();
}

}  // namespace pitch::inline v0
