/// Sentences and a rule that the tests of several reports share.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/outcome.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>

namespace support {

inline constexpr pitch::sentence windows_3{pitch::need{"the ease of a Macintosh on an IBM PC", pitch::origin::organic},
                                           pitch::solution{"Windows 3.0", pitch::appeal::functional}};
inline constexpr pitch::sentence any_need{pitch::need{"to be told"}};

/// A rule without words, which returns the outcome that it holds.
inline constexpr std::string_view rule_names[]{"first", "second", "third", "fourth", "fifth"};
template <std::size_t Index>
struct returns {
    static constexpr std::string_view id = rule_names[Index];
    pitch::outcome held;
    constexpr pitch::outcome operator()(const pitch::need&) const noexcept { return held; }
};

}  // namespace support
