// Reads records that another program exported as JSON, with a map from its keys to ours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "../options.hpp"
#include "brief_builder.hpp"
#include "column_map.hpp"
#include "json_tree.hpp"
#include "record_sink.hpp"

namespace brief_lint {

// Each record is an object. Its values are texts, numbers, flags, or arrays of them; an object inside
// it gives keys with a dot, such as "Owner.Name". Values are read as the cells of CSV are.
class json_export {
public:
    // Both must outlive this object.
    json_export(const options& given, const column_map& map) : strict_(given.strict), map_(map), builder_(given, &map) {}

    // Returns whether the piece is JSON.
    bool read(const json_piece& piece, record_sink& sink);

private:
    void read_members(std::uint32_t object, const std::string& prefix);
    void read_value(std::uint32_t member, const std::string& name);
    // Returns a text, a number or a flag as a cell would have it; empty for other values.
    [[nodiscard]] std::string_view text_of(std::uint32_t value) const;

    const bool strict_;
    const column_map& map_;
    json_tree tree_;
    brief_builder builder_;
    problem_list problems_;
};

}  // namespace brief_lint
