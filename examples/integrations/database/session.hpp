// The memory of one connection, behind the C interface.
#pragma once

#include <pitch/brief.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "database.h"
#include "judge/criterion_judge.hpp"
#include "policy_cache.hpp"
#include "row_reader.hpp"
#include "usage_error.hpp"

namespace pitch_database {

using names = std::vector<std::string_view>;

constexpr pitch_text null_text{nullptr, 0};

// Converts to the text of C, which is not null, and back.
inline pitch_text to_text(std::string_view text) { return {text.empty() ? "" : text.data(), text.size()}; }
inline std::string_view view(pitch_text text) { return {text.data, text.size}; }

// Appends names as a JSON array. The names of parts need no escapes.
inline void append_array(std::string& json, const names& parts) {
    json += '[';
    for (std::size_t i = 0; i < parts.size(); ++i) json.append(i == 0 ? "\"" : ",\"").append(parts[i]).append("\"");
    json += ']';
}

// A criterion of --criteria, made when it is first used.
struct known_criterion {
    std::unique_ptr<const brief_lint::criterion_judge> judge;
    names rules;
};

}  // namespace pitch_database

// Its functions throw: `usage_error` for a wrong argument.
struct pitch_session {
    pitch_session();

    // Returns the number of a criterion, from 0.
    [[nodiscard]] std::size_t number_of(pitch_text name) const;
    const pitch_database::known_criterion& criterion(std::size_t number);
    const brief_lint::criterion_judge& judge(pitch_text name) { return *criterion(number_of(name)).judge; }
    // Returns null if the brief is null or cannot be read.
    const pitch::brief* read(pitch_text json) { return json.data ? reader.read(pitch_database::view(json)) : nullptr; }

    // Adds a brief to the counts, or removes it.
    void count(pitch_counts& counts, pitch_text json, pitch_text name, bool is_added);
    void add(pitch_counts& sum, const pitch_counts& counts);
    // Returns null if there is no gap.
    pitch_text weakest(const pitch_counts& counts);
    // Writes `gaps` of a brief; if it is null, why it could not be read.
    void list_gaps(const pitch::brief* brief, const brief_lint::criterion_judge& by);

    std::span<const std::string_view> criteria_names;
    std::vector<pitch_database::known_criterion> criteria;
    pitch_database::policy_cache policies;
    pitch_database::row_reader reader;
    std::optional<brief_lint::usage_error> mistake;  // of the last call

    // Results of the last call, which views refer to.
    std::string text;
    std::vector<brief_lint::question> questions;
    std::vector<pitch_gap> gaps;
};
