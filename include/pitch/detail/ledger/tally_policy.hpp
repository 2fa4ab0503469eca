/// The policy of a tally.
#pragma once

#include <cstddef>
#include <cstdint>

#include <pitch/detail/evaluator/bounds.hpp>
#include <pitch/detail/policy/policy_data.hpp>

namespace pitch::inline v0 {

template <class Eval>
class tally;

namespace detail {

/// Gives writers access to the policy of a tally.
struct policy_tally_access {
    template <class Eval>
    [[nodiscard]] static constexpr const policy_data<Eval>& data(const tally<policy<Eval>>& t) noexcept {
        return t.policy_;
    }
};

/// Returns whether `size` numbers have equal bits.
constexpr bool is_same_bits(const double* a, const double* b, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        if (__builtin_bit_cast(std::uint64_t, a[i]) != __builtin_bit_cast(std::uint64_t, b[i])) return false;
    return true;
}

/// Returns whether two policies have the same tree, weights and bounds, bit for bit. Compares only the
/// nodes that they have.
template <class Eval>
constexpr bool is_same_policy(const policy_data<Eval>& a, const policy_data<Eval>& b) noexcept {
    if (a.size != b.size || a.weight_count != b.weight_count) return false;
    for (std::size_t i = 0; i < a.size; ++i)
        if (__builtin_bit_cast(std::uint64_t, a.nodes[i]) != __builtin_bit_cast(std::uint64_t, b.nodes[i])) return false;
    return detail::is_same_bits(a.weights, b.weights, a.weight_count) &&
           detail::is_same_bits(a.bounds.items, b.bounds.items, bounds_of<Eval>::size);
}

}  // namespace detail
}  // namespace pitch::inline v0
