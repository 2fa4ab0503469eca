/// Access to the parts of a record: values, references, pointers, optionals and ranges of elements.
#pragma once

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/meta/compressed_tuple.hpp>
#include <pitch/detail/meta/type_list.hpp>
#include <pitch/list_of.hpp>
#include <pitch/part.hpp>

namespace pitch::inline v0::detail {

/// Type of the part that `Place` can hold; void if it cannot hold a part.
template <class Place>
struct place_traits {
    using type = void;
};
template <Part PartType>
struct place_traits<PartType> {
    using type = PartType;
};
template <Part PartType>
struct place_traits<PartType*> {
    using type = PartType;
};
template <Part PartType>
struct place_traits<const PartType*> {
    using type = PartType;
};
template <Part PartType>
struct place_traits<std::optional<PartType>> {
    using type = PartType;
};
template <class Range>
    requires(!Part<Range> && Element<typename elements_in<Range>::type>)
struct place_traits<Range> {
    using type = list_of<typename elements_in<Range>::type>;
};

/// Type of the part that `Place` can hold, ignoring const and reference; or void.
template <class Place>
using part_of = typename place_traits<std::remove_cvref_t<Place>>::type;

/// Satisfied by a type that would be a part if it were trivially copyable. Only for error messages.
template <class Place>
concept owning_part = !Part<Place> && !std::is_trivially_copyable_v<Place> && requires(const Place& p) {
    { Place::part } -> std::convertible_to<std::string_view>;
    { p.stated() } -> std::convertible_to<bool>;
};
template <class Parts>
inline constexpr bool holds_owning_part = false;
template <template <class...> class Tuple, class... Ts>
inline constexpr bool holds_owning_part<Tuple<Ts...>> = (owning_part<std::remove_cvref_t<Ts>> || ...);

/// Satisfied by a sentence or a tuple, but not by other templates such as `std::optional`.
template <class Parts, class Tuple>
concept sentence_or_tuple = std::derived_from<Parts, Tuple> || requires { std::tuple_size<Parts>::value; };

/// The parts in the result type of `parts(x)`; `valid` if that is a sentence or tuple of parts.
template <class Parts>
struct parts_traits {
    static constexpr bool valid = false;
};
template <template <class...> class Tuple, class... Ts>
struct parts_traits<Tuple<Ts...>> : type_list<part_of<Ts>...> {
    static constexpr bool valid = sentence_or_tuple<Tuple<Ts...>, compressed_tuple<Ts...>> && (!std::is_void_v<part_of<Ts>> && ...);
    static constexpr bool repeats = !distinct<part_of<Ts>...>;
};

/// Type of `parts(x)` for a `Record`, without const and reference; void if there is none.
template <class Record>
struct parts_result {
    using type = void;
};
template <class Record>
    requires requires(const Record& s) { parts(s); }
struct parts_result<Record> {
    using type = std::remove_cvref_t<decltype(parts(std::declval<const Record&>()))>;
};

template <class Record>
using parts_type = typename parts_result<Record>::type;

}  // namespace pitch::inline v0::detail
