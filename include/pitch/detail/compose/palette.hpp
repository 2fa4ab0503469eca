/// The arguments and results of `compose`: palettes, the start, and songs.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/sentence.hpp>

namespace pitch::inline v0 {

struct brief;

namespace detail {

/// A view of the parts that `compose` chooses from.
template <class PartType>
struct palette {
    const PartType* first = nullptr;
    const PartType* last = nullptr;

    template <std::size_t Size>
    constexpr explicit palette(const PartType (&part_array)[Size]) noexcept : first(part_array), last(part_array + Size) {}
    template <class Range>
    constexpr explicit palette(const Range& part_range) noexcept : first(part_range.data()), last(first + part_range.size()) {}

    [[nodiscard]] constexpr std::size_t size() const noexcept { return static_cast<std::size_t>(last - first); }
};
/// The part type of a palette, or void.
template <class Range>
using palette_part = typename elements_in<std::remove_cvref_t<Range>>::type;
template <class Range>
inline constexpr bool is_palette = Part<palette_part<Range>>;

/// False for a temporary palette that owns its parts: a range over it would dangle.
template <class Range>
inline constexpr bool lasts_as_palette = !is_palette<Range> || outlives_the_call<Range>;

/// Whether `Parts`, the result of `parts(x)`, owns the elements of a list.
template <class Parts>
inline constexpr bool owns_any_list = false;
template <template <class...> class Tuple, class... Ts>
inline constexpr bool owns_any_list<Tuple<Ts...>> = (owns_list<part_of<Ts>, Tuple<Ts...>> || ...);

/// Whether `Record` is a `brief` or a `sentence`, whose texts are views.
template <class Record>
inline constexpr bool is_sentence_of_places = std::is_same_v<Record, brief>;
template <class... Places>
inline constexpr bool is_sentence_of_places<sentence<Places...>> = true;

/// Returns whether the texts and lists of a start outlive the call to `compose`.
/// A temporary record may own its texts. A temporary `sentence` or `brief` only views them.
template <class Record>
consteval bool lasts_as_start() {
    using Range = std::remove_cvref_t<Record>;
    if constexpr (std::is_void_v<parts_type<Range>>)
        return true;
    else if constexpr (std::is_lvalue_reference_v<Record>)
        return std::is_lvalue_reference_v<decltype(parts(std::declval<const Range&>()))> || !owns_any_list<parts_type<Range>>;
    else
        return is_sentence_of_places<Range> && !owns_any_list<parts_type<Range>>;
}

/// Copies the parts of a start into a `sentence`. An absent part becomes an unstated one.
template <class Parts>
struct values;
template <template <class...> class Tuple, class... Ts>
struct values<Tuple<Ts...>> {
    using type = sentence<part_of<Ts>...>;
    static constexpr type of([[maybe_unused]] const Tuple<Ts...>& parts) noexcept { return type{value<part_of<Ts>>(parts)...}; }

private:
    template <class PartType>
    static constexpr PartType value(const Tuple<Ts...>& parts) noexcept {
        const auto place = detail::find_part<PartType>(parts);
        return place.exists() ? *place.get() : PartType{};
    }
};

/// Lists the parts of a song: the parts of the start, then parts that only palettes have.
template <class Start, class... Ps>
struct song;
template <class... Ss, class... Ps>
struct song<sentence<Ss...>, Ps...> {
    using parts = decltype(type_list<Ss...>{} | type_list<Ps...>{});
};

/// Returns true if `Rs` are palettes. Otherwise does not compile; the error shows what to type.
template <class... Rs>
consteval bool check_palettes() {
    if constexpr (!(is_palette<Rs> && ...))
        static_assert(
            always_false<Rs...>,
            "pitch: a palette is an array, std::array, vector or span of parts of one type; write `pitch::need needs[]{...};` and pass "
            "`needs`; for a list part, write an array of lists: `pitch::touchpoints plans[]{...};`");
    else if constexpr (!distinct<palette_part<Rs>...>)
        static_assert(always_false<Rs...>, "pitch: two palettes choose the same part; put all choices for a part into one palette");
    else
        return true;
    return false;
}

}  // namespace detail
}  // namespace pitch::inline v0
