#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <pitch/detail/utf8.hpp>

namespace pitch::inline v0 {

class text;

namespace detail {

template <class R>
concept characters = !std::same_as<std::remove_cvref_t<R>, text> && requires(const std::remove_reference_t<R>& r) {
    { r.data() } -> std::convertible_to<const char*>;
    { r.size() } -> std::convertible_to<std::size_t>;
};

template <class P>
concept c_string = std::same_as<P, const char*> || std::same_as<P, char*> || std::is_null_pointer_v<P>;

/// A range that outlives the call: an lvalue, or a view of characters that are kept elsewhere.
template <class R>
concept outlives_the_call = std::is_lvalue_reference_v<R> || std::ranges::enable_borrowed_range<std::remove_cvref_t<R>>;

}  // namespace detail

/// Words of a brief: a view of UTF-8 that refuses to dangle. Blank or null means *not said*.
class text {
public:
    constexpr text() noexcept = default;

    /// A literal, or a C string that lives elsewhere; null is not stated.
    template <detail::c_string P>
    constexpr text(P c_str) noexcept : view_(view_of(c_str)) {}
    template <std::size_t N>
    text(const char (&&c_str)[N]) = delete;

    /// A borrowed range such as `string_view`, or an lvalue string.
    template <detail::characters R>
        requires detail::outlives_the_call<R>
    constexpr text(R&& string) noexcept : view_(string.data(), string.size()) {}

    /// A temporary would take its characters with it: keep the string in a variable, and pass that.
    template <detail::characters R>
        requires(!detail::outlives_the_call<R>)
    text(R&& string) = delete;

    /// Whether anything is said: false for text that is empty or only white space (Unicode's too).
    [[nodiscard]] constexpr bool stated() const noexcept {
        if (view_.empty()) return false;
        const char first = view_.front();
        return (first > ' ' && first <= '~') || !detail::is_blank(view_);
    }

    /// The words as they were given.
    [[nodiscard]] constexpr std::string_view view() const noexcept { return view_; }

    /// How many code points it has; what is no UTF-8 counts as the replacement characters that it would be shown as.
    [[nodiscard]] constexpr std::size_t characters() const noexcept {
        std::size_t count = 0;
        for (std::string_view rest = view_; !rest.empty(); ++count) rest.remove_prefix(detail::decode(rest).bytes);
        return count;
    }

    friend constexpr bool operator==(text, text) noexcept = default;

private:
    static constexpr std::string_view view_of(const char* c_str) noexcept { return c_str ? std::string_view(c_str) : std::string_view(); }

    std::string_view view_;
};

}  // namespace pitch::inline v0
