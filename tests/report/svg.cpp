#include <pitch/report/svg.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "../support/twice.hpp"

TEST_SUITE_BEGIN("report/svg");

namespace {

using namespace pitch;

template <class Record>
std::string picture(const Record& s, const language& in = english, const svg_options& options = {}) {
    std::string out;
    write_svg(std::back_inserter(out), s, in, options);
    return out;
}
std::size_t count(std::string_view page, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = page.find(what); at != page.npos; at = page.find(what, at + 1)) ++found;
    return found;
}
bool contains(std::string_view page, std::string_view what) { return page.find(what) != page.npos; }
/// The element with an id.
std::string_view element(std::string_view page, std::string_view name) {
    const std::size_t first = page.find("<" + std::string(name) + " id"), last = page.find("</" + std::string(name) + ">");
    return page.substr(first, last - first);
}

// The sentences of the reference pictures.
constexpr need haggling{"buy a car without being haggled with", origin::organic, "survey"};
constexpr solution saturn{"a different kind of company, a different kind of car", appeal::functional | appeal::emotional};
constexpr method one_price{.statement = "no-haggle shops where the price on the car is the price",
                           .where = channel::store,
                           .when = stage::purchase,
                           .how = approach::self_directed};
constexpr alternative dealers[]{{"dealers who negotiate", "no haggling"}};
constexpr metric sales[]{{.name = "sales", .at = stage::purchase, .baseline = 1.0, .target = 2.0, .source = "the ledger"}};
constexpr touchpoint shops[]{{"shop", role::marketing | role::sales | role::fulfilment, stage::purchase}};
constexpr recipient shopper{.moved_by = motive::function, .where = channel::store, .when = stage::purchase, .how = approach::self_directed};
constexpr sentence campaign{haggling,
                            saturn,
                            one_price,
                            audience{"car shoppers"},
                            objective{"sell cars", stage::purchase},
                            message{"a different kind of car", "come in"},
                            novelty{"one price"},
                            alternatives(dealers),
                            metrics(sales),
                            touchpoints(shops),
                            shopper};
constexpr sentence windows{need{"the advantages of a Macintosh-style graphics user interface", origin::organic},
                           solution{"the ease of use of a Mac on a PC-compatible platform", appeal::functional}};
constexpr recipient left_alone{.where = channel::store, .consents = none};
constexpr sentence mixed{solution{"a folding e-bike", appeal::functional},
                         method{.statement = "a text message every morning, and a link", .where = channel::sms, .frequency = 7u},
                         audience{"commuters"}, left_alone};
constexpr sentence pizza{solution{"une pizza Domino’s chaude, à votre porte, sans bouger", appeal::functional},
                         method{.statement = "le livreur sonne à la porte, trente minutes après l’appel, avec le ticket et la monnaie",
                                .where = channel::delivery}};
constexpr sentence bicycle{need{"雨の日でも濡れずに駅まで行きたいと思っている通勤者", origin::organic},
                           solution{"<折りたたみ> & \"電動\" 自転車、軽くて速い", appeal::functional}};

constexpr std::string_view full_stop = R"(<circle class="pitch-t" fill="#1f2430" cx="620")", double_bar = "M603 ";
constexpr std::string_view filled = "a7 5.2-22 0 1 13-5.2", hollow = "a6.5 4.7-22 0 1 12-4.8", cross = "l10 9m0-9l-10 9";

TEST_CASE("a whole campaign has three pieces, a full stop, six notes under one beam, and a double bar") {
    const std::string page = picture(campaign, english, {.title = "Saturn one-price dealerships"});
    CHECK(count(page, R"(class="pitch-p")") == 3);
    CHECK(contains(page, full_stop));
    CHECK(contains(page, double_bar));
    CHECK(count(page, "v5L") == 5);
    CHECK(count(page, filled) == 6 + 2);  // and one for the reception, one in the legend
    CHECK(count(page, hollow) == 1);
    CHECK(count(page, cross) == 1);
    CHECK(contains(page, ">Complete</text>"));
    CHECK(contains(page, ">3 of 3 answered</text>"));
    CHECK(contains(page, ">Saturn one-price dealerships</text>"));
}

