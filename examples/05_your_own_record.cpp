// One hidden friend, `parts`, makes any record a sentence.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <string>
#include <tuple>
#include <vector>

namespace crm {

// A part that the application adds: a trivially copyable type with a name and `stated()`.
struct deal_size {
    static constexpr std::string_view part = "deal-size";
    double euros = 0;
    constexpr bool stated() const { return euros > 0; }
};

struct opportunity {
    std::string pain, offer, next_step;
    std::vector<pitch::touchpoint> visits;
    double euros = 0;

    friend auto parts(const opportunity& o) {
        return std::tuple<pitch::need, pitch::solution, pitch::method, const std::vector<pitch::touchpoint>&, deal_size>{
            {o.pain, pitch::origin::organic},
            {o.offer, pitch::appeal::functional},
            {.statement = o.next_step, .where = pitch::channel::phone, .how = pitch::approach::assisted},
            o.visits,
            {o.euros}};
    }
};

inline constexpr auto worth_a_visit = pitch::rule<"worth-a-visit", "Does the deal pay for the visits?", "Call instead.">(
    [](const deal_size& d, const pitch::touchpoints& visits) {
        return pitch::measurement::at_most(500.0 * static_cast<double>(visits.size()), d.euros / 10);
    });

}  // namespace crm

int main() {
    const std::vector<crm::opportunity> pipeline{
        {"invoices take a week", "an invoicing service", "a demonstration by telephone", {{.name = "the fair"}}, 12000},
        {"parcels get lost", "a tracking label", "", {{.name = "the fair"}, {.name = "a visit"}}, 8000},
        {"", "a tracking label", "a trial for a month", {}, 0},
    };
    constexpr auto house_rules = pitch::all(pitch::grammar, crm::worth_a_visit);
    for (const crm::opportunity& o : pipeline) std::cout << pitch::evaluate(o, house_rules) << '\n';
    std::cout << "The first is ready: " << std::boolalpha << pitch::holds(pipeline.front(), house_rules) << '\n';
}
