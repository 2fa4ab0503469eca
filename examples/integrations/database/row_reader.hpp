// Reads the brief in a row of a database.
#pragma once

#include <pitch/brief.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "input/campaign.hpp"
#include "input/json_careful.hpp"
#include "input/json_fast.hpp"
#include "input/problem.hpp"

namespace pitch_database {

// Keeps the last brief: a query often calls several functions with the same JSON.
class row_reader {
public:
    static constexpr std::size_t longest_json = std::size_t{1} << 20;  // bytes, as a line of brief_lint

    row_reader();

    // Reads a brief. Returns null if it cannot be read. The brief is valid until the next call.
    const pitch::brief* read(std::string_view json);
    // Returns why the last brief could not be read, a problem a line; empty if it was read.
    [[nodiscard]] std::string problems() const;

private:
    struct readers {
        brief_lint::json_fast fast;
        brief_lint::json_careful careful{false};
        brief_lint::campaign campaign;
        std::string buffer;            // the JSON, then the padding that simdjson reads
        brief_lint::json_piece piece;  // of the buffer
        brief_lint::problem_list own_problems;
    };

    bool read_piece();
    void refuse(std::string_view path, std::string_view what);

    std::unique_ptr<readers> readers_;
    bool is_known_ = false;  // whether `json_size_` bytes of the buffer are what was read last
    bool is_readable_ = false;
    bool is_own_problem_ = false;
    std::size_t json_size_ = 0;
};

}  // namespace pitch_database
