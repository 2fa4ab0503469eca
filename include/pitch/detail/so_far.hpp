/// Whether a sentence can still hold, of which the parts become known one after the other: each rule is asked once, as soon as the last
/// part that it consults is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/ask.hpp>
#include <pitch/detail/deciding.hpp>
#include <pitch/detail/hand.hpp>
#include <pitch/detail/levels.hpp>
#include <pitch/detail/record.hpp>
#include <pitch/detail/vouched_for.hpp>

namespace pitch::inline v0::detail {

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
                if (settled(outcome_at<Level, At, false>(e, h, m))) return true;
            const outcome now = outcome_at<Level, At, true>(e, h, m);
            return when.last_at(here) == Level ? settled(now) : now != outcome::fail;
        }
    }

    template <std::size_t Level, extent At, class E, class... Es, std::size_t... I>
    [[gnu::always_inline]] static constexpr bool may_all_hold(const E& e, const hand& h, marks& m, type_list<Es...>,
                                                              std::index_sequence<I...>) noexcept {
        return (may_hold<Level, At + extent{1} + forest<type_list<Es...>>::before(I)>(at<I>(e), h, m) && ...);
    }

    /// The outcome of the tree `E`, whose first node is at `At`, by what was answered before the level and, where it `Asks`, by what can
    /// be asked at it. A rule that was passed over, since another had decided, counts as missing: what is settled does not wait for it.
    template <std::size_t Level, extent At, bool Asks, class E>
    [[gnu::always_inline]] static constexpr outcome outcome_at([[maybe_unused]] const E& e, [[maybe_unused]] const hand& h,
                                                               [[maybe_unused]] marks& m) noexcept {
        constexpr const node& n = tree<Root>::value.nodes[At.nodes];
        if constexpr (criterion_shape<E>) {
            return outcome_at<Level, At + extent{1}, Asks>(typename E::made_of{}, h, m);
        } else if constexpr (branch_shape<E>) {
            return combined_at<Level, At, Asks>(e, h, m, children_of<E>{}, std::make_index_sequence<children_of<E>::size>{});
        } else if constexpr (when.asked_at(At.nodes) < Level) {
            return m.get(At.leaves);
        } else if constexpr (when.asked_at(At.nodes) > Level || !Asks) {
            return outcome::missing;
        } else {
            const std::uint64_t stated = vouched | m.stated();
            if ((stated & n.needs) != n.needs) return outcome::missing;
            const outcome answer = ask(e, h, stated, remarks{});
            m.set(At.leaves, answer);
            return answer;
        }
    }
    template <std::size_t Level, extent At, bool Asks, class E, class... Es, std::size_t... I>
    [[gnu::always_inline]] static constexpr outcome combined_at(const E& e, const hand& h, marks& m, type_list<Es...>,
                                                                std::index_sequence<I...>) noexcept {
        deciding<E> all;
        (void)(all.open_after(outcome_at<Level, At + extent{1} + forest<type_list<Es...>>::before(I), Asks>(at<I>(e), h, m)) && ...);
        return all.result();
    }
};

}  // namespace pitch::inline v0::detail
