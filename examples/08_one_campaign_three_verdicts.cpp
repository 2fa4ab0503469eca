// One campaign gets three separate verdicts: complete (it is a whole sentence), successful (its six
// questions are answered) and received (it is welcome).
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <iterator>
using namespace pitch;

// A telephone call that millions received:
// http://www.newstribune.com/news/2012/nov/05/feds-slam-five-robocallers/
constexpr brief rachel{
    .need = {"high credit card interest rates", origin::organic | origin::generated},
    .solution = {"reduce the rates, for an up-front fee", appeal::functional},
    .method = {.statement = "a recorded call, then press 1", .where = channel::phone, .when = stage::awareness, .how = approach::assisted},
    .message = {"an important message regarding an opportunity to reduce interest rates", "press 1"},
    .recipient = {.where = none, .how = none, .consents = none}};

// A celebrated slogan, as heard by someone who has just ordered: "Get the door. It's Domino's."
constexpr brief dominos{.solution = {"a pizza at your door", appeal::functional},
                        .method = {.statement = "delivered to the door",
                                   .where = channel::delivery,
                                   .when = stage::purchase,
                                   .how = approach::assisted,
                                   .frequency = 0},
                        .message = {"Get the door. It's Domino's.", "get the door"},
                        .recipient = {.where = channel::delivery, .when = stage::purchase, .how = approach::assisted}};

static_assert(evaluate(rachel, grammar).complete() && evaluate(rachel, disruptive).complete());
static_assert(evaluate(dominos, welcome).complete() && !evaluate(dominos, grammar).complete());

void print_verdicts(std::string_view title, const brief& b) {
    std::cout << title << '\n';
    write_text(std::ostreambuf_iterator<char>(std::cout), b, english, 2);
    if (holds(b, welcome) && !holds(b, grammar)) std::cout << "  Welcome, and half a sentence.\n";
    std::cout << '\n';
}

int main() {
    print_verdicts("Rachel from Cardholder Services", rachel);
    print_verdicts("Get the door", dominos);
    std::cout << english.say(phrase::disclaimer) << '\n';
}
