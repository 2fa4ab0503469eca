#include <doctest/doctest.h>
#include <pitch/tally_counts.hpp>

#include <cstdint>
#include <optional>
#include <vector>

#include <pitch/frameworks.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("tally counts");

namespace {

using namespace pitch;

constexpr brief whole{.need = {"arrive dry", origin::organic},
                      .solution = {"a folding e-bike", appeal::functional},
                      .method = {.statement = "a test ride", .where = channel::store},
                      .recipient = {.where = set_of<channel>(channel::store)}};
constexpr brief half{.need = {"arrive dry", origin::organic}};
constexpr brief unwanted{.method = {.statement = "a call", .where = channel::phone, .frequency = 3},
                         .recipient = {.where = set_of<channel>(), .consents = set_of<channel>()}};

template <class Tally>
constexpr overall_counts overall_of(const Tally& t) {
    return {t.count(outcome::missing), t.count(outcome::fail), t.count(outcome::pass), t.count(outcome::not_applicable)};
}

template <class Eval>
constexpr auto tally_of_briefs(const Eval& e) {
    tally t{e};
    for (const brief* b : {&whole, &half, &unwanted, &half}) t += evaluate(*b, e);
    return t;
}

template <class Eval>
constexpr bool survives(const Eval& e) {
    const tally<Eval> t = tally_of_briefs(e);
    const auto read = tally_from_counts(e, overall_of(t), t.each_rule());
    return read && *read == t;
}

TEST_CASE("a tally equals the tally that is made from its counts") {
    CHECK_TWICE(survives(grammar));
    CHECK_TWICE(survives(welcome));
    CHECK_TWICE(survives(at_best));
    CHECK_TWICE(survives(any(grammar, moore)));
    CHECK_TWICE(survives(all(no(grammar), advise(smart))));
    CHECK(survives(tridom));
}

TEST_CASE("a tally of a policy equals the tally that is made from its counts") {
    constexpr auto vocabulary = all(grammar, welcome, moore);
    for (const std::string_view text : {"complete-sentence", "any(moore, connects)", "no(welcome)", "advise(moore), states-need"}) {
        CAPTURE(text);
        const auto p = parse_policy(vocabulary, text);
        REQUIRE(p);
        tally t{*p};
        for (const brief* b : {&whole, &half, &unwanted, &half}) t += p->judge(evaluate(*b, vocabulary));
        const auto read = tally_from_counts(*p, overall_of(t), t.each_rule());
        REQUIRE(read);
        CHECK(*read == t);
    }
}

// The counts of a tally of grammar over four briefs: three rules, one brief complete.
struct counts {
    overall_counts overall = overall_of(tally_of_briefs(grammar));
    rule_count_list<3> rules = tally_of_briefs(grammar).each_rule();

    constexpr bool accepted() const { return tally_from_counts(grammar, overall, rules).has_value(); }
    template <class Change>
    constexpr bool refused_after(Change change) const {
        counts changed = *this;
        rule_count_list<3> edited;
        rule_count items[3]{changed.rules[0], changed.rules[1], changed.rules[2]};
        change(changed.overall, items);
        for (const rule_count& r : items) edited.push_back(r);
        changed.rules = edited;
        return !changed.accepted();
    }
};

TEST_CASE("refuses counts that no verdicts can have") {
    CHECK_TWICE(counts().accepted());
    CHECK_TWICE(counts().refused_after([](overall_counts& o, rule_count*) { ++o.pass; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { ++r[1].pass; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { ++r[0].gaps; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { r[2].gaps = 0; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { r[0].advised = true; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { r[0].negated = true; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { r[0].condition = true; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) { r[0].id = "other"; }));
    CHECK_TWICE(counts().refused_after([](overall_counts&, rule_count* r) {
        const rule_count first = r[0];
        r[0] = r[1];
        r[1] = first;
    }));
    // Each brief that is not complete has a gap.
    CHECK_TWICE(counts().refused_after([](overall_counts& o, rule_count* r) {
        o = {4, 0, 0, 0};
        for (int i = 0; i < 3; ++i) r[i].pass = 4, r[i].missing = r[i].gaps = 0;
    }));
    // A complete brief has no gap.
    CHECK_TWICE(counts().refused_after([](overall_counts& o, rule_count*) { o = {0, 0, 4, 0}; }));
}

constexpr auto is_short = rule<"is-short">([](const message& m) { return m.words.characters() < 30; });

TEST_CASE("refuses a rule that is not applicable, if it returns true or false") {
    const rule_count pass[]{{.id = "is-short", .pass = 1}}, none[]{{.id = "is-short", .not_applicable = 1}};
    const rule_count_list<1> all_pass = [&] {
        rule_count_list<1> list;
        list.push_back(pass[0]);
        return list;
    }();
    CHECK(tally_from_counts(is_short, {0, 0, 1, 0}, all_pass));
    CHECK(!tally_from_counts(is_short, {0, 0, 0, 1}, std::vector<rule_count>(none, none + 1)));
}

TEST_CASE("refuses another number of rules, and sums beyond 64 bits") {
    const counts some;
    CHECK(!tally_from_counts(grammar, some.overall, std::vector<rule_count>{}));
    CHECK(!tally_from_counts(moore, some.overall, some.rules));
    constexpr std::uint64_t most = ~std::uint64_t{0};
    CHECK_TWICE(counts().refused_after([](overall_counts& o, rule_count* r) {
        o = {most, 0, 5, 0};  // 4 after it wraps around
        for (int i = 0; i < 3; ++i) r[i].missing = r[i].gaps = most, r[i].pass = 5;
    }));
    CHECK_TWICE(!counts().refused_after([](overall_counts& o, rule_count* r) {
        o = {most - 5, 0, 5, 0};
        for (int i = 0; i < 3; ++i) r[i].missing = r[i].gaps = most - 5, r[i].pass = 5;
    }));
}

}  // namespace

TEST_SUITE_END();
