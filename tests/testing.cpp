#include <pitch/testing.hpp>

#include <memory>
#include <string>

#include <pitch/bound.hpp>
#include <pitch/brief.hpp>
#include <pitch/rule.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("testing");

namespace {

using namespace pitch;

constexpr need short_words{"dry feet"}, long_words{"feet that stay dry in every kind of weather"};

/// A rule whose three examples are judged as promised. Most rules below derive from it, and break one.
struct short_need {
    static constexpr std::string_view id = "short-need";
    constexpr bool operator()(const need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto failing() { return sentence{long_words}; }
    static constexpr auto lacking() { return sentence{need{}}; }
};

TEST_CASE("a rule is proven if it judges its three examples as promised") {
    CHECK_TWICE(proven<short_need>);
    CHECK_TWICE(prove<short_need>());
}

TEST_CASE("const and references do not matter") {
    CHECK_TWICE(proven<const short_need>);
    CHECK_TWICE(proven<short_need&>);
    CHECK_TWICE(proven<const short_need&>);
    CHECK_TWICE(proven<short_need&&>);
    CHECK_TWICE(prove<const short_need&>());
}

// Each kind of rule.
struct with_outcome {
    static constexpr std::string_view id = "with-outcome";
    constexpr outcome operator()(const method& m) const {
        if (m.where.empty()) return outcome::missing;
        return m.where.contains(channel::phone) ? outcome::fail : outcome::pass;
    }
    static constexpr auto passing() { return sentence{method{.statement = "a letter", .where = channel::direct_mail}}; }
    static constexpr auto failing() { return sentence{method{.statement = "a call", .where = channel::phone}}; }
    static constexpr auto lacking() { return sentence{method{.statement = "a letter"}}; }
};
struct with_measurement {
    static constexpr std::string_view id = "with-measurement";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 12); }
    static constexpr auto passing() { return sentence{message{"Arrive dry."}}; }
    static constexpr auto failing() { return sentence{message{"Arrive dry, whatever the weather."}}; }
};
struct with_optional_part {
    static constexpr std::string_view id = "with-optional-part";
    constexpr bool operator()(const method& m, const recipient* r) const { return !r || !r->where || !(m.where & *r->where).empty(); }
    static constexpr auto passing() { return sentence{method{.statement = "a letter", .where = channel::direct_mail}}; }
    static constexpr auto failing() { return passing() + recipient{.where = channel::email}; }
};
struct with_bound {
    static constexpr std::string_view id = "with-bound";
    constexpr bool operator()(const need& n, bound<"most-characters", 20u> most) const { return n.statement.characters() <= most; }
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto failing() { return sentence{long_words}; }
};
struct of_element {
    static constexpr std::string_view id = "of-element";
    constexpr bool operator()(const touchpoint& t, const objective& o) const { return t.when.contains(*o.leads_to); }
    static constexpr objective aim{"sell the demonstration bikes", stage::purchase};
    static constexpr touchpoint shop[]{{.name = "the shop", .when = stage::purchase}},
        poster_and_shop[]{{.name = "a poster", .when = stage::awareness}, {.name = "the shop", .when = stage::purchase}};
    static constexpr auto passing() { return sentence{touchpoints(shop), aim}; }
    static constexpr auto failing() { return sentence{touchpoints(poster_and_shop), aim}; }
    static constexpr auto lacking() { return sentence{touchpoints(), aim}; }
};
namespace shop {
struct opens_early {
    static constexpr std::string_view id = "opens-early";
    constexpr bool operator()(const timing& t) const { return t.starts.stated(); }
    static constexpr auto passing() { return sentence{timing{.starts = "2026-03-02"}}; }
    static constexpr auto failing() { return sentence{timing{.ends = "2026-03-31"}}; }
};
}  // namespace shop
struct never_fails {
    static constexpr std::string_view id = "never-fails";
    constexpr outcome operator()(const owner&) const { return outcome::pass; }
    static constexpr auto passing() { return sentence{owner{"Ada Marsh"}}; }
    static constexpr auto lacking() { return sentence{}; }
};
struct with_briefs : with_outcome {
    static constexpr auto passing() { return brief{.method = {.statement = "a letter", .where = channel::direct_mail}}; }
    static constexpr auto failing() { return brief{.method = {.statement = "a call", .where = channel::phone}}; }
    static constexpr const brief nothing{};
    static constexpr const brief& lacking() { return nothing; }
};
struct with_default {
    static constexpr std::string_view id = "with-default";
    std::size_t most = 20;
    constexpr bool operator()(const need& n) const { return n.statement.characters() <= most; }
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto failing() { return sentence{long_words}; }
};
struct last_rule final : short_need {};

