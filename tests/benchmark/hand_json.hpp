/// A JSON report written by hand: the bytes of `write_json`, appended to a string in runs.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pitch/pitch.hpp>

namespace hand {

using namespace pitch;

/// What does not change from one verdict to the next.
struct rule {
    std::string_view id;
    bool negated, advised, condition;
};

/// What a report of a verdict prints.
struct facts {
    outcome overall = outcome::missing;
    double score = 0;
    std::vector<std::string_view> lacks;
    std::vector<finding> gaps, advice;
    std::vector<outcome> outcomes;  // of each rule
};

/// The rules of a verdict, each once. A rule is advised, or a condition, if it is so in every place.
template <class Verdict>
std::vector<rule> rules_of(const Verdict& v) {
    std::vector<rule> rules;
    for (const finding& f : v.findings()) {
        if (f.kind != kind::rule && f.kind != kind::each) continue;
        const auto known = std::ranges::find(rules, f.id, &rule::id);
        if (known == rules.end()) {
            rules.push_back({f.id, f.negated, f.advised, f.condition});
        } else {
            known->advised = known->advised && f.advised;
            known->condition = known->condition && f.condition;
        }
    }
    return rules;
}

/// Reads a verdict. Its evaluator has no choices, and no rule with captured values.
template <class Verdict>
void read(facts& to, const Verdict& v, const std::vector<rule>& rules, bool any_advised) {
    to.overall = v.overall();
    to.score = v.score();
    to.lacks.clear();
    to.gaps.clear();
    to.advice.clear();
    for (const finding& f : v.gaps())
        if (std::ranges::find(to.gaps, f.id, &finding::id) == to.gaps.end()) to.gaps.push_back(f);
    for (const std::string_view part : v.missing())
        for (const finding& f : to.gaps)
            if (f.lacks.contains(part)) {
                to.lacks.push_back(part);
                break;
            }
    to.outcomes.resize(rules.size());
    for (const outcome o : {outcome::pass, outcome::fail, outcome::missing, outcome::not_applicable}) {
        std::uint64_t mask = v.with(o);
        for (std::size_t i = 0; mask != 0; ++i, mask >>= 1)
            if ((mask & 1) != 0) to.outcomes[i] = o;
    }
    if (!any_advised) return;
    for (const finding& f : v.findings())
        if ((f.kind == kind::rule || f.kind == kind::each) && f.advised && f.applies &&
            f.outcome != (f.negated ? outcome::fail : outcome::pass) && f.outcome != outcome::not_applicable)
            to.advice.push_back(f);
}

/// 1 for the characters that a JSON string escapes, 2 for those that are not ASCII.
inline constexpr auto character_class = [] {
    std::array<unsigned char, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) table[c] = c >= 0x80 ? 2 : c < 0x20 || c == '"' || c == '\\' ? 1 : 0;
    return table;
}();

/// Returns the length of the valid UTF-8 sequence at `p`, or 0.
inline std::size_t sequence(const char* p, const char* end) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(p[i]); };
    const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const std::size_t left = static_cast<std::size_t>(end - p);
    if (byte(0) >= 0xC2 && byte(0) < 0xE0) return left >= 2 && is_tail(1) ? 2 : 0;
    if (byte(0) >= 0xE0 && byte(0) < 0xF0) {
        if (left < 3 || !is_tail(1) || !is_tail(2) || (byte(0) == 0xE0 && byte(1) < 0xA0) || (byte(0) == 0xED && byte(1) > 0x9F)) return 0;
        return 3;
    }
    if (byte(0) < 0xF0 || byte(0) > 0xF4) return 0;
    if (left < 4 || !is_tail(1) || !is_tail(2) || !is_tail(3) || (byte(0) == 0xF0 && byte(1) < 0x90) || (byte(0) == 0xF4 && byte(1) > 0x8F))
        return 0;
    return 4;
}

/// Appends a text in quotes. The texts of the benchmark are valid UTF-8: other bytes become one
/// U+FFFD each.
inline void append_text(std::string& to, std::string_view text) {
    to += '"';
    const char *p = text.data(), *start = p, *const end = p + text.size();
    while (p != end) {
        const unsigned char kind = character_class[static_cast<unsigned char>(*p)];
        if (kind == 0) {
            ++p;
            continue;
        }
        if (kind == 2)
            if (const std::size_t length = sequence(p, end); length != 0) {
                p += length;
                continue;
            }
        to.append(start, static_cast<std::size_t>(p - start));
        if (kind == 2) {
            to.append("\xEF\xBF\xBD", 3);
        } else if (*p == '"' || *p == '\\') {
            to += '\\';
            to += *p;
        } else {
            to.append("\\u00", 4);
            to += "0123456789abcdef"[*p >> 4];
            to += "0123456789abcdef"[*p & 15];
        }
        start = ++p;
    }
    to.append(start, static_cast<std::size_t>(end - start));
    to += '"';
}

template <class Number>
void append_number(std::string& to, Number number) {
    char digits[32];
    to.append(digits, static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, number).ptr - digits));
}

inline void append_finding(std::string& to, const finding& f) {
    to.append(R"({"id":)");
    append_text(to, f.id);
    to.append(R"(,"outcome":")");
    to.append(name(f.outcome));
    to.append(R"(","lacks":[)");
    bool first = true;
    for (const std::string_view part : f.lacks) {
        if (!first) to += ',';
        append_text(to, part);
        first = false;
    }
    to.append(R"(],"asks":)");
    append_text(to, f.asks);
    to.append(R"(,"advice":)");
    append_text(to, f.advice);
    if (f.negated) to.append(R"(,"negated":true)");
    if (f.measurement) {
        to.append(R"(,"measurement":{"actual":)");
        append_number(to, f.measurement->actual);
        to.append(R"(,"bound":)");
        append_number(to, f.measurement->bound);
        to.append(f.measurement->direction == measurement::limit::at_most ? R"(,"direction":"at_most"})" : R"(,"direction":"at_least"})");
    }
    if (f.element) {
        to.append(R"(,"element":)");
        append_number(to, *f.element);
    }
    to += '}';
}

inline void append_verdict(std::string& to, const facts& of, const std::vector<rule>& rules) {
    to.append(R"({"outcome":")");
    to.append(name(of.overall));
    to.append(R"(","score":)");
    append_number(to, of.score);
    to.append(R"(,"missing":[)");
    bool first = true;
    for (const std::string_view part : of.lacks) {
        if (!first) to += ',';
        append_text(to, part);
        first = false;
    }
    to.append(R"(],"gaps":[)");
    first = true;
    for (const finding& f : of.gaps) {
        if (!first) to += ',';
        append_finding(to, f);
        first = false;
    }
    to.append(R"(],"advice":[)");
    first = true;
    for (const finding& f : of.advice) {
        if (!first) to += ',';
        append_finding(to, f);
        first = false;
    }
    to.append(R"(],"rules":[)");
    for (std::size_t i = 0; i < rules.size(); ++i) {
        to.append(i == 0 ? R"({"id":)" : R"(,{"id":)");
        append_text(to, rules[i].id);
        to.append(R"(,"outcome":")");
        to.append(name(of.outcomes[i]));
        to += '"';
        if (rules[i].negated) to.append(R"(,"negated":true)");
        if (rules[i].advised) to.append(R"(,"advised":true)");
        if (rules[i].condition) to.append(R"(,"condition":true)");
        to += '}';
    }
    to.append("]}");
}

}  // namespace hand
