/// What evaluators are made of, and what is wrong with what is none.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/signature.hpp>
#include <pitch/detail/slots.hpp>

namespace pitch::inline v0 {

/// What a place in an evaluator's tree is.
enum class kind : unsigned char { rule, each, criterion, all, any, no, when, at_least, weigh, advise };

namespace detail {

/// A node that judges nothing by itself: its children, side by side.
template <pitch::kind K, class... Es>
struct branch : slots_at<std::index_sequence_for<Es...>, Es...> {
    static constexpr pitch::kind kind = K;
    using children = type_list<std::remove_cv_t<Es>...>;
    using slots_at<std::index_sequence_for<Es...>, Es...>::slots_at;
};

/// The outcome of a node of `n` children; `k` is the threshold of `at_least`.
constexpr outcome combine(kind node, const outcome* child, std::size_t n, std::size_t k) noexcept {
    switch (node) {
        case kind::all: return conjunction(child, n);
        case kind::any: return disjunction(child, n);
        case kind::at_least: return threshold(child, n, k);
        case kind::no: return negation(*child);
        case kind::when: return implication(child[0], child[1]);
        case kind::advise: return outcome::not_applicable;
        default: return *child;
    }
}

template <class E>
concept criterion_shape = requires { typename E::made_of; };
template <class L>
inline constexpr bool is_type_list = false;
template <class... Ts>
inline constexpr bool is_type_list<type_list<Ts...>> = true;
/// What a stranger calls its children does not make it a branch.
template <class E>
concept branch_shape = requires { requires is_type_list<typename E::children>; } && !criterion_shape<E>;
template <class E>
concept each_shape = requires { typename E::element_rule; };
template <class E>
concept leaf_shape = !criterion_shape<E> && !branch_shape<E>;

template <class E>
struct leaf_rule {
    using type = E;
};
template <each_shape E>
struct leaf_rule<E> {
    using type = std::remove_cv_t<typename E::element_rule>;
};
/// The rule of a leaf: itself, or what `each` asks of each element.
template <class E>
using rule_of = typename leaf_rule<E>::type;

/// Whether `E` is an evaluator, down to its last rule.
template <class E>
consteval bool is_evaluator() {
    if constexpr (criterion_shape<E>) {
        if constexpr (has_id<E> && std::is_default_constructible_v<typename E::made_of>)
            return is_evaluator<typename E::made_of>();
        else
            return false;
    } else if constexpr (branch_shape<E>) {
        return []<class... Es>(type_list<Es...>) { return (is_evaluator<Es>() && ...); }(typename E::children{});
    } else if constexpr (each_shape<E>) {
        return rule_fault<typename E::element_rule>() == fault::takes_element;
    } else {
        return rule_fault<E>() == fault::none;
    }
}

/// Whether two different rules of the list have one id.
template <class... Rs>
consteval bool ids_clash(type_list<Rs...>) {
    constexpr std::string_view ids[sizeof...(Rs) + 1]{Rs::id...};
    for (std::size_t i = 0; i < sizeof...(Rs); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (ids[i] == ids[j]) return true;
    return false;
}

/// Whether `E` can stand under `all`; a criterion is looked into only when it is evaluated.
template <class E>
consteval bool is_child() {
    if constexpr (leaf_shape<E> && !each_shape<E>)
        return rule_fault<E>() == fault::none;
    else
        return true;
}

template <class E>
consteval auto rule_at() {
    if constexpr (leaf_shape<E>)
        return type_list<rule_of<E>>{};
    else
        return type_list<>{};
}

/// Says what is wrong with the first of `Es` that is no evaluator, or that two rules among them have one id.
template <class... Es>
consteval void explain_children() {
    if constexpr ((is_child<Es>() && ...)) {
        constexpr bool clash = ids_clash((type_list<>{} | ... | rule_at<Es>()));
        static_assert(!clash, "pitch: two different rules have one id; give each rule an id of its own");
    } else {
        (void)([] {
            if constexpr (!is_child<Es>()) explain_rule<Es>();
            return is_child<Es>();
        }() && ...);
    }
}

/// Says what is wrong with `E`, which is no evaluator.
template <class E>
consteval void explain_evaluator() {
    if constexpr (criterion_shape<E>) {
        if constexpr (!has_id<E>)
            static_assert(always_false<E>,
                          "pitch: a criterion needs an id; add `static constexpr std::string_view id = \"my-criterion\";` to it");
        else if constexpr (!std::is_default_constructible_v<typename E::made_of>)
            static_assert(always_false<E>,
                          "pitch: a criterion is made of evaluator types that can be made from nothing; write `using made_of = "
                          "pitch::all_of<my_rule, "
                          "pitch::rules::connects>;`, and keep rules with captures out of it");
        else
            explain_evaluator<typename E::made_of>();
    } else if constexpr (branch_shape<E>) {
        []<class... Es>(type_list<Es...>) {
            (void)([] {
                if constexpr (!is_evaluator<Es>()) explain_evaluator<Es>();
                return is_evaluator<Es>();
            }() && ...);
        }(typename E::children{});
    } else if constexpr (!each_shape<E>) {
        explain_rule<E>();
    }
}

}  // namespace detail
}  // namespace pitch::inline v0
