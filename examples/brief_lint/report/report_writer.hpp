// Prints verdicts and tallies as text, Markdown or JSON.
#pragma once

#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>

#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "../input/brief_reader.hpp"
#include "../options.hpp"
#include "../printable.hpp"
#include "output.hpp"
#include "tool_language.hpp"
#include "verdicts.hpp"

namespace brief_lint {

// Puts each report together, and writes it by one call. Throws `output_error` if that fails.
class report_writer {
public:
    // The options must outlive the writer.
    report_writer(std::ostream& out, const options& given) : out_(out), options_(given), tool_language_(*given.language) {}

    // Prints the report on one brief: its id and title, and what the library reports.
    void write(const campaign& c) {
        const std::size_t most_gaps = options_.all ? unlimited : 3;
        std::string page;
        switch (options_.format) {
            case output_format::text:
                page.append(std::exchange(separator_, "\n")).append(heading(c)).append("\n");
                write_text(end_of(page), c.brief, language_, most_gaps);
                break;
            case output_format::markdown:
                page = std::exchange(separator_, "\n");
                write_markdown_heading(page, c);
                write_markdown(end_of(page), c.brief, language_, most_gaps);
                break;
            case output_format::json:
                write_json(end_of(page), c.brief, language_);
                page.replace(0, 1, R"({"id":)" + nlohmann::json(c.id).dump() + ',').append("\n");  // instead of {
        }
        write_page(out_, page);
    }

    // Prints all three tallies: a complete brief may still be unwelcome.
    void write(const tallies& t) {
        separator_ = "\n";
        std::string page;
        switch (options_.format) {
            case output_format::text:
                write_text(end_of(page), t.complete, language_);
                write_text(end_of(page += '\n'), t.successful, language_);
                write_text(end_of(page += '\n'), t.received, language_);
                break;
            case output_format::markdown:
                write_markdown(end_of(page), t.complete, language_);
                write_markdown(end_of(page += '\n'), t.successful, language_);
                write_markdown(end_of(page += '\n'), t.received, language_);
                break;
            case output_format::json:
                write_json(end_of(page += R"({"complete":)"), t.complete, language_);
                write_json(end_of(page += R"(,"successful":)"), t.successful, language_);
                write_json(end_of(page += R"(,"received":)"), t.received, language_);
                page += "}\n";
        }
        write_page(out_, page);
    }

    // Prints what the verdicts do not check, once below all reports, and flushes the stream. Prints
    // nothing in JSON or if there was no report.
    void finish() {
        if (options_.format != output_format::json && !separator_.empty())
            write_page(out_, separator_.append(language_.say(pitch::phrase::disclaimer)).append("\n"));
        flush_pages(out_);
    }

private:
    using appender = std::back_insert_iterator<std::string>;
    static appender end_of(std::string& page) { return std::back_inserter(page); }

    void write_markdown_heading(std::string& page, const campaign& c) const {
        pitch::detail::markdown_writer<appender> markdown(end_of(page));
        markdown.mark("## ");
        markdown.text().write(heading(c));
        markdown.mark("\n\n");
    }

    // Returns the id and title of a brief on one line, with the punctuation of the language.
    [[nodiscard]] std::string heading(const campaign& c) const {
        const std::string id = printable(c.id, longest_heading), title = printable(c.title, longest_heading);
        if (title.empty()) return id;
        std::string both(language_.say(pitch::phrase::element));
        both.replace(both.find("{rule}"), std::string_view("{rule}").size(), id);
        both.replace(both.rfind("{element}"), std::string_view("{element}").size(), title);
        return both;
    }

    std::ostream& out_;
    const options& options_;
    const tool_language tool_language_;
    // A document that is pasted elsewhere does not name options.
    const pitch::language& language_ = options_.format == output_format::text ? tool_language_.get() : *options_.language;
    std::string separator_;  // between two reports; empty before the first
};

}  // namespace brief_lint
