// One campaign, three verdicts, and they stay three: complete (is it a sentence?), successful (are the questions answered?), received (is it
// welcome?).
#include <pitch/pitch.hpp>
#include <pitch/report/text.hpp>

#include <iostream>
#include <iterator>
using namespace pitch;

// A telephone call that millions got: http://www.newstribune.com/news/2012/nov/05/feds-slam-five-robocallers/
constexpr brief rachel{
    .need = {"high credit card interest rates", origin::organic | origin::generated},
    .solution = {"reduce the rates, for an up-front fee", appeal::functional},
    .method = {.statement = "a recorded call, then press 1", .where = channel::phone, .when = stage::awareness, .how = approach::assisted},
    .message = {"an important message regarding an opportunity to reduce interest rates", "press 1"},
    .recipient = {.where = none, .how = none, .consents = none}};

// A celebrated slogan, in the ear of someone who has just ordered: "Get the door. It's Domino's."
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

void judge(std::string_view title, const brief& b) {
    const auto complete = evaluate(b, grammar);
    const auto successful = evaluate(b, tridom);  // passing means that its six questions are answered, not that it has succeeded
    const auto received = evaluate(b, welcome);
    std::cout << title << '\n';
    write_text(std::ostreambuf_iterator<char>(std::cout), complete, successful, received, english, 2);
    if (received.complete() && !complete.complete()) std::cout << "  Welcome, and half a sentence.\n";
    std::cout << '\n';
}

int main() {
    judge("Rachel from Cardholder Services", rachel);
    judge("Get the door", dominos);
    std::cout << english.say(phrase::judged_by) << '\n';
}
