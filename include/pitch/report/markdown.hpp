#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/telling.hpp>
#include <pitch/detail/wording.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/verdict.hpp>

namespace pitch::inline v0 {

namespace detail {

/// Passes text on to `Out`, with a backslash before what Markdown would take for a mark, and a space for a new line.
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

/// Writes plain text and marks through one iterator.
template <class Out>
class markdown {
public:
    using words = writer<escape_markdown<Out>>;
    constexpr explicit markdown(Out out) : words_(escape_markdown<Out>{static_cast<Out&&>(out)}) {}
    [[nodiscard]] constexpr Out end() { return words_.end().out; }

    constexpr void mark(std::string_view s) {
        Out out = end();
        for (const char c : s) *out++ = c;
        words_ = words(escape_markdown<Out>{static_cast<Out&&>(out)});
    }
    [[nodiscard]] constexpr words& text() noexcept { return words_; }

    /// The gaps as check boxes: at most `most`, and a count of the rest.
    template <class Gaps>
    constexpr void questions(const Gaps& gaps, const language& in, std::size_t most) {
        if (gaps.empty() || most == 0) return;
        mark("\n**");
        text().say(in.say(phrase::questions));
        mark("**\n\n");
        for (std::size_t i = 0; i < gaps.size() && i < most; ++i) {
            mark("- [ ] **");
            write_place(text(), gaps[i], in);
            mark("**");
            write_waiting(text(), gaps[i], in);
            const rule_words said = words_of(gaps[i], in);
            if (!said.asks.empty()) mark(" — ");
            text().say(said.asks);
            if (!said.advice.empty()) mark(" ");
            text().say(said.advice);
            mark("\n");
        }
        if (gaps.size() <= most) return;
        mark("\n*");
        write_rest(text(), gaps.size() - most, in);
        mark("*\n");
    }

private:
    words words_;
};

}  // namespace detail

/// Writes the verdict to be pasted into a brief: its headline, and at most `most` questions to settle as check boxes, contradictions first.
template <class Out, class E>
constexpr Out write_markdown(Out out, const verdict<E>& verdict, const language& in = english, std::size_t most = 3) {
    detail::markdown<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    detail::write_headline(to.text(), verdict, detail::judged_by(verdict), in);
    to.mark("**\n");
    to.questions(detail::gaps_of(verdict), in, most);
    return to.end();
}

/// The same of the three verdicts of one brief, since complete never stands alone: a line each, and their questions, each rule once.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_markdown(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                             const verdict<Received>& received, const language& in = english, std::size_t most = 3) {
    detail::markdown<Out> to(static_cast<Out&&>(out));
    const auto tell = [&](judged_as as, const auto& verdict) {
        to.mark("- *");
        to.text().say(detail::head(as, in));
        to.mark("* — ");
        detail::write_headline(to.text(), verdict, as, in);
        to.mark("\n");
    };
    tell(judged_as::complete, complete);
    tell(judged_as::successful, successful);
    tell(judged_as::received, received);
    if (detail::is_unasked(complete, received)) {
        to.mark("\n**");
        to.text().say(in.say(phrase::unasked));
        to.mark("**\n");
    }
    to.questions(detail::gaps_of(complete, successful, received), in, most);
    return to.end();
}

}  // namespace pitch::inline v0
