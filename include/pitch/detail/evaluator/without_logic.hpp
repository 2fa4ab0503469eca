/// An error message for `and`, `or` and `not` between evaluators without `using namespace pitch::logic`.
#pragma once

#include <pitch/evaluator.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Fails to compile with a message about `pitch::logic`.
template <class... Es>
consteval void explain_logic() {
    constexpr bool uses_logic = always_false<Es...>;
    static_assert(uses_logic,
                  "pitch: evaluators have no operators `and`, `or` and `not` without `using namespace pitch::logic;`; add it, or write "
                  "`pitch::all(a, b)`, `pitch::any(a, b)` or `pitch::no(a)`");
}

}  // namespace detail

// Found by argument-dependent lookup without `using namespace pitch::logic`: for rules and criteria of
// the library and what contains them. The operators in `logic` are preferred: they are more constrained.
namespace rules {

template <class Left, class Right>
    requires Evaluator<Left> || Evaluator<Right>
constexpr auto operator&&(Left, Right) noexcept {
    detail::explain_logic<Left, Right>();
}
template <class Left, class Right>
    requires Evaluator<Left> || Evaluator<Right>
constexpr auto operator||(Left, Right) noexcept {
    detail::explain_logic<Left, Right>();
}
template <Evaluator Eval>
constexpr auto operator!(Eval) noexcept {
    detail::explain_logic<Eval>();
}

}  // namespace rules
namespace criteria {
using rules::operator&&, rules::operator||, rules::operator!;
}

}  // namespace pitch::inline v0
