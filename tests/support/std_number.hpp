/// Reads numbers by the standard library, for comparison.
#pragma once

#include <charconv>
#include <cstdlib>
#include <string>

namespace support {

/// Reads a number that is the whole text. Returns whether it was read. Uses `strtod`, whose locale the
/// tests never change, if `from_chars` is missing (libc++ 19) or rounds twice (libstdc++ for i686).
inline bool read_by_std(const std::string& text, double& number) {
#if defined(__cpp_lib_to_chars) && !defined(__i386__)
    return std::from_chars(text.data(), text.data() + text.size(), number).ptr == text.data() + text.size();
#else
    char* end = nullptr;
    number = std::strtod(text.c_str(), &end);
    return end == text.c_str() + text.size();
#endif
}

}  // namespace support
