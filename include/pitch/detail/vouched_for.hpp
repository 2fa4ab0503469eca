/// Which parts are known to be stated where an evaluator is complete.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/tree.hpp>

namespace pitch::inline v0::detail {

template <class E>
concept conjunctive = branch_shape<E> && (E::kind == kind::all || E::kind == kind::weigh);

/// The parts that are stated, where `E` is complete: those that its rules need, unless something else than `all` combines them.
template <class E, class Parts>
consteval std::uint64_t vouched_for() {
    if constexpr (leaf_shape<E>)
        return needs<rule_of<E>, Parts>;
    else if constexpr (criterion_shape<E>)
        return vouched_for<typename E::made_of, Parts>();
    else if constexpr (conjunctive<E>)
        return []<class... Es>(type_list<Es...>) { return (std::uint64_t{0} | ... | vouched_for<Es, Parts>()); }(children_of<E>{});
    else
        return 0;
}

/// The same of the first `n` children.
template <class Parts, class... Es>
consteval std::uint64_t vouched_for_before(type_list<Es...>, std::size_t n) {
    std::uint64_t known = 0;
    (void)((n-- != 0 && (known |= vouched_for<Es, Parts>(), true)) && ...);
    return known;
}

}  // namespace pitch::inline v0::detail
