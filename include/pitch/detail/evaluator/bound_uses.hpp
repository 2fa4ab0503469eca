/// Which rules of an evaluator take which bounds.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/evaluator/bounds.hpp>

namespace pitch::inline v0::detail {

/// The bounds of a rule.
struct rule_bounds {
    std::string_view rule{};
    bound_list bounds{};                   // with their defaults
    const std::size_t* indexes = nullptr;  // of these bounds in `bounds_of<Eval>`
};

template <class Bounds, class Used>
struct indexes_among;
template <class Bounds, class... Bs>
struct indexes_among<Bounds, type_list<Bs...>> {
    static constexpr std::size_t value[sizeof...(Bs) + 1]{Bounds::template index<Bs>...};
};

/// The bounds of each leaf's rule; nothing for an evaluator without bounds.
template <class Bounds, class Leaves>
struct bound_uses {
    static constexpr std::size_t size = 0;
    static constexpr const rule_bounds* rules = nullptr;
};
template <class Bound, class... Bs, class... Rs>
struct bound_uses<type_list<Bound, Bs...>, type_list<Rs...>> {
    using each = bounds_of_each<type_list<Rs...>>;
    static constexpr std::size_t size = sizeof...(Rs);
    static constexpr rule_bounds rules[]{{Rs::id,
                                          {default_bounds<typename each::template bounds<Rs>>.entries, each::template bounds<Rs>::size},
                                          indexes_among<type_list<Bound, Bs...>, typename each::template bounds<Rs>>::value}...};
};
template <class Eval>
using bound_uses_of = bound_uses<bounds_of<Eval>, typename leaf_rules<Eval>::type>;

}  // namespace pitch::inline v0::detail
