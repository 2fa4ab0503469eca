#include <pitch/compose.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <pitch/brief.hpp>
#include <pitch/criteria/grammar.hpp>
#include <ranges>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("compose");

namespace {

using namespace pitch;

constexpr need needs[]{{"dry feet", origin::organic}, {"no origin"}, {}, {"envy", origin::generated}};
constexpr solution solutions[]{{"boots", appeal::functional}, {"cars", appeal::aspirational}};
constexpr method methods[]{{"no way"}, {"a shop", channel::store}, {"a call", channel::phone}};

/// The statements of all songs, as text.
template <class Songs>
std::string sung(const Songs& songs) {
    std::string all;
    for (const auto& song : songs) {
        all += get<need>(song).statement.view();
        all += '+';
        all += get<solution>(song).statement.view();
        all += '+';
        all += get<method>(song).statement.view();
        all += ';';
    }
    return all;
}
template <class Songs>
constexpr std::size_t count(const Songs& songs) {
    std::size_t n = 0;
    for (auto it = songs.begin(); it != songs.end(); ++it) ++n;
    return n;
}

TEST_CASE("lists the songs in the order of nested loops; the first palette is the outer loop") {
    CHECK(sung(compose(sentence{}, grammar, needs, solutions, methods)) ==
          "dry feet+boots+a shop;dry feet+boots+a call;dry feet+cars+a shop;dry feet+cars+a call;"
          "envy+boots+a shop;envy+boots+a call;envy+cars+a shop;envy+cars+a call;");
    CHECK(sung(compose(sentence{}, grammar, methods, needs, solutions)) ==
          "dry feet+boots+a shop;dry feet+cars+a shop;envy+boots+a shop;envy+cars+a shop;"
          "dry feet+boots+a call;dry feet+cars+a call;envy+boots+a call;envy+cars+a call;");
    CHECK_TWICE(count(compose(sentence{}, grammar, needs, solutions, methods)) == 8);
    CHECK_TWICE(count(compose(sentence{}, all(), needs, solutions, methods)) == 24);
}

TEST_CASE("a palette replaces its part, or adds it if the start has none") {
    constexpr sentence half{method{"a shop", channel::store}, need{"dry feet", origin::organic}};
    using mended = sentence<method, need, solution>;
    CHECK_TWICE(std::is_same_v<decltype(compose(half, grammar, solutions))::iterator::value_type, mended>);
    CHECK_TWICE(std::is_same_v<decltype(compose(half, grammar, solutions, needs))::iterator::value_type, mended>);
    CHECK(sung(compose(half, grammar, solutions)) == "dry feet+boots+a shop;dry feet+cars+a shop;");
    CHECK(sung(compose(half, grammar, needs, solutions)) ==
          "dry feet+boots+a shop;dry feet+cars+a shop;envy+boots+a shop;envy+cars+a shop;");
    CHECK_TWICE(count(compose(half, grammar)) == 0);
    CHECK_TWICE(count(compose(half, grammar, needs)) == 0);
    CHECK_TWICE(States<mended, solution>);
}

TEST_CASE("handles empty palettes, one choice, a start that fails and a start that is complete") {
    constexpr sentence whole{needs[0], solutions[0], methods[1]};
    constexpr auto never = rule<"never">([](const need&) { return false; });
    const std::vector<solution> nothing;
    CHECK(count(compose(whole, grammar, nothing)) == 0);
    CHECK(count(compose(whole, grammar, needs, nothing, methods)) == 0);
    CHECK(compose(whole, grammar, needs, methods, nothing).empty());
    constexpr need one[]{needs[3]};
    CHECK(sung(compose(whole, grammar, one)) == "envy+boots+a shop;");
    CHECK_TWICE(count(compose(whole, grammar)) == 1);
    CHECK(sung(compose(whole, grammar)) == "dry feet+boots+a shop;");
    CHECK_TWICE(compose(whole, never).empty());
    CHECK_TWICE(compose(whole, never, solutions, methods).empty());
    CHECK_TWICE(compose(sentence{}, grammar).empty());
    CHECK_TWICE(count(compose(sentence{}, all())) == 1);
}

struct record {
    std::string pain;
    std::vector<touchpoint> places;
    const solution* offer = nullptr;
    friend auto parts(const record& r) {
        return std::tuple<need, const std::vector<touchpoint>&, const solution*, std::optional<method>>{
            need{r.pain, origin::organic}, r.places, r.offer, method{"a shop", channel::store}};
    }
};
struct makes_places {
    [[maybe_unused]] friend auto parts(const makes_places&) { return std::tuple{std::vector<touchpoint>()}; }
};

/// The touchpoints of the first song.
template <class Songs>
const touchpoint* listed(const Songs& songs) {
    const auto first = *songs.begin();
    return get<touchpoints>(first).begin();
}

TEST_CASE("starts from a brief or any other record, and takes an array, std::array, vector or span as palette") {
    const std::array<solution, 2> in_array{solutions[0], solutions[1]};
    std::vector<need> in_vector{needs[0], needs[3]};
    const brief b{.need = needs[1], .method = methods[1]};
    CHECK(sung(compose(b, grammar, std::span(in_vector), in_array)) ==
          "dry feet+boots+a shop;dry feet+cars+a shop;envy+boots+a shop;envy+cars+a shop;");
    CHECK(sung(compose(brief{.method = methods[1]}, grammar, in_vector, in_array)) == sung(compose(b, grammar, in_vector, in_array)));

    const record r{"wet feet", {{"a poster"}}};
    CHECK(sung(compose(r, grammar, solutions)) == "wet feet+boots+a shop;wet feet+cars+a shop;");
    CHECK(compose(r, grammar).empty());
    CHECK(listed(compose(r, grammar, solutions)) == r.places.data());

    const touchpoint shop[]{{"shop", role::sales}}, web[]{{"web site", role::marketing}, {"phone"}};
    const touchpoints plans[]{shop, {}, web};
    const auto has_roles = each(rule<"has-role">([](const touchpoint& t) { return said(!t.roles.empty()); }));
    const auto met = compose(r, has_roles, plans);
    CHECK(count(met) == 1);
    CHECK(listed(met) == shop);
}

template <class... Args>
concept composes = requires(Args&&... args) { compose(std::forward<Args>(args)...); };

TEST_CASE("refuses temporaries whose words or parts would dangle") {
    using rules = const criteria::grammar&;
    CHECK_TWICE(composes<sentence<>, rules, const std::vector<need>&>);
    CHECK_TWICE(!composes<sentence<>, rules, std::vector<need>>);
    CHECK_TWICE(!composes<sentence<>, rules, std::array<need, 2>>);
    CHECK_TWICE(composes<sentence<>, rules, std::span<const need>>);
    CHECK_TWICE(composes<const record&, rules, const std::vector<need>&>);
    CHECK_TWICE(!composes<record, rules, const std::vector<need>&>);
    CHECK_TWICE(composes<brief, rules, const std::vector<need>&>);
    CHECK_TWICE(!composes<const makes_places&, rules>);
    CHECK_TWICE(!composes<sentence<std::vector<touchpoint>>, rules>);
    CHECK_TWICE(composes<const sentence<std::vector<touchpoint>>&, rules>);
}

#if !defined(__clang__) || __clang_major__ >= 16
using some_songs = decltype(compose(sentence{}, grammar, needs, solutions));
static_assert(std::ranges::forward_range<some_songs>);
static_assert(std::ranges::forward_range<const some_songs>);
static_assert(std::ranges::common_range<some_songs>);
static_assert(std::ranges::forward_range<decltype(compose(sentence{}, grammar))>);
static_assert(!std::ranges::borrowed_range<some_songs>);
#endif

template <class Songs>
concept has_begin = requires(Songs&& songs) { std::forward<Songs>(songs).begin(); };

TEST_CASE("begin() refuses a temporary range; a loop over a temporary works") {
    using songs = decltype(compose(sentence{}, grammar, needs, solutions, methods));
    CHECK_TWICE(has_begin<songs&>);
    CHECK_TWICE(has_begin<const songs&>);
    CHECK_TWICE(!has_begin<songs>);
    CHECK_TWICE(!has_begin<const songs>);
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& song : compose(sentence{}, grammar, needs, solutions, methods)) ++count;
    CHECK(count == 8);
    CHECK(best<3>(compose(sentence{}, grammar, needs, solutions, methods), grammar).size() == 3);
    CHECK_FALSE(compose(sentence{}, grammar, needs, solutions, methods).empty());
}

