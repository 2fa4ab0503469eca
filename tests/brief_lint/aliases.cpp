// Checks the headings and words that briefs may use, and how the form of an input is recognized.
#include "input/aliases.hpp"

#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>

#include "input/input_form.hpp"
#include "input/near_miss.hpp"

namespace {

using brief_lint::input_form;

std::size_t failures = 0;
void check(bool holds, std::string_view what, std::string_view got) {
    if (holds) return;
    ++failures;
    std::cerr << "FAILED: " << what << ": got '" << got << "'\n";
}
void heading(std::string_view text, std::string_view key) { check(brief_lint::key_for(text) == key, text, brief_lint::key_for(text)); }
void field(std::string_view part, std::string_view text, std::string_view key) {
    check(brief_lint::key_for_field(part, text) == key, text, brief_lint::key_for_field(part, text));
}
void word(std::string_view path, std::string_view text, std::string_view identifier) {
    check(brief_lint::word_for(path, text) == identifier, text, brief_lint::word_for(path, text));
}
void form(std::string_view start, input_form expected) { check(brief_lint::form_of_content(start) == expected, start, "another form"); }
// Checks whether an input that starts like this already has a form, which later text cannot change.
void clear(std::string_view start, bool expected) {
    check(brief_lint::form_is_clear(start) == expected, start, expected ? "not clear" : "clear");
}

}  // namespace

int main() {
    // Keys.
    heading("need.origins", "need.origins");
    heading("need", "need.statement");
    heading("metrics[12].target", "metrics[12].target");
    heading("metrics[0].tarjet", "");
    heading("recipients[1].name", "recipients[1].name");
    heading("alternatives", "alternatives");

    // Case, accents, articles, numbering, emphasis, symbols, no-break spaces.
    for (const std::string_view spelling :
         {"Objectif", "OBJECTIF", "l’objectif", "L'objectif", "1. Objectif", "2) Objectif", "**Objectif**",
          "Objectif\u00A0:", " objectif : ", "_Objectif_", "🎯 Objectif", "Objective", "The objective"})
        heading(spelling, "objective.aim");
    heading("ÉCHÉANCE", "timing.ends");
    heading("Coeur de cible", "audience.who");
    heading("Cœur de cible", "audience.who");

    // Both languages, and headings of usual briefs.
    heading("le besoin", "need.statement");
    heading("Target audience", "audience.who");
    heading("Cible", "audience.who");
    heading("Single-minded proposition", "message.words");
    heading("Proposition unique", "message.words");
    heading("Reason to believe", "proof.claim");
    heading("Preuve", "proof.claim");
    heading("Deadline", "timing.ends");
    heading("Où (méthode)", "method.where");
    heading("Points de contact", "touchpoints");

    // Ambiguous, or without a field: notes, and never misspellings.
    for (const std::string_view text : {"Insight", "Promise", "Promesse", "Target", "Where", "Quand", "Name", "Tone of voice", "Objections",
                                        "Background", "Contexte", "Planning", "Results", "Secondary audience"})
        heading(text, "");
    for (const std::string_view text : {"Insight", "Promesse", "Target", "Objections", "Contexte", "Content", "Secondary audience"})
        check(brief_lint::is_usual_heading(text), text, "not usual");
    for (const std::string_view text : {"Where", "Legal", "Formats", "Appendix", "Annexes", "Team", "Next steps", "Visuels", "Moodboard"})
        check(brief_lint::near_miss(brief_lint::folded_heading(text), brief_lint::known_headings()).empty(), text,
              brief_lint::near_miss(brief_lint::folded_heading(text), brief_lint::known_headings()));
    check(brief_lint::near_miss("audiance", brief_lint::known_headings()) == "audience", "audiance", "no near miss");

    // Fields below the heading of their part.
    field("need", "Source", "need.source");
    field("metrics", "Source", "metrics.source");
    field("touchpoints", "la promesse", "touchpoints.promise");
    field("need", "Promise", "");

    // Words.
    word("method.where", "bouche-à-oreille", "referral");
    word("method.where", "BOUCHE A OREILLE", "referral");
    word("recipients[2].where", "Site web", "web");
    word("need.origins", "Spontané", "organic");
    word("recipient", "prix", "price");
    word("touchpoints[0].roles", "vente", "sales");
    word("recipient.misled", "Oui", "true");
    word("recipient.consents", "aucun", "none");
    word("method.where", "aucun", "aucun");
    word("method.where", "TV", "TV");
    word("need.statement", "spontané", "spontané");

    // Forms.
    for (const std::string_view start : {"{}\n", "\n\n[\n", "# Need\n", "need,id\n", "no\n{", "no\n\n# Need\n{}"}) clear(start, true);
    for (const std::string_view start : {"", "\n", "{}", "# Need", "need,id", "no\n", "no\n\n# Need\n", "no {\n"}) clear(start, false);
    form("no\n# Need\n", input_form::markdown);
    form("no\n" + std::string(brief_lint::longest_start, '\n') + "# Need\n", input_form::json_lines);  // too late
    form("{\"id\":1}\n", input_form::json_lines);
    form("{\n", input_form::json);
    form("[", input_form::json);
    form("# A\n", input_form::markdown);
    form("| Need | a |\n", input_form::markdown);
    form("---\nid: a\n---\n", input_form::markdown);
    form("\xEF\xBB\xBF\n# A\n", input_form::markdown);
    form("Spring\n======\n", input_form::markdown);
    form("Dear team,\n\n## Need\n", input_form::markdown);
    form("id,need.statement\n", input_form::csv);
    form("sep=;\r\nCible;Besoin\r\n", input_form::csv);
    form("\"Cible\";\"Besoin\"\n", input_form::csv);
    form("Name\tTarget audience\n", input_form::csv);
    form("no header, no keys\n", input_form::json_lines);
    form("not json\n# not JSON\n{\"id\":1}\n", input_form::json_lines);
    form("", input_form::json_lines);
    check(brief_lint::form_of_name("a.md") == input_form::markdown, "a.md", "another form");
    check(brief_lint::form_of_name("a.tsv") == input_form::csv, "a.tsv", "another form");
    check(brief_lint::form_of_name("a.txt") == input_form::automatic, "a.txt", "another form");
    return failures == 0 ? 0 : 1;
}
