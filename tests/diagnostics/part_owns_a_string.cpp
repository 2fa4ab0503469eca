// expect: pitch: a part must be trivially copyable: hold a `pitch::text` instead of a `std::string`, and keep the string outside of the part
// group: parts
// title: A part with a `std::string`, in a sentence
// means: Parts are copied as bytes, so a part cannot own its text. Hold a `pitch::text`, and keep
// means: the string in your record.
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
inline const std::string words = "dry feet";
inline const pitch::sentence slogan{tag{words}};
