#include "change_writer.hpp"

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/detail/text/display_width.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "../printable.hpp"

namespace brief_lint {
namespace {

struct change_words {
    std::string_view settled, opened, still_open, new_brief, gone;                          // of one
    std::string_view all_settled, all_opened, all_still_open, new_briefs, all_gone, colon;  // in totals
};
constexpr change_words english_words{"settled", "opened",     "still open", "new brief", "gone", "settled",
                                     "opened",  "still open", "new briefs", "gone",      ": "};
constexpr change_words french_words{"réglée",   "ouverte",           "toujours ouverte", "nouveau brief",   "disparu", "réglées",
                                    "ouvertes", "toujours ouvertes", "nouveaux briefs",  "briefs disparus", " : "};

const change_words& words_of(const pitch::language& in) { return in.tag == "fr" ? french_words : english_words; }

// Writes items in text: a column of words, then texts. Makes them printable.
class text_items {
public:
    text_items(std::string& page, const change_words& words) : page_(page), width_(pitch::detail::display_width(words.still_open)) {}

    void item(std::string_view word, std::string_view text) {
        page_.append("  ").append(word);
        if (!text.empty()) page_.append(width_ + 2 - pitch::detail::display_width(word), ' ').append(printable(text));
        page_ += '\n';
    }
    void below(std::string_view text) { page_.append(width_ + 4, ' ').append(printable(text)).append("\n"); }

private:
    std::string& page_;
    std::size_t width_;
};

// Writes items in Markdown: a list.
class markdown_items {
public:
    explicit markdown_items(std::string& page) : to_(std::back_inserter(page)) {}
    ~markdown_items() { static_cast<void>(to_.end()); }
    markdown_items(const markdown_items&) = delete;
    markdown_items& operator=(const markdown_items&) = delete;

    void item(std::string_view word, std::string_view text) {
        to_.mark("- ");
        to_.text().write(word);
        if (!text.empty()) {
            to_.mark(" **");
            to_.text().write(printable(text));
            to_.mark("**");
        }
        to_.mark("\n");
    }
    void below(std::string_view text) {
        to_.mark("  ");
        to_.text().write(text);
        to_.mark("\n");
    }

private:
    pitch::detail::markdown_writer<std::back_insert_iterator<std::string>> to_;
};

template <class Items>
void write_items(Items&& items, const brief_changes& changes, const change_words& words, const pitch::language& in) {
    if (changes.earlier == brief_changes::is_new) items.item(words.new_brief, "");
    for (const std::string_view rule : changes.settled) items.item(words.settled, in.label(rule));
    for (const question& q : changes.opened) {
        items.item(words.opened, in.label(q.rule));
        if (!q.asks.empty()) items.below(q.asks);
        if (!q.advice.empty()) items.below(q.advice);
    }
    for (const question& q : changes.still_open) items.item(words.still_open, in.label(q.rule));
}

std::string name_of(const old_report& report) { return report.recipient.empty() ? report.id : report.id + " (" + report.recipient + ")"; }

using json_page = pitch::detail::json_writer<std::back_insert_iterator<std::string>>;

void write_gaps(json_page& to, std::string_view key, const std::vector<question>& gaps) {
    to.key(key);
    to.open("[");
    for (const question& q : gaps) {
        to.open("{");
        to.field("id", q.rule);
        to.field("outcome", pitch::name(q.negated ? pitch::detail::negation(q.outcome) : q.outcome));
        to.key("lacks");
        to.open("[");
        for (const std::string_view part : q.lacks) to.value(part);
        to.close("]");
        to.field("asks", std::string_view(q.asks));
        to.field("advice", std::string_view(q.advice));
        to.flag("negated", q.negated);
        if (q.element) to.field("element", std::uint64_t{*q.element});
        to.close("}");
    }
    to.close("]");
}

std::string totals(const change_counts& total, std::size_t gone, const change_words& words) {
    const auto count = [&](std::string_view word, std::size_t number) {
        return std::string(word).append(words.colon).append(std::to_string(number));
    };
    return count(words.all_settled, total.settled) + ", " + count(words.all_opened, total.opened) + ", " +
           count(words.all_still_open, total.still_open) + "; " + count(words.new_briefs, total.new_briefs) + ", " +
           count(words.all_gone, gone);
}

}  // namespace

void write_changes(std::string& page, const brief_changes& changes, output_format format, const pitch::language& in) {
    const change_words& words = words_of(in);
    if (format == output_format::markdown)
        write_items(markdown_items(page), changes, words, in);
    else
        write_items(text_items(page, words), changes, words, in);
}

void write_json_changes(std::string& page, const brief_changes& changes, std::string_view id, std::string_view recipient) {
    json_page to(std::back_inserter(page));
    to.open("{");
    to.field("id", id);
    if (!recipient.empty()) to.field("recipient", recipient);
    to.flag("new", changes.earlier == brief_changes::is_new);
    to.key("settled");
    to.open("[");
    for (const std::string_view rule : changes.settled) to.value(rule);
    to.close("]");
    write_gaps(to, "opened", changes.opened);
    write_gaps(to, "still_open", changes.still_open);
    to.close("}");
    static_cast<void>(to.end());
    page += '\n';
}

void write_totals(std::string& page, const change_counts& total, const std::vector<const old_report*>& gone, output_format format,
                  const pitch::language& in) {
    const change_words& words = words_of(in);
    if (format == output_format::json) {
        json_page to(std::back_inserter(page));
        to.open("{");
        to.key("gone");
        to.open("[");
        for (const old_report* report : gone) {
            to.open("{");
            to.field("id", std::string_view(report->id));
            if (!report->recipient.empty()) to.field("recipient", std::string_view(report->recipient));
            to.close("}");
        }
        to.close("]");
        to.field("settled", std::uint64_t{total.settled});
        to.field("opened", std::uint64_t{total.opened});
        to.field("still_open", std::uint64_t{total.still_open});
        to.field("new_briefs", std::uint64_t{total.new_briefs});
        to.close("}");
        static_cast<void>(to.end());
        page += '\n';
        return;
    }
    page += '\n';
    if (format == output_format::markdown) {
        markdown_items items(page);
        for (const old_report* report : gone) items.item(words.gone, name_of(*report));
    } else {
        for (const old_report* report : gone)
            page.append(words.gone).append("  ").append(printable(name_of(*report), longest_heading)).append("\n");
    }
    if (format == output_format::markdown && !gone.empty()) page += '\n';
    page.append(totals(total, gone.size(), words)).append("\n");
}

}  // namespace brief_lint
