#include "explain.hpp"

#include <pitch/detail/text/display_width.hpp>
#include <pitch/detail/text/nearest.hpp>
#include <pitch/outline.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "../printable.hpp"
#include "../usage_error.hpp"
#include "library.hpp"
#include "rule_reference.hpp"

namespace brief_lint {
namespace {

// Headings of an explanation.
struct headings {
    std::string_view checks, missing_until, conflict, used_in, rules;
};
constexpr headings english_headings{"checks", "missing until", "conflict if", "used in", "rules"};
constexpr headings french_headings{"vérifie", "manque jusqu’à", "conflit si", "utilisée par", "règles"};

bool is_rule(const pitch::outline_entry& entry) { return entry.kind == pitch::kind::rule || entry.kind == pitch::kind::each; }
bool has_own_id(const pitch::outline_entry& entry) { return is_rule(entry) || entry.kind == pitch::kind::criterion; }

std::string_view question_of(const pitch::outline_entry& entry, const pitch::language& in) {
    const pitch::rule_words* const words = in.find(entry.id);
    return words && !words->asks.empty() ? words->asks : entry.asks;
}
std::string_view advice_of(const pitch::outline_entry& entry, const pitch::language& in) {
    const pitch::rule_words* const words = in.find(entry.id);
    return words && !words->advice.empty() ? words->advice : entry.advice;
}

void append_columns(std::string& page, std::size_t indent, std::string_view left, std::size_t width, std::string_view right) {
    const std::size_t used = pitch::detail::display_width(left);
    page.append(indent, ' ').append(left).append(width > used ? width - used : 0, ' ').append("  ").append(right).append("\n");
}

template <class Names>
std::string joined(const Names& names) {
    std::string all;
    for (const std::string_view name : names) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

void add_once(std::vector<std::string_view>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// Returns the ids of the criteria that contain a rule or criterion, each once.
template <class Outline>
std::vector<std::string_view> criteria_with(const Outline& nodes, std::string_view id) {
    std::vector<std::string_view> found;
    std::vector<const pitch::outline_entry*> above;
    for (const pitch::outline_entry& entry : nodes) {
        while (!above.empty() && above.back()->depth >= entry.depth) above.pop_back();
        if (entry.id == id)
            for (const pitch::outline_entry* one : above) add_once(found, one->id);
        if (entry.kind == pitch::kind::criterion) above.push_back(&entry);
    }
    return found;
}

// Returns the ids of the rules below the first criterion with an id, each once.
template <class Outline>
std::vector<std::string_view> rules_of(const Outline& nodes, const pitch::outline_entry& criterion) {
    std::vector<std::string_view> found;
    for (const pitch::outline_entry* entry = &criterion + 1; entry != nodes.end() && entry->depth > criterion.depth; ++entry)
        if (is_rule(*entry)) add_once(found, entry->id);
    return found;
}

std::string unknown_rule(std::string_view id) {
    pitch::detail::nearest_word nearest(id);
    const auto nodes = pitch::outline(library);
    for (const pitch::outline_entry& entry : nodes)
        if (has_own_id(entry)) nearest.offer(entry.id);
    std::string message = "--explain: unknown rule '" + shortened(id, longest_word) + "'";
    if (!nearest.best().empty()) message.append("; did you mean '").append(nearest.best()).append("'?");
    return message;
}

}  // namespace

std::string list_of_rules(const pitch::language& in) {
    const auto nodes = pitch::outline(library);
    std::size_t width = 0;
    for (const pitch::outline_entry& entry : nodes)
        if (is_rule(entry)) width = std::max(width, 2 * std::size_t{entry.depth} + pitch::detail::display_width(entry.id));
    std::string page;
    std::vector<std::string_view> listed;  // rules of the criterion that was listed last, each once
    for (const pitch::outline_entry& entry : nodes) {
        if (!has_own_id(entry)) continue;
        if (entry.depth == 1) {
            if (!page.empty()) page += '\n';
            listed.clear();
        }
        if (is_rule(entry) && std::find(listed.begin(), listed.end(), entry.id) != listed.end()) continue;
        if (is_rule(entry)) listed.push_back(entry.id);
        const std::size_t indent = 2 * (std::size_t{entry.depth} - 1);
        append_columns(page, indent, entry.id, width - indent, question_of(entry, in));
    }
    return page;
}

std::string explanation(std::string_view id, const pitch::language& in) {
    const auto nodes = pitch::outline(library);
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const auto& entry) { return has_own_id(entry) && entry.id == id; });
    if (found == nodes.end()) throw usage_error(unknown_rule(id));
    const headings& words = in.tag == "fr" ? french_headings : english_headings;
    std::string page(id);
    if (const std::string_view label = in.label(id); label != id) page.append(" (").append(label).append(")");
    page.append("\n  ").append(question_of(*found, in)).append("\n  ").append(advice_of(*found, in)).append("\n\n");
    std::vector<std::pair<std::string_view, std::string>> lines;
    const auto reference = std::find_if(std::begin(rule_references), std::end(rule_references), [&](const auto& r) { return r.id == id; });
    std::vector<std::string> parts;
    for (const std::string_view part : found->consults) parts.emplace_back(in.word(part) == part ? part : in.word(part));
    lines.emplace_back(words.checks, joined(parts));
    if (is_rule(*found) && reference != std::end(rule_references)) {
        lines.back().second.append(" (").append(reference->fields).append(")");
        lines.emplace_back(words.missing_until, reference->missing_until);
        lines.emplace_back(words.conflict, reference->conflict);
    } else {
        lines.emplace_back(words.rules, joined(rules_of(nodes, *found)));
    }
    if (const auto criteria = criteria_with(nodes, id); !criteria.empty()) lines.emplace_back(words.used_in, joined(criteria));
    std::size_t width = 0;
    for (const auto& [heading, text] : lines) width = std::max(width, pitch::detail::display_width(heading));
    for (const auto& [heading, text] : lines) append_columns(page, 2, heading, width, text);
    return page;
}

}  // namespace brief_lint
