/// A picture of a sentence, as SVG.
#pragma once

#include <string_view>

#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/palette.hpp>
#include <pitch/detail/report/svg/picture.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/sentence.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0 {

/// What a picture shows besides the sentence, and how its elements are named.
struct svg_options {
    /// Title of the brief, a line above the verdict; blank: no line.
    std::string_view title{};
    /// Start of all ids and classes. Give each picture of a page a prefix of its own.
    /// Characters other than ASCII letters, digits, `-` and `_` are encoded; only 48 bytes count.
    std::string_view id_prefix = "pitch";
    /// Whether questions are drawn. False: for a page that has them as text.
    bool has_questions = true;
};

/// Evaluates `grammar`, `tridom` and `welcome`, and writes a picture of the sentence.
///
/// It shows need, method and solution as three pieces, and the six criteria of `tridom` as notes; if a
/// recipient is stated, how they take it; if touchpoints have stages and roles, the continuum; and at
/// most three questions, in the order of `write_text`. The picture is 640 pixels wide.
///
/// Writes an `svg` element, which may be a file or a part of an HTML page. It is dark on screens whose
/// viewer prefers that; paper and programs that ignore CSS show it light. In a page, rules of CSS for
/// `text` or `path` change it, too. It needs no script, font or other file. The
/// output is valid XML and UTF-8 whatever the texts contain: each malformed sequence becomes U+FFFD,
/// and controls become spaces. Texts that are too long end with an ellipsis. Returns the iterator after
/// the last character. Never allocates; throws only what `out` throws.
///
/// Does not check whether `out` accepts the characters; see `write_markdown`.
template <class Out, Sentence Record>
constexpr Out write_svg(Out out, const Record& sentence, const language& in = english, const svg_options& options = {}) {
    detail::svg_pen<Out> pen(static_cast<Out&&>(out), options.id_prefix);
    const std::string_view title = detail::is_blank(options.title) ? std::string_view() : options.title;
    detail::picture_content content = detail::content_of(sentence, in);
    if (!options.has_questions) content.question_count = content.left_out = 0;
    detail::draw_picture(pen, content, title, in);
    return pen.end();
}

}  // namespace pitch::inline v0
