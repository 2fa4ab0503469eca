#include <pitch/criteria/respectful.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

TEST_SUITE_BEGIN("criteria/respectful");

namespace {

using namespace pitch;
using enum outcome;
using support::judged;

constexpr method shop{.statement = "a shop in the street", .where = channel::store};
constexpr method call{.statement = "a call", .where = channel::phone | channel::store, .frequency = 2};

TEST_CASE("open-to-contact passes if the recipient wants a where, a when or a how, and fails if one of them is none") {
    CHECK_TWICE(judged(open_to_contact, recipient{.where = channel::web}) == pass);
    CHECK_TWICE(judged(open_to_contact, recipient{.when = stage::purchase}) == pass);
    CHECK_TWICE(judged(open_to_contact, recipient{.how = approach::assisted}) == pass);
    CHECK_TWICE(judged(open_to_contact, recipient{.where = none}) == fail);
    CHECK_TWICE(judged(open_to_contact, recipient{.when = none}) == fail);
    CHECK_TWICE(judged(open_to_contact, recipient{.how = none}) == fail);
    CHECK_TWICE(judged(open_to_contact, recipient{.where = channel::web, .how = none}) == fail);
    CHECK_TWICE(judged(open_to_contact, recipient{.moved_by = motive::price, .consents = none, .frequency_cap = 0}) == missing);
    CHECK_TWICE(judged(open_to_contact) == missing);
}

TEST_CASE("consented passes if the recipient consents to every channel that needs it, and fails if one lacks consent") {
    CHECK_TWICE(judged(consented, call, recipient{.consents = channel::phone}) == pass);
    CHECK_TWICE(judged(consented, call, recipient{.consents = channel::email}) == fail);
    CHECK_TWICE(judged(consented, call, recipient{.consents = none}) == fail);
    CHECK_TWICE(judged(consented, call, recipient{.where = channel::phone}) == missing);
    constexpr method two{.statement = "a campaign", .where = channel::phone | channel::email};
    CHECK_TWICE(judged(consented, two, recipient{.consents = channel::phone | channel::email}) == pass);
    CHECK_TWICE(judged(consented, two, recipient{.consents = channel::phone}) == fail);
    CHECK_TWICE(judged(consented, call) == missing);
    CHECK_TWICE(judged(consented, recipient{.consents = channel::phone}) == missing);
}

TEST_CASE("consented does not apply if the recipient comes by themselves or no channel needs consent") {
    CHECK_TWICE(judged(consented, shop, recipient{.consents = none}) == not_applicable);
    CHECK_TWICE(judged(consented, shop, recipient{.where = channel::web}) == not_applicable);
    CHECK_TWICE(judged(consented, method{.statement = "a hotline", .where = channel::phone, .frequency = 0}, recipient{.consents = none}) ==
                not_applicable);
    CHECK_TWICE(judged(consented, method{.statement = "come", .frequency = 0}, recipient{.consents = none}) == not_applicable);
    CHECK_TWICE(judged(consented, method{.statement = "somehow"}, recipient{.consents = none}) == missing);
    CHECK_TWICE(judged(consented, shop) == missing);
}

TEST_CASE("consented fails if a recipient who consents to none is approached, whatever the channel") {
    constexpr method poster{.statement = "a poster", .where = channel::outdoor, .frequency = 7};
    CHECK_TWICE(judged(consented, poster, recipient{.consents = none}) == fail);
    CHECK_TWICE(judged(consented, poster, recipient{.consents = channel::email}) == not_applicable);
    CHECK_TWICE(judged(consented, poster, recipient{.where = channel::web}) == not_applicable);
    CHECK_TWICE(judged(consented, method{.statement = "somehow", .frequency = 1}, recipient{.consents = none}) == fail);
    CHECK_TWICE(judged(consented, method{.statement = "somehow", .frequency = 1}, recipient{.consents = channel::email}) == missing);
    CHECK_TWICE(judged(consented, method{.statement = "somehow", .frequency = 1}, recipient{.where = channel::web}) == missing);
}

constexpr bool needs_consent(channel c) {
    return judged(consented, method{.statement = "it", .where = c}, recipient{.consents = none}) == fail;
}

TEST_CASE("only phone, sms, email, direct_mail, app and visit need consent") {
    constexpr set_of<channel> expected =
        channel::phone | channel::sms | channel::email | channel::direct_mail | channel::app | channel::visit;
    static_assert([=] {
        for (unsigned i = 0; i < 32; ++i)
            if (needs_consent(static_cast<channel>(i)) != expected.contains(static_cast<channel>(i))) return false;
        return true;
    }());
    for (unsigned i = 0; i < 32; ++i) {
        CAPTURE(i);
        CHECK(needs_consent(static_cast<channel>(i)) == expected.contains(static_cast<channel>(i)));
    }
}

TEST_CASE("within-frequency-cap passes up to the cap, fails above it, and does not apply without a cap") {
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 3}) == pass);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 2}) == pass);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 1}) == fail);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 0}) == fail);
    CHECK_TWICE(judged(within_frequency_cap, method{.statement = "come", .frequency = 0}, recipient{.frequency_cap = 0}) == pass);
    CHECK_TWICE(judged(within_frequency_cap, shop, recipient{.frequency_cap = 1}) == missing);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.where = channel::web}) == not_applicable);
    CHECK_TWICE(judged(within_frequency_cap, shop, recipient{.where = channel::web}) == not_applicable);
    CHECK_TWICE(judged(within_frequency_cap, call) == missing);
    CHECK_TWICE(judged(within_frequency_cap, recipient{.frequency_cap = 1}) == missing);
}

TEST_CASE("honest passes if the recipient was not misled, fails if they were, and does not apply if it is unknown") {
    CHECK_TWICE(judged(honest, recipient{.misled = false}) == pass);
    CHECK_TWICE(judged(honest, recipient{.misled = true}) == fail);
    CHECK_TWICE(judged(honest, recipient{.where = channel::web}) == not_applicable);
    CHECK_TWICE(judged(honest, recipient{}) == missing);
    CHECK_TWICE(judged(honest) == missing);
}

TEST_CASE("respectful fails if the recipient was misled, even in a shop where they wanted to be") {
    CHECK_TWICE(judged(respectful, shop, recipient{.where = channel::store, .misled = false}) == pass);
    CHECK_TWICE(judged(respectful, shop, recipient{.where = channel::store, .misled = true}) == fail);
    CHECK_TWICE(judged(disruptive, shop, recipient{.where = channel::store, .misled = true}) == pass);
    CHECK_TWICE(judged(respectful, shop, recipient{.misled = false}) == missing);
}

TEST_CASE("a shop is respectful to a recipient who prefers the web") {
    CHECK_TWICE(judged(respectful, shop, recipient{.where = channel::web}) == pass);
    CHECK_TWICE(judged(disruptive, shop, recipient{.where = channel::web}) == fail);
}

TEST_CASE("disruptive passes only if the method is known not to be respectful") {
    CHECK_TWICE(judged(disruptive, call, recipient{.where = none}) == pass);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = none}) == pass);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = channel::phone, .frequency_cap = 1}) == pass);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone}) == missing);
    CHECK_TWICE(judged(disruptive, call, recipient{}) == missing);
    CHECK_TWICE(judged(disruptive, call) == missing);
    CHECK_TWICE(judged(disruptive) == missing);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = channel::phone, .frequency_cap = 2}) == fail);
    CHECK_TWICE(criteria::disruptive::id == "disruptive");
}

}  // namespace

TEST_SUITE_END();
