/// How a record's parts are read: by value, reference, pointer or optional, or as a range of list elements.
#pragma once

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/slots.hpp>
#include <pitch/detail/type_list.hpp>
#include <pitch/list_of.hpp>

namespace pitch::inline v0 {

/// Is it a part: a trivially copyable type with a name `part`, a default that says nothing, and `stated()`?
template <class P>
concept Part = std::is_trivially_copyable_v<P> && std::is_default_constructible_v<P> && requires(const P& p) {
    { P::part } -> std::convertible_to<std::string_view>;
    { p.stated() } -> std::same_as<bool>;
};

namespace detail {

/// The part for which `T` keeps a place, or void.
template <class T>
struct part_in {
    using type = void;
};
template <Part P>
struct part_in<P> {
    using type = P;
};
template <Part P>
struct part_in<P*> {
    using type = P;
};
template <Part P>
struct part_in<const P*> {
    using type = P;
};
template <Part P>
struct part_in<std::optional<P>> {
    using type = P;
};
template <class R>
    requires(!Part<R> && Element<typename elements_in<R>::type>)
struct part_in<R> {
    using type = list_of<typename elements_in<R>::type>;
};

template <class Place>
using part_of = typename part_in<std::remove_cvref_t<Place>>::type;

/// Where a part was found: whether it is there, and a pointer to it. One that is always there is never compared with null, since
/// GCC takes the address of a temporary's member for no constant in a comparison.
template <class Place>
struct found;
template <Part P>
struct found<P> {
    const P* part;
    constexpr explicit found(const P& place) noexcept : part(&place) {}
    [[nodiscard]] static constexpr bool there() noexcept { return true; }
    [[nodiscard]] constexpr const P* get() const noexcept { return part; }
};
template <Part P>
struct found<std::optional<P>> {
    const std::optional<P>* place;
    constexpr explicit found(const std::optional<P>& optional) noexcept : place(&optional) {}
    [[nodiscard]] constexpr bool there() const noexcept { return place->has_value(); }
    [[nodiscard]] constexpr const P* get() const noexcept { return &**place; }
};
template <class P>
struct found<P*> {
    const P* part;
    constexpr explicit found(const P* place) noexcept : part(place) {}
    [[nodiscard]] constexpr bool there() const noexcept { return part != nullptr; }
    [[nodiscard]] constexpr const P* get() const noexcept { return part; }
};
/// An owning range of elements.
template <class Range>
    requires Element<typename elements_in<Range>::type> && (!Part<Range>)
struct found<Range> {
    part_of<Range> list;
    constexpr explicit found(const Range& range) noexcept : list(range) {}
    [[nodiscard]] static constexpr bool there() noexcept { return true; }
    [[nodiscard]] constexpr const part_of<Range>* get() const noexcept { return &list; }
};
/// No place for it.
template <class P>
struct not_found {
    [[nodiscard]] static constexpr bool there() noexcept { return false; }
    [[nodiscard]] static constexpr const P* get() noexcept { return nullptr; }
};

/// A sentence or a tuple, and not, for one, an optional.
template <class Parts, class Slots>
concept side_by_side = std::derived_from<Parts, Slots> || requires { std::tuple_size<Parts>::value; };

/// The parts of what `parts(x)` returned, a `sentence` or a tuple.
template <class Parts>
struct places {
    static constexpr bool valid = false;
};
template <template <class...> class Tuple, class... Ts>
struct places<Tuple<Ts...>> : type_list<part_of<Ts>...> {
    static constexpr bool valid = side_by_side<Tuple<Ts...>, slots<Ts...>> && (!std::is_void_v<part_of<Ts>> && ...);
    static constexpr bool repeats = !distinct<part_of<Ts>...>;
};

template <class S>
struct parts_result {
    using type = void;
};
template <class S>
    requires requires(const S& s) { parts(s); }
struct parts_result<S> {
    using type = std::remove_cvref_t<decltype(parts(std::declval<const S&>()))>;
};

/// The type of `parts(x)` for an `S`, or void.
template <class S>
using parts_type = typename parts_result<S>::type;

}  // namespace detail
}  // namespace pitch::inline v0
