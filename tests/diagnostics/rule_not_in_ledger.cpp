// expect: pitch: the ledger does not store a rule of this expression; make the ledger with `all(your_evaluator, advise(that_rule))`
// names: resonates
// group: counting
// title: A ledger asked about a rule that it does not store
// means: A ledger stores the rules of its evaluator only. Make it with `all(your_evaluator,
// means: advise(that_rule))`, which stores the rule and does not count it.
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>

#ifdef BROKEN
inline constexpr auto house_rules = pitch::grammar;
#else
inline constexpr auto house_rules = pitch::all(pitch::grammar, pitch::advise(pitch::resonates));
#endif
std::uint64_t ask() {
    static std::uint64_t words[pitch::ledger_words(house_rules, 100)];
    const pitch::ledger l{house_rules, words};
    return l.count(pitch::resonates);
}
