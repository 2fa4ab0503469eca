/// The function `evaluate`.
#pragma once

#include <cstddef>
#include <utility>

#include <pitch/detail/evaluate/invoke.hpp>
#include <pitch/detail/evaluate/schedule.hpp>
#include <pitch/detail/evaluate/storage.hpp>
#include <pitch/detail/evaluator/diagnose.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Calls each rule whose required parts are stated, and returns the verdict. The other rules are
/// missing. Never allocates or throws. An exception that leaves a rule ends the program.
/// A constant expression if the rules and the parts allow it. The verdict does not refer to `s`.
/// Calls `stated()` at most once for each part that the evaluator checks. Calls a rule at most once
/// per occurrence; under `each`, at most once per element.
/// Example: `evaluate(sentence{need{"dry feet", origin::organic}}, grammar).complete()`.
template <class Record, class Eval>
[[nodiscard]] constexpr auto evaluate(const Record& s, const Eval& evaluator) noexcept {
    if constexpr (detail::check_sentence<Record>() && detail::check_evaluator<Eval>()) {
        const auto& found = parts(s);
        const detail::part_lookup<detail::parts_of<Eval>, detail::parts_type<Record>> lookup(found);
        detail::verdict_storage<Eval> storage;
        detail::run_schedule(evaluator, lookup, storage, std::make_index_sequence<detail::parts_of<Eval>::size + 1>{});
        return verdict<Eval>(storage);
    }
}

}  // namespace pitch::inline v0
