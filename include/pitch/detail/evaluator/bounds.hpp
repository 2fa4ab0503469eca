/// The bounds of an evaluator.
#pragma once

#include <cstddef>

#include <pitch/bound.hpp>
#include <pitch/detail/evaluator/type_tree.hpp>

namespace pitch::inline v0::detail {

/// The bounds of a list of rule parameters, each type once.
template <class List>
struct bounds_among;
template <class... Params>
struct bounds_among<type_list<Params...>> : united<typename parameter<Params>::bounds...> {};

/// The bounds of a list of rules, each type once. Evaluators without bounds do not join lists.
template <bool HasBounds>
struct joined_bounds {
    template <class...>
    using of = type_list<>;
};
template <>
struct joined_bounds<true> {
    template <class... Rs>
    using of = typename united<typename bounds_among<typename signature_of<Rs>::parameters>::type...>::type;
};
template <class Leaves>
struct bounds_of_leaves;
template <class... Rs>
struct bounds_of_leaves<type_list<Rs...>> {
    using type = typename joined_bounds<!detail::all_true({!signature_of<Rs>::has_bounds...})>::template of<Rs...>;
};
/// The list of the bound types of an evaluator, each once, in tree order. Two types may have one name.
template <class Eval>
using bounds_of = typename bounds_of_leaves<typename leaf_rules<Eval>::type>::type;

/// A value for each bound of a list; at first the default.
template <class Bounds>
struct stored_bounds;
template <class... Bs>
struct stored_bounds<type_list<Bs...>> {
    double items[sizeof...(Bs)]{static_cast<double>(Bs::default_value)...};

    friend constexpr bool operator==(const stored_bounds&, const stored_bounds&) noexcept = default;
};
template <>
struct stored_bounds<type_list<>> {
    static constexpr double* items = nullptr;

    friend constexpr bool operator==(const stored_bounds&, const stored_bounds&) noexcept = default;
};

/// Returns names and values of the bounds in a list.
template <class... Bs>
constexpr pitch::bound_values<sizeof...(Bs)> named_bounds([[maybe_unused]] const stored_bounds<type_list<Bs...>>& stored) noexcept {
    [[maybe_unused]] std::size_t i = 0;
    return {{{Bs::name, stored.items[i++]}...}};
}

/// Names and default values of the bounds in a list.
template <class Bounds>
inline constexpr auto default_bounds = detail::named_bounds(stored_bounds<Bounds>{});

/// The default bounds of each rule in a list.
template <class Rules>
struct bounds_of_each;
template <class... Rs>
struct bounds_of_each<type_list<Rs...>> {
    template <class RuleType>
    using bounds = typename bounds_among<typename signature_of<RuleType>::parameters>::type;
    static constexpr bound_list at[sizeof...(Rs) + 1]{{default_bounds<bounds<Rs>>.entries, bounds<Rs>::size}...};
};

}  // namespace pitch::inline v0::detail
