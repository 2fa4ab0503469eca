#include <pitch/detail/compose/search.hpp>

#include <cstddef>
#include <string_view>

#include <pitch/criteria/grammar.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

#include "../../support/twice.hpp"

namespace {

using namespace pitch;

struct fits_both {
    static constexpr std::string_view id = "fits-both";
    constexpr bool operator()(const need& n, const solution& s) const { return n.statement.view() == s.statement.view(); }
};
using evaluator = all_of<criteria::grammar, fits_both, any_of<rules::connects, fits_both>>;
using start = sentence<method>;
using search = detail::pruning<evaluator, start, need, solution>;

constexpr need dry{"dry", origin::organic}, warm{"warm", origin::organic}, unmarked{"dry"};
constexpr solution offers_dry{"dry", appeal::functional};
constexpr start by_shop{method{.statement = "a shop", .where = channel::store}}, without_method{method{}};

/// Up to which level the sentence may still be complete: 0 the start, 1 with the need, 2 with the solution too.
constexpr std::size_t levels_passed(const start& from, const need& n, const solution& s) {
    const typename search::partial bound{&from, {&n, &s}};
    typename search::bits bits{};
    if (!search::may_still_hold<0>(evaluator{}, bound, bits)) return 0;
    if (!search::may_still_hold<1>(evaluator{}, bound, bits)) return 1;
    if (!search::may_still_hold<2>(evaluator{}, bound, bits)) return 2;
    return 3;
}

TEST_SUITE_BEGIN("detail/compose/search");

TEST_CASE("drops a partial sentence at the first level at which a rule can no longer pass") {
    CHECK_TWICE(levels_passed(by_shop, dry, offers_dry) == 3);
    CHECK_TWICE(levels_passed(without_method, dry, offers_dry) == 0);  // `connects` needs the method
    CHECK_TWICE(levels_passed(by_shop, unmarked, offers_dry) == 1);    // `states-need` needs an origin
    CHECK_TWICE(levels_passed(by_shop, need{}, offers_dry) == 1);
    CHECK_TWICE(levels_passed(by_shop, warm, offers_dry) == 2);  // `fits-both` needs both parts
    CHECK_TWICE(levels_passed(by_shop, dry, solution{}) == 2);
}

TEST_SUITE_END();

}  // namespace
