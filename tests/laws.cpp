/// The laws of the contract, and its definitions of outcome, score and gaps, over generated evaluators.
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <string_view>

#include "support/trees.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace trees;

constexpr std::size_t seeds = 100;
constexpr std::size_t every = 4;  // one tree of so many is written again and compiled, the others are left to the model

template <std::size_t Seed>
inline constexpr plan plan_of = make(Seed);
template <std::size_t Seed>
inline constexpr plan rewritten_plan_of = rewritten(plan_of<Seed>, Seed);

/// All that a verdict says, in a type that is the same for every evaluator.
struct judged {
    outcome found[max_steps]{};
    std::size_t size = 0;
    outcome overall{};
    bool complete = false, unfinished = false, flawed = false, held = false;
    double score = 0;
    std::size_t gaps = 0, missing = 0;
    char gap[max_leaves]{}, lacks[max_leaves]{};
    bool told_alike = true;  ///< What `gaps` and `findings` say of one place is the same.
};

template <std::size_t... I>
constexpr auto sentence_saying(const word_state* says, std::index_sequence<I...>) {
    return sentence<decltype(part_saying<I>(unstated))...>{part_saying<I>(says[I])...};
}
using every_leaf = std::make_index_sequence<max_leaves>;
template <std::size_t... I>
constexpr std::index_sequence<(sizeof...(I) - 1 - I)...> reversed(std::index_sequence<I...>);

template <std::size_t Seed>
constexpr judged judge(const word_state* says) {
    constexpr auto e = build<plan_of<Seed>>();
    const auto s = sentence_saying(says, every_leaf{});
    const auto v = evaluate(s, e);
    judged j{.overall = v.overall(),
             .complete = v.complete(),
             .unfinished = v.unfinished(),
             .flawed = v.flawed(),
             .held = holds(s, e),
             .score = v.score()};
    const auto findings = v.findings();
    for (const finding& f : findings) j.found[j.size++] = f.outcome;
    for (const finding& f : v.gaps()) {
        j.gap[j.gaps++] = f.id[0];
        bool told = false;
        for (const finding& g : findings) told = told || (g.id == f.id && g.outcome == f.outcome && g.depth == f.depth);
        j.told_alike = j.told_alike && told;
    }
    for (const std::string_view part : v.missing()) j.lacks[j.missing++] = part[0];
    return j;
}

template <std::size_t Seed>
constexpr outcome overall_rewritten(const word_state* says) {
    return evaluate(sentence_saying(says, every_leaf{}), build<rewritten_plan_of<Seed>>()).overall();
}

/// Whether all that the library says of this tree is what the model says.
constexpr bool as_modelled(const plan& p, const word_state* says, const judged& j) {
    const model m(p, says);
    if (j.size != p.size || j.overall != m.found[0] || !j.told_alike) return false;
    for (std::size_t i = 0; i < p.size; ++i)
        if (j.found[i] != m.found[i]) return false;
    if (j.complete != m.complete() || j.held != m.complete() || j.unfinished != (m.found[0] == M) || j.flawed != (m.found[0] == F))
        return false;
    if (j.score != m.score() || !(j.score >= 0 && j.score <= 1) || (j.score == 1) != m.complete()) return false;

    std::size_t missing = 0;
    for (std::size_t leaf = 0; leaf < p.leaves; ++leaf)
        if (says[leaf] == unstated && j.lacks[missing++] != letters[leaf]) return false;
    if (j.missing != missing) return false;

    const auto gaps = m.gaps();
    if (j.gaps != gaps.size || (gaps.size == 0) != m.complete()) return false;
    word_state mended[max_leaves];
    for (std::size_t i = 0; i < max_leaves; ++i) mended[i] = says[i];
    for (std::size_t i = 0; i < gaps.size; ++i) {
        if (j.gap[i] != letters[gaps.leaf[i]]) return false;
        for (word_state s = 0; s < 4; ++s)
            if (outcomes[s] == gaps.wanted[i]) mended[gaps.leaf[i]] = s;
    }
    return model(p, mended).complete();
}

/// Calls `visit` with what the leaves of a tree may say: all of it where that is little, else a sample.
template <class F>
constexpr void for_words(const plan& p, std::size_t at_most, F visit) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < p.leaves; ++i) count *= 5;
    dice roll{static_cast<std::uint32_t>(p.size)};
    for (std::size_t n = 0; n < (count < at_most ? count : at_most); ++n) {
        word_state says[max_leaves];
        for (word_state& s : says) s = unstated;
        for (std::size_t i = 0, rest = n; i < p.leaves; ++i, rest /= 5)
            says[i] = static_cast<word_state>(count <= at_most ? rest % 5 : roll(5));
        visit(says);
    }
}

struct specimen {
    const plan& p;
    judged (*judge)(const word_state*);
    outcome (*overall_rewritten)(const word_state*) = nullptr;
};

template <std::size_t Seed>
constexpr specimen make_specimen() {
    if constexpr (Seed % every == 0)
        return {plan_of<Seed>, judge<Seed>, overall_rewritten<Seed>};
    else
        return {plan_of<Seed>, judge<Seed>};
}