TEST_CASE("can be iterated repeatedly, and from a copy of any iterator") {
    const auto all_songs = compose(sentence{}, grammar, needs, solutions, methods);
    CHECK(sung(all_songs) == sung(all_songs));
    auto one = all_songs.begin();
    const auto first = one++;
    CHECK(first == all_songs.begin());
    CHECK(first != one);
    auto other = first;
    CHECK(++other == one);
    const auto song = *first, next = *one;
    CHECK(get<method>(song).statement == "a shop");
    CHECK(get<method>(next).statement == "a call");
    std::vector<decltype(one)> places;
    for (auto it = all_songs.begin(); it != all_songs.end(); ++it) places.push_back(it);
    CHECK(places.size() == 8);
    for (auto it : places) CHECK(std::distance(it, all_songs.end()) == places.end() - std::find(places.begin(), places.end(), it));
    using iterator = decltype(one);
    CHECK_TWICE(iterator() == iterator());
    const std::vector kept(all_songs.begin(), all_songs.end());
    CHECK(kept.size() == 8);
    CHECK(get<solution>(kept[7]).statement == "cars");
}

TEST_CASE("calls a rule once for each choice of its parts, and skips the choices after a failure") {
    std::size_t starts = 0, ones = 0, twos = 0;
    const auto of_start = rule<"start">([&](const audience&) { return ++starts != 0; });
    const auto of_one = rule<"one">([&](const need& n) { return ++ones, n.origins == set_of<origin>(origin::organic); });
    const auto of_two = rule<"two">([&](const solution& s, const need&) { return ++twos, s.appeals.contains(appeal::functional); });
    const auto of_three = rule<"three">([](const method&, const solution&, const need&) { return true; });
    const auto advised = rule<"advised">([](const need&) { return true; });
    const sentence start{audience{"walkers"}};

    CHECK(count(compose(start, all(of_three, of_two, of_one, of_start, advise(advised)), needs, solutions, methods)) == 3);
    CHECK(starts == 1);
    CHECK(ones == 3);  // one need of the four is not stated
    CHECK(twos == 2);  // one need passes "one", and there are two solutions
}

