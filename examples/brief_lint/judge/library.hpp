// The vocabulary of policies: every rule and criterion of the library.
#pragma once

#include <pitch/evaluator.hpp>
#include <pitch/frameworks.hpp>
#include <pitch/pitch.hpp>

namespace brief_lint {

inline constexpr auto library = pitch::all(pitch::grammar, pitch::tridom, pitch::welcome, pitch::at_best, pitch::disruptive, pitch::moore,
                                           pitch::kellogg, pitch::storybrand, pitch::smart, pitch::ipa_brief, pitch::effie);

}  // namespace brief_lint
