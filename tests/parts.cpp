#include <pitch/parts.hpp>

#include <pitch/sentence.hpp>

#include "support/twice.hpp"

TEST_SUITE_BEGIN("parts");

namespace {

using namespace pitch;

/// Returns whether the type is a part of this name that is not stated by default.
template <class PartType>
constexpr bool is_blank_part(std::string_view name) {
    static_assert(Part<PartType>);
    static_assert(std::is_trivially_copyable_v<PartType>);
    static_assert(std::is_nothrow_default_constructible_v<PartType>);
    static_assert(noexcept(PartType{}.stated()));
    return PartType::part == name && !PartType{}.stated();
}

TEST_CASE("every part has a name, and is not stated by default") {
    CHECK_TWICE(is_blank_part<need>("need"));
    CHECK_TWICE(is_blank_part<solution>("solution"));
    CHECK_TWICE(is_blank_part<method>("method"));
    CHECK_TWICE(is_blank_part<audience>("audience"));
    CHECK_TWICE(is_blank_part<objective>("objective"));
    CHECK_TWICE(is_blank_part<message>("message"));
    CHECK_TWICE(is_blank_part<novelty>("novelty"));
    CHECK_TWICE(is_blank_part<alternatives>("alternatives"));
    CHECK_TWICE(is_blank_part<touchpoints>("touchpoints"));
    CHECK_TWICE(is_blank_part<metrics>("metrics"));
    CHECK_TWICE(is_blank_part<recipient>("recipient"));
    CHECK_TWICE(is_blank_part<proof>("proof"));
    CHECK_TWICE(is_blank_part<timing>("timing"));
    CHECK_TWICE(is_blank_part<budget>("budget"));
    CHECK_TWICE(is_blank_part<owner>("owner"));
}

TEST_CASE("a part is stated if its statement is, whatever its other fields hold") {
    CHECK_TWICE(need{"to arrive dry"}.stated());
    CHECK_TWICE(!need{"", origin::organic, "a study"}.stated());
    CHECK_TWICE(!need{.statement = " ", .origins = origin::organic | origin::generated, .source = "a study"}.stated());
    CHECK_TWICE(solution{"a folding e-bike"}.stated());
    CHECK_TWICE(!solution{.statement = "\t", .appeals = appeal::functional}.stated());
    CHECK_TWICE(method{"a test ride"}.stated());
    CHECK_TWICE(!method{.statement = nullptr, .where = channel::store, .when = stage::purchase, .how = approach::assisted, .frequency = 0}
                     .stated());
    CHECK_TWICE(audience{"commuters"}.stated());
    CHECK_TWICE(!audience{" "}.stated());
    CHECK_TWICE(objective{"fill the shop"}.stated());
    CHECK_TWICE(!objective{.aim = "", .leads_to = stage::purchase}.stated());
    CHECK_TWICE(novelty{"it folds itself"}.stated());
    CHECK_TWICE(!novelty{" "}.stated());
    CHECK_TWICE(owner{"Ada"}.stated());
    CHECK_TWICE(!owner{" "}.stated());
}

TEST_CASE("a message is stated if its words or its call to action are") {
    CHECK_TWICE(message{.words = "Arrive dry."}.stated());
    CHECK_TWICE(message{.call_to_action = "Call us."}.stated());
    CHECK_TWICE(message{"Arrive dry.", "Call us."}.stated());
    CHECK_TWICE(!message{" ", " "}.stated());
}

TEST_CASE("an element of a list is stated if its name is, and a list if one of its elements is") {
    static constexpr alternative no_name[]{{}, {.name = " ", .difference = "it is dry"}};
    static constexpr touchpoint no_place[]{{}, {.name = "", .roles = role::sales, .when = stage::purchase, .promise = "dry"}};
    static constexpr metric no_count[]{{.at = stage::interest, .baseline = 1.0, .target = 2.0, .actual = 3.0, .source = "till"}};
    static constexpr metric second_named[]{{}, {.name = "rides"}};
    CHECK_TWICE(!alternatives(no_name).stated());
    CHECK_TWICE(!touchpoints(no_place).stated());
    CHECK_TWICE(!metrics(no_count).stated());
    CHECK_TWICE(metrics(second_named).stated());
    CHECK_TWICE(!metric{}.stated());
    CHECK_TWICE(metric{.name = "rides"}.stated());
    CHECK_TWICE(touchpoint{.name = "shop"}.stated());
    CHECK_TWICE(alternative{.name = "the bus"}.stated());
}

TEST_CASE("a metric holds its name, stage, baseline, target, number reached and source, in this order") {
    constexpr metric full{"rides", stage::interest, 1.0, 2.0, 3.0, "till"};
    CHECK_TWICE(full.baseline == 1.0);
    CHECK_TWICE(full.target == 2.0);
    CHECK_TWICE(full.actual == 3.0);
    CHECK_TWICE(full.source.view() == "till");
    CHECK_TWICE(!metric{}.actual);
}

TEST_CASE("a list is stated if it has an element with a name") {
    static constexpr alternative one_other[]{{.name = "doing nothing", .difference = ""}};
    static constexpr touchpoint one_place[]{{.name = "shop", .roles = role::sales, .when = stage::purchase, .promise = "dry"}};
    static constexpr metric one_count[]{{.name = "rides", .at = stage::interest, .baseline = 1.0, .target = 2, .source = "till"}};
    CHECK_TWICE(alternatives(one_other).stated());
    CHECK_TWICE(touchpoints(one_place).stated());
    CHECK_TWICE(metrics(one_count).stated());
    CHECK_TWICE(!metric{}.at);
    CHECK_TWICE(!metric{}.baseline);
    CHECK_TWICE(!metric{}.target);
    CHECK_TWICE(!metric{}.name.stated());
}

TEST_CASE("a recipient is stated if any field is known, even if its value is none") {
    CHECK_TWICE(recipient{.moved_by = motive::price}.stated());
    CHECK_TWICE(recipient{.where = channel::web}.stated());
    CHECK_TWICE(recipient{.when = stage::interest | stage::loyalty}.stated());
    CHECK_TWICE(recipient{.how = approach::self_directed}.stated());
    CHECK_TWICE(recipient{.consents = channel::email}.stated());
    CHECK_TWICE(recipient{.frequency_cap = 3}.stated());
    CHECK_TWICE(recipient{.frequency_cap = 0}.stated());
    CHECK_TWICE(recipient{.where = none}.stated());
    CHECK_TWICE(recipient{.when = none}.stated());
    CHECK_TWICE(recipient{.how = none}.stated());
    CHECK_TWICE(recipient{.consents = none}.stated());
    CHECK_TWICE(recipient{.experienced = experience::sold}.stated());
    CHECK_TWICE(recipient{.experienced = none}.stated());
    CHECK_TWICE(recipient{.misled = true}.stated());
    CHECK_TWICE(recipient{.misled = false}.stated());
    CHECK_TWICE(!recipient{}.experienced);
    CHECK_TWICE(!recipient{}.misled);
}

TEST_CASE("proof and timing are stated if either text is; a budget, if its amount is known") {
    CHECK_TWICE(proof{.claim = "it is light"}.stated());
    CHECK_TWICE(proof{.evidence = "9 kg"}.stated());
    CHECK_TWICE(timing{.starts = "2025-03-01"}.stated());
    CHECK_TWICE(timing{.ends = "2025-06-30"}.stated());
    CHECK_TWICE(budget{.amount = 0.0}.stated());
    CHECK_TWICE(!budget{.currency = "EUR"}.stated());
}

}  // namespace

TEST_SUITE_END();
