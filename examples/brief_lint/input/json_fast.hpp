// Reads a brief from JSON by simdjson, if there is nothing to say about it.
#pragma once

#include <memory>

#include "campaign.hpp"
#include "json_tree.hpp"

namespace brief_lint {

class json_fast {
public:
    json_fast();
    ~json_fast();
    json_fast(const json_fast&) = delete;
    json_fast& operator=(const json_fast&) = delete;

    // Reads a brief. Returns false if the JSON is invalid, or if anything is unexpected: an unknown
    // key, a wrong type, a placeholder. Then `json_careful` finds out what it is. 64 bytes behind the
    // piece may be read. Views of the brief are valid until the next call.
    bool read(const json_piece& piece, campaign& result);

private:
    class implementation;
    std::unique_ptr<implementation> implementation_;
};

}  // namespace brief_lint
