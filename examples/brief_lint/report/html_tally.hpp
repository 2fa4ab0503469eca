// Writes tallies as pictures, and as HTML with pictures. Include it only in files that make reports: its
// templates take long to compile.
#pragma once

#include <pitch/detail/report/tally_words.hpp>
#include <pitch/language.hpp>
#include <pitch/report/tally_svg.hpp>
#include <pitch/tally.hpp>

#include <iterator>
#include <string>
#include <string_view>

#include "html_page.hpp"

namespace brief_lint {

// Appends the picture of a tally.
template <class Eval>
void write_tally_svg(std::string& page, const pitch::tally<Eval>& counted, const pitch::language& in,
                     std::string_view id_prefix = "pitch") {
    static_cast<void>(pitch::write_svg(std::back_inserter(page), counted, in, {.id_prefix = id_prefix}));
}

// Appends a section with the picture of a tally, and a table of all counts. `name` is the identifier of
// the criterion.
template <class Eval>
void write_tally_html(std::string& page, const pitch::tally<Eval>& counted, const pitch::language& in, std::string_view name) {
    const std::string id = "tally-" + std::string(name);
    html_writer to(page);
    to.mark("<section class=\"tally\" aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">");
    pitch::detail::write_headline(to.text(), counted, in);
    to.mark("</h2>\n<figure>\n");
    write_tally_svg(page, counted, in, id + "-picture");
    to.mark("</figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id + "\"><table>\n<thead><tr><td></td>");
    to.element("<th scope=\"col\">", in.say(pitch::phrase::questions), "</th>");
    to.mark("<th scope=\"col\">%</th>");
    for (const pitch::outcome o : pitch::detail::outcome_columns)
        to.element("<th scope=\"col\">", in.say(pitch::detail::phrase_of(o)), "</th>");
    to.mark("</tr></thead>\n<tbody>\n");
    for (const pitch::rule_count& r : counted.weakest()) {
        to.mark("<tr><th scope=\"row\">");
        pitch::detail::write_label(to.text(), r, in);
        to.mark("</th><td>");
        if (pitch::detail::has_share(r)) {
            to.text().write(r.gaps);
            to.mark("</td><td>");
            pitch::detail::write_share(to.text(), r.gaps, counted.sentences(), in);
        } else {
            to.text().write(r.advised ? in.say(pitch::phrase::advice) : std::string_view("–"));
            to.mark("</td><td>");
        }
        for (const pitch::outcome o : pitch::detail::outcome_columns) {
            to.mark("</td><td>");
            to.text().write(pitch::detail::count_as_intended(r, o));
        }
        to.mark("</td></tr>\n");
    }
    to.mark("</tbody>\n</table></div>\n</section>\n");
}

}  // namespace brief_lint
