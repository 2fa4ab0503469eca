#include "document.hpp"

#include <pitch/language.hpp>
#include <pitch/phrases.hpp>

#include "annotation_writer.hpp"
#include "github.hpp"
#include "junit.hpp"
#include "output.hpp"
#include "sarif.hpp"

namespace brief_lint {

bool document::has_separators() const {
    return options_.format != output_format::json && options_.format != output_format::github && options_.format != output_format::junit;
}

void document::start_chunk(const std::shared_ptr<const input_file>& file, bool has_briefs) {
    if (!names_places(options_.format)) return;
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
        write_page(out_, page);
    }
    if (options_.format == output_format::junit) write_page(out_, junit_suite_end());
    file_.reset();
}

void document::finish(int exit_status, bool all_read) {
    switch (options_.format) {
        case output_format::json: break;
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
