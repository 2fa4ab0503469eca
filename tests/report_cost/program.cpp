
// The end of the program that check.sh generates. Writes a report of one of several evaluators, or
// measures the stack that reports use.
#include <ucontext.h>

#include <cstdio>
#include <cstring>
#include <pitch/policy.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/report/text.hpp>

#include "../support/policy_of.hpp"

namespace {

/// A rule that several leaves use, each with another bound.
struct exceeds {
    static constexpr std::string_view id = "exceeds", asks = "Is it enough?", advice = "Add some.";
    double bound = 0;
    constexpr pitch::measurement operator()(const pitch::need&) const { return pitch::measurement::at_least(-1, bound); }
};

constexpr pitch::sentence everything{pitch::need{"a"}};

// Nothing is stated: a verdict that is not evaluated compiles faster.
template <class Evaluator>
constexpr pitch::verdict<Evaluator> unstated(const Evaluator&) {
    return {};
}
const auto gaps = unstated(pitch::all(RULES));
const auto option = unstated(pitch::any(RULES));
const auto choices = unstated(pitch::all(CHOICES));
const auto conditions = unstated(pitch::all(CONDITIONS));
const auto captured = pitch::evaluate(everything, pitch::all(CAPTURED));

// Policies: the vocabulary, and its expression.
template <class Evaluator>
auto unstated_policy(const Evaluator& vocabulary) {
    return support::policy_of(vocabulary, vocabulary).judge(unstated(vocabulary));
}
const auto policy_gaps = unstated_policy(pitch::all(RULES));
const auto policy_choices = unstated_policy(pitch::all(CHOICES));

/// Counts the characters of a report.
struct counter {
    std::size_t* count;
    counter& operator*() { return *this; }
    counter& operator++() { return *this; }
    counter operator++(int) { return *this; }
    counter& operator=(char) {
        ++*count;
        return *this;
    }
};
std::size_t written = 0;

enum class format { text, first, markdown, json, three };
constexpr const char* format_names[]{"text", "first", "markdown", "json", "three"};

/// Not inlined, so that the stack of a report is not that of all reports.
template <format As, class Verdict>
[[gnu::noinline]] void write_as(const Verdict& v) {
    const counter out{&written};
    if constexpr (As == format::text)
        pitch::write_text(out, v);
    else if constexpr (As == format::first)
        pitch::write_text(out, v, pitch::english, 3);
    else if constexpr (As == format::markdown)
        pitch::write_markdown(out, v);
    else if constexpr (As == format::json)
        pitch::write_json(out, v);
    else
        pitch::write_text(out, v, v, v);
}
template <class Verdict>
[[gnu::noinline]] void write_report(const Verdict& v, format as) {
    switch (as) {
        case format::text: return write_as<format::text>(v);
        case format::first: return write_as<format::first>(v);
        case format::markdown: return write_as<format::markdown>(v);
        case format::json: return write_as<format::json>(v);
        case format::three: return write_as<format::three>(v);
    }
}

/// Calls `visit` with the name and the verdict of each evaluator.
template <class Function>
void each_verdict(Function visit) {
    visit("gaps", gaps);
    visit("option", option);
    visit("choices", choices);
    visit("conditions", conditions);
    visit("captured", captured);
    visit("policy-gaps", policy_gaps);
    visit("policy-choices", policy_choices);
}

unsigned char stack[1 << 20];
ucontext_t caller, callee;
void (*called)() = nullptr;
void call() { called(); }

/// Returns the bytes of stack that a function uses.
std::size_t stack_of(void (*function)()) {
    constexpr unsigned char unused = 0xA5;
    std::memset(stack, unused, sizeof stack);
    called = function;
    getcontext(&callee);
    callee.uc_stack.ss_sp = stack;
    callee.uc_stack.ss_size = sizeof stack;
    callee.uc_link = &caller;
    makecontext(&callee, call, 0);
    swapcontext(&caller, &callee);
    std::size_t first_used = 0;
    while (first_used < sizeof stack && stack[first_used] == unused) ++first_used;
    return sizeof stack - first_used;
}

bool is_within(const char* format_name, std::size_t bytes, std::size_t limit) {
    std::printf("  %-10s %6zu%s\n", format_name, bytes, bytes > limit ? "   above the limit" : "");
    return bytes <= limit;
}
template <format As>
bool check_stack(std::size_t limit) {
    const std::size_t most = stack_of([] { write_report(gaps, As); });
    const std::size_t most_of_choices = stack_of([] { write_report(choices, As); });
    return is_within(format_names[static_cast<unsigned>(As)], most < most_of_choices ? most_of_choices : most, limit);
}
/// Checks the picture of a sentence: it evaluates the library's own criteria.
bool check_picture_stack(std::size_t limit) {
    constexpr auto draw = [] { pitch::write_svg(counter{&written}, everything); };
    return is_within("svg", stack_of(draw), limit);
}
template <format As>
bool check_policy_stack(std::size_t limit) {
    return is_within(format_names[static_cast<unsigned>(As)], stack_of([] { write_report(policy_gaps, As); }), limit);
}

}  // namespace

int main(int, char** arguments) {
    if (std::strcmp(arguments[1], "stack") == 0) {
        constexpr std::size_t limit = 16 * 1024;
        const bool held[]{check_stack<format::text>(limit), check_stack<format::first>(limit),     check_stack<format::markdown>(limit),
                          check_stack<format::json>(limit), check_stack<format::three>(2 * limit), check_picture_stack(2 * limit)};
        for (const bool is_held : held)
            if (!is_held) return 1;
        return 0;
    }
    if (std::strcmp(arguments[1], "policy-stack") == 0) {
        constexpr std::size_t limit = 26 * 1024;
        const bool held[]{check_policy_stack<format::text>(limit), check_policy_stack<format::first>(limit),
                          check_policy_stack<format::markdown>(limit), check_policy_stack<format::json>(limit),
                          check_policy_stack<format::three>(2 * limit + limit / 8)};
        for (const bool is_held : held)
            if (!is_held) return 1;
        return 0;
    }
    const bool lists = std::strcmp(arguments[1], "evaluators") == 0;
    each_verdict([&](const char* name, const auto& verdict) {
        if (lists) std::puts(name);
        if (lists || std::strcmp(arguments[1], name) != 0) return;
        for (unsigned as = 0; as < 5; ++as)
            if (std::strcmp(arguments[2], format_names[as]) == 0) write_report(verdict, static_cast<format>(as));
    });
    return lists || written != 0 ? 0 : 1;
}
