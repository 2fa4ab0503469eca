#include <pitch/insist.hpp>

#include <pitch/criteria/grammar.hpp>
#include <pitch/parts.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("insist");

namespace {

using namespace pitch;

constexpr sentence whole{need{"the occasion calls for moving", origin::organic}, solution{"United Van Lines, a mover", appeal::functional},
                         method{.statement = "call", .where = channel::phone}};

struct row {
    const char* pain;
    friend constexpr auto parts(const row& r) { return sentence{need{r.pain, origin::generated}}; }
};
constexpr row record{"halitosis you cannot know you have"};
constexpr auto either = any(states_need, connects);

TEST_CASE("returns true if the sentence is complete; tests/diagnostics checks the error for an unfinished one") {
    CHECK_TWICE(insist<whole, grammar>());
    CHECK_TWICE(insist<record, either>());
    static constexpr auto local = advise(grammar);
    CHECK_TWICE(insist<record, local>());
}

}  // namespace

TEST_SUITE_END();
