// expect: pitch: the policy's vocabulary is not the ledger's evaluator; make both with one evaluator:
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
