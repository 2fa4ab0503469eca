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

// The readers of all forms, each made when it is needed first.
class readers {
public:
    // The options must outlive the readers.
    explicit readers(const options& given) : options_(given) {}

    // Returns the reader of a form that was chosen: not of `automatic`.
    reader& of(input_form form) {
        switch (form) {
            case input_form::csv: return made(csv_, make_csv_reader);
            case input_form::markdown: return made(markdown_, make_markdown_reader);
            default: return made(json_, make_json_reader);
        }
    }

private:
    reader& made(std::unique_ptr<reader>& kept, std::unique_ptr<reader> (*make)(const options&)) const {
        if (!kept) kept = make(options_);
        return *kept;
    }

    const options& options_;
    std::unique_ptr<reader> json_, csv_, markdown_;
};

}  // namespace brief_lint
