#include <pitch/languages/english.hpp>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

// A row that repeats an identifier, or that stands twice, would never be read.
constexpr bool each_row_is_read() {
    for (const term& row : english.terms)
        if (row.word == row.id || row.word.empty() || english.word(row.id).data() != row.word.data()) return false;
    for (const phrase_words& row : english.phrases)
        if (english.say(row.key).data() != row.text.data()) return false;
    return true;
}

}  // namespace

TEST_CASE("English has a row only where a word is not the identifier") { CHECK_TWICE(each_row_is_read()); }

TEST_CASE("English says an application's own channels as words") { CHECK_TWICE(english.word("channel_16") == "channel 16"); }