TEST_CASE("finds the songs of any, no and all over rules that share parts") {
    constexpr auto organic = rule<"organic">([](const need& n) { return n.origins == set_of<origin>(origin::organic); });
    constexpr auto always = rule<"always">([](const method&) { return true; });
    constexpr sentence start{audience{"walkers"}};
    CHECK(count(compose(start, all(no(any(organic, always))), needs, methods)) == 0);
    CHECK(count(compose(start, any(organic, always), needs, methods)) == 12);
    CHECK(count(compose(start, any(organic, organic), needs)) == 1);
    CHECK(count(compose(start, any(always, all(organic, always)), needs, methods)) == 12);
    CHECK(count(compose(start, organic, needs, std::span<const method>())) == 0);
}

// At run time only: with its sanitizers, GCC does not accept the address of a variable as a
// constant. These rules compare such an address with null.
TEST_CASE("calls a rule with an optional part only when that part is chosen") {
    static constexpr recipient recipients[]{{}, {.moved_by = motive::price}, {.moved_by = motive::story}};
    constexpr auto heard = rule<"heard">([](const need&, const recipient* r) { return r && r->moved_by.contains(motive::story); });
    constexpr sentence told{recipients[2]};
    CHECK(count(compose(sentence{}, heard, needs, recipients)) == 3);
    CHECK(count(compose(sentence{}, heard, recipients, needs)) == 3);
    CHECK(count(compose(sentence{}, any(heard, no(heard)), needs, recipients)) == 9);
    CHECK(count(compose(sentence{}, heard, needs, solutions)) == 0);
    CHECK(count(compose(sentence{}, no(heard), needs, solutions)) == 6);
    CHECK(count(compose(told, heard, needs, solutions)) == 6);
    CHECK(count(compose(sentence<const recipient*>{nullptr}, heard, needs)) == 0);
}

}  // namespace

TEST_SUITE_END();
