/// What the targets of brief_lint's forms of input share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "input/record_sink.hpp"
#include "options.hpp"

namespace fuzz {

/// Collects what a reader finds, as text. Requires valid UTF-8, and lines that the input has.
class found final : public brief_lint::record_sink {
public:
    std::string all;                      // briefs, problems and notes, each with its line
    std::size_t briefs = 0, refused = 0;  // numbers of briefs
    std::size_t last_line = 0;            // line of the last brief or problem
    std::size_t lines = 0;                // number of lines of the input; 0 allows any line
    std::function<void(const brief_lint::campaign&)> on_each{};
    std::function<void(std::size_t line, const brief_lint::problem_list&)> on_refused{};

    void on_brief(brief_lint::campaign& read) override;
    void on_bad_brief(std::size_t line, std::string_view id, const brief_lint::problem_list& problems) override;
    void on_note(std::size_t line, const brief_lint::note& note) override;

private:
    void check_line(std::size_t line, bool may_be_0);
};

/// Reads an input at once.
void read_at_once(std::string_view input, brief_lint::input_form form, found& into);

/// Requires that brief_lint finds in pieces of an input, read from a pipe, what it finds in the whole. An
/// automatic form must not differ either. The sizes of the pieces follow from the input.
void check_pieces(std::string_view input, brief_lint::input_form form);

/// Requires that all characters of each text are in the input, in their order.
void check_texts(const brief_lint::campaign& read, std::string_view input);

}  // namespace fuzz
