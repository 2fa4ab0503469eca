// The report on how two coders agree.
#pragma once

#include <pitch/detail/text/display_width.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../brief_lint/printable.hpp"
#include "coded_brief.hpp"
#include "kappa.hpp"

namespace agreement {

// The codebook requires a kappa of this for the fields below, and for each set that can be `[]`.
inline constexpr fraction least_kappa{7, 10};
inline constexpr std::string_view required_fields[]{"need.statement", "need.origins", "solution.statement", "method.statement"};

inline constexpr std::size_t longest_id = 40, longest_value = 36;  // code points, in the cases that differ

// One brief, as each coder coded it.
struct coded_case {
    const coded_brief* first;
    const coded_brief* second;
};

class report {
public:
    // The briefs must outlive the report.
    explicit report(std::vector<coded_case> cases) : cases_(std::move(cases)) {
        for (row& field : all_rows()) results_.push_back(count(std::move(field), results_.size()));
    }

    // Returns the report, in lines.
    [[nodiscard]] std::string text() const {
        std::string page = number_of(cases_.size(), "brief is", "briefs are") + " in both files.\n";
        if (cases_.empty()) return page;
        write_table(page);
        write_differences(page);
        write_required(page);
        return page;
    }

private:
    // What became of one field.
    struct result {
        row field;
        std::size_t index;  // of the field in a brief
        code_table<codes> table{};
        std::optional<fraction> kappa{};
        std::size_t both_stated = 0, same = 0;  // `same`: those with equal values
        bool is_used = false;                   // at least one coder stated it, or wrote `[]`
        std::vector<std::size_t> differing{};   // indices of cases

        [[nodiscard]] std::string label() const { return field.path + (field.has_none ? " *" : ""); }
        [[nodiscard]] bool is_required() const {
            return field.has_none || std::ranges::find(required_fields, field.path) != std::end(required_fields);
        }
        // Returns what a coder wrote, on one line. Cuts what can be long, but not the names of notes.
        [[nodiscard]] std::string quoted(const coded_brief& by) const {
            const coded_field& coded = by.fields[index];
            if (coded.given == code::none) return "[]";
            if (coded.given == code::not_stated) return field.has_none ? "not known" : "not stated";
            const std::string written = brief_lint::printable(coded.written, field.has_notes ? brief_lint::unlimited : longest_value);
            return field.is_text ? '"' + written + '"' : written;
        }
    };

    [[nodiscard]] result count(row field, std::size_t index) const {
        result found{.field = std::move(field), .index = index};
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            const coded_field& first = cases_[i].first->fields[index];
            const coded_field& second = cases_[i].second->fields[index];
            found.table.add(static_cast<std::size_t>(first.given), static_cast<std::size_t>(second.given));
            found.is_used = found.is_used || first.given != code::not_stated || second.given != code::not_stated;
            bool differs = first.given != second.given;
            if (first.given == code::stated && second.given == code::stated) {
                const bool is_same = first.written == second.written;
                ++found.both_stated;
                if (is_same) ++found.same;
                differs = found.field.is_comparable && !is_same;
            }
            if (differs) found.differing.push_back(i);
        }
        found.kappa = found.table.kappa();
        return found;
    }

    void write_table(std::string& page) const {
        const std::string cases = std::to_string(cases_.size());
        std::size_t width = 0, left_out = 0, without_kappa = 0;
        bool has_three_codes = false;
        for (const result& one : results_)
            if (one.is_used)
                width = std::max(width, one.label().size());
            else
                ++left_out;
        const auto write_row = [&](const std::string& label, const std::string& count, const std::string& agree, const std::string& kappa) {
            page += padded(label, width) + "  " + aligned(count, std::max<std::size_t>(cases.size(), 5)) + "  " + aligned(agree, 5) + "  " +
                    aligned(kappa, 5);
        };
        page += '\n';
        write_row("field", "cases", "agree", "kappa");
        page += "  same notes or values\n";
        for (const result& one : results_) {
            if (!one.is_used) continue;
            has_three_codes = has_three_codes || one.field.has_none;
            if (!one.kappa) ++without_kappa;
            write_row(one.label(), cases, percent(*one.table.agreement()), one.kappa ? decimal(*one.kappa, 100, {1, 1}) : "–");
            if (one.field.is_comparable && one.both_stated != 0)
                page += "  " + std::to_string(one.same) + " of " + std::to_string(one.both_stated);
            page += '\n';
        }
        page += '\n';
        if (has_three_codes) page += "*  three codes: not known, none ([]), some\n";
        if (without_kappa != 0)
            page +=
                "–  kappa is undefined, because both coders gave all cases one code: " + number_of(without_kappa, "field", "fields") + "\n";
        if (left_out != 0) page += "Left out, because neither coder stated them: " + number_of(left_out, "field", "fields") + ".\n";
    }

