/// Sentences made by choosing parts from palettes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/best.hpp>
#include <pitch/detail/compose/cursor.hpp>
#include <pitch/detail/compose/palette.hpp>
#include <pitch/detail/compose/rows.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/meta/words.hpp>

namespace pitch::inline v0 {

/// The result of `compose`: a lazy forward range of complete sentences. Never allocates or throws.
/// An exception that leaves a rule ends the program.
/// Copies the start and the evaluator, and views the palettes, which must outlive it. Its iterators
/// point to it: they are invalid when it is moved or destroyed.
/// `Rows` is an implementation detail: it says whether the range keeps rows in words of the caller.
template <class Rows, class Start, class Eval, class... Ps>
class basic_songs {
    using palette_list = detail::compressed_tuple<detail::palette<Ps>...>;
    using space = detail::search_space<Rows, Start, Eval, Ps...>;
    using cursor = detail::cursor<Rows, Start, Eval, Ps...>;

public:
    /// Visits the sentences in the order of nested loops; the first palette is the outermost loop.
    /// Dereferencing returns a sentence by value, whose texts view the palettes and the start.
    class iterator {
        using song_parts = typename detail::song<Start, Ps...>::parts;

    public:
        using value_type = decltype(std::declval<const cursor&>().partial.song(song_parts{}));
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;
        constexpr value_type operator*() const noexcept { return at_.partial.song(song_parts{}); }
        [[gnu::always_inline]] constexpr iterator& operator++() noexcept {
            done_ = !at_.next();
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept {
            return a.done_ == b.done_ && (a.done_ || a.at_.same_place_as(b.at_));
        }

    private:
        friend basic_songs;

        [[gnu::always_inline]] constexpr explicit iterator(const space& of_space) noexcept : at_(of_space) {
            done_ = !(of_space.open && at_.start());
        }

        cursor at_{};
        bool done_ = true;
    };

    /// Makes the range. For internal use: `compose` calls it.
    constexpr basic_songs(const Start& start_song, Eval song_evaluator, Rows kept_rows, detail::palette<Ps>... palettes) noexcept
        : space_{start_song, static_cast<Eval&&>(song_evaluator), palette_list(palettes...), kept_rows} {
        space_.open = ((palettes.first != palettes.last) && ...) &&
                      space::pruning::template may_still_hold<0>(space_.evaluator, {&space_.start, {}}, space_.known);
    }

    /// Returns an iterator to the first sentence. Not cached: each call searches for it.
    [[nodiscard, gnu::always_inline]] constexpr iterator begin() const& noexcept { return iterator(space_); }
    /// Deleted: the iterator of a temporary range would dangle. Keep the range in a variable, or
    /// loop over it: `for (const auto& song : compose(...))`.
    iterator begin() const&& = delete;
    /// Returns the end iterator. It equals the end iterator of any range of this type.
    [[nodiscard]] constexpr iterator end() const noexcept { return {}; }
    /// Returns whether no sentence is complete. Searches for the first one.
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

