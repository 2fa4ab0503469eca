#include "old_results.hpp"

#include <simdjson.h>

#include <cstdint>

#include "../printable.hpp"

namespace brief_lint {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// Returns a member; nothing if the object does not have it, or if it has another type.
template <class Value>
bool get(const object& from, std::string_view key, Value& into) {
    return from.at_key(key).get(into) == simdjson::SUCCESS;
}

bool get(const object& from, std::string_view key, std::string& into) {
    std::string_view text;
    if (!get(from, key, text)) return false;
    into = text;
    return true;
}

// Returns a flag; false if the object does not have it.
bool flag(const object& from, std::string_view key) {
    bool value = false;
    return get(from, key, value) && value;
}

bool read_numbers(const object& from, tally_numbers& into) {
    object outcomes;
    simdjson::dom::array rules;
    std::uint64_t sentences = 0, complete = 0;
    if (!get(from, "sentences", sentences) || !get(from, "complete", complete) || !get(from, "outcomes", outcomes) ||
        !get(from, "rules", rules) || !get(outcomes, "missing", into.missing) || !get(outcomes, "fail", into.fail) ||
        !get(outcomes, "pass", into.pass) || !get(outcomes, "not_applicable", into.not_applicable))
        return false;
    if (sentences != into.missing + into.fail + into.pass + into.not_applicable || complete != into.pass + into.not_applicable)
        return false;
    for (const element each : rules) {
        object counts;
        tally_numbers::rule r;
        if (each.get(counts) != simdjson::SUCCESS || !get(counts, "id", r.id) || !get(counts, "missing", r.missing) ||
            !get(counts, "fail", r.fail) || !get(counts, "pass", r.pass) || !get(counts, "not_applicable", r.not_applicable) ||
            !get(counts, "gaps", r.gaps))
            return false;
        r.negated = flag(counts, "negated");
        r.advised = flag(counts, "advised");
        r.condition = flag(counts, "condition");
        into.rules.push_back(std::move(r));
    }
    return true;
}

std::string not_json(simdjson::error_code error) { return std::string("not JSON: ") + simdjson::error_message(error); }

}  // namespace

bool is_report(const std::string& text) {
    simdjson::dom::parser parser;
    std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    begin = text.find_first_not_of(" \t\r\n", begin);
    if (begin == std::string::npos) return false;
    object line;
    if (parser.parse(text.substr(begin, text.find('\n', begin) - begin)).get(line) != simdjson::SUCCESS) return false;
    std::string_view id, outcome;
    if (!get(line, "id", id)) return false;
    for (const simdjson::dom::key_value_pair member : line) {
        object verdict;
        simdjson::dom::array gaps;
        if (member.value.get(verdict) == simdjson::SUCCESS && get(verdict, "outcome", outcome) && get(verdict, "gaps", gaps)) return true;
    }
    return false;
}

std::string read_report(std::string_view line, std::string_view criterion, old_report& into) {
    simdjson::dom::parser parser;
    object report, verdict;
    if (const simdjson::error_code error = parser.parse(simdjson::padded_string(line)).get(report)) return not_json(error);
    simdjson::dom::array gaps;
    std::string outcome;
    if (!get(report, "id", into.id)) return "id: expected a string";
    get(report, "recipient", into.recipient);
    const std::string name(criterion);
    into.has_criterion = get(report, criterion, verdict);
    if (!into.has_criterion) return "no verdict '" + name + "'; the report is by another criterion";
    if (!get(verdict, "outcome", outcome) || !get(verdict, "score", into.score) || !get(verdict, "gaps", gaps))
        return name + ": expected a verdict";
    into.is_complete = outcome == "pass" || outcome == "not_applicable";
    for (const element each : gaps) {
        object gap;
        old_gap made;
        if (each.get(gap) != simdjson::SUCCESS || !get(gap, "id", made.rule) || !get(gap, "outcome", outcome))
            return name + ".gaps: expected an id and an outcome";
        made.is_conflict = outcome != "missing";
        into.gaps.push_back(std::move(made));
    }
    return {};
}

std::string read_tallies(std::string_view line, named_tallies& into) {
    simdjson::dom::parser parser;
    object tallies;
    if (const simdjson::error_code error = parser.parse(simdjson::padded_string(line)).get(tallies)) return not_json(error);
    for (const simdjson::dom::key_value_pair member : tallies) {
        object numbers;
        into.emplace_back(member.key, tally_numbers());
        if (member.value.get(numbers) != simdjson::SUCCESS || !read_numbers(numbers, into.back().second))
            return shortened(member.key, longest_word) + ": not a tally";
    }
    if (into.empty()) return "not a tally";
    return {};
}

}  // namespace brief_lint
