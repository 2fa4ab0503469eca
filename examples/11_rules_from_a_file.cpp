// Rules from a file. An evaluator is a vocabulary; each customer chooses from it by a policy, which is
// text. One evaluation serves them all. Give this program the path of a policy of your own.
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
#include <pitch/report/text.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>
using namespace pitch;

struct fits_the_headline {
    static constexpr std::string_view id = "fits-the-headline";
    static constexpr std::string_view asks = "Does the message fit the headline?";
    static constexpr std::string_view advice = "Cut the words to {max-headline} characters.";
    constexpr measurement operator()(const message& m, bound<"max-headline", 30> most) const {
        return measurement::at_most(m.words.characters(), most);
    }
};

inline constexpr auto vocabulary = all(grammar, targeted, welcome, fits_the_headline{});

constexpr std::string_view bakery =
    "# A bakery: one expression a line, and all of them count.\n"
    "complete-sentence\n"
    "fits-the-headline\n"
    "advise(calls-to-action)\n";
constexpr std::string_view charity =
    "at_least<2>(names-audience, sets-objective, calls-to-action)\n"
    "when(open-to-contact, where-wanted and not fits-the-headline)  # it tells stories\n";
static_assert(parse_policy(vocabulary, bakery));  // the compiler can read a policy too

constexpr brief briefs[]{
    {.need = {"fresh bread before seven", origin::organic},
     .solution = {"rolls at the door", appeal::functional},
     .method = {.statement = "a call", .where = channel::phone},
     .audience = {"commuters"},
     .message = {"Rolls at your door before seven.", "Call by noon."},
     .recipient = {.where = channel::web}},
    {.need = {"do some good", origin::organic}, .solution = {"a loaf for a loaf", appeal::aspirational}, .message = {"Give a loaf."}}};

int main(int argc, char** argv) {
    std::vector<std::uint64_t> words(ledger_words(vocabulary, 64));
    ledger filed{vocabulary, words};
    for (const brief& b : briefs) filed += evaluate(b, vocabulary);

    const auto verdict = evaluate(briefs[0], vocabulary);  // once, for every customer
    for (const std::string_view text : {bakery, charity})
        if (const auto p = parse_policy(vocabulary, text)) std::cout << p->judge(verdict) << '\n';

    std::string third = "let max-headline = 40\nstates-need and fits-the-headline";
    if (argc > 1) {
        std::ifstream file(argv[1]);
        third.assign(std::istreambuf_iterator<char>(file), {});
    }
    const auto p = parse_policy(vocabulary, third);
    if (!p) {
        std::cerr << p.error().position << ": " << p.error().what << ", not '" << p.error().word << "'\n";
        return 2;
    }
    std::cout << "A third asks the ledger: " << filed.count(*p) << " of " << filed.size() << ".\nWith a bound of its own:\n"
              << p->judge(evaluate(briefs[0], vocabulary, *p));

    const auto typo = parse_policy(vocabulary, "complete-sentence, name-audience");
    std::cout << "\nAt " << typo.error().position << ": '" << typo.error().word << "'; is it '" << typo.error().nearest << "'?\n";
}
