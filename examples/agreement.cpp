// Compares how two people coded the same briefs: percent agreement and Cohen's kappa of each field, and
// the cases that differ. codebook.md explains how to code, and what to do about the numbers.
#include <cstddef>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "agreement/coded_file.hpp"
#include "agreement/report.hpp"

namespace agreement {
namespace {

constexpr std::string_view usage = "usage: agreement FIRST.jsonl SECOND.jsonl\n";
constexpr std::string_view help =
    "Compares how two people coded the same briefs, which are matched by their ids.\n"
    "One of the files may be -, standard input.\n"
    "Exit status: 0 compared, 2 something could not be read or matched.\n";

int wrong_use(const std::string& why) {
    std::cerr << "agreement: " + brief_lint::printable(why) + '\n' + std::string(usage);
    return 2;
}

int compare(const std::string& first_name, const std::string& second_name) {
    coded_file first(first_name, std::cerr);
    coded_file second(second_name, std::cerr);
    first.name_missing_from(second);
    second.name_missing_from(first);
    std::vector<coded_case> cases;
    for (const coded_brief* one : first.briefs())
        if (const coded_brief* other = second.find(one->id)) cases.push_back({one, other});
    std::cout << report(std::move(cases)).text() << std::flush;
    if (!std::cout) {
        std::cerr << "agreement: cannot write the report\n";
        return 2;
    }
    return first.has_problems() || second.has_problems() ? 2 : 0;
}

int run(std::span<char*> arguments) {
    const std::vector<std::string> files(arguments.begin(), arguments.end());
    for (const std::string& file : files) {
        if (file == "--help" || file == "-h") {
            std::cout << usage << help;
            return 0;
        }
        if (file.starts_with('-') && file != "-")
            return wrong_use("unknown option " + brief_lint::shortened(file, brief_lint::longest_word));
    }
    if (files.size() != 2) return wrong_use("expected two files, got " + std::to_string(files.size()));
    if (files[0] == "-" && files[1] == "-") return wrong_use("only one of the files can be standard input");
    return compare(files[0], files[1]);
}

}  // namespace
}  // namespace agreement

int main(int argc, char** argv) {
    try {
        return agreement::run(std::span(argv, static_cast<std::size_t>(argc)).subspan(argc > 0 ? 1 : 0));
    } catch (const std::bad_alloc&) {
        std::cerr << "agreement: out of memory\n";
    }
    return 2;
}
