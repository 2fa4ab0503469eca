#include <pitch/languages/french.hpp>

#ifndef __wasi__  // libc++ has no <filesystem> there
#include <filesystem>
#endif
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

TEST_SUITE_BEGIN("languages/french");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

// The compiler checks that every rule, criterion, part, note, field and phrase of the library has
// French words.

constexpr bool has_words(std::string_view id) {
    for (const rule_words& row : french.rules)
        if (row.id == id) return !row.label.empty() && !row.asks.empty() && !row.advice.empty();
    return false;
}

template <class RuleOrCriterion>
consteval void demand_words() {
    static_assert(has_words(RuleOrCriterion::id), "this rule or criterion has no French; add a row to languages/french.hpp");
}

/// Demands words for every rule and criterion in the tree of an evaluator.
template <class EvaluatorType>
consteval bool has_words_throughout() {
    if constexpr (detail::leaf_shape<EvaluatorType>)
        demand_words<detail::rule_of<EvaluatorType>>();
    else if constexpr (detail::criterion_shape<EvaluatorType>)
        demand_words<EvaluatorType>();
    []<class... Children>(detail::type_list<Children...>) {
        (void)(true && ... && has_words_throughout<Children>());
    }(detail::children_of<EvaluatorType>{});
    return true;
}

static_assert(has_words_throughout<criteria::grammar>());
static_assert(has_words_throughout<criteria::tridom>());
static_assert(has_words_throughout<criteria::at_best>());
static_assert(has_words_throughout<criteria::disruptive>());
static_assert(has_words_throughout<criteria::moore>());
static_assert(has_words_throughout<criteria::kellogg>());
static_assert(has_words_throughout<criteria::storybrand>());
static_assert(has_words_throughout<criteria::smart>());
static_assert(has_words_throughout<criteria::ipa_brief>());
static_assert(has_words_throughout<criteria::effie>());

constexpr bool has_term(std::string_view id) {
    for (const term& row : french.terms)
        if (row.id == id) return !row.word.empty();
    return false;
}

template <class... Parts>
constexpr bool has_part_terms(const sentence<Parts...>&) {
    return (has_term(std::remove_cvref_t<Parts>::part) && ...);
}
static_assert(has_part_terms(parts(brief{})));
static_assert(has_term("alternative"));
static_assert(has_term("touchpoint"));
static_assert(has_term("metric"));

template <class Enum>
constexpr bool has_note_terms() {
    for (const std::string_view note : names_of<Enum>::names)
        if (!has_term(note)) return false;
    return true;
}
static_assert(has_note_terms<origin>());
static_assert(has_note_terms<appeal>());
static_assert(has_note_terms<stage>());
static_assert(has_note_terms<approach>());
static_assert(has_note_terms<motive>());
static_assert(has_note_terms<role>());
static_assert(has_note_terms<channel>());
static_assert(has_note_terms<experience>());

constexpr bool has_field_terms() {
    for (const std::string_view field :
         {"statement"sv,     "origins"sv,     "appeals"sv,  "where"sv,          "when"sv,   "how"sv,    "frequency"sv,  "who"sv,
          "aim"sv,           "leads_to"sv,    "words"sv,    "call_to_action"sv, "claim"sv,  "name"sv,   "difference"sv, "roles"sv,
          "promise"sv,       "at"sv,          "baseline"sv, "target"sv,         "actual"sv, "source"sv, "moved_by"sv,   "consents"sv,
          "frequency_cap"sv, "experienced"sv, "misled"sv})
        if (!has_term(field)) return false;
    return true;
}
static_assert(has_field_terms());

constexpr bool has_phrase(phrase key) {
    for (const phrase_words& row : french.phrases)
        if (row.key == key) return !row.text.empty();
    return false;
}
constexpr bool has_every_phrase() {
    for (unsigned key = 0; key <= static_cast<unsigned>(phrase::tally_headline); ++key)
        if (!has_phrase(static_cast<phrase>(key))) return false;
    return true;
}
static_assert(has_every_phrase());
static_assert(french.base == nullptr, "French must not fall back on another language");

/// Whether two patterns have the same {keys}.
constexpr bool have_same_keys(std::string_view one, std::string_view other) {
    for (const std::string_view key :
         {"{verdict}"sv, "{n}"sv, "{m}"sv, "{k}"sv, "{part}"sv, "{rule}"sv, "{element}"sv, "{actual}"sv, "{bound}"sv, "{answer}"sv,
          "{targeted}"sv, "{relevant}"sv, "{innovative}"sv, "{differentiating}"sv, "{orchestrated}"sv, "{measurable}"sv})
        if ((one.find(key) == one.npos) != (other.find(key) == other.npos)) return false;
    return true;
}
constexpr bool each_phrase_has_the_keys_of_english() {
    for (const phrase_words& row : french.phrases)
        if (!have_same_keys(row.text, english.say(row.key))) return false;
    return true;
}

