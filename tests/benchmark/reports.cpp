// Prints how long JSON reports take, as a ratio to code written by hand that appends the same bytes
// in runs: medians of pairs, measured in one process. Both append to a string that has room. With
// the name of a candidate as argument, only runs that one, so that its instructions can be counted.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <pitch/report/json.hpp>

#include "hand_json.hpp"
#include "house.hpp"

namespace {

using namespace house;

constexpr std::size_t count = 1000;
const std::vector<brief> briefs = some_briefs(count);

/// The verdicts of one evaluator, and what was read from them.
template <const auto& Evaluator>
struct judged {
    using verdict_type = decltype(evaluate(briefs[0], Evaluator));
    std::vector<verdict_type> verdicts;
    std::vector<hand::rule> rules = hand::rules_of(verdict_type());
    bool any_advised = std::ranges::any_of(rules, &hand::rule::advised);
    std::vector<hand::facts> facts{count};
    judged() {
        for (const brief& b : briefs) {
            verdicts.push_back(evaluate(b, Evaluator));
            hand::read(facts[verdicts.size() - 1], verdicts.back(), rules, any_advised);
        }
    }
    static const judged& all() {
        static const judged once;
        return once;
    }
};

// Candidates are not inlined. Each appends the report of brief `i`.
#define CANDIDATE                    \
    template <const auto& Evaluator> \
    [[gnu::noinline]] void

/// The whole report.
CANDIDATE pitch_report(std::string& to, std::size_t i) { write_json(std::back_inserter(to), judged<Evaluator>::all().verdicts[i]); }
/// The whole report; the verdict is asked for its gaps, and for its findings if there can be advice.
CANDIDATE hand_report(std::string& to, std::size_t i) {
    static hand::facts read;
    const auto& all = judged<Evaluator>::all();
    hand::read(read, all.verdicts[i], all.rules, all.any_advised);
    hand::append_verdict(to, read, all.rules);
}
/// Only writes what was read before.
CANDIDATE hand_writer(std::string& to, std::size_t i) {
    hand::append_verdict(to, judged<Evaluator>::all().facts[i], judged<Evaluator>::all().rules);
}
template <class Out>
void write_finding(pitch::detail::json_writer<Out>& json, const finding& f) {
    json.open("{");
    json.field("id", f.id);
    json.field("outcome", name(f.outcome));
    json.field("lacks", f.lacks);
    json.field("asks", f.asks);
    json.field("advice", f.advice);
    json.flag("negated", f.negated);
    if (f.measurement) json.field("measurement", *f.measurement);
    if (f.element) json.field("element", std::uint64_t{*f.element});
    json.close("}");
}
/// Only writes, as `write_json` does.
CANDIDATE pitch_writer(std::string& to, std::size_t i) {
    const hand::facts& facts = judged<Evaluator>::all().facts[i];
    const auto& rules = judged<Evaluator>::all().rules;
    pitch::detail::json_writer json(std::back_inserter(to));
    json.open("{");
    json.field("outcome", name(facts.overall));
    json.field("score", facts.score);
    json.key("missing");
    json.open("[");
    for (const std::string_view part : facts.lacks) json.value(part);
    json.close("]");
    json.key("gaps");
    json.open("[");
    for (const finding& f : facts.gaps) write_finding(json, f);
    json.close("]");
    json.key("advice");
    json.open("[");
    for (const finding& f : facts.advice) write_finding(json, f);
    json.close("]");
    json.key("rules");
    json.open("[");
    for (std::size_t r = 0; r < rules.size(); ++r) {
        json.open("{");
        json.field("id", rules[r].id);
        json.field("outcome", name(facts.outcomes[r]));
        json.flag("negated", rules[r].negated);
        json.flag("advised", rules[r].advised);
        json.flag("condition", rules[r].condition);
        json.close("}");
    }
    json.close("]");
    json.close("}");
    static_cast<void>(json.end());
}

/// All three verdicts of a sentence.
[[gnu::noinline]] void pitch_sentence(std::string& to, std::size_t i) { write_json(std::back_inserter(to), briefs[i]); }
[[gnu::noinline]] void hand_sentence(std::string& to, std::size_t i) {
    static hand::facts read;
    const auto add = [&](const auto& verdict, const auto& all) {
        hand::read(read, verdict, all.rules, all.any_advised);
        hand::append_verdict(to, read, all.rules);
    };
    const auto received = evaluate(briefs[i], welcome);
    to.append(R"({"complete":)");
    add(evaluate(briefs[i], grammar), judged<grammar>::all());
    to.append(R"(,"successful":)");
    add(evaluate(briefs[i], tridom), judged<tridom>::all());
    to.append(R"(,"received":)");
    add(received, judged<welcome>::all());
    const outcome is_respectful = received[respectful];
    to.append(is_respectful == outcome::missing ? R"(,"disruptive":null,"perceived_as":)"
              : is_respectful == outcome::fail  ? R"(,"disruptive":true,"perceived_as":)"
                                                : R"(,"disruptive":false,"perceived_as":)");
    if (const auto perceived = perceived_as(briefs[i].recipient, briefs[i].method)) {
        to += '[';
        bool first = true;
        for (const experience e : *perceived) {
            if (!first) to += ',';
            hand::append_text(to, name(e));
            first = false;
        }
        to += ']';
    } else {
        to.append("null");
    }
    to += '}';
}

using candidate = void (*)(std::string&, std::size_t);

void pass_over(candidate write) {
    static std::string page(1 << 16, '\0');
    for (std::size_t i = 0; i < count; ++i) {
        page.clear();
        write(page, i);
        keep(*page.data());
    }
}

double nanoseconds(candidate write) {
    constexpr std::size_t rounds = 10;
    const std::clock_t start = std::clock();  // CPU time of this process only
    for (std::size_t r = 0; r < rounds; ++r) pass_over(write);
    return static_cast<double>(std::clock() - start) * 1e9 / CLOCKS_PER_SEC / static_cast<double>(rounds * count);
}

double median(std::vector<double> of) {
    const auto middle = of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2);
    std::ranges::nth_element(of, middle);
    return *middle;
}

