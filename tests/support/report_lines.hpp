/// Splits a printed report into its lines, and finds the line of a rule. So a test can check which
/// rules are printed, where and in which order, without repeating the words of the page.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <pitch/language.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/text.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace support {

/// A phrase of a language, with a value for each of its {keys}.
inline std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string filled(pattern);
    for (const auto& [key, value] : values) {
        const std::string braced = "{" + std::string(key) + "}";
        if (const std::size_t at = filled.find(braced); at != filled.npos) filled.replace(at, braced.size(), value);
    }
    return filled;
}

/// The headline of a report: the word of the verdict, and how many of the counted rules pass.
inline std::string headline(pitch::phrase verdict, std::size_t passing, std::size_t counted, const pitch::language& in = pitch::english) {
    return fill(in.say(pitch::phrase::headline),
                {{"verdict", in.say(verdict)}, {"n", std::to_string(passing)}, {"m", std::to_string(counted)}});
}

/// The line that counts what a report leaves out.
inline std::string rest(std::size_t count, const pitch::language& in = pitch::english) {
    return fill(in.say(count == 1 ? pitch::phrase::more_one : pitch::phrase::more), {{"n", std::to_string(count)}});
}

/// The line that counts what depends on a part.
inline std::string dependents(std::string_view part, std::size_t count, const pitch::language& in = pitch::english) {
    return fill(in.say(count == 1 ? pitch::phrase::waiting_rule : pitch::phrase::waiting_rules),
                {{"part", in.word(part)}, {"k", std::to_string(count)}});
}

/// One line of a report. Its text may follow a status or a label in a column of its own.
struct report_line {
    std::string whole{};     ///< All of the line, without its newline.
    std::string status{};    ///< The first of two columns; empty if there is only one.
    std::string text{};      ///< The other column.
    std::size_t column = 0;  ///< Number of characters before `text`.

    explicit report_line(std::string_view line) : whole(line) {
        constexpr std::string_view gap = "  ";
        const std::size_t first = line.find_first_not_of(' ');
        std::size_t start = first == line.npos ? line.size() : first;
        if (const std::size_t end = line.find(gap, start); start == gap.size() && end != line.npos) {
            status = line.substr(start, end - start);
            start = line.find_first_not_of(' ', end);
        }
        column = pitch::text(line.substr(0, start)).characters();
        text = line.substr(start);
    }

    /// Whether the line is about that rule or part: its label stands alone, or before a colon or
    /// parts in parentheses.
    [[nodiscard]] bool is_about(std::string_view label) const {
        if (!text.starts_with(label)) return false;
        const std::string_view more = std::string_view(text).substr(label.size());
        return more.empty() || more.starts_with(":") || more.starts_with("\u00A0:") || more.starts_with(" (");
    }
};

class report_lines {
public:
    explicit report_lines(std::string_view page) {
        for (std::size_t end = page.find('\n'); end != page.npos; end = page.find('\n')) {
            lines_.emplace_back(page.substr(0, end));
            page.remove_prefix(end + 1);
        }
        if (!page.empty()) lines_.emplace_back("a last line without a newline: " + std::string(page));
    }

    [[nodiscard]] std::size_t size() const { return lines_.size(); }
    /// The line at that index; if there is none, a line with a message.
    [[nodiscard]] const report_line& operator[](std::size_t i) const {
        static const report_line none("the report has no such line");
        return i < size() ? lines_[i] : none;
    }
    [[nodiscard]] const report_line& front() const { return (*this)[0]; }
    [[nodiscard]] const report_line& back() const { return (*this)[size() - 1]; }

    /// Index of the first line about that rule or part; `size()` if there is none.
    [[nodiscard]] std::size_t find(std::string_view label) const {
        std::size_t i = 0;
        while (i < size() && !lines_[i].is_about(label)) ++i;
        return i;
    }
    /// The first line about that rule or part.
    [[nodiscard]] const report_line& of(std::string_view label) const { return (*this)[find(label)]; }
    /// The labels that have a line, in the order of the page; one with two lines comes twice.
    [[nodiscard]] std::string order(std::span<const std::string_view> labels) const {
        std::string found;
        for (const report_line& line : lines_)
            for (const std::string_view label : labels)
                if (line.is_about(label)) found.append(found.empty() ? "" : ", ").append(label);
        return found;
    }
    /// The lines of one column that follow the line about that rule or part: its question and
    /// advice, or the rules of its group.
    [[nodiscard]] std::vector<report_line> below(std::string_view label) const {
        std::vector<report_line> found;
        const report_line& head = of(label);
        for (std::size_t i = find(label) + 1; i < size() && lines_[i].status.empty(); ++i) {
            if (head.status.empty() && lines_[i].column <= head.column) break;
            found.push_back(lines_[i]);
        }
        return found;
    }
    /// Whether the text of every line but the headline starts in that column.
    [[nodiscard]] bool is_aligned_at(std::size_t column) const {
        for (std::size_t i = 1; i < size(); ++i)
            if (lines_[i].column != column) return false;
        return true;
    }

private:
    std::vector<report_line> lines_;
};

}  // namespace support
