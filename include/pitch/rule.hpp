#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include <pitch/detail/fixed_string.hpp>
#include <pitch/detail/signature.hpp>

namespace pitch::inline v0 {

/// Is it a rule: a type with a constant `id` and one const call operator that takes parts and returns bool, outcome or measurement?
template <class R>
concept Rule = detail::rule_fault<std::remove_cvref_t<R>>() == detail::fault::none;

/// Is it a rule for `each`: one that takes one list element, such as `const touchpoint&`, and perhaps parts beside it?
template <class R>
concept ElementRule = detail::rule_fault<std::remove_cvref_t<R>>() == detail::fault::takes_element;

/// A rule made of a lambda, capturing or not.
template <detail::fixed_string Id, detail::fixed_string Asks, detail::fixed_string Advice, class F>
struct lambda_rule : F {
    static constexpr std::string_view id = Id.view();
    static constexpr std::string_view asks = Asks.view();
    static constexpr std::string_view advice = Advice.view();
    using F::operator();
};

/// Makes a rule of a lambda: `rule<"fits-a-tweet">([](const message& m) { return m.words.characters() <= 280; })`.
/// The question that it asks and its advice may follow the id.
template <detail::fixed_string Id, detail::fixed_string Asks = "", detail::fixed_string Advice = "", class F>
constexpr auto rule(F judge) noexcept {
    if constexpr (!std::is_class_v<F> || std::is_final_v<F>) {
        static_assert(detail::always_false<F>,
                      "pitch: rule<...>(...) takes a lambda; write one around the function: `[](const pitch::need& n) { return f(n); }`");
    } else {
        using R = lambda_rule<Id, Asks, Advice, F>;
        if constexpr (detail::rule_fault<R>() != detail::fault::takes_element) detail::explain_rule<R>();
        return R{static_cast<F&&>(judge)};
    }
}

}  // namespace pitch::inline v0
