#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pitch::inline v0 {

namespace detail {
/// The names of an alphabet's notes, in the order of their values; specialised for each alphabet.
template <class N>
struct alphabet;
}  // namespace detail

/// Is it a note: a value of one of the alphabets of `notes.hpp`?
template <class N>
concept Note = requires { detail::alphabet<N>::names[0]; };

/// Any number of notes of one alphabet; `|` makes one.
template <Note N>
class set_of {
public:
    /// Goes through the notes of a set in the order of their alphabet.
    class iterator {
    public:
        using value_type = N;
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;
        constexpr explicit iterator(std::uint32_t left) noexcept : left_(left) {}
        constexpr N operator*() const noexcept {
            unsigned note = 0;
            while (!(left_ >> note & 1u)) ++note;
            return static_cast<N>(note);
        }
        constexpr iterator& operator++() noexcept {
            left_ &= left_ - 1;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::uint32_t left_ = 0;
    };

    constexpr set_of() noexcept = default;

    /// The set of one note.
    constexpr set_of(N note) noexcept : bits_(bit(note)) {}

    [[nodiscard]] constexpr bool contains(N note) const noexcept { return (bits_ & bit(note)) != 0; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (std::uint32_t left = bits_; left != 0; left &= left - 1) ++count;
        return count;
    }
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(bits_); }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator(); }

    friend constexpr set_of operator|(set_of a, set_of b) noexcept { return of(a.bits_ | b.bits_); }
    friend constexpr set_of operator&(set_of a, set_of b) noexcept { return of(a.bits_ & b.bits_); }
    constexpr set_of& operator|=(set_of other) noexcept { return *this = *this | other; }
    friend constexpr bool operator==(set_of, set_of) noexcept = default;

private:
    static constexpr std::uint32_t bit(N note) noexcept {
        const auto value = static_cast<unsigned>(note);
        return value < 32 ? std::uint32_t{1} << value : 0;
    }
    static constexpr set_of of(std::uint32_t bits) noexcept {
        set_of made;
        made.bits_ = bits;
        return made;
    }

    std::uint32_t bits_ = 0;
};

/// Both notes: the one way to spell a set.
template <Note N>
constexpr set_of<N> operator|(N a, N b) noexcept {
    return set_of<N>(a) | set_of<N>(b);
}

/// The type of `none`.
struct none_t {
    template <Note N>
    constexpr operator std::optional<set_of<N>>() const noexcept {
        return set_of<N>();
    }
    /// Is it known that they want none?
    template <Note N>
    friend constexpr bool operator==(const std::optional<set_of<N>>& wanted, none_t) noexcept {
        return wanted && wanted->empty();
    }
};

/// They want none: an empty set that is known, as in `recipient{.where = none}`.
inline constexpr none_t none{};

}  // namespace pitch::inline v0
