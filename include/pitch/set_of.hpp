/// Sets of enumerators, and names for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pitch::inline v0 {

namespace detail {
/// Names of the library's enumerators; specialized in `notes.hpp`.
template <class Enum>
struct own_names {};
}  // namespace detail

/// Names of an enum's values, in order, starting at value 0. At most 32 values.
/// Specialize it to use `set_of`, `|`, `name` and `parse` with an enum of your own:
/// `template <> struct pitch::names_of<genre> { static constexpr std::string_view
/// names[]{"drama", "comedy"}; };`
/// Specialize it right after the enum, before anything uses `|` on its values.
template <class Enum>
struct names_of : detail::own_names<Enum> {};

/// Satisfied by an enum that has names: those of `notes.hpp`, or one with its own `names_of`.
template <class Enum>
concept Note = requires { names_of<Enum>::names[0]; };

/// A set of enumerators, such as `channel::web | channel::email`. Four bytes, no allocation.
template <Note Enum>
class set_of {
public:
    /// Visits the values in increasing order. Holds a copy of the set, so it cannot dangle.
    class iterator {
    public:
        using value_type = Enum;
        using difference_type = std::ptrdiff_t;

        /// Makes an end iterator.
        constexpr iterator() noexcept = default;
        /// Iterates over the values whose bits are set in `left_bits`; bit 0 is value 0.
        constexpr explicit iterator(std::uint32_t left_bits) noexcept : left_(left_bits) {}
        /// Returns the current value; must not be called on an end iterator.
        constexpr Enum operator*() const noexcept {
            unsigned note = 0;
            while (!(left_ >> note & 1u)) ++note;
            return static_cast<Enum>(note);
        }
        /// Moves to the next value.
        constexpr iterator& operator++() noexcept {
            left_ &= left_ - 1;
            return *this;
        }
        constexpr iterator operator++(int) noexcept {
            const iterator old = *this;
            ++*this;
            return old;
        }
        /// Returns true if both have the same values left to visit.
        friend constexpr bool operator==(iterator, iterator) noexcept = default;

    private:
        std::uint32_t left_ = 0;
    };

    /// Makes an empty set.
    constexpr set_of() noexcept = default;

    /// Makes a set of one value. Ignores values of 32 and above.
    constexpr set_of(Enum first_note) noexcept : bits_(bit(first_note)) {}

    /// Returns true if the value is in the set.
    [[nodiscard]] constexpr bool contains(Enum note) const noexcept { return (bits_ & bit(note)) != 0; }
    /// Returns true if the set has no values.
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    /// Number of values, 0 to 32. Linear in that number.
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (std::uint32_t left = bits_; left != 0; left &= left - 1) ++count;
        return count;
    }
    /// Iterators over the values, in increasing order.
    [[nodiscard]] constexpr iterator begin() const noexcept { return iterator(bits_); }
    [[nodiscard]] constexpr iterator end() const noexcept { return iterator(); }

    /// Union.
    friend constexpr set_of operator|(set_of a, set_of b) noexcept { return of(a.bits_ | b.bits_); }
    /// Intersection.
    friend constexpr set_of operator&(set_of a, set_of b) noexcept { return of(a.bits_ & b.bits_); }
    /// Adds the values of `other`.
    constexpr set_of& operator|=(set_of other) noexcept { return *this = *this | other; }
    /// Returns true if both have the same values.
    friend constexpr bool operator==(set_of, set_of) noexcept = default;

private:
    static constexpr std::uint32_t bit(Enum note) noexcept {
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

/// Makes a set of two values.
template <Note Enum>
constexpr set_of<Enum> operator|(Enum a, Enum b) noexcept {
    return set_of<Enum>(a) | set_of<Enum>(b);
}

/// Type of `none`.
struct none_t {
    /// Makes an empty set inside an optional.
    template <Note Enum>
    constexpr operator std::optional<set_of<Enum>>() const noexcept {
        return set_of<Enum>();
    }
    /// Returns true if the optional holds an empty set; false if it is empty (unknown).
    template <Note Enum>
    friend constexpr bool operator==(const std::optional<set_of<Enum>>& wanted, none_t) noexcept {
        return wanted && wanted->empty();
    }
};

/// The recipient wants none, as in `recipient{.where = none}`. An empty optional means unknown.
inline constexpr none_t none{};

}  // namespace pitch::inline v0

// Makes `a | b` work for an application's enum in any namespace, unless that namespace has an
// `operator|` of its own: then write `using pitch::operator|;` there, too.
using pitch::operator|;
