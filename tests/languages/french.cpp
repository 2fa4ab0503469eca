#include <pitch/languages/french.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <pitch/frameworks.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace std::string_view_literals;

// The library's own, each checked by the compiler: one without French does not compile here.

constexpr bool has_words(std::string_view id) {
    for (const rule_words& row : french.rules)
        if (row.id == id) return !row.label.empty() && !row.asks.empty() && !row.advice.empty();
    return false;
}

template <class RuleOrCriterion>
consteval void demand_words() {
    static_assert(has_words(RuleOrCriterion::id), "this rule or criterion has no French; add a row to languages/french.hpp");
}

template <class E>
consteval bool speaks() {
    if constexpr (detail::leaf_shape<E>)
        demand_words<detail::rule_of<E>>();
    else if constexpr (detail::criterion_shape<E>)
        demand_words<E>();
    []<class... Es>(detail::type_list<Es...>) { (void)(true && ... && speaks<Es>()); }(detail::children_of<E>{});
    return true;
}

static_assert(speaks<criteria::grammar>());
static_assert(speaks<criteria::tridom>());
static_assert(speaks<criteria::at_best>());
static_assert(speaks<criteria::disruptive>());
static_assert(speaks<criteria::moore>() && speaks<criteria::kellogg>() && speaks<criteria::storybrand>() && speaks<criteria::smart>() &&
              speaks<criteria::ipa_brief>() && speaks<criteria::effie>());

constexpr bool has_term(std::string_view id) {
    for (const term& row : french.terms)
        if (row.id == id) return !row.word.empty();
    return false;
}

template <class... Parts>
constexpr bool names_parts(const sentence<Parts...>&) {
    return (has_term(std::remove_cvref_t<Parts>::part) && ...);
}
static_assert(names_parts(parts(brief{})));
static_assert(has_term("alternative") && has_term("touchpoint") && has_term("metric"));

template <class N>
constexpr bool names_notes() {
    for (const std::string_view note : detail::alphabet<N>::names)
        if (!has_term(note)) return false;
    return true;
}
static_assert(names_notes<origin>() && names_notes<appeal>() && names_notes<stage>() && names_notes<approach>() && names_notes<motive>() &&
              names_notes<role>() && names_notes<channel>() && names_notes<experience>());

constexpr bool names_fields() {
    for (const std::string_view field :
         {"statement"sv, "origins"sv,  "appeals"sv,  "where"sv,          "when"sv,   "how"sv,      "frequency"sv,  "who"sv,
          "aim"sv,       "leads_to"sv, "words"sv,    "call_to_action"sv, "claim"sv,  "name"sv,     "difference"sv, "roles"sv,
          "promise"sv,   "at"sv,       "baseline"sv, "target"sv,         "source"sv, "moved_by"sv, "consents"sv,   "frequency_cap"sv})
        if (!has_term(field)) return false;
    return true;
}
static_assert(names_fields());

constexpr bool has_row(phrase key) {
    for (const phrase_words& row : french.phrases)
        if (row.key == key) return !row.text.empty();
    return false;
}
constexpr bool says_all() {
    for (unsigned key = 0; key <= static_cast<unsigned>(phrase::perceived_unknown); ++key)
        if (!has_row(static_cast<phrase>(key))) return false;
    return true;
}
static_assert(says_all());
static_assert(french.base == nullptr, "what French lacks must not be said in English");

// The places that a report fills in are the same in both languages.
constexpr bool fills_the_same(std::string_view a, std::string_view b) {
    for (const std::string_view key :
         {"{verdict}"sv, "{n}"sv, "{m}"sv, "{k}"sv, "{part}"sv, "{rule}"sv, "{element}"sv, "{actual}"sv, "{bound}"sv})
        if ((a.find(key) == a.npos) != (b.find(key) == b.npos)) return false;
    return true;
}
constexpr bool fills_all_the_same() {
    for (const phrase_words& row : french.phrases)
        if (!fills_the_same(row.text, english.say(row.key))) return false;
    return true;
}
static_assert(fills_all_the_same());

// Typography: a no-break space before ? ! : ; and inside « », and no straight apostrophe.
constexpr bool is_set_well(std::string_view s) {
    constexpr std::string_view no_break = "\u00A0", closing = "»", opening = "«";
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char c = s[i];
        if (c == '\'') return false;
        if (c == ' ' && s.substr(i + 1, 1) == " ") return false;
        const bool high = c == '?' || c == '!' || c == ':' || c == ';' || (c == closing[0] && s.substr(i, 2) == closing);
        if (high && !s.substr(0, i).ends_with(no_break)) return false;
        if (c == opening[0] && s.substr(i, 2) == opening && s.substr(i + 2, 2) != no_break) return false;
    }
    return true;
}
static_assert(is_set_well("Qu’est-ce\u00A0?") && is_set_well("«\u00A0a\u00A0»"));
static_assert(!is_set_well("Qu’est-ce ?") && !is_set_well("Qu'est-ce") && !is_set_well("« a\u00A0»") && !is_set_well("«\u00A0a »"));

