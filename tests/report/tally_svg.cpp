#include <pitch/report/tally_svg.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
#include <pitch/policy_tally.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/tally_counts.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "../support/report_lines.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("report/tally_svg");

namespace {

using namespace pitch;

/// Returns whether a text is one XML element: tags are closed in order, attributes have quotes, and
/// there is no `&` or `<` that is not escaped.
constexpr bool is_well_formed(std::string_view text) {
    std::array<std::string_view, 32> open{};
    std::size_t depth = 0;
    bool has_root = false;
    while (!text.empty()) {
        if (text[0] == '<') {
            const bool closes = text.size() > 1 && text[1] == '/';
            text.remove_prefix(closes ? 2 : 1);
            const std::string_view name = text.substr(0, text.find_first_of(" />"));
            if (name.empty() || (depth == 0 && has_root)) return false;
            text.remove_prefix(name.size());
            while (text.starts_with(' ')) {
                const std::size_t quote = text.find("=\"");
                if (quote == text.npos || quote < 2 || text.substr(1, quote - 1).find_first_of(" <>\"") != text.npos) return false;
                const std::size_t end = text.find('"', quote + 2);
                if (end == text.npos || text.substr(quote, end - quote).find_first_of("<&") != text.npos) return false;
                text.remove_prefix(end + 1);
            }
            const bool is_empty = text.starts_with("/>");
            if (!is_empty && !text.starts_with(">")) return false;
            text.remove_prefix(is_empty ? 2 : 1);
            if (closes && (depth == 0 || open[--depth] != name)) return false;
            if (!closes && !is_empty) {
                if (depth == open.size()) return false;
                open[depth++] = name;
            }
            has_root = true;
        } else if (text[0] == '&') {
            bool is_known = false;
            for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;"}) is_known = is_known || text.starts_with(entity);
            if (!is_known) return false;
            text.remove_prefix(1);
        } else {
            if (depth == 0 && text[0] != '\n') return false;
            text.remove_prefix(1);
        }
    }
    return has_root && depth == 0;
}
static_assert(is_well_formed("<a b=\"c\"><d/>&amp;</a>\n"));
static_assert(!is_well_formed("<a><b></a></b>") && !is_well_formed("<a>&</a>") && !is_well_formed("<a b=c></a>") &&
              !is_well_formed("<a/><b/>"));

/// A picture that was drawn into an array.
struct drawn {
    std::array<char, 12000> characters{};
    std::size_t size = 0;
    [[nodiscard]] constexpr std::string_view view() const { return {characters.data(), size}; }
};
template <class Tally>
constexpr drawn draw(const Tally& counted, const language& in = english, const svg_options& options = {}) {
    drawn picture;
    picture.size = static_cast<std::size_t>(write_svg(picture.characters.data(), counted, in, options) - picture.characters.data());
    return picture;
}
template <class Tally>
std::string svg_of(const Tally& counted, const language& in = english, const svg_options& options = {}) {
    std::string page;
    write_svg(std::back_inserter(page), counted, in, options);
    return page;
}
constexpr bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }
constexpr std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// Answers as the number in a need says, so that a tally can have any counts.
template <std::size_t Number>
struct numbered_rule {
    static constexpr std::string_view id = std::string_view(
                                               "rule-00rule-01rule-02rule-03rule-04rule-05rule-06rule-07"
                                               "rule-08rule-09rule-10rule-11rule-12rule-13rule-14rule-15")
                                               .substr(7 * Number, 7);
    static constexpr std::string_view asks = "?";
    constexpr outcome operator()(const need& n) const { return n.statement.characters() > Number ? outcome::pass : outcome::fail; }
};
template <std::size_t... Numbers>
constexpr auto rules_of(std::index_sequence<Numbers...>) {
    return all(numbered_rule<Numbers>{}...);
}
inline constexpr auto sixteen = rules_of(std::make_index_sequence<16>{});

inline constexpr auto mixed = all(states_need, no(connects), advise(states_solution));
constexpr auto mixed_tally() {
    tally t{mixed};
    t += evaluate(sentence{need{"dry feet", origin::organic}}, mixed);
    t += evaluate(sentence{need{"dry feet", origin::organic}, method{.statement = "a shop", .where = channel::store}}, mixed);
    t += evaluate(sentence{need{}}, mixed);
    return t;
}

}  // namespace

