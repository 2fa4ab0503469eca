// Opens the input files and cuts them into chunks.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../input/chunk.hpp"
#include "../options.hpp"

namespace brief_lint {

inline constexpr std::size_t longest_line = std::size_t{1} << 20;       // bytes
inline constexpr std::size_t longest_skipped = std::size_t{1} << 30;    // bytes of a line that is too long
inline constexpr std::size_t largest_document = std::size_t{64} << 20;  // bytes of a file that is read as a whole

// Reads files one after the other; a folder means the briefs in it. JSON Lines come in chunks of whole lines, other forms whole.
class source {
public:
    // Calls `before_wait` whenever it is about to wait for input, so that output is flushed first. The
    // options must outlive the source. `standard_input`: a text to read instead of standard input.
    source(const options& given, std::function<void()> before_wait, std::optional<std::string> standard_input = {});
    ~source();
    source(const source&) = delete;
    source& operator=(const source&) = delete;

    // Reads the next chunk into `into`, and reuses its buffer. Returns false at the end of the input.
    bool next(chunk& into);

    // Returns the number of bytes in all files. Empty if it is unknown, as it is for a pipe.
    [[nodiscard]] std::optional<std::size_t> total_bytes() const;

private:
    class open_file;
    struct entry {
        input_file file;
        std::string problem;           // that a folder cannot be read; empty: none
        bool is_empty_folder = false;  // no file in it ends like a brief
    };

    // Adds the files of a folder.
    void add_folder(const std::string& folder);

    // Returns whether another file could be opened. Otherwise makes a chunk without text, and sets
    // `into.bad` if a file cannot be opened.
    bool open_next(chunk& into);

    const options& options_;
    const std::function<void()> before_wait_;
    const std::optional<std::string> standard_input_;
    std::vector<entry> entries_;
    std::size_t next_entry_ = 0;
    std::unique_ptr<open_file> open_;
};

}  // namespace brief_lint
