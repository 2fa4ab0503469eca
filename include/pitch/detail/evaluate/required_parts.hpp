/// The parts that every complete sentence states.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// A combination that is complete if and only if all its children are.
template <class Eval>
concept conjunctive = combination_shape<Eval> && (Eval::kind == kind::all || Eval::kind == kind::weigh || Eval::kind == kind::criterion);

/// For each i, the union of `required_parts` over the first i children.
template <std::size_t Size>
struct required_prefixes {
    std::uint64_t of_first[Size + 1]{};
};
template <class Children, class Parts>
inline constexpr required_prefixes<0> required_before{};

/// Returns a mask of the parts in the list `Parts` that are stated whenever `Eval` is complete.
/// Collects the needs of the rules that only `all`, `weigh` and criteria combine.
template <class Eval, class Parts>
consteval std::uint64_t required_parts() {
    if constexpr (leaf_shape<Eval>)
        return required_bits<typename signature_of<rule_of<Eval>>::parameters, Parts>;
    else if constexpr (criterion_shape<Eval>)
        return detail::required_parts<typename Eval::made_of, Parts>();
    else if constexpr (conjunctive<Eval>)
        return detail::required_before<children_of<Eval>, Parts>.of_first[children_of<Eval>::size];
    else
        return 0;
}

template <class Parts, class... Es>
consteval required_prefixes<sizeof...(Es)> prefixes_of(type_list<Es...>) {
    constexpr std::uint64_t required_by_each[]{detail::required_parts<Es, Parts>()..., 0};
    required_prefixes<sizeof...(Es)> made;
    for (std::size_t i = 0; i < sizeof...(Es); ++i) made.of_first[i + 1] = made.of_first[i] | required_by_each[i];
    return made;
}
template <class... Es, class Parts>
inline constexpr required_prefixes<sizeof...(Es)> required_before<type_list<Es...>, Parts> = detail::prefixes_of<Parts>(type_list<Es...>{});

}  // namespace pitch::inline v0::detail
