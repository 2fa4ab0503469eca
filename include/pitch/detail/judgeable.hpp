/// Why a type cannot be judged by an evaluator, said where someone tries.
#pragma once

#include <cstddef>
#include <type_traits>

#include <pitch/detail/places.hpp>
#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

/// Says, in the first line of the compiler's error, why nothing can be judged by an `E`; true where it can.
template <class E>
consteval bool can_judge() {
    if constexpr (!is_evaluator<E>())
        explain_evaluator<E>();
    else if constexpr (ids_clash(rules_of<E>{}))
        static_assert(always_false<E>, "pitch: two different rules have one id; give each rule an id of its own");
    else
        return true;
    return false;
}

/// At how many places a rule stands.
template <class R, class E>
consteval std::size_t places_of() {
    if constexpr (leaf_shape<E>)
        return std::is_same_v<R, rule_of<E>> ? 1 : 0;
    else
        return []<class... Es>(type_list<Es...>) { return (std::size_t{0} + ... + places_of<R, Es>()); }(children_of<E>{});
}

/// The same, of why verdicts of an `E` cannot be counted. One outcome a rule is kept: of equal rules, one speaks for all, but rules that
/// capture something may differ.
template <class E>
consteval bool can_count() {
    if constexpr (!can_judge<E>()) {
        return false;
    } else {
        constexpr bool one_each = []<class... Rs>(type_list<Rs...>) {
            return ((std::is_empty_v<Rs> || places_of<Rs, E>() == 1) && ...);
        }(rules_of<E>{});
        static_assert(
            one_each,
            "pitch: a rule that captures something stands in this evaluator twice, and one outcome of a rule is counted; give each "
            "an id of its own, as in `pitch::rule<\"my-second-rule\">(lambda)`");
        return one_each;
    }
}

/// The same, of why an `S` cannot be judged.
template <class S>
consteval bool can_be_judged() {
    using P = parts_type<S>;
    if constexpr (std::is_void_v<P>)
        static_assert(always_false<S>,
                      "pitch: the parts of this type cannot be found; write beside it `friend auto parts(const my_type& x) { return "
                      "pitch::sentence{pitch::need{x.pain}, pitch::solution{x.offer}}; }`");
    else if constexpr (!places<P>::valid)
        static_assert(
            always_false<S>,
            "pitch: parts(x) must return parts and nothing else; return a pitch::sentence, or a tuple of parts by value, reference, "
            "pointer or optional");
    else if constexpr (places<P>::repeats)
        static_assert(always_false<S>, "pitch: this sentence states a part twice; keep the one that you mean, and delete the other");
    else
        return true;
    return false;
}

}  // namespace pitch::inline v0::detail