TEST_CASE("every kind of rule can be proven") {
    CHECK_TWICE(proven<with_outcome>);
    CHECK_TWICE(proven<with_measurement>);
    CHECK_TWICE(proven<with_optional_part>);
    CHECK_TWICE(proven<with_bound>);
    CHECK_TWICE(proven<of_element>);
    CHECK_TWICE(prove<of_element>());
    CHECK_TWICE(proven<shop::opens_early>);
    CHECK_TWICE(proven<never_fails>);
    CHECK_TWICE(proven<with_briefs>);
    CHECK_TWICE(proven<with_default>);
    CHECK_TWICE(proven<last_rule>);
}

// Each function with each outcome that it does not promise, or without the function.
struct passing_fails : short_need {
    static constexpr auto passing() { return sentence{long_words}; }
};
struct passing_is_missing : short_need {
    static constexpr auto passing() { return sentence{solution{"boots"}}; }
};
struct failing_passes : short_need {
    static constexpr auto failing() { return sentence{short_words}; }
};
struct failing_is_missing : short_need {
    static constexpr auto failing() { return sentence{}; }
};
struct lacking_passes : short_need {
    static constexpr auto lacking() { return sentence{short_words}; }
};
struct lacking_fails : short_need {
    static constexpr auto lacking() { return sentence{long_words}; }
};
struct may_not_apply {
    static constexpr std::string_view id = "may-not-apply";
    constexpr outcome operator()(const budget& b) const {
        if (!b.currency.stated()) return outcome::not_applicable;
        return *b.amount <= 1000 ? outcome::pass : outcome::fail;
    }
    static constexpr auto passing() { return sentence{budget{500, "EUR"}}; }
    static constexpr auto failing() { return sentence{budget{5000, "EUR"}}; }
    static constexpr auto lacking() { return sentence{budget{.currency = "EUR"}}; }
};
struct passing_does_not_apply : may_not_apply {
    static constexpr auto passing() { return sentence{budget{500}}; }
};
struct failing_does_not_apply : may_not_apply {
    static constexpr auto failing() { return sentence{budget{500}}; }
};
struct lacking_does_not_apply : may_not_apply {
    static constexpr auto lacking() { return sentence{budget{500}}; }
};
struct element_fails : of_element {
    static constexpr auto passing() { return sentence{touchpoints(poster_and_shop), aim}; }
};

TEST_CASE("a rule is not proven if an example has another outcome than its name promises") {
    CHECK_TWICE(!proven<passing_fails>);
    CHECK_TWICE(!proven<passing_is_missing>);
    CHECK_TWICE(!proven<failing_passes>);
    CHECK_TWICE(!proven<failing_is_missing>);
    CHECK_TWICE(!proven<lacking_passes>);
    CHECK_TWICE(!proven<lacking_fails>);
    CHECK_TWICE(proven<may_not_apply>);
    CHECK_TWICE(!proven<passing_does_not_apply>);
    CHECK_TWICE(!proven<failing_does_not_apply>);
    CHECK_TWICE(!proven<lacking_does_not_apply>);
    CHECK_TWICE(!proven<element_fails>);
}

struct without_examples {
    static constexpr std::string_view id = "without-examples";
    constexpr bool operator()(const need& n) const { return n.statement.characters() <= 20; }
};
struct with_passing_only : without_examples {
    static constexpr auto passing() { return sentence{short_words}; }
};
struct without_passing : without_examples {
    static constexpr auto failing() { return sentence{long_words}; }
    static constexpr auto lacking() { return sentence{}; }
};
struct with_failing : with_passing_only {
    static constexpr auto failing() { return sentence{long_words}; }
};
struct with_lacking : with_passing_only {
    static constexpr auto lacking() { return sentence{}; }
};

