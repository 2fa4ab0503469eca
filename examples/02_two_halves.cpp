// Marketing and sales each state half of a sentence. `+` joins the halves, in either order.
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
using namespace pitch;

// Marketing's half: the need that it awakens, and the offer. The need is our reading of a real text
// message, "Are you unique enough?" (dis-sms-unique in campaigns.jsonl). That message names no
// offer, so the portrait is invented.
constexpr sentence marketing{need{"doubt whether you are unique enough", origin::generated},
                             solution{"a portrait that nobody else has", appeal::emotional | appeal::aspirational}};

// The half that sales knows: the method that connects the need and the solution. The sitting is
// invented, too. The text message has another method: "visit the website from 30 August".
constexpr method sales{
    .statement = "a sitting at the studio, by appointment", .where = channel::store | channel::phone, .how = approach::assisted};

constexpr auto one = marketing + sales;
constexpr auto other = sales + marketing;

static_assert(!evaluate(marketing, grammar).complete());
static_assert(evaluate(one, grammar).complete() && evaluate(other, grammar).complete());

int main() {
    std::cout << "The need is from a real text message. The portrait and the sitting are invented.\n\n"
              << "Marketing alone. " << evaluate(marketing, grammar)                                                               //
              << "\nSales alone. " << evaluate(sentence{sales}, grammar) << "\nMarketing, then sales. " << evaluate(one, grammar)  //
              << "\nSales, then marketing. " << evaluate(other, grammar);
}
