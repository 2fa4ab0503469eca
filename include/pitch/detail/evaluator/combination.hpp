/// The base class of combinations, and concepts that classify evaluator types.
#pragma once

#include <initializer_list>
#include <type_traits>
#include <utility>

#include <pitch/detail/meta/compressed_tuple.hpp>
#include <pitch/detail/rule/signature.hpp>
#include <pitch/kind.hpp>
#include <pitch/outcome.hpp>

namespace pitch::inline v0::detail {

/// Base class of combinations: a tuple of evaluators, and the kind of combination.
template <pitch::kind Kind, class... Es>
struct combination : compressed_tuple_base<std::index_sequence_for<Es...>, Es...> {
    static constexpr pitch::kind kind = Kind;
    using children = type_list<std::remove_cv_t<Es>...>;
    using compressed_tuple_base<std::index_sequence_for<Es...>, Es...>::compressed_tuple_base;
};

/// Satisfied by a criterion, valid or not.
template <class Eval>
concept criterion_shape = requires { typename Eval::made_of; };
template <class List>
inline constexpr bool is_type_list = false;
template <class... Ts>
inline constexpr bool is_type_list<type_list<Ts...>> = true;
/// Satisfied by a combination. A user type with an unrelated member `children` is not a branch.
template <class Eval>
concept combination_shape = requires { requires is_type_list<typename Eval::children>; } && !criterion_shape<Eval>;
/// Satisfied by the result of `each`.
template <class Eval>
concept each_shape = requires { typename Eval::element_rule; };
/// Satisfied by a rule, by the result of `each`, and by types that are not evaluators.
template <class Eval>
concept leaf_shape = !criterion_shape<Eval> && !combination_shape<Eval>;

template <class Eval>
struct leaf_rule {
    using type = Eval;
};
template <each_shape Eval>
struct leaf_rule<Eval> {
    using type = std::remove_cv_t<typename Eval::element_rule>;
};
/// The rule of a leaf: the leaf itself, or the rule that `each` applies to the elements.
template <class Eval>
using rule_of = typename leaf_rule<Eval>::type;

/// Returns true if all values are true. Not a template: compiled once.
constexpr bool all_true(std::initializer_list<bool> values) noexcept {
    for (const bool is_true : values)
        if (!is_true) return false;
    return true;
}
template <class List>
inline constexpr bool are_evaluators = false;

/// True if `Eval` and all its descendants can be made without arguments. Unlike a rule with captures,
/// a combination of one seems to be default-constructible.
template <class Eval>
inline constexpr bool makes_rules = std::is_default_constructible_v<Eval>;
template <class List>
inline constexpr bool make_rules = false;
template <class... Es>
inline constexpr bool make_rules<type_list<Es...>> = detail::all_true({makes_rules<Es>...});
template <combination_shape Eval>
    requires(!std::is_empty_v<Eval>)
inline constexpr bool makes_rules<Eval> = make_rules<typename Eval::children>;
template <each_shape Eval>
    requires(!std::is_empty_v<Eval>)
inline constexpr bool makes_rules<Eval> = std::is_default_constructible_v<typename Eval::element_rule>;

/// True if `Eval` and all its descendants are valid evaluators. A variable, so that a tree is not
/// checked again as a part of a larger one.
template <class Eval>
inline constexpr bool is_evaluator = detail::rule_fault<Eval>() == fault::none;
template <leaf_shape Eval>
    requires each_shape<Eval>
inline constexpr bool is_evaluator<Eval> = detail::rule_fault<typename Eval::element_rule>() == fault::takes_element;
template <combination_shape Eval>
inline constexpr bool is_evaluator<Eval> = are_evaluators<typename Eval::children>;
template <criterion_shape Eval>
inline constexpr bool is_evaluator<Eval> = [] {
    if constexpr (has_id<Eval> && makes_rules<typename Eval::made_of>)
        return is_evaluator<typename Eval::made_of>;
    else
        return false;
}();
template <class... Es>
inline constexpr bool are_evaluators<type_list<Es...>> = detail::all_true({is_evaluator<Es>...});

}  // namespace pitch::inline v0::detail
