#include "session.hpp"

#include <pitch/languages/english.hpp>
#include <pitch/outcome.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "option_table.hpp"

using brief_lint::criterion_judge;
using brief_lint::usage_error;
using namespace pitch_database;

namespace {

// A group has one criterion.
void require_criterion(const pitch_counts& counts, std::uint64_t criterion) {
    if (counts.criterion != 0 && counts.criterion != criterion) throw usage_error("criterion: must be the same for all rows of a group");
}

}  // namespace

pitch_session::pitch_session() : criteria_names(brief_lint::find_option("criteria")->names), criteria(criteria_names.size()) {}

std::size_t pitch_session::number_of(pitch_text name) const {
    if (name.data == nullptr) return 0;
    const auto found = std::find(criteria_names.begin(), criteria_names.end(), view(name));
    if (found != criteria_names.end()) return static_cast<std::size_t>(found - criteria_names.begin());
    return brief_lint::parse_value(*brief_lint::find_option("criteria"), "criterion", view(name)).index;
}

const known_criterion& pitch_session::criterion(std::size_t number) {
    known_criterion& known = criteria[number];
    if (!known.judge) {
        auto made = brief_lint::make_criterion_judge(static_cast<brief_lint::criterion>(number));
        known.rules = made->rules();
        known.judge = std::move(made);
    }
    return known;
}

void pitch_session::count(pitch_counts& counts, pitch_text json, pitch_text name, bool is_added) {
    const std::size_t number = number_of(name);
    const known_criterion& known = criterion(number);
    if (json.data == nullptr) return;
    require_criterion(counts, number + 1);
    const pitch::brief* const brief = reader.read(view(json));
    if (brief == nullptr || (!is_added && counts.briefs == 0)) return;
    const names found = known.judge->gaps(*brief);
    for (std::size_t i = 0; i < known.rules.size() && i < pitch_most_rules; ++i) {
        if (std::find(found.begin(), found.end(), known.rules[i]) == found.end()) continue;
        if (is_added)
            ++counts.gaps[i];
        else
            --counts.gaps[i];
    }
    if (is_added)
        ++counts.briefs;
    else
        --counts.briefs;
    counts.criterion = counts.briefs == 0 ? 0 : number + 1;
}

void pitch_session::add(pitch_counts& sum, const pitch_counts& counts) {
    if (counts.criterion == 0) return;
    require_criterion(sum, counts.criterion);
    sum.criterion = counts.criterion;
    sum.briefs += counts.briefs;
    for (std::size_t i = 0; i < pitch_most_rules; ++i) sum.gaps[i] += counts.gaps[i];
}

pitch_text pitch_session::weakest(const pitch_counts& counts) {
    if (counts.criterion == 0 || counts.criterion > criteria.size()) return null_text;
    const names& rules = criterion(static_cast<std::size_t>(counts.criterion) - 1).rules;
    const std::size_t known = std::min(rules.size(), std::size_t{pitch_most_rules});
    const std::uint64_t* const most = std::max_element(counts.gaps, counts.gaps + known);  // the first of equals
    if (most == counts.gaps + known || *most == 0) return null_text;
    return to_text(rules[static_cast<std::size_t>(most - counts.gaps)]);
}

void pitch_session::list_gaps(const pitch::brief* brief, const criterion_judge& by) {
    gaps.clear();
    if (brief == nullptr) {
        text = reader.problems();
        gaps.push_back({null_text, to_text("unreadable"), null_text, null_text, to_text(text)});
        return;
    }
    questions = by.questions(*brief, pitch::english, false);
    text.clear();
    std::vector<std::size_t> ends;  // of each array in `text`
    for (const brief_lint::question& q : questions) {
        append_array(text, q.lacks);
        ends.push_back(text.size());
    }
    for (std::size_t i = 0, begin = 0; i < questions.size(); begin = ends[i++]) {
        const brief_lint::question& q = questions[i];
        gaps.push_back({to_text(q.rule), to_text(pitch::name(q.outcome)), to_text(std::string_view(text).substr(begin, ends[i] - begin)),
                        to_text(q.asks), to_text(q.advice)});
    }
}
