/// List parts: views of elements such as touchpoints.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/text.hpp>

namespace pitch::inline v0 {

/// Satisfied by a trivially copyable type that names the list part it belongs to.
/// May have a member `stated()`; without it, every element is stated.
/// Example: `struct quote { static constexpr std::string_view list = "quotes"; text words{}; };`
template <class Item>
concept Element = __is_trivially_copyable(Item) && requires {
    { Item::list } -> std::convertible_to<std::string_view>;
};

template <Element Item>
class list_of;

namespace detail {

/// The element type of a contiguous range or array; void for other types.
template <class Range>
struct elements_in {
    using type = void;
};
template <class Range>
    requires requires(const Range& r) {
        { r.size() } -> std::convertible_to<std::size_t>;
        { *r.data() };
    }
struct elements_in<Range> {
    using type = std::remove_cvref_t<decltype(*std::declval<const Range&>().data())>;
};
template <class Item, std::size_t Size>
struct elements_in<Item[Size]> {
    using type = std::remove_cv_t<Item>;
};

template <class Range, class Item>
concept elements =
    std::same_as<typename elements_in<std::remove_cvref_t<Range>>::type, Item> && !std::same_as<std::remove_cvref_t<Range>, list_of<Item>>;

/// Returns whether an element is stated: what its `stated()` returns, or true if it has none.
template <class Item>
[[gnu::always_inline]] constexpr bool states_element([[maybe_unused]] const Item& item) noexcept {
    if constexpr (requires { static_cast<bool>(item.stated()); })
        return static_cast<bool>(item.stated());
    else
        return true;
}

}  // namespace detail

/// A list part: a view of a contiguous range of elements. Stated if one of its elements is.
/// Does not own the elements: they must outlive every `list_of` that refers to them.
template <Element Item>
class list_of {
public:
    /// The name of the part.
    static constexpr std::string_view part = Item::list;

    /// Makes an empty list.
    constexpr list_of() noexcept = default;

    /// Views an lvalue array, `std::array` or vector of elements, or a span.
    template <detail::elements<Item> Range>
        requires detail::outlives_the_call<Range>
    constexpr list_of(Range&& element_range) noexcept {
        if constexpr (std::is_array_v<std::remove_reference_t<Range>>) {
            first_ = element_range;
            size_ = std::extent_v<std::remove_reference_t<Range>>;
        } else {
            first_ = element_range.data();
            size_ = static_cast<std::size_t>(element_range.size());
        }
    }

    /// Deleted: a temporary range would leave the list dangling. Keep it in a variable.
    template <detail::elements<Item> Range>
        requires(!detail::outlives_the_call<Range>)
    list_of(Range&& elements) = delete;

    /// Iterators over the elements; valid as long as the original range is.
    [[nodiscard]] constexpr const Item* begin() const noexcept { return first_; }
    [[nodiscard]] constexpr const Item* end() const noexcept { return first_ + size_; }
    /// Number of elements.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    /// Returns true if the list has no elements.
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    /// Returns element `i`, from 0. Not checked: `i` must be less than `size()`.
    [[nodiscard]] constexpr const Item& operator[](std::size_t i) const noexcept { return first_[i]; }

    /// Returns true if at least one element is stated. Linear in the elements before it.
    [[nodiscard]] constexpr bool stated() const noexcept {
        for (const Item& item : *this)
            if (detail::states_element(item)) return true;
        return false;
    }

private:
    const Item* first_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0

template <class Item>
inline constexpr bool std::ranges::enable_borrowed_range<pitch::list_of<Item>> = true;
