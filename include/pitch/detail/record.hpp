/// What `evaluate` writes down, and how the outcome of a whole tree follows from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

/// The outcomes of `Leaves` leaves, two bits each, and behind them a bit for each of `Parts` parts that is stated. Of a small
/// evaluator all of it stands in one register, so what a rule answers costs one `or`.
template <std::size_t Leaves, std::size_t Parts>
struct marks {
    using word = std::conditional_t<(2 * Leaves + Parts > 32), std::uint64_t, std::uint32_t>;
    static constexpr std::size_t width = sizeof(word) * 8;
    static constexpr std::size_t count = Leaves == 0 ? 1 : (2 * Leaves + Parts + width - 1) / width;

    word words[count]{};

    constexpr void set(std::size_t leaf, outcome o) noexcept { words[2 * leaf / width] |= static_cast<word>(o) << 2 * leaf % width; }
    [[nodiscard]] constexpr outcome get(std::size_t leaf) const noexcept {
        return static_cast<outcome>(words[2 * leaf / width] >> 2 * leaf % width & 3u);
    }
    constexpr void state(std::size_t part) noexcept {
        const std::size_t at = 2 * Leaves + part;
        words[at / width] |= word{1} << at % width;
    }
    /// The parts that are stated, as bits.
    [[nodiscard]] constexpr std::uint64_t stated() const noexcept {
        if constexpr (Parts == 0) {
            return 0;
        } else {
            constexpr std::size_t first = 2 * Leaves / width, offset = 2 * Leaves % width;
            std::uint64_t parts = words[first] >> offset;
            if constexpr (first + 1 < count)
                parts |= std::uint64_t{words[first + 1]} << (width - offset);  // 64 parts need two words at most
            return parts;
        }
    }
};
template <class E>
using marks_of = marks<extent_of<E>.leaves, parts_of<E>::size>;

/// An array that may have no elements.
template <class T, std::size_t N>
struct room {
    T items[N]{};
};
template <class T>
struct room<T, 0> {
    static constexpr const T* items = nullptr;
};

/// The outcomes of the leaves, the parts that are stated, and what the leaves measured; nothing points into the sentence.
template <class E>
struct record : room<measurement, extent_of<E>.measures>, room<std::size_t, extent_of<E>.elements> {
    marks_of<E> leaves{};

    [[nodiscard]] constexpr auto& measured() noexcept { return this->room<measurement, extent_of<E>.measures>::items; }
    [[nodiscard]] constexpr auto& measured() const noexcept { return this->room<measurement, extent_of<E>.measures>::items; }
    [[nodiscard]] constexpr auto& elements() noexcept { return this->room<std::size_t, extent_of<E>.elements>::items; }
    [[nodiscard]] constexpr auto& elements() const noexcept { return this->room<std::size_t, extent_of<E>.elements>::items; }
};

/// The outcome of the tree `E`, whose first leaf is at `At`; those of its nodes are written to `nodes`, unless that is null.
template <class E, extent At = extent{}, class Marks>
constexpr outcome settle(const Marks& leaves, outcome* nodes) noexcept {
    outcome self{};
    if constexpr (leaf_shape<E>) {
        self = leaves.get(At.leaves);
    } else {
        [&]<class... Es, std::size_t... I>(type_list<Es...>, std::index_sequence<I...>) {
            using trees = forest<type_list<Es...>>;
            const outcome children[sizeof...(Es) + 1]{settle<Es, At + extent{1} + trees::before(I)>(leaves, nodes)...};
            if constexpr (criterion_shape<E>)
                self = children[0];
            else
                self = combine(E::kind, children, sizeof...(Es), enough_of<E>);
        }(children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
    }
    if (nodes) nodes[At.nodes] = self;
    return self;
}

/// The leaves that count in a tree of `all`, each as a pass; `exact` where nothing but `all` combines them.
template <class E>
struct conjunction_mask {
    marks_of<E> counted{};
    bool exact = true;

    constexpr conjunction_mask() noexcept {
        for (const node& n : tree<E>::value.nodes) {
            if (n.advised) continue;
            if (n.is_leaf())
                counted.set(n.at.leaves, outcome::pass);
            else if (!n.is(kind::all) && !n.is(kind::criterion) && !n.is(kind::weigh) && !n.is(kind::advise))
                exact = false;
        }
    }
};

/// The outcome of the tree: where all of it is one `all`, by the bits of a whole word at a time.
template <class E>
constexpr outcome settle_root(const marks_of<E>& leaves) noexcept {
    constexpr conjunction_mask<E> mask{};
    if constexpr (mask.exact) {
        typename marks_of<E>::word fails = 0, misses = 0, passes = 0;
        for (std::size_t w = 0; w < leaves.count; ++w) {
            const auto p = leaves.words[w], f = p << 1, counted = mask.counted.words[w];  // of each two bits, the upper
            fails |= counted & f & ~p;
            misses |= counted & ~(f | p);
            passes |= counted & p & ~f;
        }
        return fails != 0 ? outcome::fail : misses != 0 ? outcome::missing : passes != 0 ? outcome::pass : outcome::not_applicable;
    } else {
        return settle<E>(leaves, nullptr);
    }
}

/// Whether the tree passes or does not apply: where all of it is one `all`, that takes one bit of each leaf.
template <class E>
constexpr bool is_complete(const marks_of<E>& leaves) noexcept {
    constexpr conjunction_mask<E> mask{};
    if constexpr (mask.exact) {
        typename marks_of<E>::word open = 0;
        for (std::size_t w = 0; w < leaves.count; ++w) open |= mask.counted.words[w] & ~leaves.words[w];
        return open == 0;
    } else {
        return settled(settle<E>(leaves, nullptr));
    }
}

}  // namespace pitch::inline v0::detail
