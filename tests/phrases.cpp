#include <pitch/phrases.hpp>

#include <pitch/languages/english_phrases.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("phrases");

namespace {

using namespace pitch;

TEST_CASE("English, the base of every language, has exactly one text for each phrase") {
    CHECK_TWICE([] {
        for (unsigned key = 0; key <= static_cast<unsigned>(phrase::answers); ++key) {
            unsigned rows = 0;
            for (const phrase_words& row : detail::english_phrases) rows += static_cast<unsigned>(row.key) == key && !row.text.empty();
            if (rows != 1) return false;
        }
        return true;
    }());
}

TEST_CASE("say_in_english returns the texts that reports print") {
    CHECK_TWICE(detail::say_in_english(phrase::headline) == "{verdict}: {n} of {m} answered.");
    CHECK_TWICE(detail::say_in_english(phrase::waiting_rules) == "{part}: {k} questions depend on it");
    CHECK_TWICE(detail::say_in_english(phrase::unasked) == "Complete, and nobody asked for it.");
}

TEST_CASE("phrase_of returns the phrase of an outcome, of a kind of verdict, and of both") {
    using detail::phrase_of;
    CHECK_TWICE(phrase_of(outcome::missing) == phrase::missing);
    CHECK_TWICE(phrase_of(outcome::fail) == phrase::fails);
    CHECK_TWICE(phrase_of(outcome::pass) == phrase::holds);
    CHECK_TWICE(phrase_of(outcome::not_applicable) == phrase::does_not_apply);
    CHECK_TWICE(phrase_of(judged_as::complete, outcome::pass) == phrase::complete_holds);
    CHECK_TWICE(phrase_of(judged_as::successful, outcome::fail) == phrase::successful_fails);
    CHECK_TWICE(phrase_of(judged_as::received, outcome::not_applicable) == phrase::received_does_not_apply);
    CHECK_TWICE(phrase_of(judged_as::successful) == phrase::successful);
    CHECK_TWICE(phrase_of(judged_as::received) == phrase::received);
}

}  // namespace

TEST_SUITE_END();
