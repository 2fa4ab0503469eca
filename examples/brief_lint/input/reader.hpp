// Reads the briefs of a chunk.
#pragma once

#include <memory>

#include "../options.hpp"
#include "chunk.hpp"
#include "record_sink.hpp"

namespace brief_lint {

// Reads one form of input. Keeps memory from one chunk to the next. Not for several threads.
class reader {
public:
    reader() = default;
    reader(const reader&) = delete;
    reader& operator=(const reader&) = delete;
    virtual ~reader() = default;

    // Reads each brief of the chunk. Never throws because of the input.
    virtual void read(const chunk& input, record_sink& sink) = 0;
};

// Makes the reader of a form. The options must outlive it.
std::unique_ptr<reader> make_json_reader(const options& given);      // JSON Lines, or JSON over many lines
std::unique_ptr<reader> make_csv_reader(const options& given);       // comma, semicolon or tab
std::unique_ptr<reader> make_markdown_reader(const options& given);  // headings, or a table of two columns

}  // namespace brief_lint
