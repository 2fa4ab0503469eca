// Lets the report writers of the library write HTML. Include it only in files that make reports: its
// templates take long to compile.
#pragma once

#include <pitch/continuum.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/question_writer.hpp>
#include <pitch/detail/report/rule_text.hpp>
#include <pitch/detail/report/tally_words.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>
#include <pitch/notes.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "xml_text.hpp"

namespace brief_lint {

// Writes elements and escaped text.
class html_writer {
public:
    using text_writer = pitch::detail::writer<std::back_insert_iterator<std::string>>;

    explicit html_writer(std::string& page) : page_(page) {}
    html_writer(const html_writer&) = delete;
    html_writer& operator=(const html_writer&) = delete;
    ~html_writer() { mark(""); }

    // Writes markup as it is, after the text that was written before.
    void mark(std::string_view markup) {
        static_cast<void>(text_.end());
        text_ = text_writer(std::back_inserter(pending_));
        page_.append(xml_text(pending_)).append(markup);
        pending_.clear();
    }
    // Writes an element that contains only text.
    void element(std::string_view open, std::string_view content, std::string_view close) {
        mark(open);
        text().write(content);
        mark(close);
    }
    // Returns the writer for texts, which are escaped.
    [[nodiscard]] text_writer& text() { return text_; }

private:
    std::string& page_;
    std::string pending_;
    text_writer text_{std::back_inserter(pending_)};
};

// A page for `write_three_verdicts` and `question_writer` of the library, which describe the members:
// verdicts as a list of descriptions, questions as a list with lists in it.
class html_page {
public:
    static constexpr std::size_t below_note = 2;

    html_page(std::string& page, const pitch::language& in) : to_(page), in_(in) {}
    [[nodiscard]] auto& text() { return to_.text(); }

    void new_columns() {}
    void fit(std::string_view) {}

    void head(std::string_view name) {
        if (!in_verdicts_) to_.mark("<dl>\n");
        in_verdicts_ = true;
        to_.element("<dt>", name, "</dt><dd>");
        close_ = "</dd>\n";
    }
    void remark() {
        to_.mark("<dd class=\"soft\">");
        close_ = "</dd>\n";
    }
    // Begins the headline of a single verdict.
    void headline() {
        to_.mark("<p><strong>");
        close_ = "</strong></p>\n";
    }
    void statement(std::string_view words) {
        end_verdicts();
        to_.element("<p><strong>", words, "</strong></p>\n");
    }
    // Writes a table of stages and roles if a touchpoint has both. Stages are rows, so that the table
    // fits a narrow screen.
    void continuum(const pitch::touchpoints& list) {
        end_verdicts();
        constexpr pitch::set_of<pitch::stage> stages = pitch::journey(pitch::stage::awareness, pitch::stage::advocacy);
        constexpr pitch::role roles[]{pitch::role::marketing, pitch::role::sales, pitch::role::fulfilment};
        bool has_mark = false;
        for (const pitch::stage s : stages) has_mark = has_mark || !pitch::touched_by(s, list).empty();
        if (!has_mark) return;
        to_.mark("<table class=\"continuum\">\n<thead><tr><td></td>");
        for (const pitch::role r : roles) to_.element("<th scope=\"col\">", in_.word(name(r)), "</th>");
        to_.mark("</tr></thead>\n<tbody>\n");
        for (const pitch::stage s : stages) {
            to_.element("<tr><th scope=\"row\">", in_.word(name(s)), "</th>");
            for (const pitch::role r : roles) to_.element("<td>", pitch::touched_by(s, list).contains(r) ? "●" : "", "</td>");
            to_.mark("</tr>\n");
        }
        to_.mark("</tbody>\n</table>\n");
    }

    void item(std::size_t depth, std::string_view status) {
        open_item(depth);
        if (depth == 0) to_.element("<em>", status, "</em> ");
    }
    void strong() {
        to_.mark(is_strong_ ? "</strong>" : "<strong>");
        is_strong_ = !is_strong_;
    }
    void say(const pitch::detail::rule_text& words) {
        to_.mark(says_ ? " " : "<br>");
        pitch::detail::write_rule_text(text(), words, in_);
        says_ = true;
    }
    void note() { open_item(1); }
    void end() {
        to_.mark(close_);
        close_ = {};
    }
    void rest(std::size_t count) {
        end_lists(0);
        write_title();
        to_.mark("<p class=\"soft\">");
        pitch::detail::write_more(text(), count, in_);
        to_.mark("</p>\n");
    }
    // Ends all lists. Call it last.
    void finish() {
        end_verdicts();
        end_lists(0);
    }

private:
    void end_verdicts() {
        if (in_verdicts_) to_.mark("</dl>\n");
        in_verdicts_ = false;
    }
    void end_lists(std::size_t depth) {
        for (; lists_ > depth; --lists_) to_.mark("</li></ul>\n");
    }
    // Begins an item of the list at a depth, inside the last item of the list above it.
    void open_item(std::size_t depth) {
        end_verdicts();
        if (depth == 0) write_title();
        end_lists(depth + 1);
        if (lists_ == depth + 1) to_.mark("</li>\n<li>");
        for (; lists_ <= depth; ++lists_) to_.mark("<ul>\n<li>");
        says_ = false;
        close_ = {};
    }
    // Writes the title of the questions before the first one.
    void write_title() {
        if (has_title_) return;
        to_.element("<h3>", in_.say(pitch::phrase::questions), "</h3>\n");
        has_title_ = true;
    }

    html_writer to_;
    const pitch::language& in_;
    std::size_t lists_ = 0;  // that are open, one in the other
    std::string_view close_;
    bool in_verdicts_ = false, has_title_ = false, is_strong_ = false, says_ = false;
};

// Appends a verdict: its headline, then questions and advice. `most` counts them.
template <class Judged>
void write_verdict_html(std::string& page, const Judged& verdict, const pitch::language& in, std::size_t most) {
    html_page to(page, in);
    const pitch::detail::verdict_nodes nodes(verdict);
    to.headline();
    pitch::detail::write_headline(to.text(), nodes, nodes.kind(pitch::detail::default_kind<typename Judged::evaluator>), in);
    to.end();
    pitch::detail::write_questions(to, in, most, nodes);
    to.finish();
}

}  // namespace brief_lint
