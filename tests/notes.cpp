#include <pitch/notes.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/twice.hpp"

namespace theatre {
enum class genre { drama, comedy };
enum class mood { merry, sad };
}  // namespace theatre
template <>
struct pitch::names_of<theatre::genre> {
    static constexpr std::string_view names[]{"drama", "comedy"};
};

TEST_SUITE_BEGIN("notes");

namespace {

using pitch::name, pitch::parse;

/// Returns whether exactly the values from 0 on have names, and these are the names.
template <class Enum>
constexpr bool has_names(std::initializer_list<std::string_view> names) {
    std::size_t value = 0;
    for (const std::string_view word : names) {
        const auto named = static_cast<Enum>(value++);
        if (name(named) != word || parse<Enum>(word) != named) return false;
    }
    return name(static_cast<Enum>(value)).empty() && name(static_cast<Enum>(255)).empty();
}

/// Returns whether `parse` refuses words that are close to a name but are not one.
template <class Enum>
constexpr bool refuses_other_words() {
    for (const std::string_view word :
         {"", " ", "unknown", "Organic", "ORGANIC", "organic ", " store", "stor", "stores", "0", "channel_32"})
        if (parse<Enum>(word)) return false;
    return !parse<Enum>(std::string_view("store\0", 6));
}

TEST_CASE("every value has its name, and parse returns the value of a name") {
    using namespace pitch;
    CHECK_TWICE(has_names<origin>({"organic", "generated"}));
    CHECK_TWICE(has_names<appeal>({"functional", "emotional", "aspirational"}));
    CHECK_TWICE(has_names<stage>({"awareness", "interest", "consideration", "preference", "purchase", "loyalty", "advocacy"}));
    CHECK_TWICE(has_names<approach>({"self_directed", "assisted"}));
    CHECK_TWICE(has_names<motive>({"function", "price", "story"}));
    CHECK_TWICE(has_names<role>({"marketing", "sales", "fulfilment"}));
    CHECK_TWICE(has_names<experience>({"marketed", "sold"}));
    CHECK_TWICE(has_names<channel>({"store",      "event",      "referral",   "phone",      "sms",        "email",      "direct_mail",
                                    "web",        "search",     "social",     "app",        "broadcast",  "print",      "outdoor",
                                    "partner",    "delivery",   "visit",      "channel_17", "channel_18", "channel_19", "channel_20",
                                    "channel_21", "channel_22", "channel_23", "channel_24", "channel_25", "channel_26", "channel_27",
                                    "channel_28", "channel_29", "channel_30", "channel_31"}));
}

TEST_CASE("the enumerators are in the order of their names") {
    using namespace pitch;
    CHECK_TWICE(name(origin::generated) == "generated");
    CHECK_TWICE(name(appeal::aspirational) == "aspirational");
    CHECK_TWICE(name(stage::preference) == "preference");
    CHECK_TWICE(name(stage::advocacy) == "advocacy");
    CHECK_TWICE(name(approach::assisted) == "assisted");
    CHECK_TWICE(name(motive::story) == "story");
    CHECK_TWICE(name(role::fulfilment) == "fulfilment");
    CHECK_TWICE(name(channel::direct_mail) == "direct_mail");
    CHECK_TWICE(name(channel::delivery) == "delivery");
    CHECK_TWICE(name(channel::visit) == "visit");
    CHECK_TWICE(static_cast<unsigned>(channel::visit) == 16);
    CHECK_TWICE(name(experience::sold) == "sold");
}

TEST_CASE("parse<role> accepts the American spelling of fulfilment; parse<stage> does not") {
    CHECK_TWICE(parse<pitch::role>("fulfillment") == pitch::role::fulfilment);
    CHECK_TWICE(name(pitch::role::fulfilment) == "fulfilment");
    CHECK_TWICE(!parse<pitch::stage>("fulfillment"));
}

TEST_CASE("parse<channel> accepts the old name of visit; parse<stage> does not") {
    CHECK_TWICE(parse<pitch::channel>("channel_16") == pitch::channel::visit);
    CHECK_TWICE(parse<pitch::channel>("visit") == pitch::channel::visit);
    CHECK_TWICE(!parse<pitch::stage>("channel_16"));
}

TEST_CASE("parse returns nothing for unknown text") {
    CHECK_TWICE(refuses_other_words<pitch::appeal>());
    CHECK_TWICE(refuses_other_words<pitch::stage>());
    CHECK_TWICE(refuses_other_words<pitch::approach>());
    CHECK_TWICE(refuses_other_words<pitch::motive>());
    CHECK_TWICE(refuses_other_words<pitch::role>());
    CHECK_TWICE(refuses_other_words<pitch::channel>());
    CHECK_TWICE(refuses_other_words<pitch::experience>());
    CHECK_TWICE(refuses_other_words<pitch::origin>());
    CHECK_TWICE(!parse<pitch::origin>("functional"));
    static_assert(std::is_same_v<decltype(parse<pitch::origin>("organic")), std::optional<pitch::origin>>);
    static_assert(noexcept(parse<pitch::origin>(std::string_view("organic", 7))));
    static_assert(noexcept(name(pitch::origin::organic)));
}

TEST_CASE("parse_set reads identifiers between semicolons and commas, and refuses unknown ones") {
    using pitch::channel, pitch::parse_set;
    CHECK_TWICE(parse_set<channel>("web") == channel::web);
    CHECK_TWICE(parse_set<channel>("web; email,\tstore ") == (channel::web | channel::email | channel::store));
    CHECK_TWICE(parse_set<channel>("web;;web;") == channel::web);
    CHECK_TWICE(parse_set<channel>(" ; ") == pitch::set_of<channel>());
    CHECK_TWICE(parse_set<channel>("").has_value());
    CHECK_TWICE(!parse_set<channel>("web; telepathy"));
    CHECK_TWICE(!parse_set<channel>("web email"));
    CHECK_TWICE(!parse_set<channel>("Web"));
}

TEST_CASE("parse_set reads a list of identifiers, and refuses unknown ones") {
    using pitch::channel, pitch::parse_set;
    static constexpr std::string_view two[]{"web", "visit"}, unknown[]{"web", "telepathy"}, spaced[]{" web"};
    CHECK_TWICE(parse_set<channel>(two) == (channel::web | channel::visit));
    CHECK_TWICE(!parse_set<channel>(unknown));
    CHECK_TWICE(!parse_set<channel>(spaced));
    CHECK(parse_set<channel>(std::vector<std::string>{"web", "email"}) == (channel::web | channel::email));
    CHECK(parse_set<channel>(std::vector<std::string>()) == pitch::set_of<channel>());
}

TEST_CASE("an application's own enum becomes a note when names_of names its values") {
    static_assert(pitch::Note<theatre::genre>);
    static_assert(!pitch::Note<theatre::mood>);
    CHECK_TWICE(pitch::name(theatre::genre::comedy) == "comedy");
    CHECK_TWICE(pitch::parse<theatre::genre>("drama") == theatre::genre::drama);
    CHECK_TWICE(!pitch::parse<theatre::genre>("opera"));
    CHECK_TWICE((theatre::genre::drama | theatre::genre::comedy).size() == 2);
}

}  // namespace

namespace theatre {

TEST_CASE("two values of an application's enum make a set in any namespace") {
    constexpr pitch::set_of<genre> both = genre::drama | genre::comedy;
    CHECK_TWICE(both.contains(genre::drama));
    CHECK_TWICE(both.contains(genre::comedy));
}

}  // namespace theatre

TEST_SUITE_END();
