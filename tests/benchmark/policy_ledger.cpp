// Counts in a ledger, by an expression that is compiled and by the same expression as a policy, for
// policy_ledger.sh. Usage: policy_ledger agree, or: policy_ledger CANDIDATE.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <pitch/ledger.hpp>
#include <string_view>
#include <vector>

#include "../support/policy_of.hpp"
#include "changed_rules.hpp"
#include "house.hpp"

namespace {

using namespace house;
using book = ledger_of<nine_rules>;

template <int Which>
constexpr auto policy_for = support::policy_of(nine_rules, changed_rules<Which>());

#define EXPRESSION(which)                                                                                       \
    [[gnu::noinline]] std::uint64_t compiled_##which(const book& l) { return l.count(changed_rules<which>()); } \
    [[gnu::noinline]] std::uint64_t policy_##which(const book& l) { return l.count(policy_for<which>); }
EXPRESSION(0)
EXPRESSION(1)
EXPRESSION(2)
EXPRESSION(3)
EXPRESSION(4)
constexpr struct {
    std::string_view name;
    std::uint64_t (*count)(const book&);
} candidates[]{{"compiled_0", compiled_0}, {"policy_0", policy_0}, {"compiled_1", compiled_1}, {"policy_1", policy_1},
               {"compiled_2", compiled_2}, {"policy_2", policy_2}, {"compiled_3", compiled_3}, {"policy_3", policy_3},
               {"compiled_4", compiled_4}, {"policy_4", policy_4}};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    constexpr std::size_t size = 100000;
    std::vector<std::uint64_t> words(ledger_words(nine_rules, size));
    book l{nine_rules, words};
    const std::vector<brief> briefs = some_briefs(10000);
    for (std::size_t i = 0; i < size; ++i) l += evaluate(briefs[i % briefs.size()], nine_rules);
    if (argv[1] == std::string_view("agree")) {
        for (std::size_t i = 0; i < std::size(candidates); i += 2)
            if (candidates[i].count(l) != candidates[i + 1].count(l)) return 1;
        return 0;
    }
    for (const auto& candidate : candidates)
        if (candidate.name == argv[1]) return keep(candidate.count(l)), 0;
    return std::fprintf(stderr, "unknown candidate: %s\n", argv[1]), 2;
}
