/// Reads a text as a picture shows it: character after character, with their widths.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/escape_markdown.hpp>
#include <pitch/detail/report/svg/character_class.hpp>
#include <pitch/detail/report/svg/text_width.hpp>
#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

/// A character that a picture shows.
struct display_character {
    char32_t point = 0;
    std::string_view bytes{};  ///< Valid UTF-8 that XML allows, not escaped.
    std::size_t end = 0;       ///< Where the next character starts in the text.
    unsigned width = 0;        ///< In hundredths of an em.
    bool joins = false;        ///< It belongs to the character before: no line starts with it.
    bool is_space = false;     ///< A line may end before it.
};

/// Reads the characters of a text that is shown.
///
/// White space, controls, and controls of direction become one space. Invisible characters are left
/// out, except joiners, variation selectors and the tags of a flag. Malformed UTF-8, noncharacters and
/// characters wider than four ems become U+FFFD. A base character keeps three marks, since high stacks
/// would leave their line; a mark without a base is left out. After 1,000 characters in a row that are
/// left out, the text ends, so that hostile texts do not take long.
class display_reader {
public:
    constexpr explicit display_reader(std::string_view whole_text, std::size_t from_byte = 0, bool is_bold_type = false) noexcept
        : text_(whole_text), at_(from_byte), bold_(is_bold_type) {}

    /// Reads the next character. Returns false at the end of the text.
    constexpr bool next(display_character& c) noexcept {
        for (unsigned skipped = 0; at_ < text_.size() && skipped < most_skipped; ++skipped) {
            const auto first = static_cast<unsigned char>(text_[at_]);
            if (first > ' ' && first < 0x7F) {
                set(c, first, 1);
                c.joins = false;
                start_base(first);
                return true;
            }
            const decoded d = detail::decode(text_.substr(at_));
            if (detail::is_break_space(d.point)) {
                read_spaces();
                c = {' ', " ", at_, detail::width_of(' ', bold_), false, true};
                start_base(0);
                return true;
            }
            if (read_other(c, d)) return true;
            at_ += d.bytes;
        }
        return false;
    }

private:
    static constexpr char32_t narrow_joiner = 0x200C, joiner = 0x200D;
    static constexpr unsigned most_marks = 3, most_extenders = 8, most_skipped = 1000, widest = 400;

    constexpr void set(display_character& c, char32_t point, std::size_t bytes) noexcept {
        c.point = point;
        c.bytes = text_.substr(at_, bytes);
        c.width = detail::width_of(point, bold_);
        c.is_space = false;
        at_ += bytes;
        c.end = at_;
    }
    constexpr void start_base(char32_t point) noexcept {
        before_ = point;
        marks_ = extenders_ = 0;
        joined_ = paired_ = composed_ = false;
    }
    /// Skips white space, and what is left out in between.
    constexpr void read_spaces() noexcept {
        while (at_ < text_.size()) {
            const decoded d = detail::decode(text_.substr(at_));
            if (!detail::is_break_space(d.point) && !detail::is_invisible(d.point)) return;
            at_ += d.bytes;
        }
    }
    /// Reads a character that is neither ASCII nor white space. Returns false if it is left out.
    constexpr bool read_other(display_character& c, const decoded& d) noexcept {
        const char32_t p = d.point;
        if (detail::is_extender(p) || detail::is_invisible(p)) return read_extender(c, d);
        if (detail::is_mark(p)) return read_mark(c, d);
        set(c, p, d.bytes);
        if (p == replacement || detail::is_noncharacter(p) || detail::is_oversized(p) || c.width > widest) {
            c.point = replacement;
            c.bytes = "\xEF\xBF\xBD";
            c.width = detail::width_of(replacement, bold_);
        }
        const bool is_flag_half = detail::is_regional_indicator(p);
        const bool completes_flag = is_flag_half && paired_;
        const bool is_tone = p >= 0x1F3FB && p <= 0x1F3FF && detail::is_emoji(before_);
        c.joins = (joined_ && before_ != 0) || completes_flag || is_tone || detail::is_prefix_vowel(before_) ||
                  (detail::is_jamo_tail(p) && before_ != 0);
        const bool composes = detail::composes(before_, p) && (composed_ || detail::is_between(p, 0x1161, 0x1175));
        if (composes) c.width = 0;
        start_base(p);
        composed_ = composes;
        paired_ = is_flag_half && !completes_flag;
        return true;
    }
    constexpr bool read_mark(display_character& c, const decoded& d) noexcept {
        const bool has_no_room = detail::is_in_ranges(width_ranges<>::none, d.point);
        const bool is_tall = detail::is_tall_mark(d.point);
        if (marks_ + is_tall >= most_marks || (has_no_room && before_ == 0)) return false;
        marks_ += 1u + is_tall;
        set(c, d.point, d.bytes);
        c.joins = before_ != 0;
        const bool has_base = before_ != 0 && (detail::is_common_mark(d.point) || detail::same_script(before_, d.point));
        if (detail::has_no_width(d.point)) c.width = 0;
        if (!has_base) c.width += dotted_circle_width;
        return true;
    }
    /// Reads a joiner, a variation selector or a tag. Leaves out others, and many in a row.
    constexpr bool read_extender(display_character& c, const decoded& d) noexcept {
        if (!detail::is_extender(d.point) || before_ == 0 || joined_ || extenders_ == most_extenders) return false;
        if (detail::is_tag(d.point) && before_ != 0x1F3F4) return false;
        ++extenders_;
        set(c, d.point, d.bytes);
        c.joins = true;
        c.width = d.point == 0xFE0F ? 75 : 0;  // the character before becomes an emoji
        joined_ = d.point == joiner || d.point == narrow_joiner;
        return true;
    }

    std::string_view text_;
    std::size_t at_;
    bool bold_;
    char32_t before_ = 0;  // the base before; 0: a space, or none
    unsigned marks_ = 0, extenders_ = 0;
    bool joined_ = false;    // a joiner came last
    bool paired_ = false;    // the first half of a flag came last
    bool composed_ = false;  // the vowel of a syllable of Hangul came last
};

}  // namespace pitch::inline v0::detail
