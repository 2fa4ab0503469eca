#include <pitch/bound.hpp>

#include <cstdint>
#include <iterator>
#include <pitch/compose.hpp>
#include <pitch/insist.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy_verdict.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/text.hpp>
#include <string>

#include "support/policy_of.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("bound");

namespace {

using namespace pitch;

struct short_headline {
    static constexpr std::string_view id = "short-headline", asks = "Has the headline at most {max-headline} characters?",
                                      advice = "Cut the words to {max-headline} characters.";
    constexpr measurement operator()(const message& m, bound<"max-headline", 30> most) const {
        return measurement::at_most(m.words.characters(), most);
    }
};
/// Takes two bounds, one of them by reference, before, between and after parts.
struct in_range {
    static constexpr std::string_view id = "in-range", asks = "From {min-length} to {max-length}?";
    constexpr bool operator()(const bound<"min-length", 2u>& least, const message& m, bound<"max-length", 90ll> most, const need*) const {
        return m.words.characters() >= least.value() && static_cast<long long>(m.words.characters()) <= most.value();
    }
};
struct short_name {
    static constexpr std::string_view id = "short-name", advice = "At most {max-name}.";
    constexpr measurement operator()(const touchpoint& t, bound<"max-name", 5> most) const {
        return measurement::at_most(t.name.characters(), most);
    }
};
/// Takes no part.
struct allowed {
    static constexpr std::string_view id = "allowed";
    constexpr bool operator()(bound<"open", 1> open) const { return open != 0; }
};
/// Has a bound with a name that another rule uses for another type and value.
struct brief_statement {
    static constexpr std::string_view id = "brief-statement", asks = "At most {max-headline}?";
    constexpr measurement operator()(const need& n, bound<"max-headline", std::int64_t{40}> most) const {
        return measurement::at_most(n.statement.characters(), most);
    }
};

constexpr auto rules_with_bounds = all(short_headline{}, in_range{}, each(short_name{}), allowed{}, brief_statement{}, short_headline{});
using rules_type = std::remove_const_t<decltype(rules_with_bounds)>;
constexpr message thirty{.words = "This headline has thirty chars"}, thirty_one{.words = "This headline has thirty-1 char"};
static_assert(thirty.words.characters() == 30 && thirty_one.words.characters() == 31);

/// A policy of the whole vocabulary with values for the first bounds.
template <class Eval>
constexpr policy<Eval> with_bounds(const Eval&, std::initializer_list<double> values) {
    support::policy_builder<Eval> tree;
    tree.add(0);
    detail::policy_data<Eval> data = detail::policy_access::data(tree.made());
    std::size_t i = 0;
    for (const double value : values) data.bounds.items[i++] = value;
    return policy<Eval>(data);
}

TEST_CASE("has a name, a number and the type of its default") {
    using most = bound<"max-headline", 30>;
    static_assert(std::is_trivially_copyable_v<most>);
    static_assert(std::is_same_v<most::number_type, int>);
    static_assert(std::is_same_v<bound<"n", 3u>::number_type, unsigned>);
    CHECK_TWICE(most::name == "max-headline");
    CHECK_TWICE(most::default_value == 30);
    CHECK_TWICE(most{}.value() == 30);
    CHECK_TWICE(most{} == 30);
    CHECK_TWICE(most{60}.value() == 60);
    CHECK_TWICE(most{-1} + 2 == 1);
}

TEST_CASE("a double holds the default exactly") {
    CHECK_TWICE(detail::fits_double(0));
    CHECK_TWICE(detail::fits_double(-30));
    CHECK_TWICE(detail::fits_double(std::int64_t{1} << 53));
    CHECK_TWICE(!detail::fits_double((std::int64_t{1} << 53) + 1));
    CHECK_TWICE(!detail::fits_double(-(std::int64_t{1} << 53) - 1));
    CHECK_TWICE(detail::fits_double((std::int64_t{1} << 53) + 2));
    CHECK_TWICE(detail::fits_double(std::uint64_t{1} << 63));
    CHECK_TWICE(!detail::fits_double(~std::uint64_t{0}));
    CHECK_TWICE(detail::fits_double(std::int64_t{-1} - 0x7FFFFFFFFFFFFFFF));
    CHECK_TWICE(detail::fits_double(0.1));
    CHECK_TWICE(detail::fits_double(0.1f));
    CHECK_TWICE(!detail::fits_double(static_cast<double>(__builtin_huge_val())));
    CHECK_TWICE(!detail::fits_double(__builtin_nan("")));
    CHECK_TWICE(!detail::fits_double(true));
}

TEST_CASE("a rule takes bounds beside parts, by value or by reference") {
    static_assert(Rule<short_headline>);
    static_assert(Rule<in_range>);
    static_assert(Rule<allowed>);
    static_assert(ElementRule<short_name>);
    static_assert(!Rule<short_name>);
    CHECK_TWICE(evaluate(sentence{thirty}, short_headline{}).complete());
    CHECK_TWICE(evaluate(sentence{thirty_one}, short_headline{}).flawed());
    CHECK_TWICE(evaluate(sentence{thirty}, in_range{}).complete());
    CHECK_TWICE(evaluate(sentence{message{.words = "x"}}, in_range{}).flawed());
    constexpr auto by_lambda =
        rule<"by-lambda">([](const message& m, bound<"max", 3> most) { return m.words.characters() <= std::size_t(most.value()); });
    CHECK_TWICE(evaluate(sentence{thirty}, by_lambda).flawed());
}

TEST_CASE("a bound is not a part: no rule is missing because of one") {
    static_assert(detail::parts_of<rules_type>::size == 3);
    CHECK_TWICE(evaluate(sentence{}, allowed{}).complete());
    CHECK_TWICE(evaluate(sentence{}, allowed{}).missing().empty());
    CHECK_TWICE(evaluate(sentence{}, short_headline{}).missing().size() == 1);
    CHECK_TWICE(evaluate(sentence{}, short_headline{})[short_headline{}] == outcome::missing);
    CHECK_TWICE(evaluate(sentence{need{"dry feet"}}, in_range{})[in_range{}] == outcome::missing);
}

TEST_CASE("holds, insist and compose use the defaults") {
    static constexpr sentence fits{thirty}, too_long{thirty_one};
    static constexpr auto house = all(short_headline{}, allowed{});
    CHECK_TWICE(holds(fits, house));
    CHECK_TWICE(!holds(too_long, house));
    CHECK_TWICE(insist<fits, house>());
    static constexpr message choices[]{thirty, thirty_one};
    static constexpr auto songs = compose(sentence{}, house, choices);
    CHECK_TWICE(count(songs) == 1);
    static constexpr auto song = *songs.begin();
    CHECK_TWICE(get<message>(song).words.characters() == 30);
}

TEST_CASE("an evaluator lists each bound type once, in tree order") {
    static_assert(std::is_same_v<detail::bounds_of<rules_type>,
                                 detail::type_list<bound<"max-headline", 30>, bound<"min-length", 2u>, bound<"max-length", 90ll>,
                                                   bound<"max-name", 5>, bound<"open", 1>, bound<"max-headline", std::int64_t{40}>>>);
    static_assert(std::is_same_v<detail::bounds_of<criteria::grammar>, detail::type_list<>>);
}

TEST_CASE("a table has the numbers that a policy may set") {
    using table =
        detail::bound_table<detail::type_list<bound<"a", 30>, bound<"b", std::uint64_t{7}>, bound<"c", std::int64_t{-8}>,
                                              bound<"d", static_cast<signed char>(3)>, bound<"e", static_cast<unsigned char>(3)>>>;
    CHECK_TWICE(table::size == 5);
    CHECK_TWICE(table::rows[0].name == "a");
    CHECK_TWICE(table::rows[0].whole);
    CHECK_TWICE(table::rows[0].default_value == 30);
    CHECK_TWICE(table::rows[0].lowest == -0x1p31);
    CHECK_TWICE(table::rows[0].highest == 0x1p31 - 1);
    CHECK_TWICE(table::rows[1].lowest == 0);
    CHECK_TWICE(table::rows[1].highest == 0x1.fffffffffffffp63);
    CHECK_TWICE(table::rows[2].lowest == -0x1p63);
    CHECK_TWICE(table::rows[2].highest == 0x1.fffffffffffffp62);
    CHECK_TWICE(table::rows[2].default_value == -8);
    CHECK_TWICE(table::rows[3].lowest == -128);
    CHECK_TWICE(table::rows[3].highest == 127);
    CHECK_TWICE(table::rows[4].lowest == 0);
    CHECK_TWICE(table::rows[4].highest == 255);
    CHECK_TWICE(detail::bound_table<detail::type_list<>>::size == 0);
    CHECK_TWICE(detail::highest_of<double>() == __DBL_MAX__);
    CHECK_TWICE(detail::lowest_of<double>() == -__DBL_MAX__);
    CHECK_TWICE(detail::highest_of<float>() == static_cast<double>(__FLT_MAX__));
}

TEST_CASE("a policy holds a value for each bound, which equality compares") {
    constexpr auto defaults = with_bounds(rules_with_bounds, {}), longer = with_bounds(rules_with_bounds, {60});
    CHECK_TWICE(detail::policy_access::data(defaults).bounds.items[0] == 30);
    CHECK_TWICE(detail::policy_access::data(defaults).bounds.items[5] == 40);
    CHECK_TWICE(longer == with_bounds(rules_with_bounds, {60}));
    CHECK_TWICE(longer != defaults);
    CHECK_TWICE(with_bounds(grammar, {}) == with_bounds(grammar, {}));
}

TEST_CASE("evaluate hands the values of a policy to the rules") {
    constexpr auto policy = with_bounds(rules_with_bounds, {31, 3, 4, 9, 0, 8});
    static constexpr touchpoint shops[]{{.name = "six ch"}};
    static constexpr sentence s{need{"dry feet, please"}, thirty_one, touchpoints{shops}};
    constexpr auto v = evaluate(s, rules_with_bounds);
    CHECK_TWICE(v[short_headline{}] == outcome::fail);
    CHECK_TWICE(v[in_range{}] == outcome::pass);
    CHECK_TWICE(v[each(short_name{})] == outcome::fail);
    CHECK_TWICE(v[allowed{}] == outcome::pass);
    CHECK_TWICE(v[brief_statement{}] == outcome::pass);
    constexpr auto by_policy = evaluate(s, rules_with_bounds, policy);
    static_assert(std::is_same_v<decltype(by_policy), const verdict<rules_type>>);
    static_assert(noexcept(evaluate(s, rules_with_bounds, policy)));
    CHECK_TWICE(by_policy[short_headline{}] == outcome::pass);
    CHECK_TWICE(by_policy[in_range{}] == outcome::fail);
    CHECK_TWICE(by_policy[each(short_name{})] == outcome::pass);
    CHECK_TWICE(by_policy[allowed{}] == outcome::fail);
    CHECK_TWICE(by_policy[brief_statement{}] == outcome::fail);
    CHECK_TWICE(by_policy.findings()[1].measurement->bound == 31);
    CHECK_TWICE(evaluate(s, grammar, with_bounds(grammar, {})).unfinished());
}

TEST_CASE("a verdict knows the values that its rules got") {
    constexpr auto v = evaluate(sentence{thirty}, rules_with_bounds).bounds();
    CHECK_TWICE(v.size() == 6);
    CHECK_TWICE(!v.empty());
    CHECK_TWICE(v[0] == bound_value{"max-headline", 30});
    CHECK_TWICE(v[1] == bound_value{"min-length", 2});
    CHECK_TWICE(v[5] == bound_value{"max-headline", 40});
    CHECK_TWICE(v.end() - v.begin() == 6);
    CHECK_TWICE(evaluate(sentence{thirty}, rules_with_bounds, with_bounds(rules_with_bounds, {60})).bounds()[0].value == 60);
    CHECK_TWICE(verdict<short_headline>().bounds()[0].value == 30);
    CHECK_TWICE(evaluate(sentence{thirty}, grammar).bounds().empty());
    static_assert(std::is_trivially_copyable_v<verdict<rules_type>>);
    static_assert(sizeof(verdict<criteria::grammar>) == 4);
    struct outcomes_and_bound {
        std::uint32_t outcomes;
        double value;
    };
    static_assert(sizeof(verdict<decltype(all(allowed{}))>) == sizeof(outcomes_and_bound));
}

#if (defined(__cpp_nontype_template_args) && __cpp_nontype_template_args >= 201911L) || (defined(__clang_major__) && __clang_major__ >= 18)
TEST_CASE("a default may be a fraction") {
    constexpr auto heavy = rule<"heavy">([](const message& m, bound<"share", 0.5> least, bound<"small-share", 0.1f> other) {
        return measurement::at_least(m.words.characters(), least.value() + static_cast<double>(other.value()));
    });
    using table = detail::bound_table<detail::bounds_of<std::remove_const_t<decltype(heavy)>>>;
    CHECK_TWICE(!table::rows[0].whole);
    CHECK_TWICE(table::rows[0].default_value == 0.5);
    CHECK_TWICE(table::rows[0].highest == __DBL_MAX__);
    CHECK_TWICE(table::rows[1].lowest == -static_cast<double>(__FLT_MAX__));
    CHECK_TWICE(evaluate(sentence{thirty}, heavy).complete());
    CHECK_TWICE(evaluate(sentence{thirty}, heavy, with_bounds(heavy, {77.5})).flawed());
}
#endif

constexpr rule_words french_rules[]{
    {"short-headline", "titre court", "Pas plus de {max-headline} signes ?", "Coupez à {max-headline} signes."}};
constexpr language ours{.tag = "fr", .base = &french, .rules = french_rules};

template <class Verdict>
std::string text_of(const Verdict& v, const language& in = english) {
    std::string out;
    write_text(std::back_inserter(out), v, in);
    return out;
}
template <class Verdict>
std::string markdown_of(const Verdict& v, const language& in = english) {
    std::string out;
    write_markdown(std::back_inserter(out), v, in, detail::all_of_them);
    return out;
}
template <class Verdict>
std::string json_of(const Verdict& v, const language& in = english) {
    std::string out;
    write_json(std::back_inserter(out), v, in);
    return out;
}
bool has(std::string_view page, std::string_view words) { return page.find(words) != page.npos; }

TEST_CASE("reports fill in the value that was applied") {
    const auto v = evaluate(sentence{thirty_one}, short_headline{});
    CHECK(has(text_of(v), "Has the headline at most 30 characters?\n"));
    CHECK(has(text_of(v), "Cut the words to 30 characters.\n"));
    CHECK(has(markdown_of(v), "Has the headline at most 30 characters? Cut the words to 30 characters.\n"));
    CHECK(has(json_of(v), R"("asks":"Has the headline at most 30 characters?","advice":"Cut the words to 30 characters.")"));
    constexpr auto policy = with_bounds(short_headline{}, {12345678});
    const auto by_policy = evaluate(sentence{}, short_headline{}, policy);
    CHECK(has(text_of(by_policy), "Cut the words to 12345678 characters.\n"));
    CHECK(has(markdown_of(by_policy), "Cut the words to 12345678 characters.\n"));
    CHECK(has(json_of(by_policy), R"("advice":"Cut the words to 12345678 characters.")"));
}

TEST_CASE("translations fill in bounds too, with the decimal mark of the language") {
    constexpr auto policy = with_bounds(short_headline{}, {2.5});
    const auto v = evaluate(sentence{thirty_one}, short_headline{}, policy);
    CHECK(has(text_of(v, ours), "Pas plus de 2,5 signes ?\n"));
    CHECK(has(markdown_of(v, ours), "Coupez à 2,5 signes.\n"));
    CHECK(has(json_of(v, ours), R"("asks":"Pas plus de 2,5 signes ?","advice":"Coupez à 2,5 signes.")"));
    CHECK(has(json_of(v), R"("advice":"Cut the words to 2.5 characters.")"));
}

struct braces {
    static constexpr std::string_view id = "braces", asks = "{} {open} {x} \"{Max}\" }{ {{max}} {max", advice = "{max}{max}*\n{other";
    constexpr bool operator()(const need&, bound<"max", -3>) const { return false; }
};

TEST_CASE("other braces stay as they are") {
    const auto v = evaluate(sentence{need{"dry feet"}}, braces{});
    CHECK(has(text_of(v), "{} {open} {x} \"{Max}\" }{ {-3} {max\n"));
    CHECK(has(text_of(v), "-3-3*\n{other\n"));
    CHECK(has(markdown_of(v), "{} {open} {x} \"{Max}\" }{ {-3} {max -3-3\\* {other\n"));
    CHECK(has(json_of(v), R"("asks":"{} {open} {x} \"{Max}\" }{ {-3} {max","advice":"-3-3*\u000a{other")"));
    constexpr auto without = rule<"without", "At most {max-headline}?">([](const need&) { return false; });
    CHECK(has(text_of(evaluate(sentence{need{"dry feet"}}, without)), "At most {max-headline}?\n"));
    CHECK(has(json_of(evaluate(sentence{need{"dry feet"}}, without)), R"("asks":"At most {max-headline}?")"));
}

TEST_CASE("a text prefers the bounds of its own rule, and may name those of others") {
    const sentence s{need{"a need that takes more than forty characters to state"}, thirty_one};
    const auto v = evaluate(s, all(short_headline{}, brief_statement{}));
    CHECK(has(text_of(v), "Has the headline at most 30 characters?\n"));
    CHECK(has(text_of(v), "At most 40?\n"));
    constexpr auto other = rule<"other", "Less than {max-headline}?">([](const need&) { return false; });
    CHECK(has(text_of(evaluate(s, all(other, brief_statement{}))), "Less than 40?\n"));
    CHECK(has(text_of(evaluate(s, all(short_headline{}, criterion<"group", "", "">(other), brief_statement{}))), "Less than 30?\n"));
}

TEST_CASE("a criterion and a named no may name the bounds of the rules below them") {
    const sentence s{need{"dry feet"}, thirty};
    constexpr auto wordless = rule<"wordless">([](const message&, bound<"max", 8>) { return false; });
    CHECK(has(text_of(evaluate(s, criterion<"group", "At most {max}?">(wordless))), "At most 8?\n"));
    constexpr auto always = rule<"always">([](const message&, bound<"max", 7>) { return true; });
    CHECK(has(text_of(evaluate(s, no<"never", "", "Not {max}.">(always))), "Not 7.\n"));
}

TEST_CASE("reports print a text again if its number differs") {
    const sentence s{need{"dry feet"}};
    constexpr auto first = rule<"first", "At most {max}?">([](const need&, bound<"max", 1>) { return false; });
    constexpr auto second = rule<"second", "At most {max}?">([](const need&, bound<"max", 2>) { return false; });
    constexpr auto third = rule<"third", "At most {max}?">([](const need&, bound<"max", 1>) { return false; });
    const std::string page = text_of(evaluate(s, all(first, second, third)));
    CHECK(has(page, "At most 1?\n"));
    CHECK(has(page, "At most 2?\n"));
    CHECK(page.find("At most 1?") == page.rfind("At most 1?"));
}

}  // namespace

TEST_SUITE_END();
