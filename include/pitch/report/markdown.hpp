#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/reporting.hpp>
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
        if (std::string_view("\\`*_[]<>|&#~").find(c) != std::string_view::npos) *out++ = '\\';
        *out++ = c == '\n' || c == '\r' ? ' ' : c;
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
        std::size_t told = 0;
        for (const finding& g : gaps) {
            if (told++ == most) {
                mark("\n");
                write_rest(text(), gaps.size() - most, in);
                mark("\n");
                return;
            }
            mark("- [ ] **");
            write_label(text(), g, in);
            mark("**");
            write_waiting(text(), g, in);
            const rule_words said = words_of(g, in);
            for (const std::string_view sentence : {said.asks, said.advice}) {
                if (sentence.empty()) continue;
                mark(sentence.data() == said.asks.data() ? " — " : " ");
                text().say(sentence);
            }
            mark("\n");
        }
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
    detail::write_headline(to.text(), verdict.findings(), in);
    to.mark("**\n");
    to.questions(detail::in_order(verdict.gaps()), in, most);
    return to.end();
}

/// The same of the three verdicts of one brief, since complete never stands alone: a line each, and their questions, each rule once.
template <class Out, class Complete, class Successful, class Received>
constexpr Out write_markdown(Out out, const verdict<Complete>& complete, const verdict<Successful>& successful,
                             const verdict<Received>& received, const language& in = english, std::size_t most = 3) {
    detail::markdown<Out> to(static_cast<Out&&>(out));
    const auto head = [&](phrase word, const auto& findings) {
        to.mark("- *");
        to.text().say(in.say(word));
        to.mark("* — ");
        detail::write_headline(to.text(), findings, in);
        to.mark("\n");
    };
    head(phrase::complete, complete.findings());
    head(phrase::successful, successful.findings());
    head(phrase::received, received.findings());
    if (detail::is_unasked(complete, received)) {
        to.mark("\n");
        to.text().say(in.say(phrase::unasked));
        to.mark("\n");
    }
    to.questions(detail::in_order(detail::gaps_of(complete, successful, received)), in, most);
    return to.end();
}

}  // namespace pitch::inline v0
