// Prints messages about the input to standard error.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "../printable.hpp"
#include "../report/github.hpp"
#include "known_ids.hpp"
#include "worker.hpp"

namespace brief_lint {

// Each message is one line, "briefs.jsonl:7: need.origins[0]: …", written by one call, so that
// parallel processes do not mix their lines. Lines count from 1; line 0 stands for the whole file and
// is not printed.
class messages {
public:
    // With `is_for_github`, a runner of GitHub Actions takes no message for a command.
    explicit messages(std::ostream& unbuffered, bool is_for_github = false) : out_(unbuffered), is_for_github_(is_for_github) {}

    // Prints the messages of a chunk. Prints equal notes of a file once.
    void print(const chunk_result& result) {
        if (result.file != file_) {
            report_empty_file();
            if (file_ && file_->folder != result.file->folder) report_empty_folder();
            file_ = result.file;
            printed_notes_.clear();
            has_briefs_ = false;
        }
        has_briefs_ = has_briefs_ || result.briefs + result.unreadable != 0;
        folder_has_briefs_ = folder_has_briefs_ || has_briefs_;
        // In the order of lines, wherever chunks end.
        auto next = result.messages.begin();
        const auto print_until = [&](std::size_t line) {
            for (; next != result.messages.end() && next->line <= line; ++next)
                if (next->once.empty() || printed_notes_.insert(next->once).second) print(next->line, next->text);
        };
        std::string_view texts = result.id_texts;
        for (const id_use& use : result.ids) {
            print_until(use.line);
            if (const std::string found = ids_.add(texts.substr(0, use.size), file_, use.line); !found.empty()) print(use.line, found);
            texts.remove_prefix(use.size);
        }
        print_until(std::numeric_limits<std::size_t>::max());
    }

    // Call it after the last chunk. Returns whether a file or a folder without briefs was named.
    bool finish() {
        report_empty_file();
        report_empty_folder();
        if (const std::size_t more = ids_.left_out(); more != 0)
            out_ << "brief_lint: note: " + std::to_string(more) + (more == 1 ? " more id is" : " more ids are") + " used twice\n";
        return has_empty_;
    }

private:
    void print(std::size_t line, std::string_view text) { print(file_->name, line, text); }
    void print(std::string_view name, std::size_t line, std::string_view text) {
        std::string whole = printable(name) + ':';
        if (line != 0) whole += std::to_string(line) + ':';
        whole.append(" ").append(text).append("\n");
        out_ << (is_for_github_ ? without_command(std::move(whole)) : whole);
    }
    // Names the last file if it had no briefs. Empty standard input is fine, and a folder may have
    // files of other kinds.
    void report_empty_file() {
        if (!file_ || has_briefs_ || file_->is_standard_input) return;
        print(0, file_->from_folder ? "note: no briefs found" : "no briefs found");
        has_empty_ = has_empty_ || !file_->from_folder;
    }
    // Names the last folder if none of its files had briefs.
    void report_empty_folder() {
        if (file_ && !file_->folder.empty() && !folder_has_briefs_) {
            print(file_->folder, 0, "no briefs found");
            has_empty_ = true;
        }
        folder_has_briefs_ = false;
    }

    std::ostream& out_;
    bool is_for_github_;
    std::shared_ptr<const input_file> file_;
    std::unordered_set<std::string> printed_notes_;
    known_ids ids_;
    bool has_briefs_ = false, folder_has_briefs_ = false, has_empty_ = false;
};

}  // namespace brief_lint
