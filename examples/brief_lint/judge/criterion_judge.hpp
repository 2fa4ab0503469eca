// Judges and counts briefs by one criterion or policy, whatever its type.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/language.hpp>
#include <pitch/outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"
#include "judge.hpp"

namespace brief_lint {

// A verdict in short.
struct verdict_summary {
    pitch::outcome outcome = pitch::outcome::missing;
    double score = 0;
    std::size_t answered = 0, asked = 0;  // questions
    std::string headline;                 // "Unfinished: 3 of 5 answered."
};

// The numbers of a tally, as its JSON report has them.
struct tally_numbers {
    struct rule {
        std::string id;
        std::uint64_t missing = 0, fail = 0, pass = 0, not_applicable = 0, gaps = 0;
        bool negated = false, advised = false, condition = false;
    };
    std::uint64_t missing = 0, fail = 0, pass = 0, not_applicable = 0;
    std::vector<rule> rules;
};

// Counts verdicts of one criterion. Not for several threads.
class criterion_tally {
public:
    criterion_tally() = default;
    criterion_tally(const criterion_tally&) = delete;
    criterion_tally& operator=(const criterion_tally&) = delete;
    virtual ~criterion_tally() = default;

    // Returns the name of the `criterion_judge` that made it.
    [[nodiscard]] virtual std::string_view name() const = 0;
    // Makes an empty tally of the same criterion.
    [[nodiscard]] virtual std::unique_ptr<criterion_tally> make_empty() const = 0;

    virtual void add(const pitch::brief& brief) = 0;
    // Adds a tally that the same `criterion_judge` made.
    virtual void add(const criterion_tally& other) = 0;
    // Adds the numbers of an earlier tally. Returns false, and adds nothing, if this criterion cannot have them.
    [[nodiscard]] virtual bool add(const tally_numbers& numbers) = 0;
    // Appends the report of the tally, as text, Markdown, a JSON object, a section of HTML, or a picture.
    virtual void write(std::string& page, output_format format, const pitch::language& in) const = 0;
};

// Has no state that changes: can be used by several threads.
class criterion_judge {
public:
    criterion_judge() = default;
    criterion_judge(const criterion_judge&) = delete;
    criterion_judge& operator=(const criterion_judge&) = delete;
    virtual ~criterion_judge() = default;

    // Returns the name of --criteria, or "policy"; the key of the verdict in JSON.
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual bool is_complete(const pitch::brief& brief) const = 0;
    [[nodiscard]] virtual pitch::outcome outcome(const pitch::brief& brief) const = 0;
    [[nodiscard]] virtual double score(const pitch::brief& brief) const = 0;
    // Returns the ids of its rules, each once, in the order of the tree.
    [[nodiscard]] virtual std::vector<std::string_view> rules() const = 0;
    // Returns the ids of the rules that are gaps, in the order of the tree. A rule that has several places
    // may be there several times.
    [[nodiscard]] virtual std::vector<std::string_view> gaps(const pitch::brief& brief) const = 0;
    // Returns the names of the parts that gaps lack, as "missing" of the JSON report has them.
    [[nodiscard]] virtual std::vector<std::string_view> missing(const pitch::brief& brief) const = 0;
    [[nodiscard]] virtual std::vector<question> questions(const pitch::brief& brief, const pitch::language& in, bool all) const = 0;
    [[nodiscard]] virtual verdict_summary summary(const pitch::brief& brief, const pitch::language& in) const = 0;
    // Appends the report of the verdict, as text, Markdown, a JSON object, or HTML without a picture.
    virtual void write(std::string& page, const pitch::brief& brief, output_format format, const pitch::language& in,
                       std::size_t most) const = 0;
    [[nodiscard]] virtual std::unique_ptr<criterion_tally> make_tally() const = 0;
};

// Returns whether reports and tallies print the three verdicts complete, successful and received. Otherwise
// they print the chosen criterion alone.
inline bool prints_three_verdicts(const options& given) { return given.rules.empty() && given.criterion <= criterion::received; }

// Makes the judge of a criterion; not of `criterion::policy`.
std::unique_ptr<const criterion_judge> make_criterion_judge(criterion which);

// Makes a judge from the id of a criterion of the library, and gives it a name. Judges by the policy that
// is this id: slower than a compiled criterion, but it compiles no report for each criterion.
std::unique_ptr<const criterion_judge> make_named_judge(std::string_view name, std::string_view id);

// Makes the judge of a policy. Throws `usage_error` if the text is not a policy; its message begins with
// `label`, such as the name of a file, then line and column.
std::unique_ptr<const criterion_judge> make_policy_judge(const std::string& label, std::string_view text);

// Makes the judge of the policy in a file. Throws `usage_error` if it cannot be read, or is not a policy.
std::unique_ptr<const criterion_judge> make_policy_judge_from(const std::string& file);

}  // namespace brief_lint
