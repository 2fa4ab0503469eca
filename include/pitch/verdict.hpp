#pragma once

#include <cstddef>
#include <type_traits>

#include <pitch/detail/judgement.hpp>
#include <pitch/detail/record.hpp>
#include <pitch/evaluator.hpp>

namespace pitch::inline v0 {

namespace detail {
struct leaves_of;  // how a tally and a ledger read what a verdict keeps
}  // namespace detail

/// What an evaluator says of a sentence: complete or not, what is missing, what to add, why. It has no view into the sentence.
template <class E>
class verdict {
public:
    using evaluator = E;

    constexpr verdict() noexcept = default;
    constexpr explicit verdict(const detail::record<E>& record) noexcept : record_(record) {}

    /// The outcome of the whole evaluator.
    [[nodiscard]] constexpr outcome overall() const noexcept { return detail::settle_root<E>(record_.leaves); }
    /// Is nothing left to do?
    [[nodiscard]] constexpr bool complete() const noexcept { return detail::is_complete<E>(record_.leaves); }
    /// Is something missing, and nothing at odds?
    [[nodiscard]] constexpr bool unfinished() const noexcept { return overall() == outcome::missing; }
    /// Are two stated things at odds?
    [[nodiscard]] constexpr bool flawed() const noexcept { return overall() == outcome::fail; }

    /// The outcome of a rule or criterion, at its first place in the evaluator.
    template <class R>
    [[nodiscard]] constexpr outcome operator[](const R&) const noexcept {
        constexpr std::size_t i = detail::find_node<R, E>();
        if constexpr (i == detail::extent_of<E>.nodes) {
            static_assert(detail::always_false<R>,
                          "pitch: this rule is not in the verdict's evaluator; write all(your_evaluator, this_rule), and evaluate by that");
            return outcome::missing;
        } else if constexpr (detail::leaf_shape<R>) {
            return record_.leaves.get(detail::tree<E>::nodes[i].at.leaves);
        } else {
            return judged([](const auto& j) { return j.outcomes[i]; });
        }
    }

    /// The parts that are consulted and not stated.
    [[nodiscard]] constexpr part_names missing() const noexcept {
        constexpr std::size_t parts = detail::parts_of<E>::size;
        constexpr std::uint64_t consulted = parts == 0 ? 0 : ~std::uint64_t{0} >> (64 - parts);
        return {detail::tree<E>::parts, consulted & ~record_.leaves.stated()};
    }

    /// What was found at each place of the tree, in its order.
    [[nodiscard]] constexpr auto findings() const noexcept {
        return judged([](const auto& j) {
            finding_list<detail::extent_of<E>.nodes> list;
            for (std::size_t i = 0; i < detail::extent_of<E>.nodes; ++i) list.push_back(j.describe(i));
            return list;
        });
    }

    /// What to mend: empty exactly when it is complete, and mending all of them completes.
    [[nodiscard]] constexpr auto gaps() const noexcept {
        return judged([](const auto& j) {
            finding_list<detail::extent_of<E>.leaves> list;
            auto add = [&](std::size_t i) { list.push_back(j.describe(i)); };
            j.gaps(0, add);
            return list;
        });
    }

    /// How much of it is there: in [0, 1], 1 exactly when it is complete.
    [[nodiscard]] constexpr double score() const noexcept {
        if (complete()) return 1;
        return judged([](const auto& j) {
            detail::points points[detail::extent_of<E>.nodes]{};
            j.score(points);
            constexpr double below_one = 0x1.fffffffffffffp-1;
            const double share = points[0].gained / points[0].possible;
            return share < below_one ? share : below_one;
        });
    }

private:
    friend detail::leaves_of;

    template <class F>
    constexpr auto judged(F look) const noexcept {
        outcome outcomes[detail::extent_of<E>.nodes]{};
        detail::settle<E>(record_.leaves, outcomes);
        return look(detail::judgement<finding>{detail::tree<E>::nodes, detail::tree<E>::parts, outcomes, record_.leaves.stated(),
                                               record_.measured(), record_.elements()});
    }

    detail::record<E> record_{};
};

}  // namespace pitch::inline v0
