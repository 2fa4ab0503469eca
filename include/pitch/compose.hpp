#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/best.hpp>
#include <pitch/detail/judgeable.hpp>
#include <pitch/detail/palette.hpp>
#include <pitch/detail/so_far.hpp>

namespace pitch::inline v0 {

/// The type of `compose(...)`: a forward range of the sentences that hold. It views its palettes, and its iterators point to it.
template <class Start, class E, class... Ps>
class songs_of {
    using rules = detail::so_far<E, Start, Ps...>;
    using marks = typename rules::marks;
    static constexpr std::size_t depth = sizeof...(Ps);

public:
    /// Goes through the sentences in the order of nested loops, the first palette in the outermost.
    class iterator {
        using song_parts = typename detail::song<Start, Ps...>::parts;

    public:
        using value_type = decltype(std::declval<const typename rules::hand&>().song(song_parts{}));
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;
        constexpr value_type operator*() const noexcept { return at_.song(song_parts{}); }
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
            return a.done_ == b.done_ && (a.done_ || a.stands_with(b, std::index_sequence_for<Ps...>{}));
        }

    private:
        friend songs_of;

        // All of this is inlined into the loop that asks for the songs: so the iterator stays in registers, and the loops nest there.

        [[gnu::always_inline]] constexpr explicit iterator(const songs_of& songs) noexcept : songs_(&songs), at_{&songs.start_, {}} {
            if constexpr (depth > 0) known_.items[0] = songs.known_;
            done_ = !(songs.open_ && enter<0>());
        }

        /// The first sentence with the parts that are bound before the palette `I`.
        template <std::size_t I>
        [[gnu::always_inline]] constexpr bool enter() noexcept {
            if constexpr (I < depth) {
                for (rewind<I>(); find<I>(); ++place<I>())
                    if (enter<I + 1>()) return true;
                return false;
            }
            return true;
        }
        /// The next choice of the first `N` parts with which the sentence may hold.
        template <std::size_t N>
        [[gnu::always_inline]] constexpr bool next() noexcept {
            if constexpr (N > 0) {
                ++place<N - 1>();
                // Most sentences differ from the one before in the last part only: that is a loop by itself, in which the others stay.
                if constexpr (N == depth) {
                    if (find<N - 1>()) [[likely]]
                        return true;
                    if (!next<N - 1>()) return false;
                    rewind<N - 1>();
                }
                for (; !find<N - 1>(); rewind<N - 1>())
                    if (!next<N - 1>()) return false;
                return true;
            }
            return false;
        }
        template <std::size_t I>
        [[gnu::always_inline]] constexpr void rewind() noexcept {
            place<I>() = detail::at<I>(songs_->palettes_).first;
        }
        /// Goes to the first part of the palette `I`, from its place on, with which the sentence may hold.
        template <std::size_t I>
        [[gnu::always_inline]] constexpr bool find() noexcept {
            for (; place<I>() != detail::at<I>(songs_->palettes_).last; ++place<I>()) {
                marks known = known_.items[I];
                if (!rules::template may_hold<I + 1>(songs_->evaluator_, at_, known)) continue;
                if constexpr (I + 1 < depth) known_.items[I + 1] = known;
                return true;
            }
            return false;
        }

        template <std::size_t I>
        [[nodiscard]] constexpr auto& place() noexcept {
            return detail::at<I>(at_.bound);
        }
        template <std::size_t... I>
        [[nodiscard]] constexpr bool stands_with([[maybe_unused]] const iterator& other, std::index_sequence<I...>) const noexcept {
            return ((detail::at<I>(at_.bound) == detail::at<I>(other.at_.bound)) && ...);
        }

        const songs_of* songs_ = nullptr;
        typename rules::hand at_{};
        detail::room<marks, depth> known_{};  // of all levels but the last
        bool done_ = true;
    };

    constexpr songs_of(const Start& start, E evaluator, detail::palette<Ps>... palettes) noexcept
        : start_(start), evaluator_(static_cast<E&&>(evaluator)), palettes_{palettes...} {
        open_ = ((palettes.first != palettes.last) && ...) && rules::template may_hold<0>(evaluator_, {&start_, {}}, known_);
    }

    /// Looks for the first, each time that it is called.
    [[nodiscard, gnu::always_inline]] constexpr iterator begin() const noexcept { return iterator(*this); }
    [[nodiscard]] constexpr iterator end() const noexcept { return {}; }
    /// Does none of them hold?
    [[nodiscard]] constexpr bool empty() const noexcept { return begin() == end(); }

private:
    Start start_;
    E evaluator_;
    detail::slots<detail::palette<Ps>...> palettes_;
    marks known_{};
    bool open_ = false;  // the start can be mended by some parts, and there are some
};

/// The sentences that hold, of those that the palettes can make: each palette takes the place of its part in the start. Lazy; the parts
/// of the start are copied, the palettes are viewed. A rule is asked as soon as its parts are chosen, and where it fails the rest of
/// the choices is skipped.
template <class S, class E, class... Rs>
    requires(detail::lasts_as_start<S>() && (detail::lasts_as_palette<Rs> && ...))
[[nodiscard]] constexpr auto compose(S&& start, E evaluator, Rs&&... palettes) noexcept {
    if constexpr (detail::can_be_judged<std::remove_cvref_t<S>>() && detail::can_judge<E>() && detail::can_choose_from<Rs...>()) {
        using values = detail::values<detail::parts_type<std::remove_cvref_t<S>>>;
        return songs_of<typename values::type, E, detail::palette_part<Rs>...>(
            values::of(parts(std::as_const(start))), static_cast<E&&>(evaluator), detail::palette<detail::palette_part<Rs>>(palettes)...);
    }
}

/// A temporary would take its words or parts with it: keep the record, and each palette, in a variable, and pass that.
template <class S, class E, class... Rs>
    requires(!detail::lasts_as_start<S>() || !(detail::lasts_as_palette<Rs> && ...))
void compose(S&& start, E evaluator, Rs&&... palettes) = delete;

}  // namespace pitch::inline v0
