#include <pitch/report/markdown.hpp>

#include <array>
#include <iterator>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "../support/twice.hpp"

namespace {

using namespace pitch;

constexpr sentence windows_3{need{"the ease of a Macintosh on an IBM PC", origin::organic}, solution{"Windows 3.0", appeal::functional}};
constexpr std::string_view half =
    "**Unfinished: 2 of 3 hold.**\n"
    "\n"
    "**Questions to settle**\n"
    "\n"
    "- [ ] *missing* **connects** (method) — How do the need and the solution meet? Say where, when or how: a shop, a call, a link, a "
    "visit.\n";

template <class... Arguments>
std::string told(const Arguments&... arguments) {
    std::string out;
    write_markdown(std::back_inserter(out), arguments...);
    return out;
}

constexpr std::string_view names[]{"first", "second", "third", "fourth", "fifth"};
template <std::size_t N>
struct answers {
    static constexpr std::string_view id = names[N];
    outcome says;
    constexpr outcome operator()(const need&) const noexcept { return says; }
};
constexpr sentence short_one{need{"to be told"}};

struct hostile {
    static constexpr std::string_view id = "a*b_c`d", asks = "[x](y) <b> &amp; $1$ ~~no~~ | \\ #5?",
                                      advice = "One\n- [x] two\r\n\t\x1B\xFF!";
    constexpr outcome operator()(const need&) const noexcept { return outcome::fail; }
};

}  // namespace

TEST_CASE("a verdict, and what is left to settle as check boxes") {
    CHECK(told(evaluate(windows_3, grammar)) == half);
    constexpr auto page = [] {
        std::array<char, 512> to{};
        char* const end = write_markdown(to.data(), evaluate(windows_3, grammar));
        return std::pair(to, static_cast<std::size_t>(end - to.data()));
    }();
    CHECK_TWICE(std::string_view(page.first.data(), page.second) == half);
    std::ostringstream stream;
    write_markdown(std::ostreambuf_iterator<char>(stream), evaluate(windows_3, grammar));
    CHECK(stream.str() == half);
}

TEST_CASE("nothing to settle, no questions") {
    CHECK(told(evaluate(short_one, answers<0>{outcome::pass})) == "**Complete: 1 of 1 hold.**\n");
    CHECK(told(evaluate(short_one, all_of<>{})) == "**Nothing to judge: 0 of 0 hold.**\n");
    CHECK(told(evaluate(short_one, advise(answers<0>{outcome::pass}))) == "**Nothing to judge: 0 of 0 hold.**\n");
}

TEST_CASE("at most three, contradictions first, the rest counted") {
    const auto v = evaluate(short_one, all(answers<0>{outcome::missing}, answers<1>{outcome::fail}, answers<2>{outcome::missing},
                                           answers<3>{outcome::fail}, answers<4>{outcome::missing}));
    CHECK(told(v) ==
          "**Flawed: 0 of 5 hold.**\n"
          "\n"
          "**Questions to settle**\n"
          "\n"
          "- [ ] *at odds* **second**\n"
          "- [ ] *at odds* **fourth**\n"
          "- [ ] *missing* **first**\n"
          "\n"
          "*… and 2 more (--all)*\n");
    CHECK(told(v, english, 5u).find("more") == std::string::npos);
    CHECK(told(v, english, 4u).ends_with("\n*… and 1 more (--all)*\n"));
}

TEST_CASE("questions that wait for one part stand below it, and advice comes last, where there is room") {
    const auto v =
        evaluate(short_one, all(all(where_wanted, open_to_contact), answers<0>{outcome::missing}, advise(answers<1>{outcome::fail})));
    const std::string all_of_it = told(v);
    CHECK(all_of_it.find("- *missing* — recipient: 2 questions wait for it\n"
                         "  - [ ] **where-wanted** (method) — Do you meet them") != std::string::npos);
    CHECK(all_of_it.find("\n  - [ ] **open-to-contact** — Do they want") != std::string::npos);
    CHECK(all_of_it.ends_with("\n- [ ] *missing* **first**\n"));
    CHECK(told(v, english, 4u).ends_with("\n- [ ] *missing* **first**\n- [ ] *advice* **second**\n"));
    CHECK(told(v, english, 0u).ends_with("\n\n*… and 3 more (--all)*\n"));
}

TEST_CASE("three verdicts, a line each, their questions once each, and a word where nobody asked for it") {
    constexpr sentence whole = windows_3 + method{.statement = "call", .where = channel::phone} + recipient{.where = none};
    CHECK(told(evaluate(whole, grammar), evaluate(whole, tridom), evaluate(whole, welcome), english, 2u) ==
          "- *complete* — Complete: 3 of 3 hold.\n"
          "- *successful* — At odds with itself: 0 of 14 hold.\n"
          "- *received* — Disruptive: 0 of 5 hold.\n"
          "\n"
          "**Complete, and nobody asked for it.**\n"
          "\n"
          "**Questions to settle**\n"
          "\n"
          "- [ ] *at odds* **where-wanted** — Do you meet them where they want to be met? Ask which places and media suit them, and use at "
          "least one "
          "of "
          "these.\n"
          "- [ ] *at odds* **open-to-contact** — Do they want to hear from anyone about this? Ask before you call; if they wish to be left "
          "alone, just "
          "be easy to find.\n"
          "\n"
          "*… and 16 more (--all)*\n");
}

TEST_CASE("in French") {
    CHECK(told(evaluate(windows_3, grammar), evaluate(windows_3, tridom), evaluate(windows_3, welcome), french, 1u) ==
          "- *phrase* — Inachevée\u00A0: 2 sur 3.\n"
          "- *réussite* — Questions ouvertes\u00A0: 0 sur 14.\n"
          "- *accueil* — Encore inconnu\u00A0: 0 sur 6.\n"
          "\n"
          "**Questions à régler**\n"
          "\n"
          "- [ ] *à compléter* **relie les deux** (la méthode) — Comment le besoin et la solution se rencontrent-ils\u00A0? Dites où, "
          "quand ou "
          "comment\u00A0: une boutique, un appel, un lien, une visite.\n"
          "\n"
          "*… et 19 autres (--all)*\n");
}

TEST_CASE("what Markdown would take for a mark is escaped, and no text begins a line of its own") {
    CHECK(told(evaluate(short_one, hostile{})) ==
          "**Flawed: 0 of 1 hold.**\n"
          "\n"
          "**Questions to settle**\n"
          "\n"
          "- [ ] *at odds* **a\\*b\\_c\\`d** — \\[x\\](y) \\<b\\> \\&amp; \\$1\\$ \\~\\~no\\~\\~ \\| \\\\ \\#5? One - \\[x\\] two    "
          "\uFFFD!\n");
}
