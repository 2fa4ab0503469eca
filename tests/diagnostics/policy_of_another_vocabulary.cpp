// expect: pitch: the policy's vocabulary is not the ledger's evaluator; make both with one evaluator: `parse_policy(house, text)` and `ledger l{house, words};`
// group: counting
// title: A ledger asked about a policy of another vocabulary
// means: A policy stores the numbers of the rules in its vocabulary, and the ledger stores other
// means: rules. Parse the policy with the evaluator of the ledger.
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy_verdict.hpp>

#ifdef BROKEN
using vocabulary = pitch::criteria::tridom;
#else
using vocabulary = pitch::criteria::grammar;
#endif
std::uint64_t ask(const pitch::policy<vocabulary>& chosen) {
    static std::uint64_t words[pitch::ledger_words(pitch::grammar, 100)];
    const pitch::ledger l{pitch::grammar, words};
    return l.count(chosen);
}
