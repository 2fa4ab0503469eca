/// Error messages for malformed evaluators and sentences.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <type_traits>

#include <pitch/detail/evaluator/rule_list.hpp>
#include <pitch/detail/rule/diagnose.hpp>
#include <pitch/detail/sentence/parts_traits.hpp>

namespace pitch::inline v0::detail {

// Each assertion tests a variable: clang prints the condition before the message, and the name of a
// variable is shorter than `always_false` of a type.

/// Fails to compile with a message that explains how to fix `Eval`, which is not an evaluator.
template <class Eval>
consteval void explain_evaluator() {
    if constexpr (criterion_shape<Eval>) {
        [[maybe_unused]] constexpr bool is_criterion = always_false<Eval>;
        if constexpr (!has_id<Eval>)
            static_assert(is_criterion,
                          "pitch: a criterion needs an id; add `static constexpr std::string_view id = \"my-criterion\";` to it");
        else if constexpr (!makes_rules<typename Eval::made_of>)
            static_assert(is_criterion,
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
    } else if constexpr (requires { typename Eval::vocabulary; }) {
        constexpr bool is_evaluated = always_false<Eval>;
        static_assert(is_evaluated,
                      "pitch: a policy is not an evaluator: it judges the verdict of its vocabulary; write "
                      "`my_policy.judge(pitch::evaluate(my_sentence, my_vocabulary, my_policy))`");
    } else if constexpr (requires(const Eval& e) { e.operator->(); }) {
        constexpr bool is_evaluated = always_false<Eval>;
        static_assert(is_evaluated,
                      "pitch: this is not an evaluator but holds a policy or points to an evaluator; dereference it: `*my_policy`");
    } else if constexpr (!each_shape<Eval>) {
        detail::explain_rule<Eval>();
    }
}

/// Fails to compile with a message that two rules of `Eval` have one id.
template <class Eval>
consteval void explain_ids() {
    constexpr bool ids_differ = always_false<Eval>;
    static_assert(ids_differ, "pitch: two different rules have the same id; give each rule its own id");
}

/// Returns true if `Eval` is an evaluator; otherwise fails to compile with an explanation.
template <class Eval>
consteval bool check_evaluator() {
    if constexpr (!is_evaluator<Eval>)
        detail::explain_evaluator<Eval>();
    else if constexpr (ids_clash<Eval>)
        detail::explain_ids<Eval>();
    else
        return true;
    return false;
}

/// Makes the operators of `logic` more constrained than those of without_logic.hpp.
template <class>
concept chosen = true;

/// Satisfied by a range, whose elements may be sentences.
template <class Record>
concept has_elements = requires(const Record& s) {
    s.begin();
    s.end();
} || std::is_array_v<Record>;

/// Fails to compile with a message that explains how to fix `Record`, which has no `parts(x)`.
template <class Record>
consteval void explain_missing_parts() {
    constexpr bool is_sentence = always_false<Record>;
    if constexpr (criterion_shape<Record> || combination_shape<Record> || each_shape<Record> || is_evaluator<Record>)
        static_assert(is_sentence,
                      "pitch: the sentence comes first, and its rules follow; swap the arguments: `pitch::evaluate(my_sentence, "
                      "pitch::grammar)`");
    else if constexpr (std::is_pointer_v<Record> || requires(const Record& s) { s.operator->(); })
        static_assert(is_sentence,
                      "pitch: this is not a sentence but points to one; dereference it: `pitch::evaluate(*my_pointer, pitch::grammar)`");
    else if constexpr (has_elements<Record>)
        static_assert(is_sentence,
                      "pitch: this is not a sentence but a range; loop over the elements: `for (const auto& x : my_range) "
                      "pitch::evaluate(x, pitch::grammar)`");
    else
        static_assert(is_sentence,
                      "pitch: cannot find the parts of this type; add to it `friend auto parts(const my_type& x) { return "
                      "pitch::sentence{pitch::need{x.pain}, pitch::solution{x.offer}}; }`");
}

/// Returns true if `Record` is a sentence; otherwise fails to compile with an explanation.
template <class Record>
consteval bool check_sentence() {
    [[maybe_unused]] constexpr bool is_sentence = always_false<Record>;
    using Parts = parts_type<Record>;
    if constexpr (std::is_void_v<Parts>)
        detail::explain_missing_parts<Record>();
    else if constexpr (holds_owning_part<Parts>)
        static_assert(is_sentence,
                      "pitch: a part must be trivially copyable: hold a `pitch::text` instead of a `std::string`, and keep the string "
                      "outside of the part");
    else if constexpr (!parts_traits<Parts>::valid)
        static_assert(is_sentence,
                      "pitch: parts(x) must return only parts; return a pitch::sentence, or a tuple of parts by value, reference, "
                      "pointer or optional");
    else if constexpr (parts_traits<Parts>::repeats)
        static_assert(is_sentence, "pitch: this sentence contains a part twice; delete one of the two");
    else
        return true;
    return false;
}

}  // namespace pitch::inline v0::detail
