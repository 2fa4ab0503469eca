/// Sentences and rules that the tests of several reports share.
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
inline constexpr std::string_view rule_names[]{"first", "second",  "third",  "fourth", "fifth",
                                               "sixth", "seventh", "eighth", "ninth",  "tenth"};
template <std::size_t Index>
struct returns {
    static constexpr std::string_view id = rule_names[Index];
    pitch::outcome held;
    constexpr pitch::outcome operator()(const pitch::need&) const noexcept { return held; }
};

/// A rule with a question and advice. It is missing while one of the parts is not stated; then it has
/// the outcome that it holds.
inline constexpr std::string_view rule_questions[]{"First?", "Second?",  "Third?",  "Fourth?", "Fifth?",
                                                   "Sixth?", "Seventh?", "Eighth?", "Ninth?",  "Tenth?"};
inline constexpr std::string_view rule_advice[]{"Do one.", "Do two.",   "Do three.", "Do four.", "Do five.",
                                                "Do six.", "Do seven.", "Do eight.", "Do nine.", "Do ten."};
template <std::size_t Index, class... Parts>
struct asks_about {
    static constexpr std::string_view id = rule_names[Index], asks = rule_questions[Index], advice = rule_advice[Index];
    pitch::outcome held = pitch::outcome::pass;
    constexpr pitch::outcome operator()(const Parts&...) const noexcept { return held; }
};

}  // namespace support
