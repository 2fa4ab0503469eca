#include <pitch/criteria/respectful.hpp>

#include "../support/judged.hpp"
#include "../support/twice.hpp"

namespace {

using namespace pitch;
using namespace judged_by;

constexpr method shop{.statement = "a shop in the street", .where = channel::store};
constexpr method call{.statement = "a call", .where = channel::phone | channel::store, .frequency = 2};

TEST_CASE("respectful: open-to-contact passes where something is wanted, and fails where one of them is none") {
    CHECK_TWICE(judged(open_to_contact, recipient{.where = channel::web}) == P);
    CHECK_TWICE(judged(open_to_contact, recipient{.when = stage::purchase}) == P);
    CHECK_TWICE(judged(open_to_contact, recipient{.how = approach::assisted}) == P);
    CHECK_TWICE(judged(open_to_contact, recipient{.where = none}) == F);
    CHECK_TWICE(judged(open_to_contact, recipient{.when = none}) == F);
    CHECK_TWICE(judged(open_to_contact, recipient{.how = none}) == F);
    CHECK_TWICE(judged(open_to_contact, recipient{.where = channel::web, .how = none}) == F);
    CHECK_TWICE(judged(open_to_contact, recipient{.moved_by = motive::price, .consents = none, .frequency_cap = 0}) == M);
    CHECK_TWICE(judged(open_to_contact) == M);
}

TEST_CASE("respectful: consented passes where all channels that need it are consented to, and fails where one is not") {
    CHECK_TWICE(judged(consented, call, recipient{.consents = channel::phone}) == P);
    CHECK_TWICE(judged(consented, call, recipient{.consents = channel::email}) == F);
    CHECK_TWICE(judged(consented, call, recipient{.consents = none}) == F);
    CHECK_TWICE(judged(consented, call, recipient{.where = channel::phone}) == M);
    constexpr method two{.statement = "a campaign", .where = channel::phone | channel::email};
    CHECK_TWICE(judged(consented, two, recipient{.consents = channel::phone | channel::email}) == P);
    CHECK_TWICE(judged(consented, two, recipient{.consents = channel::phone}) == F);
    CHECK_TWICE(judged(consented, call) == M && judged(consented, recipient{.consents = channel::phone}) == M);
}

TEST_CASE("respectful: consented does not apply where they come to you, or no channel needs consent") {
    CHECK_TWICE(judged(consented, shop, recipient{.consents = none}) == N &&
                judged(consented, shop, recipient{.where = channel::web}) == N);
    CHECK_TWICE(judged(consented, method{.statement = "a hotline", .where = channel::phone, .frequency = 0}, recipient{.consents = none}) ==
                N);
    CHECK_TWICE(judged(consented, method{.statement = "come", .frequency = 0}, recipient{.consents = none}) == N);
    CHECK_TWICE(judged(consented, method{.statement = "somehow"}, recipient{.consents = none}) == M);
    CHECK_TWICE(judged(consented, shop) == M);
}

constexpr bool asks_consent(channel c) {
    return judged(consented, method{.statement = "it", .where = c}, recipient{.consents = none}) == F;
}
TEST_CASE("respectful: phone, sms, email, direct mail and app need consent, and no other channel") {
    constexpr set_of<channel> those = channel::phone | channel::sms | channel::email | channel::direct_mail | channel::app;
    static_assert([=] {
        for (unsigned i = 0; i < 32; ++i)
            if (asks_consent(static_cast<channel>(i)) != those.contains(static_cast<channel>(i))) return false;
        return true;
    }());
    for (unsigned i = 0; i < 32; ++i) CHECK(asks_consent(static_cast<channel>(i)) == those.contains(static_cast<channel>(i)));
}

TEST_CASE("respectful: within-frequency-cap passes up to the cap, fails above it, and does not apply without one") {
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 3}) == P);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 2}) == P);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 1}) == F);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.frequency_cap = 0}) == F);
    CHECK_TWICE(judged(within_frequency_cap, method{.statement = "come", .frequency = 0}, recipient{.frequency_cap = 0}) == P);
    CHECK_TWICE(judged(within_frequency_cap, shop, recipient{.frequency_cap = 1}) == M);
    CHECK_TWICE(judged(within_frequency_cap, call, recipient{.where = channel::web}) == N);
    CHECK_TWICE(judged(within_frequency_cap, shop, recipient{.where = channel::web}) == N);
    CHECK_TWICE(judged(within_frequency_cap, call) == M && judged(within_frequency_cap, recipient{.frequency_cap = 1}) == M);
}

TEST_CASE("respectful: a shop annoys nobody who would rather use the web") {
    CHECK_TWICE(judged(respectful, shop, recipient{.where = channel::web}) == P);
    CHECK_TWICE(judged(disruptive, shop, recipient{.where = channel::web}) == F);
}

TEST_CASE("respectful: disruptive passes only where it is known, and unknown is never disruptive") {
    CHECK_TWICE(judged(disruptive, call, recipient{.where = none}) == P);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = none}) == P);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = channel::phone, .frequency_cap = 1}) == P);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone}) == M);
    CHECK_TWICE(judged(disruptive, call, recipient{}) == M && judged(disruptive, call) == M && judged(disruptive) == M);
    CHECK_TWICE(judged(disruptive, call, recipient{.where = channel::phone, .consents = channel::phone, .frequency_cap = 2}) == F);
    CHECK_TWICE(criteria::disruptive::id == "disruptive");
}

}  // namespace
