/// The parameters and result of a rule's call operator, and checks of them.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <pitch/detail/sentence/parts_traits.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0::detail {

/// A parameter of a rule: its part, whether that is optional (a pointer), and whether it is one
/// list element. Not `valid` for other types.
template <class PartType>
struct parameter {
    static constexpr bool valid = false, element = false;
};
template <Part PartType>
struct parameter<PartType> {
    static constexpr bool valid = true, optional = false, element = false;
    using part = PartType;
};
template <Part PartType>
struct parameter<const PartType*> : parameter<PartType> {
    static constexpr bool optional = true;
};
template <Element Type>
struct parameter<Type> {
    static constexpr bool valid = true, optional = false, element = true;
    using part = list_of<Type>;
};
template <class Type>
struct parameter<const Type> : parameter<Type> {};
template <class Type>
struct parameter<const Type&> : parameter<Type> {};

/// Reasons why a type is not a rule.
enum class fault { none, not_a_rule, no_id, many_operators, not_const, wrong_result, wrong_parameter, takes_element, two_elements };

/// The result and the parameters of a call operator. Rules with equal ones share an instantiation.
template <class Result, class... Ps>
struct call_signature {
    using result = Result;
    using parameters = type_list<Ps...>;
    static constexpr bool takes_parts = (parameter<Ps>::valid && ...);
    static constexpr bool valid_result = __is_same(Result, bool) || __is_same(Result, outcome) || __is_same(Result, measurement);
    static constexpr std::size_t elements = (std::size_t{0} + ... + std::size_t{parameter<Ps>::element});
    static constexpr fault wrong = !takes_parts    ? fault::wrong_parameter
                                   : !valid_result ? fault::wrong_result
                                   : elements > 1  ? fault::two_elements
                                   : elements == 1 ? fault::takes_element
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
