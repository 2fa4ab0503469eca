// Tests the C interface where a database's shell cannot: each allocation fails once, and counts are added.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <string_view>

#include "database.h"

namespace {

constexpr std::size_t unlimited = SIZE_MAX;
std::size_t allocations_left = unlimited;

int failures = 0;
void check(bool is_right, const char* what, std::size_t number = 0) {
    if (is_right) return;
    ++failures;
    std::printf("FAILED: %s (%zu)\n", what, number);
}

pitch_text text(std::string_view view) { return {view.data(), view.size()}; }
bool is(pitch_text found, std::string_view expected) { return found.data && std::string_view(found.data, found.size) == expected; }

constexpr pitch_text none{nullptr, 0};
constexpr std::string_view half =
    R"({"need":{"statement":"dry feet","origins":["organic"]},"solution":{"statement":"boots","appeals":["functional"]}})";
constexpr std::string_view escaped = R"({"need":{"statement":"a \"roof\"","origins":["organic"]},"hobby":[1,{"a":2}]})";
constexpr std::string_view empty = "{}", bad = R"({"need":{"statement":1,"origins":["x"]},"method":7})";

// Calls every function, with results that are compared. Returns whether one had no memory.
bool call_all(pitch_session* session, const std::string& large, std::size_t number) {
    bool has_memory = true;
    const auto worked = [&](pitch_status status) {
        check(status != pitch_wrong_argument, "a mistake instead of no memory", number);
        has_memory = has_memory && status == pitch_ok;
        return status == pitch_ok;
    };
    pitch_text result{};
    if (worked(pitch_verdict(session, text(half), none, &result))) check(is(result, "unfinished"), "verdict", number);
    if (worked(pitch_verdict(session, text(large), none, &result))) check(is(result, "unfinished"), "verdict of a large text", number);
    if (worked(pitch_missing(session, text(escaped), none, &result))) check(is(result, R"(["solution","method"])"), "missing", number);
    double score = 0;
    int is_null = 1;
    if (worked(pitch_score(session, text(empty), text("effie"), &score, &is_null))) check(is_null == 0 && score == 0, "score", number);
    if (worked(pitch_error(session, text(bad), &result))) {
        const std::string_view problems = result.data ? std::string_view(result.data, result.size) : std::string_view();
        check(problems.starts_with("need.statement: expected a string, got a number\nneed.origins[0]: "), "error", number);
    }
    if (worked(pitch_policy(session, text(half), text("not connects or states-need"), &result)))
        check(is(result, "complete"), "policy", number);
    const pitch_gap* gaps = nullptr;
    std::size_t count = 0;
    if (worked(pitch_gaps(session, text(half), none, &gaps, &count)))
        check(count == 1 && is(gaps[0].rule, "connects") && is(gaps[0].lacks, R"(["method"])"), "gaps", number);
    if (worked(pitch_gaps(session, text("{"), none, &gaps, &count)))
        check(count == 1 && is(gaps[0].outcome, "unreadable") && !gaps[0].rule.data, "gaps of an unreadable brief", number);
    pitch_counts counts{};
    if (worked(pitch_count(session, &counts, text(half), none)) && worked(pitch_weakest(session, &counts, &result)))
        check(is(result, "connects") && counts.briefs == 1, "weakest", number);
    return has_memory;
}

