#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/text.hpp>

namespace pitch::inline v0 {

/// Is it an element of a list part: does its type name the list, as `alternative::list` does?
template <class T>
concept Element = std::is_trivially_copyable_v<T> && requires {
    { T::list } -> std::convertible_to<std::string_view>;
};

template <Element T>
class list_of;

namespace detail {

/// The type of the elements that lie one behind the other in `R`, or void.
template <class R>
struct elements_in {
    using type = void;
};
template <class R>
    requires requires(const R& r) {
        { r.size() } -> std::convertible_to<std::size_t>;
        { *r.data() };
    }
struct elements_in<R> {
    using type = std::remove_cvref_t<decltype(*std::declval<const R&>().data())>;
};
template <class T, std::size_t N>
struct elements_in<T[N]> {
    using type = std::remove_cv_t<T>;
};

template <class R, class T>
concept elements = std::same_as<typename elements_in<std::remove_cvref_t<R>>::type, T> && !std::same_as<std::remove_cvref_t<R>, list_of<T>>;

}  // namespace detail

/// A part that is a list: a view of elements kept in an array, a `std::array`, a vector or behind a span. Empty means *not said*.
template <Element T>
class list_of {
public:
    /// The name of the part.
    static constexpr std::string_view part = T::list;

    constexpr list_of() noexcept = default;

    /// An lvalue contiguous range of elements, or a span of them.
    template <detail::elements<T> R>
        requires detail::outlives_the_call<R>
    constexpr list_of(R&& elements) noexcept {
        if constexpr (std::is_array_v<std::remove_reference_t<R>>) {
            first_ = elements;
            size_ = std::extent_v<std::remove_reference_t<R>>;
        } else {
            first_ = elements.data();
            size_ = elements.size();
        }
    }

    /// A temporary would take its elements with it: keep them in a variable, and pass that.
    template <detail::elements<T> R>
        requires(!detail::outlives_the_call<R>)
    list_of(R&& elements) = delete;

    [[nodiscard]] constexpr const T* begin() const noexcept { return first_; }
    [[nodiscard]] constexpr const T* end() const noexcept { return first_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return first_[i]; }

    /// Whether the list has an element.
    [[nodiscard]] constexpr bool stated() const noexcept { return !empty(); }

private:
    const T* first_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0

template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<pitch::list_of<T>> = true;
