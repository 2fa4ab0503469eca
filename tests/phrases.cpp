#include <pitch/phrases.hpp>

#include "support/twice.hpp"

namespace {

using namespace pitch;

}  // namespace

TEST_CASE("English, on which every language falls back, has each phrase once") {
    CHECK_TWICE([] {
        for (unsigned key = 0; key <= static_cast<unsigned>(phrase::perceived_unknown); ++key) {
            unsigned rows = 0;
            for (const phrase_words& row : detail::english_phrases) rows += static_cast<unsigned>(row.key) == key && !row.text.empty();
            if (rows != 1) return false;
        }
        return true;
    }());
}

TEST_CASE("the phrases are those of a report") {
    CHECK_TWICE(detail::say_in_english(phrase::first_line) == "{verdict}: {n} of {m} hold.");
    CHECK_TWICE(detail::say_in_english(phrase::waiting_rules) == "{part}: {k} questions wait for it");
    CHECK_TWICE(detail::say_in_english(phrase::unasked) == "Complete, and nobody asked for it.");
}

TEST_CASE("each verdict has a word for each outcome, and a head") {
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
