/// The base class of combinations, and concepts that classify evaluator types.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
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

/// Returns true if `Eval` and all its descendants are valid evaluators.
template <class Eval>
consteval bool is_evaluator() {
    if constexpr (criterion_shape<Eval>) {
        if constexpr (has_id<Eval> && std::is_default_constructible_v<typename Eval::made_of>)
            return detail::is_evaluator<typename Eval::made_of>();
        else
            return false;
    } else if constexpr (combination_shape<Eval>) {
        return []<class... Es>(type_list<Es...>) {
            for (const bool is_valid : {true, detail::is_evaluator<Es>()...})
                if (!is_valid) return false;
            return true;
        }(typename Eval::children{});
    } else if constexpr (each_shape<Eval>) {
        return detail::rule_fault<typename Eval::element_rule>() == fault::takes_element;
    } else {
        return detail::rule_fault<Eval>() == fault::none;
    }
}

/// Returns true if two rules of the list have the same id. Linear: compares ids with equal hashes.
template <class... Rs>
consteval bool ids_clash(type_list<Rs...>) {
    constexpr std::string_view ids[sizeof...(Rs) + 1]{Rs::id...};
    constexpr std::size_t buckets = 2 * sizeof...(Rs) + 1;
    std::size_t last[buckets]{}, previous[sizeof...(Rs) + 1]{};  // 1 + index of an id; 0 for none
    for (std::size_t i = 0; i < sizeof...(Rs); ++i) {
        std::uint32_t hash = 0;
        for (const char c : ids[i]) hash = 31 * hash + static_cast<unsigned char>(c);
        std::size_t& bucket = last[hash % buckets];
        for (std::size_t other = bucket; other != 0; other = previous[other - 1])
            if (ids[other - 1] == ids[i]) return true;
        previous[i] = bucket;
        bucket = i + 1;
    }
    return false;
}

}  // namespace pitch::inline v0::detail
