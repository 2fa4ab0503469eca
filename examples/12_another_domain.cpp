// Another domain: the engine judges pull requests, by parts, rules and a language of their own.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <iterator>
using pitch::measurement, pitch::phrase, pitch::rule, pitch::said, pitch::when;

// An alphabet: with names, an enum works with `set_of`, `|`, `name` and `parse`.
enum class evidence : unsigned char { unit_test, benchmark, by_hand };
template <>
struct pitch::names_of<evidence> {
    static constexpr std::string_view names[]{"unit_test", "benchmark", "by_hand"};
};

// The parts of a description.
struct change {
    static constexpr std::string_view part = "change";
    pitch::text title{};
    unsigned lines = 0;
    constexpr bool stated() const { return title.stated(); }
};
struct reason {
    static constexpr std::string_view part = "reason";
    pitch::text why{};
    constexpr bool stated() const { return why.stated(); }
};
struct verification {
    static constexpr std::string_view part = "verification";
    pitch::set_of<evidence> shows{};
    constexpr bool stated() const { return !shows.empty(); }
};
struct risk {
    static constexpr std::string_view part = "risk";
    pitch::text breaks{}, undo{};
    pitch::set_of<evidence> calls_for{};  // shows that nothing breaks
    constexpr bool stated() const { return breaks.stated(); }
};

inline constexpr auto short_title = rule<"short-title", "Does the title fit one line of the log?", "Cut it to 40 characters.">(
    [](const change& c) { return measurement::at_most(c.title.characters(), 40); });
inline constexpr auto says_why = rule<"says-why", "Why?", "Say what it mends.">([](const reason& r) { return r.why.stated(); });
inline constexpr auto is_large = rule<"is-large">([](const change& c) { return measurement::at_least(c.lines, 200); });
inline constexpr auto has_test = rule<"has-a-test", "Which test covers so many lines?", "Add a unit test.">(
    [](const verification& v) { return said(v.shows.contains(evidence::unit_test)); });
inline constexpr auto answers_risk = rule<"answers-the-risk", "Do you show what the risk calls for?", "Show it, or lower the risk.">(
    [](const risk& r, const verification& v) { return (r.calls_for & v.shows) == r.calls_for; });
inline constexpr auto can_undo = rule<"can-undo", "Can we undo it?", "Add a flag.">([](const risk& r) { return said(r.undo.stated()); });

inline constexpr auto ready = pitch::all(short_title, says_why, answers_risk, when(is_large, has_test), pitch::advise(can_undo));

// The language of the reports. A rule without a row keeps its own.
constexpr pitch::rule_words labels[]{{"answers-the-risk", "evidence for the risk", {}, {}}};
constexpr pitch::term terms[]{
    {"verification", "how you checked it"}, {"risk", "what could break"}, {"unit_test", "a unit test"}, {"by_hand", "a trial by hand"}};
constexpr pitch::phrase_words phrases[]{{phrase::complete_holds, "Ready to review"},
                                        {phrase::complete_missing, "Still a draft"},
                                        {phrase::complete_fails, "Back to the author"},
                                        {phrase::fails, "wrong"},
                                        {phrase::advice, "hint"}};
constexpr pitch::language words{.tag = "en", .rules = labels, .terms = terms, .phrases = phrases};

constexpr pitch::sentence<change, reason, verification, risk> requests[]{
    {change{"Close the file on every path", 12}, reason{"A parse error leaks it."}, verification{evidence::unit_test}, risk{"nothing"}},
    {change{"Cache parsed headers", 90}, reason{"Each request parses them twice."}, verification{evidence::unit_test | evidence::by_hand},
     risk{.breaks = "speed, if few headers repeat", .undo = "--no-cache", .calls_for = evidence::benchmark}},
    {change{"Rename conn to connection", 640}, reason{}, verification{evidence::by_hand}, risk{}}};
static_assert(pitch::holds(requests[0], ready) && pitch::evaluate(requests[1], ready).flawed());

int main() {
    for (const auto& request : requests) {
        const change c = pitch::get<change>(request);
        std::cout << c.title.view() << " (" << c.lines << " lines";
        for (const evidence e : pitch::get<verification>(request).shows) std::cout << "; " << words.word(pitch::name(e));
        std::cout << ")\n";
        pitch::write_text(std::ostreambuf_iterator<char>(std::cout), pitch::evaluate(request, ready), words);
        std::cout << '\n';
    }
}
