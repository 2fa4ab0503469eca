/// The bottom of a picture: what the signs mean, and what is not judged.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Legend and disclaimer.
class footer {
public:
    constexpr footer(const picture_content& of_content, const language& in_language, int at_top) noexcept
        : content_(of_content), in_(in_language), top_(at_top) {}
    [[nodiscard]] constexpr int bottom() const noexcept {
        return top_ + 48 + 16 * static_cast<int>(detail::count_lines(in_.say(phrase::disclaimer), disclaimer_box));
    }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        pen.open_path(style::line);
        pen.xml().mark("M28 "sv, top_, "H612"sv);
        pen.close_path();
        for (const style look : {style::ink, style::sign}) {
            pen.open_path(look);
            each_entry([&](outcome part_state, std::string_view, int left_x, int) {
                if (detail::sign_style(part_state) == look) detail::write_sign(pen.xml(), part_state, left_x + 9, top_ + 18);
            });
            pen.close_path();
        }
        pen.open_texts(style::soft, 120);
        each_entry([&](outcome, std::string_view one_word, int left_x, int text_width) {
            detail::write_text_block(pen, one_word, {text_width, 120, 16, 1}, left_x + 22, top_ + 22);
        });
        detail::write_text_block(pen, in_.say(phrase::disclaimer), disclaimer_box, page_left, top_ + 44);
        pen.close_texts();
    }

private:
    static constexpr text_box disclaimer_box{page_span, 120, 16, 2};

    /// Calls `visit(outcome, word, x, width)` for each outcome that the picture may show.
    template <class Function>
    constexpr void each_entry(Function visit) const {
        constexpr int most_width = 104;
        int x = page_left;
        for (const outcome state : {outcome::pass, outcome::missing, outcome::fail, outcome::not_applicable}) {
            if (state == outcome::not_applicable && !has_rest()) continue;
            const std::string_view word = in_.say(detail::phrase_of(state));
            const int width = detail::width_in_pixels(word, 120), taken = width < most_width ? width : most_width;
            visit(state, word, x, taken);
            x += taken + 40;
        }
    }
    [[nodiscard]] constexpr bool has_rest() const noexcept {
        for (const note_content& note : content_.notes)
            if (note.state == outcome::not_applicable) return true;
        return content_.has_recipient && content_.reception == outcome::not_applicable;
    }

    const picture_content& content_;
    const language& in_;
    int top_;
};

}  // namespace pitch::inline v0::detail
