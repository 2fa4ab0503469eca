// The recipient decides whether it is sales or marketing: one method, five people.
#include <pitch/pitch.hpp>

#include <iostream>
#include <optional>
using namespace pitch;

// A demonstration, to watch alone on the web or with someone's help by telephone.
constexpr method demonstration{.statement = "a demonstration, on the web or by telephone",
                               .where = channel::web | channel::phone,
                               .how = approach::self_directed | approach::assisted};

struct person {
    std::string_view name;
    recipient says;
};
constexpr person people[]{
    {"Ada, who likes to be shown", {.how = approach::assisted, .consents = channel::phone}},
    {"Ben, who reads on his own", {.how = approach::self_directed, .consents = channel::phone}},
    {"Cem, who likes both", {.how = approach::self_directed | approach::assisted, .consents = channel::phone}},
    {"Dora, who wants no calls", {.how = approach::assisted, .consents = none}},
    {"Emil, who has not said", {}},
};

// Unknown does not mean no.
static_assert(perceived_as(people[3].says, demonstration)->empty());
static_assert(!perceived_as(people[4].says, demonstration).has_value());

int main() {
    for (const person& p : people) {
        const std::optional<set_of<experience>> perceived = perceived_as(p.says, demonstration);
        std::cout << p.name << ": ";
        if (!perceived)
            std::cout << "not known yet";
        else if (perceived->empty())
            std::cout << "unwelcome";
        else if (perceived->size() == 2)
            std::cout << "both";
        else
            std::cout << name(*perceived->begin()) << " to";
        std::cout << '\n';
    }
}
