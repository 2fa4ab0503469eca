#include "worker.hpp"

#include <pitch/detail/report/json_writer.hpp>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "../printable.hpp"
#include "../report/change_writer.hpp"
#include "../report/html.hpp"

namespace brief_lint {

worker::worker(const options& given, const judge& decides, const earlier_run* earlier)
    : options_(given),
      judge_(decides),
      earlier_(earlier),
      report_(given, prints_three_verdicts(given) ? nullptr : &judge_.criterion()),
      readers_(given) {
    if (!prints_three_verdicts(given)) tallies_.chosen = judge_.criterion().make_tally();
    if (names_places(given.format)) annotations_ = std::make_unique<annotation_writer>(given, decides);
    if (has_pictures(given.format)) pictures_ = std::make_unique<picture_writer>(given, decides);
}

void worker::process(const chunk& input, chunk_result& result) {
    result.file = input.file;
    result.report.clear();
    result.messages.clear();
    result.notifications.clear();
    result.contents.clear();
    result.id_texts.clear();
    result.ids.clear();
    result.found_again.clear();
    static_cast<chunk_counts&>(result) = {};
    result.bytes = input.size;
    result_ = &result;
    if (annotations_) annotations_->start(input);
    if (pictures_) pictures_->start(input);
    if (input.bad) {
        problem_list problems;
        problems.add([&] { return *input.bad; });
        on_bad_brief(input.line, {}, problems);
    } else {
        readers_.of(input.file->form).read(input, *this);
    }
    result_ = nullptr;
}

void worker::on_brief(campaign& read) {
    if (options_.line_for_line && read.recipients.size() > 1) {
        problem_list problems;
        problems.add([] { return problem{"recipients", "--line-for-line reports on one recipient of a brief"}; });
        return on_bad_brief(read.line, read.id, problems);
    }
    const std::string number = read.id.empty() ? std::to_string(read.line) : std::string();
    if (read.id.empty()) {
        read.id = number;
    } else {
        result_->id_texts += read.id;
        result_->ids.push_back({read.id.size(), read.line});
    }
    read.each_recipient([&](std::string_view recipient) { judge_brief(read, recipient, number.empty()); });
}

void worker::judge_brief(const campaign& read, std::string_view recipient, bool has_id) {
    ++result_->briefs;
    if (earlier_) return report_changes(read, recipient);
    const pitch::outcome found = options_.tally ? tallies_.count(read.brief, judge_, options_.criterion) : judge_.outcome(read.brief);
    if (judge_.passes(read.brief, found)) ++result_->passed;
    switch (found) {
        case pitch::outcome::pass: ++result_->complete; break;
        case pitch::outcome::fail: ++result_->flawed; break;
        default: break;
    }
    if (options_.tally) return;
    if (annotations_)
        annotations_->write(result_->report, read, has_id, recipient);
    else if (pictures_)
        pictures_->write(result_->report, result_->contents, read, report_.heading(read, recipient));
    else
        report_.write(result_->report, read, recipient);
}

void worker::report_changes(const campaign& read, std::string_view recipient) {
    const brief_changes changes = earlier_->compare(read.brief, read.id, recipient);
    if (changes.passes) ++result_->passed;
    if (changes.earlier != brief_changes::is_new) result_->found_again.push_back(changes.earlier);
    result_->changes.add(changes);
    if (options_.format == output_format::json) return write_json_changes(result_->report, changes, read.id, recipient);
    const bool is_unchanged = changes.settled.empty() && changes.opened.empty() && changes.still_open.empty();
    if (is_unchanged && changes.earlier != brief_changes::is_new) return;
    report_.write_heading(result_->report, read, recipient);
    write_changes(result_->report, changes, options_.format, *options_.language);
}

void worker::on_bad_brief(std::size_t line, std::string_view id, const problem_list& problems) {
    ++result_->unreadable;
    if (line == 0) ++result_->bad_files;
    std::vector<std::string> texts;
    for (const problem& p : problems.kept()) {
        texts.push_back(described(p));
        result_->messages.push_back({p.line != 0 ? p.line : line, texts.back(), {}});
    }
    if (const std::size_t more = problems.left_out(); more != 0) {
        texts.push_back("… and " + std::to_string(more) + (more == 1 ? " more problem" : " more problems") + " in this line");
        result_->messages.push_back({line, texts.back(), {}});
    }
    if (options_.format == output_format::html)
        for (const std::string& text : texts) result_->notifications.push_back(html_unreadable(result_->file->name, line, text));
    if (annotations_) annotations_->write_bad(result_->report, result_->notifications, line, id, std::move(texts));
    if (options_.line_for_line && line != 0) append_error(line, id, problems);
}

// Appends the line of JSON that takes the place of a report.
void worker::append_error(std::size_t line, std::string_view id, const problem_list& problems) {
    const std::string number = std::to_string(line);
    pitch::detail::json_writer to(std::back_inserter(result_->report));
    to.open("{");
    to.field("id", id.empty() ? std::string_view(number) : id);
    to.field("error", std::string_view(described(problems.kept().front())));
    to.close("}");
    static_cast<void>(to.end());
    result_->report += '\n';
}

void worker::on_note(std::size_t line, const note& found) {
    result_->messages.push_back({line, "note: " + described({found.path, found.what}), found.once});
}

}  // namespace brief_lint
