/// Finds the parts of a rule in a sentence and calls the rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <pitch/detail/evaluate/short_circuit.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/node_table.hpp>
#include <pitch/sentence.hpp>

namespace pitch::inline v0::detail {

// The template parameter `Lookup`, here and in other headers, is a type that finds parts:
// `get<Part>()` returns a pointer to a part, or null if it is absent. `Lookup::list` numbers the
// parts: a mask of parts has bit i set for the part with index i. The functions `invoke_*` need
// only `get` and `list`; schedule.hpp and holds.hpp need a `part_lookup`.

/// Finds the parts in the list `Parts` in a `Source`, the result of `parts(x)`.
template <class Parts, class Source>
struct part_lookup;

template <class... Ps, class Source>
struct part_lookup<type_list<Ps...>, Source> {
    using list = type_list<Ps...>;
    compressed_tuple<decltype(detail::find_part<Ps>(std::declval<const Source&>()))...> refs;

    constexpr explicit part_lookup(const Source& part_source) noexcept : refs(detail::find_part<Ps>(part_source)...) {}

    template <class PartType>
    [[nodiscard, gnu::always_inline]] constexpr const PartType* get() const noexcept {
        return detail::tuple_get<list::template index<PartType>>(refs).get();
    }
    /// Returns whether the part with the index `Index` is stated.
    template <std::size_t Index>
    [[nodiscard, gnu::always_inline]] constexpr bool states_at() const noexcept {
        const auto& ref = detail::tuple_get<Index>(refs);
        // Compiles no call through the null pointer of a part that the sentence never has.
        if constexpr (std::remove_cvref_t<decltype(ref)>::is == presence::never)
            return false;
        else
            return ref.exists() && ref.get()->stated();
    }
    /// Returns the mask of the stated parts in `Tested`. Does not test other parts.
    template <std::uint64_t Tested = ~std::uint64_t{0}>
    [[nodiscard, gnu::always_inline]] constexpr std::uint64_t stated() const noexcept {
        return (std::uint64_t{0} | ... | bit<Tested, Ps>());
    }
    /// Returns whether all parts in `Tested` are stated. Does not test other parts.
    template <std::uint64_t Tested>
    [[nodiscard, gnu::always_inline]] constexpr bool states_all() const noexcept {
        return ((!(Tested >> list::template index<Ps> & 1u) || states_at<list::template index<Ps>>()) && ...);
    }

private:
    template <std::uint64_t Tested, class PartType>
    [[nodiscard, gnu::always_inline]] constexpr std::uint64_t bit() const noexcept {
        constexpr std::size_t i = list::template index<PartType>;
        if constexpr ((Tested >> i & 1u) != 0)
            return std::uint64_t{states_at<i>()} << i;
        else
            return 0;
    }
};

/// Satisfied by a lookup that has values for bounds. With another lookup, bounds have their defaults.
template <class Lookup, class Bound>
concept sets_bounds = requires(const Lookup& parts) { parts.template value_of<Bound>(); };

/// Returns the argument for a bound.
template <class Bound, class Lookup>
[[gnu::always_inline]] constexpr Bound bound_for(type_list<Bound>, [[maybe_unused]] const Lookup& parts) noexcept {
    if constexpr (sets_bounds<Lookup, Bound>)
        return Bound(static_cast<typename Bound::number_type>(parts.template value_of<Bound>()));
    else
        return Bound();
}

/// Returns the argument for a parameter of a rule: a part, a pointer to a part, a bound, or the
/// element.
/// `stated` is the mask of the stated parts.
template <class Param, class Lookup, class Element>
[[gnu::always_inline]] constexpr decltype(auto) argument_for(const Lookup& parts, std::uint64_t stated, const Element* element) noexcept {
    using PartType = typename parameter<Param>::part;
    constexpr parameter_kind kind = parameter<Param>::kind;
    if constexpr (kind == list_element)
        return *element;
    else if constexpr (kind == named_bound)
        return detail::bound_for(typename parameter<Param>::bounds{}, parts);
    else if constexpr (kind == optional_part)
        return (stated >> Lookup::list::template index<PartType> & 1u) ? parts.template get<PartType>() : nullptr;
    else
        return *parts.template get<PartType>();
}

[[gnu::always_inline]] constexpr outcome as_outcome(bool result) noexcept { return result ? outcome::pass : outcome::fail; }
[[gnu::always_inline]] constexpr outcome as_outcome(outcome result) noexcept {
    return static_cast<outcome>(static_cast<unsigned>(result) & 3u);  // a value out of range must not reach its neighbours
}
[[gnu::always_inline]] constexpr outcome as_outcome(const measurement& result) noexcept { return detail::as_outcome(result.met); }

/// Destinations for a rule's measurement and the elements of an `each`; null to discard.
struct rule_extras {
    measurement* measured = nullptr;
    element_record* elements = nullptr;  // `first` is unchanged if no outcome is fail or missing
};

template <class RuleType, class Lookup, class Element, class... Params>
[[gnu::always_inline]] constexpr outcome invoke_with(type_list<Params...>, const RuleType& rule, const Lookup& parts,
                                                     [[maybe_unused]] std::uint64_t stated, rule_extras extras,
                                                     [[maybe_unused]] const Element* element) noexcept {
    const auto result = rule(detail::argument_for<Params>(parts, stated, element)...);
    if constexpr (__is_same(decltype(result), const measurement))
        if (extras.measured) *extras.measured = result;
    return detail::as_outcome(result);
}

/// Calls a rule. The parts that it needs must be stated.
template <class RuleType, class Lookup, class Element = int>
[[gnu::always_inline]] constexpr outcome invoke_rule(const RuleType& rule, const Lookup& parts, std::uint64_t stated, rule_extras extras,
                                                     const Element* element = nullptr) noexcept {
    return detail::invoke_with(typename signature_of<RuleType>::parameters{}, rule, parts, stated, extras, element);
}

/// Returns a `type_list` of the list whose elements the rule takes; empty if it takes none.
template <class... Params>
consteval auto element_list(type_list<Params...>) {
    return (type_list<>{} | ... | [] {
        if constexpr (parameter<Params>::kind == list_element)
            return type_list<typename parameter<Params>::part>{};
        else
            return type_list<>{};
    }());
}

/// Calls the rule of an `each` for each stated element. Stops at the first failure, unless
/// `extras.elements` asks for all elements at which the rule does not pass.
/// Indexes count every element of the list, also those that are not stated. The measurement is that
/// of the first element that fails; if none fails, of the first that is missing.
template <class RuleType, class Lookup, class List>
[[gnu::always_inline]] constexpr outcome invoke_each(const RuleType& rule, const Lookup& parts, std::uint64_t stated, rule_extras extras,
                                                     type_list<List>) noexcept {
    const List& list = *parts.template get<List>();
    outcome all = outcome::not_applicable;
    std::uint64_t open = 0;
    for (auto element = list.begin(); element != list.end(); ++element) {
        if (!detail::states_element(*element)) continue;
        measurement measured{};
        const outcome one = detail::invoke_rule(rule, parts, stated, {&measured, nullptr}, element);
        if (one == outcome::not_applicable) continue;
        if (one == outcome::pass) {
            if (all == outcome::not_applicable) all = one;
            continue;
        }
        const auto i = static_cast<std::size_t>(element - list.begin());
        open |= std::uint64_t{i < 64} << i % 64;
        if (all == outcome::fail || all == one) continue;
        all = one;
        if (extras.measured) *extras.measured = measured;
        if (extras.elements) extras.elements->first = i;
        if (one == outcome::fail && !extras.elements) break;
    }
    if (extras.elements) extras.elements->open = open;
    return all;
}

/// Evaluates a leaf, which is a rule or an `each`. The parts that it needs must be stated.
template <class Eval, class Lookup>
[[gnu::always_inline]] constexpr outcome invoke_leaf(const Eval& leaf, const Lookup& parts, std::uint64_t stated,
                                                     rule_extras extras) noexcept {
    if constexpr (each_shape<Eval>)
        return detail::invoke_each(detail::tuple_get<0>(leaf), parts, stated, extras,
                                   detail::element_list(typename signature_of<rule_of<Eval>>::parameters{}));
    else
        return detail::invoke_rule(leaf, parts, stated, extras);
}

}  // namespace pitch::inline v0::detail
