/// The top of a picture: title, verdict, and how the recipient takes it.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/svg/composed_text.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Title, headline and reception.
class heading {
public:
    constexpr heading(const picture_content& of_content, std::string_view of_title, const language& in_language)
        : content_(of_content),
          title_(of_title),
          in_(in_language),
          reception_(detail::labelled(in_language.say(phrase::received), of_content.reception_word, in_language)),
          perceived_(detail::filled(in_language.say(phrase::perceived), [&](std::string_view) { return of_content.perceived; })),
          perceived_width_(detail::width_in_pixels(perceived_.view(), perceived_size)),
          share_line_(detail::width_in_pixels(reception_.view(), reception_size, true) + perceived_width_ + 16 <= remark_span) {}

    /// Returns where the next section starts.
    [[nodiscard]] constexpr int bottom() const noexcept {
        const int reception = content_.has_recipient ? 27 + (share_line_ ? 0 : remark_height) : 0;
        return baseline() + reception + (content_.is_unasked ? remark_height : 0) + 20;
    }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        if (!title_.empty()) {
            pen.open_texts(style::soft, 135);
            detail::write_text_block(pen, title_, {page_span, 135, 18, 1}, page_left, 36);
            pen.close_texts();
        }
        draw_headline(pen);
        int y = baseline() + 27;
        if (content_.has_recipient) y = draw_reception(pen, y);
        if (!content_.is_unasked) return;
        pen.open_texts(style::gap, reception_size, strong);
        detail::write_text_block(pen, in_.say(phrase::unasked), {remark_span, reception_size, 18, 1, true}, remark_left, y);
        pen.close_texts();
    }

private:
    static constexpr int reception_size = 135, perceived_size = 125;
    static constexpr int remark_left = page_left + 22, remark_span = page_right - remark_left, remark_height = 20;

    [[nodiscard]] constexpr int baseline() const noexcept { return title_.empty() ? 52 : 68; }

    /// Draws the verdict, and how many questions are answered on its right.
    template <class Out>
    constexpr void draw_headline(svg_pen<Out>& pen) const {
        const decimal given(static_cast<double>(content_.answers.given)), asked(static_cast<double>(content_.answers.asked));
        const composed_text answers = detail::filled(
            in_.say(phrase::answers), [&](std::string_view key_name) { return key_name == "n" ? given.view() : asked.view(); });
        const int width = detail::width_in_pixels(answers.view(), 140) + 1, most = page_span / 2, taken = width < most ? width : most;
        pen.open_texts(style::ink, 270, strong, serif);
        detail::write_text_block(pen, content_.headline, {page_span - taken - 16, 270, 30, 1, true}, page_left, baseline());
        pen.close_texts();
        pen.open_texts(style::soft, 140);
        detail::write_text_block(pen, answers.view(), {taken, 140, 18, 1}, page_right - taken, baseline(), alignment::end);
        pen.close_texts();
    }
    /// Draws the verdict of the recipient, and what they perceive: on its right, or below if that is too
    /// long. Returns where the next line is.
    template <class Out>
    constexpr int draw_reception(svg_pen<Out>& pen, int y) const {
        detail::draw_sign(pen, content_.reception, page_left + 9, y - 5);
        pen.open_texts(detail::is_open_outcome(content_.reception) ? style::gap : style::ink, reception_size, strong);
        const int room = remark_span - (share_line_ ? perceived_width_ + 16 : 0);
        detail::write_text_block(pen, reception_.view(), {room, reception_size, 18, 1, true}, remark_left, y);
        pen.close_texts();
        pen.open_texts(style::soft, perceived_size);
        if (share_line_) {
            const text_box box{perceived_width_, perceived_size, 18, 1};
            detail::write_text_block(pen, perceived_.view(), box, page_right - box.width, y, alignment::end);
        } else {
            y += remark_height;
            detail::write_text_block(pen, perceived_.view(), {remark_span, perceived_size, 18, 1}, remark_left, y);
        }
        pen.close_texts();
        return y + remark_height;
    }

    const picture_content& content_;
    std::string_view title_;
    const language& in_;
    composed_text reception_, perceived_;
    int perceived_width_;
    bool share_line_;
};

}  // namespace pitch::inline v0::detail
