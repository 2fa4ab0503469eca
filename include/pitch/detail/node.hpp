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
    using children = type_list<Es...>;
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
template <class E>
concept branch_shape = requires { typename E::children; } && !criterion_shape<E>;
template <class E>
concept each_shape = requires { typename E::element_rule; };
template <class E>
concept leaf_shape = !criterion_shape<E> && !branch_shape<E>;

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

/// Says what is wrong with the first of `Es` that is no evaluator; criteria are looked into only when they are evaluated.
template <class... Es>
consteval void explain_children() {
    (void)([] {
        if constexpr (leaf_shape<Es> && !each_shape<Es>) {
            explain_rule<Es>();
            return rule_fault<Es>() == fault::none;
        } else {
            return true;
        }
    }() && ...);
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
