// The results of --against: an earlier report, or earlier briefs that are judged now.
#pragma once

#include <pitch/brief.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "../options.hpp"
#include "judge.hpp"
#include "old_results.hpp"

namespace brief_lint {

// What changed in one brief. A gap is the same as before if its rule is.
struct brief_changes {
    static constexpr std::size_t is_new = static_cast<std::size_t>(-1);

    std::size_t earlier = is_new;              // index in `earlier_run::reports()`
    std::vector<std::string_view> settled;     // rules
    std::vector<question> opened, still_open;  // in the order of a report
    bool passes = true;                        // nothing new fails the brief
};

struct change_counts {
    std::size_t settled = 0, opened = 0, still_open = 0, new_briefs = 0;  // the first three count questions

    void add(const brief_changes& one) {
        settled += one.settled.size();
        opened += one.opened.size();
        still_open += one.still_open.size();
        if (one.earlier == brief_changes::is_new) ++new_briefs;
    }
    void add(const change_counts& other) {
        settled += other.settled;
        opened += other.opened;
        still_open += other.still_open;
        new_briefs += other.new_briefs;
    }
};

// Does not change after it was made: can be used by several threads.
class earlier_run {
public:
    // Reads the file or folder of --against. Names what cannot be read on standard error. Throws
    // `usage_error` if it cannot read the file, or if it is a report by another criterion. Of two briefs with one id and recipient, keeps the first.
    earlier_run(const options& given, const judge& by);

    // Compares a brief with its earlier result. `recipient` is the name of one of several; else empty.
    [[nodiscard]] brief_changes compare(const pitch::brief& brief, std::string_view id, std::string_view recipient) const;

    [[nodiscard]] const std::vector<old_report>& reports() const { return reports_; }
    // Returns the number of lines and files that could not be read.
    [[nodiscard]] std::size_t unreadable() const { return unreadable_; }
    // Returns the number of files that could not be opened, or not be read to their end.
    [[nodiscard]] std::size_t bad_files() const { return bad_files_; }

private:
    class brief_sink;

    void read_reports(std::string_view text);
    void read_briefs(std::optional<std::string> text);  // of a file; none: of a folder
    void add(old_report&& one);
    [[nodiscard]] bool fails(const pitch::brief& brief, const old_report& before, const brief_changes& changes) const;

    const options& options_;
    const judge& judge_;
    std::vector<old_report> reports_;
    std::unordered_map<std::string, std::size_t> places_;  // in `reports_`, by `key_of`
    std::size_t unreadable_ = 0, bad_files_ = 0;
};

}  // namespace brief_lint
