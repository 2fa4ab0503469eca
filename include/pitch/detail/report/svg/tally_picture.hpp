/// Draws a tally: a bar for each rule, divided by outcome.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/svg/composed_text.hpp>
#include <pitch/detail/report/svg/frame.hpp>
#include <pitch/detail/report/svg/outcome_bar.hpp>
#include <pitch/detail/report/svg/palette.hpp>
#include <pitch/detail/report/svg/picture.hpp>
#include <pitch/detail/report/svg/text_block.hpp>
#include <pitch/detail/report/tally_words.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>
#include <pitch/outcome.hpp>
#include <pitch/rule_count.hpp>

namespace pitch::inline v0::detail {

/// Draws the picture of a tally. Lengths are in pixels.
template <class Out>
class tally_picture {
    static constexpr int share_width = 90, bar_pitch = 60, sample_width = 22;
    static constexpr text_box title_box{page_span, 135, 18, 1}, headline_box{page_span, 270, 34, 2, true};
    static constexpr text_box caption_box{page_span - share_width, 130, 18, 1}, percent_box{share_width, 130, 18, 1};
    static constexpr text_box label_box{page_span - share_width, 145, 18, 1, true}, share_box{share_width, 145, 18, 1, true};
    static constexpr text_box counts_box{page_span, 120, 16, 1}, disclaimer_box{page_span, 120, 16, 2};
    static constexpr text_box legend_box{page_span / 4 - sample_width - 12, 120, 16, 1};

public:
    static constexpr std::size_t most_bars = 12;

    constexpr tally_picture(Out out_iterator, std::string_view id_prefix, const language& in_language)
        : pen_(static_cast<Out&&>(out_iterator), id_prefix), in_(in_language) {}

    /// Writes the whole picture. `rules` are in the order of the bars.
    template <class Counted, class Rules>
    [[nodiscard]] constexpr Out draw(const Counted& tally, const Rules& rules, std::string_view title) {
        const composed_text headline([&](auto& to_text) { detail::write_headline(to_text, tally, in_); });
        const std::size_t bars = rules.size() < most_bars ? rules.size() : most_bars;
        const int headline_y = title.empty() ? 52 : 68;
        const int caption_y = headline_y + height_below_first_line(headline.view(), headline_box) + 30;
        const int bars_y = caption_y + 32;
        const int rest_y = bars_y + static_cast<int>(bars) * bar_pitch;
        const int footer_y = rest_y + (bars < rules.size() ? 16 : -6);
        const int disclaimer_y = footer_y + 46;
        const int height = disclaimer_y + height_below_first_line(in_.say(phrase::disclaimer), disclaimer_box) + 16;

        const auto write_title = [&] {
            if (!title.empty()) {
                pen_.xml().text(title, 200);
                pen_.xml().mark(" — "sv);
            }
            pen_.xml().text(headline.view());
        };
        detail::open_picture(pen_, height, in_, write_title, [&] { describe(rules, bars, tally.sentences()); });
        detail::define_crosses(pen_);
        write(style::soft, title, title_box, page_left, 36);
        write(style::ink, headline.view(), headline_box, page_left, headline_y, alignment::start, strong, serif);
        write(style::soft, in_.say(phrase::questions), caption_box, page_left, caption_y);
        write(style::soft, "%"sv, percent_box, page_right - share_width, caption_y, alignment::end);
        for (std::size_t i = 0; i < bars; ++i) draw_rule(rules[i], tally.sentences(), bars_y + static_cast<int>(i) * bar_pitch);
        if (bars < rules.size()) {
            const composed_text rest([&](auto& to_text) { detail::write_more(to_text, rules.size() - bars, in_); });
            write(style::soft, rest.view(), counts_box, page_left, rest_y);
        }
        draw_legend(footer_y);
        write(style::soft, in_.say(phrase::disclaimer), disclaimer_box, page_left, disclaimer_y);
        detail::close_picture(pen_);
        return pen_.end();
    }

private:
    /// Returns the height of the lines below the first line of a text.
    [[nodiscard]] static constexpr int height_below_first_line(std::string_view text, const text_box& box) {
        const std::size_t lines = detail::count_lines(text, box);
        return lines < 2 ? 0 : static_cast<int>(lines - 1) * box.line_height;
    }

