/// The parts that every complete sentence states.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/node_table.hpp>

namespace pitch::inline v0::detail {

/// A combination that is complete if and only if all its children are.
template <class Eval>
concept conjunctive = combination_shape<Eval> && (Eval::kind == kind::all || Eval::kind == kind::weigh);

/// Returns a mask of the parts in the list `Parts` that are stated whenever `Eval` is complete.
/// Collects the needs of the rules that only `all` and `weigh` combine.
template <class Eval, class Parts>
consteval std::uint64_t required_parts() {
    if constexpr (leaf_shape<Eval>)
        return needs<rule_of<Eval>, Parts>;
    else if constexpr (criterion_shape<Eval>)
        return detail::required_parts<typename Eval::made_of, Parts>();
    else if constexpr (conjunctive<Eval>)
        return []<class... Es>(type_list<Es...>) {
            return (std::uint64_t{0} | ... | detail::required_parts<Es, Parts>());
        }(children_of<Eval>{});
    else
        return 0;
}

/// Returns the union of `required_parts` over the first `n` of the children `Es`.
template <class Parts, class... Es>
consteval std::uint64_t required_parts_before(type_list<Es...>, std::size_t n) {
    std::uint64_t known = 0;
    (void)((n-- != 0 && (known |= detail::required_parts<Es, Parts>(), true)) && ...);
    return known;
}

}  // namespace pitch::inline v0::detail
