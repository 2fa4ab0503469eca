/// The messages of errors in a policy's text; see `policy_error::what`.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>

namespace pitch::inline v0::detail::expected {

inline constexpr std::string_view expression = "expected an expression: a rule or criterion of the vocabulary, or a combination of them"sv;
inline constexpr std::string_view id = "expected a rule or criterion of the vocabulary"sv;
inline constexpr std::string_view combination = "expected all, any, no, when, at_least, weigh or advise before a parenthesis"sv;
inline constexpr std::string_view separator = "expected and, or, a comma or a new line"sv;
inline constexpr std::string_view let_separator = "expected a comma or a new line"sv;
inline constexpr std::string_view open = "expected ( and the expressions to combine"sv;
inline constexpr std::string_view close = "expected and, or, or )"sv;
inline constexpr std::string_view list = "expected and, or, a comma or )"sv;
inline constexpr std::string_view second = "expected a comma and a second expression: when(condition, expression)"sv;
inline constexpr std::string_view less = "expected < and a number"sv;
inline constexpr std::string_view greater = "expected > after the number"sv;
inline constexpr std::string_view threshold = "expected a whole number from 1 to the number of expressions"sv;
inline constexpr std::string_view weight = "expected a number above 0"sv;
inline constexpr std::string_view fewer_weights = "expected at most 8 different weights"sv;
inline constexpr std::string_view fewer_nodes = "expected a shorter policy: it has too many rules and combinations for its vocabulary"sv;
inline constexpr std::string_view less_depth = "expected at most 64 levels of rules and combinations"sv;
inline constexpr std::string_view fewer_parentheses = "expected at most 64 open parentheses"sv;
inline constexpr std::string_view top_level = "expected let outside of parentheses and not after an operator"sv;
inline constexpr std::string_view bound = "expected a bound of the vocabulary"sv;
inline constexpr std::string_view other_bound = "expected a bound that is not set yet"sv;
inline constexpr std::string_view equals = "expected = and a number"sv;
inline constexpr std::string_view whole_number = "expected a whole number"sv;
inline constexpr std::string_view in_range = "expected a number that the type of the bound can hold"sv;

}  // namespace pitch::inline v0::detail::expected
