#include <pitch/detail/evaluator/rule_list.hpp>

#include <cstddef>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>
#include <string_view>
#include <type_traits>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/evaluator/rule_list");

namespace {

using namespace pitch;

/// Whether `number_ids` finds these indexes of the first equal ids.
template <std::size_t Size>
constexpr bool numbers(const std::string_view (&ids)[Size], const std::size_t (&first)[Size], bool repeats) {
    const detail::leaf_ids<Size> found(ids);
    for (std::size_t i = 0; i < Size; ++i)
        if (found.first[i] != first[i]) return false;
    return found.repeats == repeats;
}

template <char Letter>
struct letter_id {
    static constexpr char letter = Letter;
    static constexpr std::string_view id{&letter, 1};
    constexpr bool operator()(const need&) const noexcept { return true; }
};
using a = letter_id<'a'>;
using b = letter_id<'b'>;
using c = letter_id<'c'>;

TEST_CASE("ids are numbered by their first occurrence, also if their hashes are equal") {
    static_assert(detail::hash_of("Aa") == detail::hash_of("BB"));
    CHECK_TWICE(numbers({"Aa", "BB", "C#", "BB", "Aa", "C#"}, {0, 1, 2, 1, 0, 2}, true));
    // These hashes are equal modulo 7, the number of chains for three ids.
    CHECK_TWICE(numbers({"a", "h", "o"}, {0, 1, 2}, false));
    CHECK_TWICE(numbers({"a", "h", "a"}, {0, 1, 0}, true));
    CHECK_TWICE(numbers({"h", "a", "a"}, {0, 1, 1}, true));
    CHECK_TWICE(numbers({"", "a", ""}, {0, 1, 0}, true));
}

TEST_CASE("rules_of has each rule once, in tree order") {
    using twice = decltype(all(b{}, any(a{}, b{}), no(c{}), a{}));
    static_assert(std::is_same_v<detail::rules_of<twice>, detail::type_list<b, a, c>>);
    using many = decltype(all(a{}, a{}, a{}, b{}, a{}, a{}, a{}, a{}, c{}, b{}, c{}));  // more than eight lists
    static_assert(std::is_same_v<detail::rules_of<many>, detail::type_list<a, b, c>>);
    static_assert(std::is_same_v<detail::rules_of<decltype(all())>, detail::type_list<>>);
    static_assert(!detail::ids_clash<twice> && !detail::ids_clash<many>);
}

}  // namespace

TEST_SUITE_END();
