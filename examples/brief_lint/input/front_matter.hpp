// Reads the YAML front matter of a Markdown file: a small subset of YAML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace brief_lint {

// A key and its values. A list has several values; other keys have one, or none for "key:" and null.
struct front_matter_entry {
    std::string key;
    std::vector<std::string> values;
    bool is_list = false;
    std::size_t line = 0;  // from 1
    std::size_t offset = 0;
};

struct front_matter {
    std::vector<front_matter_entry> entries;
    std::vector<std::size_t> bad_lines;  // neither "key: value" nor "- item"
    std::size_t size = 0;                // bytes up to the text below; 0: no front matter
    std::size_t lines = 0;               // up to the text below
    bool is_open = false;                // no "---" closes it
};

// Reads front matter at the start of a text: lines "key: value" between two lines "---". A value is
// plain, 'quoted' or "quoted", or a list: [a, b], or lines "- item" below the key. Skips comments.
front_matter read_front_matter(std::string_view text, std::size_t line, std::size_t offset);

}  // namespace brief_lint
