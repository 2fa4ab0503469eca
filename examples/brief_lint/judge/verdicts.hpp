// Tallies over many briefs.
#pragma once

#include <pitch/pitch.hpp>
#include <pitch/tally.hpp>

#include <memory>

#include "criterion_judge.hpp"

namespace brief_lint {

struct tallies {
    // Counts a brief: by the chosen criterion, or else by the three verdicts. Returns what `by.outcome(brief)`
    // returns, without judging by one of the three again.
    pitch::outcome count(const pitch::brief& brief, const judge& by, criterion decides) {
        if (chosen) {
            chosen->add(brief);
            return by.outcome(brief);
        }
        const auto by_grammar = evaluate(brief, pitch::grammar);
        const auto by_tridom = evaluate(brief, pitch::tridom);
        const auto by_welcome = evaluate(brief, pitch::welcome);
        complete += by_grammar;
        successful += by_tridom;
        received += by_welcome;
        const auto outcome = [](const auto& verdict) { return verdict.complete() ? pitch::outcome::pass : verdict.overall(); };
        switch (decides) {
            case criterion::successful: return outcome(by_tridom);
            case criterion::received: return outcome(by_welcome);
            default: return outcome(by_grammar);
        }
    }

    tallies& operator+=(const tallies& other) {
        if (other.chosen) {
            if (!chosen) chosen = other.chosen->make_empty();
            chosen->add(*other.chosen);
        }
        complete += other.complete;
        successful += other.successful;
        received += other.received;
        return *this;
    }

    pitch::tally<pitch::criteria::grammar> complete;
    pitch::tally<pitch::criteria::tridom> successful;
    pitch::tally<pitch::criteria::welcome> received;
    std::unique_ptr<criterion_tally> chosen;  // of a framework or a policy; null: the three above
};

}  // namespace brief_lint