constexpr bool all_is_set_well() {
    for (const rule_words& row : french.rules)
        if (!is_set_well(row.label) || !is_set_well(row.asks) || !is_set_well(row.advice)) return false;
    for (const term& row : french.terms)
        if (!is_set_well(row.word)) return false;
    for (const phrase_words& row : french.phrases)
        if (!is_set_well(row.text)) return false;
    return true;
}

constexpr bool each_row_is_read() {
    for (const rule_words& row : french.rules)
        if (french.find(row.id) != &row) return false;
    for (const term& row : french.terms)
        if (french.word(row.id).data() != row.word.data()) return false;
    for (const phrase_words& row : french.phrases)
        if (french.say(row.key).data() != row.text.data()) return false;
    return true;
}

constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic}, solution{"Windows 3.0", appeal::functional}};

}  // namespace

TEST_CASE("French is set as French is") { CHECK_TWICE(all_is_set_well()); }

TEST_CASE("no row stands twice") { CHECK_TWICE(each_row_is_read()); }

TEST_CASE("a brief in French, as it should read") {
    std::string out;
    write_text(std::back_inserter(out), evaluate(windows_3, grammar), french);
    CHECK(out ==
          "Inachevée\u00A0: 2 sur 3.\n"
          "  acquis       énonce un besoin\n"
          "  acquis       énonce une solution\n"
          "  à compléter  relie les deux (la méthode)\n"
          "               Comment le besoin et la solution se rencontrent-ils\u00A0?\n"
          "               Dites où, quand ou comment\u00A0: une boutique, un appel, un lien, une visite.\n");
}

TEST_CASE("gaps that wait for one part read as French too") {
    std::string out;
    write_text(std::back_inserter(out), evaluate(sentence{}, criteria::respectful{}), french);
    CHECK(out ==
          "Inachevée\u00A0: 0 sur 3.\n"
          "  à compléter  le destinataire\u00A0: 3 questions en dépendent\n"
          "               ouvert au contact\n"
          "                 Souhaitent-ils qu’on leur en parle\u00A0?\n"
          "                 Demandez avant d’appeler\u00A0; s’ils veulent être tranquilles, soyez simplement facile à trouver.\n"
          "               avec leur accord (la méthode)\n"
          "                 Ont-ils accepté chaque canal par lequel vous les abordez\u00A0?\n"
          "                 Obtenez leur accord pour ces canaux, ou laissez-les venir à vous.\n"
          "               sans lasser (la méthode)\n"
          "                 Vous arrêtez-vous avant de les lasser\u00A0?\n"
          "                 Prévoyez moins de contacts\u00A0; les derniers agacent plus qu’ils ne convainquent.\n");
}

TEST_CASE("numbers, elements and opposites read as French") {
    constexpr auto share = rule<"part-de-voix">([](const budget& b) { return measurement::at_most(b.amount.value_or(0), 0.25); });
    constexpr alternative others[]{{"rien", "on marche"}, {"la voiture"}};
    const sentence s{budget{.amount = 0.5}, alternatives{others}, need{"arriver au sec", origin::organic}};
    std::string out;
    write_text(std::back_inserter(out), evaluate(s, all(share, no(states_need), each(answers_alternative))), french);
    CHECK(out ==
          "À revoir\u00A0: 0 sur 3.\n"
          "  à revoir     part-de-voix\u00A0: 0,5, au plus 0,25\n"
          "  à revoir     non\u00A0: énonce un besoin\n"
          "  à compléter  répond à chaque choix\u00A0: n°\u00A02\n"
          "               En quoi vous distinguez-vous de ce choix-là\u00A0?\n"
          "               Terminez la phrase\u00A0: «\u00A0avec ce choix, ils…\u00A0; avec nous, ils…\u00A0».\n");
}

#ifdef PITCH_SOURCE_DIR
TEST_CASE("no rule of the library is forgotten above: each id in its headers has French") {
    const std::filesystem::path headers = std::filesystem::path(PITCH_SOURCE_DIR) / "include" / "pitch";
    std::size_t found = 0;
    for (const char* folder : {"criteria", "."})
        for (const auto& file : std::filesystem::directory_iterator(headers / folder)) {
            if (!file.is_regular_file()) continue;
            std::ifstream stream(file.path());
            const std::string source{std::istreambuf_iterator<char>(stream), {}};
            constexpr std::string_view mark = "static constexpr std::string_view id = \"";
            for (std::size_t at = source.find(mark); at != source.npos; at = source.find(mark, at + 1)) {
                const std::size_t first = at + mark.size();
                const std::string id = source.substr(first, source.find('"', first) - first);
                if (id == "my-rule" || id == "my-criterion") continue;  // advice of a diagnostic
                CAPTURE(id);
                CHECK(has_words(id));
                ++found;
            }
        }
    CHECK(found >= 40);
}
#endif
