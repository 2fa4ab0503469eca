/// Error messages for malformed evaluators and sentences.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <type_traits>

#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/rule/diagnose.hpp>
#include <pitch/detail/sentence/parts_traits.hpp>

namespace pitch::inline v0::detail {

/// Fails to compile with a message that explains how to fix `Eval`, which is not an evaluator.
template <class Eval>
consteval void explain_evaluator() {
    if constexpr (criterion_shape<Eval>) {
        if constexpr (!has_id<Eval>)
            static_assert(always_false<Eval>,
                          "pitch: a criterion needs an id; add `static constexpr std::string_view id = \"my-criterion\";` to it");
        else if constexpr (!std::is_default_constructible_v<typename Eval::made_of>)
            static_assert(always_false<Eval>,
                          "pitch: `made_of` must be a default-constructible evaluator type, without captures; write `using made_of = "
                          "pitch::all_of<my_rule, pitch::rules::connects>;`");
        else
            detail::explain_evaluator<typename Eval::made_of>();
    } else if constexpr (combination_shape<Eval>) {
        []<class... Es>(type_list<Es...>) {
            (void)std::initializer_list<bool>{[] {
                if constexpr (!is_evaluator<Es>) detail::explain_evaluator<Es>();
                return true;
            }()...};
        }(typename Eval::children{});
    } else if constexpr (!each_shape<Eval>) {
        detail::explain_rule<Eval>();
    }
}

/// Returns true if `Eval` is an evaluator; otherwise fails to compile with an explanation.
template <class Eval>
consteval bool check_evaluator() {
    if constexpr (!is_evaluator<Eval>)
        detail::explain_evaluator<Eval>();
    else if constexpr (ids_clash<Eval>)
        static_assert(always_false<Eval>, "pitch: two different rules have the same id; give each rule its own id");
    else
        return true;
    return false;
}

/// Returns true if `Record` is a sentence; otherwise fails to compile with an explanation.
template <class Record>
consteval bool check_sentence() {
    using Parts = parts_type<Record>;
    if constexpr (std::is_void_v<Parts>)
        static_assert(always_false<Record>,
                      "pitch: cannot find the parts of this type; add to it `friend auto parts(const my_type& x) { return "
                      "pitch::sentence{pitch::need{x.pain}, pitch::solution{x.offer}}; }`");
    else if constexpr (!parts_traits<Parts>::valid)
        static_assert(always_false<Record>,
                      "pitch: parts(x) must return only parts; return a pitch::sentence, or a tuple of parts by value, reference, "
                      "pointer or optional");
    else if constexpr (parts_traits<Parts>::repeats)
        static_assert(always_false<Record>, "pitch: this sentence contains a part twice; delete one of the two");
    else
        return true;
    return false;
}

}  // namespace pitch::inline v0::detail
