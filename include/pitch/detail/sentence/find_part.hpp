/// Finds a part in the result of `parts(x)`, whatever form it has there.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>

#include <pitch/detail/meta/compressed_tuple.hpp>
#include <pitch/detail/sentence/parts_traits.hpp>

namespace pitch::inline v0::detail {

/// Whether a sentence has a part: known from its type, except for pointers and optionals.
enum class presence { never, optional, always };

/// Points to a part in the result of `parts(x)`. Parts that are always present are not compared
/// with null: in constant expressions, GCC rejects that comparison for a member of a temporary.
template <Part PartType, presence Presence>
struct part_ref {
    static constexpr presence is = Presence;
    const PartType* part = nullptr;
    [[nodiscard]] constexpr bool exists() const noexcept { return Presence == presence::always || part != nullptr; }
    [[nodiscard]] constexpr const PartType* get() const noexcept { return part; }
};
/// Points to an optional. A pointer to its value would have to be compared with null, see above.
template <Part PartType>
struct optional_ref {
    static constexpr presence is = presence::optional;
    const std::optional<PartType>* place;
    [[nodiscard]] constexpr bool exists() const noexcept { return place->has_value(); }
    [[nodiscard]] constexpr const PartType* get() const noexcept { return &**place; }
};
/// Holds a view of a range that owns its list elements.
template <Part PartType>
struct list_ref {
    static constexpr presence is = presence::always;
    PartType list;
    [[nodiscard]] static constexpr bool exists() noexcept { return true; }
    [[nodiscard]] constexpr const PartType* get() const noexcept { return &list; }
};

/// Returns a reference to the part in `place`; empty for a null pointer or an empty optional.
template <class Place>
constexpr auto refer_to_place(const Place& place) noexcept {
    using part = part_of<Place>;
    if constexpr (Part<Place>)
        return part_ref<part, presence::always>{&place};
    else if constexpr (std::is_pointer_v<Place>)
        return part_ref<part, presence::optional>{place};
    else if constexpr (requires { place.has_value(); })
        return optional_ref<part>{&place};
    else
        return list_ref<part>{part(place)};
}

/// Satisfied by a sentence, whose values are found by `tuple_get`; other tuples have a `get`.
// A concept because nvcc 13 takes a requires-expression over a function's parameter for false.
template <class Parts, std::size_t Index>
concept has_tuple_element = requires(const Parts& parts) { detail::tuple_get<Index>(parts); };

/// Refers to the part `PartType` in the result of `parts(x)`. Valid as long as `parts`.
template <Part PartType, class Parts>
constexpr auto find_part(const Parts& parts) noexcept {
    constexpr std::size_t i = parts_traits<Parts>::template index<PartType>;
    if constexpr (i == parts_traits<Parts>::size)
        return part_ref<PartType, presence::never>{};
    else if constexpr (has_tuple_element<Parts, i>)
        return detail::refer_to_place(detail::tuple_get<i>(parts));
    else
        return detail::refer_to_place(get<i>(parts));
}

}  // namespace pitch::inline v0::detail
