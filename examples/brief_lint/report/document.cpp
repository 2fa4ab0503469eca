#include "document.hpp"

#include <pitch/language.hpp>
#include <pitch/phrases.hpp>

#include "annotation_writer.hpp"
#include "github.hpp"
#include "html.hpp"
#include "junit.hpp"
#include "output.hpp"
#include "sarif.hpp"

namespace brief_lint {

bool document::has_separators() const {
    switch (options_.format) {
        case output_format::text:
        case output_format::markdown:
        case output_format::sarif: return true;
        default: return false;
    }
}

void document::start_chunk(const std::shared_ptr<const input_file>& file, bool has_briefs) {
    if (!names_places(options_.format) && options_.format != output_format::html) return;
    if (file != file_) {
        end_file();
        start();
        file_ = file;
        file_has_briefs_ = false;
        if (options_.format == output_format::junit) write_page(out_, junit_suite_start(*file));
    }
    file_has_briefs_ = file_has_briefs_ || has_briefs;
}

void document::write(std::string_view reports) {
    if (reports.empty()) return;
    if (options_.format == output_format::html) return write_html(reports);
    if (options_.format == output_format::svg) {
        held_.append(reports);
        return;
    }
    if (is_empty_ && has_separators()) reports.remove_prefix(1);
    is_empty_ = false;
    write_page(out_, reports);
}

void document::add(const std::vector<std::string>& notifications) {
    for (const std::string& one : notifications) {
        if (notifications_.size() < most_notifications)
            notifications_.push_back(one);
        else
            ++more_notifications_;
    }
}

void document::add_contents(std::string_view items) {
    if (options_.format == output_format::html && is_holding_) contents_.append(items);
}

void document::write_html(std::string_view reports) {
    if (!is_holding_) return write_page(out_, reports);
    held_.append(reports);
    if (held_.size() + contents_.size() > largest_held_page) stop_holding();
}

void document::stop_holding() {
    is_holding_ = false;
    write_page(out_, html_start({.ends_with_counts = true}, options_));
    write_page(out_, held_);
    held_ = contents_ = std::string();
}

void document::finish_html(std::string_view counts) {
    std::string unreadable;
    for (const std::string& one : notifications_) unreadable += one;
    if (more_notifications_ != 0) unreadable += html_more_unreadable(more_notifications_);
    if (is_holding_) {
        write_page(out_, html_start({.counts = counts, .contents = contents_, .has_unreadable = !unreadable.empty()}, options_));
        write_page(out_, held_);
        counts = {};
    }
    if (!unreadable.empty()) write_page(out_, html_unreadable_list(unreadable, options_));
    write_page(out_, html_end(counts, options_));
}

void document::start() {
    if (is_started_) return;
    is_started_ = true;
    if (options_.format == output_format::junit) write_page(out_, junit_prolog());
    if (options_.format == output_format::sarif) write_page(out_, sarif_prolog(options_, sarif_rules(judge_)));
}

void document::end_file() {
    if (!file_) return;
    // `messages` names such a file, too.
    if (!file_has_briefs_ && !file_->is_standard_input && !file_->from_folder) {
        const bad_brief none{*file_, 0, {}, {"no briefs found"}};
        std::string page;
        if (options_.format == output_format::junit) write_junit(page, none);
        if (options_.format == output_format::github) write_github(page, none);
        if (options_.format == output_format::sarif) add({sarif_notification(*file_, 0, none.problems.front())});
        if (options_.format == output_format::html) add({html_unreadable(file_->name, 0, none.problems.front())});
        write_page(out_, page);
    }
    if (options_.format == output_format::junit) write_page(out_, junit_suite_end());
    file_.reset();
}

void document::finish(int exit_status, bool all_read, std::string_view counts) {
    switch (options_.format) {
        case output_format::json: break;
        case output_format::html:
            end_file();
            finish_html(counts.substr(0, counts.find('\n')));
            break;
        case output_format::svg: write_page(out_, held_); break;
        case output_format::github:
        case output_format::junit:
        case output_format::sarif:
            end_file();
            start();
            if (options_.format == output_format::junit) write_page(out_, junit_epilog());
            if (options_.format == output_format::sarif) {
                if (more_notifications_ != 0)
                    notifications_.push_back(
                        sarif_notification("… and " + std::to_string(more_notifications_) + " more; standard error has all"));
                write_page(out_, sarif_epilog(notifications_, exit_status, all_read));
            }
            break;
        default:
            if (is_empty_) break;
            std::string disclaimer("\n");
            write_page(out_, disclaimer.append(options_.language->say(pitch::phrase::disclaimer)).append("\n"));
    }
    flush();
}

void document::flush() { flush_pages(out_); }

}  // namespace brief_lint
