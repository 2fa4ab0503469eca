// Judges a sentence in host and device code. Includes every header of the library that a program may use.
#include <pitch/compose.hpp>
#include <pitch/frameworks.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>
#include <pitch/tally.hpp>

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <string>
#include <string_view>

namespace {

struct is_short {
    static constexpr std::string_view id = "is-short";
    constexpr bool operator()(const pitch::need& n, const pitch::message* m) const {
        return n.statement.characters() < 80 && (!m || m->words.characters() < 280);
    }
};

struct short_name {
    static constexpr std::string_view id = "short-name";
    constexpr bool operator()(const pitch::touchpoint& t) const { return t.name.characters() < 20; }
};

struct long_offer {
    static constexpr std::string_view id = "long-offer";
    constexpr pitch::measurement operator()(const pitch::solution& s) const {
        return pitch::measurement::at_least(s.statement.characters(), 8);
    }
};

// What a kernel writes, and what the host compares with it. Numbers of one type, so without padding.
struct answers {
    std::uint64_t holds_grammar, holds_tridom, holds_all, overall, complete, unfinished, rule, criterion, passes, elements, score;
    std::uint64_t missing, findings, gaps, gap_letters, tallied, tallied_gaps, songs, songs_in_words, same;
};

// Device code cannot refer to a constant of a namespace, such as `pitch::grammar`: it copies the constant.
__host__ __device__ void judge(const char* words, std::size_t length, answers& a) {
    const std::string_view all_words(words, length), half = all_words.substr(0, length / 2);
    const pitch::touchpoint places[]{{.name = all_words}, {.name = half}};
    const pitch::sentence sentence{pitch::need{.statement = all_words, .origins = pitch::origin::organic},
                                   pitch::solution{.statement = half, .appeals = pitch::appeal::functional},
                                   pitch::method{.statement = all_words, .where = pitch::channel::store}, pitch::touchpoints{places}};

    constexpr auto grammar = pitch::grammar;
    constexpr auto tridom = pitch::tridom;
    constexpr auto everything =
        pitch::all(pitch::grammar, is_short{}, pitch::any(pitch::tridom, pitch::at_least<1>(is_short{}, long_offer{})),
                   pitch::when(is_short{}, pitch::each(short_name{})), pitch::weigh<2>(long_offer{}), pitch::advise(pitch::welcome),
                   pitch::no(pitch::criterion<"long">(
                       pitch::each(pitch::rule<"long-name">([](const pitch::touchpoint& t) { return t.name.characters() > 50; })))));

    a.holds_grammar = pitch::holds(sentence, grammar);
    a.holds_tridom = pitch::holds(sentence, tridom);
    a.holds_all = pitch::holds(sentence, everything);

    const auto v = pitch::evaluate(sentence, everything);
    a.overall = static_cast<std::uint64_t>(v.overall());
    a.complete = v.complete() + 2 * pitch::evaluate(sentence, grammar).complete();
    a.unfinished = v.unfinished() + 2 * v.flawed() + 4 * pitch::evaluate(sentence, tridom).unfinished();
    a.rule = static_cast<std::uint64_t>(v[long_offer{}]);
    a.criterion = static_cast<std::uint64_t>(v[grammar]) + 4 * static_cast<std::uint64_t>(v[tridom]);
    a.passes = v.with(pitch::outcome::pass);
    a.elements = v.elements(short_name{});
    a.score = static_cast<std::uint64_t>(1000 * v.score() + 1000 * pitch::evaluate(sentence, tridom).score());
    for (const std::string_view part : v.missing()) a.missing += part.size();
    for (const auto& finding : v.findings()) a.findings = 31 * a.findings + finding.asks.size() + static_cast<unsigned>(finding.outcome);
    for (const auto& gap : v.gaps()) ++a.gaps, a.gap_letters += gap.id.size();

    pitch::tally tally{everything};
    tally += v;
    a.tallied = tally.sentences() + 2 * tally.complete();
    for (const auto& count : tally.weakest()) a.tallied_gaps = 3 * a.tallied_gaps + count.gaps;

    const pitch::need needs[]{{.statement = all_words, .origins = pitch::origin::organic}, {.statement = half}};
    const pitch::solution offers[]{{.statement = all_words, .appeals = pitch::appeal::emotional}, {.statement = half}};
    const pitch::sentence start{pitch::method{.statement = half, .where = pitch::channel::store}};
    constexpr auto wanted = pitch::all(pitch::grammar, pitch::any(is_short{}, long_offer{}));
    for (const auto& song : pitch::compose(start, wanted, needs, offers)) a.songs += pitch::get<pitch::need>(song).statement.characters();
    std::uint64_t memory[64]{};
    a.songs_in_words = pitch::count(pitch::compose(start, wanted, memory, needs, offers));
    a.same = pitch::detail::same_words(all_words, half);
}

__global__ void judge_on_device(const char* words, std::size_t length, answers* a) { judge(words, length, *a); }

bool is_right(const answers& a) {
    const std::uint64_t expected[]{a.holds_grammar == 1, a.holds_tridom == 0, a.overall == 1,        a.complete == 2, a.rule == 2,
                                   a.criterion == 2,     a.elements == 3,     a.gaps == 1,           a.missing != 0,  a.findings != 0,
                                   a.tallied == 1,       a.songs == 41,       a.songs_in_words == 1, a.same == 0};
    for (const std::uint64_t& is : expected)
        if (!is) std::printf("the host half: expectation %d is wrong\n", static_cast<int>(&is - expected));
    for (const std::uint64_t is : expected)
        if (!is) return false;
    return true;
}

}  // namespace

int main() {
    constexpr std::string_view words = "arrive dry, although the bus stop is wet.";
    answers on_host{};
    judge(words.data(), words.size(), on_host);
    if (!is_right(on_host)) return 1;

    // Ledgers and reports are for host code.
    std::uint64_t memory[64]{};
    const pitch::sentence half{pitch::need{words}};
    const auto v = pitch::evaluate(half, pitch::grammar);
    pitch::ledger ledger{pitch::grammar, memory};
    ledger += v;
    std::string report;
    pitch::write_text(std::back_inserter(report), v, pitch::french);
    pitch::write_json(std::back_inserter(report), v);
    pitch::write_markdown(std::back_inserter(report), v);
    pitch::write_text(std::back_inserter(report), ledger.tally());
    if (report.empty() || ledger.count(pitch::grammar) != 0) return 1;

    int devices = 0;
    if (cudaGetDeviceCount(&devices) != cudaSuccess || devices == 0) {
        std::puts("no GPU: the kernel is only compiled");
        return 0;
    }
    char* device_words = nullptr;
    answers* device_answers = nullptr;
    answers on_device{};
    if (cudaMalloc(&device_words, words.size()) != cudaSuccess || cudaMalloc(&device_answers, sizeof on_device) != cudaSuccess) return 1;
    cudaMemcpy(device_words, words.data(), words.size(), cudaMemcpyHostToDevice);
    cudaMemcpy(device_answers, &on_device, sizeof on_device, cudaMemcpyHostToDevice);
    judge_on_device<<<1, 1>>>(device_words, words.size(), device_answers);
    if (cudaMemcpy(&on_device, device_answers, sizeof on_device, cudaMemcpyDeviceToHost) != cudaSuccess) return 1;
    if (std::memcmp(&on_host, &on_device, sizeof on_host) != 0) return std::puts("the device gives other answers than the host"), 1;
    std::puts("the device gives the answers of the host");
}
