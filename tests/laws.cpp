/// Compares generated evaluators with an independent model of the contract: outcomes, score, gaps
/// and laws.
#include <pitch/evaluate.hpp>
#include <pitch/holds.hpp>
#include <string>
#include <string_view>

#include "support/model.hpp"
#include "support/trees.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("laws");

namespace {

using namespace pitch;
using namespace support;

constexpr std::size_t seeds = tree_count(100);
// The model checks the rewritten form of every tree. Only one tree in four is compiled in that form.
constexpr std::size_t rewrite_every = 4;

template <std::size_t Seed>
inline constexpr plan rewritten_plan_of = rewritten(plan_of<Seed>, Seed);

/// Everything that a verdict returns, in one type for all evaluators.
struct observed {
    outcome found[max_nodes]{};
    std::size_t size = 0;
    outcome overall{};
    bool complete = false, unfinished = false, flawed = false, held = false;
    double score = 0;
    std::size_t gaps = 0, missing = 0;
    char gap[max_leaves]{}, lacks[max_leaves]{};
    bool each_gap_is_a_finding = true;
};

template <std::size_t Seed>
constexpr observed observe(const leaf_state* states) {
    constexpr auto e = build<plan_of<Seed>>();
    const auto s = sentence_in_states(states);
    const auto v = evaluate(s, e);
    observed seen{.overall = v.overall(),
                  .complete = v.complete(),
                  .unfinished = v.unfinished(),
                  .flawed = v.flawed(),
                  .held = holds(s, e),
                  .score = v.score()};
    const auto findings = v.findings();
    for (const finding& f : findings) seen.found[seen.size++] = f.outcome;
    for (const finding& gap : v.gaps()) {
        seen.gap[seen.gaps++] = gap.id[0];
        bool is_finding = false;
        for (const finding& f : findings) is_finding = is_finding || (f.id == gap.id && f.outcome == gap.outcome && f.depth == gap.depth);
        seen.each_gap_is_a_finding = seen.each_gap_is_a_finding && is_finding;
    }
    for (const std::string_view part : v.missing()) seen.lacks[seen.missing++] = part[0];
    return seen;
}

template <std::size_t Seed>
constexpr outcome overall_rewritten(const leaf_state* states) {
    return evaluate(sentence_in_states(states), build<rewritten_plan_of<Seed>>()).overall();
}

/// Returns the name of the first answer that differs from the model; empty if all agree.
constexpr std::string_view difference(const plan& p, const leaf_state* states, const observed& seen) {
    const model m(p, states);
    if (seen.size != p.size) return "number of findings";
    if (seen.overall != m.found[0]) return "overall";
    if (!seen.each_gap_is_a_finding) return "a gap that is not a finding";
    for (std::size_t i = 0; i < p.size; ++i)
        if (seen.found[i] != m.found[i]) return "outcome of a finding";
    if (seen.complete != m.complete()) return "complete";
    if (seen.held != m.complete()) return "holds";
    if (seen.unfinished != (m.found[0] == M)) return "unfinished";
    if (seen.flawed != (m.found[0] == F)) return "flawed";
    if (seen.score != m.score()) return "score";
    if (!(seen.score >= 0 && seen.score <= 1)) return "score outside [0, 1]";
    if ((seen.score == 1) != m.complete()) return "score of 1";

    std::size_t missing = 0;
    for (std::size_t leaf = 0; leaf < p.leaves; ++leaf)
        if (states[leaf] == unstated && seen.lacks[missing++] != letters[leaf]) return "missing part";
    if (seen.missing != missing) return "number of missing parts";

    const auto gaps = m.gaps();
    if (seen.gaps != gaps.size) return "number of gaps";
    if ((gaps.size == 0) != m.complete()) return "no gaps if complete";
    leaf_state mended[max_leaves];
    for (std::size_t i = 0; i < max_leaves; ++i) mended[i] = states[i];
    for (std::size_t i = 0; i < gaps.size; ++i) {
        if (seen.gap[i] != letters[gaps.leaf[i]]) return "gap";
        for (leaf_state state = 0; state < 4; ++state)
            if (outcomes[state] == gaps.wanted[i]) mended[gaps.leaf[i]] = state;
    }
    return model(p, mended).complete() ? "" : "complete after all gaps are closed";
}

struct compiled_tree {
    const plan& p;
    observed (*observe)(const leaf_state*);
    outcome (*overall_rewritten)(const leaf_state*) = nullptr;
};

template <std::size_t Seed>
constexpr compiled_tree make_compiled_tree() {
    if constexpr (Seed % rewrite_every == 0)
        return {plan_of<Seed>, observe<Seed>, overall_rewritten<Seed>};
    else
        return {plan_of<Seed>, observe<Seed>};
}

template <std::size_t... Seeds>
constexpr auto list_compiled_trees(std::index_sequence<Seeds...>) {
    struct {
        compiled_tree items[sizeof...(Seeds)];
    } list{{make_compiled_tree<Seeds>()...}};
    return list;
}
constexpr auto compiled_trees = list_compiled_trees(std::make_index_sequence<seeds>{});

TEST_CASE("outcomes, findings, score, gaps, missing parts and holds match the model") {
    std::size_t count = 0, complete = 0;
    for (const compiled_tree& tree : compiled_trees.items) {
        std::size_t wrong = 0;
        std::string_view first_difference;
        for_leaf_states(tree.p, 625, [&](const leaf_state* states) {
            const observed seen = tree.observe(states);
            const std::string_view differs = difference(tree.p, states, seen);
            wrong += !differs.empty();
            if (first_difference.empty()) first_difference = differs;
            complete += seen.complete;
            ++count;
        });
        INFO("tree ", &tree - compiled_trees.items, ", first difference: ", std::string(first_difference));
        CHECK(wrong == 0);
    }
    // The sample is large enough, and both results are common in it.
    CHECK(count > 200 * seeds);
    CHECK(complete > count / 10);
    CHECK(complete < count - count / 10);
}

TEST_CASE("stating another part changes no outcome but missing") {
    std::size_t changed = 0;
    for (const compiled_tree& tree : compiled_trees.items) {
        std::size_t wrong = 0;
        for_leaf_states(tree.p, 60, [&](const leaf_state* states) {
            const observed before = tree.observe(states);
            for (std::size_t leaf = 0; leaf < tree.p.leaves; ++leaf) {
                if (states[leaf] != unstated) continue;
                leaf_state more[max_leaves];
                for (std::size_t i = 0; i < max_leaves; ++i) more[i] = states[i];
                for (more[leaf] = 0; more[leaf] < 4; ++more[leaf]) {
                    const observed after = tree.observe(more);
                    for (std::size_t i = 0; i < before.size; ++i) {
                        wrong += before.found[i] != M && after.found[i] != before.found[i];
                        changed += after.found[i] != before.found[i];
                    }
                }
            }
        });
        CAPTURE(&tree - compiled_trees.items);
        CHECK(wrong == 0);
    }
    CHECK(changed > 100 * seeds);
}

TEST_CASE("reordering, regrouping and De Morgan change no outcome") {
    std::size_t other_trees = 0;
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const plan p = make_plan(seed), again = rewritten(p, seed);
        const auto compiled = seed < seeds ? compiled_trees.items[seed].overall_rewritten : nullptr;
        std::size_t wrong = 0;
        for_leaf_states(p, compiled ? 625 : 200, [&](const leaf_state* states) {
            const outcome wanted = model(p, states).found[0];
            wrong += model(again, states).found[0] != wanted;
            if (compiled) wrong += compiled(states) != wanted;
        });
        CAPTURE(seed);
        CHECK(wrong == 0);
        bool other = again.size != p.size;
        for (std::size_t i = 0; i < p.size; ++i) other = other || again.nodes[i].number != p.nodes[i].number;
        other_trees += other;
    }
    CHECK(other_trees > 200);
}

