/// A picture of a sentence: its sections, from top to bottom.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/continuum_strip.hpp>
#include <pitch/detail/report/svg/description.hpp>
#include <pitch/detail/report/svg/footer.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/heading.hpp>
#include <pitch/detail/report/svg/jigsaw.hpp>
#include <pitch/detail/report/svg/palette.hpp>
#include <pitch/detail/report/svg/question_section.hpp>
#include <pitch/detail/report/svg/staff.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Returns whether a language tag can be written as it is.
constexpr bool is_plain_tag(std::string_view tag) noexcept {
    for (const char c : tag)
        if (!detail::is_ascii_alphanumeric(c) && c != '-') return false;
    return !tag.empty() && tag.size() <= 35;
}

/// Starts a picture: the root with its type, `title`, `desc`, the rules of a dark picture, and the page.
/// `write_title` and `write_description` write the texts. Ended by `close_picture`.
template <class Out, class Title, class Description>
constexpr void open_picture(svg_pen<Out>& pen, int height, const language& in, Title write_title, Description write_description) {
    xml_writer<Out>& to = pen.xml();
    to.mark(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 )"sv, height, R"(" width="640" height=")"sv, height,
            R"(" role="img" aria-labelledby=")"sv, pen.prefix(), "-title "sv, pen.prefix(), "-desc\""sv);
    if (detail::is_plain_tag(in.tag)) to.mark(R"( lang=")"sv, in.tag, "\""sv);
    to.mark(R"( direction="ltr" font-weight="400" font-family="system-ui,'Segoe UI','Helvetica Neue',Arial,'Noto Sans',sans-serif">)"sv,
            "\n<title id=\""sv, pen.prefix(), "-title\">"sv);
    write_title();
    to.mark("</title>\n<desc id=\""sv, pen.prefix(), "-desc\">"sv);
    write_description();
    to.mark("</desc>\n"sv);
    pen.dark_rules();
    to.mark("<rect"sv);
    pen.attributes(style::paper);
    to.mark(R"( x=".5" y=".5" width="639" height=")"sv, height - 1, R"(" rx="14"/>)"sv, "\n"sv);
}
template <class Out>
constexpr void close_picture(svg_pen<Out>& pen) {
    pen.xml().mark("</svg>\n"sv);
}

/// Draws the picture of a sentence.
// Not inlined, so that what describes the sentence has left the stack.
template <class Out>
[[gnu::noinline]] constexpr void draw_picture(svg_pen<Out>& pen, const picture_content& content, std::string_view title,
                                              const language& in) {
    const heading top(content, title, in);
    const jigsaw pieces(content, in, top.bottom());
    const staff notes(content, in, pieces.bottom());
    const continuum_strip strip(content, in, notes.bottom() + 16);
    const question_section questions(content, in, content.has_continuum ? strip.bottom() + 12 : notes.bottom() + 14);
    const footer legend(content, in, questions.bottom() + 12);
    description<Out> words(pen.xml(), content, in);
    detail::open_picture(pen, legend.bottom(), in, [&] { words.write_title(title); }, [&] { words.write_sentences(); });
    top.draw(pen);
    pieces.draw(pen);
    notes.draw(pen);
    strip.draw(pen);
    questions.draw(pen);
    legend.draw(pen);
    detail::close_picture(pen);
}

}  // namespace pitch::inline v0::detail
