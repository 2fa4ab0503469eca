#include <doctest/doctest.h>
#include <pitch/policy.hpp>

#include <cstdint>
#include <iterator>
#include <pitch/pitch.hpp>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/outcome_rules.hpp"
#include "support/policy_of.hpp"
#include "support/policy_text.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("policy");

namespace {

using namespace pitch;
using support::a, support::b, support::c, support::d;
using support::planned_policy, support::planned_text;

struct fits {
    static constexpr std::string_view id = "fits";
    constexpr measurement operator()(const message& m, bound<"max-headline", 30> most) const {
        return measurement::at_most(m.words.characters(), most.value());
    }
};
struct sells {
    static constexpr std::string_view id = "sells";
    constexpr bool operator()(const message&, bound<"max-headline", 40ll> most, bound<"share", 5> share,
                              bound<"only letters", std::uint8_t{200}> count) const {
        return most > share + count;
    }
};

constexpr auto two_words = criterion<"two words">(any(c, d));
constexpr auto negated = no<"not-d">(d);
constexpr auto keyword = criterion<"all">(b);
constexpr auto voc = all(a, b, weigh<4>(two_words), negated, keyword, fits{}, sells{});
using vocabulary = std::remove_const_t<decltype(voc)>;

template <class Expression>
constexpr policy<vocabulary> same(const Expression& e) {
    return support::policy_of(voc, e);
}
constexpr policy<vocabulary> made(std::string_view text) { return *parse_policy(voc, text); }

std::string written(const policy<vocabulary>& p) {
    std::string text;
    write_policy(std::back_inserter(text), p);
    return text;
}

static_assert(std::is_same_v<decltype(parse_policy(voc, "")), parsed<policy<vocabulary>>>);
static_assert(std::is_trivially_copyable_v<policy<vocabulary>>);
static_assert(std::is_trivially_copyable_v<parsed<policy<vocabulary>>>);
static_assert(noexcept(parse_policy(voc, std::string_view())));
static_assert(!std::is_convertible_v<parsed<policy<vocabulary>>, bool>);
static_assert(std::is_same_v<decltype(*parse_policy(voc, "a")), policy<vocabulary>>, "a temporary gives a copy");

TEST_CASE("one expression is the root") {
    CHECK_TWICE(made("a") == same(a));
    CHECK_TWICE(made("\"two words\"") == same(two_words));
    CHECK_TWICE(made("not-d") == same(negated));
    CHECK_TWICE(made("\"a\"") == same(a));
    CHECK_TWICE(made("(a)") == same(a));
    CHECK_TWICE(made("((\"not-d\"))") == same(negated));
}

TEST_CASE("functions are the combinations of their names") {
    CHECK_TWICE(made("all(a)") == same(all(a)));
    CHECK_TWICE(made("all(a, b, a)") == same(all(a, b, a)));
    CHECK_TWICE(made("any(a,b)") == same(any(a, b)));
    CHECK_TWICE(made("no(a)") == same(no(a)));
    CHECK_TWICE(made("advise(a)") == same(advise(a)));
    CHECK_TWICE(made("when(a, not-d)") == same(when(a, negated)));
    CHECK_TWICE(made("at_least<2>(a, b, fits)") == same(at_least<2>(a, b, fits{})));
    CHECK_TWICE(made("at_least<1>(a)") == same(at_least<1>(a)));
    CHECK_TWICE(made("weigh<2>(a)") == same(weigh<2>(a)));
    CHECK_TWICE(made("weigh<20>(a), weigh<2e1>(b)") == same(all(weigh<20>(a), weigh<20>(b))));
    CHECK_TWICE(made("weigh<0.25>(a)") == made("weigh<25e-2>(a)"));
    CHECK_TWICE(!(made("weigh<0.25>(a)") == made("weigh<0.5>(a)")));
    CHECK_TWICE(made("weigh < 3 > ( when ( a , any ( b , no ( \"two words\" ) ) ) )") == same(weigh<3>(when(a, any(b, no(two_words))))));
    CHECK_TWICE(made("\"all\"") == same(keyword));
}

TEST_CASE("operators bind as in C++, from left to right") {
    using namespace pitch::logic;
    CHECK_TWICE(made("a and b") == same(a and b));
    CHECK_TWICE(made("a or b") == same(a or b));
    CHECK_TWICE(made("a and b and not-d") == same(a and b and negated));
    CHECK_TWICE(made("a and (b and not-d)") == same(a and (b and negated)));
    CHECK_TWICE(made("a or b and not-d or a") == same(any(any(a, all(b, negated)), a)));
    CHECK_TWICE(made("(a or b) and not-d") == same(all(any(a, b), negated)));
    CHECK_TWICE(made("not a and b") == same(all(no(a), b)));
    CHECK_TWICE(made("not not (a and not b)") == same(no(no(all(a, no(b))))));
    CHECK_TWICE(made("all(a or b, not a and b)") == same(all(any(a, b), all(no(a), b))));
}

TEST_CASE("all combines several expressions at top level") {
    CHECK_TWICE(made("a, b") == same(all(a, b)));
    CHECK_TWICE(made("a\nb\n") == same(all(a, b)));
    CHECK_TWICE(made("a\r\n\r\nb or a,\n\n  not a\r\n") == same(all(a, any(b, a), no(a))));
    CHECK_TWICE(made("a and b, b") == same(all(all(a, b), b)));
    CHECK_TWICE(made("all(a, b), b") == same(all(all(a, b), b)));
    CHECK_TWICE(made("all(a, b)") == made("a, b"));
    CHECK_TWICE(made("a,") == same(a));
    CHECK_TWICE(made("a,\n\n") == same(a));
    CHECK_TWICE(made("a\n,\nb") == same(all(a, b)));
}

TEST_CASE("a line can end inside parentheses and brackets, after an operator, and before one") {
    CHECK_TWICE(made("all(\na\n,\n\nb\n)") == same(all(a, b)));
    CHECK_TWICE(made("at_least<\n1\n>(a)") == same(at_least<1>(a)));
    CHECK_TWICE(made("a and\n\nb or # why\n a") == same(any(all(a, b), a)));
    CHECK_TWICE(made("a\n  and b\n\n# why\nor a") == same(any(all(a, b), a)));
    CHECK_TWICE(made("a\n\"all\"") == same(all(a, keyword)));
}

TEST_CASE("skips white space, comments, and a byte order mark") {
    CHECK_TWICE(made("\xEF\xBB\xBF a") == same(a));
    CHECK_TWICE(made("\n\n\t a \r\n") == same(a));
    CHECK_TWICE(made("# first\na # \xC3\xA9t\xC3\xA9, \"b\" (\n#last") == same(a));
    CHECK_TWICE(made("a#b") == same(a));
    CHECK_TWICE(made("a#\xEF\xBF\xBD") == same(a));
}

/// Returns whether the first error of a text is the given one.
constexpr bool fails(std::string_view text, std::size_t position, std::string_view word, std::string_view what,
                     std::string_view nearest = {}) {
    const auto p = parse_policy(voc, text);
    return !p && p.error() == policy_error{position, word, what, nearest} && p.error().word.data() == text.data() + position;
}

constexpr std::string_view expression = "expected an expression: a rule or criterion of the vocabulary, or a combination of them";
constexpr std::string_view name = "expected a rule or criterion of the vocabulary";
constexpr std::string_view function = "expected all, any, no, when, at_least, weigh or advise before a parenthesis";
constexpr std::string_view separator = "expected and, or, a comma or a new line";
constexpr std::string_view close_of_list = "expected and, or, a comma or )";
constexpr std::string_view close = "expected and, or, or )";
constexpr std::string_view number = "expected a number";
constexpr std::string_view exact_number = "expected a number of at most 15 digits that is not so large or so small";
constexpr std::string_view threshold = "expected a whole number from 1 to the number of expressions";
constexpr std::string_view utf8 = "expected valid UTF-8";
constexpr std::string_view no_control = "expected text without control characters";

TEST_CASE("a success has no error") {
    CHECK_TWICE(parse_policy(voc, "a").error() == policy_error{});
    CHECK_TWICE(parse_policy(voc, "a"));
}

TEST_CASE("reports where an expression is expected") {
    CHECK_TWICE(fails("", 0, "", expression));
    CHECK_TWICE(fails(" \n", 2, "", expression));
    CHECK_TWICE(fails("\xEF\xBB\xBF", 3, "", expression));
    CHECK_TWICE(fails("# nothing\n# at all", 18, "", expression));
    CHECK_TWICE(fails("let share = 1\n", 14, "", expression));
    CHECK_TWICE(fails(",", 0, ",", expression));
    CHECK_TWICE(fails("a,,b", 2, ",", expression));
    CHECK_TWICE(fails("a,\n,", 3, ",", expression));
    CHECK_TWICE(fails("and a", 0, "and", expression));
    CHECK_TWICE(fails("a, or b", 3, "or", expression));
    CHECK_TWICE(fails("a and", 5, "", expression));
    CHECK_TWICE(fails("a and or b", 6, "or", expression));
    CHECK_TWICE(fails("not", 3, "", expression));
    CHECK_TWICE(fails("not\na", 3, "", expression));
    CHECK_TWICE(fails("a and not or", 10, "or", expression));
    CHECK_TWICE(fails("all()", 4, ")", expression));
    CHECK_TWICE(fails("all(a,)", 6, ")", expression));
    CHECK_TWICE(fails("no()", 3, ")", expression));
    CHECK_TWICE(fails("()", 1, ")", expression));
    CHECK_TWICE(fails(")", 0, ")", expression));
    CHECK_TWICE(fails("a, = b", 3, "=", expression));
    CHECK_TWICE(fails("<2>", 0, "<", expression));
}

TEST_CASE("reports unknown words, with the nearest") {
    CHECK_TWICE(fails("fit", 0, "fit", name, "fits"));
    CHECK_TWICE(fails("a and  FITS", 7, "FITS", name, "fits"));
    CHECK_TWICE(fails("\"to words\"", 0, "\"to words\"", name, "two words"));
    CHECK_TWICE(fails("\"\"", 0, "\"\"", name));
    CHECK_TWICE(fails("zzz", 0, "zzz", name));
    CHECK_TWICE(fails("a, !b", 3, "!b", name, "b"));
    CHECK_TWICE(fails("al(a)", 0, "al", function, "all"));
    CHECK_TWICE(fails("a, at-least<2>(a, b)", 3, "at-least", function, "at_least"));
    CHECK_TWICE(fails("zz(a)", 0, "zz", function));
    CHECK_TWICE(fails("\"fit\"(a)", 0, "\"fit\"", name, "fits"));
    CHECK_TWICE(fails("fit\n(a)", 0, "fit", name, "fits"));
    CHECK_TWICE(fails("\xC3\xA9t\xC3\xA9", 0, "\xC3\xA9t\xC3\xA9", name));
    CHECK_TWICE(fails("fit \xFF", 0, "fit", name, "fits"));
}

TEST_CASE("unnamed nodes of the vocabulary cannot be named") {
    static constexpr auto plain = all(no(a), any(b, a));
    CHECK_TWICE(parse_policy(plain, "\"no\"").error().what == name);
    CHECK_TWICE(parse_policy(plain, "\"any\"").error().what == name);
    CHECK_TWICE(*parse_policy(plain, "no(a), any(b, a)") == support::policy_of(plain, plain));
}

TEST_CASE("reports what is missing after an expression") {
    CHECK_TWICE(fails("a b", 2, "b", separator));
    CHECK_TWICE(fails("a adn b", 2, "adn", separator, "and"));
    CHECK_TWICE(fails("a not b", 2, "not", separator));
    CHECK_TWICE(fails("a (b)", 2, "(", separator));
    CHECK_TWICE(fails("a)", 1, ")", separator));
    CHECK_TWICE(fails("a = b", 2, "=", separator));
    CHECK_TWICE(fails("a \"b\"", 2, "\"b\"", separator));
    CHECK_TWICE(fails("(a", 2, "", close));
    CHECK_TWICE(fails("(a, b)", 2, ",", close));
    CHECK_TWICE(fails("no(a, b)", 4, ",", close));
    CHECK_TWICE(fails("weigh<2>(a, b)", 10, ",", close));
    CHECK_TWICE(fails("all(a b)", 6, "b", close_of_list));
    CHECK_TWICE(fails("all(a ro b)", 6, "ro", close_of_list, "or"));
    CHECK_TWICE(fails("all(a,\nb\n", 9, "", close_of_list));
    CHECK_TWICE(fails("when(a)", 6, ")", "expected a comma and a second expression: when(condition, expression)"));
    CHECK_TWICE(fails("when(a, b, a)", 9, ",", close));
    CHECK_TWICE(fails("all", 3, "", "expected ( and the expressions to combine"));
    CHECK_TWICE(fails("all\n(a)", 3, "", "expected ( and the expressions to combine"));
    CHECK_TWICE(fails("advise a", 7, "a", "expected ( and the expressions to combine"));
    CHECK_TWICE(fails("all<2>(a)", 3, "<", "expected ( and the expressions to combine"));
}

TEST_CASE("reports wrong numbers") {
    CHECK_TWICE(fails("at_least(a)", 8, "(", "expected < and a number"));
    CHECK_TWICE(fails("weigh<2(a)", 7, "(", "expected > after the number"));
    CHECK_TWICE(fails("weigh<>(a)", 6, ">", number));
    CHECK_TWICE(fails("weigh<\"2\">(a)", 6, "\"2\"", number));
    CHECK_TWICE(fails("weigh<0x2>(a)", 6, "0x2", number));
    CHECK_TWICE(fails("weigh<1234567890123456>(a)", 6, "1234567890123456", exact_number));
    CHECK_TWICE(fails("weigh<0>(a)", 6, "0", "expected a number above 0"));
    CHECK_TWICE(fails("weigh<-1>(a)", 6, "-1", "expected a number above 0"));
    CHECK_TWICE(fails("at_least<0>(a)", 9, "0", threshold));
    CHECK_TWICE(fails("at_least<1.5>(a, b)", 9, "1.5", threshold));
    CHECK_TWICE(fails("at_least<3>(a, b)", 9, "3", threshold));
    CHECK_TWICE(fails("at_least<1e30>(a, b)", 9, "1e30", threshold));
    CHECK_TWICE(fails("at_least<3>(a, x)", 15, "x", name));
}

TEST_CASE("reports text that no policy has") {
    CHECK_TWICE(fails("\"a", 0, "\"a", "expected a quote that ends on its line"));
    CHECK_TWICE(fails("a, \"b\r\n\"", 3, "\"b", "expected a quote that ends on its line"));
    CHECK_TWICE(fails("a \xE2\x82 b", 2, "\xE2\x82", utf8));
    CHECK_TWICE(fails("a\x80", 1, "\x80", utf8));
    CHECK_TWICE(fails("a # \xED\xA0\x80", 4, "\xED", utf8));
    CHECK_TWICE(fails("\"a\xC0\xAF\"", 2, "\xC0", utf8));
    CHECK_TWICE(fails("\xFE\xFF", 0, "\xFE", utf8));
    CHECK_TWICE(fails({"a\0", 2}, 1, {"\0", 1}, no_control));
    CHECK_TWICE(fails("# \x1B[2J\na", 2, "\x1B", no_control));
    CHECK_TWICE(fails("\"\x7F\"", 1, "\x7F", no_control));
    CHECK_TWICE(fails("a \xC2\x85 b", 2, "\xC2\x85", no_control));
    CHECK_TWICE(fails("a \xC2\x9F b", 2, "\xC2\x9F", no_control));
    CHECK_TWICE(fails("a \xEF\xBB\xBF", 2, "\xEF\xBB\xBF", separator));
}

template <class Eval>
constexpr const auto& data_of(const policy<Eval>& p) {
    return detail::policy_access::data(p);
}
constexpr double bound_at(const policy<vocabulary>& p, std::size_t i) { return data_of(p).bounds.items[i]; }

TEST_CASE("let sets all bounds of a name") {
    constexpr auto defaults = made("a");
    CHECK_TWICE(bound_at(defaults, 0) == 30);
    CHECK_TWICE(bound_at(defaults, 1) == 40);
    CHECK_TWICE(bound_at(defaults, 2) == 5);
    CHECK_TWICE(bound_at(defaults, 3) == 200);
    constexpr auto set = made("let max-headline = 60, a\nlet \"only letters\" = 255 # as many\nb\nlet share=-1.5e3");
    CHECK_TWICE(bound_at(set, 0) == 60);
    CHECK_TWICE(bound_at(set, 1) == 60);
    CHECK_TWICE(bound_at(set, 2) == -1500);
    CHECK_TWICE(bound_at(set, 3) == 255);
    CHECK_TWICE(!(set == made("a, b")));
    CHECK_TWICE(set == made("a, b, let share = -1500, let \"only letters\" = 255, let max-headline = 6e1"));
    CHECK_TWICE(made("let share = 5, a") == made("a"));
}

TEST_CASE("reports wrong bounds") {
    constexpr std::string_view bound = "expected a bound of the vocabulary";
    CHECK_TWICE(fails("let headline = 3, a", 4, "headline", bound, "max-headline"));
    CHECK_TWICE(fails("let a = 3, a", 4, "a", bound, "share"));
    CHECK_TWICE(fails("let zzz = 3, a", 4, "zzz", bound));
    CHECK_TWICE(fails("let = 3", 4, "=", bound));
    CHECK_TWICE(fails("let", 3, "", bound));
    CHECK_TWICE(fails("let share 3", 10, "3", "expected = and a number"));
    CHECK_TWICE(fails("let share = ", 12, "", number));
    CHECK_TWICE(fails("let share =\n3", 11, "", number));
    CHECK_TWICE(fails("let share = a", 12, "a", number));
    CHECK_TWICE(fails("let share = 1, let share = 1, a", 19, "share", "expected a bound that is not set yet"));
    CHECK_TWICE(fails("let max-headline = 40.5, a", 19, "40.5", "expected a whole number"));
    CHECK_TWICE(fails("let max-headline = 3e9, a", 19, "3e9", "expected a number that the type of the bound can hold"));
    CHECK_TWICE(fails("let \"only letters\" = -1, a", 21, "-1", "expected a number that the type of the bound can hold"));
    CHECK_TWICE(fails("let \"only letters\" = 256, a", 21, "256", "expected a number that the type of the bound can hold"));
    CHECK_TWICE(fails("let share = 1 a", 14, "a", "expected a comma or a new line"));
    CHECK_TWICE(fails("let share = 1\nand a", 14, "and", "expected a comma or a new line"));
    CHECK_TWICE(fails("all(let share = 1)", 4, "let", "expected let outside of parentheses and not after an operator"));
    CHECK_TWICE(fails("a and let share = 1", 6, "let", "expected let outside of parentheses and not after an operator"));
    CHECK_TWICE(parse_policy(grammar, "let share = 1").error().what == bound);
}

std::string repeated(std::string_view word, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += word;
    return text;
}

TEST_CASE("a tree has at most 64 levels, counting those of criteria") {
    constexpr std::string_view levels = "expected at most 64 levels of rules and combinations";
    CHECK(parse_policy(voc, repeated("not ", 63) + "a"));
    const auto error_of = [](const std::string& text) { return parse_policy(voc, text).error(); };
    CHECK(error_of(repeated("not ", 64) + "a").position == 256);
    CHECK(error_of(repeated("not ", 64) + "a").what == levels);
    CHECK(error_of(repeated("not ", 65) + "a").position == 256);
    CHECK(parse_policy(voc, repeated("not ", 61) + "\"two words\""));
    CHECK(error_of(repeated("not ", 62) + "\"two words\"").position == 248);
    CHECK(parse_policy(grammar, repeated("not ", 61) + "complete-sentence"));
    CHECK(!parse_policy(grammar, repeated("not ", 62) + "complete-sentence"));
    CHECK(parse_policy(voc, repeated("no(", 63) + "a" + repeated(")", 63)));
    CHECK(error_of(repeated("no(", 64) + "a" + repeated(")", 64)).position == 192);
    // An operator puts a level above everything to its left.
    static constexpr auto ten = all(a, a, a, a, a, a, a, a, a, a);
    static constexpr auto wide = all(ten, ten, ten, ten, ten, ten, ten);
    CHECK(parse_policy(wide, "a" + repeated(" and a", 63)));
    CHECK(parse_policy(wide, "a" + repeated(" or a", 64)).error().position == 1 + 5 * 63 + 1);
    CHECK(parse_policy(wide, "a" + repeated(" or a", 64)).error().what == levels);
    CHECK(parse_policy(wide, "no(a)" + repeated(" or a", 62)));
    CHECK(!parse_policy(wide, "no(a)" + repeated(" or a", 63)));
    // So does the second expression.
    CHECK(error_of(repeated("not ", 63) + "a, b").position == 63 * 4 + 3);
    CHECK(parse_policy(voc, repeated("not ", 62) + "a, b"));
    CHECK(parse_policy(voc, "b, " + repeated("not ", 62) + "a"));
    CHECK(!parse_policy(voc, "b, " + repeated("not ", 63) + "a"));
}

TEST_CASE("at most 64 parentheses are open, although they add no node") {
    CHECK(parse_policy(voc, repeated("(", 64) + "a" + repeated(")", 64)));
    CHECK(parse_policy(voc, repeated("(", 65) + "a" + repeated(")", 65)).error().position == 64);
    CHECK(parse_policy(voc, repeated("(", 65) + "a").error().what == "expected at most 64 open parentheses");
    CHECK(parse_policy(voc, "all(" + repeated("(a), ", 40) + "b)"));
}

/// Text of 63 negations, in parentheses.
struct deepest_text {
    char characters[63 * 4 + 1]{};
    constexpr deepest_text() {
        for (std::size_t i = 0; i < 63; ++i) {
            characters[3 * i] = 'n';
            characters[3 * i + 1] = 'o';
            characters[3 * i + 2] = '(';
            characters[3 * 63 + 1 + i] = ')';
        }
        characters[3 * 63] = 'a';
    }
};

TEST_CASE("the deepest policies are constant expressions") {
    static constexpr deepest_text text;
    CHECK_TWICE(parse_policy(voc, std::string_view(text.characters, sizeof text.characters)));
}

TEST_CASE("a policy has at most max_nodes nodes") {
    constexpr std::size_t most = policy<vocabulary>::max_nodes;
    const std::string full = "all(" + repeated("a, ", most - 2) + "b)";
    CHECK(data_of(*parse_policy(voc, full)).size == most);
    const auto too_many = parse_policy(voc, "a, " + full).error();
    CHECK(too_many.what == "expected a shorter policy: it has too many rules and combinations for its vocabulary");
    CHECK(too_many.position == 3 + 4 + 3 * (most - 3));
    CHECK(parse_policy(voc, repeated("a\n", most - 1)));
    CHECK(parse_policy(voc, repeated("a\n", most)).error().position == 2 * (most - 1));
    // `and` adds a node; so does the second expression.
    CHECK(parse_policy(voc, full + " and b").error().word == "and");
    CHECK(parse_policy(voc, full + ", b").error().word == "b");
    CHECK(parse_policy(voc, "any(" + repeated("a, ", most - 3) + "\"two words\")").error().word == "\"two words\"");
}

TEST_CASE("a policy has at most 8 different weights") {
    const std::string eight = "weigh<1>(a), weigh<2>(a), weigh<3>(a), weigh<4>(a), weigh<5>(a), weigh<6>(a), weigh<7>(a), weigh<8>(a), ";
    CHECK(parse_policy(voc, eight + "weigh<1>(b)"));
    CHECK(parse_policy(voc, eight + "weigh<9>(b)").error().what == "expected at most 8 different weights");
    CHECK(parse_policy(voc, eight + "weigh<9>(b)").error().word == "9");
}

TEST_CASE("reports the position in 100,000 copies of a word") {
    const auto position = [](std::string_view word, std::size_t count = 100'000) {
        return parse_policy(voc, repeated(word, count)).error().position;
    };
    constexpr std::size_t most = policy<vocabulary>::max_nodes;
    CHECK(position("not ") == 64 * 4);
    CHECK(position("(") == 64);
    CHECK(position("all(") == 64 * 4);
    CHECK(position("all((") == 32 * 5 + 3);
    CHECK(position(")") == 0);
    CHECK(position(",") == 0);
    CHECK(position("a,,") == 2);
    CHECK(position("a, ") == 3 * (most - 1));
    CHECK(position("a and ") == most / 2 * 6);  // each `a` but the first has an operator above it
    CHECK(position("\"") == 0);
    CHECK(position("\"\"") == 0);
    CHECK(position({"\0", 1}) == 0);
    CHECK(position("\xFF") == 0);
    CHECK(position("\n") == 100'000);
    CHECK(position("#") == 100'000);
    CHECK(position("#\n") == 200'000);
    CHECK(position("let ") == 4);
    CHECK(position("<") == 0);
    CHECK(position("weigh<") == 6);
    CHECK(position("a") == 0);
    CHECK(position("at_least<1>(") == 64 * 12);
    CHECK(parse_policy(voc, repeated("# a comment\n", 100'000) + "a"));
    CHECK(parse_policy(voc, "weigh<" + repeated("0", 100'000) + "1." + repeated("0", 100'000) + "e" + repeated("0", 100'000) + "1>(a)"));
}

constexpr std::string_view sample =
    "let share = 2.5e1\n\"two words\" or not (a and b), # why\nat_least<1>(weigh<2>(a), fits) and when(a, no(b))\n";

/// Checks what is true of every result. Returns whether there is a policy.
bool is_sound(std::string_view text) {
    const auto p = parse_policy(voc, text);
    const policy_error e = p.error();
    if (p) {
        REQUIRE(e == policy_error{});
        REQUIRE(*parse_policy(voc, written(*p)) == *p);
        return true;
    }
    REQUIRE(e.position <= text.size());
    REQUIRE(e.word.data() == text.data() + e.position);
    REQUIRE(e.word.size() <= text.size() - e.position);
    REQUIRE(!e.what.empty());
    return false;
}

TEST_CASE("invalid bytes are reported in each position of a text") {
    constexpr std::string_view invalid[]{"\xFF", "\x80",    "\xC0\x80", "\xE2\x82", "\xED\xA0\x80",
                                         "\xF5", {"\0", 1}, "\x1B",     "\x7F",     "\xC2\x80"};
    REQUIRE(is_sound(sample));
    for (const std::string_view bytes : invalid)
        for (std::size_t i = 0; i <= sample.size(); ++i) {
            const std::string text = std::string(sample.substr(0, i)) + std::string(bytes) + std::string(sample.substr(i));
            CAPTURE(text);
            REQUIRE(!is_sound(text));
            const policy_error e = parse_policy(voc, text).error();
            REQUIRE(e.position == i);
            REQUIRE((e.what == utf8 || e.what == no_control));
        }
}

TEST_CASE("each prefix of a text, and each change of a byte, gives a policy or an error") {
    for (std::size_t i = 0; i <= sample.size(); ++i) is_sound(sample.substr(0, i));
    for (std::size_t i = 0; i < sample.size(); ++i)
        for (int byte = 0; byte < 256; ++byte) {
            std::string text(sample);
            text[i] = static_cast<char>(byte);
            is_sound(text);
            is_sound(text.erase(i, 1));
        }
}

// Every expression of depth 2 over three ids, with at most two expressions below each combination.

constexpr std::string_view three_ids[]{"a", "b", "not-d"};

/// An expression as text and as a tree.
struct spelled {
    std::string text;
    support::plan tree;
};

std::vector<spelled> expressions_over(const std::vector<spelled>& below) {
    using enum support::node_kind;
    std::vector<spelled> all_of_them;
    const auto add = [&](std::string_view before, support::node_kind kind, std::size_t value,
                         std::initializer_list<const spelled*> children, std::string_view between = ", ", std::string_view after = ")") {
        spelled added{std::string(before), {}};
        added.tree.add(kind, children.size(), value);
        bool is_first = true;
        for (const spelled* child : children) {
            if (!is_first) added.text += between;
            is_first = false;
            added.text += child->text;
            for (std::size_t i = 0; i < child->tree.size; ++i) added.tree.nodes[added.tree.size++] = child->tree.nodes[i];
        }
        added.text += after;
        all_of_them.push_back(added);
    };
    for (const spelled& one : below) {
        add("all(", all, 0, {&one});
        add("any(", any, 0, {&one});
        add("no(", no, 0, {&one});
        add("not (", no, 0, {&one});
        add("advise(", advise, 0, {&one});
        add("weigh<3>(", weigh, 3, {&one});
        add("at_least<1>(", at_least, 1, {&one});
        for (const spelled& other : below) {
            add("all(", all, 0, {&one, &other});
            add("any(", any, 0, {&one, &other});
            add("(", all, 0, {&one, &other}, ") and (");
            add("(", any, 0, {&one, &other}, ") or (");
            add("when(", when, 0, {&one, &other});
            add("at_least<1>(", at_least, 1, {&one, &other});
            add("at_least<2>(", at_least, 2, {&one, &other});
        }
    }
    return all_of_them;
}

TEST_CASE("every expression of depth 2 has the tree of its spelling") {
    std::vector<spelled> leaves;
    for (std::size_t i = 0; i < 3; ++i) {
        leaves.push_back(spelled{std::string(three_ids[i]), {}});
        leaves.back().tree.add(support::node_kind::leaf, 0, i);
    }
    std::vector<spelled> level = expressions_over(leaves);
    level.insert(level.end(), leaves.begin(), leaves.end());
    std::size_t count = 0;
    for (const spelled& s : expressions_over(level)) {
        ++count;
        const auto p = parse_policy(voc, s.text);
        if (p && *p == planned_policy<vocabulary>(s.tree, three_ids).made() && *parse_policy(voc, written(*p)) == *p) continue;
        CAPTURE(s.text);
        REQUIRE(p);
        CAPTURE(written(*p));
        REQUIRE(false);
    }
    CHECK(count == 7 * level.size() * level.size() + 7 * level.size());
    CHECK(level.size() == 7 * 9 + 7 * 3 + 3);
}

TEST_CASE("operators without parentheses: every sequence of up to five, with and without not") {
    using enum support::node_kind;
    for (std::size_t size = 1; size <= 5; ++size)
        for (std::size_t bits = 0; bits < std::size_t{1} << (2 * size); ++bits) {
            // Bit 2i: operand i is negated. Bit 2i + 1: an `or` follows it.
            std::string text;
            support::plan operands[5], tree;
            std::size_t groups[5]{}, group = 0;
            for (std::size_t i = 0; i < size; ++i) {
                const bool is_negated = bits >> (2 * i) & 1;
                if (is_negated) operands[i].add(no, 1);
                operands[i].add(leaf, 0, i % 3);
                text += is_negated ? "not " : "";
                text += three_ids[i % 3];
                groups[i] = group;
                const bool is_or = bits >> (2 * i + 1) & 1;
                if (i + 1 < size) text += is_or ? " or " : " and ";
                if (i + 1 < size && is_or) ++group;
            }
            // `x or y or z` is any(any(x, y), z), and each of them is a group joined by `and`.
            for (std::size_t i = 0; i < group; ++i) tree.add(any, 2);
            for (std::size_t g = 0; g <= group; ++g) {
                std::size_t members = 0;
                for (std::size_t i = 0; i < size; ++i) members += groups[i] == g;
                for (std::size_t i = 1; i < members; ++i) tree.add(all, 2);
                for (std::size_t i = 0; i < size; ++i)
                    for (std::size_t j = 0; groups[i] == g && j < operands[i].size; ++j) tree.nodes[tree.size++] = operands[i].nodes[j];
            }
            CAPTURE(text);
            const auto p = parse_policy(voc, text);
            REQUIRE(p);
            REQUIRE(*p == planned_policy<vocabulary>(tree, three_ids).made());
        }
}

constexpr std::string_view eight_ids[]{"a", "two words", "fits", "not-d", "b", "sells", "c", "d"};

TEST_CASE("generated policies, in any spelling, have the tree of their plan; what is written reads back") {
    for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
        const support::plan plan = support::make_plan(seed);
        const policy<vocabulary> expected = planned_policy<vocabulary>(plan, eight_ids).made();
        const std::string text = planned_text(plan, eight_ids, seed).text();
        CAPTURE(text);
        const auto p = parse_policy(voc, text);
        CAPTURE(p.error().position);
        CAPTURE(p.error().what);
        REQUIRE(p);
        REQUIRE(*p == expected);
        const std::string canonical = written(*p);
        CAPTURE(canonical);
        REQUIRE(parse_policy(voc, canonical));
        REQUIRE(*parse_policy(voc, canonical) == *p);
        REQUIRE(written(*parse_policy(voc, canonical)) == canonical);
    }
}

TEST_CASE("cuts and splices of generated policies give a policy or an error") {
    support::number_generator random{11};
    const auto below = [&](std::size_t count) { return random(static_cast<std::uint32_t>(count)); };
    std::size_t valid = 0;
    for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
        const std::string one = planned_text(support::make_plan(seed), eight_ids, seed).text();
        const std::string other = planned_text(support::make_plan(seed + 1), eight_ids, seed).text();
        valid += is_sound(one.substr(0, below(one.size())) + other.substr(below(other.size())));
    }
    CHECK(valid > 50);
}

TEST_CASE("writes one line for each expression at the root") {
    CHECK(written(made("a")) == "a\n");
    CHECK(written(made("a, b or \"two words\"")) == "a\nany(b, \"two words\")\n");
    CHECK(written(made("all(a, b)")) == "a\nb\n");
    CHECK(written(made("all(a)")) == "all(a)\n");
    CHECK(written(made("all(all(a, b))")) == "all(all(a, b))\n");
    CHECK(written(made("any(a, \"all\")")) == "any(a, \"all\")\n");
    CHECK(written(made("at_least<2>(weigh<1.25>(a), not b, when(a, advise(b)))")) ==
          "at_least<2>(weigh<1.25>(a), no(b), when(a, advise(b)))\n");
}

TEST_CASE("writes the bounds that are not the default, each name once") {
    CHECK(written(made("a, let share = 7, let max-headline = 30")) == "let max-headline = 30\nlet share = 7\na\n");
    CHECK(written(made("let max-headline = 60, a")) == "let max-headline = 60\na\n");
    CHECK(written(made("let share = 5, a")) == "a\n");
    CHECK(written(made("let \"only letters\" = 0, a")) == "let \"only letters\" = 0\na\n");
}

TEST_CASE("writes each number so that it reads back") {
    CHECK(written(made("weigh<123456789012345e3>(a)")) == "weigh<1.23456789012345e+17>(a)\n");
    CHECK(written(made("weigh<1.50>(a)")) == "weigh<1.5>(a)\n");
    for (const std::string_view text : {"1e-22", "999999999999999e22", "1e36", "0.1", "123456789012345e-22", "1e21", "0.000001"}) {
        const auto p = made("weigh<" + std::string(text) + ">(a)");
        CAPTURE(written(p));
        CHECK(made(written(p)) == p);
    }
}

// Clang before 18 has no template arguments that are fractions.
#if !defined(__clang__) || __clang_major__ >= 18
struct is_fair {
    static constexpr std::string_view id = "is-fair";
    constexpr bool operator()(const message&, bound<"share", 0.5> share, bound<"part", 0.5f> part) const { return share > part; }
};

TEST_CASE("a bound that is a fraction takes fractions") {
    constexpr auto p = parse_policy(is_fair{}, "let share = -0.1\nlet part = 0.1\nis-fair");
    CHECK_TWICE(data_of(*p).bounds.items[0] == -0.1);
    CHECK_TWICE(data_of(*p).bounds.items[1] == 0.1);
    CHECK_TWICE(parse_policy(is_fair{}, "let share = 1e36, is-fair"));
    std::string text;
    write_policy(std::back_inserter(text), *p);
    CHECK(text == "let share = -0.1\nlet part = 0.1\nis-fair\n");
    CHECK(*parse_policy(is_fair{}, text) == *p);
}
#endif

TEST_CASE("writes through any iterator of characters, also in a constant expression") {
    struct page {
        char characters[64]{};
        std::size_t size = 0;
    };
    constexpr page filled = [] {
        page p;
        p.size = static_cast<std::size_t>(write_policy(p.characters, made("let share = 2, a and not \"two words\"")) - p.characters);
        return p;
    }();
    CHECK_TWICE(std::string_view(filled.characters, filled.size) == "let share = 2\na\nno(\"two words\")\n");
}

TEST_CASE("64 parentheses can be open at a time; those that are closed do not count") {
    const std::string nested = repeated("(", 64) + "a" + repeated(")", 64);
    CHECK(parse_policy(voc, nested));
    CHECK(parse_policy(voc, nested + " and " + nested));
    CHECK(!parse_policy(voc, "(" + nested + ")"));
}

TEST_CASE("the last of many levels is written, too") {
    const auto p = parse_policy(voc, repeated("no(", 63) + "a" + repeated(")", 63));
    REQUIRE(p);
    CHECK(written(*p) == repeated("no(", 63) + "a" + repeated(")", 63) + "\n");
}

}  // namespace

TEST_SUITE_END();
