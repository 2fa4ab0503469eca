/// Six notes on a staff, one for each criterion of `tridom`.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Draws notes that rise. Answered ones are filled, and neighbours share a beam; missing ones are hollow;
/// conflicts have a cross; what does not apply is a rest. A whole campaign ends with a double bar.
class staff {
public:
    constexpr staff(const picture_content& of_content, const language& in_language, int at_top) noexcept
        : content_(of_content), in_(in_language), top_(at_top) {
        for (const note_content& note : content_.notes)
            if (const std::size_t lines = detail::count_lines(in_.label(note.id), label_box); lines > label_lines_) label_lines_ = lines;
    }
    [[nodiscard]] constexpr int bottom() const noexcept { return top_ + 112 + 14 * static_cast<int>(label_lines_ - 1); }

    template <class Out>
    constexpr void draw(svg_pen<Out>& pen) const {
        pen.open_path(style::line);
        for (int i = 0; i < 5; ++i) pen.xml().mark("M28 "sv, line(i), "H612"sv);
        pen.close_path();
        draw_clef(pen);
        if (has_note(false)) {
            pen.open_path(style::ink);
            for (std::size_t i = 0; i < 6; ++i) draw_ink(pen.xml(), i);
            if (content_.is_whole_campaign) pen.xml().mark("M603 "sv, line(0), "h1.4v40h-1.4zM608 "sv, line(0), "h4v40h-4z"sv);
            pen.close_path();
        }
        if (has_note(true)) {
            pen.open_path(style::sign);
            for (std::size_t i = 0; i < 6; ++i) draw_gap(pen.xml(), i);
            pen.close_path();
        }
        draw_labels(pen);
    }

private:
    static constexpr int stem = 36, label_width = 86;
    static constexpr text_box label_box{label_width, 110, 14, 2};

    /// The height of a line of the staff, from the top one.
    [[nodiscard]] constexpr int line(int i) const noexcept { return top_ + 42 + 10 * i; }
    [[nodiscard]] static constexpr int x_of(std::size_t i) noexcept { return 112 + 92 * static_cast<int>(i); }
    [[nodiscard]] constexpr int y_of(std::size_t i) const noexcept { return line(4) - 5 - 5 * static_cast<int>(i); }
    [[nodiscard]] constexpr bool is(std::size_t i, outcome state) const noexcept { return i < 6 && content_.notes[i].state == state; }
    [[nodiscard]] constexpr bool has_note(bool is_open) const noexcept {
        for (const note_content& note : content_.notes)
            if (detail::is_open_outcome(note.state) == is_open) return true;
        return false;
    }

    template <class Out>
    constexpr void draw_clef(svg_pen<Out>& pen) const {
        pen.xml().mark(R"(<g transform="translate(50 )"sv, line(3), ")\">"sv);
        pen.open_path(style::pen);
        pen.xml().mark(
            "M.5 3.5C-3.5 4-5.5-1.5-2.5-4.5C1.5-8.5 9.5-5.5 9.5 1.5C9.5 9 1 12.5-5.5 9C-14 4.5-12.5-7.5-5-15.5C1-22 7.5-28.5 6-38C5-43 1.5-42-.5-36.5C-3-29 2.5-3 4.5 13C5.3 19.5.5 22.5-3.5 19.5"sv);
        pen.close_path();
        pen.xml().mark("<circle"sv);
        pen.attributes(style::ink);
        pen.xml().mark(R"( cx="-2.6" cy="18" r="2.7"/></g>)"sv, "\n"sv);
    }
    template <class Out>
    constexpr void draw_ink(xml_writer<Out>& to, std::size_t i) const {
        const tenths x{10 * x_of(i)}, y{10 * y_of(i)};
        if (is(i, outcome::not_applicable)) return detail::write_rest(to, x, y);
        if (!is(i, outcome::pass)) return;
        detail::write_filled_head(to, x, y);
        const tenths stem_top{y.value - 10 * stem};
        to.mark("M"sv, tenths{x.value + 53}, " "sv, stem_top, "h1.8v34h-1.8z"sv);
        if (is(i + 1, outcome::pass))
            to.mark("M"sv, tenths{x.value + 53}, " "sv, stem_top, "L"sv, tenths{x.value + 920 + 71}, " "sv, tenths{stem_top.value - 50},
                    "v5L"sv, tenths{x.value + 53}, " "sv, tenths{stem_top.value + 50}, "z"sv);
    }
    template <class Out>
    constexpr void draw_gap(xml_writer<Out>& to, std::size_t i) const {
        const tenths x{10 * x_of(i)}, y{10 * y_of(i)};
        if (is(i, outcome::missing)) {
            detail::write_hollow_head(to, x, y);
            to.mark("M"sv, tenths{x.value + 60}, " "sv, tenths{y.value - 25}, "v-33.5"sv);
        } else if (is(i, outcome::fail)) {
            detail::write_cross(to, x, y);
            to.mark("M"sv, tenths{x.value + 50}, " "sv, tenths{y.value - 45}, "v-31.5"sv);
        }
    }
    [[nodiscard]] constexpr style label_style(std::size_t i) const noexcept {
        const outcome state = content_.notes[i].state;
        return state == outcome::pass ? style::ink : detail::is_open_outcome(state) ? style::gap : style::soft;
    }
    /// Neighbours of one style share a group.
    template <class Out>
    constexpr void draw_labels(svg_pen<Out>& pen) const {
        for (std::size_t i = 0; i < 6; ++i) {
            if (i == 0 || label_style(i) != label_style(i - 1)) pen.open_texts(label_style(i), label_box.size_in_tenths, centered);
            detail::write_text_block(pen, in_.label(content_.notes[i].id), label_box, x_of(i) - label_width / 2, line(4) + 26,
                                     alignment::middle);
            if (i == 5 || label_style(i) != label_style(i + 1)) pen.close_texts();
        }
    }

    const picture_content& content_;
    const language& in_;
    int top_;
    std::size_t label_lines_ = 1;
};

}  // namespace pitch::inline v0::detail
