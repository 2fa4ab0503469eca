/// An evaluator's type: its children, how large it is, which parts it consults and which rules stand in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/node.hpp>

namespace pitch::inline v0::detail {

/// How many nodes, leaves, leaves that measure and leaves that go through elements stand in a tree, or before a place in it.
struct extent {
    std::size_t nodes = 0, leaves = 0, measures = 0, elements = 0;
    friend constexpr extent operator+(extent a, extent b) noexcept {
        return {a.nodes + b.nodes, a.leaves + b.leaves, a.measures + b.measures, a.elements + b.elements};
    }
};

template <class E>
struct child_types {
    using type = type_list<>;
};
template <branch_shape E>
struct child_types<E> {
    using type = typename E::children;
};
template <criterion_shape E>
struct child_types<E> {
    using type = type_list<std::remove_cv_t<typename E::made_of>>;
};
template <class E>
using children_of = typename child_types<E>::type;

template <class L>
struct forest;
template <class E>
inline constexpr extent extent_of = extent{1} + forest<children_of<E>>::total;
template <leaf_shape E>
inline constexpr extent extent_of<E> = {1, 1, std::is_same_v<typename signature_of<rule_of<E>>::result, measurement>, each_shape<E>};

template <class... Es>
struct forest<type_list<Es...>> {
    static constexpr extent total = (extent{} + ... + extent_of<Es>);
    /// The extent of the first `i` trees.
    static constexpr extent before(std::size_t i) noexcept {
        extent sum{};
        (void)((i-- != 0 && (sum = sum + extent_of<Es>, true)) && ...);
        return sum;
    }
};

template <class L>
struct consulted_by;
template <class... Params>
struct consulted_by<type_list<Params...>> {
    using type = decltype((type_list<>{} | ... | pitch::detail::type<typename parameter<Params>::part>{}));
};

/// The parts that an evaluator consults, each once, in the order of the tree.
template <class E>
consteval auto collect_parts() {
    if constexpr (leaf_shape<E>)
        return typename consulted_by<typename signature_of<rule_of<E>>::parameters>::type{};
    else
        return []<class... Es>(type_list<Es...>) { return (type_list<>{} | ... | collect_parts<Es>()); }(children_of<E>{});
}
template <class E>
using parts_of = decltype(collect_parts<E>());

/// The rules of an evaluator, each once, in the order of the tree.
template <class E>
consteval auto collect_rules() {
    if constexpr (leaf_shape<E>)
        return type_list<rule_of<E>>{};
    else
        return []<class... Es>(type_list<Es...>) { return (type_list<>{} | ... | collect_rules<Es>()); }(children_of<E>{});
}
template <class E>
using rules_of = decltype(collect_rules<E>());

/// The parts among `Parts` that a rule consults, as bits: those that it needs, or those that it can do without.
template <class Parts, class... Params>
consteval std::uint64_t bits_among(type_list<Params...>, [[maybe_unused]] bool optional) {
    return (std::uint64_t{0} | ... |
            (parameter<Params>::optional == optional ? std::uint64_t{1} << Parts::template index<typename parameter<Params>::part> : 0));
}
template <class R, class Parts>
inline constexpr std::uint64_t needs = bits_among<Parts>(typename signature_of<R>::parameters{}, false);
template <class R, class Parts>
inline constexpr std::uint64_t can_use = bits_among<Parts>(typename signature_of<R>::parameters{}, true);

/// The parts among `Parts` that a whole tree consults, as bits.
template <class E, class Parts>
inline constexpr std::uint64_t consults =
    []<class... Es>(type_list<Es...>) { return (std::uint64_t{0} | ... | consults<Es, Parts>); }(children_of<E>{});
template <leaf_shape E, class Parts>
inline constexpr std::uint64_t consults<E, Parts> = needs<rule_of<E>, Parts> | can_use<rule_of<E>, Parts>;

/// The K of `at_least<K>`; 1 for the others.
template <class E>
inline constexpr std::size_t enough_of = 1;
template <class E>
    requires requires { E::enough; }
inline constexpr std::size_t enough_of<E> = E::enough;

}  // namespace pitch::inline v0::detail
