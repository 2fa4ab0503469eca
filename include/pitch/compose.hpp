/// Sentences made by choosing parts from palettes.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/best.hpp>
#include <pitch/detail/compose/palette.hpp>
#include <pitch/detail/compose/search.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>

namespace pitch::inline v0 {

/// The result of `compose`: a lazy forward range of complete sentences. Never allocates or throws.
/// An exception that leaves a rule ends the program.
/// Copies the start and the evaluator, and views the palettes, which must outlive it. Its iterators
/// point to it: they are invalid when it is moved or destroyed.
template <class Start, class Eval, class... Ps>
class songs_of {
    using pruning = detail::pruning<Eval, Start, Ps...>;
    using bits = typename pruning::bits;
    static constexpr std::size_t depth = sizeof...(Ps);

public:
    /// Visits the sentences in the order of nested loops; the first palette is the outermost loop.
    /// Dereferencing returns a sentence by value, whose texts view the palettes and the start.
    class iterator {
        using song_parts = typename detail::song<Start, Ps...>::parts;

    public:
        using value_type = decltype(std::declval<const typename pruning::partial&>().song(song_parts{}));
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;
        constexpr value_type operator*() const noexcept { return partial_.song(song_parts{}); }
        [[gnu::always_inline]] constexpr iterator& operator++() noexcept {
            done_ = !next<depth>();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
            return a.done_ == b.done_ && (a.done_ || a.same_place_as(b, std::index_sequence_for<Ps...>{}));
        }

    private:
        friend songs_of;

        // Always inlined into the caller's loop, so that the iterator stays in registers.

        [[gnu::always_inline]] constexpr explicit iterator(const songs_of& song_range) noexcept
            : songs_(&song_range), partial_{&song_range.start_, {}} {
            if constexpr (depth > 0) known_.items[0] = song_range.known_;
            done_ = !(song_range.open_ && enter<0>());
        }

        /// Finds the first complete choice that keeps the parts bound before the palette `Index`.
        template <std::size_t Index>
        [[gnu::always_inline]] constexpr bool enter() noexcept {
            if constexpr (Index < depth) {
                for (rewind<Index>(); find<Index>(); ++place<Index>())
                    if (enter<Index + 1>()) return true;
                return false;
            }
            return true;
        }
        /// Advances to the next choice of the first `Bound` parts that can still be completed.
        template <std::size_t Bound>
        [[gnu::always_inline]] constexpr bool next() noexcept {
            if constexpr (Bound > 0) {
                ++place<Bound - 1>();
                // Most steps change only the last part. This loop keeps the others in registers.
                if constexpr (Bound == depth) {
                    if (find<Bound - 1>()) [[likely]]
                        return true;
                    if (!next<Bound - 1>()) return false;
                    rewind<Bound - 1>();
                }
                for (; !find<Bound - 1>(); rewind<Bound - 1>())
                    if (!next<Bound - 1>()) return false;
                return true;
            }
            return false;
        }
        /// Goes to the first part of the palette `Index`.
        template <std::size_t Index>
        [[gnu::always_inline]] constexpr void rewind() noexcept {
            place<Index>() = detail::tuple_get<Index>(songs_->palettes_).first;
        }
        /// Finds the next part in the palette `Index`, including the current one, with which the
        /// sentence can still be completed. Returns false if there is none.
        template <std::size_t Index>
        [[gnu::always_inline]] constexpr bool find() noexcept {
            for (; place<Index>() != detail::tuple_get<Index>(songs_->palettes_).last; ++place<Index>()) {
                bits known = known_.items[Index];
                if (!pruning::template may_still_hold<Index + 1>(songs_->evaluator_, partial_, known)) continue;
                if constexpr (Index + 1 < depth) known_.items[Index + 1] = known;
                return true;
            }
            return false;
        }

        template <std::size_t Index>
        [[nodiscard]] constexpr auto& place() noexcept {
            return detail::tuple_get<Index>(partial_.bound);
        }
        template <std::size_t... Index>
        [[nodiscard]] constexpr bool same_place_as([[maybe_unused]] const iterator& other, std::index_sequence<Index...>) const noexcept {
            return ((detail::tuple_get<Index>(partial_.bound) == detail::tuple_get<Index>(other.partial_.bound)) && ...);
        }

        const songs_of* songs_ = nullptr;
        typename pruning::partial partial_{};
        detail::maybe_empty_array<bits, depth> known_{};  // known_.items[d]: after binding d parts
        bool done_ = true;
    };

    /// Makes the range. For internal use: `compose` calls it.
    constexpr songs_of(const Start& start_song, Eval song_evaluator, detail::palette<Ps>... palettes) noexcept
        : start_(start_song), evaluator_(static_cast<Eval&&>(song_evaluator)), palettes_{palettes...} {
        open_ = ((palettes.first != palettes.last) && ...) && pruning::template may_still_hold<0>(evaluator_, {&start_, {}}, known_);
    }

    /// Returns an iterator to the first sentence. Not cached: each call searches for it.
    [[nodiscard, gnu::always_inline]] constexpr iterator begin() const& noexcept { return iterator(*this); }
    /// Deleted: the iterator of a temporary range would dangle. Keep the range in a variable, or loop
    /// over it: `for (const auto& song : compose(...))`.
    iterator begin() const&& = delete;
    /// Returns the end iterator. It equals the end iterator of any range of this type.
    [[nodiscard]] constexpr iterator end() const noexcept { return {}; }
    /// Returns whether no sentence is complete. Searches for the first one.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

private:
    Start start_;
    Eval evaluator_;
    detail::compressed_tuple<detail::palette<Ps>...> palettes_;
    bits known_{};
    bool open_ = false;  // false if a palette is empty or the start can never be complete
};

/// Returns the complete sentences that can be made by choosing one part from each palette.
/// Each palette replaces its part in `start` or adds it; `sentence{}` starts from nothing. A
/// palette is an array, `std::array`, vector or span of parts, and must outlive the range. Copies
/// the parts of `start`; texts that they view must outlive the range, too.
/// Lazy: a rule runs as soon as its last part is chosen. If the sentence can no longer be complete,
/// the remaining choices are skipped. Visits at most the product of the palettes' sizes. The order
/// of palettes changes the cost and the order of sentences, but not which sentences are complete.
/// Example: `for (const auto& song : compose(start, grammar, needs, solutions)) print(song);`.
/// From the essay: a few notes make many songs.
template <class Record, class Eval, class... Rs>
    requires(detail::lasts_as_start<Record>() && (detail::lasts_as_palette<Rs> && ...))
[[nodiscard]] constexpr auto compose(Record&& start, Eval evaluator, Rs&&... palettes) noexcept {
    if constexpr (detail::check_sentence<std::remove_cvref_t<Record>>() && detail::check_evaluator<Eval>() &&
                  detail::check_palettes<Rs...>()) {
        using values = detail::values<detail::parts_type<std::remove_cvref_t<Record>>>;
        return songs_of<typename values::type, Eval, detail::palette_part<Rs>...>(values::of(parts(std::as_const(start))),
                                                                                  static_cast<Eval&&>(evaluator),
                                                                                  detail::palette<detail::palette_part<Rs>>(palettes)...);
    }
}

/// Deleted: a temporary record or palette that owns its texts or parts would leave the range
/// dangling. Keep it in a variable.
template <class Record, class Eval, class... Rs>
    requires(!detail::lasts_as_start<Record>() || !(detail::lasts_as_palette<Rs> && ...))
void compose(Record&& start, Eval evaluator, Rs&&... palettes) = delete;

}  // namespace pitch::inline v0