template <std::size_t... Index>
constexpr std::index_sequence<(sizeof...(Index) - 1 - Index)...> reversed(std::index_sequence<Index...>);
using reversed_leaves = decltype(reversed(std::make_index_sequence<max_leaves>{}));

/// Returns whether a sentence gets the same verdict as a sum of its parts in reverse order.
template <std::size_t Seed>
constexpr bool order_does_not_matter(std::size_t samples) {
    constexpr auto e = build<plan_of<Seed>>();
    bool same = true;
    for_leaf_states(plan_of<Seed>, samples, [&](const leaf_state* states) {
        const auto one = sentence_in_states(states);
        const auto turned = [&]<std::size_t... Index>(std::index_sequence<Index...>) {
            return (sentence{} + ... + part_in_state<Index>(states[Index]));
        }(reversed_leaves{});
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

TEST_CASE("a + b and b + a get the same verdict") {
    CHECK(order_does_not_matter(60, std::make_index_sequence<8>{}));
    CHECK_TWICE(order_does_not_matter(1, std::make_index_sequence<4>{}));
}

/// Returns whether the first trees match the model; also used at compile time.
template <std::size_t... Seeds>
constexpr bool all_match_the_model(std::size_t samples, std::index_sequence<Seeds...>) {
    bool all = true;
    (for_leaf_states(plan_of<Seeds>, samples,
                     [&](const leaf_state* states) { all = all && difference(plan_of<Seeds>, states, observe<Seeds>(states)).empty(); }),
     ...);
    return all;
}

TEST_CASE("verdicts at compile time match the model too") { CHECK_TWICE(all_match_the_model(3, std::make_index_sequence<12>{})); }

}  // namespace

TEST_SUITE_END();
