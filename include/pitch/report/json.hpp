/// JSON reports of verdicts and sentences.
#pragma once

#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/perceived_as.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/detail/report/json_verdict.hpp>
#include <pitch/detail/report/json_writer.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Writes a verdict as one JSON object, without white space or a final new line. Its keys:
/// - `outcome`, `score` (0 to 1).
/// - `missing`: names of the parts that gaps lack.
/// - `gaps`: what to resolve. Keys: `id`, `outcome`, `lacks`, `asks`, `advice`; only if they apply,
///   `measurement`, `element` (from 0) and `negated` (the rule must fail). If some of several gaps
///   will do: `choice` (its number in the verdict, from 0), `enough` and `among` (of the `any` or
///   `at_least`).
/// - `advice`: advised rules that are not satisfied, with the keys of a gap.
/// - `rules`: each rule once, in tree order. Keys: `id`, `outcome`; only if true, `negated`,
///   `advised` and `condition` (of a `when`). The outcome is the rule's own, even under `no`.
///
/// Keys are stable. Only `asks` and `advice` depend on the language, which may leave them out; ids,
/// part names and outcomes are English identifiers. A number has the fewest digits that read back to
/// it, and no exponent if it is whole and below 2^53; a number that is not finite is `null`. The output
/// is valid UTF-8: each malformed sequence becomes U+FFFD. Returns the iterator after the last
/// character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, write into a string first:
/// `write_json(std::back_inserter(line), verdict)`, then `stream << line`. A
/// `std::ostreambuf_iterator` remembers only its own failure. A new one writes into the failed
/// buffer again; libstdc++ then writes past the end of the buffer.
template <class Out, Verdict Judged>
constexpr Out write_json(Out out, const Judged& verdict, const language& in = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    detail::write_json_verdict(to, verdict, in);
    return to.end();
}

/// Evaluates `grammar`, `tridom` and `welcome`, and writes the verdicts as one JSON object.
/// Keys: `complete`, `successful` and `received`, each a verdict; `disruptive`, null if unknown;
/// `perceived_as`, an array of experiences, null if unknown. Output and failures: as described for a
/// verdict.
template <class Out, Sentence Record>
constexpr Out write_json(Out out, const Record& sentence, const language& in = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    const auto received = pitch::evaluate(sentence, welcome);
    to.open("{");
    to.key("complete");
    detail::write_json_verdict(to, pitch::evaluate(sentence, grammar), in);
    to.key("successful");
    detail::write_json_verdict(to, pitch::evaluate(sentence, tridom), in);
    to.key("received");
    detail::write_json_verdict(to, received, in);
    to.key("disruptive");
    if (const outcome is_respectful = received[respectful]; is_respectful == outcome::missing)
        to.null();
    else
        to.value(is_respectful == outcome::fail);
    to.key("perceived_as");
    if (const auto perceived = pitch::perceived_as(pitch::get<recipient>(sentence), pitch::get<method>(sentence))) {
        to.open("[");
        for (const experience e : *perceived) to.value(pitch::name(e));
        to.close("]");
    } else {
        to.null();
    }
    to.close("}");
    return to.end();
}

}  // namespace pitch::inline v0
