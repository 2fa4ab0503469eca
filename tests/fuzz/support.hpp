/// What the fuzz targets share: `require`, and an independent reading of UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

/// Ends the program if a property does not hold, so that the fuzzer keeps the input.
inline void require(bool holds) {
    if (!holds) __builtin_trap();
}

inline std::string_view view_of(const std::uint8_t* bytes, std::size_t size) { return {reinterpret_cast<const char*>(bytes), size}; }

/// Removes the text up to a separator from the front of `rest`, with the separator, and returns it.
inline std::string_view take_until(std::string_view& rest, std::string_view separator) {
    const std::size_t end = rest.find(separator);
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + separator.size());
    return taken;
}

/// Returns the only UTF-8 of a code point; empty for a surrogate, and above U+10FFFF.
inline std::string encode(char32_t point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    const auto tail = [&](unsigned shift) { return byte(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80) return {byte(point)};
    if (point < 0x800) return {byte(0xC0 | point >> 6), tail(0)};
    if (point >= 0xD800 && point <= 0xDFFF) return {};
    if (point < 0x10000) return {byte(0xE0 | point >> 12), tail(6), tail(0)};
    if (point < 0x110000) return {byte(0xF0 | point >> 18), tail(12), tail(6), tail(0)};
    return {};
}

/// A code point and the bytes that it takes in a text.
struct character {
    char32_t point;
    std::size_t bytes;
};

/// Reads the character of one to four bytes, by encoding it again. `bytes` is 0 if they are not a character.
inline character character_of(std::string_view bytes) {
    static constexpr unsigned char leads[]{0, 0x00, 0xC0, 0xE0, 0xF0}, payloads[]{0, 0x7F, 0x1F, 0x0F, 0x07};
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    char32_t point = at(0) & payloads[bytes.size()];
    if (static_cast<unsigned char>(at(0) & static_cast<unsigned char>(~payloads[bytes.size()])) != leads[bytes.size()]) return {0, 0};
    for (std::size_t i = 1; i < bytes.size(); ++i) point = point << 6 | (at(i) & 0x3Fu);
    return {point, encode(point) == bytes ? bytes.size() : 0};
}

/// Returns whether bytes can be the beginning of a character of `size` bytes.
inline bool begins_character(std::string_view bytes, std::size_t size) {
    for (const char tail : {'\x80', '\xBF'}) {  // the lowest and the highest continuation byte
        std::string whole(bytes);
        whole.resize(size, tail);
        if (character_of(whole).bytes != 0) return true;
    }
    return false;
}

/// Reads the first character of a text, or U+FFFD for the longest beginning of a character, as the Unicode
/// Standard recommends (3.9, "U+FFFD Substitution of Maximal Subparts"). Tries what fits, unlike the library.
inline character first_character(std::string_view text) {
    for (std::size_t size = 1; size <= 4 && size <= text.size(); ++size)
        if (const character c = character_of(text.substr(0, size)); c.bytes != 0) return c;
    for (std::size_t taken = text.size() < 3 ? text.size() : 3; taken > 1; --taken)
        for (std::size_t size = taken + 1; size <= 4; ++size)
            if (begins_character(text.substr(0, taken), size)) return {0xFFFD, taken};
    return {0xFFFD, 1};
}

/// Returns the code points of a text; U+FFFD for each malformed sequence.
inline std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> all;
    while (!text.empty()) {
        const character c = first_character(text);
        all.push_back(c.point);
        text.remove_prefix(c.bytes);
    }
    return all;
}

/// Returns a text in which U+FFFD replaces each malformed sequence.
inline std::string repaired(std::string_view text) {
    std::string result;
    for (const char32_t point : code_points(text)) result += encode(point);
    return result;
}

inline bool is_valid(std::string_view text) { return repaired(text) == text; }

}  // namespace fuzz
