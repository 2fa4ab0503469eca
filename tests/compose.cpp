#include <pitch/compose.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
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
/// The number of songs that a loop visits, if `count` returns that number; otherwise -1.
template <class Songs>
constexpr std::size_t number_of(const Songs& songs) {
    std::size_t n = 0;
    for (auto it = songs.begin(); it != songs.end(); ++it) ++n;
    return count(songs) == n ? n : static_cast<std::size_t>(-1);
}

TEST_CASE("lists the songs in the order of nested loops; the first palette is the outer loop") {
    CHECK(sung(compose(sentence{}, grammar, needs, solutions, methods)) ==
          "dry feet+boots+a shop;dry feet+boots+a call;dry feet+cars+a shop;dry feet+cars+a call;"
          "envy+boots+a shop;envy+boots+a call;envy+cars+a shop;envy+cars+a call;");
    CHECK(sung(compose(sentence{}, grammar, methods, needs, solutions)) ==
          "dry feet+boots+a shop;dry feet+cars+a shop;envy+boots+a shop;envy+cars+a shop;"
          "dry feet+boots+a call;dry feet+cars+a call;envy+boots+a call;envy+cars+a call;");
    CHECK_TWICE(number_of(compose(sentence{}, grammar, needs, solutions, methods)) == 8);
    CHECK_TWICE(number_of(compose(sentence{}, all(), needs, solutions, methods)) == 24);
}

TEST_CASE("a palette replaces its part, or adds it if the start has none") {
    constexpr sentence half{method{"a shop", channel::store}, need{"dry feet", origin::organic}};
    using mended = sentence<method, need, solution>;
    CHECK_TWICE(std::is_same_v<decltype(compose(half, grammar, solutions))::iterator::value_type, mended>);
    CHECK_TWICE(std::is_same_v<decltype(compose(half, grammar, solutions, needs))::iterator::value_type, mended>);
    CHECK(sung(compose(half, grammar, solutions)) == "dry feet+boots+a shop;dry feet+cars+a shop;");
    CHECK(sung(compose(half, grammar, needs, solutions)) ==
          "dry feet+boots+a shop;dry feet+cars+a shop;envy+boots+a shop;envy+cars+a shop;");
    CHECK_TWICE(number_of(compose(half, grammar)) == 0);
    CHECK_TWICE(number_of(compose(half, grammar, needs)) == 0);
    CHECK_TWICE(States<mended, solution>);
}

TEST_CASE("handles empty palettes, one choice, a start that fails and a start that is complete") {
    constexpr sentence whole{needs[0], solutions[0], methods[1]};
    constexpr auto never = rule<"never">([](const need&) { return false; });
    const std::vector<solution> nothing;
    CHECK(number_of(compose(whole, grammar, nothing)) == 0);
    CHECK(number_of(compose(whole, grammar, needs, nothing, methods)) == 0);
    CHECK(compose(whole, grammar, needs, methods, nothing).empty());
    constexpr need one[]{needs[3]};
    CHECK(sung(compose(whole, grammar, one)) == "envy+boots+a shop;");
    CHECK_TWICE(number_of(compose(whole, grammar)) == 1);
    CHECK(sung(compose(whole, grammar)) == "dry feet+boots+a shop;");
    CHECK_TWICE(compose(whole, never).empty());
    CHECK_TWICE(compose(whole, never, solutions, methods).empty());
    CHECK_TWICE(compose(sentence{}, grammar).empty());
    CHECK_TWICE(number_of(compose(sentence{}, all())) == 1);
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
    CHECK(number_of(met) == 1);
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
    CHECK(number_of(compose(start, all(no(any(organic, always))), needs, methods)) == 0);
    CHECK(number_of(compose(start, any(organic, always), needs, methods)) == 12);
    CHECK(number_of(compose(start, any(organic, organic), needs)) == 1);
    CHECK(number_of(compose(start, any(always, all(organic, always)), needs, methods)) == 12);
    CHECK(number_of(compose(start, organic, needs, std::span<const method>())) == 0);
}

constexpr auto of_need_and_solution = rule<"need-and-solution">([](const need&, const solution& s) { return s.statement != "cars"; });
constexpr auto of_solution_and_method =
    rule<"solution-and-method">([](const solution&, const method& m) { return m.statement != "no way"; });
constexpr auto of_all_three = rule<"all-three">([](const need&, const solution&, const method&) { return true; });

