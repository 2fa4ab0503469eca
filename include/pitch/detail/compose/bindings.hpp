/// A partially bound sentence, and when each rule can run as its parts are bound.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

// The template parameters, here and in search.hpp:
// Parts: the parts that the evaluator checks. Their order numbers the bits of masks.
// Start: a sentence of parts by value. It states the parts that no palette chooses.
// Ps:    the parts that palettes choose, in the order in which they are bound.

/// A sentence in which the parts `Ps` are bound one after another. Works as a `Lookup` for rules.
template <class Parts, class Start, class... Ps>
struct partial_sentence {
    using list = Parts;
    const Start* start;
    compressed_tuple<const Ps*...> bound;

    template <class PartType>
    [[nodiscard, gnu::always_inline]] constexpr const PartType* get() const noexcept {
        if constexpr (type_list<Ps...>::template has<PartType>)
            return detail::tuple_get<type_list<Ps...>::template index<PartType>>(bound);
        else
            return detail::find_part<PartType>(*start).get();
    }
    template <class PartType>
    [[nodiscard, gnu::always_inline]] constexpr bool states() const noexcept {
        if constexpr (type_list<Ps...>::template has<PartType> || parts_traits<Start>::template has<PartType>)
            return get<PartType>()->stated();
        else
            return false;
    }
    /// Returns a sentence with copies of the parts `Qs`. Each must be bound or in the start.
    template <class... Qs>
    [[nodiscard]] constexpr sentence<Qs...> song(type_list<Qs...>) const noexcept {
        return sentence<Qs...>{*get<Qs>()...};
    }
};

/// The depth at which each part is known and each leaf can run: the number of parts bound by then.
template <class Eval, class... Ps>
struct binding_depths {
    static constexpr std::size_t never = static_cast<std::size_t>(-1);
    using parts = parts_of<Eval>;
    std::size_t part[parts::size + 1]{};  // 0 for a part of the start

    constexpr binding_depths() noexcept { fill(parts{}); }
    /// Returns the depth at which the last part in a mask is known.
    [[nodiscard]] constexpr std::size_t last(std::uint64_t mask) const noexcept {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < parts::size; ++i)
            if ((mask >> i & 1u) != 0 && part[i] > depth) depth = part[i];
        return depth;
    }
    /// Returns the depth at which node `i` runs, or `never` if it is advice or not a leaf.
    [[nodiscard]] constexpr std::size_t of_leaf(std::size_t i) const noexcept {
        const node& n = node_table<Eval>::nodes[i];
        return n.is_leaf() && !n.advised ? last(n.needs | n.can_use) : never;
    }
    /// Returns whether a leaf at or below node `i` runs before a depth.
    [[nodiscard]] constexpr bool runs_before(std::size_t i, std::size_t depth) const noexcept {
        return any_leaf(i, [=](std::size_t leaf_depth) { return leaf_depth < depth; });
    }
    /// Returns whether a leaf at or below node `i` runs at a depth.
    [[nodiscard]] constexpr bool runs_at(std::size_t i, std::size_t depth) const noexcept {
        return any_leaf(i, [=](std::size_t leaf_depth) { return leaf_depth == depth; });
    }
    /// Returns whether a leaf at or below node `i` runs after a depth.
    [[nodiscard]] constexpr bool runs_after(std::size_t i, std::size_t depth) const noexcept {
        return any_leaf(i, [=](std::size_t leaf_depth) { return leaf_depth > depth; });
    }

private:
    template <class Predicate>
    [[nodiscard]] constexpr bool any_leaf(std::size_t i, Predicate predicate) const noexcept {
        for (std::size_t j = i; j < node_table<Eval>::nodes[i].end; ++j)
            if (const std::size_t leaf = of_leaf(j); leaf != never && predicate(leaf)) return true;
        return false;
    }
    template <class... Qs>
    constexpr void fill(type_list<Qs...>) noexcept {
        [[maybe_unused]] std::size_t i = 0;
        // `index` returns the size for a part that is not bound; the remainder is then 0.
        ((part[i++] = (1 + type_list<Ps...>::template index<Qs>) % (1 + sizeof...(Ps))), ...);
    }
};
template <class Eval, class... Ps>
inline constexpr binding_depths<Eval, Ps...> binding_depths_of{};

}  // namespace pitch::inline v0::detail
