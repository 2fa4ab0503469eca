/// JSON reports of verdicts.
#pragma once

#include <charconv>
#include <cstddef>
#include <string_view>

#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

/// Writes a verdict as one JSON object, without white space or a final new line.
/// Keys: `outcome`, `score` (0 to 1), `missing` (names of parts), `gaps`. Keys of a gap: `id`,
/// `outcome`, `lacks`, `asks`, `advice`; only if they apply, `measurement`, `element` (from 0) and
/// `negated` (the rule must fail). Keys are stable. Only `asks` and `advice` depend on the
/// language; ids, part names and outcomes are English identifiers. A number that is not finite is
/// `null`. The output is valid UTF-8: each malformed sequence becomes U+FFFD. Returns the iterator
/// after the last character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters. For a stream, write into a string first:
/// `write_json(std::back_inserter(line), verdict)`, then `stream << line`. A
/// `std::ostreambuf_iterator` remembers only its own failure. A new one writes into the failed
/// buffer again; libstdc++ then writes past the end of the buffer.
template <class Out, class Eval>
Out write_json(Out out, const verdict<Eval>& verdict, const language& in = english) {
    detail::json_writer<Out> to(static_cast<Out&&>(out));
    to.open("{");
    to.field("outcome", pitch::name(verdict.overall()));
    to.field("score", verdict.score());
    to.field("missing", verdict.missing());
    to.key("gaps");
    to.open("[");
    for (const finding& g : verdict.gaps()) to.gap(g, in);
    to.close("]");
    to.close("}");
    return to.end();
}

}  // namespace pitch::inline v0
