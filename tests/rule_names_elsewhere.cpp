// The other half of rule_names.cpp.
#include <string_view>

#include <pitch/pitch.hpp>

bool fits_elsewhere(const pitch::message& m);

namespace {

struct fits_an_ad {
    static constexpr std::string_view id = "fits-an-ad";
    constexpr bool operator()(const pitch::message& m) const { return m.words.characters() <= 20; }
};

}  // namespace

bool fits_elsewhere(const pitch::message& m) { return pitch::holds(pitch::sentence{m}, fits_an_ad{}); }