TEST_CASE("a rule needs passing(), and failing() or lacking()") {
    CHECK_TWICE(!proven<without_examples>);
    CHECK_TWICE(!proven<with_passing_only>);
    CHECK_TWICE(!proven<without_passing>);
    CHECK_TWICE(proven<with_failing>);
    CHECK_TWICE(proven<with_lacking>);
}

// Examples that cannot be judged.
struct member_passing : short_need {
    constexpr auto passing() const { return sentence{short_words}; }
};
struct variable_failing : short_need {
    static constexpr sentence<need> failing{long_words};
};
struct lacking_with_argument : short_need {
    static constexpr auto lacking(int) { return sentence{}; }
};
struct private_passing : short_need {
private:
    [[maybe_unused]] static constexpr auto passing() { return sentence{short_words}; }
};
// A function that has the right name, and cannot be called, is not taken for an absent one.
struct private_failing : short_need {
private:
    [[maybe_unused]] static constexpr auto failing() { return sentence{short_words}; }
};
struct deleted_failing : short_need {
    static constexpr sentence<need> failing() = delete;
};
struct overloaded_failing : short_need {
    static constexpr auto failing(int) { return sentence{long_words}; }
    static constexpr auto failing(char) { return sentence{long_words}; }
};
struct template_failing : short_need {
    template <class Type>
    static constexpr auto failing() {
        return sentence{long_words};
    }
};
struct other_examples {
    static constexpr auto failing() { return sentence{long_words}; }
};
struct ambiguous_failing : short_need, other_examples {
    static constexpr auto lacking() { return sentence{}; }
};
struct type_lacking : short_need {
    using lacking = need;
};
struct explicit_member {
    explicit explicit_member() = default;
};
struct with_explicit_member : short_need {
    explicit_member member;
};
struct not_constexpr : short_need {
    static auto passing() { return sentence{short_words}; }
};
struct returns_no_sentence : short_need {
    static constexpr auto failing() { return 20; }
};
struct returns_nothing : short_need {
    static constexpr void lacking() {}
};
struct views_a_local : of_element {
    static constexpr auto passing() {
        const touchpoint local[]{{.name = "the shop", .when = stage::purchase}};
        return sentence{touchpoints(local), aim};
    }
};
struct judged_at_run_time : short_need {
    bool operator()(const need&) const { return true; }
};
struct without_default : short_need {
    constexpr explicit without_default(int) {}
};
struct owning_record {
    std::unique_ptr<std::string> pain;
    friend auto parts(const owning_record& r) { return sentence{need{r.pain ? text(*r.pain) : text()}}; }
};
struct returns_a_record_at_run_time : short_need {
    static owning_record passing() { return {}; }
};

TEST_CASE("a rule is not proven if an example cannot be judged at compile time") {
    CHECK_TWICE(!proven<member_passing>);
    CHECK_TWICE(!proven<variable_failing>);
    CHECK_TWICE(!proven<lacking_with_argument>);
    CHECK_TWICE(!proven<private_passing>);
    CHECK_TWICE(!proven<private_failing>);
    CHECK_TWICE(!proven<deleted_failing>);
    CHECK_TWICE(!proven<overloaded_failing>);
    CHECK_TWICE(!proven<template_failing>);
    CHECK_TWICE(!proven<ambiguous_failing>);
    CHECK_TWICE(!proven<type_lacking>);
    CHECK_TWICE(!proven<with_explicit_member>);
    CHECK_TWICE(!proven<not_constexpr>);
    CHECK_TWICE(!proven<returns_no_sentence>);
    CHECK_TWICE(!proven<returns_nothing>);
    CHECK_TWICE(!proven<views_a_local>);
    CHECK_TWICE(!proven<judged_at_run_time>);
    CHECK_TWICE(!proven<without_default>);
    CHECK_TWICE(!proven<returns_a_record_at_run_time>);
    CHECK(evaluate(returns_a_record_at_run_time::passing(), short_need{}).overall() == outcome::missing);
}

struct not_a_rule {
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto lacking() { return sentence{}; }
};
struct without_id : not_a_rule {
    constexpr bool operator()(const need&) const { return true; }
};
union number {
    int whole;
    double fraction;
};
union union_rule {
    int whole = 0;
    [[maybe_unused]] static constexpr std::string_view id = "union-rule";
    constexpr bool operator()(const need& n) const { return n.statement.characters() <= 20; }
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto lacking() { return sentence{}; }
};

