#include <pitch/language.hpp>

#include <iterator>
#include <pitch/evaluate.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/parts.hpp>
#include <pitch/report/text.hpp>
#include <pitch/sentence.hpp>
#include <string>
#include <type_traits>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("language");

namespace {

using namespace pitch;

using namespace std::string_view_literals;

struct ours_only {
    static constexpr std::string_view id = "ours-only", asks = "Is it ours?", advice = "Make it ours.";
    constexpr outcome operator()(const need&) const noexcept { return outcome::missing; }
};
struct not_translated {
    static constexpr std::string_view id = "untold", asks = "Who says so?", advice = "Ask.";
    constexpr outcome operator()(const need&) const noexcept { return outcome::missing; }
};
struct compass {
    static constexpr std::string_view part = "compass";
    bool found = false;
    [[nodiscard]] constexpr bool stated() const noexcept { return found; }
};
struct needs_compass {
    static constexpr std::string_view id = "needs-compass";
    constexpr bool operator()(const compass&) const noexcept { return true; }
};

constexpr rule_words our_rules[]{{"ours-only", "à nous", "Est-ce à nous ?", "Faites-le nôtre."}, {"states-need", {}, "Quel besoin ?", {}}};
constexpr term our_terms[]{{"compass", "la boussole"}};
constexpr phrase_words our_phrases[]{{phrase::complete_missing, "Pas finie"}};
constexpr language ours{.tag = "fr-x", .base = &french, .rules = our_rules, .terms = our_terms, .phrases = our_phrases};

TEST_CASE("a language returns the words of its tables") {
    CHECK_TWICE(english.tag == "en");
    CHECK_TWICE(english.word("self_directed") == "on their own");
    CHECK_TWICE(english.say(phrase::fails) == "conflict");
    CHECK_TWICE(english.say(phrase::received_disruptive) == "Disruptive");
}

TEST_CASE("without a translation, names and labels are the identifiers") {
    CHECK_TWICE(english.word("need") == "need");
    CHECK_TWICE(english.find("states-need") == nullptr);
    CHECK_TWICE(english.label("states-need") == "states-need");
    CHECK_TWICE(language{}.word("need") == "need");
    CHECK_TWICE(language{}.label("states-need") == "states-need");
    CHECK_TWICE(language{}.say(phrase::fails) == "conflict");
}

// At run time only: with its sanitizers, GCC does not accept the address of a variable as a
// constant. A language refers to its base by address.
TEST_CASE("a language with a base uses its own words first, then those of the base") {
    CHECK(ours.label("ours-only") == "à nous"sv);
    CHECK(ours.word("compass") == "la boussole"sv);
    CHECK(ours.word("need") == "le besoin"sv);
    CHECK(ours.say(phrase::complete_missing) == "Pas finie"sv);
    CHECK(ours.say(phrase::complete_fails) == "Se contredit"sv);
    CHECK(ours.label("connects") == "lien établi"sv);
    CHECK_TWICE(french.word("compass") == "compass");
}

TEST_CASE("a report prints the words of the rule if the language has none") {
    std::string out;
    constexpr sentence half{need{"to find the way"}};
    write_text(std::back_inserter(out), evaluate(half, all(ours_only{}, not_translated{}, needs_compass{})), ours);
    CHECK(out ==
          "Pas finie\u00A0: 0 réponses sur 3.\n"
          "  à compléter  needs-compass (la boussole)\n"
          "  à compléter  à nous\n"
          "               Est-ce à nous ?\n"
          "               Faites-le nôtre.\n"
          "  à compléter  untold\n"
          "               Who says so?\n"
          "               Ask.\n");
}

TEST_CASE("a rule without a row has its own words, and a row without a label has the id") {
    std::string out;
    write_text(std::back_inserter(out), evaluate(sentence{}, all(not_translated{})), language{.tag = "x", .base = &english});
    CHECK(out == "Unfinished: 0 of 1 answered.\n  missing  untold (need)\n           Who says so?\n           Ask.\n");
    CHECK(ours.label("states-need") == "states-need");
}

TEST_CASE("a table refuses a temporary list of rows, which would dangle") {
    static_assert(std::is_constructible_v<table<term>, const term(&)[1]>);
    static_assert(!std::is_constructible_v<table<term>, const term(&&)[1]>);
    static_assert(!std::is_constructible_v<table<term>, term(&&)[1]>);
}

TEST_CASE("a language that has a phrase for many uses it for one") {
    static constexpr phrase_words for_many[]{{phrase::more, "und noch {n}"}, {phrase::headline, "{verdict}: {n} von {m}"}};
    constexpr language german{.tag = "de", .base = &english, .phrases = for_many};
    CHECK_TWICE(german.say(phrase::more_one) == "und noch {n}");
    CHECK_TWICE(german.say(phrase::tally_headline) == "{verdict}: {n} von {m}");
    CHECK_TWICE(german.say(phrase::waiting_rule) == english.say(phrase::waiting_rule));
    static constexpr phrase_words both[]{{phrase::more, "und noch {n}"}, {phrase::more_one, "und noch eine"}};
    CHECK_TWICE(language{.phrases = both}.say(phrase::more_one) == "und noch eine");
}

}  // namespace

TEST_SUITE_END();
