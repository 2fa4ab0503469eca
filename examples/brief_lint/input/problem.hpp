// Problems in the input, and the line that reports each of them.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace brief_lint {

// A problem with a line, or with a whole file.
struct problem {
    std::string key;   // path to the value, such as `need.origins[0]`; empty for the whole line or file
    std::string what;  // such as "unknown key"
};

// Returns the size in bytes of the control character at the start of UTF-8 text, or 0.
// Line separators and marks that change the text direction count as control characters.
inline std::size_t control_character_size(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    if (text.empty()) return 0;
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
    if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) return 3;
    if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) return 3;
    return 0;
}

// Replaces each control character with a space. Text from a brief then stays on one line and
// cannot send escape sequences to a terminal.
inline std::string printable(std::string_view text) {
    std::string line;
    while (!text.empty()) {
        const std::size_t control = control_character_size(text);
        line += control != 0 ? ' ' : text.front();
        text.remove_prefix(control != 0 ? control : 1);
    }
    return line;
}

// Prints a problem on one line: "briefs.jsonl:7: need.origins[0]: …". Lines count from 1; line 0
// stands for the whole file and is not printed. Writes each line in one piece, so that parallel
// processes do not mix their lines.
inline void print_problem(std::ostream& out, std::string_view file, std::size_t line, const problem& p) {
    std::string complaint = printable(file) + ':';
    if (line != 0) complaint += std::to_string(line) + ':';
    if (!p.key.empty()) complaint += ' ' + printable(p.key) + ':';
    complaint += ' ' + printable(p.what) + '\n';
    out << complaint;
}

}  // namespace brief_lint
