/// Describes a picture in words.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/svg/content.hpp>
#include <pitch/detail/report/svg/xml_writer.hpp>
#include <pitch/language.hpp>
#include <pitch/notes.hpp>

namespace pitch::inline v0::detail {

/// Writes `title` and `desc` of a picture, for screen readers and tool tips.
template <class Out>
class description {
public:
    constexpr description(xml_writer<Out>& to_writer, const picture_content& of_content, const language& in_language) noexcept
        : to_(to_writer), content_(of_content), in_(in_language) {}

    /// Writes the title of the brief, if it has one, and the verdict.
    constexpr void write_title(std::string_view brief_title) {
        if (brief_title.empty()) return to_.text(content_.headline);
        label([&] { to_.text(brief_title, most); }, [&] { to_.text(content_.headline); });
    }
    /// Writes sentences: the answers, the reception, each part and criterion, the continuum, the questions.
    /// Screen readers read them after the title, so they leave out the verdict.
    constexpr void write_sentences() {
        to_.fill(in_.say(phrase::answers),
                 [&](std::string_view key_name) { number(key_name == "n" ? content_.answers.given : content_.answers.asked); });
        to_.mark("."sv);
        write_reception();
        for (const piece_content& piece : content_.pieces) {
            state(in_.word(piece.part), piece.state);
            if (piece.is_stated) {
                to_.mark(" — "sv);
                to_.text(piece.words, most);
            }
            to_.mark("."sv);
        }
        for (const note_content& note : content_.notes) {
            state(in_.label(note.id), note.state);
            to_.mark("."sv);
        }
        write_continuum();
        for (std::size_t i = 0; i < content_.question_count; ++i)
            for (const std::string_view words : {content_.questions[i].asks, content_.questions[i].advice}) sentence_of(words);
        if (content_.left_out == 0) return;
        to_.mark(" "sv);
        to_.fill(in_.say(content_.left_out == 1 ? phrase::more_one : phrase::more), [&](std::string_view) { number(content_.left_out); });
    }

private:
    static constexpr std::size_t most = 120;  // characters of a text of the brief

    constexpr void number(std::size_t count) { to_.mark(decimal(static_cast<double>(count)).view()); }
    constexpr void sentence_of(std::string_view words) {
        to_.mark(" "sv);
        to_.text(words);
    }
    /// Writes a label and its words, such as "need: ok".
    template <class Label, class Words>
    constexpr void label(Label write_label, Words write_words) {
        to_.fill(in_.say(phrase::element), [&](std::string_view key_name) {
            if (key_name == "rule")
                write_label();
            else
                write_words();
        });
    }
    constexpr void state(std::string_view words, outcome o) {
        to_.mark(" "sv);
        label([&] { to_.text(words); }, [&] { to_.text(in_.say(detail::phrase_of(o))); });
    }
    constexpr void write_reception() {
        if (content_.has_recipient) {
            to_.mark(" "sv);
            label([&] { to_.text(in_.say(phrase::received)); }, [&] { to_.text(content_.reception_word); });
            to_.mark(". "sv);
            to_.fill(in_.say(phrase::perceived), [&](std::string_view) { to_.text(content_.perceived); });
            to_.mark("."sv);
        }
        if (content_.is_unasked) sentence_of(in_.say(phrase::unasked));
    }
    constexpr void write_continuum() {
        if (!content_.has_continuum) return;
        for (const role one_role : {role::marketing, role::sales, role::fulfilment}) {
            bool is_first = true;
            for (std::size_t i = 0; i < 7; ++i) {
                if (!content_.roles[i].contains(one_role)) continue;
                const auto write_stage = [&] { to_.text(in_.word(name(static_cast<stage>(i)))); };
                to_.mark(is_first ? " "sv : ", "sv);
                if (is_first)
                    label([&] { to_.text(in_.word(name(one_role))); }, write_stage);
                else
                    write_stage();
                is_first = false;
            }
            if (!is_first) to_.mark("."sv);
        }
    }

    xml_writer<Out>& to_;
    const picture_content& content_;
    const language& in_;
};

}  // namespace pitch::inline v0::detail
