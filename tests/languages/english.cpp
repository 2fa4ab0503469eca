#include <pitch/languages/english.hpp>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

constexpr bool says_all() {
    for (unsigned key = 0; key <= static_cast<unsigned>(phrase::perceived_unknown); ++key)
        if (english.say(static_cast<phrase>(key)).empty()) return false;
    return true;
}

// A row that repeats an identifier, or that stands twice, would never be read.
constexpr bool each_row_is_read() {
    for (const term& row : english.terms)
        if (row.word == row.id || row.word.empty() || english.word(row.id).data() != row.word.data()) return false;
    for (const phrase_words& row : english.phrases)
        if (english.say(row.key).data() != row.text.data()) return false;
    return true;
}

}  // namespace

TEST_CASE("English has every phrase") { CHECK_TWICE(says_all()); }

TEST_CASE("English has a row only where a word is not the identifier") { CHECK_TWICE(each_row_is_read()); }

TEST_CASE("the phrases are those of a report") {
    CHECK_TWICE(english.say(phrase::first_line) == "{verdict}: {n} of {m} hold.");
    CHECK_TWICE(english.say(phrase::waiting_rules) == "{part}: {k} questions wait for it");
    CHECK_TWICE(english.say(phrase::unasked) == "Complete, and nobody asked for it.");
    CHECK_TWICE(english.word("channel_16") == "channel 16");
}
