#include "closing_line.hpp"

#include <string_view>

#include <pitch/languages/french.hpp>

namespace brief_lint {
namespace {

// What follows a number.
struct counted_words {
    std::string_view one, many;
};

struct outcome_words {
    counted_words complete, unfinished, flawed;
};

struct line_words {
    counted_words briefs, bad_briefs, bad_files;
    std::string_view colon, semicolon;
    outcome_words by_complete, by_successful, by_received;
};

constexpr line_words in_english{
    .briefs = {"brief", "briefs"},
    .bad_briefs = {"could not be read", "could not be read"},
    .bad_files = {"file could not be read", "files could not be read"},
    .colon = ": ",
    .semicolon = "; ",
    .by_complete = {{"complete", "complete"}, {"unfinished", "unfinished"}, {"with conflicts", "with conflicts"}},
    .by_successful = {{"well prepared", "well prepared"},
                      {"with open questions", "with open questions"},
                      {"with conflicts", "with conflicts"}},
    .by_received = {{"welcome", "welcome"}, {"with open questions", "with open questions"}, {"not as they want it", "not as they want it"}},
};

// With the no-break spaces of French typography.
constexpr line_words in_french{
    .briefs = {"brief", "briefs"},
    .bad_briefs = {"illisible", "illisibles"},
    .bad_files = {"fichier illisible", "fichiers illisibles"},
    .colon = "\u00A0: ",
    .semicolon = "\u00A0; ",
    .by_complete = {{"complet", "complets"}, {"inachevé", "inachevés"}, {"contradictoire", "contradictoires"}},
    .by_successful = {{"bien préparé", "bien préparés"},
                      {"avec des questions ouvertes", "avec des questions ouvertes"},
                      {"contradictoire", "contradictoires"}},
    .by_received = {{"bien accueilli", "bien accueillis"},
                    {"à vérifier auprès d’eux", "à vérifier auprès d’eux"},
                    {"pas comme ils le veulent", "pas comme ils le veulent"}},
};

void append_count(std::string& line, std::size_t count, const counted_words& words) {
    line.append(std::to_string(count)).append(" ").append(count == 1 ? words.one : words.many);
}

}  // namespace

std::string closing_line(const totals& counted, const options& given) {
    const bool is_french = given.language == &pitch::french;
    const line_words& words = is_french ? in_french : in_english;
    const outcome_words& outcomes = given.criterion == criterion::successful ? words.by_successful
                                    : given.criterion == criterion::received ? words.by_received
                                                                             : words.by_complete;
    std::string line;
    // French has a singular for 0, English does not.
    append_count(line, counted.briefs, is_french && counted.briefs == 0 ? counted_words{words.briefs.one, words.briefs.one} : words.briefs);
    std::string_view separator = words.colon;
    const auto add = [&](std::size_t count, const counted_words& what) {
        if (count == 0) return;
        append_count(line.append(separator), count, what);
        separator = ", ";
    };
    add(counted.complete, outcomes.complete);
    add(counted.briefs - counted.complete - counted.flawed, outcomes.unfinished);
    add(counted.flawed, outcomes.flawed);
    separator = words.semicolon;
    add(counted.bad_briefs, words.bad_briefs);
    separator = words.semicolon;
    add(counted.bad_files, words.bad_files);
    return line + "\n";
}

}  // namespace brief_lint
