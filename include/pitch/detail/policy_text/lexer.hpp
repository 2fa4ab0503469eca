/// Cuts a policy's text into tokens.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/policy_text/word.hpp>
#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

/// Kind of a token. A `malformed` token is an error, whatever was expected in its place.
enum class token_kind : unsigned char { end, line_end, open, close, less, greater, comma, equals, word, quoted, malformed };

/// A token and its place. `text` is a view into the policy's text; empty at an end.
struct policy_token {
    token_kind kind = token_kind::end;
    std::size_t position = 0;
    std::string_view text{};
    std::string_view what{};  // of a malformed token: what was expected

    [[nodiscard]] constexpr bool is(token_kind k) const noexcept { return kind == k; }
    [[nodiscard]] constexpr bool is(std::string_view keyword) const noexcept { return is(token_kind::word) && text == keyword; }
    [[nodiscard]] constexpr bool is_name() const noexcept { return is(token_kind::word) || is(token_kind::quoted); }
    /// Returns the name in a word or a quoted word.
    [[nodiscard]] constexpr std::string_view name() const noexcept {
        return is(token_kind::quoted) ? text.substr(1, text.size() - 2) : text;
    }
};

/// Returns the size of the control character or invalid UTF-8 at the beginning of a text. Returns 0 if
/// it begins with another character. The text must not be empty.
constexpr std::size_t bad_size(std::string_view text) noexcept {
    const decoded d = detail::decode(text);
    const bool is_invalid = d.point == replacement && text.substr(0, 3) != "\xEF\xBF\xBD"sv;
    const bool is_control =
        (d.point < 0x20 && d.point != '\t' && d.point != '\r' && d.point != '\n') || (d.point >= 0x7F && d.point <= 0x9F);
    return is_invalid || is_control ? d.bytes : 0;
}

/// Reads the tokens one after the other. Skips white space, comments, and each end of a line that does
/// not end an expression.
class policy_lexer {
public:
    constexpr explicit policy_lexer(std::string_view whole_text) noexcept : text_(whole_text) {
        if (text_.substr(0, 3) == "\xEF\xBB\xBF"sv) next_ = 3;
        advance();
    }

    [[nodiscard]] constexpr const policy_token& now() const noexcept { return now_; }

    /// Moves to the next token. Stays at the end, and at a malformed token.
    constexpr void advance() noexcept {
        if (now_.is(token_kind::malformed)) return;
        const bool continues = is_first_ || now_.is(token_kind::comma) || now_.is("and"sv) || now_.is("or"sv);
        is_first_ = false;
        std::size_t line_end = text_.npos;
        while (next_ < text_.size()) {
            const char c = text_[next_];
            if (c == '#') {
                if (!skip_comment()) return;
            } else if (c == '\n' || detail::is_white(c)) {
                if (c == '\n' && line_end == text_.npos) line_end = next_;
                ++next_;
            } else {
                break;
            }
        }
        if (line_end != text_.npos && !continues && nesting_ == 0 && !at_infix()) {
            now_ = {.kind = token_kind::line_end, .position = line_end, .text = text_.substr(line_end, 0)};
            return;
        }
        if (next_ == text_.size()) {
            now_ = {.kind = token_kind::end, .position = next_, .text = text_.substr(next_)};
            return;
        }
        read();
    }

private:
    /// Returns whether the next word is an infix operator. It continues the line before.
    [[nodiscard]] constexpr bool at_infix() const noexcept {
        const std::string_view rest = text_.substr(next_, 4);
        const std::string_view word = rest.substr(0, detail::word_size(rest));
        return word == "and"sv || word == "or"sv;
    }
    /// Moves past a comment. Returns false at a control character or invalid UTF-8.
    constexpr bool skip_comment() noexcept {
        while (next_ < text_.size() && text_[next_] != '\n')
            if (!step()) return false;
        return true;
    }
    /// Moves past a character. Makes a malformed token, and returns false, if it is a control character or
    /// invalid UTF-8.
    constexpr bool step() noexcept {
        const std::string_view rest = text_.substr(next_);
        if (const std::size_t size = detail::bad_size(rest); size != 0) {
            const bool is_control = detail::decode(rest).point != replacement;
            now_ = {.kind = token_kind::malformed,
                    .position = next_,
                    .text = rest.substr(0, size),
                    .what = is_control ? "expected text without control characters"sv : "expected valid UTF-8"sv};
            return false;
        }
        next_ += detail::decode(rest).bytes;
        return true;
    }
    /// Reads the token at a character that is not skipped.
    constexpr void read() noexcept {
        const std::size_t start = next_;
        const char c = text_[start];
        if (c == '"') return read_quoted();
        if (detail::is_word_character(c)) {
            while (next_ < text_.size() && detail::is_word_character(text_[next_]))
                if (!step()) return;
            return take(token_kind::word, start);
        }
        ++next_;
        constexpr std::string_view marks = "()<>,="sv;
        constexpr token_kind kinds[]{token_kind::open,    token_kind::close, token_kind::less,
                                     token_kind::greater, token_kind::comma, token_kind::equals};
        const token_kind read_kind = kinds[marks.find(c)];
        if (read_kind == token_kind::open || read_kind == token_kind::less) ++nesting_;
        if ((read_kind == token_kind::close || read_kind == token_kind::greater) && nesting_ != 0) --nesting_;
        take(read_kind, start);
    }
    constexpr void read_quoted() noexcept {
        const std::size_t start = next_++;
        while (next_ < text_.size() && text_[next_] != '\n' && text_[next_] != '\r') {
            const bool is_last = text_[next_] == '"';
            if (!step()) return;
            if (is_last) return take(token_kind::quoted, start);
        }
        take(token_kind::malformed, start);
        now_.what = "expected a quote that ends on its line"sv;
    }
    constexpr void take(token_kind read_kind, std::size_t start) noexcept {
        now_ = {.kind = read_kind, .position = start, .text = text_.substr(start, next_ - start)};
    }

    std::string_view text_;
    std::size_t next_ = 0, nesting_ = 0;
    bool is_first_ = true;
    policy_token now_{};
};

}  // namespace pitch::inline v0::detail
