#include <pitch/sentence.hpp>

#include <array>
#include <optional>
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <pitch/parts.hpp>
#include <string>
#include <tuple>
#include <vector>

#include <pitch/criteria/grammar.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("sentence");

/// Parts and records that a user defines.
namespace acme {

struct price {
    static constexpr std::string_view part = "price";
    std::optional<double> euros{};
    [[nodiscard]] constexpr bool stated() const noexcept { return euros.has_value(); }
};

struct rival {
    static constexpr std::string_view list = "rivals";
    pitch::text name{};
};
using rivals = pitch::list_of<rival>;

struct half {
    std::string pain, offer;
    friend auto parts(const half& h) {
        return pitch::sentence{pitch::need{h.pain, pitch::origin::organic}, pitch::solution{h.offer, pitch::appeal::functional}};
    }
};

struct by_tuple {
    pitch::need why{};
    std::optional<pitch::solution> what{};
    const pitch::method* how = nullptr;
    pitch::audience* whom = nullptr;
    price cost{};
    std::vector<rival> others{};
    friend auto parts(const by_tuple& t) {
        return std::tuple<const pitch::need&, const std::optional<pitch::solution>&, const pitch::method*, pitch::audience*, price,
                          const std::vector<rival>&>{t.why, t.what, t.how, t.whom, t.cost, t.others};
    }
};

struct keeps_a_tuple {
    std::tuple<pitch::need, pitch::solution> kept{};
    friend constexpr const auto& parts(const keeps_a_tuple& k) noexcept { return k.kept; }
};

struct gives_lists {
    std::size_t count = 0;
    friend auto parts(const gives_lists& g) {
        return pitch::sentence{std::vector<pitch::touchpoint>(g.count, {.name = "shop"}), pitch::need{"one"}};
    }
};

struct twice {
    friend auto parts(const twice&) { return std::tuple<pitch::need, pitch::solution, const pitch::need*>{}; }
};
struct twice_a_list {
    friend auto parts(const twice_a_list&) { return std::tuple<pitch::metrics, std::vector<pitch::metric>>{}; }
};
struct no_part {
    friend auto parts(const no_part&) { return std::tuple<pitch::need, int>{}; }
};
struct no_tuple {
    friend int parts(const no_tuple&) { return 0; }
};
struct one_optional {
    friend auto parts(const one_optional&) { return std::optional<pitch::need>{}; }
};
struct pair_of_parts {
    friend constexpr auto parts(const pair_of_parts&) { return std::pair{pitch::need{"dry"}, pitch::solution{"a tent"}}; }
};
struct nothing {};

/// A record whose `parts` is a function of its namespace, not a friend.
struct found_by_namespace {};
constexpr auto parts(const found_by_namespace&) { return pitch::sentence{pitch::need{"beside its type"}}; }

struct not_trivial {
    static constexpr std::string_view part = "not-trivial";
    std::string words{};
    [[nodiscard]] bool stated() const noexcept { return !words.empty(); }
};
struct not_named {
    [[nodiscard]] bool stated() const noexcept { return true; }
};
struct not_stating {
    static constexpr std::string_view part = "not-stating";
};

}  // namespace acme

