#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <pitch/pitch.hpp>
#include <pitch/report/svg.hpp>
#include <string>

TEST_SUITE_BEGIN("readme");

namespace {

using namespace pitch;

constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic}, solution{"Windows 3.0", appeal::functional}};

std::string read(const std::string& file_name) {
    std::ifstream file(file_name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("the picture in README.md is drawn by write_svg") {
    std::string drawn;
    write_svg(std::back_inserter(drawn), windows_3, english, {.title = "Windows 3.0, by the book"});
    drawn += '\n';
    const std::string shown = read(PITCH_SOURCE_DIR "/examples/01_a_complete_sentence.svg");
    // Leaves the picture to copy, if it has changed.
    if (drawn != shown) std::ofstream("01_a_complete_sentence.svg", std::ios::binary) << drawn;
    CHECK_MESSAGE(drawn == shown, "copy 01_a_complete_sentence.svg from the working directory to examples/");

    const std::string page = read(PITCH_SOURCE_DIR "/README.md"), program = read(PITCH_SOURCE_DIR "/examples/01_a_complete_sentence.cpp");
    CHECK(page.find("](examples/01_a_complete_sentence.svg)") != page.npos);
    for (const text& words : {get<need>(windows_3).statement, get<solution>(windows_3).statement})
        CHECK(program.find(words.view()) != program.npos);
}

}  // namespace

TEST_SUITE_END();
