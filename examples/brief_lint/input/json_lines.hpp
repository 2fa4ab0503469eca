// Splits a stream into lines, one JSON object each.
#pragma once

#include <pitch/text.hpp>

#include <cstddef>
#include <istream>
#include <limits>
#include <string_view>
#include <vector>

#include "problem.hpp"

namespace brief_lint {

inline constexpr std::size_t longest_line = std::size_t{1} << 20;  // bytes

// Calls `on_line(number, line)` for each line, or `on_problem(number, problem)` if it cannot be
// read. Numbers count from 1; 0 stands for the whole stream. Skips blank lines and a byte order
// mark. Returns the number of lines that are not blank, readable or not.
template <class OnLine, class OnProblem>
std::size_t read_lines(std::istream& stream, OnLine on_line, OnProblem on_problem) {
    std::vector<char> buffer(longest_line + 2);  // a line, a carriage return, and the NUL that getline adds
    std::size_t number = 0, lines = 0;
    while (stream.getline(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() != 0) {
        ++number;
        if (stream.fail() && !stream.eof()) {
            stream.clear();
            stream.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
            on_problem(number, problem{"", "line longer than 1 MiB"});
            ++lines;
            continue;
        }
        const std::size_t newline = stream.eof() ? 0 : 1;  // gcount() includes it, the buffer does not
        std::string_view line(buffer.data(), static_cast<std::size_t>(stream.gcount()) - newline);
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (!pitch::text(line).stated()) continue;
        ++lines;
        on_line(number, line);
    }
    if (stream.bad()) on_problem(std::size_t{0}, problem{"", "read error"});
    return lines;
}

}  // namespace brief_lint
