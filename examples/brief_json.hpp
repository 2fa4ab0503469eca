// Reads a brief from a line of JSON. The keys are the names of the parts and of their fields; null, absent and blank mean not said.
#pragma once

#include <pitch/brief.hpp>

#include <cmath>
#include <functional>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json_check.hpp"

// A brief and all that it views; it may be moved, not copied.
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

class brief_reader {
public:
    std::vector<problem> problems;

    // The brief of a line; where `problems` is not empty afterwards, it is not to be used.
    campaign read(std::string_view line) {
        problems.clear();
        campaign c;
        if (!json_check::passes(line, problems)) return c;
        c.line = json::parse(line);
        if (!c.line.is_object()) {
            report("", std::string("a brief is an object, not ") + c.line.type_name());
            return c;
        }
        pitch::brief& b = c.brief;
        object(c.line, "",
               {into("id", c.id), into("title", c.title), into("source", c.source),
                part("need", {into("statement", b.need.statement), into("origins", b.need.origins), into("source", b.need.source)}),
                part("solution", {into("statement", b.solution.statement), into("appeals", b.solution.appeals)}),
                part("method", {into("statement", b.method.statement), into("where", b.method.where), into("when", b.method.when),
                                into("how", b.method.how), into("frequency", b.method.frequency)}),
                part("audience", {into("who", b.audience.who)}),
                part("objective", {into("aim", b.objective.aim), into("leads_to", b.objective.leads_to)}),
                part("message", {into("words", b.message.words), into("call_to_action", b.message.call_to_action)}),
                part("novelty", {into("claim", b.novelty.claim)}),
                list("alternatives", c.alternatives,
                     [&](pitch::alternative& a) { return fields{into("name", a.name), into("difference", a.difference)}; }),
                list("touchpoints", c.touchpoints,
                     [&](pitch::touchpoint& t) {
                         return fields{into("name", t.name), into("roles", t.roles), into("when", t.when), into("promise", t.promise)};
                     }),
                list("metrics", c.metrics,
                     [&](pitch::metric& m) {
                         return fields{into("name", m.name), into("at", m.at), into("baseline", m.baseline), into("target", m.target),
                                       into("source", m.source)};
                     }),
                part("recipient", {into("moved_by", b.recipient.moved_by), into("where", b.recipient.where), into("when", b.recipient.when),
                                   into("how", b.recipient.how), into("consents", b.recipient.consents),
                                   into("frequency_cap", b.recipient.frequency_cap)}),
                part("proof", {into("claim", b.proof.claim), into("evidence", b.proof.evidence)}),
                part("timing", {into("starts", b.timing.starts), into("ends", b.timing.ends)}),
                part("budget", {into("amount", b.budget.amount), into("currency", b.budget.currency)}),
                part("owner", {into("who", b.owner.who)})});
        b.alternatives = c.alternatives;
        b.touchpoints = c.touchpoints;
        b.metrics = c.metrics;
        return c;
    }

private:
    using json = nlohmann::json;
    struct field {
        std::string_view key;
        std::function<void(const json&, const std::string&)> read;
    };
    using fields = std::vector<field>;

    void report(const std::string& key, const std::string& what) { problems.push_back({key, what}); }

    // null, absent and blank mean not said.
    static bool is_blank(const json& j) { return j.is_null() || (j.is_string() && !pitch::text(j.get_ref<const std::string&>()).stated()); }

    void object(const json& j, const std::string& path, const fields& known) {
        if (!j.is_object()) return report(path, std::string("an object is expected, not ") + j.type_name());
        for (const auto& [key, value] : j.items()) {
            const std::string here = key_at(path, key);
            const field* found = nullptr;
            for (const field& f : known)
                if (f.key == key) found = &f;
            if (!found)
                report(here, "this key is unknown");
            else if (!is_blank(value))
                found->read(value, here);
        }
    }

    template <class T>
    field into(std::string_view key, T& target) {
        return {key, [this, &target](const json& j, const std::string& path) { read(j, path, target); }};
    }
    field part(std::string_view key, fields of_part) {
        return {key, [this, of_part = std::move(of_part)](const json& j, const std::string& path) { object(j, path, of_part); }};
    }
    template <class Element, class FieldsOf>
    field list(std::string_view key, std::vector<Element>& target, FieldsOf fields_of) {
        return {key, [this, &target, fields_of](const json& j, const std::string& path) {
                    if (!j.is_array()) return report(path, std::string("an array is expected, not ") + j.type_name());
                    for (std::size_t i = 0; i < j.size(); ++i) {
                        object(j[i], key_at(path, i), fields_of(target.emplace_back()));
                    }
                }};
    }

    bool is_string(const json& j, const std::string& path) {
        if (!j.is_string()) report(path, std::string("a string is expected, not ") + j.type_name());
        return j.is_string();
    }
    void read(const json& j, const std::string& path, std::string& s) {
        if (is_string(j, path)) s = j.get<std::string>();
    }
    void read(const json& j, const std::string& path, pitch::text& t) {
        if (is_string(j, path)) t = j.get_ref<const std::string&>();
    }
    template <pitch::Note N>
    std::optional<N> note(const json& j, const std::string& path) {
        if (!is_string(j, path)) return {};
        const auto parsed = pitch::parse<N>(j.get_ref<const std::string&>());
        if (!parsed) report(path, "'" + j.get<std::string>() + "' is unknown; one of these is expected: " + names<N>());
        return parsed;
    }
    template <pitch::Note N>
    static std::string names() {
        std::string all;
        for (unsigned i = 0; i < 16 && !pitch::name(static_cast<N>(i)).empty(); ++i)
            all.append(i == 0 ? "" : ", ").append(pitch::name(static_cast<N>(i)));
        return all;
    }
    template <pitch::Note N>
    void read(const json& j, const std::string& path, std::optional<N>& target) {
        target = note<N>(j, path);
    }
    template <pitch::Note N>
    void read(const json& j, const std::string& path, pitch::set_of<N>& target) {
        if (!j.is_array()) return report(path, std::string("an array is expected, not ") + j.type_name());
        for (std::size_t i = 0; i < j.size(); ++i)
            if (const auto parsed = note<N>(j[i], key_at(path, i))) target |= *parsed;
    }
    // An empty array is an answer here: they want none.
    template <pitch::Note N>
    void read(const json& j, const std::string& path, std::optional<pitch::set_of<N>>& target) {
        read(j, path, target.emplace());
    }
    void read(const json& j, const std::string& path, std::optional<unsigned>& target) {
        const double number = j.is_number() ? j.get<double>() : -1;
        if (number < 0 || number > std::numeric_limits<unsigned>::max() || number != std::floor(number))
            return report(path, "a whole number from 0 to 4294967295 is expected, not " + (j.is_number() ? j.dump() : j.type_name()));
        target = static_cast<unsigned>(number);
    }
    void read(const json& j, const std::string& path, std::optional<double>& target) {
        if (!j.is_number()) return report(path, std::string("a number is expected, not ") + j.type_name());
        target = j.get<double>();
    }
};
