// Prints the cells of many CSV inputs as JSON, for csv_mutations.py.
// Standard input: for each input, its size in bytes, the separator and a new line, then the input.
// Prints a line for each: an array of rows, or "refused". Also reads each input as briefs: the reader
// must not crash, and must find each row once.
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>

#include "input/csv.hpp"
#include "input/reader.hpp"

namespace {

void append_json(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || c == '"' || c == '\\') {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            out += escaped;
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string cells_of(std::string_view text, char separator) {
    brief_lint::csv_rows rows(text, separator);
    std::string out = "[", storage;
    bool is_refused = false;
    for (std::size_t count = 0; rows.next(); ++count) {
        is_refused = is_refused || rows.problem() != brief_lint::csv_rows::error::none;
        out += count == 0 ? "[" : ",[";
        for (std::size_t i = 0; i < rows.cells().size(); ++i) {
            if (i != 0) out += ',';
            append_json(out, brief_lint::text_of(rows.cells()[i], storage));
        }
        out += ']';
    }
    return is_refused ? "\"refused\"" : out + "]";
}

class counting_sink final : public brief_lint::record_sink {
public:
    void on_brief(brief_lint::campaign& read) override { take(read.line); }
    void on_bad_brief(std::size_t line, std::string_view, const brief_lint::problem_list&) override { take(line); }
    void on_note(std::size_t, const brief_lint::note&) override {}

    bool lines_increase = true;
    std::size_t last = 0;

private:
    void take(std::size_t line) {
        lines_increase = lines_increase && line > last;
        last = line;
    }
};

// Returns whether the reader found each brief on a line of its own.
bool reads_as_briefs(brief_lint::reader& reader, std::string_view text) {
    brief_lint::chunk chunk;
    chunk.file = std::make_shared<brief_lint::input_file>();
    chunk.size = text.size();
    chunk.buffer.assign(text.begin(), text.end());
    chunk.buffer.resize(chunk.size + brief_lint::chunk::padding);
    counting_sink sink;
    reader.read(chunk, sink);
    return sink.lines_increase;
}

}  // namespace

int main() {
    const brief_lint::options given;
    const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_csv_reader(given);
    std::ios::sync_with_stdio(false);
    std::size_t size = 0;
    std::string text;
    while (std::cin >> size) {
        const char separator = static_cast<char>(std::cin.get());
        std::cin.get();
        text.assign(size, '\0');
        std::cin.read(text.data(), static_cast<std::streamsize>(size));
        std::cout << (reads_as_briefs(*reader, text) ? cells_of(text, separator) : "\"two briefs on one line\"") << '\n';
    }
}
