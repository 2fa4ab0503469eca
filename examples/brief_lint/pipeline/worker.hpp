// Reads, judges and reports on the briefs of a chunk.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../input/chunk.hpp"
#include "../input/reader.hpp"
#include "../input/record_sink.hpp"
#include "../judge/earlier_run.hpp"
#include "../judge/judge.hpp"
#include "../judge/verdicts.hpp"
#include "../options.hpp"
#include "../report/annotation_writer.hpp"
#include "../report/picture_writer.hpp"
#include "../report/report_writer.hpp"

namespace brief_lint {

// A line for standard error.
struct message {
    std::size_t line = 0;  // in the file; 0: the whole file
    std::string text;      // without file and line, printable
    std::string once;      // for notes: what makes it equal to another note of the file
};

// Where an id was used.
struct id_use {
    std::size_t size;  // of the id, in bytes
    std::size_t line;
};

// Starts from zero for each chunk.
struct chunk_counts {
    std::size_t briefs = 0, passed = 0, unreadable = 0;
    std::size_t complete = 0, flawed = 0;  // of `briefs`, whatever --fail-on fails
    std::size_t bad_files = 0;             // of `unreadable`: files that could not be opened, or not be read to their end
    std::size_t bytes = 0;                 // of the input
    change_counts changes;                 // of --against
};

// What came of one chunk. The consumer prints it in the order of the input.
struct chunk_result : chunk_counts {
    std::shared_ptr<const input_file> file;
    std::string report;  // for standard output
    std::vector<message> messages;
    std::vector<std::string> notifications;  // of SARIF and HTML: for the end of the document
    std::string contents;                    // of HTML: items of the table of contents
    std::string id_texts;                    // of `ids`, one after the other
    std::vector<id_use> ids;
    std::vector<std::size_t> found_again;  // indices of earlier reports whose briefs are in this chunk
};

// Keeps memory from one chunk to the next. One for each thread.
class worker : record_sink {
public:
    // Compares each brief with an earlier run, or reports on it alone if `earlier` is null. All must
    // outlive the worker.
    worker(const options& given, const judge& decides, const earlier_run* earlier);

    // Replaces `result` by what comes of the chunk, and reuses its memory.
    void process(const chunk& input, chunk_result& result);

    [[nodiscard]] const tallies& counted() const { return tallies_; }

private:
    void on_brief(campaign& read) override;
    void on_bad_brief(std::size_t line, std::string_view id, const problem_list& problems) override;
    void append_error(std::size_t line, std::string_view id, const problem_list& problems);
    void on_note(std::size_t line, const note& found) override;

    // Judges and reports on a brief, for one recipient of several if `recipient` is its name.
    void judge_brief(const campaign& read, std::string_view recipient, bool has_id);
    void report_changes(const campaign& read, std::string_view recipient);

    const options& options_;
    const judge& judge_;
    const earlier_run* const earlier_;  // null without --against
    report_writer report_;
    std::unique_ptr<annotation_writer> annotations_;  // null if the format names no places
    std::unique_ptr<picture_writer> pictures_;        // null if the format has no pictures
    readers readers_;
    tallies tallies_;
    chunk_result* result_ = nullptr;
};

}  // namespace brief_lint