template <std::size_t... Seeds>
constexpr auto list_specimens(std::index_sequence<Seeds...>) {
    struct {
        specimen items[sizeof...(Seeds)];
    } list{{make_specimen<Seeds>()...}};
    return list;
}
constexpr auto specimens = list_specimens(std::make_index_sequence<seeds>{});

TEST_CASE("laws: outcome, findings, score, gaps, missing and holds are as the contract says") {
    std::size_t count = 0, complete = 0;
    for (const specimen& s : specimens.items) {
        std::size_t wrong = 0;
        for_words(s.p, 625, [&](const word_state* says) {
            const judged j = s.judge(says);
            wrong += !as_modelled(s.p, says, j);
            complete += j.complete;
            ++count;
        });
        CAPTURE(&s - specimens.items);
        CHECK(wrong == 0);
    }
    // The sample is worth its time: many trees, and neither outcome rare.
    CHECK(count > 20000);
    CHECK(complete > count / 10);
    CHECK(complete < count - count / 10);
}

TEST_CASE("laws: missing is the only outcome that stating another part may change") {
    std::size_t changed = 0;
    for (const specimen& s : specimens.items) {
        std::size_t wrong = 0;
        for_words(s.p, 60, [&](const word_state* says) {
            const judged before = s.judge(says);
            for (std::size_t leaf = 0; leaf < s.p.leaves; ++leaf) {
                if (says[leaf] != unstated) continue;
                word_state more[max_leaves];
                for (std::size_t i = 0; i < max_leaves; ++i) more[i] = says[i];
                for (more[leaf] = 0; more[leaf] < 4; ++more[leaf]) {
                    const judged after = s.judge(more);
                    for (std::size_t i = 0; i < before.size; ++i) {
                        wrong += before.found[i] != M && after.found[i] != before.found[i];
                        changed += after.found[i] != before.found[i];
                    }
                }
            }
        });
        CAPTURE(&s - specimens.items);
        CHECK(wrong == 0);
    }
    CHECK(changed > 10000);
}

TEST_CASE("laws: another order, another grouping and De Morgan change no outcome") {
    std::size_t other_trees = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const plan p = make(seed), again = rewritten(p, seed);
        const auto compiled = seed < seeds ? specimens.items[seed].overall_rewritten : nullptr;
        std::size_t wrong = 0;
        for_words(p, compiled ? 625 : 200, [&](const word_state* says) {
            const outcome wanted = model(p, says).found[0];
            wrong += model(again, says).found[0] != wanted;
            if (compiled) wrong += compiled(says) != wanted;
        });
        CAPTURE(seed);
        CHECK(wrong == 0);
        bool other = again.size != p.size;
        for (std::size_t i = 0; i < p.size; ++i) other = other || again.steps[i].number != p.steps[i].number;
        other_trees += other;
    }
    CHECK(other_trees > 200);
}

/// Whether a + b and b + a get the same verdict, the sentence cut in two at any place.
template <std::size_t Seed>
constexpr bool order_does_not_matter(std::size_t samples) {
    constexpr auto e = build<plan_of<Seed>>();
    bool same = true;
    for_words(plan_of<Seed>, samples, [&](const word_state* says) {
        const auto one = sentence_saying(says, every_leaf{});
        const auto turned = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (sentence{} + ... + part_saying<I>(says[I]));
        }(decltype(reversed(every_leaf{})){});
        const auto v = evaluate(one, e), w = evaluate(turned, e);
        same = same && v.overall() == w.overall() && v.score() == w.score() && v.missing().size() == w.missing().size() &&
               v.gaps().size() == w.gaps().size();
        const auto findings = v.findings(), others = w.findings();
        for (std::size_t i = 0; i < findings.size(); ++i)
            same = same && findings[i].id == others[i].id && findings[i].outcome == others[i].outcome &&
                   findings[i].element == others[i].element;
    });
    return same;
}

template <std::size_t... Seeds>
constexpr bool order_does_not_matter(std::size_t samples, std::index_sequence<Seeds...>) {
    return (order_does_not_matter<Seeds>(samples) && ...);
}

TEST_CASE("laws: a + b and b + a get the same verdict") {
    CHECK(order_does_not_matter(60, std::make_index_sequence<8>{}));
    CHECK_TWICE(order_does_not_matter(1, std::make_index_sequence<4>{}));
}

/// The same at compile time, for some.
template <std::size_t... Seeds>
constexpr bool all_as_modelled(std::size_t samples, std::index_sequence<Seeds...>) {
    bool all = true;
    (for_words(plan_of<Seeds>, samples,
               [&](const word_state* says) { all = all && as_modelled(plan_of<Seeds>, says, judge<Seeds>(says)); }),
     ...);
    return all;
}

TEST_CASE("laws: the compiler judges as the program does") { CHECK_TWICE(all_as_modelled(3, std::make_index_sequence<12>{})); }

}  // namespace
