// Checks how the fields of a brief are coded.
#include "../../examples/agreement/coded_brief.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "../../examples/agreement/report.hpp"

namespace {

using agreement::code;
using agreement::coded_field;

// Returns the field of a path. Fails if there is none.
coded_field field_at(const pitch::brief& coded, std::string_view path) {
    const std::vector<agreement::row> rows = agreement::all_rows();
    const std::vector<coded_field> fields = agreement::code_fields(coded);
    REQUIRE(fields.size() == rows.size());
    const auto found = std::ranges::find(rows, path, &agreement::row::path);
    REQUIRE(found != rows.end());
    return fields[static_cast<std::size_t>(found - rows.begin())];
}
void check(const pitch::brief& coded, std::string_view path, code given, std::string_view written) {
    CAPTURE(path);
    const coded_field found = field_at(coded, path);
    CHECK(found.given == given);
    CHECK(found.written == written);
}

}  // namespace

TEST_SUITE_BEGIN("agreement: codes");

TEST_CASE("each field has a row, in the order of the table of fields") {
    const std::vector<agreement::row> rows = agreement::all_rows();
    std::size_t fields = 0;
    pitch::for_each_part([&]<class Part>(std::type_identity<Part>, std::string_view, std::string_view) {
        pitch::for_each_field<Part>([&](const auto&) { ++fields; });
    });
    CHECK(rows.size() == fields);
    CHECK(rows.front().path == "need.statement");
    CHECK(rows.back().path == "owner.who");
    std::vector<std::string> paths;
    for (const agreement::row& one : rows) paths.push_back(one.path);
    std::ranges::sort(paths);
    CHECK(std::ranges::adjacent_find(paths) == paths.end());
}

TEST_CASE("the fields that the codebook requires exist, and the five sets that can be none are required") {
    const std::vector<agreement::row> rows = agreement::all_rows();
    for (const std::string_view path : agreement::required_fields) {
        CAPTURE(path);
        CHECK(std::ranges::count(rows, path, &agreement::row::path) == 1);
    }
    CHECK(std::ranges::count(rows, true, &agreement::row::has_none) == 5);
}

TEST_CASE("texts and dates") {
    pitch::brief coded;
    check(coded, "need.statement", code::not_stated, "");
    coded.need.statement = " \t";
    check(coded, "need.statement", code::not_stated, "");
    coded.need.statement = "arrive dry";
    check(coded, "need.statement", code::stated, "arrive dry");
    coded.timing.ends = "2026-03-31";
    check(coded, "timing.ends", code::stated, "2026-03-31");
}

TEST_CASE("notes") {
    pitch::brief coded;
    check(coded, "need.origins", code::not_stated, "");
    coded.need.origins = pitch::origin::generated | pitch::origin::organic;
    check(coded, "need.origins", code::stated, "organic, generated");
    check(coded, "objective.leads_to", code::not_stated, "");
    coded.objective.leads_to = pitch::stage::awareness;  // the first value
    check(coded, "objective.leads_to", code::stated, "awareness");
}

TEST_CASE("a set of the recipient has three codes") {
    pitch::brief coded;
    check(coded, "recipient.consents", code::not_stated, "");
    coded.recipient.consents = pitch::none;
    check(coded, "recipient.consents", code::none, "");
    coded.recipient.consents = pitch::channel::email | pitch::channel::sms;
    check(coded, "recipient.consents", code::stated, "sms, email");
    check(coded, "recipient.where", code::not_stated, "");
}

TEST_CASE("numbers and flags, also zero and false") {
    pitch::brief coded;
    check(coded, "method.frequency", code::not_stated, "");
    coded.method.frequency = 0;
    check(coded, "method.frequency", code::stated, "0");
    coded.method.frequency = 4294967295u;
    check(coded, "method.frequency", code::stated, "4294967295");
    coded.budget.amount = -1234567.5;
    check(coded, "budget.amount", code::stated, "-1234567.5");
    check(coded, "recipient.misled", code::not_stated, "");
    coded.recipient.misled = false;
    check(coded, "recipient.misled", code::stated, "false");
}

TEST_CASE("a field of a list is stated if any element states it; notes are united") {
    pitch::brief coded;
    check(coded, "metrics[].name", code::not_stated, "");
    const pitch::metric metrics[]{{.name = "views", .at = pitch::stage::interest},
                                  {.name = "sales", .target = 10},
                                  {.at = pitch::stage::awareness, .target = 2.5},
                                  {.name = "leads", .at = pitch::stage::interest}};
    coded.metrics = metrics;
    check(coded, "metrics[].name", code::stated, "views; sales; leads");
    check(coded, "metrics[].at", code::stated, "awareness, interest");
    check(coded, "metrics[].target", code::stated, "10; 2.5");
    check(coded, "metrics[].actual", code::not_stated, "");
    const pitch::touchpoint touchpoints[]{{.name = "a poster"}, {.name = "the shop", .roles = pitch::role::sales | pitch::role::marketing}};
    coded.touchpoints = touchpoints;
    check(coded, "touchpoints[].roles", code::stated, "marketing, sales");
    check(coded, "touchpoints[].when", code::not_stated, "");
}

TEST_CASE("what is compared if both coders state it") {
    for (const agreement::row& one : agreement::all_rows()) {
        CAPTURE(one.path);
        const bool is_number_of_list = one.path == "metrics[].baseline" || one.path == "metrics[].target" || one.path == "metrics[].actual";
        CHECK(one.is_comparable == !(one.is_text || is_number_of_list));
        CHECK((one.is_comparable || !one.has_notes));
    }
}

TEST_SUITE_END();
