#include <pitch/set_of.hpp>

#include <optional>
#include <pitch/notes.hpp>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("set_of");

namespace {

using pitch::channel, pitch::stage, pitch::set_of;

static_assert(pitch::Note<channel>);
static_assert(!pitch::Note<int>);
static_assert(std::is_trivially_copyable_v<set_of<channel>>);
static_assert(std::is_same_v<decltype(stage::awareness | stage::loyalty), set_of<stage>>);
static_assert(std::is_same_v<decltype(stage::awareness | stage::loyalty | stage::purchase), set_of<stage>>);
static_assert(std::is_convertible_v<stage, set_of<stage>>);
static_assert(!std::is_convertible_v<channel, set_of<stage>>);
static_assert(!std::is_convertible_v<int, set_of<stage>>);
static_assert(!std::is_convertible_v<pitch::none_t, set_of<stage>>);
static_assert(noexcept(stage::awareness | stage::loyalty));

constexpr set_of<stage> three = stage::loyalty | stage::awareness | stage::purchase;

TEST_CASE("holds any number of values") {
    CHECK_TWICE(set_of<stage>().empty());
    CHECK_TWICE(set_of<stage>().size() == 0);
    CHECK_TWICE(!three.empty());
    CHECK_TWICE(three.size() == 3);
    CHECK_TWICE(three.contains(stage::loyalty));
    CHECK_TWICE(three.contains(stage::awareness));
    CHECK_TWICE(three.contains(stage::purchase));
    CHECK_TWICE(!three.contains(stage::advocacy));
    CHECK_TWICE(set_of<stage>(stage::interest).size() == 1);
    CHECK_TWICE((stage::interest | stage::interest) == stage::interest);
    CHECK_TWICE((three | stage::loyalty) == three);
    CHECK_TWICE((stage::advocacy | three).size() == 4);
}

TEST_CASE("& is the intersection, |= adds, and == compares") {
    CHECK_TWICE((three & (stage::purchase | stage::interest)) == stage::purchase);
    CHECK_TWICE((three & stage::interest).empty());
    CHECK_TWICE((three & set_of<stage>()).empty());
    CHECK_TWICE(three == (stage::awareness | stage::purchase | stage::loyalty));
    CHECK_TWICE(three != set_of<stage>(stage::awareness));
    set_of<stage> grown;
    grown |= stage::purchase;
    grown |= stage::awareness | stage::loyalty;
    CHECK(grown == three);
}

TEST_CASE("iterates in the order of the enumerators") {
    std::vector<stage> seen;
    for (const stage s : three) seen.push_back(s);
    CHECK((seen == std::vector{stage::awareness, stage::purchase, stage::loyalty}));
    CHECK_TWICE(set_of<stage>().begin() == set_of<stage>().end());
    static_assert([] {
        auto i = three.begin();
        return *i++ == stage::awareness && *i == stage::purchase && *++i == stage::loyalty && ++i == three.end();
    }());
}

TEST_CASE("holds all thirty-two channels, including those of an application, and no value above 31") {
    constexpr auto own = static_cast<channel>(31);
    CHECK_TWICE((channel::store | own).contains(own));
    CHECK_TWICE((channel::store | own).size() == 2);
    CHECK_TWICE(*set_of<channel>(own).begin() == own);
    set_of<channel> every;
    for (unsigned i = 0; i < 32; ++i) every |= static_cast<channel>(i);
    CHECK(every.size() == 32);
    CHECK_TWICE(set_of<channel>(static_cast<channel>(32)).empty());
    CHECK_TWICE(!set_of<channel>(channel::store).contains(static_cast<channel>(32)));
}

TEST_CASE("none is an empty set inside an optional, and differs from an empty optional") {
    constexpr std::optional<set_of<channel>> nowhere = pitch::none, unknown;
    CHECK_TWICE(nowhere.has_value());
    CHECK_TWICE(nowhere->empty());
    CHECK_TWICE(!unknown.has_value());
    CHECK_TWICE(nowhere != unknown);
    CHECK_TWICE(nowhere == pitch::none);
    CHECK_TWICE(pitch::none == nowhere);
    CHECK_TWICE(unknown != pitch::none);
    CHECK_TWICE(std::optional<set_of<stage>>(stage::purchase) != pitch::none);
    std::optional<set_of<stage>> never = stage::purchase;
    never = pitch::none;
    CHECK(never.has_value());
    CHECK(never->empty());
}

}  // namespace

TEST_SUITE_END();
