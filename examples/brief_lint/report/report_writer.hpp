// Prints verdicts and tallies as text, Markdown or JSON.
#pragma once

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
#include "../input/problem.hpp"
#include "../options.hpp"
#include "verdicts.hpp"

namespace brief_lint {

class report_writer {
public:
    // The options must outlive the writer.
    report_writer(std::ostream& out, const options& given) : out_(out), options_(given), language_(*given.language) {}

    // Prints the verdicts on one brief.
    void write(const campaign& c, const verdicts& v) {
        const std::string_view separator = std::exchange(separator_, "\n");
        const std::size_t most_gaps = options_.all ? static_cast<std::size_t>(-1) : 3;
        switch (options_.format) {
            case output_format::text:
                out_ << separator << heading(c) << '\n';
                write_text(output(), v.complete, v.successful, v.received, language_, most_gaps);
                break;
            case output_format::markdown:
                out_ << separator << "## " << escape_markdown(heading(c)) << "\n\n";
                write_markdown(output(), v.complete, v.successful, v.received, language_, most_gaps);
                break;
            case output_format::json:
                out_ << R"({"id":)" << nlohmann::json(c.id).dump() << ',';
                write_json_members(v);
                out_ << R"(,"disruptive":)" << is_disruptive(c.brief) << R"(,"perceived_as":)" << experiences(c.brief) << "}\n";
        }
    }

    // Prints all three tallies: a complete brief may still be unwelcome.
    void write(const tallies& t) {
        separator_ = "\n";
        if (options_.format == output_format::json) {
            out_ << '{';
            write_json_members(t);
            out_ << "}\n";
            return;
        }
        const auto write_one = [&](const auto& tally) {
            if (options_.format == output_format::markdown)
                write_markdown(output(), tally, language_);
            else
                write_text(output(), tally, language_);
        };
        write_one(t.complete);
        out_ << '\n';
        write_one(t.successful);
        out_ << '\n';
        write_one(t.received);
    }

    // Prints what the verdicts do not check, once below all reports. Prints nothing in JSON or if
    // there was no report.
    void finish() {
        if (options_.format != output_format::json && !separator_.empty())
            out_ << separator_ << language_.say(pitch::phrase::disclaimer) << '\n';
    }

private:
    [[nodiscard]] std::ostreambuf_iterator<char> output() const { return std::ostreambuf_iterator<char>(out_); }

    template <class Three>
    void write_json_members(const Three& of) {
        out_ << R"("complete":)";
        write_json(output(), of.complete, language_);
        out_ << R"(,"successful":)";
        write_json(output(), of.successful, language_);
        out_ << R"(,"received":)";
        write_json(output(), of.received, language_);
    }

    // Returns the id and title of a brief on one line, with the punctuation of the language.
    [[nodiscard]] std::string heading(const campaign& c) const {
        if (c.title.empty()) return printable(c.id);
        std::string both(language_.say(pitch::phrase::element));
        both.replace(both.find("{rule}"), std::string_view("{rule}").size(), c.id);
        both.replace(both.rfind("{element}"), std::string_view("{element}").size(), c.title);
        return printable(both);
    }

    static std::string escape_markdown(std::string_view text) {
        std::string escaped;
        for (const char letter : text) {
            if (std::string_view(R"(\`*_[]<>|&#~$)").find(letter) != std::string_view::npos) escaped += '\\';
            escaped += letter;
        }
        return escaped;
    }

    // Returns a JSON literal: null if it is unknown whether the brief is disruptive.
    static std::string_view is_disruptive(const pitch::brief& brief) {
        switch (evaluate(brief, pitch::disruptive).overall()) {
            case pitch::outcome::pass: return "true";
            case pitch::outcome::missing: return "null";
            default: return "false";
        }
    }

    // Returns how the recipient experiences the method, as an array of names or null.
    static nlohmann::json experiences(const pitch::brief& brief) {
        const auto perceived = perceived_as(brief.recipient, brief.method);
        if (!perceived) return nullptr;
        nlohmann::json names = nlohmann::json::array();
        for (const pitch::experience e : *perceived) names.push_back(name(e));
        return names;
    }

    std::ostream& out_;
    const options& options_;
    const pitch::language& language_;
    std::string_view separator_;  // between two reports; empty before the first
};

}  // namespace brief_lint
