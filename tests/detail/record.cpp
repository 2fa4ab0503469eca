#include <pitch/detail/record.hpp>

#include <cstddef>
#include <cstdint>

#include <doctest/doctest.h>

#include <pitch/evaluate.hpp>
#include <pitch/parts.hpp>

namespace {

using namespace pitch;

constexpr outcome all_outcomes[]{outcome::missing, outcome::fail, outcome::pass, outcome::not_applicable};

/// Whether marks of that size give back what they were given, one leaf and one part at a time.
template <std::size_t Leaves, std::size_t Parts>
constexpr bool keeps() {
    for (std::size_t leaf = 0; leaf < Leaves; ++leaf) {
        for (const outcome o : all_outcomes) {
            detail::marks<Leaves, Parts> marks{};
            marks.set(leaf, o);
            for (std::size_t i = 0; i < Leaves; ++i)
                if (marks.get(i) != (i == leaf ? o : outcome::missing)) return false;
            if (marks.stated() != 0) return false;
        }
    }
    for (std::size_t part = 0; part < Parts; ++part) {
        detail::marks<Leaves, Parts> marks{};
        marks.state(part);
        if (marks.stated() != std::uint64_t{1} << part) return false;
        for (std::size_t i = 0; i < Leaves; ++i)
            if (marks.get(i) != outcome::missing) return false;
    }
    return true;
}

TEST_CASE("marks keep every leaf and every part, also where the parts begin in one word and end in the next") {
    static_assert(keeps<1, 1>() && keeps<9, 7>() && keeps<12, 8>() && keeps<12, 9>());  // in 32 bits, filling them, one beyond
    static_assert(keeps<28, 8>() && keeps<31, 5>() && keeps<32, 3>() && keeps<33, 64>() && keeps<63, 64>());
    CHECK(keeps<31, 5>());
    CHECK(keeps<33, 64>());
    CHECK(keeps<64, 1>());
}

template <std::size_t I>
struct numbered {
    static constexpr char digits[]{static_cast<char>('a' + I / 10), static_cast<char>('0' + I % 10)};
    static constexpr std::string_view id{digits, 2};
    constexpr bool operator()(const need&, const method&) const noexcept { return I != 30; }
};

TEST_CASE("an evaluator of more leaves than a word has room for is judged as a small one") {
    constexpr auto many = []<std::size_t... I>(std::index_sequence<I...>) { return all(numbered<I>{}...); }(std::make_index_sequence<40>{});
    static_assert(evaluate(need{.statement = "n"} + method{.statement = "m"}, many).flawed());
    const auto flawed = evaluate(need{.statement = "n"} + method{.statement = "m"}, many);
    CHECK(flawed.overall() == outcome::fail);
    CHECK(flawed.gaps().size() == 1);
    CHECK(flawed.missing().empty());
    const auto half = evaluate(sentence{need{.statement = "n"}}, many);
    CHECK(half.unfinished());
    CHECK(half.gaps().size() == 40);
    CHECK(half.missing().size() == 1);
    CHECK(half.missing().contains("method"));
}

}  // namespace