    void write_differences(std::string& page) const {
        page += "\nCases that differ (first coder | second coder)\n";
        bool is_empty = true;
        for (const result& one : results_) {
            if (one.differing.empty()) continue;
            is_empty = false;
            std::size_t width = 0;
            for (const std::size_t i : one.differing) width = std::max(width, width_of(id_of(i)));
            page += one.field.path + '\n';
            for (const std::size_t i : one.differing)
                page += "  " + padded(id_of(i), width) + "  " + one.quoted(*cases_[i].first) + " | " + one.quoted(*cases_[i].second) + '\n';
        }
        if (is_empty) page += "none\n";
    }

    void write_required(std::string& page) const {
        std::size_t required = 0, reached = 0, below = 0, undefined = 0, never_stated = 0, width = 0;
        for (const result& one : results_)
            if (one.is_required()) width = std::max(width, one.field.path.size());
        std::string lines;
        for (const result& one : results_) {
            if (!one.is_required()) continue;
            ++required;
            if (!one.is_used) {
                ++never_stated;
            } else if (one.kappa && !(*one.kappa < least_kappa)) {
                ++reached;
            } else {
                ++(one.kappa ? below : undefined);
                lines += "  " + padded(one.field.path, width) + "  " +
                         (one.kappa ? "below: " + decimal(*one.kappa, 1000, least_kappa) : "undefined") + '\n';
            }
        }
        page += "\nThe codebook requires a kappa of 0.7 or more for " + number_of(required, "field", "fields") + ".\n" +
                std::to_string(reached) + " reached it · " + std::to_string(below) + " below · " + std::to_string(undefined) +
                " undefined · " + std::to_string(never_stated) + " never stated\n" + lines;
    }

    [[nodiscard]] std::string id_of(std::size_t i) const { return brief_lint::printable(cases_[i].first->id, longest_id); }

    static std::string number_of(std::size_t count, const char* one, const char* more) {
        return std::to_string(count) + ' ' + (count == 1 ? one : more);
    }
    static std::size_t width_of(std::string_view line) { return pitch::detail::display_width(line); }
    static std::string spaces_for(const std::string& line, std::size_t width) {
        return std::string(width - std::min(width, width_of(line)), ' ');
    }
    static std::string padded(const std::string& line, std::size_t width) { return line + spaces_for(line, width); }
    static std::string aligned(const std::string& line, std::size_t width) { return spaces_for(line, width) + line; }
    // Returns a share such as "90%" or "92.9%". Rounds no share to 0% or 100% that is neither.
    static std::string percent(fraction share) {
        const std::int64_t tenths = std::max<std::int64_t>(share.rounded(1000, {1, 1}), share.numerator != 0);
        return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : '.' + std::to_string(tenths % 10)) + '%';
    }
    // Returns a number such as "-0.25". `steps` is a power of ten, with a zero for each decimal place.
    static std::string decimal(fraction number, std::int64_t steps, fraction limit) {
        const std::int64_t rounded = number.rounded(steps, limit), size = rounded < 0 ? -rounded : rounded;
        return (rounded < 0 ? "-" : "") + std::to_string(size / steps) + '.' + std::to_string(steps + size % steps).substr(1);
    }

    std::vector<coded_case> cases_;
    std::vector<result> results_;  // in the order of the rows
};

}  // namespace agreement
