#include "picture_writer.hpp"

#include <pitch/detail/report/three_verdicts.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/svg.hpp>

#include <iterator>

#include "html.hpp"
#include "html_page.hpp"
#include "html_tally.hpp"

namespace brief_lint {
namespace {

void append_picture(std::string& page, const campaign& read, const pitch::language& in, const pitch::svg_options& how) {
    static_cast<void>(pitch::write_svg(std::back_inserter(page), read.brief, in, how));
}

}  // namespace

picture_writer::picture_writer(const options& given, const judge& decides) : options_(given), judge_(decides) {
    if (given.frameworks) overview_.emplace();
}

void picture_writer::start(const chunk& input) {
    input_ = &input;
    briefs_ = recipients_ = last_line_ = 0;
}

void picture_writer::write(std::string& page, std::string& contents, const campaign& read, std::string_view heading) {
    if (options_.format == output_format::svg) return append_picture(page, read, *options_.language, {.title = heading});
    const std::string anchor = next_anchor(read);
    write_html(page, read, heading, anchor);
    contents += html_contents_item(anchor, heading, judge_.criterion().summary(read.brief, *options_.language).headline);
}

void picture_writer::write_html(std::string& page, const campaign& read, std::string_view heading, std::string_view anchor) const {
    const std::size_t most_gaps = options_.all ? unlimited : 3;
    const pitch::language& in = *options_.language;
    page.append("<article id=\"").append(anchor).append("\" aria-labelledby=\"").append(anchor).append("-heading\">\n<h2 id=\"");
    page.append(anchor).append("-heading\"><bdi>").append(xml_text(heading)).append("</bdi></h2>\n");
    if (overview_) {
        overview_->write_html(page, read.brief, in);
    } else if (!prints_three_verdicts(options_)) {
        judge_.criterion().write(page, read.brief, output_format::html, in, most_gaps);
    } else {
        // The heading and the questions are text, which fits a narrow screen.
        page += "<figure>\n";
        append_picture(page, read, in, {.id_prefix = anchor, .has_questions = false});
        page += "</figure>\n";
        html_page to(page, in);
        pitch::detail::write_sentence(to, read.brief, in, most_gaps);
        to.finish();
    }
    page += "</article>\n";
}

std::string picture_writer::next_anchor(const campaign& read) {
    std::string anchor = "brief-" + std::to_string(input_->file->number) + "-";
    if (input_->file->form != input_form::json_lines) return anchor + std::to_string(++briefs_);
    // Lines are divided into chunks by how much is read at once, so numbers of briefs would differ.
    recipients_ = read.line == last_line_ ? recipients_ + 1 : 0;
    last_line_ = read.line;
    anchor += std::to_string(read.line);
    return recipients_ == 0 ? anchor : anchor + "-" + std::to_string(recipients_ + 1);
}

void write_tally_pictures(std::string& page, const tallies& t, const options& given) {
    const pitch::language& in = *given.language;
    const auto write = [&](const auto& counted, std::string_view name) {
        if (given.format == output_format::svg)
            write_tally_svg(page, counted, in);
        else
            write_tally_html(page, counted, in, name);
    };
    const bool is_page = given.format == output_format::html;
    if (t.chosen) return t.chosen->write(page, given.format, in);
    if (is_page || given.criterion == criterion::complete) write(t.complete, "complete");
    if (is_page || given.criterion == criterion::successful) write(t.successful, "successful");
    if (is_page || given.criterion == criterion::received) write(t.received, "received");
}

}  // namespace brief_lint
