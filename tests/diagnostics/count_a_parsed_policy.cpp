// expect: pitch: this is not an evaluator but holds a policy or points to an evaluator; dereference it: `*my_policy`
// group: counting
// title: `count` of a policy that was not checked
// means: `parse_policy` returns a policy or an error. Test the result, and dereference it:
// means: `*my_policy`.
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>

std::uint64_t complete(const pitch::ledger<pitch::criteria::tridom>& asked) {
    const auto house = pitch::parse_policy(pitch::tridom, "targeted or relevant");
#ifdef BROKEN
    return asked.count(house);
#else
    return house ? asked.count(*house) : 0;
#endif
}