struct pair {
    const char* what;
    std::string_view ours_name, theirs_name;
    candidate ours, theirs;
};
constexpr pair pairs[]{
    {"write_json, nine rules", "pitch_nine", "hand_nine", pitch_report<nine_rules>, hand_report<nine_rules>},
    {"write_json, all of TRIDOM", "pitch_tridom", "hand_tridom", pitch_report<tridom>, hand_report<tridom>},
    {"write_json, a sentence", "pitch_sentence", "hand_sentence", pitch_sentence, hand_sentence},
    {"the writer alone, nine rules", "pitch_writer_nine", "hand_writer_nine", pitch_writer<nine_rules>, hand_writer<nine_rules>},
    {"the writer alone, all of TRIDOM", "pitch_writer_tridom", "hand_writer_tridom", pitch_writer<tridom>, hand_writer<tridom>},
};

void compare(const pair& of) {
    std::vector<double> ratios, ours, theirs;
    for (int i = 0; i < 21; ++i) {
        if (i % 2 == 0) ours.push_back(nanoseconds(of.ours));
        theirs.push_back(nanoseconds(of.theirs));
        if (i % 2 == 1) ours.push_back(nanoseconds(of.ours));
        ratios.push_back(ours.back() / theirs.back());
    }
    std::printf("  %-36s %5.2f   %6.0f ns to %5.0f ns\n", of.what, median(ratios), median(ours), median(theirs));
}

/// Whether both candidates of each pair append the same bytes.
bool agree() {
    for (const pair& p : pairs)
        for (std::size_t i = 0; i < count; ++i) {
            std::string ours, theirs;
            p.ours(ours, i);
            p.theirs(theirs, i);
            if (ours == theirs) continue;
            std::fprintf(stderr, "%s: different bytes\n%s\n%s\n", p.what, ours.c_str(), theirs.c_str());
            return false;
        }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc > 1) {
        for (const pair& p : pairs) {
            const bool ours = p.ours_name == argv[1];
            if (!ours && p.theirs_name != argv[1]) continue;
            std::string first;
            (ours ? p.ours : p.theirs)(first, 0);  // judges the briefs
            pass_over(ours ? p.ours : p.theirs);
            return 0;
        }
        return std::fprintf(stderr, "unknown candidate: %s\n", argv[1]), 2;
    }
    if (!agree()) return 1;
    std::printf("JSON reports of pitch to code written by hand, a thousand briefs\n");
    for (const pair& p : pairs) compare(p);
}
