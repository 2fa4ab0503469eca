#include <pitch/report/svg.hpp>

#include <iterator>
#include <pitch/pitch.hpp>
#include <string>
#include <string_view>

#include "../support/twice.hpp"

TEST_SUITE_BEGIN("report/svg_options");

namespace {

using namespace pitch;

std::string svg_of(const brief& b, const svg_options& options) {
    std::string page;
    write_svg(std::back_inserter(page), b, english, options);
    return page;
}

}  // namespace

TEST_CASE("a picture without questions is less high, and does not say them") {
    constexpr brief shop{.need = {"dry feet", origin::organic}, .solution = {"boots", appeal::functional}};
    const std::string with = svg_of(shop, {}), without = svg_of(shop, {.has_questions = false});
    const std::string_view question = "What are you trying to do?";
    CHECK(with.find(question) != with.npos);
    CHECK(without.find(question) == without.npos);
    CHECK(without.find("more</text>") == without.npos);
    CHECK(without.size() < with.size());
    CHECK_TWICE(svg_options{}.has_questions);
    const auto height = [](const std::string& page) { return std::stoi(page.substr(page.find(R"(height=")") + 8)); };
    CHECK(height(without) < height(with));
}

TEST_SUITE_END();
