// Prints verdicts as text, Markdown or JSON, and tallies in every format that has them.
#pragma once

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "../input/campaign.hpp"
#include "../judge/criterion_judge.hpp"
#include "../judge/verdicts.hpp"
#include "../options.hpp"
#include "../printable.hpp"
#include "overview.hpp"
#include "picture_writer.hpp"
#include "tool_language.hpp"

namespace brief_lint {

// Appends reports to a page. Each report in text or Markdown begins with a line break, which `document`
// removes from the first.
class report_writer {
public:
    // The options and the judge must outlive the writer.
    // Prints the three verdicts if `chosen` is null; otherwise that criterion alone.
    explicit report_writer(const options& given, const criterion_judge* chosen = nullptr)
        : options_(given), chosen_(chosen), tool_language_(*given.language) {
        if (given.frameworks) overview_.emplace();
    }
    report_writer(const report_writer&) = delete;
    report_writer& operator=(const report_writer&) = delete;

    // Appends the report on one brief: its id, title and recipient, and what the library reports.
    // `recipient` is the name of one of several recipients; else empty.
    void write(std::string& page, const campaign& c, std::string_view recipient = {}) const {
        if (options_.format == output_format::json) return write_json_line(page, c, recipient);
        write_heading(page, c, recipient);
        const std::size_t most_gaps = options_.all ? unlimited : 3;
        const bool is_markdown = options_.format == output_format::markdown;
        if (overview_)
            is_markdown ? overview_->write_markdown(page, c.brief, language_) : overview_->write_text(page, c.brief, language_);
        else if (chosen_)
            chosen_->write(page, c.brief, options_.format, language_, most_gaps);
        else if (is_markdown)
            write_markdown(end_of(page), c.brief, language_, most_gaps);
        else
            write_text(end_of(page), c.brief, language_, most_gaps);
    }

    // Appends the heading of a brief, as reports in text and Markdown begin.
    void write_heading(std::string& page, const campaign& c, std::string_view recipient) const {
        if (options_.format == output_format::markdown)
            write_markdown_heading(page += '\n', c, recipient);
        else
            page.append("\n").append(heading(c, recipient)).append("\n");
    }

    // Appends the tally of the chosen criterion, or else all three: a complete brief may still be unwelcome.
    void write(std::string& page, const tallies& t) const {
        if (has_pictures(options_.format)) return write_tally_pictures(page, t, options_);
        if (t.chosen) return write_chosen(page, t);
        switch (options_.format) {
            case output_format::markdown:
                write_markdown(end_of(page += '\n'), t.complete, language_);
                write_markdown(end_of(page += '\n'), t.successful, language_);
                write_markdown(end_of(page += '\n'), t.received, language_);
                break;
            case output_format::json:
                write_json(end_of(page += R"({"complete":)"), t.complete, language_);
                write_json(end_of(page += R"(,"successful":)"), t.successful, language_);
                write_json(end_of(page += R"(,"received":)"), t.received, language_);
                page += "}\n";
                break;
            default:
                write_text(end_of(page += '\n'), t.complete, language_);
                write_text(end_of(page += '\n'), t.successful, language_);
                write_text(end_of(page += '\n'), t.received, language_);
        }
    }

    // Returns id, title and recipient of a brief on one line, with the punctuation of the language:
    // "id: title (name)".
    [[nodiscard]] std::string heading(const campaign& c, std::string_view recipient) const {
        const std::string id = printable(c.id, longest_heading), title = printable(c.title, longest_heading);
        std::string both = id;
        if (!title.empty()) {
            both = language_.say(pitch::phrase::element);
            both.replace(both.find("{rule}"), std::string_view("{rule}").size(), id);
            both.replace(both.rfind("{element}"), std::string_view("{element}").size(), title);
        }
        if (!recipient.empty()) both.append(" (").append(printable(recipient, longest_heading)).append(")");
        return both;
    }

private:
    using appender = std::back_insert_iterator<std::string>;
    static appender end_of(std::string& page) { return std::back_inserter(page); }

    void write_chosen(std::string& page, const tallies& t) const {
        const bool is_json = options_.format == output_format::json;
        if (is_json)
            page.append("{\"").append(t.chosen->name()).append("\":");
        else
            page += '\n';
        t.chosen->write(page, options_.format, language_);
        if (is_json) page += "}\n";
    }

    void write_json_line(std::string& page, const campaign& c, std::string_view recipient) const {
        pitch::detail::json_writer<appender> head(end_of(page));
        head.open("{");
        head.field("id", c.id);
        if (!recipient.empty()) head.field("recipient", recipient);
        static_cast<void>(head.end());
        const std::size_t brace = page.size();
        if (overview_) {
            overview_->write_json(page, c.brief);
        } else if (chosen_) {
            page.append("{\"").append(chosen_->name()).append("\":");
            chosen_->write(page, c.brief, options_.format, language_, unlimited);
            page += '}';
        } else {
            write_json(end_of(page), c.brief, language_);
        }
        page[brace] = ',';  // the object goes on behind the id
        page += '\n';
    }

    void write_markdown_heading(std::string& page, const campaign& c, std::string_view recipient) const {
        pitch::detail::markdown_writer<appender> markdown(end_of(page));
        markdown.mark("## ");
        markdown.text().write(heading(c, recipient));
        markdown.mark("\n\n");
    }

    const options& options_;
    const criterion_judge* const chosen_;
    std::optional<overview> overview_;  // of --frameworks
    const tool_language tool_language_;
    const pitch::language identifiers_{.base = options_.language, .identifiers_only = true};
    // A document that is pasted elsewhere does not name options.
    const pitch::language& language_ = options_.words == words::none            ? identifiers_
                                       : options_.format == output_format::text ? tool_language_.get()
                                                                                : *options_.language;
};

}  // namespace brief_lint
