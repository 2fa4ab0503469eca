/// Outcomes of many sentences in memory, queried without evaluating again.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <pitch/detail/evaluate/fold.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/detail/ledger/count_complete.hpp>
#include <pitch/detail/ledger/count_outcomes.hpp>
#include <pitch/detail/ledger/countable.hpp>
#include <pitch/detail/ledger/policy_planes.hpp>
#include <pitch/detail/ledger/storage.hpp>
#include <pitch/detail/meta/words.hpp>
#include <pitch/tally.hpp>
#include <pitch/text.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Returns the number of 64-bit words that a ledger needs for `n` sentences.
/// A ledger stores two bits for each rule and sentence, rounded up to 64 sentences. Returns
/// `SIZE_MAX` if the number of words is larger than that.
/// Example: `std::vector<std::uint64_t> memory(ledger_words(grammar, 10'000))`.
template <class Eval>
[[nodiscard]] constexpr std::size_t ledger_words(const Eval&, std::size_t n) noexcept {
    if constexpr (detail::check_evaluator<Eval>()) {
        constexpr std::size_t rows = 2 * detail::rules_of<Eval>::size, largest = static_cast<std::size_t>(-1);
        const std::size_t columns = n / 64 + (n % 64 != 0);
        return rows != 0 && columns > largest / (rows != 0 ? rows : 1) ? largest : rows * columns;
    }
    return 0;
}

/// Stores each rule's outcome for many sentences, two bits each, in caller-provided memory.
/// Evaluates expressions over these rules for 64 sentences at a time, without the sentences. A rule
/// used several times is stored once, with its first outcome. The memory must outlive the ledger,
/// and only the ledger may change it. Never allocates.
/// Copies share the memory; each copy has its own size. To roll back, assign an earlier copy, then
/// add verdicts: they replace those added since. Do not add to two copies: each overwrites what the
/// other added.
/// Example: `ledger l{grammar, memory}; l += evaluate(ad, grammar); l.count(no(states_need))`.
template <class Eval>
class ledger {
    static_assert(std::is_same_v<Eval, std::remove_cvref_t<Eval>>,
                  "pitch: a ledger needs an evaluator type without const or reference; let the compiler deduce it: `pitch::ledger "
                  "l{your_evaluator, words};`");
    static_assert(detail::check_countable<Eval>());

    using rules = detail::rules_of<Eval>;
    static_assert(rules::size != 0, "pitch: a ledger needs an evaluator with a rule; add a rule to this evaluator");

public:
    /// The type of the evaluator.
    using evaluator = Eval;

    /// Makes an empty ledger in a contiguous range of `std::uint64_t`: an lvalue or a span.
    /// The range need not be initialized. Its size limits the capacity; see `ledger_words`.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && detail::outlives_the_call<Words>
    constexpr ledger(const Eval&, Words&& word_range) noexcept {
        if constexpr (std::is_array_v<std::remove_reference_t<Words>>)
            storage_ = {word_range, std::extent_v<std::remove_reference_t<Words>> / (2 * rules::size)};
        else
            storage_ = {word_range.data(), static_cast<std::size_t>(word_range.size()) / (2 * rules::size)};
    }
    /// Deleted: a temporary range would leave the ledger dangling. Keep it in a variable.
    template <class Words>
        requires detail::words<std::remove_reference_t<Words>> && (!detail::outlives_the_call<Words>)
    ledger(const Eval&, Words&& memory) = delete;

    /// Returns the number of stored sentences.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return storage_.sentences; }
    /// Returns the number of sentences that fit into the memory: a multiple of 64.
    [[nodiscard]] constexpr std::size_t capacity() const noexcept { return 64 * storage_.columns; }
    /// Returns whether the memory is full.
    [[nodiscard]] constexpr bool full() const noexcept { return size() == capacity(); }
    /// Returns the number of verdicts rejected because the ledger was full.
    [[nodiscard]] constexpr std::size_t refused() const noexcept { return refused_; }

    /// Stores a verdict with the index `size()`, or increments `refused()` if the ledger is full.
    constexpr ledger& operator+=(const verdict<Eval>& v) noexcept {
        if (full())
            ++refused_;
        else
            storage_.add(detail::verdict_access::leaves(v));
        return *this;
    }

    /// Returns the number of sentences for which an expression over the ledger's rules is complete.
    /// The expression is any evaluator; it does not compile if it has a rule that the ledger lacks.
    /// Takes O(size() / 64) steps for each leaf of the expression.
    template <class Expression>
    [[nodiscard]] constexpr std::uint64_t count(const Expression&) const noexcept {
        if constexpr (has_rules_of<Expression>()) return detail::count_complete<Expression>(storage_);
        return 0;
    }

