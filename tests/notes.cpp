#include <pitch/notes.hpp>

#include <initializer_list>
#include <optional>
#include <string_view>

#include "support/twice.hpp"

namespace {

using pitch::name, pitch::parse;

/// Whether the alphabet's notes from 0 on have these names, and no further one has.
template <class N>
constexpr bool spells(std::initializer_list<std::string_view> names) {
    std::size_t value = 0;
    for (const std::string_view word : names) {
        const auto note = static_cast<N>(value++);
        if (name(note) != word || parse<N>(word) != note) return false;
    }
    return name(static_cast<N>(value)).empty() && name(static_cast<N>(255)).empty();
}

/// Whether no word that is none of its own is taken.
template <class N>
constexpr bool refuses() {
    for (const std::string_view word :
         {"", " ", "unknown", "Organic", "ORGANIC", "organic ", " store", "stor", "stores", "0", "channel_32"})
        if (parse<N>(word)) return false;
    return !parse<N>(std::string_view("store\0", 6));
}

template <class... Ns>
constexpr bool all_refuse = (refuses<Ns>() && ...);

TEST_CASE("notes: every name, in its order, goes there and back") {
    using namespace pitch;
    CHECK_TWICE(spells<origin>({"organic", "generated"}));
    CHECK_TWICE(spells<appeal>({"functional", "emotional", "aspirational"}));
    CHECK_TWICE(spells<stage>({"awareness", "interest", "consideration", "preference", "purchase", "loyalty", "advocacy"}));
    CHECK_TWICE(spells<approach>({"self_directed", "assisted"}));
    CHECK_TWICE(spells<motive>({"function", "price", "story"}));
    CHECK_TWICE(spells<role>({"marketing", "sales", "fulfilment"}));
    CHECK_TWICE(spells<experience>({"marketed", "sold"}));
    CHECK_TWICE(
        spells<channel>({"store",      "event",      "referral",   "phone",      "sms",        "email",      "direct_mail", "web",
                         "search",     "social",     "app",        "broadcast",  "print",      "outdoor",    "partner",     "delivery",
                         "channel_16", "channel_17", "channel_18", "channel_19", "channel_20", "channel_21", "channel_22",  "channel_23",
                         "channel_24", "channel_25", "channel_26", "channel_27", "channel_28", "channel_29", "channel_30",  "channel_31"}));
}

TEST_CASE("notes: the enumerators have the values of their names") {
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
    CHECK_TWICE(name(experience::sold) == "sold");
}

TEST_CASE("notes: a role may be spelled the American way, and no other alphabet takes it") {
    CHECK_TWICE(parse<pitch::role>("fulfillment") == pitch::role::fulfilment);
    CHECK_TWICE(name(pitch::role::fulfilment) == "fulfilment");
    CHECK_TWICE(!parse<pitch::stage>("fulfillment"));
}

TEST_CASE("notes: unknown text gives nothing, and never a default") {
    CHECK_TWICE(all_refuse<pitch::appeal, pitch::stage, pitch::approach, pitch::motive, pitch::role, pitch::channel, pitch::experience,
                           pitch::origin>);
    CHECK_TWICE(!parse<pitch::origin>("functional"));
    static_assert(std::is_same_v<decltype(parse<pitch::origin>("organic")), std::optional<pitch::origin>>);
    static_assert(noexcept(parse<pitch::origin>("organic")) && noexcept(name(pitch::origin::organic)));
}

}  // namespace