void fail_each_allocation() {
    const std::string large = R"({"need":")" + std::string(100'000, 'x') + R"(","hobby":1})";
    bool has_memory = false;
    std::size_t number = 0;
    for (; !has_memory && number < 100'000; ++number) {
        pitch_session* const session = pitch_open();
        allocations_left = number;
        has_memory = call_all(session, large, number);
        allocations_left = unlimited;
        check(call_all(session, large, number), "no memory after a failure", number);
        pitch_close(session);
    }
    std::printf("each of %zu allocations failed once\n", number - 1);
    check(number > 50, "too few allocations");
    for (number = 0;; ++number) {
        allocations_left = number;
        pitch_session* const session = pitch_open();
        allocations_left = unlimited;
        pitch_close(session);
        if (session) break;
    }
    check(number > 1, "a session without memory");
    // An unknown criterion or an invalid policy, too.
    for (number = 0;; ++number) {
        pitch_session* const session = pitch_open();
        pitch_text result{};
        allocations_left = number;
        const pitch_status unknown = pitch_verdict(session, text(half), text("efie"), &result);
        const pitch_status invalid = pitch_policy(session, text(half), text("conects"), &result);
        allocations_left = unlimited;
        check(unknown != pitch_ok && invalid != pitch_ok, "a mistake without memory", number);
        const bool has_message =
            is(pitch_message(session), "policy:1:1: 'conects': expected a rule or criterion of the vocabulary; did you mean 'connects'?");
        check(has_message == (invalid == pitch_wrong_argument), "the message of a mistake", number);
        pitch_close(session);
        if (unknown == pitch_wrong_argument && invalid == pitch_wrong_argument) break;
    }
    check(number > 1, "a mistake needs memory");
}

void add_counts() {
    pitch_session* const session = pitch_open();
    pitch_session* const other = pitch_open();
    pitch_counts left{}, right{}, both{}, zero{};
    pitch_text result{};
    check(pitch_weakest(session, &zero, &result) == pitch_ok && !result.data, "the weakest of nothing");
    for (const std::string_view json : {half, half, escaped, bad}) {
        check(pitch_count(session, &left, text(json), none) == pitch_ok, "count");
        check(pitch_count(session, &both, text(json), none) == pitch_ok, "count");
    }
    check(pitch_count(other, &right, text(empty), text("complete")) == pitch_ok, "count in another session");
    check(pitch_count(session, &both, text(empty), none) == pitch_ok, "count");
    check(both.briefs == 4, "unreadable briefs are not counted");
    pitch_counts sum = right, copy;
    std::memcpy(&copy, &left, sizeof copy);
    check(pitch_add_counts(other, &sum, &copy) == pitch_ok && std::memcmp(&sum, &both, sizeof sum) == 0, "add");
    check(pitch_add_counts(session, &left, &right) == pitch_ok && std::memcmp(&left, &both, sizeof left) == 0, "add in the other order");
    check(pitch_add_counts(session, &both, &zero) == pitch_ok && std::memcmp(&sum, &both, sizeof sum) == 0, "add nothing");
    check(pitch_weakest(session, &both, &result) == pitch_ok && is(result, "connects"), "the weakest");
    pitch_counts one{};
    check(pitch_count(session, &one, text(empty), none) == pitch_ok && pitch_weakest(session, &one, &result) == pitch_ok, "count");
    check(is(result, "states-need"), "the first of equals is the weakest");
    check(pitch_count(session, &one, text(empty), text("effie")) == pitch_wrong_argument, "two criteria");
    check(is(pitch_message(session), "criterion: must be the same for all rows of a group"), "the message of two criteria");
    pitch_counts effie{};
    check(pitch_count(session, &effie, text(empty), text("effie")) == pitch_ok, "count");
    check(pitch_message(session).size == 0, "a message remains");
    check(pitch_add_counts(session, &one, &effie) == pitch_wrong_argument, "add another criterion");
    check(pitch_uncount(session, &one, text(empty), none) == pitch_ok && std::memcmp(&one, &zero, sizeof one) == 0, "uncount");
    check(pitch_uncount(session, &one, text(empty), none) == pitch_ok && std::memcmp(&one, &zero, sizeof one) == 0, "uncount nothing");
    check(pitch_add_counts(session, &one, &effie) == pitch_ok && one.criterion == effie.criterion, "an empty count takes any criterion");
    pitch_close(session);
    pitch_close(other);
    pitch_close(nullptr);
}

}  // namespace

// All forms are replaced: AddressSanitizer has its own for those that a program leaves out.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    if (allocations_left == 0) return nullptr;
    if (allocations_left != unlimited) --allocations_left;
    return std::malloc(size);
}
void* operator new(std::size_t size) {
    if (void* const memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc();
}
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return operator new(size, std::nothrow); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

int main() {
    fail_each_allocation();
    add_counts();
    return failures == 0 ? 0 : 1;
}