namespace {

using namespace pitch;

static_assert(Part<need>);
static_assert(Part<touchpoints>);
static_assert(Part<acme::price>);
static_assert(Part<acme::rivals>);
static_assert(!Part<acme::not_trivial>);
static_assert(!Part<acme::not_named>);
static_assert(!Part<acme::not_stating>);
static_assert(!Part<int>);
static_assert(!Part<touchpoint>);

static_assert(Sentence<sentence<>>);
static_assert(Sentence<sentence<need, method>>);
static_assert(Sentence<sentence<const need*, std::optional<method>>>);
static_assert(Sentence<acme::half>);
static_assert(Sentence<acme::by_tuple>);
static_assert(Sentence<acme::keeps_a_tuple>);
static_assert(Sentence<acme::gives_lists>);
static_assert(Sentence<acme::found_by_namespace>);
static_assert(!Sentence<acme::twice>);
static_assert(!Sentence<acme::twice_a_list>);
static_assert(!Sentence<acme::no_part>);
static_assert(!Sentence<acme::no_tuple>);
static_assert(Sentence<acme::pair_of_parts>);
static_assert(!Sentence<acme::one_optional>);
static_assert(!Sentence<acme::nothing>);
static_assert(!Sentence<need>);
static_assert(!Sentence<int>);
static_assert(!Sentence<std::string>);
static_assert(!Sentence<std::tuple<need>>);

static_assert(States<acme::half, need>);
static_assert(States<acme::half, solution>);
static_assert(!States<acme::half, method>);
static_assert(States<acme::by_tuple, solution>);
static_assert(States<acme::by_tuple, method>);
static_assert(States<acme::by_tuple, audience>);
static_assert(States<acme::by_tuple, acme::price>);
static_assert(States<acme::by_tuple, acme::rivals>);
static_assert(!States<acme::by_tuple, recipient>);
static_assert(States<acme::gives_lists, touchpoints>);
static_assert(!States<acme::nothing, need>);
static_assert(!States<acme::twice, need>);

constexpr need a_need{"arrive dry", origin::organic};
constexpr solution an_offer{"a folding e-bike", appeal::functional};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

constexpr sentence half{a_need, an_offer};
constexpr auto whole = half + a_method;

static_assert(std::is_trivially_copyable_v<decltype(whole)>);
static_assert(std::is_same_v<decltype(whole), const sentence<need, solution, method>>);

template <class PartType, class SentenceType>
concept can_get = requires(SentenceType&& s) { pitch::get<PartType>(static_cast<SentenceType&&>(s)); };

static_assert(can_get<need, const decltype(half)&>);
static_assert(can_get<need, acme::by_tuple&>);
static_assert(can_get<method, const acme::half&>);
static_assert(!can_get<need, sentence<need>>);
static_assert(!can_get<need, const sentence<need>>);
static_assert(!can_get<need, acme::half>);
static_assert(!can_get<need, acme::nothing&>);
static_assert(!can_get<need, acme::twice&>);
static_assert(std::is_same_v<decltype(get<need>(half)), need>);

TEST_CASE("can be initialized with braces alone") {
    constexpr sentence both = {need{"a"}, solution{"b"}};
    constexpr auto returned = []() -> sentence<need, solution> { return {need{"a"}, solution{"b"}}; }();
    CHECK_TWICE(get<need>(both).stated());
    CHECK_TWICE(get<solution>(returned).stated());
    static_assert(!std::is_convertible_v<need, sentence<need>>);
}

TEST_CASE("get returns a part by value; an absent part is not stated") {
    CHECK_TWICE(get<need>(whole).statement == a_need.statement);
    CHECK_TWICE(get<need>(whole).origins == origin::organic);
    CHECK_TWICE(get<method>(whole).where == channel::store);
    CHECK_TWICE(!get<method>(half).stated());
    CHECK_TWICE(!get<recipient>(whole).stated());
    static constexpr sentence<> blank{};
    CHECK_TWICE(!get<need>(blank).stated());
}

TEST_CASE("+ joins parts and sentences, in either order") {
    constexpr auto turned = a_method + half;
    CHECK_TWICE(get<solution>(turned).stated());
    CHECK_TWICE(get<method>(turned).stated());
    constexpr auto from_parts = a_need + an_offer;
    CHECK_TWICE(get<need>(from_parts).stated());
    CHECK_TWICE(get<solution>(from_parts).stated());
    constexpr auto of_sentences = sentence{a_method} + half;
    CHECK_TWICE(get<need>(of_sentences).stated());
    CHECK_TWICE(get<method>(of_sentences).stated());
    constexpr auto from_nothing = sentence{} + a_need;
    CHECK_TWICE(std::is_same_v<decltype(from_nothing), const sentence<need>>);
    constexpr auto with_own = half + acme::price{9.5};
    CHECK_TWICE(get<acme::price>(with_own).euros == 9.5);
}

constexpr auto seen = rule<"seen">([](const need&) { return true; });
constexpr auto offered = rule<"offered">([](const solution&) { return true; });
constexpr auto met = rule<"met">([](const method&) { return true; });
constexpr auto aimed = rule<"aimed">([](const audience&) { return true; });
constexpr auto priced = rule<"priced">([](const acme::price& p) { return *p.euros < 10; });
constexpr auto compared = rule<"compared">([](const acme::rivals& r) { return r.size() == 2; });
constexpr auto each_named = rule<"each-named">([](const acme::rival& r) { return r.name.stated(); });

TEST_CASE("a record with a function parts() is a sentence") {
    const acme::half record{"tired legs", "an e-bike"};
    CHECK(evaluate(record, all(seen, offered)).complete());
    CHECK(evaluate(acme::half{"tired legs", "an e-bike"}, all(seen, offered)).complete());
    CHECK(evaluate(acme::half{"tired legs", " "}, all(seen, offered)).missing().contains("solution"));
    CHECK_TWICE(evaluate(acme::found_by_namespace{}, seen).complete());
    CHECK_TWICE(evaluate(acme::pair_of_parts{}, all(seen, offered)).complete());
    CHECK_TWICE(evaluate(acme::keeps_a_tuple{{a_need, an_offer}}, all(seen, offered)).complete());
    CHECK_TWICE(evaluate(acme::keeps_a_tuple{{a_need, {}}}, all(seen, offered)).unfinished());
}

TEST_CASE("parts() can return parts by value, reference, optional or pointer, or as an owning range") {
    const auto everything = all(seen, offered, met, aimed, priced, compared, each(each_named));
    acme::by_tuple record;
    CHECK(evaluate(record, everything).missing().size() == 6);
    CHECK(get<acme::rivals>(record).empty());
    CHECK_FALSE(get<solution>(record).stated());
    CHECK_FALSE(get<method>(record).stated());

    audience commuters{"commuters"};
    record = {a_need, an_offer, &a_method, &commuters, {9.5}, {{"one"}, {"two"}}};
    CHECK(evaluate(record, everything).complete());
    CHECK(holds(record, everything));
    CHECK(get<solution>(record).statement == an_offer.statement);
    CHECK(get<audience>(record).who.view() == "commuters");
    CHECK(get<acme::rivals>(record).begin() == record.others.data());

    record.what = solution{" "};  // present, but not stated
    record.others.pop_back();
    CHECK(evaluate(record, everything)[offered] == outcome::missing);
    CHECK(evaluate(record, everything)[compared] == outcome::fail);
}

TEST_CASE("a list that parts() returns by value lives until the verdict is made") {
    constexpr auto counted = rule<"counted">([](const touchpoints& t) { return t.size() == 3; });
    CHECK(evaluate(acme::gives_lists{3}, counted).complete());
    CHECK(evaluate(acme::gives_lists{2}, counted).flawed());
    CHECK(evaluate(acme::gives_lists{0}, counted).unfinished());
    CHECK(holds(acme::gives_lists{3}, all(counted, seen)));
}

struct optional_need {
    std::optional<need> wanted{};
    friend constexpr auto parts(const optional_need& record) { return sentence<const std::optional<need>&>{record.wanted}; }
};
TEST_CASE("an optional part of a temporary record is found in a constant expression") {
    constexpr need dry{"arrive dry", origin::organic};
    CHECK_TWICE(evaluate(optional_need{dry}, states_need).complete());
    CHECK_TWICE(evaluate(optional_need{}, states_need).unfinished());
    CHECK_TWICE(holds(optional_need{dry}, states_need));
    CHECK_TWICE(!holds(optional_need{}, states_need));
}

TEST_CASE("a sentence can hold pointers and optionals; null and empty ones are not stated") {
    constexpr sentence<const need*, const solution*, std::optional<method>> none_there{};
    CHECK_TWICE(evaluate(none_there, all(seen, offered, met)).missing().size() == 3);
    static constexpr sentence<const need*, const solution*, std::optional<method>> two_there{&a_need, nullptr, a_method};
    CHECK_TWICE(evaluate(two_there, all(seen, met)).complete());
    CHECK_TWICE(evaluate(two_there, offered).unfinished());
    CHECK_TWICE(get<need>(two_there).stated());
    CHECK_TWICE(!get<solution>(two_there).stated());
    CHECK_TWICE(get<method>(two_there).stated());
    static constexpr std::array<touchpoint, 2> places{};
    static constexpr sentence<const std::array<touchpoint, 2>&> by_reference{places};
    CHECK_TWICE(get<touchpoints>(by_reference).begin() == places.data());
}

TEST_CASE("user-defined parts work, also in temporaries in constant expressions") {
    CHECK_TWICE(evaluate(sentence{acme::price{9.0}}, priced).complete());
    CHECK_TWICE(evaluate(sentence{acme::price{11.0}}, priced).flawed());
    CHECK_TWICE(evaluate(sentence{acme::price{}}, priced).missing().contains("price"));
    CHECK_TWICE(evaluate(sentence{}, priced).missing().contains("price"));
    static constexpr acme::rival two[]{{"one"}, {"two"}};
    CHECK_TWICE(evaluate(sentence{acme::rivals(two)}, all(compared, each(each_named))).complete());
    CHECK_TWICE(evaluate(sentence{acme::rivals()}, compared).missing().contains("rivals"));
}

}  // namespace

TEST_SUITE_END();