/// Whether the typography is French: a no-break space before ? ! : ; and inside « », no straight
/// apostrophe, and single spaces.
constexpr bool is_typeset(std::string_view s) {
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
static_assert(is_typeset("Qu’est-ce\u00A0?"));
static_assert(is_typeset("«\u00A0a\u00A0»"));
static_assert(!is_typeset("Qu’est-ce ?"));
static_assert(!is_typeset("Qu'est-ce"));
static_assert(!is_typeset("a  b"));
static_assert(!is_typeset("« a\u00A0»"));
static_assert(!is_typeset("«\u00A0a »"));

constexpr bool everything_is_typeset() {
    for (const rule_words& row : french.rules)
        if (!is_typeset(row.label) || !is_typeset(row.asks) || !is_typeset(row.advice)) return false;
    for (const term& row : french.terms)
        if (!is_typeset(row.word)) return false;
    for (const phrase_words& row : french.phrases)
        if (!is_typeset(row.text)) return false;
    return true;
}

constexpr bool each_rule_is_found() {
    for (const rule_words& row : french.rules)
        if (french.find(row.id) != &row) return false;
    return true;
}
constexpr bool each_term_is_found() {
    for (const term& row : french.terms)
        if (french.word(row.id).data() != row.word.data()) return false;
    return true;
}
constexpr bool each_phrase_is_found() {
    for (const phrase_words& row : french.phrases)
        if (french.say(row.key).data() != row.text.data()) return false;
    return true;
}

TEST_CASE("every label, question, advice, term and phrase has French typography") { CHECK_TWICE(everything_is_typeset()); }

TEST_CASE("no row is hidden by an earlier one") {
    CHECK_TWICE(each_rule_is_found());
    CHECK_TWICE(each_term_is_found());
    CHECK_TWICE(each_phrase_is_found());
}

TEST_CASE("each phrase has the keys of its English counterpart") { CHECK_TWICE(each_phrase_has_the_keys_of_english()); }

template <class EvaluatorType>
std::string printed(const verdict<EvaluatorType>& v) {
    std::string out;
    write_text(std::back_inserter(out), v, french);
    return out;
}

TEST_CASE("a report in French reads as French, including groups, numbers, elements and opposites") {
    constexpr auto share_of_voice = rule<"part-de-voix">([](const budget& b) { return measurement::at_most(b.amount.value_or(0), 0.25); });
    constexpr alternative others[]{{"DOS", "rien à taper"}, {"un Macintosh"}};
    const auto windows_3 = need{"the ease of a Macintosh on an IBM PC", origin::organic} + solution{"Windows 3.0", appeal::functional} +
                           budget{.amount = 0.5} + alternatives(others);
    CHECK(printed(evaluate(windows_3, all(grammar, any(states_solution, claims_novelty), no(states_need), share_of_voice,
                                          each(answers_alternative), where_wanted, advise(knows_need)))) ==
          "Se contredit\u00A0: 2 réponses sur 7.\n"
          "  acquis       besoin énoncé\n"
          "  acquis       solution énoncée\n"
          "  sans objet   nouveauté annoncée (la nouveauté)\n"
          "  à revoir     non\u00A0: besoin énoncé\n"
          "  à revoir     part-de-voix\u00A0: 0,5, au plus 0,25\n"
          "  à compléter  lien établi (la méthode)\n"
          "               Comment le besoin et la solution se rencontrent-ils\u00A0?\n"
          "               Dites où, quand ou comment\u00A0: une boutique, un appel, un lien, une visite.\n"
          "               la méthode\u00A0: 1 question en dépend\n"
          "                 lieu souhaité (le destinataire)\n"
          "                   Les rencontrez-vous là où ils le souhaitent\u00A0?\n"
          "                   Demandez quels lieux et quels médias leur conviennent, et choisissez-en au moins un.\n"
          "  à compléter  différence avec chacune\u00A0: n°\u00A02\n"
          "               En quoi vous distinguez-vous de ce choix-là\u00A0?\n"
          "               Terminez la phrase\u00A0: «\u00A0avec ce choix, ils…\u00A0; avec nous, ils…\u00A0».\n"
          "  conseil      besoin documenté\n"
          "               De qui est-ce le besoin, et comment le savez-vous\u00A0?\n"
          "               Dites qui vous l’a dit\u00A0: un client, une étude, le service client.\n");
}

TEST_CASE("an unfinished sentence is told in French") {
    constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic},
                                 solution{"Windows 3.0", appeal::functional}};
    CHECK(printed(evaluate(windows_3, grammar)) ==
          "Inachevée\u00A0: 2 réponses sur 3.\n"
          "  acquis       besoin énoncé\n"
          "  acquis       solution énoncée\n"
          "  à compléter  lien établi (la méthode)\n"
          "               Comment le besoin et la solution se rencontrent-ils\u00A0?\n"
          "               Dites où, quand ou comment\u00A0: une boutique, un appel, un lien, une visite.\n");
}

TEST_CASE("a report in French prints label, question and advice of each rule from the table, and parts by their French words") {
    const std::string page = printed(evaluate(sentence{}, respectful));
    CHECK(page.find("le destinataire\u00A0: 3 questions en dépendent\n") != page.npos);
    for (const std::string_view id : {open_to_contact.id, consented.id, within_frequency_cap.id}) {
        CAPTURE(id);
        const rule_words& words = *french.find(id);
        CHECK(page.find(" " + std::string(words.label) + (id == open_to_contact.id ? " (le destinataire)\n" : " (la méthode)\n")) !=
              page.npos);
        CHECK(page.find(" " + std::string(words.asks) + "\n") != page.npos);
        CHECK(page.find(" " + std::string(words.advice) + "\n") != page.npos);
    }
}

#ifdef __wasi__
TEST_CASE("every id in the library's headers has French words") { MESSAGE("not run: it reads folders, and WASI has no <filesystem>"); }
#elif defined(PITCH_SOURCE_DIR)
TEST_CASE("every id in the library's headers has French words") {
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
                if (id == "my-rule" || id == "my-criterion") continue;  // in compiler messages
                CAPTURE(id);
                CHECK(has_words(id));
                ++found;
            }
        }
    CHECK(found >= 40);
}
#endif

}  // namespace

TEST_SUITE_END();
