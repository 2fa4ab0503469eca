/// Whether a sentence can still hold, of which the parts become known one after the other: each rule is asked once, as soon as the last
/// part that it consults is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/ask.hpp>
#include <pitch/detail/levels.hpp>
#include <pitch/detail/planes.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>

namespace pitch::inline v0::detail {

/// The parts at hand: `Ps` are bound one after the other, and `Start`, a sentence of values, states the others.
template <class Parts, class Start, class... Ps>
struct hand {
    using list = Parts;
    const Start* start;
    slots<const Ps*...> bound;

    template <class P>
    [[nodiscard, gnu::always_inline]] constexpr const P* get() const noexcept {
        if constexpr (type_list<Ps...>::template has<P>)
            return at<type_list<Ps...>::template index<P>>(bound);
        else
            return find<P>(*start).get();
    }
    template <class P>
    [[nodiscard, gnu::always_inline]] constexpr bool states() const noexcept {
        if constexpr (type_list<Ps...>::template has<P> || places<Start>::template has<P>)
            return get<P>()->stated();
        else
            return false;
    }
};

/// What has to pass for a whole evaluator to be complete: what `all` combines, each by itself. Of a rule among these nothing is written
/// down, since where it does not hold the sentence is dropped.
template <class E>
consteval bool remembers() {
    if constexpr (leaf_shape<E>)
        return can_use<rule_of<E>, parts_of<E>> != 0;
    else if constexpr (criterion_shape<E>)
        return remembers<typename E::made_of>();
    else if constexpr (conjunctive<E>)
        return []<class... Es>(type_list<Es...>) { return (remembers<Es>() || ...); }(children_of<E>{});
    else
        return E::kind != kind::advise;
}

struct no_marks {
    static constexpr void state(std::size_t) noexcept {}
    [[nodiscard]] static constexpr std::uint64_t stated() noexcept { return 0; }
};

/// The outcomes of one sentence as a ledger's planes, each in the lowest bit of two words; what stands above it is not read.
template <class Marks>
struct lanes {
    using word = std::uint64_t;  // two narrower ones would share a register, and have to be told apart
    const Marks& of;
    template <class R, std::size_t Leaf>
    [[nodiscard, gnu::always_inline]] constexpr planes_in<word> get() const noexcept {
        const word both = of.words[2 * Leaf / Marks::width] >> 2 * Leaf % Marks::width;
        return {both >> 1, both};
    }
};
template <class Word>
struct first_lane {
    planes_in<Word> outcomes;
    [[nodiscard]] constexpr bool settled() const noexcept { return (outcomes.p & 1u) != 0; }
    [[nodiscard]] constexpr bool fails() const noexcept { return (outcomes.with(outcome::fail) & 1u) != 0; }
};
template <class Word>
first_lane(planes_in<Word>) -> first_lane<Word>;

/// How `Root` is judged level by level, over the parts at hand.
template <class Root, class Start, class... Ps>
struct so_far {
    using parts = parts_of<Root>;
    using hand = detail::hand<parts, Start, Ps...>;
    using marks = std::conditional_t<remembers<Root>(), marks_of<Root>, no_marks>;
    static constexpr const levels<Root, Ps...>& when = levels_of<Root, Ps...>;
    static constexpr std::uint64_t vouched = vouched_for<Root, parts>();

    /// Asks what can be asked at the level; false where the sentence cannot hold, whatever is bound later.
    template <std::size_t Level>
    [[gnu::always_inline]] static constexpr bool may_hold(const Root& e, const hand& h, marks& m) noexcept {
        return see<Level>(parts{}, h, m) && may_hold<Level, extent{}>(e, h, m);
    }

private:
    /// Looks which parts are stated that become known at the level; false where one is not that has to be.
    template <std::size_t Level, class... Qs>
    [[gnu::always_inline]] static constexpr bool see(type_list<Qs...>, const hand& h, marks& m) noexcept {
        return (see_part<Level, Qs>(h, m) && ...);
    }
    template <std::size_t Level, class Q>
    [[gnu::always_inline]] static constexpr bool see_part([[maybe_unused]] const hand& h, [[maybe_unused]] marks& m) noexcept {
        constexpr std::size_t i = parts::template index<Q>;
        if constexpr (when.part[i] != Level) {
            return true;
        } else if constexpr ((vouched >> i & 1u) != 0) {
            return h.template states<Q>();
        } else {
            if (h.template states<Q>()) m.state(i);
            return true;
        }
    }

    template <std::size_t Level, extent At, class E>
    [[gnu::always_inline]] static constexpr bool may_hold([[maybe_unused]] const E& e, [[maybe_unused]] const hand& h,
                                                          [[maybe_unused]] marks& m) noexcept {
        constexpr std::size_t here = At.nodes;
        if constexpr (leaf_shape<E>) {
            if constexpr (when.asked_at(here) == Level)
                return settled(ask(e, h, vouched | m.stated(), remarks{}));
            else
                return true;
        } else if constexpr (criterion_shape<E>) {
            return may_hold<Level, At + extent{1}>(typename E::made_of{}, h, m);
        } else if constexpr (conjunctive<E>) {
            return may_all_hold<Level, At>(e, h, m, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
        } else if constexpr (E::kind == kind::advise || !when.asks_at(here, Level)) {
            return true;
        } else {
            // What is settled stays so, whatever is bound later.
            if constexpr (when.asks_before(here, Level))
                if (lane<E, At>(m).settled()) return true;
            ask_all<Level, At>(e, h, m, std::make_index_sequence<extent_of<E>.nodes>{});
            const auto now = lane<E, At>(m);
            return when.last_at(here) == Level ? now.settled() : !now.fails();
        }
    }
    /// The outcome of the tree `E`, whose first node is at `At`.
    template <class E, extent At>
    [[nodiscard, gnu::always_inline]] static constexpr auto lane(const marks& m) noexcept {
        return first_lane{settle_planes<E, At>(lanes<marks>{m}, nullptr)};
    }

    template <std::size_t Level, extent At, class E, class... Es, std::size_t... I>
    [[gnu::always_inline]] static constexpr bool may_all_hold(const E& e, const hand& h, marks& m, type_list<Es...>,
                                                              std::index_sequence<I...>) noexcept {
        return (may_hold<Level, At + extent{1} + forest<type_list<Es...>>::before(I)>(at<I>(e), h, m) && ...);
    }

    template <std::size_t Level, extent At, class E, std::size_t... I>
    [[gnu::always_inline]] static constexpr void ask_all(const E& e, const hand& h, marks& m, std::index_sequence<I...>) noexcept {
        (ask_one<Level, At, I>(e, h, m), ...);
    }
    template <std::size_t Level, extent At, std::size_t I, class E>
    [[gnu::always_inline]] static constexpr void ask_one(const E& e, const hand& h, marks& m) noexcept {
        if constexpr (when.asked_at(At.nodes + I) == Level) {
            constexpr const node& n = tree<Root>::value.nodes[At.nodes + I];
            const std::uint64_t stated = vouched | m.stated();
            if ((stated & n.needs) == n.needs) m.set(n.at.leaves, ask(leaf_at<I>(e), h, stated, remarks{}));
        }
    }
};

}  // namespace pitch::inline v0::detail
