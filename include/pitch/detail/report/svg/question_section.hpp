/// The first questions of a picture, with their advice.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/svg/composed_text.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Questions below each other, and how many are left out.
class question_section {
public:
    constexpr question_section(const picture_content& of_content, const language& in_language, int at_top) noexcept
        : content_(of_content), in_(in_language), top_(at_top) {}

    [[nodiscard]] constexpr int bottom() const noexcept {
        int y = top_;
        for (std::size_t i = 0; i < content_.question_count; ++i) y += height_of(content_.questions[i]);
        return y + (content_.left_out != 0 ? 22 : 0);
    }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        if (content_.question_count == 0) return;
        int y = top_;
        pen.open_path(style::sign);
        for (std::size_t i = 0; i < content_.question_count; ++i) {
            const question_content& question = content_.questions[i];
            detail::write_sign(pen.xml(), question.is_conflict ? outcome::fail : outcome::missing, page_left + 9, y + 9);
            y += height_of(question);
        }
        pen.close_path();
        y = top_;
        pen.open_texts(style::soft, advice_box.size_in_tenths);
        for (std::size_t i = 0; i < content_.question_count; ++i) {
            const question_content& question = content_.questions[i];
            pen.open_texts(style::ink, asks_box.size_in_tenths, strong);
            const std::size_t lines = detail::write_text_block(pen, question.asks, asks_box, beside_sign, y + 14);
            pen.close_texts();
            detail::write_text_block(pen, question.advice, advice_box, beside_sign,
                                     y + 14 + asks_box.line_height * static_cast<int>(lines));
            y += height_of(question);
        }
        if (content_.left_out != 0) {
            const decimal count(static_cast<double>(content_.left_out));
            const composed_text more = detail::filled(in_.say(content_.left_out == 1 ? phrase::more_one : phrase::more),
                                                      [&](std::string_view) { return count.view(); });
            detail::write_text_block(pen, more.view(), more_box, beside_sign, y + 12);
        }
        pen.close_texts();
    }

private:
    static constexpr text_box asks_box{page_right - beside_sign, 145, 19, 3, true}, advice_box{page_right - beside_sign, 135, 18, 3};
    static constexpr text_box more_box{page_right - beside_sign, 135, 18, 1};

    [[nodiscard]] static constexpr int height_of(const question_content& question) noexcept {
        return 10 + asks_box.line_height * static_cast<int>(detail::count_lines(question.asks, asks_box)) +
               advice_box.line_height * static_cast<int>(detail::count_lines(question.advice, advice_box));
    }

    const picture_content& content_;
    const language& in_;
    int top_;
};

}  // namespace pitch::inline v0::detail
