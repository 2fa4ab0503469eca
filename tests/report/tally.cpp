#include <pitch/report/tally.hpp>

#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike"}};
constexpr auto whole = sentence{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}} +
                       method{.statement = "a test ride", .where = channel::store};

template <class E>
constexpr tally<E> tally_of(const E& e) {
    tally t{e};
    t += evaluate(half, e);
    t += evaluate(whole, e);
    t += evaluate(sentence{need{}}, e);
    return t;
}

constexpr std::string_view in_text =
    "Complete: 1 of 3 hold.\n"
    "Questions to settle\n"
    "  states-solution  █████████████░░░░░░░  66.7%  (holds 1, missing 2)\n"
    "  connects         █████████████░░░░░░░  66.7%  (holds 1, missing 2)\n"
    "  states-need      ███████░░░░░░░░░░░░░  33.3%  (holds 2, missing 1)\n";

template <class T, class... More>
std::string text_of(const T& t, const More&... more) {
    std::string out;
    write_text(std::back_inserter(out), t, more...);
    return out;
}
template <class T, class... More>
std::string markdown_of(const T& t, const More&... more) {
    std::string out;
    write_markdown(std::back_inserter(out), t, more...);
    return out;
}
template <class T>
std::string json_of(const T& t) {
    std::string out;
    write_json(std::back_inserter(out), t);
    return out;
}

constexpr bool same_at_compile_time() {
    char out[600]{};
    char* const end = write_text(out, tally_of(grammar));
    return std::string_view(out, static_cast<std::size_t>(end - out)) == in_text;
}

TEST_CASE("a tally in text: the weakest rule first, with a bar") {
    CHECK_TWICE(same_at_compile_time());
    CHECK(text_of(tally_of(grammar)) == in_text);
    std::ostringstream stream;
    stream << tally_of(grammar);
    CHECK(stream.str() == in_text);
}

TEST_CASE("a tally tells of advice that it is advice, since it is never a gap") {
    const auto advised = tally_of(all(states_need, advise(connects)));
    CHECK(text_of(advised) ==
          "Complete: 2 of 3 hold.\n"
          "Questions to settle\n"
          "  states-need  ███████░░░░░░░░░░░░░  33.3%  (holds 2, missing 1)\n"
          "  connects     advice  (holds 1, missing 2)\n");
    CHECK(markdown_of(advised).ends_with("| states-need | 1 | 33.3% | 2 | 1 | 0 | 0 |\n| connects | advice | | 1 | 2 | 0 | 0 |\n"));
    CHECK(json_of(advised).ends_with(
        R"("gaps":1},{"id":"connects","pass":1,"missing":2,"fail":0,"not_applicable":0,"gaps":0,"advised":true}]})"));
    CHECK(text_of(tally_of(all(connects, advise(connects)))).find("advice") == std::string::npos);
}

TEST_CASE("a tally in French") {
    CHECK(text_of(tally_of(grammar), french) ==
          "Complète\u00A0: 1 sur 3.\n"
          "Questions à régler\n"
          "  énonce une solution  █████████████░░░░░░░  66,7\u00A0%  (acquis 1, à compléter 2)\n"
          "  relie les deux       █████████████░░░░░░░  66,7\u00A0%  (acquis 1, à compléter 2)\n"
          "  énonce un besoin     ███████░░░░░░░░░░░░░  33,3\u00A0%  (acquis 2, à compléter 1)\n");
}

TEST_CASE("a tally of nothing has no shares") {
    const tally none{states_need};
    CHECK(text_of(none) ==
          "Complete: 0 of 0 hold.\n"
          "Questions to settle\n"
          "  states-need  ░░░░░░░░░░░░░░░░░░░░  –\n");
    CHECK(json_of(none) == R"({"sentences":0,"complete":0,"outcomes":{"pass":0,"missing":0,"fail":0,"not_applicable":0},)"
                           R"("rules":[{"id":"states-need","pass":0,"missing":0,"fail":0,"not_applicable":0,"gaps":0}]})");
}

TEST_CASE("a tally in Markdown, a table") {
    CHECK(markdown_of(tally_of(all(states_need, connects))) ==
          "**Complete: 1 of 3 hold.**\n"
          "\n"
          "| | Questions to settle | % | holds | missing | at odds | does not apply |\n"
          "|---|---:|---:|---:|---:|---:|---:|\n"
          "| connects | 2 | 66.7% | 1 | 2 | 0 | 0 |\n"
          "| states-need | 1 | 33.3% | 2 | 1 | 0 | 0 |\n");
}

struct pipe {
    static constexpr std::string_view id = "a|\"b\"\n\xFF";
    constexpr bool operator()(const need&) const { return false; }
};

TEST_CASE("a tally in JSON: its keys stay, in the order of the tree") {
    CHECK(json_of(tally_of(all(states_need, connects))) ==
          R"({"sentences":3,"complete":1,"outcomes":{"pass":1,"missing":2,"fail":0,"not_applicable":0},)"
          R"("rules":[{"id":"states-need","pass":2,"missing":1,"fail":0,"not_applicable":0,"gaps":1},)"
          R"({"id":"connects","pass":1,"missing":2,"fail":0,"not_applicable":0,"gaps":2}]})");
}

TEST_CASE("an id of any characters is escaped") {
    CHECK(json_of(tally_of(pipe{}))
              .find(R"("id":"a|\"b\"\u000a)"
                    "\xEF\xBF\xBD\"") != std::string::npos);
    CHECK(markdown_of(tally_of(pipe{})).find("| a\\|\"b\" \xEF\xBF\xBD | 3 | 100% |") != std::string::npos);
}

}  // namespace
