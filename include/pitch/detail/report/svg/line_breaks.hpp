/// Breaks a text into lines that are not wider than their box.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/svg/display_reader.hpp>

namespace pitch::inline v0::detail {

/// A line of a text: from one byte to another, with an ellipsis if the rest is cut off.
struct text_line {
    std::size_t begin = 0, end = 0;
    bool is_cut = false;
};

/// Size and type of a text. Lengths are in pixels.
struct text_box {
    int width;
    int size_in_tenths;  ///< of the type
    int line_height;
    std::size_t most_lines;
    bool is_bold = false;
};

/// Returns whether a line may end between two characters that are not separated by a space.
constexpr bool may_break_between(char32_t before, char32_t after) noexcept {
    if (detail::is_glue(before) || detail::is_glue(after)) return false;
    const bool after_hyphen = before == '-' || before == '/' || detail::is_between(before, 0x2010, 0x2014);
    if (after_hyphen && (detail::is_left_to_right(after) || detail::is_right_to_left(after))) return true;
    if (!detail::is_ideographic(before) && !detail::is_ideographic(after)) return false;
    return !detail::starts_no_line(after) && !detail::ends_no_line(before);
}

/// Finds the lines of a text, one after the other. Breaks at spaces, after hyphens and between
/// ideographs; a word that is too long, between any two characters. Marks stay with their base.
/// Reads hardly more of the text than its lines show.
class line_breaker {
public:
    constexpr line_breaker(std::string_view whole_text, const text_box& of_box) noexcept
        : text_(whole_text),
          most_(static_cast<unsigned>(of_box.width) * 1000u / static_cast<unsigned>(of_box.size_in_tenths)),
          left_(of_box.most_lines),
          bold_(of_box.is_bold) {}

    /// Finds the next line. Returns false if there is none.
    constexpr bool next(text_line& line) noexcept {
        if (left_ == 0 || at_ == text_.size()) return false;
        display_reader reader(text_, at_, bold_);
        display_character c;
        bool has_more = reader.next(c);
        if (has_more && c.is_space) {
            at_ = c.end;
            has_more = reader.next(c);
        }
        if (!has_more) return false;
        --left_;
        line = {at_, at_, false};
        find_end(reader, c, line);
        return true;
    }

private:
    /// Places where a line can end, and where the next one starts then.
    struct place {
        std::size_t end = 0, next = 0;
        unsigned width = 0;
    };

    constexpr void find_end(display_reader& reader, display_character& c, text_line& line) noexcept {
        const unsigned ellipsis = detail::width_of(0x2026, bold_);
        place word{}, cluster{at_, at_, 0}, cut{at_, at_, 0}, word_cut{};
        unsigned width = 0, space = 0;
        std::size_t end = at_;
        char32_t before = 0;
        do {
            if (c.is_space) {
                if (end != at_) word = {end, c.end, width};
                if (width + ellipsis <= most_) word_cut = word;
                space = c.width;
                before = 0;
                continue;
            }
            if (!c.joins && end != at_) {
                cluster = {end, end, width};
                if (before != 0 && detail::may_break_between(before, c.point)) word = cluster;
                if (width + ellipsis <= most_ && before != '-') {
                    cut = cluster;
                    if (word.end == end) word_cut = word;
                }
            }
            if (width + space + c.width > most_) return end_line(line, word, cluster, word_cut.width * 2 > most_ ? word_cut : cut, end);
            width += space + c.width;
            space = 0;
            end = c.end;
            before = c.point;
        } while (reader.next(c));
        line.end = end;
        at_ = text_.size();
    }
    /// Ends a line that the next character does not fit into.
    constexpr void end_line(text_line& line, const place& word, const place& cluster, const place& cut, std::size_t end) noexcept {
        if (left_ == 0) {
            line.end = cut.end;
            line.is_cut = true;
            return;
        }
        const place last = word.end != 0 ? word : cluster.end != at_ ? cluster : place{end, end, 0};
        line.end = last.end;
        at_ = last.next;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    unsigned most_;  // hundredths of an em
    std::size_t left_;
    bool bold_;
};

/// Returns the number of lines of a text in a box.
constexpr std::size_t count_lines(std::string_view text, const text_box& box) noexcept {
    line_breaker lines(text, box);
    std::size_t count = 0;
    for (text_line line; lines.next(line);) ++count;
    return count;
}

/// Returns the width of a text in pixels, rounded up. Reads at most `most` characters.
constexpr int width_in_pixels(std::string_view text, int size_in_tenths, bool is_bold = false, std::size_t most = 200) noexcept {
    display_reader reader(text, 0, is_bold);
    unsigned width = 0;
    display_character c;
    for (; most != 0 && reader.next(c); --most) width += c.width;
    return (static_cast<int>(width) * size_in_tenths + 999) / 1000;
}

/// Returns whether a text runs from right to left: its first letter does.
constexpr bool runs_right_to_left(std::string_view text) noexcept {
    for (std::size_t most = 1000; most != 0 && !text.empty(); --most) {
        const decoded d = detail::decode(text);
        if (detail::is_left_to_right(d.point)) return false;
        if (detail::is_right_to_left(d.point)) return true;
        text.remove_prefix(d.bytes);
    }
    return false;
}

}  // namespace pitch::inline v0::detail
