// brief_lint checks marketing briefs. Its manual is README.md in this folder.
#include <pitch/version.hpp>

#include <iostream>
#include <new>
#include <string>

#include "command_line.hpp"
#include "judge/explain.hpp"
#include "judge/merge.hpp"
#include "pipeline/run.hpp"
#include "report/output.hpp"
#include "schema.hpp"
#include "usage_error.hpp"

namespace brief_lint {
namespace {

std::string version() {
    return "brief_lint (pitch) " + std::to_string(PITCH_VERSION_MAJOR) + "." + std::to_string(PITCH_VERSION_MINOR) + "." +
           std::to_string(PITCH_VERSION_PATCH) + "\n";
}

int act(const options& given) {
    switch (given.action) {
        case action::help: write_page(std::cout, usage()); break;
        case action::version: write_page(std::cout, version()); break;
        case action::list_rules: write_page(std::cout, list_of_rules(*given.language)); break;
        case action::explain: write_page(std::cout, explanation(given.rule, *given.language)); break;
        case action::merge: return merge_tallies(given);
        case action::schema: write_page(std::cout, json_schema()); break;
        default: return run(given);
    }
    flush_pages(std::cout);
    return 0;
}

}  // namespace
}  // namespace brief_lint

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    try {
        return brief_lint::act(brief_lint::parse_command_line(argc, argv));
    } catch (const brief_lint::usage_error& error) {
        std::cerr << "brief_lint: " + std::string(error.what()) + "; see brief_lint --help\n";
    } catch (const brief_lint::output_error&) {
        std::cerr << "brief_lint: cannot write the report\n";
    } catch (const std::bad_alloc&) {
        std::cerr << "brief_lint: out of memory\n";
    }
    return 2;
}
