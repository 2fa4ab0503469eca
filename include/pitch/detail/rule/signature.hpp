/// The parameters and result of a rule's call operator, and checks of them.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <pitch/bound.hpp>
#include <pitch/detail/sentence/parts_traits.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0::detail {

/// The kinds of a rule's parameters. Their sum counts each kind: it has ten bits for each.
// Not an enumeration: overload resolution for its operators is slow to compile.
using parameter_kind = unsigned long long;
inline constexpr parameter_kind needed_part = 1, optional_part = 1ull << 10, named_bound = 1ull << 20, list_element = 1ull << 30,
                                not_valid = 1ull << 40;

/// A parameter of a rule that is a bound or invalid.
template <class Type>
struct other_parameter {
    static constexpr parameter_kind kind = not_valid;
};
template <fixed_string Name, auto Default>
struct other_parameter<bound<Name, Default>> {
    static constexpr parameter_kind kind = named_bound;
    using part = void;
    using parts = type_list<>;
    using bounds = type_list<bound<Name, Default>>;
};

/// A parameter of a rule: its kind, and its part or bound.
template <class PartType>
struct parameter : other_parameter<PartType> {};
template <Part PartType>
struct parameter<PartType> {
    static constexpr parameter_kind kind = needed_part;
    using part = PartType;
    using parts = type<PartType>;
    using bounds = type_list<>;
};
template <Part PartType>
struct parameter<const PartType*> : parameter<PartType> {
    static constexpr parameter_kind kind = optional_part;
};
template <Element Type>
struct parameter<Type> : parameter<list_of<Type>> {
    static constexpr parameter_kind kind = list_element;
};
template <class Type>
struct parameter<const Type> : parameter<Type> {};
template <class Type>
struct parameter<const Type&> : parameter<Type> {};

/// Whether two bounds in a list have the same name.
template <class Bounds>
inline constexpr bool names_repeat = false;
template <class First, class Second, class... Bs>
inline constexpr bool names_repeat<type_list<First, Second, Bs...>> =
    First::name == Second::name || names_repeat<type_list<First, Bs...>> || names_repeat<type_list<Second, Bs...>>;
/// Whether two parameters are bounds with the same name.
template <bool HasBounds, class... Ps>
inline constexpr bool repeats_bound = false;
template <class... Ps>
inline constexpr bool repeats_bound<true, Ps...> = names_repeat<typename joined<typename parameter<Ps>::bounds...>::type>;

/// Reasons why a type is not a rule.
enum class fault {
    none,
    not_a_rule,
    no_id,
    many_operators,
    not_const,
    wrong_result,
    wrong_parameter,
    takes_element,
    two_elements,
    bound_twice
};

/// The result and the parameters of a call operator. Rules with equal ones share an instantiation.
template <class Result, class... Ps>
struct call_signature {
    using result = Result;
    using parameters = type_list<Ps...>;
    static constexpr parameter_kind kinds = (0ull + ... + parameter<Ps>::kind);
    static constexpr bool has_bounds = kinds / named_bound % 1024 != 0;
    static constexpr bool valid_result = __is_same(Result, bool) || __is_same(Result, outcome) || __is_same(Result, measurement);
    static constexpr fault wrong = kinds >= not_valid                 ? fault::wrong_parameter
                                   : !valid_result                    ? fault::wrong_result
                                   : kinds >= 2 * list_element        ? fault::two_elements
                                   : repeats_bound<has_bounds, Ps...> ? fault::bound_twice
                                   : kinds >= list_element            ? fault::takes_element
                                                                      : fault::none;
};

/// The signature of a const call operator. Other call operators have only a fault.
template <class Function>
struct signature {
    static constexpr fault wrong = fault::not_const;
};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const> : call_signature<Result, Ps...> {};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const noexcept> : call_signature<Result, Ps...> {};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const&> : call_signature<Result, Ps...> {};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const & noexcept> : call_signature<Result, Ps...> {};

template <class RuleType>
using signature_of = signature<decltype(&RuleType::operator())>;

/// Satisfied if `id` is a constant of the type, not a member of each object.
template <class RuleType>
concept has_id = requires { typename std::bool_constant<std::string_view(RuleType::id).empty()>; };

/// Second base class that makes the name `operator()` ambiguous if the first one has it.
struct any_operator {
    void operator()() const;
};
template <class RuleType>
struct with_any_operator : RuleType, any_operator {};

/// Satisfied if a class has a call operator, even an overloaded one or a template.
template <class RuleType>
concept callable = std::is_final_v<RuleType> || !requires { &with_any_operator<RuleType>::operator(); };

/// Satisfied if the call operator is accessible, not overloaded and not a template.
template <class RuleType>
concept has_one_operator = requires { &RuleType::operator(); };

/// Returns why `RuleType` is not a rule; `takes_element` if it is a rule for `each`.
/// Tests `callable` only if it must: that instantiates a class for each rule.
template <class RuleType>
consteval fault rule_fault() {
    if constexpr (!__is_class(RuleType))
        return fault::not_a_rule;
    else if constexpr (has_one_operator<RuleType>)
        return has_id<RuleType> ? signature_of<RuleType>::wrong : fault::no_id;
    else if constexpr (callable<RuleType>)
        return has_id<RuleType> ? fault::many_operators : fault::no_id;
    else
        return fault::not_a_rule;
}

}  // namespace pitch::inline v0::detail
