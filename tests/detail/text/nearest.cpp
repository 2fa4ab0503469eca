#include <pitch/detail/text/nearest.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/policy_text/nearest");

namespace {

using namespace pitch;

constexpr std::string_view nearest(std::string_view word, std::initializer_list<std::string_view> candidates) {
    detail::nearest_word found(word);
    for (const std::string_view candidate : candidates) found.offer(candidate);
    return found.best();
}

TEST_CASE("a missing character costs less than a superfluous one, and that less than a wrong one") {
    CHECK_TWICE(nearest("need", {"knees", "states-need", "deed"}) == "deed");
    CHECK_TWICE(nearest("need", {"states-need", "new"}) == "new");
    CHECK_TWICE(nearest("need", {"connects", "states-need"}) == "states-need");
    CHECK_TWICE(nearest("abc", {"ab", "abcd"}) == "abcd");
    CHECK_TWICE(nearest("abc", {"abd", "ab"}) == "ab");
    CHECK_TWICE(nearest("abc", {"abd", "abcxxxx"}) == "abd");
}

TEST_CASE("the first of equals is nearest") {
    CHECK_TWICE(nearest("abc", {"abx", "aby"}) == "abx");
    CHECK_TWICE(nearest("abc", {"xabc", "abcx"}) == "xabc");
}

TEST_CASE("ignores the case of ASCII letters only") {
    CHECK_TWICE(nearest("NEED", {"need"}) == "need");
    CHECK_TWICE(nearest("A", {"a"}) == "a");
    CHECK_TWICE(nearest("z", {"Z"}) == "Z");
    CHECK_TWICE(nearest("@", {"`"}).empty());
    CHECK_TWICE(nearest("\xC3\x89", {"\xC3\xA9", "\xC3\x89"}) == "\xC3\x89");
    CHECK_TWICE(nearest("[", {"{"}).empty());
}

TEST_CASE("a candidate has at least half of the word's characters in their order") {
    CHECK_TWICE(nearest("abcd", {"ab"}) == "ab");
    CHECK_TWICE(nearest("abcd", {"ba"}).empty());
    CHECK_TWICE(nearest("abcd", {"dcba"}).empty());
    CHECK_TWICE(nearest("abcde", {"ab"}).empty());
    CHECK_TWICE(nearest("abcde", {"ace"}) == "ace");
    CHECK_TWICE(nearest("", {"a", ""}).empty());
    CHECK_TWICE(nearest("a", {""}).empty());
    CHECK_TWICE(nearest("a", {}).empty());
}

TEST_CASE("compares the first 64 bytes") {
    const std::string same(64, 'a'), longer = same + std::string(1000, 'b');
    CHECK(nearest(longer, {"b", same}) == same);
    CHECK(nearest(same, {"a", longer}) == longer);
    CHECK(nearest(std::string(100'000, 'b'), {same}).empty());

    const std::string last(63, 'a');
    CHECK(nearest(last + "b", {last + "c", last + "b"}) == last + "b");  // the 64th byte counts
    CHECK(nearest(same + "b", {same + "c", same + "b"}) == same + "c");  // the 65th does not
}

}  // namespace

TEST_SUITE_END();
