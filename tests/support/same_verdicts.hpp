/// Compares the verdict of a policy with that of the compiled expression.
#pragma once

#include <cstddef>
#include <pitch/finding.hpp>
#include <string_view>

namespace support {

constexpr bool equal_names(const pitch::part_names& left, const pitch::part_names& right) {
    auto at = left.begin(), other = right.begin();
    for (; at != left.end() && other != right.end(); ++at, ++other)
        if (*at != *other) return false;
    return at == left.end() && other == right.end() && left.size() == right.size();
}

/// Returns the name of the first member that differs; empty if the findings are equal.
constexpr std::string_view difference(const pitch::finding& one, const pitch::finding& other) {
    if (one.id != other.id) return "id";
    if (one.kind != other.kind) return "kind";
    if (one.depth != other.depth) return "depth";
    if (one.outcome != other.outcome) return "outcome";
    if (one.applies != other.applies) return "applies";
    if (one.asks != other.asks) return "asks";
    if (one.advice != other.advice) return "advice";
    if (!equal_names(one.lacks, other.lacks)) return "lacks";
    if (one.measurement != other.measurement) return "measurement";
    if (one.element != other.element) return "element";
    if (one.advised != other.advised) return "advised";
    if (one.words_from != other.words_from) return "words_from";
    if (one.negated != other.negated) return "negated";
    if (one.condition != other.condition) return "condition";
    if (one.enough != other.enough) return "enough";
    if (one.among != other.among) return "among";
    return "";
}

template <class Range, class Other>
constexpr std::string_view difference_of_ranges(const Range& ours, const Other& theirs) {
    if (ours.size() != theirs.size()) return "size";
    if (ours.empty() != theirs.empty()) return "empty";
    std::size_t i = 0;
    auto other = theirs.begin();
    for (const pitch::finding& one : ours) {
        if (const auto differs = difference(one, *other++); !differs.empty()) return differs;
        if (const auto differs = difference(one, ours[i++]); !differs.empty()) return "operator[]";
    }
    return "";
}

/// Returns the first difference between two verdicts; empty if they agree on everything that both have.
template <class PolicyVerdict, class Verdict>
constexpr std::string_view difference_of_verdicts(const PolicyVerdict& ours, const Verdict& theirs) {
    if (ours.overall() != theirs.overall()) return "overall";
    if (ours.complete() != theirs.complete()) return "complete";
    if (ours.unfinished() != theirs.unfinished()) return "unfinished";
    if (ours.flawed() != theirs.flawed()) return "flawed";
    if (__builtin_bit_cast(unsigned long long, ours.score()) != __builtin_bit_cast(unsigned long long, theirs.score())) return "score";
    if (!equal_names(ours.missing(), theirs.missing())) return "missing";
    if (const auto differs = difference_of_ranges(ours.findings(), theirs.findings()); !differs.empty()) return differs;
    if (!difference_of_ranges(ours.gaps(), theirs.gaps()).empty()) return "gaps";
    return "";
}

}  // namespace support
