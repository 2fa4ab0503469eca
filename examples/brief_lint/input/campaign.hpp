// A brief, and the data that its texts and lists view.
#pragma once

#include <pitch/brief.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

#include "problem.hpp"

namespace brief_lint {

// One of several recipients of a brief.
struct named_recipient {
    std::string_view name;
    pitch::recipient answers;
};

// A brief of the input. Texts view the input or the reader's memory until the reader reads the next
// brief. Readers use one campaign again and again, so that its vectors keep their memory.
struct campaign {
    static constexpr std::size_t unknown = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t parts = 15;  // of pitch::brief

    std::string_view id, title, source;
    pitch::brief brief;  // its lists view the vectors below; its recipient is the first of several
    std::vector<pitch::alternative> alternatives;
    std::vector<pitch::touchpoint> touchpoints;
    std::vector<pitch::metric> metrics;
    std::vector<named_recipient> recipients;  // of "recipients"; otherwise empty

    std::size_t line = 0;                           // of the brief in its file, from 1
    std::size_t offset = 0;                         // of the brief in its chunk, in bytes
    std::array<std::size_t, parts> part_offsets{};  // in the chunk, in the order of for_each_part; `unknown` if absent

    campaign() { clear(); }
    campaign(const campaign&) = delete;  // a copy would view the original
    campaign& operator=(const campaign&) = delete;

    void clear() {
        id = title = source = {};
        brief = {};
        alternatives.clear();
        touchpoints.clear();
        metrics.clear();
        recipients.clear();
        line = offset = 0;
        part_offsets.fill(unknown);
    }
    // Calls `visit(name)` for each of several recipients, which becomes that of the brief; or once with an
    // empty name.
    template <class Visit>
    void each_recipient(Visit visit) {
        if (recipients.empty()) return visit(std::string_view());
        for (const named_recipient& one : recipients) {
            brief.recipient = one.answers;
            visit(one.name);
        }
    }
    // Lets the lists of the brief view the vectors. Call it when they are complete.
    void view_lists() {
        brief.alternatives = alternatives;
        brief.touchpoints = touchpoints;
        brief.metrics = metrics;
        if (!recipients.empty()) brief.recipient = recipients.front().answers;
    }
    // Adds a problem if the reports on the brief would be too large. Each recipient has a report, and JSON
    // repeats the whole id in each one. `path` is the place of the brief in its file, such as `[2]`.
    void check_size(problem_list& problems, std::string_view path = {}) const {
        constexpr std::size_t most_recipients = 1000;
        constexpr std::size_t longest_id = 1000;  // bytes, if the brief has several recipients
        const auto key = [path](const char* name) { return path.empty() ? std::string(name) : std::string(path) + '.' + name; };
        if (recipients.size() > most_recipients) problems.add([&] { return problem{key("recipients"), "more than 1000 elements", line}; });
        if (recipients.size() > 1 && id.size() > longest_id)
            problems.add([&] { return problem{key("id"), "longer than 1000 bytes in a brief with several recipients", line}; });
    }
};

}  // namespace brief_lint
