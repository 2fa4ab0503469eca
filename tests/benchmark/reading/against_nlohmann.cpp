// Times a shell command for each argument after the first against nlohmann-json, which parses the lines of
// the first and does nothing else. Takes turns, and prints medians of ratios. `parse FILE` only parses.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

// Returns the number of members of all lines, so that the parsing is not removed.
std::size_t parse_lines(std::string_view text) {
    std::size_t members = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        members += nlohmann::json::parse(line).size();
        text.remove_prefix(line.size() == text.size() ? line.size() : line.size() + 1);
    }
    return members;
}

int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() < 2) return 2;
    const bool only_parse = given[0] == "parse";
    std::ifstream file(given[only_parse ? 1 : 0], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (only_parse) return parse_lines(text) != 0 ? 0 : 1;

    using clock = std::chrono::steady_clock;
    constexpr std::size_t rounds = 7;
    std::vector<std::vector<double>> ratios(given.size());
    for (std::size_t round = 0; round < rounds; ++round) {
        const clock::time_point start = clock::now();
        if (parse_lines(text) == 0) return 1;
        const std::chrono::duration<double> parsing = clock::now() - start;
        for (std::size_t i = 1; i < given.size(); ++i) {
            const clock::time_point begin = clock::now();
            if (std::system(given[i].c_str()) != 0) return 1;
            ratios[i].push_back(std::chrono::duration<double>(clock::now() - begin) / parsing);
        }
    }
    for (std::size_t i = 1; i < given.size(); ++i) {
        std::sort(ratios[i].begin(), ratios[i].end());
        std::printf("  %5.2f  %s\n", ratios[i][rounds / 2], given[i].c_str());
    }
}
