// Writes JSON into an output window: commas, strings, names.
// The writer of the library's reports is made for speed; this one is made small.
#pragma once

#include <pitch/detail/text/utf8.hpp>

#include <string_view>

#include "output_window.hpp"

namespace pitch_page {

class json_output {
public:
    explicit json_output(const output_window& out) : out_(out) {}
    [[nodiscard]] output_window end() const { return out_; }

    // Opens an object or an array: `{` or `[`.
    void open(char bracket) {
        separate();
        *out_ = bracket;
        needs_comma_ = false;
    }
    void close(char bracket) {
        *out_ = bracket;
        needs_comma_ = true;
    }
    void key(std::string_view name) {
        string(name);
        *out_ = ':';
        needs_comma_ = false;
    }
    // Writes a string. Malformed UTF-8 becomes U+FFFD.
    void string(std::string_view text) {
        separate();
        *out_ = '"';
        while (!text.empty()) {
            const auto character = pitch::detail::decode(text);
            escape(character.point, text.substr(0, character.bytes));
            text.remove_prefix(character.bytes);
        }
        *out_ = '"';
    }
    void field(std::string_view name, std::string_view text) {
        key(name);
        string(text);
    }
    // Writes a number, `true` or `false`, which are JSON as they are.
    void word(std::string_view characters) {
        separate();
        put(characters);
    }

private:
    void put(std::string_view characters) {
        for (const char c : characters) *out_ = c;
    }
    void separate() {
        if (needs_comma_) *out_ = ',';
        needs_comma_ = true;
    }
    void escape(char32_t point, std::string_view bytes) {
        constexpr std::string_view digits = "0123456789abcdef";
        if (point == pitch::detail::replacement) return put("\uFFFD");
        if (point >= 0x20) {
            if (point == U'"' || point == U'\\') *out_ = '\\';
            return put(bytes);
        }
        put("\\u00");
        *out_ = digits[point >> 4];
        *out_ = digits[point & 15];
    }

    output_window out_;
    bool needs_comma_ = false;
};

}  // namespace pitch_page
