// Splits a stream into lines, one JSON object each.
#pragma once

#include <pitch/text.hpp>

#include <cstddef>
#include <istream>
#include <string_view>
#include <vector>

#include "problem.hpp"

namespace brief_lint {

inline constexpr std::size_t longest_line = std::size_t{1} << 20;             // bytes
inline constexpr std::streamsize longest_skipped = std::streamsize{1} << 30;  // bytes

// Calls `on_line(number, line)` for each line, or `on_problem(number, problem)` if it cannot be
// read. Numbers count from 1; 0 stands for the whole stream. Skips blank lines, and a byte order
// mark at the start of a line: joined files have several. Returns the number of lines that are not
// blank, readable or not. Gives up on a stream whose line does not end, such as /dev/zero.
template <class OnLine, class OnProblem>
std::size_t read_lines(std::istream& stream, OnLine on_line, OnProblem on_problem) {
    std::vector<char> buffer(longest_line + 2);  // a line, a carriage return, and the NUL that getline adds
    std::size_t number = 0, lines = 0;
    while (stream.getline(buffer.data(), static_cast<std::streamsize>(buffer.size())) || stream.gcount() != 0) {
        ++number;
        if (stream.fail() && !stream.eof()) {
            stream.clear();
            on_problem(number, problem{"", "line longer than 1 MiB"});
            ++lines;
            stream.ignore(longest_skipped, '\n');
            if (stream.gcount() < longest_skipped) continue;
            on_problem(number, problem{"", "line longer than 1 GiB; the rest of the input is not read"});
            return lines;
        }
        const std::size_t newline = stream.eof() ? 0 : 1;  // gcount() includes it, the buffer does not
        std::string_view line(buffer.data(), static_cast<std::size_t>(stream.gcount()) - newline);
        if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (!pitch::text(line).stated()) continue;
        ++lines;
        on_line(number, line);
    }
    if (stream.bad()) on_problem(std::size_t{0}, problem{"", "read error"});
    return lines;
}

}  // namespace brief_lint