TEST_CASE("draws headline, labels, shares and counts") {
    static constexpr drawn picture = draw(mixed_tally());
    CHECK_TWICE(is_well_formed(picture.view()));
    CHECK_TWICE(picture.view().starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 "));
    CHECK_TWICE(picture.view().ends_with("</svg>\n"));
    CHECK_TWICE(has(picture.view(), ">Complete: 0 of 3.</text>"));
    CHECK_TWICE(has(picture.view(), ">states-need</text>"));
    CHECK_TWICE(has(picture.view(), ">33.3%</text>"));
    CHECK_TWICE(has(picture.view(), ">ok 2, missing 1</text>"));
    CHECK(picture.view() == svg_of(mixed_tally()));
    // A rule under `no` is its opposite, and advice has no share; as in text.
    CHECK_TWICE(has(picture.view(), ">not connects</text>"));
    CHECK_TWICE(has(picture.view(), ">missing 2, conflict 1</text>"));
    CHECK_TWICE(has(picture.view(), ">advice</text>"));
}

TEST_CASE("tells outcomes apart by shapes, not only by colors") {
    static constexpr drawn picture = draw(mixed_tally());
    CHECK_TWICE(count(picture.view(), "stroke-dasharray") == 1 + 3);        // missing: the legend and three rules
    CHECK_TWICE(count(picture.view(), "fill=\"url(#pitch-x)\"") == 1 + 1);  // conflict
    CHECK_TWICE(count(picture.view(), "class=\"pitch-p\"") == 1 + 1);       // ok
    CHECK_TWICE(count(picture.view(), "class=\"pitch-g\"") == 2);           // shares of gaps
    CHECK_TWICE(has(picture.view(), "<pattern id=\"pitch-x\""));
}

TEST_CASE("describes in words what it draws") {
    static constexpr drawn picture = draw(mixed_tally(), english, {.title = "Spring <& autumn>", .id_prefix = "spring 1"});
    CHECK_TWICE(is_well_formed(picture.view()));
    CHECK_TWICE(has(picture.view(), "role=\"img\""));
    CHECK_TWICE(has(picture.view(), "-title\">Spring &lt;&amp; autumn&gt; — Complete: 0 of 3.</title>"));
    CHECK_TWICE(has(picture.view(), "-desc\">not connects — 100% (missing 2, conflict 1)."));
    CHECK_TWICE(has(picture.view(), " states-need — 33.3% (ok 2, missing 1)."));
    CHECK_TWICE(!has(picture.view(), "pitch-"));
    CHECK_TWICE(has(picture.view(), "id=\"spring_201-x\""));
    CHECK_TWICE(has(picture.view(), "url(#spring_201-x)"));
}

TEST_CASE("draws twelve rules, weakest first, and counts the others") {
    tally t{sixteen};
    for (const std::string_view words : {"a", "abc", "abcdef", "abcdefghijk", "abcdefghijklmnopqrst"})
        t += evaluate(sentence{need{words, origin::organic}}, sixteen);
    const std::string page = svg_of(t);
    CHECK(is_well_formed(page));
    CHECK(has(page, ">rule-15</text>"));
    CHECK(has(page, ">rule-04</text>"));
    CHECK(!has(page, ">rule-05</text>"));  // as weak as rule-04, but later in the tree
    CHECK(has(page, ">" + support::rest(4) + "</text>"));
    CHECK(page.find(">rule-15<") < page.find(">rule-04<"));
    CHECK(page.size() < 14000);
}

/// Returns whether the parts of a bar fill its length, and each outcome that occurs has a visible part.
constexpr bool fills(const rule_count& r, int length) {
    const detail::divided_bar bar(r, length);
    int sum = 0;
    for (const outcome o : detail::outcome_columns) {
        if (detail::count_as_intended(r, o) == 0 ? bar.length(o) != 0 : bar.length(o) < 29) return false;
        sum += bar.length(o);
    }
    return sum == length;
}

TEST_CASE("parts of a bar fill it, and each is wide enough to be seen") {
    constexpr std::uint64_t huge = std::uint64_t{1} << 62;
    CHECK_TWICE(fills({.missing = 1, .fail = 1, .pass = 1'000'000'000'000, .not_applicable = 1}, 5840));
    CHECK_TWICE(fills({.missing = huge, .fail = huge - 1, .pass = huge, .not_applicable = 1}, 5840));
    CHECK_TWICE(fills({.missing = 1, .fail = 1, .pass = 1}, 5840));
    CHECK_TWICE(fills({.missing = 1'000'000, .fail = 5'100, .pass = 5'200}, 5840));
    CHECK_TWICE(fills({.not_applicable = 7}, 5840));
    CHECK_TWICE(detail::divided_bar({.missing = 1, .fail = 1, .pass = 1, .not_applicable = 1}, 5840).length(outcome::fail) == 1460);
    CHECK_TWICE(detail::divided_bar({.missing = 1, .pass = 3}, 5840).length(outcome::pass) == 4380);
    CHECK_TWICE(detail::divided_bar({}, 5840).length(outcome::not_applicable) == 0);
    // Under `no`, what passes is a conflict.
    CHECK_TWICE(detail::divided_bar({.pass = 1, .negated = true}, 5840).length(outcome::pass) == 0);
    CHECK_TWICE(detail::divided_bar({.pass = 1, .negated = true}, 5840).length(outcome::fail) == 5840);

    // One missing and one conflict in a million sentences are beside each other at the right edge.
    const auto counted =
        tally_from_counts(states_need, {1, 1, 1'000'000, 0},
                          std::array{rule_count{.id = "states-need", .missing = 1, .fail = 1, .pass = 1'000'000, .gaps = 2}});
    REQUIRE(counted);
    const std::string page = svg_of(*counted);
    CHECK(has(page, "x=\"579\" y=\"9\" width=\"1\""));
    CHECK(has(page, "x=\"582\" y=\"9\" width=\"1\""));
}

TEST_CASE("draws a tally without sentences") {
    static constexpr drawn picture = draw(tally{grammar});
    CHECK_TWICE(is_well_formed(picture.view()));
    CHECK_TWICE(has(picture.view(), ">Complete: 0 of 0.</text>"));
    CHECK_TWICE(has(picture.view(), ">–</text>"));
}

TEST_CASE("writes other languages, whatever their texts contain") {
    const std::string page = svg_of(mixed_tally(), french);
    CHECK(is_well_formed(page));
    CHECK(has(page, "lang=\"fr\""));
    CHECK(has(page, ">33,3\u00A0%</text>"));

    static constexpr phrase_words phrases[]{{phrase::holds, "</svg><script>\x01\xFF]]>&amp;\uFFFE"},
                                            {phrase::tally_headline, "{n} ־ {m} <\u202E>"}};
    static constexpr rule_words rules[]{{"states-need", "\"><img onerror='x'>", "", ""}};
    constexpr language hostile{.tag = "x\"><y", .base = &english, .rules = rules, .phrases = phrases};
    const std::string odd = svg_of(mixed_tally(), hostile, {.title = "\xF0\x9F\n\t]]>", .id_prefix = "\"'<>"});
    CHECK(is_well_formed(odd));
    CHECK(!has(odd, "<script"));
    CHECK(!has(odd, "<img"));
    CHECK(!has(odd, "\x01"));
    CHECK(!has(odd, "\u202E"));

    const std::string long_label(100'000, 'w');
    const rule_words long_rules[]{{"states-need", long_label, "", ""}};
    const language endless{.base = &english, .rules = long_rules};
    const std::string cut = svg_of(mixed_tally(), endless);
    CHECK(is_well_formed(cut));
    CHECK(cut.size() < 12000);
    CHECK(has(cut, "w…</text>"));
}

TEST_CASE("draws the tally of a policy like that of its expression") {
    constexpr auto library = all(grammar, tridom);
    const auto parsed = parse_policy(library, "states-need and not connects and advise(states-solution)");
    REQUIRE(parsed);
    policy_tally<std::remove_const_t<decltype(library)>> t{*parsed};
    t += parsed->judge(evaluate(sentence{need{"dry feet", origin::organic}}, library));
    const std::string page = svg_of(t);
    CHECK(is_well_formed(page));
    CHECK(has(page, ">states-need</text>"));
    CHECK(has(page, ">not connects</text>"));
    CHECK(!has(page, ">names-audience</text>"));
}

TEST_CASE("writes equal pictures through different iterators") {
    const std::string expected = svg_of(mixed_tally());
    std::ostringstream stream;
    write_svg(std::ostreambuf_iterator<char>(stream), mixed_tally());
    CHECK(stream.str() == expected);
    std::vector<char> characters;
    write_svg(std::back_inserter(characters), mixed_tally());
    CHECK(std::string(characters.begin(), characters.end()) == expected);
}

TEST_SUITE_END();
