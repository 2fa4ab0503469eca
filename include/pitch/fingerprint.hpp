/// A number that identifies an evaluator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Version of the format of `to_words`. Raise it if the format changes, so that old words are refused.
inline constexpr std::uint64_t words_format = 1;

/// Adds a number to a hash. Different numbers give different hashes.
constexpr std::uint64_t hash_number(std::uint64_t hash, std::uint64_t number) noexcept {
    hash = (hash ^ number) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 32;
}

/// Adds a text and its length to a hash.
constexpr std::uint64_t hash_text(std::uint64_t hash, std::string_view text) noexcept {
    hash = detail::hash_number(hash, text.size());
    for (const char c : text) hash = detail::hash_number(hash, static_cast<unsigned char>(c));
    return hash;
}

/// Adds texts and their number to a hash.
constexpr std::uint64_t hash_texts(std::uint64_t hash, const std::string_view* texts, std::size_t size) noexcept {
    hash = detail::hash_number(hash, size);
    for (std::size_t i = 0; i < size; ++i) hash = detail::hash_text(hash, texts[i]);
    return hash;
}

/// Adds the nodes of an evaluator and their number to a hash. Leaves out their questions and advice.
constexpr std::uint64_t hash_nodes(std::uint64_t hash, const node* nodes) noexcept {
    hash = detail::hash_number(hash, nodes[0].end);
    for (std::size_t i = 0; i < nodes[0].end; ++i) {
        const node& n = nodes[i];
        const std::uint64_t numbers[]{static_cast<std::uint64_t>(n.kind),
                                      n.depth,
                                      n.enough,
                                      __builtin_bit_cast(std::uint64_t, n.weight),
                                      n.needs,
                                      n.can_use,
                                      std::uint64_t{n.measures} | std::uint64_t{n.may_not_apply} << 1};
        hash = detail::hash_text(hash, n.id);
        for (const std::uint64_t number : numbers) hash = detail::hash_number(hash, number);
    }
    return hash;
}

/// Adds the names of bounds and their number to a hash.
template <class... Bs>
constexpr std::uint64_t hash_bounds(std::uint64_t hash, type_list<Bs...>) noexcept {
    constexpr std::string_view names[]{Bs::name..., {}};
    return detail::hash_texts(hash, names, sizeof...(Bs));
}

/// The fingerprint of a type without const or references.
template <class Eval>
inline constexpr std::uint64_t fingerprint_of = detail::hash_bounds(
    detail::hash_texts(detail::hash_nodes(words_format, node_table<Eval>::nodes), node_table<Eval>::parts, parts_of<Eval>::size),
    bounds_of<Eval>{});

}  // namespace detail

/// A 64-bit hash that identifies an evaluator: `to_words` writes it, and `from_words` checks it.
/// Depends on the tree of `Eval`: kinds, ids, thresholds, weights, the names of the parts that each
/// rule takes, which rules can measure or be not applicable, and the names of bounds. Does not
/// depend on questions, advice or captured values. Equal on all platforms and compilers.
/// Example: `fingerprint<decltype(grammar)>`.
template <class Eval>
inline constexpr std::uint64_t fingerprint = detail::fingerprint_of<std::remove_cvref_t<Eval>>;

}  // namespace pitch::inline v0
