// Exercise 2: whose need is it?
// Many briefs have one fault: their need is the seller's own. A shop that wants to "sell more bikes" writes
// that as the need, and no commuter lacks it. Write the call operator of a rule that finds this fault. Its
// parameters are the parts that it checks: the need and the objective. It returns false if the statement of
// the need repeats the aim of the objective, in small letters or capitals, and true otherwise.
#include <algorithm>
#include <pitch/pitch.hpp>
using namespace pitch;

// Compares two texts, and ignores the difference between small letters and capitals.
constexpr bool same_letters(text a, text b) {
    constexpr auto small = [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
    return std::ranges::equal(a.view(), b.view(), {}, small, small);
}

struct need_is_theirs {
    static constexpr std::string_view id = "need-is-theirs";
    static constexpr std::string_view asks = "Whose need is it: theirs or yours?";
    static constexpr std::string_view advice = "Say what they lack; what you want is the objective.";
    // TODO: write `constexpr bool operator()(...) const { ... }`
};

// ---- The compiler marks your answer from here on. Change nothing below. ----
template <class RuleType>
concept can_be_called = requires { &RuleType::operator(); };
constexpr bool has_operator = can_be_called<need_is_theirs>;
static_assert(has_operator, "To do: Write one call operator, `operator()`, without `auto`; its parameters are a need and an objective.");
constexpr need ours{"sell more bikes"}, ours_in_capitals{"Sell more BIKES"}, theirs{"get to work dry"};
constexpr objective aim{"sell more bikes"}, other_aim{"get to work dry"};
constexpr outcome judge(const auto&... parts) { return evaluate(sentence{parts...}, need_is_theirs{}).overall(); }
constexpr bool needs_both = judge(ours) == outcome::missing && judge(aim) == outcome::missing;
constexpr bool is_decided = judge(ours, aim) != outcome::missing;
constexpr bool finds_ours = judge(ours, aim) == outcome::fail;
constexpr bool ignores_capitals = judge(ours_in_capitals, aim) == outcome::fail;
constexpr bool accepts_theirs = judge(theirs, aim) == outcome::pass;
constexpr bool reads_the_aim = judge(theirs, other_aim) == outcome::fail && judge(ours, other_aim) == outcome::pass;

static_assert(needs_both,
              "To do: Take the need and the objective, both by `const` reference; then the outcome is missing until both are stated.");
static_assert(is_decided,
              "To do: Take no other parts, and return a `bool`: if the need and the objective are stated, the outcome is pass or fail.");
static_assert(finds_ours, "To do: Return false for a need that repeats the aim: now the rule passes if both are 'sell more bikes'.");
static_assert(ignores_capitals, "To do: Compare with `same_letters`: 'Sell more BIKES' also repeats the aim.");
static_assert(accepts_theirs, "To do: Return true for a need that does not repeat the aim, such as 'get to work dry'.");
static_assert(reads_the_aim, "To do: Compare the need with the aim of the objective, which differs from seller to seller.");
// Well done: your rule finds the seller's own need, and is missing until both parts are stated, without an `if`.