constexpr std::size_t words_of(const auto& e) { return compose_words(e, needs, solutions, methods); }

TEST_CASE("keeps rows for the rules of one or two parts that nested loops would repeat") {
    // One part: a row of two words for the second palette and for the third.
    CHECK_TWICE(words_of(grammar) == 4);
    CHECK_TWICE(compose_words(grammar, needs) == 0);
    CHECK_TWICE(compose_words(all(), needs, solutions, methods) == 0);
    // Two parts: a row of two words for each of the two solutions, or of the four needs.
    CHECK_TWICE(words_of(all(grammar, of_need_and_solution)) == 4);
    CHECK_TWICE(words_of(all(grammar, of_solution_and_method)) == 4 + 4);
    CHECK_TWICE(compose_words(all(grammar, of_solution_and_method), methods, needs, solutions) == 4 + 6);
    CHECK_TWICE(words_of(all(grammar, of_all_three)) == 4);
    CHECK_TWICE(words_of(all(grammar, any(states_need, of_solution_and_method))) == 4);
    // Only a combination that is decided: not at the solution, but with the method.
    CHECK_TWICE(words_of(any(rule<"solution">([](const solution&) { return true; }), of_solution_and_method)) == 4);
    // More than 64 choices need another two words.
    CHECK(compose_words(grammar, needs, std::span<const solution>(solutions).first(0), std::vector<method>(65)) == 4);
    CHECK(compose_words(all(of_solution_and_method), needs, std::vector<solution>(3), std::vector<method>(129)) == 2 + 6 + 18);
}

/// A palette as large as an eighth of the address space. Nobody reads its parts.
template <class PartType>
std::span<const PartType> huge(const PartType& first) {
    return {&first, SIZE_MAX / 8 / sizeof(PartType)};
}

TEST_CASE("the number of words does not overflow") {
    const auto e = all(of_solution_and_method, of_need_and_solution);
    const std::size_t size = huge(solutions[0]).size();
    CHECK(compose_words(e, needs, huge(solutions[0]), methods) == (size + 63) / 64 * 2 + 2 + size * 2);
    CHECK(compose_words(e, needs, huge(solutions[0]), huge(methods[0])) == SIZE_MAX);
}

/// The number of songs found in words that held other values before.
constexpr std::uint64_t count_in_words(const auto& e, std::size_t left_out = 0) {
    std::uint64_t memory[16];
    for (std::uint64_t& word : memory) word = 0x1234'5678'9abc'def0;
    const std::span words(memory, compose_words(e, needs, solutions, methods) - left_out);
    const auto songs = compose(sentence{}, e, words, needs, solutions, methods);
    return count(songs) == number_of(songs) ? count(songs) : 0;
}

TEST_CASE("finds the same songs in words, in words that are too few, and in more than enough") {
    constexpr auto e = all(grammar, of_solution_and_method, of_need_and_solution);
    CHECK_TWICE(count_in_words(e) == 4);
    CHECK_TWICE(count_in_words(e, 1) == 4);
    CHECK_TWICE(count_in_words(grammar) == 8);
    std::vector<std::uint64_t> in_vector(100);
    std::uint64_t in_array[100];
    CHECK(sung(compose(sentence{}, e, in_vector, needs, solutions, methods)) == sung(compose(sentence{}, e, needs, solutions, methods)));
    CHECK(sung(compose(sentence{}, e, in_array, methods, needs, solutions)) == sung(compose(sentence{}, e, methods, needs, solutions)));
    CHECK(sung(compose(brief{.need = needs[0]}, e, std::span(in_vector), solutions, methods)) ==
          "dry feet+boots+a shop;dry feet+boots+a call;");
    CHECK(compose(sentence{}, e, in_vector, needs, std::vector<solution>(0).empty() ? std::span<const solution>() : solutions, methods)
              .empty());
}

TEST_CASE("refuses words that are temporary or constant") {
    using rules = const criteria::grammar&;
    using memory = std::vector<std::uint64_t>;
    using palette = const std::vector<need>&;
    CHECK_TWICE(composes<sentence<>, rules, memory&, palette>);
    CHECK_TWICE(composes<sentence<>, rules, std::span<std::uint64_t>, palette>);
    CHECK_TWICE(!composes<sentence<>, rules, memory, palette>);
    CHECK_TWICE(!composes<sentence<>, rules, std::array<std::uint64_t, 9>, palette>);
    CHECK_TWICE(!composes<sentence<>, rules, memory&, std::vector<need>>);
    CHECK_TWICE(!detail::words<std::uint64_t>);
    CHECK_TWICE(!detail::words<const std::uint64_t[9]>);
    CHECK_TWICE(!detail::words<const memory>);
    CHECK_TWICE(detail::words<std::uint64_t[9]>);
    CHECK_TWICE(!composes<record, rules, memory&, palette>);
}

