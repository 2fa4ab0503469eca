// Writes a brief as C++ that compiles, and checks the verdict when it does.
#pragma once

#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/text/utf8.hpp>
#include <pitch/pitch.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "output_window.hpp"
#include "page_brief.hpp"
#include "said_value.hpp"

namespace pitch_page {

class cpp_writer final : field_visitor {
public:
    explicit cpp_writer(const output_window& out) : out_(out) {}
    [[nodiscard]] output_window end() const { return out_; }

    void brief(const page_brief& b) {
        put("#include <pitch/pitch.hpp>\nusing namespace pitch;\n\n");
        each_said_part(b.brief(), [this](const part_view& part) { list(part); });
        if (!b.title().empty()) {
            put("// ");
            comment(b.title());
            put("\n");
        }
        put("constexpr brief campaign{");
        separator_ = "\n    .";
        each_said_part(b.brief(), [this](const part_view& part) { member(part); });
        put("};\nstatic_assert(evaluate(campaign, grammar).overall() == outcome::");
        put(pitch::name(pitch::evaluate(b.brief(), pitch::grammar).overall()));
        put(");\n");
    }

private:
    void put(std::string_view characters) {
        for (const char c : characters) *out_ = c;
    }

    // Writes the array of a list, which a brief only views.
    [[gnu::noinline]] void list(const part_view& part) {
        if (!part.is_list()) return;
        put("constexpr ");
        put(part.name().substr(0, part.name().size() - 1));  // the type of an element: alternative
        put(" its_");
        put(part.name());
        put("[]{");
        for (std::size_t i = 0; i < part.size(); ++i) {
            put(i == 0 ? "\n    " : ",\n    ");
            members(part, i);
        }
        put("};\n\n");
    }
    [[gnu::noinline]] void member(const part_view& part) {
        put(separator_);
        put(part.name());
        put(" = ");
        if (part.is_list()) {
            put("its_");
            put(part.name());
        } else {
            members(part, 0);
        }
        separator_ = ",\n    .";
    }
    void members(const part_view& part, std::size_t element) {
        put("{");
        separator_ = ".";
        part.visit(element, *this);
        put("}");
    }
    void field(std::string_view name, pitch::field_kind kind, const said_value& value) override {
        put(separator_);
        separator_ = ", .";
        put(name);
        put(" = ");
        switch (kind) {
            case pitch::field_kind::number: return put(pitch::detail::decimal::shortest(value.number).view());
            case pitch::field_kind::whole_number: put(pitch::detail::decimal(std::uint64_t{value.whole}).view()); return put("u");
            case pitch::field_kind::flag: return put(value.flag ? "true" : "false");
            case pitch::field_kind::note:
            case pitch::field_kind::notes:
            case pitch::field_kind::known_notes: return notes(value);
            default: return literal(value.text);
        }
    }
    void notes(const said_value& value) {
        if (value.notes == 0) return put("none");
        std::string_view before{};
        for (std::size_t i = 0; i < value.note_names.size(); ++i) {
            if ((value.notes >> i & 1) == 0) continue;
            put(before);
            before = " | ";
            constexpr std::string_view of_application = "channel_";
            if (value.note_names[i].starts_with(of_application)) {
                put("static_cast<channel>(");
                put(value.note_names[i].substr(of_application.size()));
                put(")");
            } else {
                put(value.enum_name);
                put("::");
                put(value.note_names[i]);
            }
        }
    }

    // Writes a string literal. Escapes characters that could change how the source is read.
    void literal(std::string_view rest) {
        put("\"");
        bool follows_question_mark = false;  // two of them may begin a trigraph
        while (!rest.empty()) {
            const auto character = pitch::detail::decode(rest);
            const std::string_view bytes = rest.substr(0, character.bytes);
            rest.remove_prefix(character.bytes);
            if (character.point == U'\n') {
                put("\\n");
            } else if (is_control(character.point) || turns_direction(character.point)) {
                for (const char c : bytes) octal(static_cast<unsigned char>(c));
            } else {
                const bool is_second = character.point == U'?' && follows_question_mark;
                if (character.point == U'"' || character.point == U'\\' || is_second) put("\\");
                put(bytes);
            }
            follows_question_mark = character.point == U'?';
        }
        put("\"");
    }
    void octal(unsigned char c) {
        const char digits[]{'\\', static_cast<char>('0' + (c >> 6)), static_cast<char>('0' + (c >> 3 & 7)),
                            static_cast<char>('0' + (c & 7))};
        put({digits, sizeof digits});
    }
    // Writes text on one line, without a backslash, which would make the next line a comment.
    void comment(std::string_view rest) {
        while (!rest.empty()) {
            const auto character = pitch::detail::decode(rest);
            const bool is_plain = !is_control(character.point) && character.point != U'\\' && !turns_direction(character.point);
            put(is_plain ? rest.substr(0, character.bytes) : " ");
            rest.remove_prefix(character.bytes);
        }
    }
    static bool is_control(char32_t point) { return point < 0x20 || point == 0x7F; }
    // Returns whether a character changes the direction or the line of text: source with it may not be
    // what it looks like.
    static bool turns_direction(char32_t point) {
        return point == 0x61C || point == 0x200E || point == 0x200F || (point >= 0x2028 && point <= 0x202E) ||
               (point >= 0x2066 && point <= 0x2069);
    }

    output_window out_;
    std::string_view separator_{};
};

inline output_window write_cpp(const output_window& out, const page_brief& b) {
    cpp_writer writer(out);
    writer.brief(b);
    return writer.end();
}

}  // namespace pitch_page
