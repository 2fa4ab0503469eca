#include "merge.hpp"

#include <pitch/text.hpp>

#include <cstddef>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../printable.hpp"
#include "../report/html.hpp"
#include "../report/output.hpp"
#include "criterion_judge.hpp"
#include "old_results.hpp"

namespace brief_lint {
namespace {

constexpr std::string_view names_of_three[]{"complete", "successful", "received"};

std::unique_ptr<const criterion_judge> judge_of(std::string_view name, const options& given) {
    if (name == "policy") return given.rules.empty() ? nullptr : make_policy_judge_from(given.rules);
    for (const criterion which : {criterion::complete, criterion::successful, criterion::received, criterion::moore, criterion::kellogg,
                                  criterion::storybrand, criterion::smart, criterion::ipa_brief, criterion::effie})
        if (auto made = make_criterion_judge(which); made->name() == name) return made;
    return nullptr;
}

// The sum of what was read so far.
class sum {
public:
    explicit sum(const options& given) : given_(given) {}

    // Adds the tallies of a line. Returns what is wrong with them; empty if nothing.
    std::string add(const named_tallies& read) {
        if (tallies_.empty()) {
            if (std::string wrong = start(read); !wrong.empty()) return wrong;
        } else if (read.size() != tallies_.size()) {
            return "a tally of other criteria than the lines before";
        }
        for (std::size_t i = 0; i < read.size(); ++i) {
            if (read[i].first != tallies_[i]->name()) return "a tally of other criteria than the lines before";
            if (!tallies_[i]->add(read[i].second))
                return read[i].first + ": a tally of other rules, or counts that no briefs can have" +
                       (read[i].first == "policy" ? "; is it of this policy?" : "; is it of this version of brief_lint?");
        }
        return {};
    }

    [[nodiscard]] std::string page() const {
        std::string page;
        if (given_.format == output_format::svg) {
            write_picture(page);
            return page;
        }
        if (given_.format != output_format::json) {
            const bool is_html = given_.format == output_format::html;
            if (is_html) page = html_start({}, given_);
            for (const auto& t : tallies_) {
                if (!page.empty() && !is_html) page += '\n';
                t->write(page, given_.format, *given_.language);
            }
            return is_html ? page + html_end({}, given_) : page;
        }
        for (const auto& t : tallies_) {
            page.append(page.empty() ? "{\"" : ",\"").append(t->name()).append("\":");
            t->write(page, given_.format, *given_.language);
        }
        return page.empty() ? page : page + "}\n";
    }

private:
    // Appends the picture of the tally that --criteria chooses, or of the only one.
    void write_picture(std::string& page) const {
        if (tallies_.empty()) return;
        const std::size_t chosen =
            tallies_.size() == 1 || given_.criterion > criterion::received ? 0 : static_cast<std::size_t>(given_.criterion);
        tallies_[chosen]->write(page, given_.format, *given_.language);
    }
    std::string start(const named_tallies& read) {
        const bool is_of_three = read.size() == 3 && read[0].first == names_of_three[0] && read[1].first == names_of_three[1] &&
                                 read[2].first == names_of_three[2];
        if (!is_of_three && read.size() != 1) return "not a tally of brief_lint";
        for (const auto& [name, numbers] : read) {
            const auto judge = judge_of(name, given_);
            if (!judge) {
                tallies_.clear();
                if (name == "policy") return "a tally of a policy; give its file by --rules";
                return "a tally of an unknown criterion '" + shortened(name, longest_word) + "'";
            }
            tallies_.push_back(judge->make_tally());
        }
        return {};
    }

    const options& given_;
    std::vector<std::unique_ptr<criterion_tally>> tallies_;
};

constexpr std::size_t longest_line = std::size_t{1} << 20;  // bytes

// Reads a line. Returns false at the end of the input. Stops soon after `longest_line` bytes of a line that
// is longer.
bool read_line(std::istream& in, std::string& line) {
    char block[4096];
    line.clear();
    while (true) {
        in.getline(block, sizeof block);
        const bool is_full = in.fail() && !in.eof() && !in.bad() && in.gcount() != 0;  // the line goes on
        const bool has_break = in.good();
        line.append(block, static_cast<std::size_t>(in.gcount()) - has_break);
        if (!is_full) return has_break || !line.empty();
        in.clear();
        if (line.size() > longest_line) return true;
    }
}

// Adds the lines of a file. Returns whether all could be added. Names the others.
bool add_lines(std::istream& in, const std::string& name, sum& total) {
    bool is_whole = true, has_tally = false;
    std::string line;
    const auto complain = [&](std::size_t number, const std::string& what) {
        std::cerr << printable(name) + ':' + (number == 0 ? "" : std::to_string(number) + ':') + ' ' + printable(what) + '\n';
        is_whole = false;
    };
    for (std::size_t number = 1; read_line(in, line); ++number) {
        if (line.size() > longest_line) {
            complain(number, "line longer than 1 MiB; the rest of the input is not read");
            return false;
        }
        if (!pitch::text(line).stated()) continue;
        has_tally = true;
        named_tallies read;
        std::string wrong = read_tallies(line, read);
        if (wrong.empty()) wrong = total.add(read);
        if (!wrong.empty()) complain(number, wrong);
    }
    if (in.bad())
        complain(0, "read error");
    else if (!has_tally)
        complain(0, "no tally found");
    return is_whole;
}

}  // namespace

int merge_tallies(const options& given) {
    sum total(given);
    bool is_whole = true;
    for (const std::string& file : given.files) {
        if (file == "-") {
            is_whole = add_lines(std::cin, "standard input", total) && is_whole;
            continue;
        }
        std::ifstream in(file, std::ios::binary);
        if (!in) {
            std::cerr << printable(file) + ": cannot open the file\n";
            is_whole = false;
            continue;
        }
        is_whole = add_lines(in, file, total) && is_whole;
    }
    if (!is_whole) return 2;
    write_page(std::cout, total.page());
    if (given.format == output_format::text || given.format == output_format::markdown) {
        std::string disclaimer("\n");
        write_page(std::cout, disclaimer.append(given.language->say(pitch::phrase::disclaimer)).append("\n"));
    }
    flush_pages(std::cout);
    return 0;
}

}  // namespace brief_lint