    /// Returns the count of a policy, which equals that of the same expression written in C++. Does not
    /// compile if the policy's vocabulary is not the ledger's evaluator. Bounds have the values with which
    /// the sentences were evaluated. Takes 16 kilobytes of the stack, and 60 bytes for each of `max_nodes`.
    template <class Vocabulary, class Access = detail::policy_access>
    [[nodiscard]] constexpr std::uint64_t count(const policy<Vocabulary>& p) const noexcept {
        if constexpr (detail::check_vocabulary<Vocabulary, Eval>()) return detail::count_complete(storage_, Access::data(p));
        return 0;
    }

    /// Calls `visit` with the index (`std::size_t`) of each sentence for which an expression has
    /// the outcome `wanted`, in rising order. Visits none if `wanted` is out of range. Propagates
    /// what `visit` throws.
    template <class Expression, class Visitor>
    constexpr void each(const Expression&, outcome wanted, Visitor&& visit) const {
        if constexpr (has_rules_of<Expression>()) {
            if (static_cast<unsigned>(wanted) > 3) return;
            for (std::size_t column = 0; 64 * column < size(); ++column)
                visit_bits(column, detail::fold_planes<Expression>(storage_.template column<Expression>(column), nullptr).with(wanted),
                           visit);
        }
    }
    /// Visits the sentences for which a policy has the outcome `wanted`, as for an expression; see
    /// `count` of a policy.
    template <class Vocabulary, class Visitor, class Access = detail::policy_access>
    constexpr void each(const policy<Vocabulary>& p, outcome wanted, Visitor&& visit) const {
        if constexpr (detail::check_vocabulary<Vocabulary, Eval>()) {
            if (static_cast<unsigned>(wanted) > 3) return;
            detail::each_column(storage_, Access::data(p), [&](std::size_t column_index, detail::outcome_planes column_planes) {
                visit_bits(column_index, column_planes.with(wanted), visit);
            });
        }
    }

    /// Returns the tally of an expression over the ledger's rules, for all stored sentences.
    /// It equals the sum of the expression's verdicts on these sentences.
    template <class Expression>
    [[nodiscard]] constexpr pitch::tally<Expression> tally(const Expression&) const noexcept {
        pitch::tally<Expression> sum;
        if constexpr (has_rules_of<Expression>()) detail::count_outcomes<Expression>(storage_, sum.counts_);
        return sum;
    }
    /// Returns the sum of a policy's verdicts on all stored sentences. Needs policy_tally.hpp. Takes longer
    /// than the tally of an expression, since it evaluates each node for 64 sentences at a time.
    template <class Vocabulary>
    [[nodiscard]] constexpr pitch::tally<policy<Vocabulary>> tally(const policy<Vocabulary>& p) const noexcept {
        pitch::tally<policy<Vocabulary>> sum(p);
        if constexpr (detail::check_vocabulary<Vocabulary, Eval>())
            for (std::size_t column = 0; 64 * column < size(); ++column)
                sum.add_rules(storage_.template column<Eval>(column), storage_.valid_in(column));
        return sum;
    }
    /// Returns the tally of all stored verdicts.
    [[nodiscard]] constexpr pitch::tally<Eval> tally() const noexcept {
        pitch::tally<Eval> sum;
        detail::count_outcomes<Eval>(storage_, sum.counts_);
        return sum;
    }

private:
    /// Calls `visit` with the index of each stored sentence of a column whose bit is set.
    template <class Visitor>
    constexpr void visit_bits(std::size_t column, std::uint64_t bits, Visitor& visit) const {
        for (bits &= storage_.valid_in(column); bits != 0; bits &= bits - 1)
            visit(64 * column + static_cast<std::size_t>(std::countr_zero(bits)));
    }

    template <class Expression>
    static consteval bool has_rules_of() {
        if constexpr (std::is_same_v<Expression, Eval>) {
            return true;
        } else if constexpr (!detail::check_evaluator<Expression>()) {
            return false;
        } else {
            constexpr bool holds_all = []<class... Rs>(detail::type_list<Rs...>) {
                for (const bool is_stored : {true, rules::template has<Rs>...})
                    if (!is_stored) return false;
                return true;
            }(detail::rules_of<Expression>{});
            static_assert(holds_all,
                          "pitch: the ledger does not store a rule of this expression; make the ledger with `all(your_evaluator, "
                          "advise(that_rule))`");
            return holds_all;
        }
    }

    detail::ledger_storage<Eval> storage_{};
    std::size_t refused_ = 0;
};
template <class Eval, class Words>
ledger(const Eval&, Words&&) -> ledger<Eval>;

/// The ledger of the evaluator of a variable, such as `ledger_of<house>`.
template <const auto& Evaluator>
using ledger_of = ledger<std::remove_cvref_t<decltype(Evaluator)>>;

}  // namespace pitch::inline v0
