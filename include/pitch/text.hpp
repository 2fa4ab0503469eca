/// A view of UTF-8 text that cannot be made from a temporary.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0 {

class text;

namespace detail {

template <class Range>
concept characters = !std::same_as<std::remove_cvref_t<Range>, text> && requires(const std::remove_reference_t<Range>& r) {
    { r.data() } -> std::convertible_to<const char*>;
    { r.size() } -> std::convertible_to<std::size_t>;
};

template <class Pointer>
concept c_string = std::same_as<Pointer, const char*> || std::same_as<Pointer, char*> || std::is_null_pointer_v<Pointer>;

/// Satisfied by an lvalue or a borrowed range: its elements live on after the call.
template <class Range>
concept outlives_the_call = std::is_lvalue_reference_v<Range> || std::ranges::enable_borrowed_range<std::remove_cvref_t<Range>>;

/// Satisfied by an array of a fixed size, such as `std::array`: nulls fill what its text leaves.
template <class Range>
concept fixed_size = requires { std::tuple_size<std::remove_cvref_t<Range>>::value; };

}  // namespace detail

/// A view of UTF-8 text. Empty, blank, invisible or null text is not stated.
/// Does not own the characters: they must outlive every `text` that refers to them.
/// Temporaries that own their characters do not compile: write `std::string s = f(); text t = s;`,
/// not `text t = f();`.
class text {
public:
    /// Makes a text that is not stated.
    constexpr text() noexcept = default;

    /// Views a null-terminated string. Null is not stated.
    template <detail::c_string Pointer>
    constexpr text(Pointer c_str) noexcept : view_(view_of(c_str)) {}
    /// Views a literal or an array: up to its first null character, or all of it if it has none.
    template <std::size_t Size>
    constexpr text(const char (&char_array)[Size]) noexcept : view_(char_array, length_of(char_array, Size)) {}
    /// Deleted: a temporary array would leave the text dangling.
    template <std::size_t Size>
    text(const char (&&c_str)[Size]) = delete;

    /// Views a borrowed range such as `std::string_view`, or an lvalue string: all of it, with its
    /// null characters. Views a `std::array` like a built-in array, up to its first null character.
    template <detail::characters Range>
        requires detail::outlives_the_call<Range>
    constexpr text(Range&& char_range) noexcept : view_(char_range.data(), static_cast<std::size_t>(char_range.size())) {
        if constexpr (detail::fixed_size<Range>) view_ = std::string_view(char_range.data(), length_of(char_range.data(), view_.size()));
    }

    /// Deleted: a temporary string would leave the text dangling. Keep it in a variable.
    template <detail::characters Range>
        requires(!detail::outlives_the_call<Range>)
    text(Range&& string) = delete;

    /// Returns false if nothing of the text is visible: it is empty, or has only white space,
    /// controls and characters that Unicode calls ignorable, such as U+200B.
    [[nodiscard]] constexpr bool stated() const noexcept {
        if (view_.empty()) return false;
        const char first = view_.front();
        return (first > ' ' && first <= '~') || !detail::is_blank(view_);
    }

    /// Returns the characters, unchanged. The view is valid as long as they are.
    [[nodiscard]] constexpr std::string_view view() const noexcept { return view_; }

    /// Counts code points. Each malformed sequence counts as one U+FFFD. Linear in the bytes.
    [[nodiscard]] constexpr std::size_t characters() const noexcept {
        std::size_t count = 0;
        for (std::string_view rest = view_; !rest.empty(); ++count) rest.remove_prefix(detail::decode(rest).bytes);
        return count;
    }

    /// Compares bytes; does not fold case or normalize.
    friend constexpr bool operator==(text, text) noexcept = default;

private:
    static constexpr std::string_view view_of(const char* c_str) noexcept { return c_str ? std::string_view(c_str) : std::string_view(); }
    static constexpr std::size_t length_of(const char* chars, std::size_t size) noexcept {
        const char* end = std::char_traits<char>::find(chars, size, '\0');
        return end ? static_cast<std::size_t>(end - chars) : size;
    }

    std::string_view view_;
};

}  // namespace pitch::inline v0
