// SARIF 2.1.0: one run; a result for each question.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"
#include "annotation.hpp"

namespace brief_lint {

// The rules of a criterion, in the order of its questions about an empty brief.
class sarif_rules {
public:
    explicit sarif_rules(const judge& decides);

    // Returns the index of a rule in the run; the number of rules if it has none.
    [[nodiscard]] std::size_t index_of(std::string_view rule) const;
    [[nodiscard]] const std::vector<question>& all() const { return rules_; }

private:
    std::vector<question> rules_;  // each id once
};

// Returns the start of a document, up to the first result.
std::string sarif_prolog(const options& given, const sarif_rules& rules);
// Returns the end of a document. `notifications` are those that `sarif_notification` made.
std::string sarif_epilog(const std::vector<std::string>& notifications, int exit_status, bool all_read);

// Appends the results of a brief, each after a comma and a line break. What is missing has kind "fail"
// and level "warning", a conflict "fail" and "error", advice "fail" and "note", a settled rule "pass".
void write_sarif(std::string& page, const judged_brief& brief, const sarif_rules& rules);

// Returns a problem of reading as a notification. Line 0 stands for the whole file.
std::string sarif_notification(const input_file& file, std::size_t line, std::string_view problem);
// Returns a notification without a place.
std::string sarif_notification(std::string_view message);

}  // namespace brief_lint
