#include <pitch/evaluate.hpp>

#include <array>
#include <pitch/brief.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/holds.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/stand_in.hpp"
#include "support/twice.hpp"

namespace {

using namespace pitch;
using namespace stand_in;

constexpr sentence half{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional}};
constexpr method a_method{.statement = "a test ride", .where = channel::store};

static_assert(noexcept(evaluate(half, grammar)) && noexcept(evaluate(brief{}, grammar)) && noexcept(holds(half, grammar)));
static_assert(std::is_same_v<decltype(evaluate(half, grammar)), verdict<criteria::grammar>>);

TEST_CASE("evaluate: judges constants, variables and temporaries alike") {
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

TEST_CASE("evaluate: either order gets the same verdict") {
    constexpr auto one = evaluate(half + a_method, grammar), other = evaluate(a_method + half, grammar);
    CHECK_TWICE(one.overall() == other.overall() && one.score() == other.score());
    CHECK_TWICE(evaluate(get<need>(half) + get<solution>(half), grammar).missing().contains("method"));
    CHECK_TWICE(evaluate(get<solution>(half) + get<need>(half), grammar).missing().contains("method"));
}

TEST_CASE("evaluate: calls a rule exactly where its parts are stated") {
    int calls = 0;
    const auto counting = rule<"counting">([&calls](const need&, const method&) {
        ++calls;
        return true;
    });
    CHECK(evaluate(half, counting)[counting] == outcome::missing);                                                    // absent
    CHECK(evaluate(half + method{}, counting)[counting] == outcome::missing);                                         // not stated
    CHECK(evaluate(half + method{" ", channel::store}, counting)[counting] == outcome::missing);                      // blank
    CHECK(evaluate(sentence<const need*, method>{nullptr, a_method}, counting)[counting] == outcome::missing);        // null
    CHECK(evaluate(sentence<std::optional<need>, method>{{}, a_method}, counting)[counting] == outcome::missing);     // an empty optional
    CHECK(evaluate(sentence{}, all(counting, any(counting, no(counting)), advise(counting))).missing().size() == 2);  // all of it
    CHECK_FALSE(holds(half, counting));
    CHECK(calls == 0);
    CHECK(evaluate(half + a_method, counting).complete());
    CHECK(calls == 1);
    CHECK(holds(half + a_method, counting));
    CHECK(calls == 2);
}

TEST_CASE("evaluate: judges every child, also where the first decides") {
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

TEST_CASE("evaluate: a pointer parameter is null when its part is absent, null or not stated") {
    constexpr auto sees = rule<"sees">([](const need&, const recipient* r) { return r != nullptr && !r->moved_by.empty(); });
    constexpr recipient thrifty{.moved_by = motive::price};
    CHECK_TWICE(evaluate(half + thrifty, sees).complete());
    CHECK_TWICE(evaluate(half, sees).flawed());
    CHECK_TWICE(evaluate(half + recipient{}, sees).flawed());
    static constexpr sentence<need, const recipient*> null{need{"dry"}, nullptr};
    CHECK_TWICE(evaluate(null, sees).flawed());
    CHECK_TWICE(evaluate(sentence{thrifty}, sees).unfinished());
    CHECK_TWICE(evaluate(sentence{thrifty}, sees).missing().contains("need"));
    // Here one rule needs the part, and another does without it.
    constexpr auto needs_it = rule<"needs-it">([](const recipient&) { return true; });
    constexpr auto v = evaluate(half, all(needs_it, no(sees)));
    CHECK_TWICE(v[needs_it] == outcome::missing && v[sees] == outcome::fail && v.unfinished());
    constexpr auto of_none = rule<"of-none">([](const need* n, const touchpoints* t) { return n == nullptr && t == nullptr; });
    CHECK_TWICE(evaluate(sentence{}, of_none).complete() && evaluate(half, of_none).flawed());
}

struct counts_questions {
    static constexpr std::string_view part = "counts-questions";
    int* asked = nullptr;
    [[nodiscard]] constexpr bool stated() const noexcept {
        if (asked) ++*asked;
        return asked != nullptr;
    }
};

TEST_CASE("evaluate: asks a part once whether it is stated, however many rules consult it") {
    constexpr auto one = rule<"one">([](const counts_questions&) { return true; });
    constexpr auto two = rule<"two">([](const counts_questions&, const need&) { return true; });
    constexpr auto three = rule<"three">([](const counts_questions*) { return true; });
    int asked = 0;
    CHECK(evaluate(half + counts_questions{&asked}, all(one, any(two, three), no(one), two)).flawed());
    CHECK(asked == 1);
}

TEST_CASE("evaluate: a verdict is a value that outlives its sentence") {
    static_assert(std::is_trivially_copyable_v<verdict<criteria::grammar>>);
    constexpr auto measures = rule<"measures">([](const message& m) { return measurement::at_most(m.words.characters(), 3); });
    constexpr auto named = rule<"named">([](const touchpoint& t) { return t.name.stated(); });
    constexpr auto e = all(grammar, measures, each(named));
    using V = decltype(evaluate(sentence{}, e));
    static_assert(std::is_trivially_copyable_v<V> && std::is_nothrow_default_constructible_v<V>);
    V v;
    {
        const std::string pain = "a need that is too long for a small string", words = "a message that is longer still, on the heap";
        const std::vector<touchpoint> places{{"shop"}, {""}};
        v = evaluate(sentence{need{pain, origin::organic}, message{words}, touchpoints(places)}, e);
    }
    const V copy = v;
    CHECK(copy.flawed());
    CHECK(copy.missing().size() == 2);
    CHECK(copy[states_need] == outcome::pass);
    const auto findings = copy.findings();
    CHECK(findings[6].measurement == measurement::at_most(43, 3));
    CHECK(findings[7].element == 1);
}

/// A list of `Count` different rules over different parts, more than a word of bits can hold.
template <std::size_t I>
struct numbered {
    static constexpr char letters[]{'r', static_cast<char>('0' + I / 10 % 10), static_cast<char>('0' + I % 10)};
    static constexpr std::string_view id{letters, 3};
    constexpr outcome operator()(const word<I % 26>& w) const noexcept { return w.says; }
};

template <std::size_t... I>
constexpr auto all_numbered(std::index_sequence<I...>) noexcept {
    return all(numbered<I>{}...);
}

TEST_CASE("evaluate: keeps apart as many rules and parts as there are") {
    constexpr auto e = all_numbered(std::make_index_sequence<80>{});
    for (std::size_t odd = 0; odd <= 26; ++odd) {
        outcome list[26];
        for (std::size_t i = 0; i < 26; ++i) list[i] = i == odd ? F : i % 2 ? P : N;
        auto s = saying(list, std::make_index_sequence<26>{});
        const auto v = evaluate(s, e);
        const auto findings = v.findings();
        CHECK(findings.size() == 81);
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

TEST_CASE("evaluate: nothing to ask, and rules that need no part") {
    constexpr auto nothing = all();
    CHECK_TWICE(evaluate(half, nothing).overall() == outcome::not_applicable && holds(half, nothing));
    CHECK_TWICE(evaluate(half, nothing).score() == 1 && evaluate(half, nothing).gaps().size() == 0);

    // Sixteen outcomes fill a word, so that none is left for the parts.
    constexpr auto four = [](auto a, auto b, auto c, auto d) { return all(a, b, c, d); };
    constexpr auto partless = rule<"partless">([] { return true; });
    constexpr auto sixteen_times = four(four(partless, partless, partless, partless), four(partless, partless, partless, partless),
                                        four(partless, partless, partless, partless), four(partless, partless, partless, partless));
    CHECK_TWICE(evaluate(half, sixteen_times).complete() && evaluate(half, sixteen_times).missing().size() == 0);
}

}  // namespace
