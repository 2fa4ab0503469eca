// Reads the file of --map, which translates the columns and words of an export.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"
#include "brief_builder.hpp"

namespace brief_lint {

// What an export calls keys and words. Ignores the case of ASCII letters and white space around names.
class column_map final : public word_source {
public:
    // Reads a map in TOML. Throws `usage_error`, which names file and line.
    explicit column_map(const std::string& file);

    // Returns the dotted key that a column, or a top-level key of JSON, stands for; "" if the map
    // ignores the column, and nothing if it does not have the column.
    [[nodiscard]] std::optional<std::string_view> key_for(std::string_view column) const;

    [[nodiscard]] std::optional<std::string_view> words_for(std::string_view path, std::string_view word) const override;

private:
    struct column {
        std::string name, key;
    };
    struct translation {
        std::string path, word, identifiers;
    };
    std::vector<column> columns_;
    std::vector<translation> words_;
};

// Returns the map of --map; null if there is none. Reads a file once. Throws `usage_error`.
const column_map* map_of(const options& given);

}  // namespace brief_lint