    /// Returns the number of sentences. For internal use: `count` calls it.
    [[nodiscard]] constexpr std::uint64_t count() const noexcept {
        std::uint64_t found = 0;
        for (iterator song = begin(); !song.done_; ++song) found += 1 + song.at_.skip();
        return found;
    }

private:
    space space_;
};

/// The result of `compose` without words.
template <class Start, class Eval, class... Ps>
using songs_of = basic_songs<detail::no_rows, Start, Eval, Ps...>;

/// Returns the complete sentences that can be made by choosing one part from each palette.
/// Each palette replaces its part in `start` or adds it; `sentence{}` starts from nothing. A
/// palette is an array, `std::array`, vector or span of parts, and must outlive the range. Copies
/// the parts of `start`; texts that they view must outlive the range, too.
/// Lazy: a rule runs as soon as its last part is chosen. If the sentence can no longer be complete,
/// the remaining choices are skipped. Visits at most the product of the palettes' sizes.
/// The order of palettes changes the order of sentences and the cost, but not which sentences are
/// complete. A good order can be 60 to 80 times as fast: put the palettes first whose parts the
/// strictest rules check, with the two palettes of a strict rule side by side. Each later palette
/// multiplies the choices that pass so far.
/// Example: `for (const auto& song : compose(start, grammar, needs, solutions)) print(song);`.
/// From the essay: a few notes make many songs.
template <class Record, class Eval, class... Rs>
    requires(detail::lasts_as_start<Record>() && (detail::lasts_as_palette<Rs> && ...))
[[nodiscard]] constexpr auto compose(Record&& start, Eval evaluator, Rs&&... palettes) noexcept {
    if constexpr (detail::check_sentence<std::remove_cvref_t<Record>>() && detail::check_evaluator<Eval>() &&
                  detail::check_palettes<Rs...>()) {
        using values = detail::values<detail::parts_type<std::remove_cvref_t<Record>>>;
        return songs_of<typename values::type, Eval, detail::palette_part<Rs>...>(values::of(parts(std::as_const(start))),
                                                                                  static_cast<Eval&&>(evaluator), detail::no_rows{},
                                                                                  detail::palette<detail::palette_part<Rs>>(palettes)...);
    }
}

/// Returns the number of 64-bit words in which `compose` keeps rows for these palettes.
/// Returns 0 if the rules leave nothing to keep, and `SIZE_MAX` if the number is larger than that.
/// Counts 2 bits for each choice of a palette, rounded up to 64 choices: once for each palette
/// after the first if a rule checks its part alone; and for a palette after the second, once for
/// each choice of an earlier palette if a rule checks just these two parts.
/// Example: `std::vector<std::uint64_t> memory(compose_words(grammar, needs, offers, methods));`.
template <class Eval, class... Rs>
[[nodiscard]] constexpr std::size_t compose_words(const Eval&, const Rs&... palettes) noexcept {
    if constexpr (detail::check_evaluator<Eval>() && detail::check_palettes<Rs...>()) {
        using memory = detail::row_memory<Eval, detail::palette_part<Rs>...>;
        return memory::words_for({detail::palette<detail::palette_part<Rs>>(palettes).size()..., 0});
    }
    return 0;
}

/// Finds the sentences that `compose` without words finds, in the same order, and keeps what it
/// learns in words of the caller: an lvalue or a span of `std::uint64_t`, of any content.
/// In a visit, a rule that must pass, or a combination, runs at most once for each pair of choices if
/// it checks two of the palettes' parts, and at most once for each choice if it checks a single one.
/// All else follows from bit rows, 64 choices at a time; what checks three or more parts runs for the
/// rest. A rule within `any`, `at_least`, `no` or `when` may run as often as without words, if the
/// combination checks another part of a later palette.
/// Worth it if a rule counts characters or compares texts, or rejects most pairs that reach the
/// third palette or a later one: 6 to 100 times as fast. Otherwise it takes about as long as
/// without words, and up to 1.6 times if the last palette has few parts or cheap rules alone.
/// With fewer words than `compose_words` returns, finds the same sentences without rows.
/// The words must outlive the range, and only the range may change them: a second range in the same
/// words makes the first invalid. Copies of a range share the words. Iterators write to them, even
/// those of a const range, so use a range and its copies in one thread at a time.
/// Rules must return the same outcome for the same parts. A rule may run for up to 63 choices after
/// the sentence that is found. Clears the words first, in O(`compose_words`) steps.
/// Example: `compose(start, grammar, memory, needs, solutions, methods)`.
template <class Record, class Eval, class Words, class... Rs>
    requires detail::words<std::remove_reference_t<Words>> && detail::outlives_the_call<Words> &&
             (detail::lasts_as_start<Record>() && (detail::lasts_as_palette<Rs> && ...))
[[nodiscard]] constexpr auto compose(Record&& start, Eval evaluator, Words&& words, Rs&&... palettes) noexcept {
    if constexpr (detail::check_sentence<std::remove_cvref_t<Record>>() && detail::check_evaluator<Eval>() &&
                  detail::check_palettes<Rs...>()) {
        using values = detail::values<detail::parts_type<std::remove_cvref_t<Record>>>;
        using memory = detail::row_memory<Eval, detail::palette_part<Rs>...>;
        const std::size_t sizes[]{detail::palette<detail::palette_part<Rs>>(palettes).size()..., 0};
        const auto rows = [&] {
            if constexpr (!memory::keeps_rows)
                return detail::no_rows{};
            else if constexpr (std::is_array_v<std::remove_reference_t<Words>>)
                return memory(words, std::extent_v<std::remove_reference_t<Words>>, sizes);
            else
                return memory(words.data(), static_cast<std::size_t>(words.size()), sizes);
        }();
        return basic_songs<std::remove_const_t<decltype(rows)>, typename values::type, Eval, detail::palette_part<Rs>...>(
            values::of(parts(std::as_const(start))), static_cast<Eval&&>(evaluator), rows,
            detail::palette<detail::palette_part<Rs>>(palettes)...);
    }
}

/// Returns the number of sentences in a range that `compose` returned, without making one.
/// Searches all of it. In words, if rows alone decide about the last palette, counts 64 of its
/// choices at a time. Example: `count(compose(start, grammar, needs, solutions))`.
template <class Rows, class Start, class Eval, class... Ps>
[[nodiscard]] constexpr std::uint64_t count(const basic_songs<Rows, Start, Eval, Ps...>& songs) noexcept {
    return songs.count();
}

/// Deleted: a temporary record or palette that owns its texts or parts would leave the range
/// dangling. Keep it in a variable.
template <class Record, class Eval, class... Rs>
    requires(!detail::lasts_as_start<Record>() || !(detail::lasts_as_palette<Rs> && ...))
void compose(Record&& start, Eval evaluator, Rs&&... palettes) = delete;
/// Deleted: temporary words would leave the range dangling, too. Keep them in a variable.
template <class Record, class Eval, class Words, class... Rs>
    requires detail::words<std::remove_reference_t<Words>> &&
                 (!detail::outlives_the_call<Words> || !detail::lasts_as_start<Record>() || !(detail::lasts_as_palette<Rs> && ...))
void compose(Record&& start, Eval evaluator, Words&& words, Rs&&... palettes) = delete;

}  // namespace pitch::inline v0
