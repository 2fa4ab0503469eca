// Judges a thousand policies from one verdict of their vocabulary, and prints times. With the name
// of a family of policies as argument, prints the number of its nodes, also as written, and judges
// it once, so that policies.sh can count the instructions. Always checks that policies agree with
// compiled expressions.

#include <cstddef>
#include <cstdio>
#include <ctime>
#include <random>
#include <string_view>
#include <type_traits>
#include <vector>

#include <pitch/policy_verdict.hpp>

#include "../support/policy_of.hpp"
#include "house.hpp"

namespace {

using namespace house;

constexpr auto vocabulary = all(nine_rules, grammar, tridom, welcome);
using vocabulary_type = std::remove_const_t<decltype(vocabulary)>;
using policy_type = policy<vocabulary_type>;
using verdict_type = policy_verdict<vocabulary_type>;
using builder_type = support::policy_builder<vocabulary_type>;

/// Makes policies of random shapes: combinations of rules, up to three deep.
struct generator {
    std::vector<std::size_t> names;  // nodes of the vocabulary that a policy may name
    std::minstd_rand dice{1};
    std::size_t written = 0;  // nodes without those that criteria add

    std::size_t below(std::size_t bound) { return dice() % bound; }

    /// Appends a random tree. Returns whether it fits.
    bool grow(builder_type& to, unsigned depth) {
        ++written;
        if (depth == 0 || (depth < 4 && below(2) == 0)) return to.add(names[below(names.size())]);
        constexpr kind combinations[]{kind::all,  kind::all,   kind::any, kind::any,   kind::at_least,
                                      kind::when, kind::weigh, kind::no,  kind::advise};
        const std::size_t at = to.size();
        const kind combination = combinations[below(std::size(combinations))];
        const bool is_unary = combination == kind::weigh || combination == kind::no || combination == kind::advise;
        const std::size_t children = is_unary ? 1 : combination == kind::when ? 2 : 2 + below(4);
        to.open(combination);
        if (combination == kind::at_least) to.set_enough(at, 1 + below(children));
        if (combination == kind::weigh) to.set_weight(at, 2);
        for (std::size_t i = 0; i < children; ++i)
            if (to.size() + 8 > policy_type::max_nodes || !grow(to, depth - 1)) return false;
        to.close(at);
        return true;
    }
};

struct policies {
    std::vector<policy_type> all;
    std::size_t nodes = 0, written = 0;
};

/// Makes a thousand policies that name only rules, or also criteria, and have at least so many nodes.
policies make_policies(bool with_criteria, std::size_t at_least) {
    generator random;
    for (std::size_t i = 0; i < detail::counts_of<vocabulary_type>.nodes; ++i) {
        const detail::node& n = detail::node_table<vocabulary_type>::nodes[i];
        if (n.is_leaf() || (with_criteria && n.is(kind::criterion) && n.end - i < 20)) random.names.push_back(builder_type::find(n.id));
    }
    policies made;
    while (made.all.size() < 1000) {
        builder_type tree;
        random.written = 0;
        if (!random.grow(tree, 4) || tree.size() < at_least) continue;
        made.all.push_back(tree.made());
        made.nodes += tree.size();
        made.written += random.written;
    }
    return made;
}

/// Judges each policy and reads the outcome. Adds the outcomes up, so that none can be left out.
[[gnu::noinline]] unsigned judge_and_read(const std::vector<policy_type>& all, const verdict<vocabulary_type>& v) {
    unsigned sum = 0;
    for (const policy_type& one : all) sum += static_cast<unsigned>(one.judge(v).overall());
    return sum;
}
/// Judges each policy and stores the verdict, which can be read later; then reads the outcomes.
[[gnu::noinline]] unsigned judge_and_store(const std::vector<policy_type>& all, const verdict<vocabulary_type>& v, verdict_type* to) {
    unsigned sum = 0;
    for (std::size_t i = 0; i < all.size(); ++i) to[i] = all[i].judge(v);
    for (std::size_t i = 0; i < all.size(); ++i) sum += static_cast<unsigned>(to[i].overall());
    return sum;
}

template <class Expression>
bool agree(const Expression& expression) {
    const auto rules = support::policy_of(vocabulary, expression);
    for (const brief& b : some_briefs(1000)) {
        const auto ours = rules.judge(evaluate(b, vocabulary));
        const auto theirs = evaluate(b, expression);
        if (ours.overall() != theirs.overall() || ours.score() != theirs.score() || ours.gaps().size() != theirs.gaps().size())
            return false;
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (!agree(all(grammar, no(never_rings{}))) || !agree(any(targeted, weigh<2>(when(has_words{}, tridom)))) ||
        !agree(at_least<2>(welcome, relevant, has_call{})))
        return std::fprintf(stderr, "policies and compiled expressions disagree\n"), 1;
    const brief one = some_briefs(1)[0];
    const auto v = evaluate(one, vocabulary);
    struct {
        std::string_view name;
        bool with_criteria;
        std::size_t at_least;
    } const families[]{{"few-rules", false, 1}, {"rules", false, 30}, {"criteria", true, 30}};
    for (const auto& [name, with_criteria, at_least] : families) {
        if (argc > 1 && name != argv[1]) continue;
        const policies made = make_policies(with_criteria, at_least);
        std::vector<verdict_type> stored(made.all.size(), made.all[0].judge(v));
        if (argc > 1) {
            const unsigned sum = judge_and_read(made.all, v);
            if (judge_and_store(made.all, v, stored.data()) != sum) return 1;
            std::printf("%zu %zu\n", made.nodes, made.written);
            continue;
        }
        const std::clock_t start = std::clock();
        unsigned sum = 0;
        for (int pass = 0; pass < 1000; ++pass) {
            sum += judge_and_read(made.all, v);
            asm volatile("" : : : "memory");
        }
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        std::printf("a thousand policies, %-9s  %6zu nodes  %6.1f us  (%u)\n", name.data(), made.nodes, seconds * 1e3, sum);
    }
}
