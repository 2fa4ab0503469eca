/// The three pieces of a sentence: need, method, solution.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Draws three pieces that interlock. A part that is stated is a piece with its words in it; one that is
/// not, a dashed hole with its question. A conflict has a tint and a cross.
class jigsaw {
public:
    constexpr jigsaw(const picture_content& of_content, const language& in_language, int at_top) noexcept
        : content_(of_content), in_(in_language), top_(at_top) {
        for (std::size_t i = 0; i < 3; ++i)
            if (const std::size_t lines = detail::count_lines(text_of(i), box_of(i)); lines > lines_) lines_ = lines;
    }
    [[nodiscard]] constexpr int bottom() const noexcept { return top_ + 50 + line_height * static_cast<int>(lines_); }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        // Where two pieces meet, a solid edge covers a dashed one, and a conflict covers what is answered.
        for (int layer = 0; layer < 3; ++layer)
            for (std::size_t i = 0; i < 3; ++i)
                if (layer_of(i) == layer) draw_edge(pen, i);
        for (std::size_t i = 0; i < 3; ++i) draw_words(pen, i);
        if (!content_.is_complete) return;
        pen.xml().mark("<circle"sv);
        pen.attributes(style::ink);
        pen.xml().mark(R"( cx="620" cy=")"sv, bottom() - 6, R"(" r="4"/>)"sv, "\n"sv);
    }

private:
    static constexpr int line_height = 18, edges[]{page_left, 223, 417, page_right}, knob = 22;

    [[nodiscard]] constexpr std::string_view text_of(std::size_t i) const noexcept {
        return content_.pieces[i].is_stated ? content_.pieces[i].words : content_.pieces[i].question;
    }
    [[nodiscard]] static constexpr int left_of(std::size_t i) noexcept { return edges[i] + (i == 0 ? 16 : knob + 13); }
    [[nodiscard]] static constexpr text_box box_of(std::size_t i) noexcept { return {edges[i + 1] - 12 - left_of(i), 140, line_height, 6}; }

    [[nodiscard]] constexpr int layer_of(std::size_t i) const noexcept {
        const piece_content& piece = content_.pieces[i];
        return !piece.is_stated || piece.lacks_detail ? 0 : piece.state == outcome::pass ? 1 : 2;
    }
    template <class Out>
    constexpr void draw_edge(svg_pen<Out>& pen, std::size_t i) const {
        const piece_content& piece = content_.pieces[i];
        const int half = (bottom() - top_ - 36) / 2, left = edges[i];
        pen.xml().mark("<path"sv);
        pen.attributes(piece.state == outcome::fail ? style::conflict : piece.state == outcome::pass ? style::piece : style::hole);
        if (piece.state == outcome::fail && piece.lacks_detail) pen.xml().mark(R"( stroke-dasharray="6 5")"sv);
        pen.xml().mark(R"( d="M)"sv, left + 8, " "sv, top_, "h"sv, edges[i + 1] - left - 16, "q8 0 8 8"sv);
        if (i < 2)
            pen.xml().mark("v"sv, half, "c0-6 22-7 22 10s-22 16-22 10v"sv, half);
        else
            pen.xml().mark("V"sv, bottom() - 8);
        pen.xml().mark("q0 8-8 8H"sv, left + 8, "q-8 0-8-8"sv);
        const bool shares_dashes = i > 0 && piece.state == outcome::missing && content_.pieces[i - 1].state == outcome::missing;
        if (shares_dashes) {  // dashes on dashes would look like a line
            pen.xml().mark("M"sv, left, " "sv, top_ + 8, "q0-8 8-8"sv);
        } else {
            if (i > 0) pen.xml().mark("v-"sv, half, "c0 6 22 7 22-10s-22-16-22-10"sv);
            pen.xml().mark("V"sv, top_ + 8, "q0-8 8-8z"sv);
        }
        pen.close_path();
    }

    template <class Out>
    constexpr void draw_words(svg_pen<Out>& pen, std::size_t i) const {
        const piece_content& piece = content_.pieces[i];
        const text_box box = box_of(i);
        const bool conflicts = piece.state == outcome::fail;
        pen.open_texts(piece.state == outcome::pass ? style::soft : style::gap, 120, strong);
        detail::write_text_block(pen, in_.word(piece.part), {box.width - (conflicts ? 18 : 0), 120, 16, 1, true}, left_of(i), top_ + 27);
        pen.close_texts();
        if (conflicts) detail::draw_sign(pen, outcome::fail, edges[i + 1] - 19, top_ + 23);
        if (piece.is_stated)
            pen.open_texts(style::ink, 140, serif);
        else
            pen.open_texts(style::gap, 140);
        detail::write_text_block(pen, text_of(i), box, left_of(i), top_ + 48);
        pen.close_texts();
    }

    const picture_content& content_;
    const language& in_;
    int top_;
    std::size_t lines_ = 4;
};

}  // namespace pitch::inline v0::detail
