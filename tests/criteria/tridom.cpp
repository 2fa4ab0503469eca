#include <pitch/criteria/tridom.hpp>

#include <limits>
#include <map>
#include <random>
#include <set>
#include <span>
#include <string>

#include <pitch/brief.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/reception.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/outline.hpp>

#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/tridom");

namespace {

using namespace pitch;
using enum outcome;

constexpr alternative bus[]{{"the bus", "leaves when they do"}};
constexpr touchpoint shop[]{{"the shop", role::marketing | role::sales | role::fulfilment,
                             stage::consideration | stage::preference | stage::purchase, "arrive dry"}};
constexpr metric sold[]{{.name = "bikes sold", .at = stage::purchase, .target = 100, .source = "the till"}};

constexpr brief prepared{.need = {"arrive dry", origin::organic, "twelve interviews"},
                         .solution = {"a folding e-bike", appeal::functional},
                         .method = {.statement = "a test ride", .where = channel::store},
                         .audience = {"commuters"},
                         .objective = {"sell a hundred", stage::purchase},
                         .message = {"Arrive dry.", "Ride it on Saturday."},
                         .novelty = {"it folds itself"},
                         .alternatives = bus,
                         .touchpoints = shop,
                         .metrics = sold,
                         .recipient = {.moved_by = motive::function, .where = channel::store}};

/// Outcome of TRIDOM for the prepared brief after `change` has removed something from it.
template <class Change>
constexpr outcome without(Change change) {
    brief b = prepared;
    change(b);
    return evaluate(b, tridom).overall();
}

TEST_CASE("tridom passes if its six criteria pass, and is missing without one of them") {
    CHECK_TWICE(evaluate(prepared, tridom).complete());
    CHECK_TWICE(evaluate(prepared, tridom)[orchestrated] == pass);
    CHECK_TWICE(evaluate(prepared, tridom)[where_wanted] == pass);
    CHECK_TWICE(without([](brief& b) { b.audience = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.recipient.moved_by = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.novelty = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.alternatives = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.touchpoints = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.metrics = {}; }) == missing);
    CHECK_TWICE(without([](brief& b) { b.recipient.where = none; }) == fail);
    CHECK_TWICE(without([](brief& b) { b.need.source = {}; }) == pass);
    CHECK_TWICE(evaluate(sentence{}, tridom).missing().size() == 11);
}

/// What the table lists for a rule: the parts that it consults, and the outcomes that it can have
/// apart from pass and missing.
struct row {
    std::string consults;
    bool can_fail = false, can_be_not_applicable = false, advised = false;
};
const std::map<std::string, row, std::less<>> rows{
    {"states-need", {.consults = "need"}},
    {"states-solution", {.consults = "solution"}},
    {"connects", {.consults = "method"}},
    {"names-audience", {.consults = "audience"}},
    {"sets-objective", {.consults = "objective"}},
    {"carries-message", {.consults = "message"}},
    {"calls-to-action", {.consults = "message"}},
    {"resonates", {.consults = "need solution recipient", .can_fail = true}},
    {"where-wanted", {.consults = "method recipient", .can_fail = true}},
    {"knows-need", {.consults = "need", .advised = true}},
    {"lends-a-badge", {.consults = "solution objective", .can_be_not_applicable = true, .advised = true}},
    {"claims-novelty", {.consults = "novelty"}},
    {"faces-alternatives", {.consults = "alternatives"}},
    {"answers-alternative", {.consults = "alternatives"}},
    {"covers-roles", {.consults = "touchpoints"}},
    {"reaches-objective", {.consults = "objective touchpoints"}},
    {"leaves-no-gap", {.consults = "objective touchpoints", .can_fail = true, .advised = true}},
    {"keeps-one-promise", {.consults = "touchpoints", .can_fail = true, .advised = true}},
    {"has-metric", {.consults = "metrics"}},
    {"measures-objective", {.consults = "objective metrics", .can_fail = true}},
    {"sets-target", {.consults = "metrics", .can_fail = true}},
    {"names-source", {.consults = "metrics", .advised = true}},
    {"reached-target", {.consults = "metrics", .can_fail = true, .can_be_not_applicable = true, .advised = true}},
    {"open-to-contact", {.consults = "recipient", .can_fail = true}},
    {"consented", {.consults = "method recipient", .can_fail = true, .can_be_not_applicable = true}},
    {"within-frequency-cap", {.consults = "method recipient", .can_fail = true, .can_be_not_applicable = true}},
    {"honest", {.consults = "recipient", .can_fail = true, .can_be_not_applicable = true}},
    {"when-wanted", {.consults = "method recipient", .can_fail = true, .can_be_not_applicable = true}},
    {"how-wanted", {.consults = "method recipient", .can_fail = true}},
    {"every-appeal", {.consults = "solution"}},
};
constexpr auto every_rule = all(grammar, tridom, at_best);

TEST_CASE("each rule consults the parts in the table, and the table has every rule") {
    std::set<std::string, std::less<>> seen;
    for (const outline_entry& entry : outline(every_rule)) {
        if (entry.kind != kind::rule && entry.kind != kind::each) continue;
        CAPTURE(entry.id);
        const auto known = rows.find(entry.id);
        REQUIRE(known != rows.end());
        std::string consults;
        for (const std::string_view part : entry.consults) consults.append(consults.empty() ? "" : " ").append(part);
        CHECK(consults == known->second.consults);
        CHECK(entry.advised == known->second.advised);
        CHECK((entry.kind == kind::each) ==
              (entry.id == "answers-alternative" || entry.id == "names-source" || entry.id == "reached-target"));
        seen.emplace(entry.id);
    }
    CHECK(seen.size() == rows.size());
}

/// Draws random values. Every kind of value is sometimes not stated, unknown or none.
class dice {
public:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(numbers_); }
    bool often() { return below(4) != 0; }
    text words() {
        constexpr const char* some[]{"arrive dry", "Arrive, dry!", "arrive first"};
        return often() ? text(some[below(3)]) : below(2) == 0 ? text() : text("\t ");
    }
    template <Note Enum>
    set_of<Enum> notes(std::size_t enumerators) {
        set_of<Enum> drawn;
        for (std::size_t left = below(4); left != 0; --left) drawn |= static_cast<Enum>(below(enumerators));
        return drawn;
    }
    template <Note Enum>
    std::optional<set_of<Enum>> wish(std::size_t enumerators) {
        if (often()) return notes<Enum>(enumerators);
        return {};
    }
    std::optional<stage> maybe_stage() {
        if (often()) return static_cast<stage>(below(7));
        return {};
    }
    std::optional<unsigned> maybe_count() {
        if (often()) return static_cast<unsigned>(below(3));
        return {};
    }
    std::optional<bool> maybe_answer() {
        if (often()) return below(2) == 0;
        return {};
    }
    std::optional<double> maybe_number() {
        constexpr double some[]{-1, 0, 1e308, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()};
        if (often()) return some[below(std::size(some))];
        return {};
    }

private:
    std::mt19937 numbers_{2024};
};

