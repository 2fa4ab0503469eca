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

    /// What is left to do as check boxes: at most `most`, and a count of the rest.
    template <class Gaps, class Advice>
    constexpr void questions(const Gaps& gaps, const Advice& advice, const language& in, std::size_t most) {
        if (gaps.empty() && (advice.empty() || most == 0)) return;  // nothing will be told
        mark("\n**");
        text().say(in.say(phrase::questions));
        mark("**\n\n");
        page boxes{*this, in};
        tell(gaps, advice, most, boxes);
    }

private:
    // A page of `tell`.
    struct page {
        markdown& to;
        const language& in;

        constexpr void begin_group(const finding& f, std::string_view part, std::size_t waiting) {
            to.mark("- *");
            to.text().say(status(f, in));
            to.mark("* — ");
            write_group(to.text(), part, waiting, in);
            to.mark("\n");
        }
        constexpr void question(const finding& f, std::string_view group) {
            to.mark(group.empty() ? "- [ ] *" : "  - [ ] ");
            if (group.empty()) {
                to.text().say(status(f, in));
                to.mark("* ");
            }
            to.mark("**");
            write_place(to.text(), f, in);
            to.mark("**");
            write_waiting(to.text(), f, in, group);
            const rule_words said = words_of(f, in);
            if (!said.asks.empty()) to.mark(" — ");
            to.text().say(said.asks);
            if (!said.advice.empty()) to.mark(" ");
            to.text().say(said.advice);
            to.mark("\n");
        }
        constexpr void rest(std::size_t count) {
            to.mark("\n*");
            write_rest(to.text(), count, in);
            to.mark("*\n");
        }
    };

    words words_;
};

}  // namespace detail

/// Writes the verdict to be pasted into a brief: its headline, and at most `most` questions to settle as check boxes, contradictions first.
template <class Out, class E>
constexpr Out write_markdown(Out out, const verdict<E>& verdict, const language& in = english, std::size_t most = 3) {
    detail::markdown<Out> to(static_cast<Out&&>(out));
    to.mark("**");
    const auto rules = detail::rules_once(verdict);
    detail::write_headline(to.text(), verdict, rules, detail::judged_by(verdict), in);
    to.mark("**\n");
    const auto gaps = detail::gaps_of(verdict);
    to.questions(gaps, detail::advice_of(gaps, rules), in, most);
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
        const auto rules = detail::rules_once(verdict);
        detail::write_headline(to.text(), verdict, rules, as, in);
        to.mark("\n");
        return rules;
    };
    const auto of_complete = tell(judged_as::complete, complete);
    const auto of_successful = tell(judged_as::successful, successful);
    const auto of_received = tell(judged_as::received, received);
    if (detail::is_unasked(complete, received)) {
        to.mark("\n**");
        to.text().say(in.say(phrase::unasked));
        to.mark("**\n");
    }
    const auto gaps = detail::gaps_of(complete, successful, received);
    to.questions(gaps, detail::advice_of(gaps, of_complete, of_successful, of_received), in, most);
    return to.end();
}

}  // namespace pitch::inline v0
