/// The continuum of a picture: seven stages, and the roles that touch them.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>
#include <pitch/notes.hpp>

namespace pitch::inline v0::detail {

/// Draws a row for each role, with a mark at each stage where a touchpoint has both. The rows have marks
/// of different shapes. Draws nothing if no touchpoint has a stage and a role.
class continuum_strip {
public:
    constexpr continuum_strip(const picture_content& of_content, const language& in_language, int at_top) noexcept
        : content_(of_content), in_(in_language), top_(at_top) {
        if (!content_.has_continuum) return;
        for (std::size_t i = 0; i < 7; ++i)
            if (const std::size_t lines = detail::count_lines(stage_word(i), stage_box); lines > label_lines_) label_lines_ = lines;
    }
    [[nodiscard]] constexpr int bottom() const noexcept {
        return content_.has_continuum ? top_ + 68 + 13 * static_cast<int>(label_lines_ - 1) : top_;
    }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        if (!content_.has_continuum) return;
        pen.open_path(style::line);
        for (int row = 0; row < 3; ++row) pen.xml().mark("M115 "sv, y_of(row), "H612"sv);
        pen.close_path();
        pen.open_path(style::ink);
        for (int row = 0; row < 3; ++row) {
            draw_mark(pen.xml(), row, page_left + 7);
            for (int i = 0; i < 7; ++i)
                if (content_.roles[i].contains(roles[row])) draw_mark(pen.xml(), row, x_of(i));
        }
        pen.close_path();
        pen.open_texts(style::ink, role_box.size_in_tenths);
        for (int row = 0; row < 3; ++row)
            detail::write_text_block(pen, in_.word(name(roles[row])), role_box, page_left + 18, y_of(row) + 4);
        pen.close_texts();
        pen.open_texts(style::soft, stage_box.size_in_tenths, centered);
        for (int i = 0; i < 7; ++i)
            detail::write_text_block(pen, stage_word(static_cast<std::size_t>(i)), stage_box, x_of(i) - stage_box.width / 2, y_of(2) + 22,
                                     alignment::middle);
        pen.close_texts();
    }

private:
    static constexpr role roles[]{role::marketing, role::sales, role::fulfilment};
    static constexpr text_box role_box{66, 110, 14, 1}, stage_box{71, 100, 13, 2};

    [[nodiscard]] static constexpr int x_of(int i) noexcept { return 150 + 71 * i; }
    [[nodiscard]] constexpr int y_of(int row) const noexcept { return top_ + 4 + 18 * row; }
    [[nodiscard]] constexpr std::string_view stage_word(std::size_t i) const noexcept { return in_.word(name(static_cast<stage>(i))); }

    /// Draws a circle, a square or a triangle. The arc of the circle is closed by a tenth of a pixel.
    template <class Out>
    constexpr void draw_mark(xml_writer<Out>& to, int row, int x) const {
        const int y = y_of(row);
        if (row == 0)
            to.mark("M"sv, x, " "sv, y - 5, "a5 5 0 1 0 .1 0z"sv);
        else if (row == 1)
            to.mark("M"sv, x - 4, " "sv, y - 4, "h8v8h-8z"sv);
        else
            to.mark("M"sv, x, " "sv, y - 6, "l6 10h-12z"sv);
    }

    const picture_content& content_;
    const language& in_;
    int top_;
    std::size_t label_lines_ = 1;
};

}  // namespace pitch::inline v0::detail
