/// When each question of an evaluator can be asked, where parts become known one after the other.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

/// When an evaluator's questions can be asked: at level 0 before a part of `Ps` is bound, at level 1 when the first is, and so on.
template <class E, class... Ps>
struct levels {
    using parts = parts_of<E>;
    std::size_t part[parts::size + 1]{};

    constexpr levels() noexcept { fill(parts{}); }
    /// The level at which the last of these parts is known.
    [[nodiscard]] constexpr std::size_t last(std::uint64_t these) const noexcept {
        std::size_t level = 0;
        for (std::size_t i = 0; i < parts::size; ++i)
            if ((these >> i & 1u) != 0 && part[i] > level) level = part[i];
        return level;
    }
    /// The same of the leaf at the node `i`, or, where there are some, of all the leaves below it that count.
    [[nodiscard]] constexpr std::size_t last_at(std::size_t i) const noexcept {
        std::size_t level = 0;
        for (std::size_t j = i; j < tree<E>::nodes[i].end; ++j)
            if (const std::size_t at = asked_at(j); at != never && at > level) level = at;
        return level;
    }
    static constexpr std::size_t never = static_cast<std::size_t>(-1);
    /// When the node `i` is asked: never, where it is no leaf or is only advice.
    [[nodiscard]] constexpr std::size_t asked_at(std::size_t i) const noexcept {
        const node& n = tree<E>::nodes[i];
        return n.is_leaf() && !n.advised ? last(n.needs | n.can_use) : never;
    }
    /// Whether a leaf in the tree at the node `i` is asked before this level.
    [[nodiscard]] constexpr bool asks_before(std::size_t i, std::size_t level) const noexcept {
        for (std::size_t j = i; j < tree<E>::nodes[i].end; ++j)
            if (asked_at(j) < level) return true;
        return false;
    }
    /// Whether a leaf in the tree at the node `i` is asked at this level.
    [[nodiscard]] constexpr bool asks_at(std::size_t i, std::size_t level) const noexcept {
        for (std::size_t j = i; j < tree<E>::nodes[i].end; ++j)
            if (asked_at(j) == level) return true;
        return false;
    }

private:
    template <class... Qs>
    constexpr void fill(type_list<Qs...>) noexcept {
        [[maybe_unused]] std::size_t i = 0;
        ((part[i++] = (1 + type_list<Ps...>::template index<Qs>) % (1 + sizeof...(Ps))),
         ...);  // the index of one that is not bound is the size
    }
};
template <class E, class... Ps>
inline constexpr levels<E, Ps...> levels_of{};

}  // namespace pitch::inline v0::detail
