// The verdict that decides the exit status, and tallies of all three over many briefs.
#pragma once

#include <pitch/phrases.hpp>
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

namespace brief_lint {

// Returns whether the brief passes, by the verdict that `criteria` selects.
inline bool passes(const pitch::brief& brief, pitch::judged_as criteria) {
    switch (criteria) {
        case pitch::judged_as::successful: return holds(brief, pitch::tridom);
        case pitch::judged_as::received: return holds(brief, pitch::welcome);
        default: return holds(brief, pitch::grammar);
    }
}

struct tallies {
    // Counts the three verdicts on a brief.
    tallies& operator+=(const pitch::brief& brief) {
        complete += evaluate(brief, pitch::grammar);
        successful += evaluate(brief, pitch::tridom);
        received += evaluate(brief, pitch::welcome);
        return *this;
    }

    pitch::tally<pitch::criteria::grammar> complete;
    pitch::tally<pitch::criteria::tridom> successful;
    pitch::tally<pitch::criteria::welcome> received;
};

}  // namespace brief_lint