TEST_CASE("types that are not rules are not proven, without an error") {
    CHECK_TWICE(!proven<int>);
    CHECK_TWICE(!proven<void>);
    CHECK_TWICE(!proven<int[2]>);
    CHECK_TWICE(!proven<bool(const need&)>);
    CHECK_TWICE(!proven<short_need*>);
    CHECK_TWICE(!proven<number>);
    CHECK_TWICE(!proven<union_rule>);
    CHECK_TWICE(!proven<need>);
    CHECK_TWICE(!proven<not_a_rule>);
    CHECK_TWICE(!proven<without_id>);
    CHECK_TWICE(!proven<criteria::grammar>);
    CHECK_TWICE(!proven<all_of<short_need>>);
    CHECK_TWICE(!proven<each_of<of_element>>);
}

/// Returns whether a constrained overload is chosen.
template <class Type>
constexpr bool is_chosen(const Type&) {
    return false;
}
template <proven Type>
constexpr bool is_chosen(const Type&) {
    return true;
}

TEST_CASE("`proven` constrains templates") {
    CHECK_TWICE(is_chosen(short_need{}));
    CHECK_TWICE(!is_chosen(passing_fails{}));
    CHECK_TWICE(!is_chosen(20));
}

constexpr auto says_you = rule<"says-you">([](const message& m) { return m.words.view().find("you") != std::string_view::npos; });
constexpr auto says_we = rule<"says-we">([](const message&) { return true; });
constexpr auto says_bike = rule<"says-bike">([](const message& m) { return m.words.view().find("bike") != std::string_view::npos; });
/// A rule whose own examples are wrong.
struct with_wrong_examples : passing_fails {};
struct replaced_by_nothing : short_need {};

}  // namespace

template <>
struct pitch::examples_of<std::remove_const_t<decltype(says_you)>> {
    static constexpr auto passing() { return sentence{message{"A bike that you can carry."}}; }
    static constexpr auto failing() { return sentence{message{"We build bikes."}}; }
};
template <>
struct pitch::examples_of<decltype(says_bike)> {  // of a const type
    static constexpr auto passing() { return sentence{message{"A bike that you can carry."}}; }
    static constexpr auto lacking() { return sentence{}; }
};
template <>
struct pitch::examples_of<with_wrong_examples> {
    static constexpr auto passing() { return sentence{short_words}; }
    static constexpr auto lacking() { return sentence{}; }
};
template <>
struct pitch::examples_of<replaced_by_nothing> {};

namespace {

TEST_CASE("examples_of proves a rule that has no examples, or other ones") {
    CHECK_TWICE(proven<decltype(says_you)>);
    CHECK_TWICE(prove<decltype(says_you)>());
    CHECK_TWICE(proven<decltype(says_bike)>);
    CHECK_TWICE(proven<std::remove_const_t<decltype(says_bike)>>);
    CHECK_TWICE(!proven<decltype(says_we)>);
    CHECK_TWICE(proven<with_wrong_examples>);
    CHECK_TWICE(!proven<replaced_by_nothing>);
}

template <class Examples>
concept has_passing = requires { Examples::passing(); };
template <class Examples>
concept has_failing = requires { Examples::failing(); };
template <class Examples>
concept has_lacking = requires { Examples::lacking(); };

TEST_CASE("examples_of has the examples that a rule carries, and no others") {
    static constexpr auto passing = examples_of<short_need>::passing();
    static constexpr auto failing = examples_of<short_need>::failing();
    static constexpr auto lacking = examples_of<short_need>::lacking();
    CHECK_TWICE(get<need>(passing).statement.view() == "dry feet");
    CHECK_TWICE(get<need>(failing).statement.view() == "feet that stay dry in every kind of weather");
    CHECK_TWICE(!get<need>(lacking).stated());
    CHECK_TWICE(has_passing<examples_of<with_failing>>);
    CHECK_TWICE(has_failing<examples_of<with_failing>>);
    CHECK_TWICE(!has_lacking<examples_of<with_failing>>);
    CHECK_TWICE(!has_failing<examples_of<with_lacking>>);
    CHECK_TWICE(has_lacking<examples_of<with_lacking>>);
    CHECK_TWICE(!has_passing<examples_of<without_examples>>);
}

}  // namespace

TEST_SUITE_END();
