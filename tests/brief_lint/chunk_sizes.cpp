// Checks how much of a file a chunk has. Reports on a chunk are in memory until all of it is judged, and
// the HTML of a short brief is thousands of times as long as the brief.
// Usage: chunk_sizes SOURCE_DIR
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <string>

#include "input/chunk.hpp"
#include "options.hpp"
#include "pipeline/source.hpp"

namespace {

struct found_sizes {
    std::size_t largest = 0, sum = 0;
};

found_sizes sizes_of(const std::string& file, brief_lint::output_format format) {
    brief_lint::options given;
    given.files = {file};
    given.format = format;
    brief_lint::source input(given, [] {});
    found_sizes found;
    for (brief_lint::chunk piece; input.next(piece);) {
        found.largest = std::max(found.largest, piece.size);
        found.sum += piece.size;
    }
    return found;
}

}  // namespace

int main(int, char** arguments) {
    const std::string file = std::string(arguments[1]) + "/examples/campaigns.jsonl";
    const found_sizes text = sizes_of(file, brief_lint::output_format::text), html = sizes_of(file, brief_lint::output_format::html);
    // A chunk of HTML has 4 KiB and the start of the line before, which is at most 2 KB there.
    const bool is_ok = text.largest == text.sum && text.sum > 20'000 && html.sum == text.sum && html.largest < 4096 + 2000;
    std::cout << "largest chunk: text " << text.largest << ", html " << html.largest << " of " << html.sum << " bytes\n";
    return is_ok ? 0 : 1;
}
