#pragma once

#include <cstddef>
#include <type_traits>

#include <pitch/detail/shape.hpp>
#include <pitch/rule.hpp>

namespace pitch::inline v0 {

/// Is it an evaluator: a rule, a criterion, or any combination of these, down to its last rule, of which no two have one id?
template <class E>
concept Evaluator = detail::is_evaluator<std::remove_cvref_t<E>>() && !detail::ids_clash(detail::rules_of<std::remove_cvref_t<E>>{});

/// The type of `all(a, b, ...)`.
template <class... Es>
struct all_of : detail::branch<kind::all, Es...> {
    using detail::branch<kind::all, Es...>::branch;
};

/// The type of `any(a, b, ...)`.
template <class... Es>
struct any_of : detail::branch<kind::any, Es...> {
    using detail::branch<kind::any, Es...>::branch;
};

/// The type of `no(e)`.
template <class E>
struct no_of : detail::branch<kind::no, E> {
    using detail::branch<kind::no, E>::branch;
};

/// The type of `when(c, e)`.
template <class C, class E>
struct when_of : detail::branch<kind::when, C, E> {
    using detail::branch<kind::when, C, E>::branch;
};

/// The type of `at_least<K>(a, b, ...)`.
template <std::size_t K, class... Es>
struct at_least_of : detail::branch<kind::at_least, Es...> {
    static_assert(1 <= K && K <= sizeof...(Es),
                  "pitch: at_least<K>(...) takes a K from 1 to the number of its evaluators; write one of these");
    static constexpr std::size_t enough = K;
    using detail::branch<kind::at_least, Es...>::branch;
};

/// The type of `weigh<W>(e)`.
template <auto W, class E>
struct weigh_of : detail::branch<kind::weigh, E> {
    static_assert(std::is_arithmetic_v<decltype(W)> && W > 0,
                  "pitch: a weight is a number above 0; write one, or wrap the rule in `pitch::advise`");
    static constexpr double weight = static_cast<double>(W);
    using detail::branch<kind::weigh, E>::branch;
};

/// The type of `advise(e)`.
template <class E>
struct advise_of : detail::branch<kind::advise, E> {
    using detail::branch<kind::advise, E>::branch;
};

/// The type of `each(rule)`.
template <class R>
struct each_of : detail::slots<R> {
    using element_rule = R;
    using detail::slots_at<std::index_sequence_for<R>, R>::slots_at;
};

/// Do all of them pass? It fails where one does.
template <class... Es>
constexpr auto all(Es... es) noexcept {
    detail::explain_children<Es...>();
    return all_of<Es...>{static_cast<Es&&>(es)...};
}

/// Does one of them pass, or more?
template <class... Es>
constexpr auto any(Es... es) noexcept {
    detail::explain_children<Es...>();
    return any_of<Es...>{static_cast<Es&&>(es)...};
}

/// Does it fail? What is missing stays missing.
template <class E>
constexpr auto no(E e) noexcept {
    detail::explain_children<E>();
    return no_of<E>{static_cast<E&&>(e)};
}

/// Does it pass, where the condition does? Where the condition fails or does not apply, neither does it.
template <class C, class E>
constexpr auto when(C condition, E e) noexcept {
    detail::explain_children<C, E>();
    return when_of<C, E>{static_cast<C&&>(condition), static_cast<E&&>(e)};
}

/// Do at least K of those that apply pass?
template <std::size_t K, class... Es>
constexpr auto at_least(Es... es) noexcept {
    detail::explain_children<Es...>();
    return at_least_of<K, Es...>{static_cast<Es&&>(es)...};
}

/// The same question, with W times the weight in the score.
template <auto W, class E>
constexpr auto weigh(E e) noexcept {
    detail::explain_children<E>();
    return weigh_of<W, E>{static_cast<E&&>(e)};
}

/// The same question, reported but never spoiling the verdict.
template <class E>
constexpr auto advise(E e) noexcept {
    detail::explain_children<E>();
    return advise_of<E>{static_cast<E&&>(e)};
}

/// Does the rule, which takes an element (`const touchpoint&`), pass for each element of the list?
template <class R>
constexpr auto each(R rule) noexcept {
    if constexpr (!ElementRule<R>) detail::explain_element_rule<R>();
    return each_of<R>{static_cast<R&&>(rule)};
}

/// The words `and`, `or` and `not` between evaluators; where one side is none, `all` and `any` say so.
namespace logic {

template <class A, class B>
    requires Evaluator<A> || Evaluator<B>
constexpr auto operator&&(A a, B b) noexcept {
    return all(static_cast<A&&>(a), static_cast<B&&>(b));
}
template <class A, class B>
    requires Evaluator<A> || Evaluator<B>
constexpr auto operator||(A a, B b) noexcept {
    return any(static_cast<A&&>(a), static_cast<B&&>(b));
}
template <Evaluator E>
constexpr auto operator!(E e) noexcept {
    return no(static_cast<E&&>(e));
}

}  // namespace logic
}  // namespace pitch::inline v0
