#include <pitch/languages/english.hpp>

#include "../support/twice.hpp"

TEST_SUITE_BEGIN("languages/english");

namespace {

using namespace pitch;

constexpr bool each_term_is_found_and_differs_from_its_id() {
    for (const term& row : english.terms)
        if (row.word.empty() || row.word == row.id || english.word(row.id).data() != row.word.data()) return false;
    return true;
}
constexpr bool each_phrase_is_found() {
    for (const phrase_words& row : english.phrases)
        if (english.say(row.key).data() != row.text.data()) return false;
    return true;
}

TEST_CASE("no row is hidden by an earlier one, and no term only repeats its id") {
    CHECK_TWICE(each_term_is_found_and_differs_from_its_id());
    CHECK_TWICE(each_phrase_is_found());
}

TEST_CASE("the channels of an application have words") { CHECK_TWICE(english.word("channel_17") == "channel 17"); }

}  // namespace

TEST_SUITE_END();
