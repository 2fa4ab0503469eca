// A piece of the input that can be read by itself: some whole lines, or a whole file.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"
#include "problem.hpp"

namespace brief_lint {

struct input_file {
    std::string name;                         // as messages print it
    input_form form = input_form::automatic;  // never `automatic` once a chunk was made
    bool from_folder = false;                 // found in a folder, not named by the user
    std::string folder = {};                  // that the user named, if `from_folder`
    bool is_standard_input = false;
    std::size_t number = 1;  // of the files that are read, in their order
};

struct chunk {
    static constexpr std::size_t padding = 64;  // bytes after the text that may be read (simdjson)

    std::shared_ptr<const input_file> file;
    std::vector<char> buffer;    // the text, then at least `padding` bytes
    std::size_t size = 0;        // of the text
    std::size_t line = 1;        // of the first byte in its file
    std::optional<problem> bad;  // set if this line, or with line 0 the file, cannot be read; the text is empty then

    [[nodiscard]] std::string_view text() const { return {buffer.data(), size}; }
};

}  // namespace brief_lint
