#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <pitch/detail/node.hpp>
#include <pitch/measurement.hpp>

namespace pitch::inline v0 {

/// Names of parts: a range of `string_view` of static storage.
class part_names {
public:
    class iterator {
    public:
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;

        constexpr iterator() noexcept = default;
        constexpr iterator(const std::string_view* names, std::uint64_t left) noexcept : names_(names), left_(left) {}
        constexpr std::string_view operator*() const noexcept {
            std::size_t i = 0;
            while (!(left_ >> i & 1u)) ++i;
            return names_[i];
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
        friend constexpr bool operator==(iterator a, iterator b) noexcept { return a.left_ == b.left_; }

    private:
        const std::string_view* names_ = nullptr;
        std::uint64_t left_ = 0;
    };

    constexpr part_names() noexcept = default;
    constexpr part_names(const std::string_view* names, std::uint64_t chosen) noexcept : names_(names), chosen_(chosen) {}

    [[nodiscard]] constexpr iterator begin() const noexcept { return {names_, chosen_}; }
    [[nodiscard]] constexpr iterator end() const noexcept { return {}; }
    [[nodiscard]] constexpr bool empty() const noexcept { return chosen_ == 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept {
        std::size_t count = 0;
        for (iterator i = begin(); i != end(); ++i) ++count;
        return count;
    }
    [[nodiscard]] constexpr bool contains(std::string_view part) const noexcept {
        for (const std::string_view name : *this)
            if (name == part) return true;
        return false;
    }

private:
    const std::string_view* names_ = nullptr;
    std::uint64_t chosen_ = 0;
};

/// What an evaluator found at one place of its tree. A template, so that who reads no findings does not pay for its optionals.
template <class Measurement>
struct basic_finding {
    std::string_view id{};  ///< Of the rule or criterion; else the word of the combination, such as `any`.
    pitch::kind kind = kind::rule;
    unsigned depth = 0;  ///< 0 at the root.
    pitch::outcome outcome = outcome::missing;
    bool applies = true;                       ///< False under a `when` whose condition fails or does not apply.
    std::string_view asks{};                   ///< The question, and what to do about it; under `no`, those of the enclosing criterion,
    std::string_view advice{};                 ///< since a rule's own would point the wrong way.
    part_names lacks{};                        ///< The parts for which it waits.
    std::optional<Measurement> measurement{};  ///< Of a rule that measures, where it was called.
    std::optional<decltype(sizeof(Measurement))> element{};  ///< Under `each`: the first that fails, else the first that misses.
    bool advised = false;                                    ///< Under `advise`: it cannot spoil the verdict.
    std::string_view voice{};                                ///< The id of the rule or criterion whose words `asks` and `advice` are.
    bool negated = false;                                    ///< Under `no`: it is wanted to fail.
};
using finding = basic_finding<measurement>;

/// Findings, in the order of the tree; at most `N`.
template <std::size_t N, class Finding = finding>
class finding_list {
public:
    static constexpr std::size_t capacity = N;

    [[nodiscard]] constexpr const Finding* begin() const noexcept { return items_; }
    [[nodiscard]] constexpr const Finding* end() const noexcept { return items_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const Finding& operator[](std::size_t i) const noexcept { return items_[i]; }
    constexpr void push_back(const Finding& f) noexcept { items_[size_++] = f; }

private:
    Finding items_[N == 0 ? 1 : N]{};
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0
