// Pictures that are drawn as before: a change of the drawing shows in the difference of a file.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/report/tally_svg.hpp>
#include <string>
#include <string_view>

#include "support/report_cases.hpp"

TEST_SUITE_BEGIN("pictures");

namespace {

using namespace pitch;
using support::windows_3;

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Compares a picture with the file `name` of a directory of the tree. Leaves the picture in the working
/// directory, to look at and copy, if it has changed.
template <class Drawn>
void check_picture(const std::string& directory, const std::string& name, const Drawn& shown, const language& in,
                   const svg_options& options) {
    std::string drawn;
    write_svg(std::back_inserter(drawn), shown, in, options);
    drawn += '\n';
    const bool is_same = drawn == read(PITCH_SOURCE_DIR "/" + directory + name);
    if (!is_same) std::ofstream(name, std::ios::binary) << drawn;
    CHECK_MESSAGE(is_same, name << " has changed: copy it from the working directory to " << directory);
}
template <class Drawn>
void check_picture(const std::string& name, const Drawn& shown, const language& in, std::string_view title) {
    check_picture("tests/svg/pictures/", name, shown, in, {.title = title});
}

TEST_CASE("the picture in README.md is drawn by write_svg") {
    const std::string name = "01_a_complete_sentence.svg";
    check_picture("examples/", name, windows_3, english, {.title = "Windows 3.0, by the book"});

    const std::string page = read(PITCH_SOURCE_DIR "/README.md"), program = read(PITCH_SOURCE_DIR "/examples/01_a_complete_sentence.cpp");
    CHECK(page.find("](examples/" + name + ")") != page.npos);
    for (const text& words : {get<need>(windows_3).statement, get<solution>(windows_3).statement})
        CHECK(program.find(words.view()) != program.npos);
}

constexpr touchpoint tour[]{{"a poster at the station", role::marketing, stage::awareness | stage::interest, "Arrive dry."},
                            {"the shop in the old mill, with a roof to ride under", role::sales, stage::consideration, "Half price!"},
                            {"the workshop", role::fulfilment, stage::loyalty, "Arrive dry."}};
constexpr metric rides[]{{.name = "test rides a week", .at = stage::consideration, .target = 40, .actual = 31}};
constexpr brief commuters{
    .need = {"arrive at work dry, whatever the weather, and without looking for a place to park", origin::organic},
    .solution = {"a folding e-bike with mudguards, a light and a bag", appeal::functional | appeal::emotional},
    .method = {.statement = "a call in the evening", .where = channel::phone, .when = stage::awareness, .how = approach::assisted},
    .audience = {.who = "commuters without a garage"},
    .objective = {"sell the demonstration bikes before winter", stage::purchase},
    .message = {.words = "Arrive dry.", .call_to_action = "Book a test ride."},
    .touchpoints = tour,
    .metrics = rides,
    .recipient = {.where = channel::web, .when = stage::consideration, .how = approach::self_directed, .consents = channel::email}};

TEST_CASE("a campaign with a conflict, a continuum and a remark about the recipient") {
    check_picture("campaign.svg", commuters, english, "Dry commuters");
    check_picture("campaign_fr.svg", commuters, french, "Pendulaires au sec");
}

constexpr touchpoint shop[]{{"the shop", role::marketing | role::sales | role::fulfilment, stage::purchase, "Arrive dry."}};
constexpr metric sold[]{{.name = "bikes sold", .at = stage::purchase, .baseline = 3.0, .target = 12.0, .source = "the till"}};
constexpr alternative bus[]{{"the bus", "leaves when you do"}};
constexpr brief ready = [] {
    brief b = commuters;
    b.need.source = "interviews with 40 commuters";
    b.method = {.statement = "a test ride", .where = channel::web, .when = stage::consideration, .how = approach::self_directed};
    b.novelty = novelty{"folds with one hand"};
    b.alternatives = alternatives(bus);
    b.touchpoints = touchpoints(shop);
    b.metrics = metrics(sold);
    b.recipient.moved_by = motive::function;
    return b;
}();

TEST_CASE("six notes under one beam, and a double bar") { check_picture("ready.svg", ready, english, "Ready to ride"); }

TEST_CASE("a need of two words") { check_picture("need.svg", sentence{need{"arrive dry"}}, english, ""); }

TEST_CASE("texts of wide characters, of marks and from right to left") {
    const brief mixed{.need = {"雨の日も濡れずに、駐車場を探さずに職場へ着きたい。", origin::organic},
                      .solution = {"דרך קצרה הביתה, bike 24 🚲\uFE0F", appeal::aspirational},
                      .method = {.statement = "ทดลองขี่ e\u0301te\u0301", .where = channel::store}};
    check_picture("scripts.svg", mixed, english, "四つの文字");
}

TEST_CASE("a tally") {
    tally counted{tridom};
    for (const auto& v : {evaluate(brief{}, tridom), evaluate(commuters, tridom), evaluate(commuters, tridom)}) counted += v;
    check_picture("tally.svg", counted, english, "Three briefs for dry commuters, judged by the same rules");
}

}  // namespace

TEST_SUITE_END();
