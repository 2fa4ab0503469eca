/// The rules of an evaluator, each once, found by their ids.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <pitch/detail/evaluator/type_tree.hpp>

namespace pitch::inline v0::detail {

/// Returns a hash of a text.
constexpr std::uint32_t hash_of(std::string_view text) noexcept {
    std::uint32_t hash = 0;
    for (const char c : text) hash = 31 * hash + static_cast<unsigned char>(c);
    return hash;
}

/// Writes the index of the first equal id for each id, and returns whether any repeats. A hash
/// table of chains, so that few ids are compared: linear on average. `last` has the end of each
/// chain, and `previous` links it; both are zeros at first, `2 * size + 1` and `size` of them.
constexpr bool number_ids(const std::string_view* ids, std::size_t size, std::size_t* first, std::size_t* last,
                          std::size_t* previous) noexcept {
    bool repeats = false;
    for (std::size_t i = 0; i < size; ++i) {
        std::size_t& bucket = last[detail::hash_of(ids[i]) % (2 * size + 1)];  // 1 + index of an id; 0 for none
        std::size_t other = bucket;
        while (other != 0 && ids[other - 1] != ids[i]) other = previous[other - 1];
        first[i] = other != 0 ? other - 1 : i;
        repeats = repeats || other != 0;
        if (other != 0) continue;
        previous[i] = bucket;
        bucket = i + 1;
    }
    return repeats;
}

/// For each leaf, the first leaf with the same id.
template <std::size_t Leaves>
struct leaf_ids {
    std::size_t first[Leaves + 1]{}, last[2 * Leaves + 1]{}, previous[Leaves + 1]{};
    bool repeats;
    constexpr explicit leaf_ids(const std::string_view* id_list) noexcept
        : repeats(detail::number_ids(id_list, Leaves, first, last, previous)) {}
};

// GCC 11 cannot compare variables of types in unnamed namespaces.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 12
template <class Type>
constexpr const char* type_name() noexcept {
    return __PRETTY_FUNCTION__;
}
/// A character for each type: types are equal if its addresses are.
template <class Type>
inline constexpr const char& type_tag = *type_name<Type>();
#else
/// A variable for each type: types are equal if its addresses are.
template <class Type>
inline constexpr char type_tag{};
#endif

/// `type_list<Type>` or an empty list.
template <bool Kept>
struct kept_type {
    template <class Type>
    using list = type_list<Type>;
};
template <>
struct kept_type<false> {
    template <class>
    using list = type_list<>;
};

/// The rules among `Leaves`, each once, and whether two different rules have the same id. If no id
/// repeats, neither does a rule, and types need not be compared.
template <class Leaves, bool Repeats>
struct unique_rules {
    using type = Leaves;
    static constexpr bool clash = false;
};
template <class Leaves>
struct rule_ids;
template <class... Rs>
struct rule_ids<type_list<Rs...>> {
    static constexpr std::string_view ids[sizeof...(Rs) + 1]{Rs::id...};
    static constexpr leaf_ids<sizeof...(Rs)> value{ids};
    using rules = unique_rules<type_list<Rs...>, value.repeats>;
};
template <class... Rs>
struct unique_rules<type_list<Rs...>, true> {
    template <std::size_t... Index>
    static auto keep_first(std::index_sequence<Index...>) ->
        typename joined<typename kept_type<(rule_ids<type_list<Rs...>>::value.first[Index] == Index)>::template list<Rs>...>::type;
    using type = decltype(keep_first(std::index_sequence_for<Rs...>{}));
    static constexpr bool clash = [] {
        constexpr const char* type_tags[]{&type_tag<Rs>...};
        for (std::size_t item_index = 0; item_index < sizeof...(Rs); ++item_index)
            if (type_tags[item_index] != type_tags[rule_ids<type_list<Rs...>>::value.first[item_index]]) return true;
        return false;
    }();
};
template <class Eval>
using unique_rules_of = typename rule_ids<typename leaf_rules<Eval>::type>::rules;

/// The list of the rules of an evaluator, each once, in tree order.
template <class Eval>
using rules_of = typename unique_rules_of<Eval>::type;
/// True if two different rules of an evaluator have the same id.
template <class Eval>
inline constexpr bool ids_clash = unique_rules_of<Eval>::clash;

}  // namespace pitch::inline v0::detail
