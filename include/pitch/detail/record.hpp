/// What `evaluate` writes down, and how the outcome of a whole tree follows from it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

/// The outcomes of `Leaves` leaves as two planes of bits, which a small evaluator keeps in registers.
template <std::size_t Leaves>
struct planes {
    using word = std::conditional_t<(Leaves > 32), std::uint64_t, std::uint32_t>;
    static constexpr std::size_t width = sizeof(word) * 8;
    static constexpr std::size_t words = Leaves == 0 ? 1 : (Leaves + width - 1) / width;

    word pass[words]{}, fail[words]{};

    constexpr void set(std::size_t leaf, outcome o) noexcept {
        const auto bits = static_cast<word>(o);
        pass[leaf / width] |= static_cast<word>(bits >> 1) << leaf % width;
        fail[leaf / width] |= static_cast<word>(bits & 1u) << leaf % width;
    }
    [[nodiscard]] constexpr outcome get(std::size_t leaf) const noexcept {
        const auto upper = static_cast<unsigned>(pass[leaf / width] >> leaf % width & 1u);
        const auto lower = static_cast<unsigned>(fail[leaf / width] >> leaf % width & 1u);
        return static_cast<outcome>(upper << 1 | lower);
    }
};

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
    planes<extent_of<E>.leaves> leaves{};
    std::uint64_t stated = 0;

    [[nodiscard]] constexpr auto& measured() noexcept { return this->room<measurement, extent_of<E>.measures>::items; }
    [[nodiscard]] constexpr auto& measured() const noexcept { return this->room<measurement, extent_of<E>.measures>::items; }
    [[nodiscard]] constexpr auto& elements() noexcept { return this->room<std::size_t, extent_of<E>.elements>::items; }
    [[nodiscard]] constexpr auto& elements() const noexcept { return this->room<std::size_t, extent_of<E>.elements>::items; }
};

/// The outcome of the tree `E`, whose first leaf is at `At`; those of its nodes are written to `nodes`, unless that is null.
template <class E, extent At = extent{}, std::size_t Leaves>
constexpr outcome settle(const planes<Leaves>& leaves, outcome* nodes) noexcept {
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

/// The leaves that count in a tree of `all`, as the bits of `pass`; `exact` where nothing but `all` combines them.
template <class E>
struct conjunction_mask {
    planes<extent_of<E>.leaves> counted{};
    bool exact = true;

    constexpr conjunction_mask() noexcept {
        for (const node& n : tree<E>::value.nodes) {
            if (n.advised) continue;
            if (n.kind == kind::rule || n.kind == kind::each)
                counted.set(n.at.leaves, outcome::pass);
            else if (n.kind != kind::all && n.kind != kind::criterion && n.kind != kind::weigh && n.kind != kind::advise)
                exact = false;
        }
    }
};

/// The outcome of the tree: where all of it is one `all`, by the bits of a whole word at a time.
template <class E>
constexpr outcome settle_root(const planes<extent_of<E>.leaves>& leaves) noexcept {
    constexpr conjunction_mask<E> mask{};
    if constexpr (mask.exact) {
        using word = typename planes<extent_of<E>.leaves>::word;
        word fails = 0, misses = 0, passes = 0;
        for (std::size_t w = 0; w < leaves.words; ++w) {
            const word p = leaves.pass[w], f = leaves.fail[w], counted = mask.counted.pass[w];
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
constexpr bool is_complete(const planes<extent_of<E>.leaves>& leaves) noexcept {
    constexpr conjunction_mask<E> mask{};
    if constexpr (mask.exact) {
        typename planes<extent_of<E>.leaves>::word open = 0;
        for (std::size_t w = 0; w < leaves.words; ++w) open |= mask.counted.pass[w] & ~leaves.pass[w];
        return open == 0;
    } else {
        return settled(settle<E>(leaves, nullptr));
    }
}

}  // namespace pitch::inline v0::detail
