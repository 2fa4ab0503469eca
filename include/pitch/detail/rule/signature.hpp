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
    static constexpr bool valid = false;
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

/// The result and the parameters of a const call operator.
template <class Function>
struct signature {
    static constexpr bool is_const = false;
};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const> {
    static constexpr bool is_const = true;
    static constexpr bool valid_result =
        std::is_same_v<Result, bool> || std::is_same_v<Result, outcome> || std::is_same_v<Result, measurement>;
    using result = Result;
    using parameters = type_list<Ps...>;
    static constexpr bool takes_parts = (parameter<Ps>::valid && ...);
    static constexpr std::size_t elements = [] {
        if constexpr (takes_parts)
            return (std::size_t{0} + ... + std::size_t{parameter<Ps>::element});
        else
            return std::size_t{0};
    }();
};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const noexcept> : signature<Result (Type::*)(Ps...) const> {};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const&> : signature<Result (Type::*)(Ps...) const> {};
template <class Result, class Type, class... Ps>
struct signature<Result (Type::*)(Ps...) const & noexcept> : signature<Result (Type::*)(Ps...) const> {};

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

/// Satisfied if `RuleType` has a call operator, even an overloaded one or a template.
template <class RuleType>
concept callable = std::is_class_v<RuleType> && !std::is_union_v<RuleType> &&
                   (std::is_final_v<RuleType> || !requires { &with_any_operator<RuleType>::operator(); });

/// Satisfied if the call operator is accessible, not overloaded and not a template.
template <class RuleType>
concept has_one_operator = requires { &RuleType::operator(); };

/// Reasons why a type is not a rule.
enum class fault { none, not_a_rule, no_id, many_operators, not_const, wrong_result, wrong_parameter, takes_element, two_elements };

/// Returns why `RuleType` is not a rule; `takes_element` if it is a rule for `each`.
template <class RuleType>
consteval fault rule_fault() {
    if constexpr (!callable<RuleType>)
        return fault::not_a_rule;
    else if constexpr (!has_id<RuleType>)
        return fault::no_id;
    else if constexpr (!has_one_operator<RuleType>)
        return fault::many_operators;
    else if constexpr (!signature_of<RuleType>::is_const)
        return fault::not_const;
    else if constexpr (!signature_of<RuleType>::takes_parts)
        return fault::wrong_parameter;
    else if constexpr (!signature_of<RuleType>::valid_result)
        return fault::wrong_result;
    else if constexpr (signature_of<RuleType>::elements > 1)
        return fault::two_elements;
    else
        return signature_of<RuleType>::elements == 1 ? fault::takes_element : fault::none;
}

}  // namespace pitch::inline v0::detail
