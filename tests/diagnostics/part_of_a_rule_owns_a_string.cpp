// expect: pitch: a part must be trivially copyable: hold a `pitch::text` instead of a `std::string`, and keep the string outside of the part
// group: rules
// title: A rule that checks a part with a `std::string`
// means: Parts are copied as bytes, so a part cannot own its text. Hold a `pitch::text`, which
// means: views it.
#include <pitch/pitch.hpp>

#include <string>

struct tag {
    static constexpr std::string_view part = "tag";
#ifdef BROKEN
    std::string words{};
    bool stated() const { return !words.empty(); }
#else
    pitch::text words{};
    constexpr bool stated() const { return words.stated(); }
#endif
};
struct short_tag {
    static constexpr std::string_view id = "short-tag";
    bool operator()(const tag&) const { return true; }
};
inline const auto house_rules = pitch::all(pitch::grammar, short_tag{});
