/// Writes Markdown: escaped text, and markup as it is.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/selection.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// Output iterator that escapes text: a backslash before Markdown syntax, a space for C0 controls.
template <class Out>
struct escape_markdown {
    Out out;
    constexpr escape_markdown& operator*() noexcept { return *this; }
    constexpr escape_markdown& operator++() noexcept { return *this; }
    constexpr escape_markdown& operator++(int) noexcept { return *this; }
    constexpr escape_markdown& operator=(char c) {
        if (std::string_view("\\`*_[]<>|&#~$").find(c) != std::string_view::npos) *out++ = '\\';
        *out++ = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        return *this;
    }
};

/// Writes escaped text and markup to one iterator.
template <class Out>
class markdown_writer {
public:
    using text_writer = writer<escape_markdown<Out>>;
    constexpr explicit markdown_writer(Out out) : text_(escape_markdown<Out>{static_cast<Out&&>(out)}) {}
    /// Returns the iterator after the last character.
    [[nodiscard]] constexpr Out end() { return text_.end().out; }

    /// Writes markup unescaped.
    constexpr void mark(std::string_view s) {
        Out out = end();
        for (const char c : s) *out++ = c;
        text_ = text_writer(escape_markdown<Out>{static_cast<Out&&>(out)});
    }
    /// Returns the writer for texts, which escapes them.
    [[nodiscard]] constexpr text_writer& text() noexcept { return text_; }

    /// Writes gaps and advice as check boxes: at most `most`, and the number of gaps left out.
    template <class Gaps, class Advice>
    constexpr void questions(const Gaps& gaps, const Advice& advice, const language& in, std::size_t most) {
        if (gaps.empty() && (advice.empty() || most == 0)) return;  // nothing to print
        mark("\n**");
        text().write(in.say(phrase::questions));
        mark("**\n\n");
        page boxes{*this, in};
        detail::write_gaps(gaps, advice, most, boxes);
    }

private:
    /// The page that `write_gaps` writes to.
    struct page {
        markdown_writer& to;
        const language& in;

        constexpr void begin_group(const finding& f, std::string_view part, std::size_t dependent) {
            to.mark("- *");
            to.text().write(detail::status(f, in));
            to.mark("* — ");
            detail::write_group(to.text(), part, dependent, in);
            to.mark("\n");
        }
        constexpr void question(const finding& f, std::string_view group) {
            to.mark(group.empty() ? "- [ ] *" : "  - [ ] ");
            if (group.empty()) {
                to.text().write(detail::status(f, in));
                to.mark("* ");
            }
            to.mark("**");
            detail::write_rule(to.text(), f, in);
            to.mark("**");
            detail::write_lacking_parts(to.text(), f, in, group);
            const rule_words texts = detail::words_of(f, in);
            if (!texts.asks.empty()) to.mark(" — ");
            to.text().write(texts.asks);
            if (!texts.advice.empty()) to.mark(" ");
            to.text().write(texts.advice);
            to.mark("\n");
        }
        constexpr void rest(std::size_t count) {
            to.mark("\n*");
            detail::write_more(to.text(), count, in);
            to.mark("*\n");
        }
    };

    text_writer text_;
};

}  // namespace pitch::inline v0::detail
