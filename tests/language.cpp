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

namespace {

using namespace pitch;
using namespace std::string_view_literals;

struct ours_only {
    static constexpr std::string_view id = "ours-only", asks = "Is it ours?", advice = "Make it ours.";
    constexpr outcome operator()(const need&) const noexcept { return outcome::missing; }
};
struct untold {
    static constexpr std::string_view id = "untold", asks = "Who says so?", advice = "Ask.";
    constexpr outcome operator()(const need&) const noexcept { return outcome::missing; }
};
struct lost {
    static constexpr std::string_view part = "compass";
    bool found = false;
    [[nodiscard]] constexpr bool stated() const noexcept { return found; }
};
struct needs_compass {
    static constexpr std::string_view id = "needs-compass";
    constexpr bool operator()(const lost&) const noexcept { return true; }
};

constexpr rule_words our_rules[]{{"ours-only", "à nous", "Est-ce à nous ?", "Faites-le nôtre."}, {"states-need", {}, "Quel besoin ?", {}}};
constexpr term our_terms[]{{"compass", "la boussole"}};
constexpr phrase_words our_phrases[]{{phrase::complete_missing, "Pas finie"}};
constexpr language ours{.tag = "fr-x", .base = &french, .rules = our_rules, .terms = our_terms, .phrases = our_phrases};

}  // namespace

TEST_CASE("a language says what stands in its table") {
    CHECK_TWICE(english.tag == "en");
    CHECK_TWICE(english.word("self_directed") == "on their own");
    CHECK_TWICE(english.say(phrase::fails) == "at odds");
    CHECK_TWICE(english.say(phrase::received_disruptive) == "Disruptive");
}

TEST_CASE("without words, the identifiers speak") {
    CHECK_TWICE(english.word("need") == "need");
    CHECK_TWICE(english.find("states-need") == nullptr);
    CHECK_TWICE(english.label("states-need") == "states-need");
    CHECK_TWICE(language{}.word("need") == "need");
    CHECK_TWICE(language{}.label("states-need") == "states-need");
    CHECK_TWICE(language{}.say(phrase::fails) == "at odds");
}

// At run time only: GCC under its sanitizers takes no address of a variable for a constant, and a base is looked up by one.
TEST_CASE("a language of an application stands on another, and says only what is its own") {
    CHECK(ours.label("ours-only") == "à nous"sv);
    CHECK(ours.word("compass") == "la boussole"sv);
    CHECK(ours.word("need") == "le besoin"sv);
    CHECK(ours.say(phrase::complete_missing) == "Pas finie"sv);
    CHECK(ours.say(phrase::complete_fails) == "À revoir"sv);
    CHECK(ours.label("connects") == "relie les deux"sv);
    CHECK_TWICE(french.word("compass") == "compass");
}

TEST_CASE("a report speaks a rule's own words where the language has none") {
    std::string out;
    constexpr sentence half{need{"to find the way"}};
    write_text(std::back_inserter(out), evaluate(half, all(ours_only{}, untold{}, needs_compass{})), ours);
    CHECK(out ==
          "Pas finie\u00A0: 0 sur 3.\n"
          "  à compléter  à nous\n"
          "               Est-ce à nous ?\n"
          "               Faites-le nôtre.\n"
          "  à compléter  untold\n"
          "               Who says so?\n"
          "               Ask.\n"
          "  à compléter  needs-compass (la boussole)\n");
}

TEST_CASE("a row that leaves words out falls back to the rule's own") {
    std::string out;
    write_text(std::back_inserter(out), evaluate(sentence{}, all(untold{})), language{.tag = "x", .base = &english});
    CHECK(out == "Unfinished: 0 of 1 hold.\n  missing  untold (need)\n           Who says so?\n           Ask.\n");
    CHECK(ours.label("states-need") == "states-need");
}

TEST_CASE("a table is of static storage: a temporary list of rows is refused") {
    static_assert(std::is_constructible_v<table<term>, const term(&)[1]>);
    static_assert(!std::is_constructible_v<table<term>, const term(&&)[1]>);
    static_assert(!std::is_constructible_v<table<term>, term(&&)[1]>);
}
