// Writes briefs and tallies as pictures, and as HTML with pictures.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "../input/campaign.hpp"
#include "../input/chunk.hpp"
#include "../judge/criterion_judge.hpp"
#include "../judge/judge.hpp"
#include "../judge/verdicts.hpp"
#include "../options.hpp"
#include "overview.hpp"

namespace brief_lint {

// Returns whether a format is written by `picture_writer`.
constexpr bool has_pictures(output_format format) { return format == output_format::html || format == output_format::svg; }

class picture_writer {
public:
    // Both must outlive the writer. The format must have pictures.
    picture_writer(const options& given, const judge& decides);

    // Begins a chunk, which must outlive the calls below.
    void start(const chunk& input);

    // Appends the report on a brief, or on one recipient of it. `heading` is its id, title and recipient
    // on one line. Appends the item of the table of contents to `contents`.
    void write(std::string& page, std::string& contents, const campaign& read, std::string_view heading);

private:
    void write_html(std::string& page, const campaign& read, std::string_view heading, std::string_view anchor) const;
    // Returns an identifier for a brief that no other brief of the page has.
    std::string next_anchor(const campaign& read);

    const options& options_;
    const judge& judge_;
    std::optional<overview> overview_;  // of --frameworks
    const chunk* input_ = nullptr;
    std::size_t briefs_ = 0;      // of the chunk
    std::size_t last_line_ = 0;   // that had a brief
    std::size_t recipients_ = 0;  // of the brief in that line, before the last one
};

// Appends the tally of the chosen criterion, or else all three; as a picture, only that of --criteria.
void write_tally_pictures(std::string& page, const tallies& t, const options& given);

}  // namespace brief_lint
