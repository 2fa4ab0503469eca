#include <doctest/doctest.h>
#include <pitch/fields.hpp>

#include <cmath>
#include <limits>
#include <pitch/pitch.hpp>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/twice.hpp"

namespace {

enum class cover : unsigned char { parts, labour, none };

}  // namespace

template <>
struct pitch::names_of<cover> {
    static constexpr std::string_view names[]{"parts", "labour", "none"};
};

namespace {

/// A part of an application, with a member of each type that need not be optional.
struct warranty {
    static constexpr std::string_view part = "warranty";
    std::optional<unsigned> years{};
    pitch::text terms{};
    double price = 0;
    unsigned claims = 0;
    bool transferable = false;
    cover covers{};
    std::optional<cover> best{};
    std::optional<pitch::set_of<cover>> wanted{};
    pitch::text warranty_id{};
    [[nodiscard]] constexpr bool stated() const noexcept { return years.has_value(); }
};

/// A list element of an application, and a record that has both.
struct quote {
    static constexpr std::string_view list = "quotes";
    pitch::text words{};
};
struct offer {
    warranty repair{};
    pitch::list_of<quote> quotes{};
    pitch::budget budget{};
};

}  // namespace

template <>
struct pitch::fields_of<warranty> {
    static constexpr auto list = pitch::field_list{pitch::field{"years", "Years that it lasts.", &warranty::years},
                                                   pitch::field{"terms", "What it covers.", &warranty::terms},
                                                   pitch::field{"price", "What it costs.", &warranty::price},
                                                   pitch::field{"claims", "Claims a year.", &warranty::claims},
                                                   pitch::field{"transferable", "Whether a buyer keeps it.", &warranty::transferable},
                                                   pitch::field{"covers", "What is repaired.", &warranty::covers},
                                                   pitch::field{"best", "What matters most.", &warranty::best},
                                                   pitch::field{"wanted", "What they want.", &warranty::wanted},
                                                   pitch::field{"warranty", "Its number.", &warranty::warranty_id}};
};
template <>
struct pitch::fields_of<quote> {
    static constexpr auto list = pitch::field_list{pitch::field{"words", "What was said.", &quote::words}};
};
template <>
struct pitch::fields_of<offer> {
    static constexpr auto list = pitch::field_list{pitch::field{"repair", "The warranty.", &offer::repair},
                                                   pitch::field{"quotes", "What people say.", &offer::quotes},
                                                   pitch::field{"budget", "What it may cost.", &offer::budget}};
};

TEST_SUITE_BEGIN("fields");

