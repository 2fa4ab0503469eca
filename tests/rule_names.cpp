// Two files, this one and rule_names_elsewhere.cpp, have a rule of the same name, each in an unnamed
// namespace. The rules differ, and each file uses its own. Without the unnamed namespaces, the
// linker would keep only one of the two, and would not report it.
#include <string_view>

#include <doctest/doctest.h>
#include <pitch/pitch.hpp>

#include "support/twice.hpp"

/// Judges a message by the rule of the other file.
bool fits_elsewhere(const pitch::message& m);

TEST_SUITE_BEGIN("rule names");

namespace {

using namespace pitch;

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
    constexpr bool operator()(const message& m) const { return m.words.characters() <= 10; }
};

constexpr bool fits(const message& m) { return holds(sentence{m}, fits_an_ad{}); }

TEST_CASE("two rules with one name in unnamed namespaces of two files do not mix") {
    constexpr message words{"twelve chars"};
    CHECK_TWICE(!fits(words));
    CHECK(fits_elsewhere(words));
    CHECK_TWICE(fits(message{"ten chars."}));
    CHECK(!fits_elsewhere(message{"twenty-one characters"}));
}

}  // namespace

TEST_SUITE_END();
