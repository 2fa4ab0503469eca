// What is wrong with a line of input, and how a person is told.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

// Where it is: a key such as `need.origins[0]`, or nothing where it is the whole line; and what it is.
struct problem {
    std::string key, what;
};

// The words with a space for each character that would break the line or move a terminal's hand: controls, and marks of direction.
inline std::string on_one_line(std::string_view words) {
    std::string line;
    const auto byte = [&](std::size_t i) { return i < words.size() ? static_cast<unsigned char>(words[i]) : 0u; };
    while (!words.empty()) {
        std::size_t bytes = 0;  // of such a character, in UTF-8
        if (byte(0) < 0x20 || byte(0) == 0x7F) bytes = 1;
        if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) bytes = 2;
        if (byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) bytes = 3;
        if (byte(0) == 0xE2 && byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9) bytes = 3;
        line += bytes != 0 ? ' ' : words.front();
        words.remove_prefix(bytes != 0 ? bytes : 1);
    }
    return line;
}

// "briefs.jsonl:7: need.origins[0]: …"; the line 0 is the whole file.
inline void tell(std::ostream& to, std::string_view file, std::size_t line, const problem& p) {
    to << on_one_line(file) << ':';
    if (line != 0) to << line << ':';
    if (!p.key.empty()) to << ' ' << on_one_line(p.key) << ':';
    to << ' ' << on_one_line(p.what) << '\n';
}