TEST_CASE("a part that is missing is a dashed hole with its question in it, and its notes are hollow") {
    const std::string page = picture(windows);
    CHECK(count(page, R"(class="pitch-p")") == 2);
    CHECK(count(page, "stroke-dasharray") == 1);
    CHECK_FALSE(contains(page, full_stop));
    CHECK_FALSE(contains(page, double_bar));
    CHECK(contains(page, ">How do the need</text>"));
    CHECK(count(page, hollow) == 6 + 3 + 1);  // notes, questions, legend
    CHECK(contains(page, ">… and 6 more</text>"));
    // A hole beside a hole leaves out the edge that it shares.
    CHECK(count(picture(sentence{need{}}), "q0-8 8-8z") == 1);
}

TEST_CASE("a part that is stated but misses something is dashed, and has its own words") {
    const std::string page = picture(sentence{need{"arrive dry"}, saturn, one_price});
    CHECK(count(page, "stroke-dasharray") == 1);
    CHECK(contains(page, ">arrive dry</text>"));
    CHECK_FALSE(contains(page, ">What do they lack,</text>"));
    CHECK(contains(element(page, "desc"), "need: missing — arrive dry."));
}

TEST_CASE("a conflict has a tint and a cross") {
    const std::string page = picture(mixed);
    CHECK(count(page, R"(class="pitch-c")") == 1);
    CHECK(contains(page, R"(fill="#fbe9e1")"));
    CHECK(count(page, cross) >= 3);  // piece, reception, legend
    CHECK(contains(element(page, "desc"), "method: conflict — a text message every morning, and a link."));
    // Conflicts come first.
    CHECK(page.find(">Do you meet them where") < page.find(">What do they lack, want or fear? Do"));
}

TEST_CASE("a complete sentence that nobody asked for says so, and its method is a conflict") {
    const sentence call{need{"a warmer house", origin::generated}, saturn, method{.statement = "a call", .where = channel::phone},
                        recipient{.where = none}};
    const std::string page = picture(call);
    CHECK(contains(page, ">Complete</text>"));
    CHECK(contains(page, ">reception: Disruptive</text>"));
    CHECK(contains(page, ">sales or marketing? unwelcome</text>"));
    CHECK(contains(page, ">Complete, and nobody asked for it.</text>"));
    CHECK(count(page, R"(class="pitch-c")") == 1);
    CHECK_FALSE(contains(picture(windows), "reception"));
    CHECK(contains(picture(campaign), ">reception: Welcome</text>"));
}

TEST_CASE("the continuum is a strip of stages and roles, if touchpoints have both") {
    constexpr std::string_view circle = "a5 5 0 1 0 .1 0z", square = "h8v8h-8z", triangle = "l6 10h-12z";
    const touchpoint spots[]{{"ads", role::marketing, stage::awareness | stage::interest}, {"shop", role::sales, stage::purchase}};
    const std::string page = picture(sentence{touchpoints(spots)});
    CHECK(count(page, circle) == 2 + 1);  // marks, and the label of the row
    CHECK(count(page, square) == 1 + 1);
    CHECK(count(page, triangle) == 1);
    CHECK(contains(page, ">consideration</text>"));
    CHECK(contains(element(page, "desc"), "marketing: awareness, interest. sales: purchase."));
    const touchpoint without_stage[]{{"ads", role::marketing}};
    CHECK_FALSE(contains(picture(sentence{touchpoints(without_stage)}), "consideration"));
}

TEST_CASE("the sign of what does not apply is a bar") {
    std::string path;
    detail::xml_writer to(std::back_inserter(path));
    detail::write_sign(to, outcome::not_applicable, 37, 20);
    static_cast<void>(to.end());
    CHECK(path == "M30.5 18h13v4h-13z");
}

TEST_CASE("title and desc say what the picture shows") {
    const std::string page = picture(windows, english, {.title = "Windows 3.0"});
    CHECK(contains(page, R"(role="img" aria-labelledby="pitch-title pitch-desc" lang="en")"));
    CHECK(element(page, "title") == R"(<title id="pitch-title">Windows 3.0: Unfinished)");
    CHECK(element(page, "desc").starts_with(R"(<desc id="pitch-desc">2 of 3 answered. need: ok — the advantages)"));
    CHECK(contains(element(page, "desc"), "method: missing. solution: ok — "));
    CHECK(contains(element(page, "desc"), "targeted: missing. relevant: missing."));
    CHECK(
        contains(element(page, "desc"), "How do the need and the solution meet? Say where, when or how: a shop, a call, a link, a visit."));
    CHECK(element(picture(windows), "title") == R"(<title id="pitch-title">Unfinished)");
}

TEST_CASE("typical pictures have 6 to 8 KB") {
    const std::string pages[]{picture(campaign, english, {.title = "Saturn one-price dealerships"}),
                              picture(windows, english, {.title = "Microsoft Windows 3.0"}),
                              picture(mixed, english, {.title = "Spring test rides"}),
                              picture(pizza, french, {.title = "Domino’s Pizza, à qui vient de commander"}),
                              picture(bicycle, english, {.title = "折りたたみ電動自転車の試乗会"})};
    for (const std::string& page : pages) {
        CHECK(page.size() >= 6000);
        CHECK(page.size() <= 8192);
    }
}

TEST_CASE("pictures with reception and continuum have at most 8 KB, too") {
    constexpr touchpoint some[]{{"ads", role::marketing, stage::awareness | stage::interest},
                                {"shop", role::sales | role::fulfilment, stage::purchase}};
    const std::string page = picture(
        sentence{pitch::get<solution>(mixed), pitch::get<method>(mixed), pitch::get<audience>(mixed), left_alone, touchpoints(some)},
        english, {.title = "Spring test rides"});
    CHECK(contains(page, ">consideration</text>"));
    CHECK(contains(page, ">reception: "));
    CHECK(page.size() <= 8192);
}

TEST_CASE("words stay apart if a program drops the markup") {
    const std::string page = picture(campaign);
    CHECK(count(page, "</text>") > 20);
    CHECK(count(page, "</text>\n") == count(page, "</text>"));
}

TEST_CASE("texts are escaped, and controls, invisible characters and malformed UTF-8 do no harm") {
    const sentence s{need{"<b> & \"c\" ]]>", origin::organic}, solution{"a\x01"
                                                                        "b\x7F\u202E"
                                                                        "c\uFFFE\xFF",
                                                                        appeal::functional}};
    const std::string page = picture(s, english, {.title = "<script>&\u2066"});
    CHECK(contains(page, ">&lt;b&gt; &amp; &quot;c&quot; ]]&gt;</text>"));
    CHECK(contains(page, ">a b c\uFFFD\uFFFD</text>"));
    CHECK(contains(page, ">&lt;script&gt;&amp;</text>"));
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "\u202E"));
    for (const char c : page) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 && c != '\n'));
}