/// The elements that a drawn brief refers to.
struct elements {
    alternative others[3];
    touchpoint places[3];
    metric counts[3];
};

brief draw(dice& d, elements& of) {
    for (alternative& a : of.others) a = {d.words(), d.words()};
    for (touchpoint& t : of.places) t = {d.words(), d.notes<role>(3), d.notes<stage>(7), d.words()};
    for (metric& m : of.counts) m = {d.words(), d.maybe_stage(), d.maybe_number(), d.maybe_number(), d.maybe_number(), d.words()};
    const auto some = [&](const auto& array) { return std::span(array, d.below(std::size(array) + 1)); };
    return {.need = {d.words(), d.notes<origin>(2), d.words()},
            .solution = {d.words(), d.notes<appeal>(3)},
            .method = {d.words(), d.notes<channel>(17), d.notes<stage>(7), d.notes<approach>(2), d.maybe_count()},
            .audience = {d.words()},
            .objective = {d.words(), d.maybe_stage()},
            .message = {d.words(), d.words()},
            .novelty = {d.words()},
            .alternatives = some(of.others),
            .touchpoints = some(of.places),
            .metrics = some(of.counts),
            .recipient = d.often() ? recipient{d.notes<motive>(3), d.wish<channel>(17), d.wish<stage>(7), d.wish<approach>(2),
                                               d.wish<channel>(17), d.maybe_count(), d.wish<experience>(2), d.maybe_answer()}
                                   : recipient{}};
}

TEST_CASE("every rule can pass and be missing; only the rules marked in the table can fail or not apply") {
    std::map<std::string_view, std::set<outcome>> seen;
    dice d;
    elements kept;
    for (int i = 0; i < 4000; ++i) {
        const brief b = draw(d, kept);
        for (const finding& f : evaluate(b, every_rule).findings())
            if (f.kind == kind::rule || f.kind == kind::each) seen[f.id].insert(f.outcome);
    }
    for (const auto& known : rows) {
        const std::string& id = known.first;
        const row& expected = known.second;
        CAPTURE(id);
        CHECK(seen[id].contains(pass));
        CHECK(seen[id].contains(missing));
        CHECK(seen[id].contains(fail) == expected.can_fail);
        CHECK(seen[id].contains(not_applicable) == expected.can_be_not_applicable);
    }
}

TEST_CASE("tridom is judged as successful") {
    static_assert(criteria::tridom::as == judged_as::successful);
    CHECK(criteria::tridom::as == judged_as::successful);
}

TEST_CASE("a brief is never disruptive if the recipient's wishes are unknown") {
    dice d;
    elements kept;
    int not_unfinished = 0;
    for (int i = 0; i < 4000; ++i) {
        brief unknown = draw(d, kept);
        unknown.recipient = {.moved_by = unknown.recipient.moved_by};
        not_unfinished += !evaluate(unknown, disruptive).unfinished();
    }
    CHECK(not_unfinished == 0);
}

}  // namespace

TEST_SUITE_END();
