/// What a rule's call operator says of it, and what is wrong with it.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <pitch/detail/places.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0::detail {

/// A parameter: the part that it consults, whether it can do without (a pointer), and whether it is one element of a list.
template <class P>
struct parameter {
    static constexpr bool valid = false;
};
template <Part P>
struct parameter<P> {
    static constexpr bool valid = true, optional = false, element = false;
    using part = P;
};
template <Part P>
struct parameter<const P*> : parameter<P> {
    static constexpr bool optional = true;
};
template <Element T>
struct parameter<T> {
    static constexpr bool valid = true, optional = false, element = true;
    using part = list_of<T>;
};
template <class T>
struct parameter<const T> : parameter<T> {};
template <class T>
struct parameter<const T&> : parameter<T> {};

/// The result and the parameters of a call operator.
template <class F>
struct signature {
    static constexpr bool is_const = false;
};
template <class R, class T, class... Ps>
struct signature<R (T::*)(Ps...) const> {
    static constexpr bool is_const = true;
    static constexpr bool judges = std::is_same_v<R, bool> || std::is_same_v<R, outcome> || std::is_same_v<R, measurement>;
    using result = R;
    using parameters = type_list<Ps...>;
    static constexpr bool takes_parts = (parameter<Ps>::valid && ...);
    static constexpr std::size_t elements = [] {
        if constexpr (takes_parts)
            return (std::size_t{0} + ... + std::size_t{parameter<Ps>::element});
        else
            return std::size_t{0};
    }();
};
template <class R, class T, class... Ps>
struct signature<R (T::*)(Ps...) const noexcept> : signature<R (T::*)(Ps...) const> {};
template <class R, class T, class... Ps>
struct signature<R (T::*)(Ps...) const&> : signature<R (T::*)(Ps...) const> {};
template <class R, class T, class... Ps>
struct signature<R (T::*)(Ps...) const & noexcept> : signature<R (T::*)(Ps...) const> {};

template <class R>
using signature_of = signature<decltype(&R::operator())>;

/// A constant id, and not a member of each object.
template <class R>
concept has_id = requires { typename std::bool_constant<std::string_view(R::id).empty()>; };

struct any_operator {
    void operator()() const;
};
template <class R>
struct with_any_operator : R, any_operator {};

/// Whether `R` has a call operator at all, be it overloaded or a template: then naming it beside another's is ambiguous.
template <class R>
concept callable = std::is_class_v<R> && !std::is_union_v<R> && (std::is_final_v<R> || !requires { &with_any_operator<R>::operator(); });

template <class R>
concept has_one_operator = requires { &R::operator(); };

enum class fault { none, no_rule, no_id, many_operators, not_const, wrong_result, wrong_parameter, takes_element, two_elements };

/// What keeps `R` from being a rule; `takes_element` where only `each` stands between.
template <class R>
consteval fault rule_fault() {
    if constexpr (!callable<R>)
        return fault::no_rule;
    else if constexpr (!has_id<R>)
        return fault::no_id;
    else if constexpr (!has_one_operator<R>)
        return fault::many_operators;
    else if constexpr (!signature_of<R>::is_const)
        return fault::not_const;
    else if constexpr (!signature_of<R>::takes_parts)
        return fault::wrong_parameter;
    else if constexpr (!signature_of<R>::judges)
        return fault::wrong_result;
    else if constexpr (signature_of<R>::elements > 1)
        return fault::two_elements;
    else
        return signature_of<R>::elements == 1 ? fault::takes_element : fault::none;
}

/// Says, in the first line of the compiler's error, what to type; `R` is not a rule.
template <class R>
consteval void explain_rule() {
    constexpr auto found = rule_fault<R>();
    if constexpr (found == fault::no_rule)
        static_assert(
            always_false<R>,
            "pitch: this is no evaluator; write a rule, which is a struct with `static constexpr std::string_view id = \"my-rule\";` "
            "and `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (found == fault::no_id)
        static_assert(always_false<R>,
                      "pitch: a rule needs an id; add `static constexpr std::string_view id = \"my-rule\";` to it, or wrap the lambda: "
                      "`pitch::rule<\"my-rule\">(lambda)`");
    else if constexpr (found == fault::many_operators)
        static_assert(always_false<R>,
                      "pitch: the parts of this rule cannot be read, since its call operator is a template, overloaded or private; write "
                      "one operator that names its parts: `constexpr bool operator()(const pitch::need& n) const`");
    else if constexpr (found == fault::not_const)
        static_assert(always_false<R>, "pitch: a rule's call operator must be const; write `const` after its parameter list");
    else if constexpr (found == fault::wrong_result)
        static_assert(always_false<R>,
                      "pitch: a rule returns bool, pitch::outcome or pitch::measurement; write one of these before its `operator()`");
    else if constexpr (found == fault::wrong_parameter)
        static_assert(
            always_false<R>,
            "pitch: a rule takes parts: write `const pitch::need&`, or `const pitch::recipient*` for a part that it can do without; a "
            "part of your own needs `static constexpr std::string_view part` and `bool stated() const`");
    else if constexpr (found == fault::takes_element)
        static_assert(always_false<R>, "pitch: this rule takes one element of a list; wrap it: `pitch::each(my_rule)`");
    else if constexpr (found == fault::two_elements)
        static_assert(
            always_false<R>,
            "pitch: a rule for `each` takes one element; write one parameter such as `const pitch::touchpoint&`, and parts beside it");
}

/// The same for a rule that `each` cannot take.
template <class R>
consteval void explain_element_rule() {
    constexpr auto found = rule_fault<R>();
    if constexpr (found == fault::none || found == fault::no_rule)
        static_assert(always_false<R>,
                      "pitch: each(...) takes a rule of one element; write `const pitch::touchpoint&` instead of the whole list, or leave "
                      "`each` out");
    else
        explain_rule<R>();
}

}  // namespace pitch::inline v0::detail
