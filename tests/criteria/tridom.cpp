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
#include <pitch/outline.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

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

/// The same brief without one thing.
template <class Change>
constexpr outcome without(Change change) {
    brief b = prepared;
    change(b);
    return evaluate(b, tridom).overall();
}

TEST_CASE("tridom: passes where its six criteria do, and waits for each") {
    CHECK_TWICE(evaluate(prepared, tridom).complete());
    CHECK_TWICE(evaluate(prepared, tridom)[orchestrated] == P && evaluate(prepared, tridom)[where_wanted] == P);
    CHECK_TWICE(without([](brief& b) { b.audience = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.recipient.moved_by = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.novelty = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.alternatives = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.touchpoints = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.metrics = {}; }) == M);
    CHECK_TWICE(without([](brief& b) { b.recipient.where = none; }) == F);
    CHECK_TWICE(without([](brief& b) { b.need.source = {}; }) == P);
    CHECK_TWICE(evaluate(sentence{}, tridom).missing().size() == 11);
}

// Every row of the essay, over briefs of all kinds: what it consults, and whether it can fail or not apply.

struct row {
    std::string consults;
    bool fails = false, not_applicable = false, advised = false;
};
const std::map<std::string, row, std::less<>> rows{
    {"states-need", {"need "}},
    {"states-solution", {"solution "}},
    {"connects", {"method "}},
    {"names-audience", {"audience "}},
    {"sets-objective", {"objective "}},
    {"carries-message", {"message "}},
    {"calls-to-action", {"message "}},
    {"resonates", {"need solution recipient ", true}},
    {"where-wanted", {"method recipient ", true}},
    {"knows-need", {"need ", false, false, true}},
    {"claims-novelty", {"novelty "}},
    {"faces-alternatives", {"alternatives "}},
    {"answers-alternative", {"alternatives "}},
    {"covers-roles", {"touchpoints "}},
    {"reaches-objective", {"objective touchpoints ", true}},
    {"leaves-no-gap", {"objective touchpoints ", true, false, true}},
    {"keeps-one-promise", {"touchpoints ", true, false, true}},
    {"has-metric", {"metrics "}},
    {"measures-objective", {"objective metrics ", true}},
    {"sets-target", {"metrics ", true}},
    {"names-source", {"metrics ", false, false, true}},
    {"open-to-contact", {"recipient ", true}},
    {"consented", {"method recipient ", true, true}},
    {"within-frequency-cap", {"method recipient ", true, true}},
    {"when-wanted", {"method recipient ", true}},
    {"how-wanted", {"method recipient ", true}},
    {"every-appeal", {"solution "}},
};
constexpr auto whole_essay = all(grammar, tridom, at_best);

TEST_CASE("tridom: each row consults the parts that the essay's table says, and no row is forgotten") {
    std::set<std::string, std::less<>> seen;
    for (const outline_entry& place : outline(whole_essay)) {
        if (place.kind != kind::rule && place.kind != kind::each) continue;
        CAPTURE(place.id);
        const auto known = rows.find(place.id);
        REQUIRE(known != rows.end());
        std::string consults;
        for (const std::string_view part : place.consults) consults.append(part) += ' ';
        CHECK(consults == known->second.consults);
        CHECK(place.advised == known->second.advised);
        CHECK((place.kind == kind::each) == (place.id == "answers-alternative" || place.id == "names-source"));
        seen.emplace(place.id);
    }
    CHECK(seen.size() == rows.size());
}

/// Draws values: of each kind some that are not said, unknown or none.
class dice {
public:
    std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(numbers_); }
    bool often() { return below(4) != 0; }
    text words() {
        constexpr const char* some[]{"arrive dry", "Arrive, dry!", "arrive first"};
        return often() ? text(some[below(3)]) : below(2) == 0 ? text() : text("\t ");
    }
    template <Note N>
    set_of<N> notes(std::size_t alphabet) {
        set_of<N> drawn;
        for (std::size_t left = below(4); left != 0; --left) drawn |= static_cast<N>(below(alphabet));
        return drawn;
    }
    template <Note N>
    std::optional<set_of<N>> wish(std::size_t alphabet) {
        if (often()) return notes<N>(alphabet);
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
    std::optional<double> maybe_number() {
        constexpr double some[]{-1, 0, 1e308, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()};
        if (often()) return some[below(std::size(some))];
        return {};
    }

private:
    std::mt19937 numbers_{2024};
};

struct lists {
    alternative others[3];
    touchpoint places[3];
    metric counts[3];
};

brief draw(dice& d, lists& l) {
    for (alternative& a : l.others) a = {d.words(), d.words()};
    for (touchpoint& t : l.places) t = {d.words(), d.notes<role>(3), d.notes<stage>(7), d.words()};
    for (metric& m : l.counts) m = {d.words(), d.maybe_stage(), d.maybe_number(), d.maybe_number(), d.words()};
    const auto some = [&](const auto& array) { return std::span(array, d.below(std::size(array) + 1)); };
    return {.need = {d.words(), d.notes<origin>(2), d.words()},
            .solution = {d.words(), d.notes<appeal>(3)},
            .method = {d.words(), d.notes<channel>(16), d.notes<stage>(7), d.notes<approach>(2), d.maybe_count()},
            .audience = {d.words()},
            .objective = {d.words(), d.maybe_stage()},
            .message = {d.words(), d.words()},
            .novelty = {d.words()},
            .alternatives = some(l.others),
            .touchpoints = some(l.places),
            .metrics = some(l.counts),
            .recipient = {d.notes<motive>(3), d.wish<channel>(16), d.wish<stage>(7), d.wish<approach>(2), d.wish<channel>(16),
                          d.maybe_count()}};
}

TEST_CASE("tridom: every row passes and misses, and only those fail or do not apply that the table says can") {
    std::map<std::string_view, std::set<outcome>> seen;
    dice d;
    lists l;
    bool unknown_is_never_disruptive = true;
    for (int i = 0; i < 4000; ++i) {
        const brief b = draw(d, l);
        for (const finding& f : evaluate(b, whole_essay).findings())
            if (f.kind == kind::rule || f.kind == kind::each) seen[f.id].insert(f.outcome);
        brief unknown = b;
        unknown.recipient = {.moved_by = b.recipient.moved_by};
        unknown_is_never_disruptive = unknown_is_never_disruptive && evaluate(unknown, disruptive).unfinished();
    }
    CHECK(unknown_is_never_disruptive);
    for (const auto& known : rows) {
        const std::string& id = known.first;
        const row& expected = known.second;
        CAPTURE(id);
        std::set<outcome> outcomes{P, M};
        if (expected.fails) outcomes.insert(F);
        if (expected.not_applicable) outcomes.insert(N);
        CHECK(seen[id] == outcomes);
    }
}

}  // namespace
