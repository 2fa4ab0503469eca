// What a reader finds in the input, in the order of the input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "campaign.hpp"
#include "problem.hpp"

namespace brief_lint {

// Something that a planner should know, though it does not prevent the verdict.
struct note {
    std::string path;  // of the value, such as `need.origins[0]`; empty for the whole brief
    std::string what;  // such as "unknown key; kept as a note"
    std::string once;  // notes of one file that are equal here are printed once
};

class record_sink {
public:
    record_sink() = default;
    record_sink(const record_sink&) = delete;
    record_sink& operator=(const record_sink&) = delete;
    virtual ~record_sink() = default;

    // Takes a brief. Its views are valid until this function returns.
    virtual void on_brief(campaign& read) = 0;
    // Takes the problems of a brief that cannot be read, and its id as far as it is known.
    virtual void on_bad_brief(std::size_t line, std::string_view id, const problem_list& problems) = 0;
    virtual void on_note(std::size_t line, const note& found) = 0;
};

}  // namespace brief_lint
