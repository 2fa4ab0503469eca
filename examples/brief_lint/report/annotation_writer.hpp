// Writes the fragments of the formats for continuous integration: github, junit and sarif.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../input/campaign.hpp"
#include "../input/chunk.hpp"
#include "../judge/judge.hpp"
#include "../options.hpp"
#include "places.hpp"
#include "sarif.hpp"

namespace brief_lint {

// Returns whether a format names places in files, and so is written by `annotation_writer`.
constexpr bool names_places(output_format format) {
    return format == output_format::github || format == output_format::junit || format == output_format::sarif;
}

// Appends fragments to a page; `document` makes them a whole.
class annotation_writer {
public:
    // Both must outlive the writer. The format must name places.
    annotation_writer(const options& given, const judge& decides);

    // Begins a chunk, which must outlive the calls below.
    void start(const chunk& input);

    // Appends the gaps of a brief, with --all the other rules, too. `has_id` is false if the id of the
    // brief is only its line.
    void write(std::string& page, const campaign& read, bool has_id, std::string_view recipient = {});

    // Appends the problems of a brief that cannot be read. Notifications are for the end of the document.
    void write_bad(std::string& page, std::vector<std::string>& notifications, std::size_t line, std::string_view id,
                   std::vector<std::string> problems) const;

private:
    const options& options_;
    const judge& judge_;
    const sarif_rules rules_;  // only for sarif
    const chunk* input_ = nullptr;
    places places_;
};

}  // namespace brief_lint
