// Two halves make one sentence, and it works in either order.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
using namespace pitch;

// What marketing wrote: the need that it awakens, and the offer.
constexpr sentence marketing{need{"doubt whether you are unique enough", origin::generated},
                             solution{"a portrait that nobody else has", appeal::emotional | appeal::aspirational}};

// What sales knows: how the two meet.
constexpr method sales{
    .statement = "a sitting at the studio, by appointment", .where = channel::store | channel::phone, .how = approach::assisted};

constexpr auto one = marketing + sales;
constexpr auto other = sales + marketing;

static_assert(!evaluate(marketing, grammar).complete());
static_assert(evaluate(one, grammar).complete() && evaluate(other, grammar).complete());

int main() {
    std::cout << "Marketing alone. " << evaluate(marketing, grammar)                                                               //
              << "\nSales alone. " << evaluate(sentence{sales}, grammar) << "\nMarketing, then sales. " << evaluate(one, grammar)  //
              << "\nSales, then marketing. " << evaluate(other, grammar);
}
