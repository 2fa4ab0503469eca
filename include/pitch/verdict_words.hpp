/// Verdicts as words, which a file, a database or another process can keep.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <type_traits>

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/bound_table.hpp>
#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/meta/bits.hpp>
#include <pitch/detail/meta/floating.hpp>
#include <pitch/fingerprint.hpp>
#include <pitch/kind.hpp>
#include <pitch/outcome.hpp>
#include <pitch/verdict.hpp>
#include <pitch/word_array.hpp>

namespace pitch::inline v0 {

namespace detail {

/// A contiguous range of 64-bit words.
template <class Range>
concept readable_words = requires(const Range& range) {
    { range.data() } -> std::convertible_to<const std::uint64_t*>;
    { range.size() } -> std::convertible_to<std::size_t>;
} || (std::is_array_v<Range> && std::same_as<std::remove_cv_t<std::remove_extent_t<Range>>, std::uint64_t>);

/// The index of the first word of each kind; see `to_words`.
template <class Eval>
struct word_layout {
    static constexpr tree_counts counts = counts_of<Eval>;
    static constexpr std::size_t outcomes = 1;
    static constexpr std::size_t measurements = outcomes + outcome_bits_of<Eval>::count;
    static constexpr std::size_t directions = measurements + 2 * counts.measures;
    static constexpr std::size_t elements = directions + (counts.measures + 63) / 64;
    static constexpr std::size_t bounds = elements + 2 * counts.elements;
    static constexpr std::size_t size = bounds + bounds_of<Eval>::size;
};

/// Returns whether the parts that a leaf needs are stated, so that `evaluate` calls its rule.
constexpr bool is_called(const node& leaf, std::uint64_t stated) noexcept { return (leaf.needs & ~stated) == 0; }

/// Returns whether a verdict can have an outcome for a leaf. In a verdict that `evaluate` did not make, a
/// rule that needs no part is missing.
constexpr bool can_have(const node& leaf, outcome o, std::uint64_t stated) noexcept {
    if (o == outcome::missing) return leaf.may_not_apply || leaf.needs == 0 || !detail::is_called(leaf, stated);
    return detail::is_called(leaf, stated) && (leaf.may_not_apply || o == outcome::pass || o == outcome::fail);
}

/// Returns whether `evaluate` stores the measurement of a leaf. An `each` leaf has the measurement
/// of an element that fails.
constexpr bool has_measurement(const node& leaf, outcome o) noexcept {
    return o == outcome::fail || (o == outcome::pass && !leaf.is(kind::each));
}

/// Returns whether `evaluate` can store these elements for an `each` leaf with the outcome `o`.
constexpr bool can_have(const node& leaf, outcome o, std::uint64_t stated, const element_record& elements) noexcept {
    if (detail::satisfied(o) || !detail::is_called(leaf, stated)) return elements == element_record{};
    const bool is_listed = elements.first >= 64 || (elements.open >> elements.first & 1u) != 0;
    const std::uint64_t before = detail::low_bits(elements.first < 64 ? elements.first : 64);
    return is_listed && (o == outcome::fail || (elements.open & before) == 0);
}

/// Returns whether a bound can have a value.
constexpr bool can_have(const bound_row& bound, const double& value) noexcept {
    if (!detail::is_finite(value) || value < bound.lowest || value > bound.highest) return false;
    return !bound.whole || detail::is_whole(value);
}

/// Reads words into `storage`. Returns false if `to_words` cannot have written them for `Eval`.
template <class Eval>
constexpr bool read_words(const std::uint64_t* words, verdict_storage<Eval>& storage) noexcept {
    using layout = word_layout<Eval>;
    outcome_bits_of<Eval> found;
    for (std::size_t i = 0; i < outcome_bits_of<Eval>::count; ++i) {
        found.words[i] = static_cast<typename outcome_bits_of<Eval>::word>(words[layout::outcomes + i]);
        if (found.words[i] != words[layout::outcomes + i]) return false;
    }
    const std::uint64_t stated = found.stated();
    for (std::size_t part = 0; part < parts_of<Eval>::size; ++part)
        if (stated >> part & 1u) storage.leaves.state(part);
    if constexpr (layout::counts.measures % 64 != 0)
        if (words[layout::elements - 1] >> layout::counts.measures % 64 != 0) return false;  // more directions than measurements
    for (std::size_t i = 0; i < layout::counts.nodes; ++i) {
        const node& n = node_table<Eval>::nodes[i];
        if (!n.is_leaf()) continue;
        const outcome o = found.get(n.offset.leaves);
        if (!detail::can_have(n, o, stated)) return false;
        storage.leaves.set(n.offset.leaves, o);
        if constexpr (layout::counts.measures != 0) {
            if (n.measures) {
                const std::size_t m = n.offset.measures;
                const std::uint64_t actual = words[layout::measurements + 2 * m], bound = words[layout::measurements + 2 * m + 1];
                const std::uint64_t direction = words[layout::directions + m / 64] >> m % 64 & 1u;
                if (detail::has_measurement(n, o))
                    storage.measured()[m] = {__builtin_bit_cast(double, actual), __builtin_bit_cast(double, bound),
                                             static_cast<measurement::limit>(direction), o == outcome::pass};
                else if ((actual | bound | direction) != 0)
                    return false;
            }
        }
        if constexpr (layout::counts.elements != 0) {
            if (n.is(kind::each)) {
                const std::uint64_t* const at = words + layout::elements + 2 * n.offset.elements;
                const element_record elements{static_cast<std::size_t>(at[0]), at[1]};
                if (elements.first != at[0] || !detail::can_have(n, o, stated, elements)) return false;
                storage.elements()[n.offset.elements] = elements;
            }
        }
    }
    for (std::size_t i = 0; i < bounds_of<Eval>::size; ++i) {
        const std::uint64_t bits = words[layout::bounds + i];  // a variable, because nvcc 13 crashes on the element
        const double value = __builtin_bit_cast(double, bits);
        if (!detail::can_have(bound_table<bounds_of<Eval>>::rows[i], value)) return false;
        storage.bounds().items[i] = value;
    }
    return storage.leaves == found;  // not equal if a bit is set that has no meaning
}

}  // namespace detail

/// Returns the words of a verdict, which `from_words` turns back into it. They are equal on all
/// platforms. In this order:
/// - the fingerprint of the evaluator
/// - rows of bits: the upper bits of the outcomes of all leaves, in tree order, the lower bits, and a bit
///   for each part that is stated. If they fit into one word, each row begins after the one before it.
///   Otherwise each row of outcomes begins with a word; the parts begin after the lower bits, unless
///   they would reach into another word; then they begin with a word.
/// - for each leaf that measures: the bits of `actual` and those of `bound`, zeros without a measurement
/// - if a leaf measures: a bit for each measurement, which is set if its direction is at_least
/// - for each `each`: the index of the element that decided, and the bits that `elements` returns
/// - for each bound: the bits of its value, as a `double`
/// Example: `store(key, to_words(evaluate(ad, house)))`.
template <class Eval>
[[nodiscard]] constexpr auto to_words(const verdict<Eval>& v) noexcept {
    static_assert(detail::is_evaluator<Eval>,
                  "pitch: the verdict of a policy has no words; keep those of the vocabulary's verdict, and judge again");
    using layout = detail::word_layout<Eval>;
    const detail::verdict_storage<Eval>& storage = detail::verdict_access::storage(v);
    word_array<layout::size> words;
    words[0] = fingerprint<Eval>;
    for (std::size_t i = 0; i < detail::outcome_bits_of<Eval>::count; ++i) words[layout::outcomes + i] = storage.leaves.words[i];
    for (std::size_t i = 0; i < layout::counts.measures; ++i) {
        const measurement& m = storage.measured()[i];
        words[layout::measurements + 2 * i] = detail::bits_of(m.actual);
        words[layout::measurements + 2 * i + 1] = detail::bits_of(m.bound);
        words[layout::directions + i / 64] |= std::uint64_t{static_cast<unsigned>(m.direction) & 1u} << i % 64;
    }
    for (std::size_t i = 0; i < layout::counts.elements; ++i) {
        words[layout::elements + 2 * i] = storage.elements()[i].first;
        words[layout::elements + 2 * i + 1] = storage.elements()[i].open;
    }
    for (std::size_t i = 0; i < detail::bounds_of<Eval>::size; ++i) words[layout::bounds + i] = detail::bits_of(storage.bounds().items[i]);
    return words;
}

/// Returns the verdict whose words are in `words`: an array, a `std::span`, a `std::vector` or another
/// contiguous range of `std::uint64_t`. Empty unless `to_words` can write these words for the evaluator
/// `Eval`, or for an evaluator with an equal fingerprint. Safe for any words. Linear in their number.
/// Example: `from_words<decltype(house)>(load(key))`.
template <class Eval, detail::readable_words Range>
[[nodiscard]] constexpr std::optional<verdict<std::remove_cvref_t<Eval>>> from_words(const Range& words) noexcept {
    using evaluator = std::remove_cvref_t<Eval>;
    const std::uint64_t* begin = nullptr;
    std::size_t size = 0;
    if constexpr (std::is_array_v<Range>) {
        begin = words;
        size = std::extent_v<Range>;
    } else {
        begin = words.data();
        size = words.size();
    }
    detail::verdict_storage<evaluator> storage;
    if (size != detail::word_layout<evaluator>::size || begin[0] != fingerprint<evaluator>) return {};
    if (!detail::read_words<evaluator>(begin, storage)) return {};
    return verdict<evaluator>(storage);
}

}  // namespace pitch::inline v0
