// The three verdicts on a brief, and their tallies over many briefs.
#pragma once

#include <pitch/phrases.hpp>
#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

namespace brief_lint {

struct verdicts {
    explicit verdicts(const pitch::brief& brief)
        : complete(evaluate(brief, pitch::grammar)),
          successful(evaluate(brief, pitch::tridom)),
          received(evaluate(brief, pitch::welcome)) {}

    // Returns whether the brief passes, by the verdict that `criteria` selects.
    [[nodiscard]] bool passes(pitch::judged_as criteria) const {
        switch (criteria) {
            case pitch::judged_as::successful: return successful.complete();
            case pitch::judged_as::received: return received.complete();
            default: return complete.complete();
        }
    }

    pitch::verdict<pitch::criteria::grammar> complete;
    pitch::verdict<pitch::criteria::tridom> successful;
    pitch::verdict<pitch::criteria::welcome> received;
};

struct tallies {
    tallies& operator+=(const verdicts& v) {
        complete += v.complete;
        successful += v.successful;
        received += v.received;
        return *this;
    }

    pitch::tally<pitch::criteria::grammar> complete;
    pitch::tally<pitch::criteria::tridom> successful;
    pitch::tally<pitch::criteria::welcome> received;
};

}  // namespace brief_lint
