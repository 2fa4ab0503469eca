#include <pitch/rule.hpp>

#include <pitch/bound.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/parts.hpp>
#include <string>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("rule");

namespace {

using namespace pitch;

struct minimal {
    static constexpr std::string_view id = "minimal";
    constexpr bool operator()(const need&) const { return true; }
};
struct full {
    static constexpr std::string_view id = "full", asks = "Is it full?", advice = "Fill it.";
    constexpr outcome operator()(need, const solution&, const recipient*) const noexcept { return outcome::pass; }
};
struct measuring {
    static constexpr std::string_view id = "measuring";
    constexpr measurement operator()(const message& m) const { return measurement::at_most(m.words.characters(), 5); }
};
struct of_nothing {
    static constexpr std::string_view id = "of-nothing";
    constexpr bool operator()() const { return true; }
};
struct last final {
    static constexpr std::string_view id = "last";
    constexpr bool operator()(const need&) const& { return true; }
};
struct inheriting : minimal {};
struct with_literal_id {
    static constexpr const char* id = "with-literal-id";
    constexpr bool operator()(const need&) const { return true; }
};
struct of_element {
    static constexpr std::string_view id = "of-element";
    constexpr bool operator()(const touchpoint&, const objective&) const { return true; }
};

struct with_bounds {
    static constexpr std::string_view id = "with-bounds";
    constexpr bool operator()(const bound<"low", 1>&, const need&, bound<"high", 2u>) const { return true; }
};
struct of_element_and_bound {
    static constexpr std::string_view id = "of-element-and-bound";
    constexpr bool operator()(bound<"high", 2>, const touchpoint&) const { return true; }
};
struct with_one_name_twice {
    static constexpr std::string_view id = "with-one-name-twice";
    constexpr bool operator()(bound<"high", 1>, const need&, const bound<"low", 1>&, bound<"high", 2u>) const { return true; }
};
struct with_one_bound_twice {
    static constexpr std::string_view id = "with-one-bound-twice";
    constexpr bool operator()(bound<"high", 1>, bound<"high", 1>) const { return true; }
};
struct with_bound_by_pointer {
    static constexpr std::string_view id = "with-bound-by-pointer";
    constexpr bool operator()(const bound<"high", 1>*) const { return true; }
};
struct with_bound_by_reference {
    static constexpr std::string_view id = "with-bound-by-reference";
    constexpr bool operator()(bound<"high", 1>&) const { return true; }
};
static_assert(Rule<with_bounds>);
static_assert(ElementRule<of_element_and_bound>);
static_assert(!Rule<with_one_name_twice>);
static_assert(!Rule<with_one_bound_twice>);
static_assert(!Rule<with_bound_by_pointer>);
static_assert(!Rule<with_bound_by_reference>);
static_assert(Rule<minimal>);
static_assert(Rule<full>);
static_assert(Rule<measuring>);
static_assert(Rule<of_nothing>);
static_assert(Rule<last>);
static_assert(Rule<inheriting>);
static_assert(Rule<with_literal_id>);
static_assert(Rule<const minimal&>);
static_assert(Rule<minimal&&>);
static_assert(ElementRule<of_element>);
static_assert(!Rule<of_element>);
static_assert(!ElementRule<minimal>);

struct no_id {
    bool operator()(const need&) const { return true; }
};
struct other_result {
    static constexpr std::string_view id = "other-result";
    int operator()(const need&) const { return 1; }
};
struct no_result {
    static constexpr std::string_view id = "no-result";
    void operator()(const need&) const {}
};
struct not_const {
    static constexpr std::string_view id = "not-const";
    bool operator()(const need&) { return true; }
};
struct of_template {
    static constexpr std::string_view id = "of-template";
    template <class Anything>
    bool operator()(const Anything&) const {
        return true;
    }
};
struct overloaded {
    static constexpr std::string_view id = "overloaded";
    bool operator()(const need&) const { return true; }
    bool operator()(const solution&) const { return true; }
};
struct of_no_part {
    static constexpr std::string_view id = "of-no-part";
    bool operator()(const std::string&) const { return true; }
};
struct writing {
    static constexpr std::string_view id = "writing";
    bool operator()(need&) const { return true; }
};
struct of_two_elements {
    static constexpr std::string_view id = "of-two-elements";
    bool operator()(const touchpoint&, const metric&) const { return true; }
};
struct not_callable {
    [[maybe_unused]] static constexpr std::string_view id = "not-callable";
};
struct once_only {
    static constexpr std::string_view id = "once-only";
    bool operator()(const need&) && { return true; }
};
struct variadic {
    static constexpr std::string_view id = "variadic";
    bool operator()(const need&, ...) const { return true; }
};
class hidden {
    bool operator()(const need&) const { return true; }

public:
    [[maybe_unused]] static constexpr std::string_view id = "hidden";
};

static_assert(!Rule<no_id>);
static_assert(!Rule<other_result>);
static_assert(!Rule<no_result>);
static_assert(!Rule<not_const>);
static_assert(!Rule<of_template>);
static_assert(!Rule<overloaded>);
static_assert(!Rule<of_no_part>);
static_assert(!Rule<writing>);
static_assert(!Rule<of_two_elements>);
static_assert(!Rule<not_callable>);
static_assert(!Rule<once_only>);
static_assert(!Rule<variadic>);
static_assert(!Rule<hidden>);
static_assert(!Rule<int>);
static_assert(!Rule<void>);
static_assert(!Rule<bool(const need&)>);
static_assert(!Rule<bool (*)(const need&)>);
static_assert(!Rule<need>);
static_assert(!ElementRule<of_two_elements>);
static_assert(!ElementRule<int>);

constexpr auto tweets = rule<"fits-a-tweet">([](const message& m) { return m.words.characters() <= 5; });
constexpr auto asking = rule<"asking", "Does it ask?", "Ask.">([](const message& m) { return said(m.call_to_action.stated()); });

TEST_CASE("a rule can be made of a lambda, with an id, a question and advice") {
    static_assert(Rule<decltype(tweets)>);
    static_assert(Rule<decltype(asking)>);
    CHECK_TWICE(decltype(tweets)::id == "fits-a-tweet");
    CHECK_TWICE(decltype(tweets)::asks.empty());
    CHECK_TWICE(decltype(tweets)::advice.empty());
    CHECK_TWICE(decltype(asking)::id == "asking");
    CHECK_TWICE(decltype(asking)::asks == "Does it ask?");
    CHECK_TWICE(decltype(asking)::advice == "Ask.");
    CHECK_TWICE(tweets(message{"short"}));
    CHECK_TWICE(!tweets(message{"longer"}));
    CHECK_TWICE(evaluate(sentence{message{"short"}}, tweets).complete());
    CHECK_TWICE(evaluate(sentence{message{"short"}}, asking).unfinished());
}

TEST_CASE("a rule can be made of a lambda that captures") {
    constexpr auto fits = [](std::size_t bound) {
        return rule<"fits">([bound](const message& m) { return measurement::at_most(m.words.characters(), bound); });
    };
    CHECK_TWICE(evaluate(sentence{message{"short"}}, fits(5)).complete());
    CHECK_TWICE(evaluate(sentence{message{"short"}}, fits(4)).flawed());
    const std::string banned = "synergy";
    const auto plain = rule<"plain">([banned](const message& m) { return m.words.view() != banned; });
    static_assert(Rule<decltype(plain)>);
    CHECK(evaluate(sentence{message{"short"}}, all(plain, fits(5))).complete());
    CHECK(evaluate(sentence{message{"synergy"}}, plain).flawed());
}

TEST_CASE("a rule returns bool, outcome or measurement") {
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, minimal{}).overall() == outcome::pass);
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, no(minimal{})).overall() == outcome::fail);
    CHECK_TWICE(evaluate(sentence{need{"dry"}, solution{"a tent"}}, full{}).overall() == outcome::pass);
    CHECK_TWICE(evaluate(sentence{message{"short"}}, measuring{}).overall() == outcome::pass);
    CHECK_TWICE(evaluate(sentence{message{"longer"}}, measuring{}).overall() == outcome::fail);
    CHECK_TWICE(evaluate(sentence{}, of_nothing{}).overall() == outcome::pass);
    CHECK_TWICE(evaluate(sentence{need{"dry"}}, all(last{}, with_literal_id{})).complete());
}

}  // namespace

TEST_SUITE_END();
