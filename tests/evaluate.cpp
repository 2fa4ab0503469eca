#include <pitch/evaluate.hpp>

#include <array>
#include <pitch/brief.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/holds.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/at_id.hpp"
#include "support/outcome_rules.hpp"
#include "support/twice.hpp"

TEST_SUITE_BEGIN("evaluate");

namespace {

using namespace pitch;
using namespace support;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

static_assert(noexcept(evaluate(half, grammar)));
static_assert(noexcept(evaluate(brief{}, grammar)));
static_assert(noexcept(holds(half, grammar)));
static_assert(std::is_same_v<decltype(evaluate(half, grammar)), verdict<criteria::grammar>>);

TEST_CASE("accepts constants, variables and temporaries") {
    CHECK_TWICE(evaluate(half, grammar).unfinished());
    CHECK_TWICE(evaluate(half + a_method, grammar).complete());
    CHECK_TWICE(evaluate(sentence{need{"dry", origin::organic}},
                         all(states_need, rule<"short">([](const need& n) { return n.statement.characters() < 4; })))
                    .complete());
    std::string pain = "arrive dry";
    brief b{.need = {pain, origin::organic}, .solution = {"a tent", appeal::functional}, .method = a_method};
    CHECK(evaluate(b, grammar).complete());
    pain = "";
    b.need = {pain, origin::organic};
    CHECK(evaluate(b, grammar).unfinished());
}

TEST_CASE("the order of the parts does not change the verdict") {
    constexpr auto one = evaluate(half + a_method, grammar), other = evaluate(a_method + half, grammar);
    CHECK_TWICE(one.overall() == other.overall());
    CHECK_TWICE(one.score() == other.score());
    CHECK_TWICE(evaluate(get<need>(half) + get<solution>(half), grammar).missing().contains("method"));
    CHECK_TWICE(evaluate(get<solution>(half) + get<need>(half), grammar).missing().contains("method"));
}

TEST_CASE("calls a rule only if all its parts are stated") {
    int calls = 0;
    const auto counting = rule<"counting">([&calls](const need&, const method&) {
        ++calls;
        return true;
    });
    CHECK(evaluate(half, counting)[counting] == outcome::missing);                                                 // absent
    CHECK(evaluate(half + method{}, counting)[counting] == outcome::missing);                                      // not stated
    CHECK(evaluate(half + method{" ", channel::store}, counting)[counting] == outcome::missing);                   // blank
    CHECK(evaluate(sentence<const need*, method>{nullptr, a_method}, counting)[counting] == outcome::missing);     // null
    CHECK(evaluate(sentence<std::optional<need>, method>{{}, a_method}, counting)[counting] == outcome::missing);  // an empty optional
    constexpr std::size_t need_and_method = 2;
    CHECK(evaluate(sentence{}, all(counting, any(counting, no(counting)), advise(counting))).missing().size() == need_and_method);
    CHECK_FALSE(holds(half, counting));
    CHECK(calls == 0);
    CHECK(evaluate(half + a_method, counting).complete());
    CHECK(calls == 1);
    CHECK(holds(half + a_method, counting));
    CHECK(calls == 2);
}

TEST_CASE("evaluates every child, even if the first one decides the outcome") {
    int calls = 0;
    const auto fails = rule<"fails">([&calls](const need&) {
        ++calls;
        return false;
    });
    const auto passes = rule<"passes">([&calls](const need&) {
        ++calls;
        return true;
    });
    CHECK(evaluate(half, all(fails, passes, any(passes, fails), when(fails, passes), at_least<1>(passes, fails), advise(fails))).flawed());
    CHECK(calls == 9);
}

TEST_CASE("a pointer parameter is null if its part is absent, null or not stated") {
    constexpr auto sees = rule<"sees">([](const need&, const recipient* r) { return r != nullptr && !r->moved_by.empty(); });
    constexpr recipient thrifty{.moved_by = motive::price};
    CHECK_TWICE(evaluate(half + thrifty, sees).complete());
    CHECK_TWICE(evaluate(half, sees).flawed());
    CHECK_TWICE(evaluate(half + recipient{}, sees).flawed());
    static constexpr sentence<need, const recipient*> null{need{"dry"}, nullptr};
    CHECK_TWICE(evaluate(null, sees).flawed());
    CHECK_TWICE(evaluate(sentence{thrifty}, sees).unfinished());
    CHECK_TWICE(evaluate(sentence{thrifty}, sees).missing().contains("need"));
    // In one evaluator, one rule needs the part, and for another the part is optional.
    constexpr auto needs_it = rule<"needs-it">([](const recipient&) { return true; });
    constexpr auto v = evaluate(half, all(needs_it, no(sees)));
    CHECK_TWICE(v[needs_it] == outcome::missing);
    CHECK_TWICE(v[sees] == outcome::fail);
    CHECK_TWICE(v.unfinished());
    constexpr auto of_none = rule<"of-none">([](const need* n, const touchpoints* t) { return n == nullptr && t == nullptr; });
    CHECK_TWICE(evaluate(sentence{}, of_none).complete());
    CHECK_TWICE(evaluate(half, of_none).flawed());
}

/// A part that counts the calls of `stated()`.
struct counts_stated {
    static constexpr std::string_view part = "counts-stated";
    int* calls = nullptr;
    [[nodiscard]] constexpr bool stated() const noexcept {
        if (calls) ++*calls;
        return calls != nullptr;
    }
};

TEST_CASE("calls stated() once for each part, however many rules take the part") {
    constexpr auto one = rule<"one">([](const counts_stated&) { return true; });
    constexpr auto two = rule<"two">([](const counts_stated&, const need&) { return true; });
    constexpr auto three = rule<"three">([](const counts_stated*) { return true; });
    int calls = 0;
    CHECK(evaluate(half + counts_stated{&calls}, all(one, any(two, three), no(one), two)).flawed());
    CHECK(calls == 1);
}

TEST_CASE("a verdict does not refer to its sentence, and outlives it") {
    static_assert(std::is_trivially_copyable_v<verdict<criteria::grammar>>);
    constexpr auto measures = rule<"measures">([](const message& m) { return measurement::at_most(m.words.characters(), 3); });
    constexpr auto promises = rule<"promises">([](const touchpoint& t) { return t.promise.stated(); });
    constexpr auto e = all(grammar, measures, each(promises));
    using verdict_type = decltype(evaluate(sentence{}, e));
    static_assert(std::is_trivially_copyable_v<verdict_type>);
    static_assert(std::is_nothrow_default_constructible_v<verdict_type>);
    verdict_type v;
    {
        const std::string pain = "a need that is too long for a small string", words = "a message that is longer still, on the heap";
        const std::vector<touchpoint> places{{.name = "shop", .promise = "dry"}, {.name = "web"}};
        v = evaluate(sentence{need{pain, origin::organic}, message{words}, touchpoints(places)}, e);
    }
    const verdict_type copy = v;
    CHECK(copy.flawed());
    CHECK(copy.missing().size() == 2);
    CHECK(copy[states_need] == outcome::pass);
    const auto findings = copy.findings();
    CHECK(at_id(findings, "measures").measurement == measurement::at_most(43, 3));
    CHECK(at_id(findings, "promises").element == 1);
}

/// One of many different rules. The rules take 26 parts in turn.
template <std::size_t Index>
struct numbered {
    static constexpr char letters[]{'r', static_cast<char>('0' + Index / 10 % 10), static_cast<char>('0' + Index % 10)};
    static constexpr std::string_view id{letters, 3};
    constexpr outcome operator()(const outcome_part<Index % 26>& part) const noexcept { return part.held; }
};

template <std::size_t... Index>
constexpr auto all_numbered(std::index_sequence<Index...>) noexcept {
    return all(numbered<Index>{}...);
}

TEST_CASE("keeps the outcomes of more rules and parts than one word has bits for") {
    constexpr auto e = all_numbered(std::make_index_sequence<80>{});
    for (std::size_t odd = 0; odd <= 26; ++odd) {
        outcome list[26];
        for (std::size_t i = 0; i < 26; ++i) list[i] = i == odd ? F : i % 2 ? P : N;
        const auto s = sentence_of<26>(list);
        const auto v = evaluate(s, e);
        const auto findings = v.findings();
        CHECK(findings.size() == 81);  // the root `all`, then the rules in order
        for (std::size_t i = 0; i < 80; ++i) CHECK(findings[i + 1].outcome == list[i % 26]);
        CHECK(v.overall() == (odd < 26 ? F : P));
        CHECK(v.complete() == (odd == 26));
        CHECK(holds(s, e) == (odd == 26));
        CHECK(v.missing().empty());
        CHECK(v.gaps().size() == (odd == 26 ? 0 : odd < 2 ? 4 : 3));
    }
    const auto nothing = evaluate(sentence{}, e);
    CHECK(nothing.unfinished());
    CHECK(nothing.missing().size() == 26);
    CHECK(nothing.gaps().size() == 80);
    CHECK(nothing[numbered<79>{}] == outcome::missing);
}

TEST_CASE("accepts an evaluator without rules, and rules without parts") {
    constexpr auto nothing = all();
    CHECK_TWICE(evaluate(half, nothing).overall() == outcome::not_applicable);
    CHECK_TWICE(holds(half, nothing));
    CHECK_TWICE(evaluate(half, nothing).score() == 1);
    CHECK_TWICE(evaluate(half, nothing).gaps().size() == 0);

    // Sixteen outcomes fill a word of 32 bits, and no part needs a bit.
    constexpr auto four = [](auto a, auto b, auto c, auto d) { return all(a, b, c, d); };
    constexpr auto partless = rule<"partless">([] { return true; });
    constexpr auto sixteen_times = four(four(partless, partless, partless, partless), four(partless, partless, partless, partless),
                                        four(partless, partless, partless, partless), four(partless, partless, partless, partless));
    CHECK_TWICE(evaluate(half, sixteen_times).complete());
    CHECK_TWICE(evaluate(half, sixteen_times).missing().size() == 0);
}

}  // namespace

TEST_SUITE_END();
