/// Why a type cannot be judged by an evaluator, said where someone tries.
#pragma once

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
