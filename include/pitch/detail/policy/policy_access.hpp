/// Access to what policies and their verdicts hold.
#pragma once

#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0::detail {

/// Gives tallies, ledgers and writers access to what a policy or its verdict holds.
struct policy_access {
    template <class Eval>
    [[nodiscard]] static constexpr const policy_data<Eval>& data(const policy<Eval>& p) noexcept {
        return p.data_;
    }
    template <class Eval>
    [[nodiscard]] static constexpr const policy_data<Eval>& data(const verdict<policy<Eval>>& v) noexcept {
        return v.data_;
    }
    /// Returns what the verdict of the vocabulary stored.
    template <class Eval>
    [[nodiscard]] static constexpr const verdict_storage<Eval>& storage(const verdict<policy<Eval>>& v) noexcept {
        return v.storage_;
    }
};

}  // namespace pitch::inline v0::detail
