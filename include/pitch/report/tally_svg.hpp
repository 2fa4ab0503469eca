/// Pictures of tallies, as SVG.
#pragma once

#include <pitch/detail/report/svg/tally_picture.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/tally.hpp>

namespace pitch::inline v0 {

/// Writes the picture of a tally: headline, then a bar for each of the first 12 rules, most frequent
/// gaps first. A bar is divided by outcome. Its number is the share of sentences that have the rule as
/// a gap. Rules under `no`, advice and conditions: see `write_text` of a tally.
/// `title` stands above the headline; ids and classes begin with `id_prefix`. Output and failures: see
/// `write_svg` of a sentence.
template <class Out, class Eval>
constexpr Out write_svg(Out out, const tally<Eval>& tally, const language& in = english, const svg_options& options = {}) {
    detail::tally_picture<Out> picture(static_cast<Out&&>(out), options.id_prefix, in);
    return picture.draw(tally, tally.weakest(), detail::is_blank(options.title) ? std::string_view() : options.title);
}

}  // namespace pitch::inline v0