TEST_CASE("ids and classes start with the prefix, which is always a name") {
    CHECK_TWICE(detail::safe_prefix("brief-7").view() == "brief-7");
    CHECK_TWICE(detail::safe_prefix("7").view() == "p7");
    CHECK_TWICE(detail::safe_prefix("").view() == "p");
    CHECK_TWICE(detail::safe_prefix("a b\"é").view() == "a_20b_22_c3_a9");
    CHECK(detail::safe_prefix(std::string(1000, '<')).view().size() == 1 + 3 * 48);
    const std::string page = picture(windows, english, {.id_prefix = "two"});
    CHECK_FALSE(contains(page, "pitch"));
    CHECK(count(page, "id=\"") == count(page, "id=\"two-"));
    CHECK(count(page, "class=\"") == count(page, "class=\"two-"));
    // No rule of the style sheet applies to anything without the prefix.
    const std::string_view rules = std::string_view(page).substr(page.find("<style>"), page.find("</style>") - page.find("<style>"));
    CHECK(count(rules, "{") - 1 == count(rules, ".two-"));
}

// Contrast as WCAG 2 defines it.
double luminance(std::string_view color) {
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(std::string(color.substr(at, 2)), nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
double contrast(std::string_view a, std::string_view b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}
/// The fill of a style, light or dark.
std::string_view fill_of(detail::style look, bool is_dark) {
    const detail::style_rule& rule = detail::style_rules<>[static_cast<std::size_t>(look)];
    const std::string_view from = is_dark ? rule.dark : rule.light;
    return from.substr(from.find('#'), 7);
}

TEST_CASE("texts have a contrast of 4.5 or more, light and dark") {
    using detail::style;
    for (const bool is_dark : {false, true})
        for (const style text : {style::ink, style::soft, style::gap})
            for (const style ground : {style::paper, style::piece, style::conflict}) {
                CAPTURE(is_dark);
                CAPTURE(static_cast<int>(text));
                CAPTURE(static_cast<int>(ground));
                CHECK(contrast(fill_of(text, is_dark), fill_of(ground, is_dark)) >= 4.5);
            }
}

TEST_CASE("a picture is light by its attributes, and dark by its style sheet") {
    const std::string page = picture(campaign);
    for (const detail::style_rule& rule : detail::style_rules<>)
        CHECK(contains(page, ".pitch-" + std::string(rule.name) + "{" + std::string(rule.dark) + "}"));
    CHECK(contains(page, "<style>@media screen and (prefers-color-scheme:dark){"));
    CHECK(count(page, "class=\"pitch-t\"") == count(page, "class=\"pitch-t\" fill=\"#1f2430\""));
    for (const std::string_view forbidden : {"<script", "href", "foreignObject", "url(", "@import", "@font-face"})
        CHECK_FALSE(contains(page, forbidden));
}

TEST_CASE("a picture in French has French words, and no line starts with what belongs to the line before") {
    const std::string page = picture(pizza, french, {.title = "Domino’s Pizza"});
    CHECK(contains(page, "lang=\"fr\""));
    CHECK(contains(page, ">Inachevée</text>"));
    CHECK(contains(page, ">réponses\u00A0: 2 sur 3</text>"));
    CHECK(contains(page, "craignent-ils\u00A0?</text>"));
    CHECK_FALSE(contains(page, ">\u00A0"));
    CHECK_FALSE(contains(page, ">?"));
}

TEST_CASE("one question or two that are left out have words of their own") {
    constexpr sentence two_left{haggling,
                                saturn,
                                one_price,
                                audience{"car shoppers"},
                                objective{"sell cars", stage::purchase},
                                message{"a different kind of car", "come in"}};
    CHECK(contains(picture(two_left, french), ">… et 2 autres questions</text>"));
    CHECK(contains(picture(two_left + touchpoints(shops), french), ">… et 1 autre question</text>"));
}

TEST_CASE("a language without the new phrase uses the one for its letters") {
    static constexpr phrase_words phrases[]{{phrase::letter_count, "{n} von {m}"}};
    constexpr language german{.tag = "de", .phrases = phrases};
    CHECK_TWICE(german.say(phrase::answers) == "{n} von {m}");
    CHECK(contains(picture(windows, german), ">2 von 3</text>"));
    for (const std::string_view odd :
         {std::string_view("\"/><script>"), std::string_view(), std::string_view("a123456789-123456789-123456789-12345")})
        CHECK_FALSE(contains(picture(windows, language{.tag = odd}), "lang"));
    CHECK(contains(picture(windows, language{.tag = "a123456789-123456789-123456789-1234"}), "lang=\"a123456789-"));
}

/// Returns the lines of a text, each ended by `|`; an ellipsis for what is cut.
std::string lines_of(std::string_view text, const detail::text_box& box) {
    std::string joined;
    detail::line_breaker lines(text, box);
    for (detail::text_line line; lines.next(line);) {
        detail::xml_writer to(std::back_inserter(joined));
        to.line(text, line.begin, line.end);
        to.mark(line.is_cut ? "…|" : "|");
        static_cast<void>(to.end());
    }
    return joined;
}
constexpr detail::text_box narrow{100, 100, 12, 3};

TEST_CASE("lines break at spaces and after hyphens; words that are too long, anywhere") {
    CHECK(lines_of("one two three", narrow) == "one two three|");
    CHECK(lines_of("one two three four five six", narrow) == "one two three four|five six|");
    CHECK(lines_of("the Macintosh-style interface", narrow) == "the Macintosh-|style interface|");
    CHECK(lines_of("un mot\u00A0: insécable\u00A0?", narrow) == "un mot\u00A0:|insécable\u00A0?|");
    CHECK(lines_of("wwwwwwwwwwwwwwwwww", narrow) == "wwwwwwwwwww|wwwwwww|");
    CHECK(lines_of(" \n\t ", narrow).empty());
    CHECK(lines_of("", narrow).empty());
    CHECK(lines_of("one two three four five six seven eight nine ten eleven twelve", narrow) ==
          "one two three four|five six seven eight|nine ten eleven…|");
}

TEST_CASE("ideographs break anywhere, but no line starts with closing punctuation or ends with an opening one") {
    CHECK(lines_of("雨の日でも濡れずに駅、まで", narrow) == "雨の日でも濡れずに|駅、まで|");
    CHECK(lines_of("雨の日でも濡れずに駅「まで」", narrow) == "雨の日でも濡れずに|駅「まで」|");
    CHECK(lines_of("雨の日でも濡れずに「駅まで」", narrow) == "雨の日でも濡れずに|「駅まで」|");
}

TEST_CASE("marks, joined emoji and flags stay together") {
    CHECK(lines_of("wwwwwwwwwwe\u0301w", narrow) == "wwwwwwwwwwe\u0301|w|");
    CHECK(lines_of("WWWWWWWW\U0001F1EB\U0001F1F7", narrow) == "WWWWWWWW|\U0001F1EB\U0001F1F7|");
    CHECK(lines_of("WWWWWWW\U0001F469\u200D\U0001F680", narrow) == "WWWWWWW|\U0001F469\u200D\U0001F680|");
    // A variation selector makes an emoji of the character before, which is wider then.
    CHECK(lines_of("WWWWWWWW\u2764", narrow) == "WWWWWWWW\u2764|");
    CHECK(lines_of("WWWWWWWW\u2764\uFE0F", narrow) == "WWWWWWWW|\u2764\uFE0F|");
    // Three marks at most; none without a base.
    CHECK(lines_of("a\u0301\u0302\u0303\u0304\u0305", narrow) == "a\u0301\u0302\u0303|");
    CHECK(lines_of("\u0301a \u0301b", narrow) == "a b|");
}

TEST_CASE("a text ends after 1,000 characters in a row that are left out") {
    const auto with_marks = [](std::size_t count) {
        std::string text = "a\u0301\u0302\u0303";
        for (; count != 0; --count) text += "\u0304";
        return text + " b";
    };
    CHECK(lines_of(with_marks(999), narrow) == "a\u0301\u0302\u0303 b|");
    CHECK(lines_of(with_marks(1000), narrow) == "a\u0301\u0302\u0303|");
}

TEST_CASE("a composed text that is too long ends with an ellipsis, and no character is cut") {
    for (std::size_t before = 0; before < 4; ++before) {
        const std::string begin(before, 'a');
        std::string long_text = begin;
        for (int i = 0; i < 300; ++i) long_text += "\u0E19";
        const detail::composed_text text([&](auto& to) { to.write(long_text); });
        CHECK(text.view().size() <= 512);
        CHECK(text.view().size() > 506);
        CHECK(text.view().ends_with("\u0E19…"));
        CHECK(detail::plain_size<detail::plain_utf8>(text.view()) == text.view().size());
    }
    CHECK(detail::composed_text([](auto& to) { to.write(std::string(512, 'a')); }).view() == std::string(512, 'a'));
    CHECK(detail::labelled("reception", "Welcome", english).view() == "reception: Welcome");
}

TEST_CASE("the width of a character is that of the widest likely font") {
    CHECK_TWICE(detail::width_of('i', false) == 32);
    CHECK_TWICE(detail::width_of('W', false) == 105);
    CHECK_TWICE(detail::width_of('W', true) == 113);
    CHECK_TWICE(detail::width_of(0xE9, false) >= 62);
    CHECK_TWICE(detail::width_of(0x96E8, false) >= 100);
    CHECK_TWICE(detail::width_of(0x10FFFF, false) >= 100);
}

TEST_CASE("texts from right to left start at the right edge of their box") {
    CHECK_TWICE(detail::runs_right_to_left("להגיע לעבודה"));
    CHECK_TWICE(detail::runs_right_to_left("2026 الوصول (a)"));
    CHECK_TWICE(!detail::runs_right_to_left("a להגיע"));
    CHECK_TWICE(!detail::runs_right_to_left("2026"));
    const std::string page = picture(sentence{need{"להגיע לעבודה", origin::organic}});
    CHECK(contains(page, R"(<text x="211" y="120" direction="rtl">להגיע לעבודה</text>)"));
    CHECK(contains(page, R"(direction="ltr" font-weight="400")"));
}

TEST_CASE("a text of 100,000 characters is cut") {
    for (const std::string_view piece : {"word ", "W", "\u0301", " ", "\u200D", "字", "\xFF", "&", "\U0001F469\u200D"}) {
        std::string text = "x";
        while (text.size() < 100'000) text += piece;
        const std::string page = picture(sentence{need{std::string_view(text), origin::organic}}, english, {.title = text});
        CAPTURE(piece);
        CHECK(page.size() < 12'000);
    }
}

/// Counts the characters that a picture has.
struct counting_iterator {
    std::size_t* count;
    constexpr counting_iterator& operator*() noexcept { return *this; }
    constexpr counting_iterator& operator++() noexcept { return *this; }
    constexpr counting_iterator operator++(int) noexcept { return *this; }
    constexpr counting_iterator& operator=(char) noexcept {
        ++*count;
        return *this;
    }
};

TEST_CASE("all output iterators get the same picture") {
    const std::string expected = picture(campaign);
    std::vector<char> characters;
    write_svg(std::back_inserter(characters), campaign);
    CHECK(std::string(characters.begin(), characters.end()) == expected);
    std::ostringstream stream;
    write_svg(std::ostreambuf_iterator<char>(stream), campaign);
    CHECK(stream.str() == expected);
    std::string memory(expected.size(), ' ');
    CHECK(write_svg(memory.data(), campaign) == memory.data() + memory.size());
    CHECK(memory == expected);
    std::size_t size = 0;
    write_svg(counting_iterator{&size}, campaign);
    CHECK(size == expected.size());
}

struct page_array {
    std::array<char, 12'000> characters{};
    std::size_t size = 0;
};
constexpr page_array at_compile_time = [] {
    page_array page;
    page.size =
        static_cast<std::size_t>(write_svg(page.characters.data(), windows, english, {.title = "Windows 3.0"}) - page.characters.data());
    return page;
}();

TEST_CASE("a picture can be drawn by the compiler") {
    static_assert(at_compile_time.size > 6000);
    CHECK(std::string_view(at_compile_time.characters.data(), at_compile_time.size) == picture(windows, english, {.title = "Windows 3.0"}));
}

/// A record of an application.
struct crm_row {
    std::string pain, offer;
    std::vector<touchpoint> spots;
    friend auto parts(const crm_row& r) {
        return sentence{need{r.pain, origin::organic}, solution{r.offer, appeal::functional}, touchpoints(r.spots)};
    }
};

TEST_CASE("any sentence has a picture") {
    const crm_row row{"arrive dry", "a folding e-bike", {{"shop", role::sales, stage::purchase}}};
    const std::string page = picture(row);
    CHECK(contains(page, ">arrive dry</text>"));
    CHECK(contains(page, ">purchase</text>"));
    CHECK(contains(picture(brief{}), ">0 of 3 answered</text>"));
}

}  // namespace

TEST_SUITE_END();
