// Judges briefs by the criterion that the options choose.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/outcome.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"

namespace brief_lint {

class criterion_judge;

// What a rule found in one brief.
struct question {
    enum class standing { gap, advice, settled };

    std::string_view rule;  // id
    // `fail` is a conflict. Under `no`, the opposite of the rule's own outcome; not_applicable if the rule
    // is not satisfied and need not be.
    pitch::outcome outcome = pitch::outcome::pass;
    question::standing standing = standing::gap;
    bool negated = false;                 // under `no`: the rule must fail
    std::vector<std::string_view> lacks;  // names of the parts that it needs and the brief does not state
    std::string_view part;                // name of the part that it is about: the first of `lacks`, or else its first part
    std::string asks, advice;             // in the language of the report
    std::optional<std::size_t> element;   // of a list, from 0
};

// The criterion of --criteria, or the policy of --rules. Can be used by several threads.
class judge {
public:
    // Reads the file of --rules. Throws `usage_error` if it cannot be read, naming line and column.
    explicit judge(const options& given);
    ~judge();
    judge(const judge&) = delete;
    judge& operator=(const judge&) = delete;

    // Returns the outcome by the criterion; `pass` also if no rule applies.
    [[nodiscard]] pitch::outcome outcome(const pitch::brief& brief) const;
    // Returns whether a brief with that outcome passes, by --fail-on and --fail-under.
    [[nodiscard]] bool passes(const pitch::brief& brief, pitch::outcome found) const;
    [[nodiscard]] bool passes(const pitch::brief& brief) const { return passes(brief, outcome(brief)); }
    [[nodiscard]] double score(const pitch::brief& brief) const;

    // Returns the gaps in the order of a report: conflicts first. `all` adds advice and settled rules.
    [[nodiscard]] std::vector<question> questions(const pitch::brief& brief, bool all) const;

    // Returns the criterion or policy itself, for reports and tallies.
    [[nodiscard]] const criterion_judge& criterion() const;

private:
    class implementation;
    std::unique_ptr<const implementation> implementation_;
};

}  // namespace brief_lint
