#include "overview.hpp"

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/detail/text/display_width.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/phrases.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "xml_text.hpp"

namespace brief_lint {
namespace {

// Returns the name of a verdict in the language of the report; of a framework, its label.
std::string_view label_of(const criterion_judge& one, const pitch::language& in) {
    if (one.name() == "complete") return in.say(pitch::phrase::complete);
    if (one.name() == "successful") return in.say(pitch::phrase::successful);
    if (one.name() == "received") return in.say(pitch::phrase::received);
    return in.label(one.name());
}

}  // namespace

overview::overview() {
    for (const criterion which : {criterion::complete, criterion::successful, criterion::received, criterion::moore, criterion::kellogg,
                                  criterion::storybrand, criterion::smart, criterion::ipa_brief, criterion::effie})
        judges_.push_back(make_criterion_judge(which));
}

void overview::write_text(std::string& page, const pitch::brief& brief, const pitch::language& in) const {
    std::size_t width = 0;
    for (const auto& one : judges_) width = std::max(width, pitch::detail::display_width(label_of(*one, in)));
    for (const auto& one : judges_) {
        const std::string_view label = label_of(*one, in);
        page.append("  ").append(label).append(width + 2 - pitch::detail::display_width(label), ' ');
        page.append(one->summary(brief, in).headline).append("\n");
    }
}

void overview::write_markdown(std::string& page, const pitch::brief& brief, const pitch::language& in) const {
    pitch::detail::markdown_writer markdown(std::back_inserter(page));
    markdown.mark("| | |\n|---|---|\n");
    for (const auto& one : judges_) {
        markdown.mark("| ");
        markdown.cell().write(label_of(*one, in));
        markdown.mark(" | ");
        markdown.cell().write(one->summary(brief, in).headline);
        markdown.mark(" |\n");
    }
    static_cast<void>(markdown.end());
}

void overview::write_html(std::string& page, const pitch::brief& brief, const pitch::language& in) const {
    page += "<dl>\n";
    for (const auto& one : judges_) {
        page.append("<dt>").append(xml_text(label_of(*one, in))).append("</dt><dd>");
        page.append(xml_text(one->summary(brief, in).headline)).append("</dd>\n");
    }
    page += "</dl>\n";
}

void overview::write_json(std::string& page, const pitch::brief& brief) const {
    pitch::detail::json_writer json(std::back_inserter(page));
    json.open("{");
    for (const auto& one : judges_) {
        const verdict_summary found = one->summary(brief, pitch::english);
        json.key(one->name());
        json.open("{");
        json.field("outcome", pitch::name(found.outcome));
        json.field("score", found.score);
        json.field("answered", std::uint64_t{found.answered});
        json.field("asked", std::uint64_t{found.asked});
        json.close("}");
    }
    json.close("}");
    static_cast<void>(json.end());
}

}  // namespace brief_lint
