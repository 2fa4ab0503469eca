// Joins the reports of all chunks into one document on standard output.
#pragma once

#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "../input/chunk.hpp"
#include "../judge/judge.hpp"
#include "../options.hpp"

namespace brief_lint {

// Writes what is around the reports: breaks between them, frames of files, the start and the end.
// Throws `output_error` if the stream fails.
class document {
public:
    // Notifications of SARIF and HTML are kept in memory until the end. Only that many are; others are counted.
    static constexpr std::size_t most_notifications = 1000;

    // All must outlive the document.
    document(std::ostream& out, const options& given, const judge& decides) : out_(out), options_(given), judge_(decides) {}

    // Begins the chunk of a file. `has_briefs`: whether the chunk has a brief, readable or not.
    void start_chunk(const std::shared_ptr<const input_file>& file, bool has_briefs);
    // Writes reports that `report_writer`, `annotation_writer` or `picture_writer` made, by one call.
    // Throws `usage_error` for the second picture.
    void write(std::string_view reports);
    void add(const std::vector<std::string>& notifications);
    // Adds items to the table of contents.
    void add_contents(std::string_view items);

    // Writes the end of the document, and flushes the stream. In text and Markdown, this is what the
    // verdicts do not check, unless there was no report; in JSON, it is nothing; in HTML and SVG, all
    // that was held back. `counts` is the closing line.
    void finish(int exit_status, bool all_read, std::string_view counts);

    void flush();

private:
    // Returns whether reports begin with a separator: a line break, or a comma in SARIF.
    [[nodiscard]] bool has_separators() const;
    void start();
    void end_file();
    // Writes HTML, or holds it back until the page is known to be large.
    void write_html(std::string_view reports);
    // Writes the start of a large page, and what was held back.
    void stop_holding();
    void finish_html(std::string_view counts);

    std::ostream& out_;
    const options& options_;
    const judge& judge_;
    std::shared_ptr<const input_file> file_;
    std::vector<std::string> notifications_;
    std::size_t more_notifications_ = 0;
    std::string held_, contents_;  // of HTML; of SVG, the picture
    bool is_holding_ = true;
    bool is_started_ = false, is_empty_ = true, file_has_briefs_ = false;
};

}  // namespace brief_lint