TEST_CASE("in words, calls a rule of two parts only for choices that pass alone") {
    std::size_t far = 0;
    const auto of_far = rule<"far">([&](const solution&, const method&) { return ++far != 0; });
    const auto e = all(of_far, rule<"alone">([](const method& m) { return m.statement == "a shop"; }));
    std::vector<std::uint64_t> memory(compose_words(e, needs, solutions, methods));
    CHECK(count(compose(sentence{}, e, memory, needs, solutions, methods)) == number_of(compose(sentence{}, e, needs, solutions, methods)));
    far = 0;
    CHECK(count(compose(sentence{}, e, memory, needs, solutions, methods)) == 8);
    CHECK(far == 2);  // each solution with the one method
}

TEST_CASE("in words, calls a rule of two parts once for each pair, and only for pairs that loops would reach") {
    std::size_t outer = 0, inner = 0, far = 0;
    const auto of_outer = rule<"outer">([&](const need&, const solution&) { return ++outer != 0; });
    const auto of_inner = rule<"inner">([&](const solution&, const method& m) { return ++inner, m.statement == "a shop"; });
    const auto of_far = rule<"far">([&](const need&, const method&) { return ++far != 0; });
    const auto e = all(of_inner, of_outer, of_far);
    std::vector<std::uint64_t> memory(compose_words(e, needs, solutions, methods));
    const auto songs = compose(sentence{}, e, memory, needs, solutions, methods);
    for (int visit = 0; visit < 3; ++visit) CHECK(count(songs) == 3 * 2);
    CHECK(inner == 2 * 3);      // each solution with each method
    CHECK(far == 3 + 1 + 1);    // the first stated need with each method, the others with the one that "inner" left
    CHECK(outer == 3 * 3 * 2);  // no row keeps a pair of the first two palettes: once each visit
}

// At run time only: with its sanitizers, GCC does not accept the address of a variable as a
// constant. These rules compare such an address with null.
TEST_CASE("calls a rule with an optional part only when that part is chosen") {
    static constexpr recipient recipients[]{{}, {.moved_by = motive::price}, {.moved_by = motive::story}};
    constexpr auto heard = rule<"heard">([](const need&, const recipient* r) { return r && r->moved_by.contains(motive::story); });
    constexpr sentence told{recipients[2]};
    CHECK(number_of(compose(sentence{}, heard, needs, recipients)) == 3);
    CHECK(number_of(compose(sentence{}, heard, recipients, needs)) == 3);
    CHECK(number_of(compose(sentence{}, any(heard, no(heard)), needs, recipients)) == 9);
    CHECK(number_of(compose(sentence{}, heard, needs, solutions)) == 0);
    CHECK(number_of(compose(sentence{}, no(heard), needs, solutions)) == 6);
    CHECK(number_of(compose(told, heard, needs, solutions)) == 6);
    CHECK(number_of(compose(sentence<const recipient*>{nullptr}, heard, needs)) == 0);
    // Rows decide about the recipients; what they state counts for the needs that follow.
    constexpr auto anyone = rule<"anyone">([](const recipient* r) { return !r || !r->moved_by.contains(motive::price); });
    constexpr auto e = all(anyone, heard);
    std::vector<std::uint64_t> memory(compose_words(e, solutions, recipients, needs));
    CHECK(number_of(compose(sentence{}, e, solutions, recipients, needs)) == 2 * 3);
    CHECK(number_of(compose(sentence{}, e, memory, solutions, recipients, needs)) == 2 * 3);
}

TEST_CASE("calls no rule of a palette's part if another palette is empty") {
    std::size_t calls = 0;
    const auto counts = rule<"counts">([&](const need&) { return ++calls != 0; });
    std::vector<std::uint64_t> memory(99);
    CHECK(compose(sentence{}, counts, needs, std::span<const solution>()).empty());
    CHECK(compose(sentence{}, counts, memory, methods, needs, std::span<const solution>()).empty());
    CHECK(calls == 0);
}

}  // namespace

TEST_SUITE_END();
