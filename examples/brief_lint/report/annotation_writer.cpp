#include "annotation_writer.hpp"

#include <algorithm>
#include <utility>

#include "annotation.hpp"
#include "github.hpp"
#include "junit.hpp"

namespace brief_lint {
namespace {

// Returns whether a question is in a list with the same outcome: a rule can have several places.
bool is_listed(const std::vector<placed_question>& list, const question& asked) {
    return std::any_of(list.begin(), list.end(), [&](const placed_question& q) {
        return q.asked.rule == asked.rule && q.asked.outcome == asked.outcome && q.asked.standing == asked.standing &&
               q.asked.element == asked.element;
    });
}

}  // namespace

annotation_writer::annotation_writer(const options& given, const judge& decides) : options_(given), judge_(decides), rules_(decides) {}

void annotation_writer::start(const chunk& input) {
    input_ = &input;
    places_.start_chunk(input);
}

void annotation_writer::write(std::string& page, const campaign& read, bool has_id, std::string_view recipient) {
    places_.start_brief(read);
    const std::vector<question> questions = judge_.questions(read.brief, options_.all);
    judged_brief brief{.file = *input_->file,
                       .read = read,
                       .recipient = recipient,
                       .has_id = has_id,
                       .passes = judge_.passes(read.brief),
                       .where = places_.of_brief(),
                       .questions = {}};
    for (const question& asked : questions)
        if (!is_listed(brief.questions, asked)) brief.questions.push_back({asked, places_.of_part(asked.part)});
    switch (options_.format) {
        case output_format::junit: write_junit(page, brief); break;
        case output_format::sarif: write_sarif(page, brief, rules_); break;
        default: write_github(page, brief);
    }
}

void annotation_writer::write_bad(std::string& page, std::vector<std::string>& notifications, std::size_t line, std::string_view id,
                                  std::vector<std::string> problems) const {
    const bad_brief brief{*input_->file, line, id, std::move(problems)};
    switch (options_.format) {
        case output_format::junit: write_junit(page, brief); break;
        case output_format::sarif:
            for (const std::string& problem : brief.problems) notifications.push_back(sarif_notification(brief.file, line, problem));
            break;
        default: write_github(page, brief);
    }
}

}  // namespace brief_lint
