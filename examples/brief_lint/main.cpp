// brief_lint checks marketing briefs in JSON Lines files. Its manual is README.md in this folder.
#include <cstddef>
#include <fstream>
#include <iostream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/brief_reader.hpp"
#include "input/json_lines.hpp"
#include "input/problem.hpp"
#include "options.hpp"
#include "printable.hpp"
#include "report/output.hpp"
#include "report/report_writer.hpp"
#include "report/verdicts.hpp"

namespace brief_lint {
namespace {

// Reads files of briefs, prints reports to standard output and problems to standard error.
// Stops at the first report that cannot be written, by throwing `output_error`.
class linter {
public:
    explicit linter(const options& given) : options_(given), report_(std::cout, given) {}

    void check(const std::string& file) {
        if (file == "-") {
            check_lines(std::cin, "standard input");
            return;
        }
        std::ifstream stream(file, std::ios::binary);
        if (!stream) return reject(file, 0, {"", "cannot open the file"});
        if (check_lines(stream, file) == 0) reject(file, 0, {"", "no briefs found"});
    }

    // Prints what belongs below all briefs: the tallies and the disclaimer.
    void finish() {
        if (options_.tally) report_.write(tallies_);
        report_.finish();
    }

    [[nodiscard]] int exit_status() const { return !all_readable_ ? 2 : !all_pass_ ? 1 : 0; }

private:
    // Returns the number of lines that are not blank.
    std::size_t check_lines(std::istream& stream, const std::string& file) {
        return read_lines(
            stream, [&](std::size_t number, std::string_view line) { check_line(line, file, number); },
            [&](std::size_t number, const problem& p) { reject(file, number, p); });
    }

    void check_line(std::string_view line, const std::string& file, std::size_t number) {
        std::optional<campaign> parsed = reader_.read(line);
        if (!parsed) {
            all_readable_ = false;
            return print_problems(std::cerr, file, number, reader_.problems());
        }
        if (parsed->id.empty()) parsed->id = std::to_string(number);
        all_pass_ = all_pass_ && passes(parsed->brief, options_.criteria);
        if (options_.tally)
            tallies_ += parsed->brief;
        else
            report_.write(*parsed);
    }

    void reject(const std::string& file, std::size_t line, const problem& p) {
        all_readable_ = false;
        print_problem(std::cerr, file, line, p);
    }

    const options& options_;
    brief_reader reader_;
    report_writer report_;
    tallies tallies_;
    bool all_readable_ = true, all_pass_ = true;
};

int run(const options& given) {
    if (given.help) {
        write_page(std::cout, usage);
        flush_pages(std::cout);
        return 0;
    }
    linter lint(given);
    for (const std::string& file : given.files) lint.check(file);
    lint.finish();
    return lint.exit_status();
}

}  // namespace
}  // namespace brief_lint

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        const std::vector<std::string_view> arguments(argv + 1, argv + argc);
        return brief_lint::run(brief_lint::parse_options(arguments));
    } catch (const brief_lint::usage_error& error) {
        std::cerr << "brief_lint: " + brief_lint::printable(error.what()) + "; see brief_lint --help\n";
    } catch (const brief_lint::output_error&) {
        std::cerr << "brief_lint: cannot write the report\n";
    }
    return 2;
}