namespace {

using namespace pitch;
using namespace std::string_view_literals;

/// Returns the fields of a part as text: "name:kind;" for each.
template <class Owner>
constexpr bool has_fields(std::string_view expected) {
    bool is_same = true;
    for_each_field<Owner>([&](const auto& f) {
        const std::string_view line = expected.substr(0, expected.find(' '));
        is_same = is_same && line == f.name;
        expected.remove_prefix(line.size() == expected.size() ? line.size() : line.size() + 1);
    });
    return is_same && expected.empty();
}

/// Returns the kind of a field; `part` if there is none of that name.
template <class Owner>
constexpr field_kind kind_of(std::string_view name) {
    field_kind found = field_kind::part;
    visit_field<Owner>(name, [&](const auto& f) { found = f.kind; });
    return found;
}

TEST_CASE("fields are in the order of the members, and the first is the main field") {
    CHECK_TWICE(has_fields<need>("statement origins source"));
    CHECK_TWICE(has_fields<solution>("statement appeals"));
    CHECK_TWICE(has_fields<method>("statement where when how frequency"));
    CHECK_TWICE(has_fields<audience>("who"));
    CHECK_TWICE(has_fields<objective>("aim leads_to"));
    CHECK_TWICE(has_fields<message>("words call_to_action"));
    CHECK_TWICE(has_fields<novelty>("claim"));
    CHECK_TWICE(has_fields<alternative>("name difference"));
    CHECK_TWICE(has_fields<touchpoint>("name roles when promise"));
    CHECK_TWICE(has_fields<metric>("name at baseline target actual source"));
    CHECK_TWICE(has_fields<recipient>("moved_by where when how consents frequency_cap experienced misled"));
    CHECK_TWICE(has_fields<proof>("claim evidence"));
    CHECK_TWICE(has_fields<timing>("starts ends"));
    CHECK_TWICE(has_fields<budget>("amount currency"));
    CHECK_TWICE(has_fields<owner>("who"));
    CHECK_TWICE(
        has_fields<brief>("need solution method audience objective message novelty alternatives touchpoints metrics recipient proof "
                          "timing budget owner"));
    CHECK_TWICE(has_fields<warranty>("years terms price claims transferable covers best wanted warranty"));
}

TEST_CASE("members lie in the order of their fields") {
    const auto in_order = []<class Owner>(std::type_identity<Owner>) {
        const Owner part{};
        const char* before = nullptr;
        bool is_ordered = true;
        for_each_field<Owner>([&](const auto& f) {
            const char* at = reinterpret_cast<const char*>(&(part.*f.member));
            is_ordered = is_ordered && (before == nullptr || std::less<>()(before, at));
            before = at;
        });
        return is_ordered;
    };
    for_each_part([&](auto part, std::string_view name, std::string_view) {
        CAPTURE(name);
        CHECK(in_order(part));
    });
    CHECK(in_order(std::type_identity<brief>()));
}

TEST_CASE("a kind follows from the type of the member, and a date is given") {
    CHECK_TWICE(kind_of<need>("statement") == field_kind::text);
    CHECK_TWICE(kind_of<need>("origins") == field_kind::notes);
    CHECK_TWICE(kind_of<objective>("leads_to") == field_kind::note);
    CHECK_TWICE(kind_of<method>("frequency") == field_kind::whole_number);
    CHECK_TWICE(kind_of<budget>("amount") == field_kind::number);
    CHECK_TWICE(kind_of<recipient>("consents") == field_kind::known_notes);
    CHECK_TWICE(kind_of<recipient>("misled") == field_kind::flag);
    CHECK_TWICE(kind_of<timing>("starts") == field_kind::date);
    CHECK_TWICE(kind_of<timing>("ends") == field_kind::date);
    CHECK_TWICE(kind_of<brief>("timing") == field_kind::part);
    CHECK_TWICE(kind_of<brief>("metrics") == field_kind::list);
    CHECK_TWICE(kind_of<warranty>("price") == field_kind::number);
    CHECK_TWICE(kind_of<warranty>("claims") == field_kind::whole_number);
    CHECK_TWICE(kind_of<warranty>("transferable") == field_kind::flag);
    CHECK_TWICE(kind_of<warranty>("covers") == field_kind::note);
    CHECK_TWICE(kind_of<warranty>("wanted") == field_kind::known_notes);
}

TEST_CASE("a field knows the types of its member, and what it expects") {
    using origins = std::remove_cvref_t<decltype(fields_of<need>::list.get<1>())>;
    static_assert(std::is_same_v<origins::owner_type, need>);
    static_assert(std::is_same_v<origins::member_type, set_of<origin>>);
    static_assert(std::is_same_v<origins::note_type, origin>);
    static_assert(std::is_void_v<origins::element_type>);
    static_assert(std::is_trivially_copyable_v<origins>);
    using metrics_field = std::remove_cvref_t<decltype(fields_of<brief>::list.get<9>())>;
    static_assert(std::is_same_v<metrics_field::element_type, metric>);
    CHECK_TWICE(origins::expected() == "expected one of organic, generated");
    CHECK_TWICE(fields_of<need>::list.get<0>().expected() == "expected a text");
    CHECK_TWICE(metrics_field::expected() == "expected a field of a part");
    CHECK_TWICE(fields_of<need>::list.size == 3);
}

TEST_CASE("every member of a brief is visited with its type, name and sentence") {
    std::string names;
    for_each_part([&](auto part, std::string_view name, std::string_view help) {
        using type = typename decltype(part)::type;
        if constexpr (Element<type>)
            CHECK(type::list == name);
        else
            CHECK(type::part == name);
        CHECK(help.ends_with('.'));
        names += std::string(name) + (Element<type> ? "[] " : " ");
    });
    CHECK(names ==
          "need solution method audience objective message novelty alternatives[] touchpoints[] metrics[] recipient proof timing budget "
          "owner ");
}

TEST_CASE("each field has one plain sentence") {
    const auto check_sentence = [](std::string_view name, std::string_view help) {
        CAPTURE(name);
        CHECK(help.size() > 10);
        CHECK(help.size() <= 100);
        CHECK(help.ends_with('.'));
        CHECK((help.front() >= 'A' && help.front() <= 'Z'));
        CHECK(help.find(". ") == help.npos);
        CHECK(help.find_first_of("|<>\"\\\n") == help.npos);
    };
    for_each_part([&](auto part, std::string_view part_name, std::string_view part_help) {
        check_sentence(part_name, part_help);
        for_each_field<typename decltype(part)::type>([&](const auto& f) { check_sentence(f.name, f.help); });
    });
}

TEST_CASE("visit_field finds a field by its exact name") {
    CHECK_TWICE(visit_field<need>("origins", [](const auto&) {}));
    CHECK_TWICE(!visit_field<need>("Origins", [](const auto&) {}));
    CHECK_TWICE(!visit_field<need>("origin", [](const auto&) {}));
    CHECK_TWICE(!visit_field<need>("", [](const auto&) {}));
}

/// Assigns to a default part, and returns whether it then equals what `is_set` checks.
template <class Owner, class Check>
constexpr bool sets(std::string_view path, text value, Check is_set) {
    Owner part{};
    return assign(part, path, value) && assign(part, path, value).error() == text_error{} && is_set(part);
}

TEST_CASE("every field of every part is assigned and read back") {
    const auto in = [](auto member, auto wanted) { return [=](const auto& part) { return part.*member == wanted; }; };
    CHECK(sets<need>("statement", " dry feet ", in(&need::statement, text(" dry feet "))));
    CHECK(sets<need>("origins", "organic", in(&need::origins, set_of(origin::organic))));
    CHECK(sets<need>("source", "a study", in(&need::source, text("a study"))));
    CHECK(sets<solution>("statement", "boots", in(&solution::statement, text("boots"))));
    CHECK(sets<solution>("appeals", "emotional,functional", in(&solution::appeals, appeal::functional | appeal::emotional)));
    CHECK(sets<method>("statement", "a shop", in(&method::statement, text("a shop"))));
    CHECK(sets<method>("where", "store; web", in(&method::where, channel::store | channel::web)));
    CHECK(sets<method>("when", "advocacy", in(&method::when, set_of(stage::advocacy))));
    CHECK(sets<method>("how", "assisted", in(&method::how, set_of(approach::assisted))));
    CHECK(sets<method>("frequency", "0", in(&method::frequency, std::optional(0u))));
    CHECK(sets<audience>("who", "commuters", in(&audience::who, text("commuters"))));
    CHECK(sets<objective>("aim", "sell", in(&objective::aim, text("sell"))));
    CHECK(sets<objective>("leads_to", "purchase", in(&objective::leads_to, std::optional(stage::purchase))));
    CHECK(sets<message>("words", "Hello.", in(&message::words, text("Hello."))));
    CHECK(sets<message>("call_to_action", "call", in(&message::call_to_action, text("call"))));
    CHECK(sets<novelty>("claim", "folds", in(&novelty::claim, text("folds"))));
    CHECK(sets<alternative>("name", "a bus", in(&alternative::name, text("a bus"))));
    CHECK(sets<alternative>("difference", "faster", in(&alternative::difference, text("faster"))));
    CHECK(sets<touchpoint>("name", "the shop", in(&touchpoint::name, text("the shop"))));
    CHECK(sets<touchpoint>("roles", "sales", in(&touchpoint::roles, set_of(role::sales))));
    CHECK(sets<touchpoint>("roles", "fulfillment", in(&touchpoint::roles, set_of(role::fulfilment))));
    CHECK(sets<touchpoint>("when", "interest", in(&touchpoint::when, set_of(stage::interest))));
    CHECK(sets<touchpoint>("promise", "a chair", in(&touchpoint::promise, text("a chair"))));
    CHECK(sets<metric>("name", "rides", in(&metric::name, text("rides"))));
    CHECK(sets<metric>("at", "loyalty", in(&metric::at, std::optional(stage::loyalty))));
    CHECK(sets<metric>("baseline", "-1.5", in(&metric::baseline, std::optional(-1.5))));
    CHECK(sets<metric>("target", "2e6", in(&metric::target, std::optional(2e6))));
    CHECK(sets<metric>("actual", " 0.1\t", in(&metric::actual, std::optional(0.1))));
    CHECK(sets<metric>("source", "the till", in(&metric::source, text("the till"))));
    CHECK(sets<recipient>("moved_by", "price", in(&recipient::moved_by, set_of(motive::price))));
    CHECK(sets<recipient>("where", "email", in(&recipient::where, std::optional(set_of(channel::email)))));
    CHECK(sets<recipient>("when", "purchase", in(&recipient::when, std::optional(set_of(stage::purchase)))));
    CHECK(sets<recipient>("how", "self_directed", in(&recipient::how, std::optional(set_of(approach::self_directed)))));
    CHECK(sets<recipient>("consents", "none", in(&recipient::consents, none)));
    CHECK(sets<recipient>("frequency_cap", "4294967295", in(&recipient::frequency_cap, std::optional(4294967295u))));
    CHECK(sets<recipient>("experienced", "marketed;sold",
                          in(&recipient::experienced, std::optional(experience::marketed | experience::sold))));
    CHECK(sets<recipient>("misled", "true", in(&recipient::misled, std::optional(true))));
    CHECK(sets<proof>("claim", "light", in(&proof::claim, text("light"))));
    CHECK(sets<proof>("evidence", "a test", in(&proof::evidence, text("a test"))));
    CHECK(sets<timing>("starts", "2026-03-02", in(&timing::starts, text("2026-03-02"))));
    CHECK(sets<timing>("ends", "in spring", in(&timing::ends, text("in spring"))));
    CHECK(sets<budget>("amount", "1e3", in(&budget::amount, std::optional(1000.0))));
    CHECK(sets<budget>("currency", "EUR", in(&budget::currency, text("EUR"))));
    CHECK(sets<owner>("who", "Ann", in(&owner::who, text("Ann"))));
}

/// A value of a kind that is not blank.
constexpr text sample(field_kind kind, std::string_view names) {
    switch (kind) {
        case field_kind::number:
        case field_kind::whole_number: return "7";
        case field_kind::flag: return "false";
        case field_kind::note:
        case field_kind::notes:
        case field_kind::known_notes: return names;
        default: return "words";
    }
}

TEST_CASE("each field is assigned by its path in a brief, and blank text clears it") {
    const auto check_all = [](auto part, std::string_view part_name, std::string_view) {
        using type = typename decltype(part)::type;
        if constexpr (!Element<type>)
            for_each_field<type>([&]<class Owner, class Member>(const field<Owner, Member>& f) {
                const std::string path = std::string(part_name) + "." + std::string(f.name);
                CAPTURE(path);
                std::string_view word;
                if constexpr (!std::is_void_v<typename field<Owner, Member>::note_type>)
                    word = names_of<typename field<Owner, Member>::note_type>::names[0];
                brief b{};
                for_each_field<brief>([&]<class Record, class Held>(const field<Record, Held>& outer) {
                    if constexpr (std::is_same_v<Held, Owner>) {
                        CHECK(assign(b, path, sample(f.kind, word)));
                        CHECK(!(b.*outer.member.*f.member == Member{}));
                        CHECK(assign(b, path, " \xE2\x80\x8B\t"));
                        CHECK((b.*outer.member.*f.member == Member{}));
                        type alone{};
                        CHECK(assign(alone, f.name, sample(f.kind, word)));
                        CHECK(!(alone.*f.member == Member{}));
                        CHECK(assign(alone, path, ""));
                        CHECK((alone.*f.member == Member{}));
                    }
                });
            });
    };
    for_each_part(check_all);
}

constexpr bool assigns_main_fields() {
    brief b{};
    need n{};
    alternative a{};
    return assign(b, "need", "arrive dry") && b.need.statement == "arrive dry" && assign(b, "recipient", "price; story") &&
           b.recipient.moved_by == (motive::price | motive::story) && assign(n, "need", "dry feet") && n.statement == "dry feet" &&
           assign(a, "alternatives", "a bus") && a.name == "a bus" && assign(a, "alternatives.difference", "faster") &&
           a.difference == "faster";
}

TEST_CASE("the name of a part is the path of its main field") { CHECK_TWICE(assigns_main_fields()); }

constexpr bool keeps_sets_apart() {
    recipient r{};
    const bool starts_unknown = !r.consents;
    const bool is_none = assign(r, "consents", " none ") && r.consents == none;
    const bool is_some = assign(r, "consents", " email ,; web;\n") && r.consents == (channel::email | channel::web);
    const bool is_unknown = assign(r, "consents", " ") && !r.consents;
    const bool separators_say_nothing = assign(r, "consents", "none") && assign(r, "consents", ";") && !r.consents;
    return starts_unknown && is_none && is_some && is_unknown && separators_say_nothing;
}

TEST_CASE("none is not unknown") { CHECK_TWICE(keeps_sets_apart()); }

TEST_CASE("a text field views the given characters") {
    const std::string words = "arrive dry";
    brief b{};
    REQUIRE(assign(b, "need.statement", words));
    CHECK(b.need.statement.view().data() == words.data());
    static_assert(!std::is_convertible_v<std::string, text>);
    static_assert(noexcept(assign(b, std::string_view("need", 4), text())));
}

/// Returns whether assigning gives this error, and leaves the field as it is.
template <class Owner>
constexpr bool fails(std::string_view path, std::string_view value, const text_error& wanted) {
    Owner part{};
    const parsed<void> result = assign(part, path, value);
    const bool is_path_error = wanted.word == path;
    return !result && result.error() == wanted &&
           (is_path_error || result.error().word.empty() || result.error().word.data() == value.data() + wanted.position);
}

constexpr std::string_view number = "expected a number";
constexpr std::string_view whole = "expected a whole number from 0 to 4294967295";
constexpr std::string_view flag = "expected true or false";
constexpr std::string_view origins = "expected one of organic, generated";
constexpr std::string_view channels =
    "expected one of store, event, referral, phone, sms, email, direct_mail, web, search, social, app, broadcast, print, outdoor, "
    "partner, delivery, visit";

TEST_CASE("a wrong value is named with its place, what was expected and the nearest word") {
    CHECK_TWICE(fails<brief>("need.origins", "organic; generatd", {9, "generatd", origins, "generated"}));
    CHECK_TWICE(fails<need>("origins", "Organic", {0, "Organic", origins, "organic"}));
    CHECK_TWICE(fails<need>("origins", "organic generated", {0, "organic generated", origins, "generated"}));
    CHECK_TWICE(fails<need>("origins", "none", {0, "none", origins, "organic"}));
    CHECK_TWICE(fails<recipient>("consents", "email; zzz", {7, "zzz", channels, {}}));
    CHECK_TWICE(fails<recipient>("consents", "email; none", {7, "none", channels, "phone"}));
    CHECK_TWICE(fails<recipient>("consents", "channel_3", {0, "channel_3", channels, {}}));
    CHECK_TWICE(fails<objective>(
        "leads_to", " purchases ",
        {1, "purchases", "expected one of awareness, interest, consideration, preference, purchase, loyalty, advocacy", "purchase"}));
    CHECK_TWICE(fails<objective>(
        "leads_to", "interest; purchase",
        {0, "interest; purchase", "expected one of awareness, interest, consideration, preference, purchase, loyalty, advocacy", {}}));
    for (const std::string_view wrong :
         {"x", "1,5", "1 000", "+1", ".5", "1.", "0x10", "nan", "inf", "Infinity", "-", "1e", "--1", "1e2.5"}) {
        CAPTURE(wrong);
        CHECK(fails<budget>("amount", wrong, {0, wrong, number, {}}));
        CHECK(fails<method>("frequency", wrong, {0, wrong, whole, {}}));
    }
    for (const std::string_view wrong : {"-1", "4294967296", "0.5", "1e10", "1e400", "-0.5"}) {
        CAPTURE(wrong);
        CHECK(fails<method>("frequency", wrong, {0, wrong, whole, {}}));
    }
    CHECK_TWICE(fails<budget>("amount", "  many ", {2, "many", number, {}}));
    CHECK_TWICE(!fails<budget>("amount", "1e22", {}));
    CHECK_TWICE(fails<recipient>("misled", "True", {0, "True", flag, "true"}));
    CHECK_TWICE(fails<recipient>("misled", "1", {0, "1", flag, {}}));
    CHECK_TWICE(fails<recipient>("misled", "fals", {0, "fals", flag, "false"}));
}

TEST_CASE("a number is finite") {
    budget b{};
    const parsed<void> result = assign(b, "amount", "1e400");
    CHECK(!result);
    CHECK(result.error().word == "1e400");
    CHECK(result.error().what.starts_with(number));
    CHECK(!b.amount);
}

TEST_CASE("whole numbers may be written with a fraction of zero") {
    method m{};
    CHECK(assign(m, "frequency", "2.0"));
    CHECK(m.frequency == 2u);
    CHECK(assign(m, "frequency", "4294967295.000"));
    CHECK(m.frequency == std::numeric_limits<unsigned>::max());
    CHECK(assign(m, "frequency", "-0"));
    CHECK(m.frequency == 0u);
}

constexpr std::string_view needs = "expected one of statement, origins, source";
constexpr std::string_view all_parts =
    "expected one of need, solution, method, audience, objective, message, novelty, alternatives, touchpoints, metrics, recipient, proof, "
    "timing, budget, owner";
constexpr std::string_view metric_list =
    "expected a field outside of a list; assign to an element of metrics: name, at, baseline, target, actual, source";

TEST_CASE("an unknown path is named with the nearest path") {
    CHECK_TWICE(fails<brief>("need.orgins", "organic", {0, "need.orgins", needs, "need.origins"}));
    CHECK_TWICE(fails<brief>("origins", "organic", {0, "origins", all_parts, "need.origins"}));
    CHECK_TWICE(fails<brief>("audiance", "x", {0, "audiance", all_parts, "audience"}));
    CHECK_TWICE(fails<brief>("audiance.who", "x", {0, "audiance.who", all_parts, "audience.who"}));
    CHECK_TWICE(fails<brief>("", "x", {0, "", all_parts, {}}));
    CHECK_TWICE(fails<brief>("need.", "x", {0, "need.", all_parts, "need"}));
    CHECK_TWICE(fails<brief>("need.statement.", "x", {0, "need.statement.", needs, "need.statement"}));
    CHECK_TWICE(fails<brief>("need.statement.x", "x", {0, "need.statement.x", needs, "need.statement"}));
    CHECK_TWICE(fails<brief>("zzz", "x", {0, "zzz", all_parts, {}}));
    CHECK_TWICE(fails<need>("solution.statement", "x", {0, "solution.statement", needs, "statement"}));
    CHECK_TWICE(fails<need>("need.orgins", "x", {0, "need.orgins", needs, "origins"}));
    CHECK_TWICE(fails<need>("needstatement", "x", {0, "needstatement", needs, "statement"}));
}

TEST_CASE("a list is assigned element by element") {
    CHECK_TWICE(fails<brief>("metrics", "rides", {0, "metrics", metric_list, {}}));
    CHECK_TWICE(fails<brief>("metrics.name", "rides", {0, "metrics.name", metric_list, {}}));
}

constexpr bool assigns_an_own_part() {
    warranty w{};
    offer o{};
    return assign(w, "warranty.years", "2") && w.years == 2u && assign(w, "price", "9.5") && w.price == 9.5 && assign(w, "claims", "3") &&
           w.claims == 3 && assign(w, "transferable", "true") && w.transferable && assign(w, "covers", "labour") &&
           w.covers == cover::labour && assign(w, "best", "none") && w.best == cover::none && assign(w, "wanted", "parts;labour") &&
           w.wanted == (cover::parts | cover::labour) && assign(w, "warranty", "W-1") && w.warranty_id == "W-1" && assign(w, "price", "") &&
           w.price == 0 && assign(w, "best", " ") && !w.best && assign(o, "repair.years", "5") && o.repair.years == 5u &&
           assign(o, "repair", "6") && o.repair.years == 6u && assign(o, "budget.amount", "1") && o.budget.amount == 1.0;
}

TEST_CASE("an application assigns to its own parts, elements and records") {
    CHECK_TWICE(assigns_an_own_part());
    CHECK_TWICE(fails<warranty>(
        "yaers", "2", {0, "yaers", "expected one of years, terms, price, claims, transferable, covers, best, wanted, warranty", "years"}));
    CHECK_TWICE(fails<warranty>("covers", "labor", {0, "labor", "expected one of parts, labour, none", "labour"}));
    CHECK_TWICE(
        fails<offer>("quotes", "x", {0, "quotes", "expected a field outside of a list; assign to an element of quotes: words", {}}));
    quote q{};
    CHECK(assign(q, "quotes.words", "Nice."));
    CHECK(q.words == "Nice.");
}

TEST_CASE("a field is assigned without its path") {
    need n{};
    for_each_field<need>([&](const auto& f) { CHECK(assign(n, f, "generated")); });
    CHECK(n.statement == "generated");
    CHECK(n.origins == origin::generated);
}

TEST_CASE("members are counted, whatever their types are") {
    struct empty {};
    struct nested {
        empty nothing{};
        need inner{};
        int numbers[3]{};
        std::optional<std::optional<bool>> twice{};
        std::optional<set_of<channel>> some{};
        const char* pointer = nullptr;
    };
    CHECK_TWICE(detail::member_count<empty>() == 0);
    CHECK_TWICE(detail::member_count<nested>() == 6);
    CHECK_TWICE(detail::member_count<recipient>() == 8);
    CHECK_TWICE(detail::member_count<brief>() == 15);
}

TEST_CASE("the result of assigning is a success or an error") {
    CHECK_TWICE(static_cast<bool>(parsed<void>()));
    CHECK_TWICE(!parsed<void>(text_error{}));
    CHECK_TWICE(parsed<void>(text_error{1, "a", "b", "c"}).error() == text_error{1, "a", "b", "c"});
    static_assert(std::is_same_v<policy_error, text_error>);
    static_assert(std::is_trivially_copyable_v<parsed<void>>);
}

}  // namespace

TEST_SUITE_END();
