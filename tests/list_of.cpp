#include <pitch/list_of.hpp>

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("list_of");

namespace {

struct song {
    static constexpr std::string_view list = "songs";
    pitch::text title{};
};
struct row {
    static constexpr std::string_view list = "rows";
    pitch::text name{};
    [[nodiscard]] constexpr bool stated() const noexcept { return name.stated(); }
};
using rows = pitch::list_of<row>;
struct other {
    [[maybe_unused]] static constexpr std::string_view list = "others";
};
using songs = pitch::list_of<song>;

static_assert(pitch::Element<song>);
static_assert(!pitch::Element<int>);
static_assert(!pitch::Element<std::string_view>);
static_assert(songs::part == "songs");
static_assert(std::is_trivially_copyable_v<songs>);

// Accepted: contiguous lvalues, and spans.
static_assert(std::is_convertible_v<song (&)[2], songs>);
static_assert(std::is_convertible_v<const song (&)[2], songs>);
static_assert(std::is_convertible_v<std::array<song, 2>&, songs>);
static_assert(std::is_convertible_v<const std::array<song, 2>&, songs>);
static_assert(std::is_convertible_v<std::vector<song>&, songs>);
static_assert(std::is_convertible_v<const std::vector<song>&, songs>);
static_assert(std::is_convertible_v<std::span<song>, songs>);
static_assert(std::is_convertible_v<std::span<const song, 2>&, songs>);

// Refused: temporaries, whose elements would dangle, and ranges of other elements.
static_assert(!std::is_constructible_v<songs, song[2]>);
static_assert(!std::is_constructible_v<songs, const song[2]>);
static_assert(!std::is_constructible_v<songs, std::array<song, 2>>);
static_assert(!std::is_constructible_v<songs, std::vector<song>>);
static_assert(!std::is_constructible_v<songs, const std::vector<song>>);
static_assert(!std::is_assignable_v<songs&, std::vector<song>>);
static_assert(!std::is_constructible_v<songs, std::vector<other>&>);
static_assert(!std::is_constructible_v<songs, std::span<other>>);

constexpr song two[]{{"one"}, {"two"}};
constexpr std::array three{song{"one"}, song{"two"}, song{"three"}};

TEST_CASE("views the elements of arrays, vectors and spans") {
    CHECK_TWICE(songs(two).size() == 2);
    CHECK_TWICE(songs(two).begin() == two);
    CHECK_TWICE(songs(three).size() == 3);
    CHECK_TWICE(songs(three)[2].title.view() == "three");
    CHECK_TWICE(songs(std::span(three).subspan(1)).begin() == three.data() + 1);
    std::vector<song> kept(4);
    CHECK(songs(kept).begin() == kept.data());
    CHECK(songs(kept).end() == kept.data() + 4);
}

TEST_CASE("is a borrowed range of its elements") {
    static_assert([] {
        std::size_t letters = 0;
        for (const song& s : songs(three)) letters += s.title.view().size();
        return letters == 11;
    }());
    static_assert(std::ranges::enable_borrowed_range<songs>);
}

TEST_CASE("an empty list is not stated") {
    CHECK_TWICE(!songs().stated());
    CHECK_TWICE(songs().empty());
    CHECK_TWICE(songs().size() == 0);
    CHECK_TWICE(songs().begin() == songs().end());
    CHECK_TWICE(songs(two).stated());
    CHECK_TWICE(!songs(two).empty());
    const std::vector<song> nothing;
    CHECK_FALSE(songs(nothing).stated());
    CHECK_FALSE(songs(std::span<const song>()).stated());
}

TEST_CASE("a list is stated if one of its elements is; an element without stated() is stated") {
    static constexpr row blank[]{{}, {" "}}, last[]{{}, {" "}, {"a row"}};
    static constexpr song untitled[]{{}};
    CHECK_TWICE(!rows(blank).stated());
    CHECK_TWICE(rows(blank).size() == 2);
    CHECK_TWICE(!rows(blank).empty());
    CHECK_TWICE(rows(last).stated());
    CHECK_TWICE(songs(untitled).stated());
}

}  // namespace

TEST_SUITE_END();
