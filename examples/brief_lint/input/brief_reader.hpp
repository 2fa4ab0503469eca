// Reads a brief from a line of JSON. The keys are the names of the parts and of their fields.
#pragma once

#include <pitch/brief.hpp>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "field_reader.hpp"
#include "json_validator.hpp"
#include "problem.hpp"

namespace brief_lint {

// A brief, and the data that its texts and lists view. Movable; not copyable, since a copy of the
// brief would still view the original.
struct campaign {
    nlohmann::json line;
    std::string id, title, source;
    std::vector<pitch::alternative> alternatives;
    std::vector<pitch::touchpoint> touchpoints;
    std::vector<pitch::metric> metrics;
    pitch::brief brief;

    campaign() = default;
    campaign(campaign&&) = default;
    campaign& operator=(campaign&&) = default;
};

// Reads briefs, one line at a time.
class brief_reader {
public:
    // Returns the brief of a line, or nothing if it has problems. A key that is absent, null or
    // blank leaves its field as it is by default.
    std::optional<campaign> read(std::string_view line) {
        problems_.clear();
        if (!json_validator::validate(line, problems_)) return {};
        std::optional<campaign> result(std::in_place);
        result->line = nlohmann::json::parse(line);
        field_reader fields(problems_);
        fields.read_object(result->line, "", fields_of(*result, fields));
        if (!problems_.empty()) return {};
        result->brief.alternatives = result->alternatives;
        result->brief.touchpoints = result->touchpoints;
        result->brief.metrics = result->metrics;
        return result;
    }

    // Returns the problems of the line that was read last.
    [[nodiscard]] const problem_list& problems() const { return problems_; }

private:
    static field_reader::fields fields_of(campaign& c, field_reader& f) {
        using fields = field_reader::fields;
        pitch::brief& b = c.brief;
        return {
            f.value("id", c.id),
            f.value("title", c.title),
            f.value("source", c.source),
            f.object("need",
                     {f.value("statement", b.need.statement), f.value("origins", b.need.origins), f.value("source", b.need.source)}),
            f.object("solution", {f.value("statement", b.solution.statement), f.value("appeals", b.solution.appeals)}),
            f.object("method", {f.value("statement", b.method.statement), f.value("where", b.method.where), f.value("when", b.method.when),
                                f.value("how", b.method.how), f.value("frequency", b.method.frequency)}),
            f.object("audience", {f.value("who", b.audience.who)}),
            f.object("objective", {f.value("aim", b.objective.aim), f.value("leads_to", b.objective.leads_to)}),
            f.object("message", {f.value("words", b.message.words), f.value("call_to_action", b.message.call_to_action)}),
            f.object("novelty", {f.value("claim", b.novelty.claim)}),
            f.list("alternatives", c.alternatives,
                   [&f](pitch::alternative& a) { return fields{f.value("name", a.name), f.value("difference", a.difference)}; }),
            f.list("touchpoints", c.touchpoints,
                   [&f](pitch::touchpoint& t) {
                       return fields{f.value("name", t.name), f.value("roles", t.roles), f.value("when", t.when),
                                     f.value("promise", t.promise)};
                   }),
            f.list("metrics", c.metrics,
                   [&f](pitch::metric& m) {
                       return fields{f.value("name", m.name),     f.value("at", m.at),         f.value("baseline", m.baseline),
                                     f.value("target", m.target), f.value("actual", m.actual), f.value("source", m.source)};
                   }),
            f.object("recipient", {f.value("moved_by", b.recipient.moved_by), f.value("where", b.recipient.where),
                                   f.value("when", b.recipient.when), f.value("how", b.recipient.how),
                                   f.value("consents", b.recipient.consents), f.value("frequency_cap", b.recipient.frequency_cap),
                                   f.value("experienced", b.recipient.experienced), f.value("misled", b.recipient.misled)}),
            f.object("proof", {f.value("claim", b.proof.claim), f.value("evidence", b.proof.evidence)}),
            f.object("timing", {f.value("starts", b.timing.starts), f.value("ends", b.timing.ends)}),
            f.object("budget", {f.value("amount", b.budget.amount), f.value("currency", b.budget.currency)}),
            f.object("owner", {f.value("who", b.owner.who)}),
        };
    }

    problem_list problems_;
};

}  // namespace brief_lint