    /// Writes in words what the bars show. Screen readers read it after the title, which has the headline.
    template <class Rules>
    constexpr void describe(const Rules& rules, std::size_t bars, std::uint64_t sentences) {
        for (std::size_t i = 0; i < bars; ++i) {
            const composed_text label([&](auto& to_text) { detail::write_label(to_text, rules[i], in_); });
            const composed_text numbers([&](auto& to_text) {
                write_share_of(to_text, rules[i], sentences);
                to_text.raw(" ("sv);
                write_counts(to_text, rules[i]);
                to_text.raw(")."sv);
            });
            if (i != 0) pen_.xml().mark(" "sv);
            pen_.xml().text(label.view());
            pen_.xml().mark(" — "sv);
            pen_.xml().text(numbers.view());
        }
    }

    /// Writes a text in a group of its own, unless it is blank.
    template <class... Attributes>
    constexpr void write(style look, std::string_view text, const text_box& box, int x, int y, alignment where = alignment::start,
                         const Attributes&... others) {
        if (detail::count_lines(text, box) == 0) return;
        pen_.open_texts(look, box.size_in_tenths, others...);
        detail::write_text_block(pen_, text, box, x, y, where);
        pen_.close_texts();
    }
    /// Writes the share of a rule, or a word for a rule that has none.
    template <class To>
    constexpr void write_share_of(To& to, const rule_count& r, std::uint64_t sentences) const {
        if (detail::has_share(r)) return detail::write_share(to, r.gaps, sentences, in_);
        to.write(r.advised ? in_.say(phrase::advice) : "–"sv);
    }
    template <class To>
    constexpr void write_counts(To& to, const rule_count& r) const {
        bool is_first = true;
        for (const outcome o : outcome_columns) {
            if (detail::count_as_intended(r, o) == 0) continue;
            if (!is_first) to.raw(", "sv);
            is_first = false;
            to.write(in_.say(detail::phrase_of(o)));
            to.raw(" "sv);
            to.write(detail::count_as_intended(r, o));
        }
    }

    constexpr void draw_rule(const rule_count& r, std::uint64_t sentences, int y) {
        const composed_text label([&](auto& to_text) { detail::write_label(to_text, r, in_); });
        const composed_text share([&](auto& to_text) { write_share_of(to_text, r, sentences); });
        const composed_text counts([&](auto& to_text) { write_counts(to_text, r); });
        open_group(page_left, y);
        write(style::ink, label.view(), label_box, 0, 0, alignment::start, strong);
        const style look = detail::has_share(r) && r.gaps != 0 ? style::gap : style::soft;
        write(look, share.view(), share_box, page_span - share_width, 0, alignment::end, strong);
        detail::draw_bar(pen_, r, page_span);
        write(style::soft, counts.view(), counts_box, 0, bar_top + bar_height + 16);
        pen_.close_texts();
    }
    constexpr void open_group(int x, int y) { pen_.xml().mark(R"(<g transform="translate()"sv, x, " "sv, y, ")\">\n"sv); }
    /// Draws a sample of each outcome, with its word.
    constexpr void draw_legend(int y) {
        pen_.open_path(style::line);
        pen_.xml().mark("M28 "sv, y, "H612"sv);
        pen_.close_path();
        int x = page_left;
        for (const outcome o : outcome_columns) {
            open_group(x, y + 4);
            detail::draw_bar_part(pen_, o, 0, 10 * sample_width);
            write(style::soft, in_.say(detail::phrase_of(o)), legend_box, sample_width + 8, bar_top + 10);
            pen_.close_texts();
            x += page_span / 4;
        }
    }

    svg_pen<Out> pen_;
    const language& in_;
};

}  // namespace pitch::inline v0::detail
