// Every type that the library sees here lives in a namespace whose function templates have the names of the library's own
// functions. To consider one of them is an error, so the unit compiles only if the library qualifies each of its calls.
#include <pitch/compose.hpp>
#include <pitch/frameworks.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/tally_svg.hpp>
#include <pitch/report/text.hpp>
#include <pitch/tally.hpp>

namespace hostile {

template <class... Args>
struct considered {
    static_assert(sizeof...(Args) == static_cast<std::size_t>(-1), "an unqualified call of the library found a user's function");
    using type = void;
};

#include "hostile_names.hpp"  // written by check.sh: one set of overloads for each name

struct weather {
    static constexpr std::string_view part = "weather";
    pitch::text forecast{};
    [[nodiscard]] constexpr bool stated() const noexcept { return forecast.stated(); }
};
struct stop {
    static constexpr std::string_view list = "stops";
    pitch::text where{};
};

struct suits_weather {
    static constexpr std::string_view id = "suits-weather";
    constexpr pitch::measurement operator()(const weather& w, const pitch::solution*) const {
        return pitch::measurement::at_most(w.forecast.characters(), 30);
    }
};
struct knows_stop {
    static constexpr std::string_view id = "knows-stop";
    constexpr pitch::outcome operator()(const stop& s) const { return pitch::said(s.where.stated()); }
};
struct dares {
    static constexpr std::string_view id = "dares";
    constexpr bool operator()(const weather&, const pitch::need&) const { return true; }
};
struct journey_is_dry {
    static constexpr std::string_view id = "journey-is-dry";
    using made_of = pitch::all_of<suits_weather, pitch::each_of<knows_stop>>;
};
struct rainy_day {
    pitch::need want{"arrive dry", pitch::origin::organic};
    weather sky{"rain"};
    stop stops[2]{{"home"}, {}};
    friend constexpr auto parts(const rainy_day& day) {
        return pitch::sentence<const pitch::need&, const weather&, pitch::list_of<stop>>{day.want, day.sky, day.stops};
    }
};
struct sink {
    std::uint64_t* written;
    constexpr sink& operator*() { return *this; }
    constexpr sink& operator++() { return *this; }
    constexpr sink& operator++(int) { return *this; }
    constexpr sink& operator=(char) {
        ++*written;
        return *this;
    }
};
struct stream {
    std::uint64_t written = 0;
    void put(char) { ++written; }
};

inline constexpr auto captured = pitch::rule<"captured">(
    [least = std::size_t{1}](const weather& w) { return pitch::measurement::at_least(w.forecast.characters(), least); });
inline constexpr auto everything = pitch::all(
    pitch::grammar, journey_is_dry{}, pitch::any(dares{}, captured), pitch::no(suits_weather{}), pitch::when(dares{}, pitch::connects),
    pitch::at_least<2>(dares{}, suits_weather{}, pitch::states_need), pitch::weigh<2>(dares{}), pitch::advise(journey_is_dry{}));
inline constexpr rainy_day day{};
inline constexpr pitch::sentence fair_day{weather{"sun"}, pitch::need{"arrive dry", pitch::origin::organic}};
inline constexpr dares daring{};
static_assert(pitch::insist<fair_day, daring>());

inline constexpr weather skies[]{{"sun"}, {std::string_view("rain")}};
inline constexpr pitch::method methods[]{{.statement = "a test ride", .where = pitch::channel::store}};

std::uint64_t use_everything() {
    using namespace pitch::logic;
    std::uint64_t written = 0;
    const auto verdict = pitch::evaluate(day, everything);
    const auto dry = pitch::evaluate(day, (journey_is_dry{} and not dares{}) or suits_weather{});
    written += verdict.findings().size() + verdict.gaps().size() + verdict.missing().size() + (verdict.score() < 1) + dry.complete();
    for (const pitch::finding& f : verdict.findings()) written += f.depth;
    for (const pitch::finding& f : verdict.gaps()) written += f.lacks.size();
    written += verdict.with(pitch::outcome::pass) + dry.with(pitch::outcome::fail);
    written += pitch::outline(everything).size();
    written += pitch::holds(day, everything) ? 1u : 0u;
    written += verdict[dares{}] == pitch::outcome::pass ? 1u : 0u;
    written += pitch::get<weather>(day).stated() + pitch::get<pitch::list_of<stop>>(day).size();

    const auto songs = pitch::compose(day, everything, skies, methods);
    for (const auto& song : songs) written += pitch::evaluate(song, everything).complete();
    written += pitch::best<2>(songs, journey_is_dry{}).size() + pitch::holds(pitch::sentence{weather{"sun"}} + pitch::need{"dry"}, dares{});

    std::uint64_t rows[4]{};
    const auto same_songs = pitch::compose(day, everything, rows, skies, methods);
    for (const auto& song : same_songs) written += pitch::holds(song, daring);
    written += pitch::count(songs) + pitch::count(same_songs) + pitch::compose_words(everything, skies, methods);

    pitch::tally tally{everything};
    tally += verdict;
    tally += tally;
    written += tally.weakest().size() + tally.gaps(dares{}) + tally.count(dares{}, pitch::outcome::pass);
    std::uint64_t words[pitch::ledger_words(everything, 1)]{};
    pitch::ledger ledger{everything, words};
    ledger += verdict;
    written += ledger.count(everything) + ledger.tally(journey_is_dry{}).complete() + ledger.tally().complete();
    ledger.each(dares{}, pitch::outcome::pass, [&](std::size_t) { ++written; });

    const auto p = pitch::parse_policy(everything, "no(dares)");
    const auto judged = p->judge(pitch::evaluate(day, everything, *p));
    pitch::tally of_policy{*p};
    of_policy += judged;
    written += ledger.count(*p) + ledger.tally(*p).complete() + of_policy.weakest().size() + pitch::compare(judged, judged).size();
    ledger.each(*p, pitch::outcome::pass, [&](std::size_t) { ++written; });
    written += pitch::compare(verdict, verdict).size() + pitch::from_words<decltype(everything)>(pitch::to_words(verdict)).has_value();

    const auto received = pitch::evaluate(day, pitch::welcome);
    pitch::write_policy(sink{&written}, *p);
    pitch::write_text(sink{&written}, judged);
    pitch::write_markdown(sink{&written}, judged);
    pitch::write_json(sink{&written}, judged);
    pitch::write_text(sink{&written}, of_policy);
    pitch::write_text(sink{&written}, verdict, pitch::french);
    pitch::write_text(sink{&written}, verdict, dry, received);
    pitch::write_markdown(sink{&written}, verdict);
    pitch::write_markdown(sink{&written}, verdict, dry, received);
    pitch::write_json(sink{&written}, verdict);
    pitch::write_text(sink{&written}, pitch::brief{});
    pitch::write_markdown(sink{&written}, pitch::brief{});
    pitch::write_json(sink{&written}, pitch::brief{});
    pitch::write_text(sink{&written}, tally);
    pitch::write_markdown(sink{&written}, tally);
    pitch::write_json(sink{&written}, tally);
    pitch::write_svg(sink{&written}, day);
    pitch::write_svg(sink{&written}, tally, pitch::french);
    stream out;
    pitch::operator<<(out, verdict);
    pitch::operator<<(out, tally);
    return written + out.written;
}

}  // namespace hostile
