/// Error messages about verdicts: written to a stream without the header of reports, or of a const type.
#pragma once

#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Types whose names in an error message are the header to include.
struct include_pitch_report_text_hpp;
struct include_pitch_report_tally_hpp;

/// Satisfied by a type that reports can be written to by `<<`: it has a function `put`.
template <class Stream>
concept stream_of_chars = requires(Stream& stream) { stream.put('x'); };

}  // namespace detail

/// Deleted: include `<pitch/report/text.hpp>`, whose operator is preferred because this one takes a
/// const stream.
template <detail::stream_of_chars Stream, class Eval>
detail::include_pitch_report_text_hpp& operator<<(const Stream&, const verdict<Eval>&) = delete;

/// Explains that the type of a constant is const.
template <class Eval>
class verdict<const Eval> {
    static constexpr bool is_evaluator_type = detail::always_false<Eval>;
    static_assert(is_evaluator_type,
                  "pitch: a verdict needs an evaluator type without const; write `auto`, or for an evaluator `house` "
                  "`pitch::verdict_of<house>`");
};

}  // namespace pitch::inline v0
