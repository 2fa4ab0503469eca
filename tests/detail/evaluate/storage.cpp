#include <pitch/detail/evaluate/storage.hpp>

#include <cstddef>
#include <cstdint>
#include <pitch/detail/evaluate/outcome_planes.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/parts.hpp>
#include <string_view>
#include <utility>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/evaluate/storage");

namespace {

using namespace pitch;

constexpr outcome all_outcomes[]{outcome::missing, outcome::fail, outcome::pass, outcome::not_applicable};

/// Whether bits of that size return what was set, for each leaf and each part alone, and leave all
/// others unset.
template <std::size_t Leaves, std::size_t Parts>
constexpr bool keeps() {
    for (std::size_t leaf = 0; leaf < Leaves; ++leaf) {
        for (const outcome o : all_outcomes) {
            detail::outcome_bits<Leaves, Parts> bits{};
            bits.set(leaf, o);
            for (std::size_t i = 0; i < Leaves; ++i)
                if (bits.get(i) != (i == leaf ? o : outcome::missing)) return false;
            if (bits.stated() != 0) return false;
            for (std::size_t i = 0; i < detail::outcome_bits<Leaves, Parts>::row_words; ++i) {
                const std::uint64_t here = i == leaf / 64 ? std::uint64_t{1} << leaf % 64 : 0;
                const bool upper = o == outcome::pass || o == outcome::not_applicable,
                           is_odd = o == outcome::fail || o == outcome::not_applicable;
                if (bits.upper_row(i) != (upper ? here : 0) || bits.lower_row(i) != (is_odd ? here : 0)) return false;
                const detail::outcome_planes rows{bits.upper_row(i), bits.lower_row(i)};
                if ((rows.with(o) & here) != here || (rows.with(outcome::fail) & ~here) != 0) return false;
            }
        }
    }
    for (std::size_t part = 0; part < Parts; ++part) {
        detail::outcome_bits<Leaves, Parts> bits{};
        bits.state(part);
        if (bits.stated() != std::uint64_t{1} << part) return false;
        for (std::size_t i = 0; i < detail::outcome_bits<Leaves, Parts>::row_words; ++i)
            if ((bits.upper_row(i) | bits.lower_row(i)) != 0) return false;
        for (std::size_t i = 0; i < Leaves; ++i)
            if (bits.get(i) != outcome::missing) return false;
    }
    return true;
}

TEST_CASE("bits of up to 32 bits keep every leaf and every part") {
    CHECK_TWICE(keeps<1, 1>());
    CHECK_TWICE(keeps<9, 7>());
    CHECK_TWICE(keeps<12, 8>());  // fills the word
}

TEST_CASE("bits of one 64-bit word keep every leaf and every part") {
    CHECK_TWICE(keeps<12, 9>());  // one bit too many for 32
    CHECK_TWICE(keeps<28, 8>());  // fills the word
}

TEST_CASE("bits of several words keep every leaf and every part") {
    CHECK_TWICE(keeps<31, 5>());   // the parts share the word of the lower row
    CHECK_TWICE(keeps<31, 33>());  // and fill it
    CHECK_TWICE(keeps<32, 33>());  // one part too many: the parts have a word of their own
    CHECK_TWICE(keeps<33, 64>());
    CHECK_TWICE(keeps<63, 64>());
    CHECK(keeps<64, 1>());
    CHECK(keeps<65, 63>());
    CHECK(keeps<65, 64>());
    CHECK(keeps<130, 9>());
}

TEST_CASE("takes no more words than the bits need") {
    CHECK_TWICE(sizeof(detail::outcome_bits<0, 0>) == sizeof(std::uint32_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<12, 8>) == sizeof(std::uint32_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<16, 0>) == sizeof(std::uint32_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<0, 32>) == sizeof(std::uint32_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<12, 9>) == sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<28, 8>) == sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<28, 9>) == 2 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<31, 33>) == 2 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<32, 33>) == 3 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<64, 0>) == 2 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<64, 64>) == 3 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<65, 63>) == 4 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<65, 64>) == 5 * sizeof(std::uint64_t));
    CHECK_TWICE(sizeof(detail::outcome_bits<130, 9>) == 6 * sizeof(std::uint64_t));
}

template <std::size_t Number>
struct numbered {
    static constexpr char digits[]{static_cast<char>('a' + Number / 10), static_cast<char>('0' + Number % 10)};
    static constexpr std::string_view id{digits, 2};
    constexpr bool operator()(const need&, const method&) const noexcept { return Number != 30; }
};

/// Forty rules, which are more leaves than one word has room for. The rule numbered 30 fails.
constexpr auto forty_rules = []<std::size_t... Number>(std::index_sequence<Number...>) {
    return all(numbered<Number>{}...);
}(std::make_index_sequence<40>{});

TEST_CASE("a verdict of forty rules finds the one that fails") {
    constexpr auto found = evaluate(need{.statement = "n"} + method{.statement = "m"}, forty_rules);
    CHECK_TWICE(found.flawed());
    CHECK(found.overall() == outcome::fail);
    CHECK(found.gaps().size() == 1);
    CHECK(found.gaps()[0].id == numbered<30>::id);
    CHECK(found.missing().empty());
}

TEST_CASE("a verdict of forty rules is unfinished if a part of all of them is not stated") {
    const auto found = evaluate(sentence{need{.statement = "n"}}, forty_rules);
    CHECK(found.unfinished());
    CHECK(found.gaps().size() == 40);
    CHECK(found.missing().size() == 1);
    CHECK(found.missing().contains("method"));
}

}  // namespace

TEST_SUITE_END();
