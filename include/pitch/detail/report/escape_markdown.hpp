/// Escapes texts for Markdown. Links work, and nothing else in a text has an effect.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/ascii_set.hpp>
#include <pitch/detail/report/put_run.hpp>
#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

constexpr bool is_ascii_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_alphanumeric(char c) noexcept { return detail::is_ascii_letter(c) || (c >= '0' && c <= '9'); }

/// Returns whether `s` starts with a prefix of lower-case letters and punctuation, in any case.
constexpr bool starts_in_any_case(std::string_view s, std::string_view prefix) noexcept {
    if (s.size() < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i)
        if (s[i] != prefix[i] && !(detail::is_ascii_letter(s[i]) && (s[i] | 0x20) == prefix[i])) return false;
    return true;
}

/// Returns true for characters that are written as spaces: controls (C0, C1), and controls of
/// direction, which would reorder the page around a text.
constexpr bool becomes_space(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

/// Characters that have a meaning in Markdown, wherever they stand.
inline constexpr ascii_set markdown_syntax("\\`*_[]<>|&#~$");
/// Characters that `escape_markdown` writes unchanged. They start no URL, and are not part of a mention or
/// a reference.
inline constexpr ascii_set plain_markdown = ascii_set("\\`*_[]<>|&#~$@-hHfFw").other_printable();

/// A URL at the start of a text that GitHub Flavored Markdown turns into a link.
/// Other URLs are not links, so escaping does not harm them.
struct markdown_url {
    std::size_t size = 0;     ///< Bytes of the link; 0: the text does not start with one.
    bool ends_early = false;  ///< True: a renderer would take what follows, once escaped, for a part of the link.

    /// Looks for a URL at `from`. It has the scheme http, https or ftp, or starts with `www.`.
    /// Ends before white space, controls, malformed UTF-8, `<`, and punctuation that follows it.
    // Follows the specification of autolinks (extension), as cmark-gfm implements it.
    static constexpr markdown_url find(std::string_view text, std::size_t from) noexcept {
        const char before = from == 0 ? ' ' : text[from - 1];
        const std::string_view s = text.substr(from);
        std::size_t host = 0;
        for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://"), std::string_view("ftp://")})
            if (!detail::is_ascii_letter(before) && detail::starts_in_any_case(s, scheme)) host = scheme.size();
        constexpr std::string_view before_www = " *_~(";
        if (host == 0 && s.starts_with("www.") && (before_www.find(before) != before_www.npos || is_control(before))) host = 4;
        if (host == 0) return {};
        std::size_t end = host;
        while (end != s.size() && s[end] != '<' && !is_separator(s.substr(end))) end += detail::decode(s.substr(end)).bytes;
        std::size_t size = is_domain(s.substr(host, end - host)) ? trimmed(s.substr(0, end)) : 0;
        if (size <= host) size = host - 1;  // not a link, as the scheme or `www.` is broken
        // A renderer knows only ASCII white space, and trims only ASCII punctuation that is not escaped.
        bool needs_mark = end != s.size() && s[end] != ' ' && !detail::becomes_space(detail::decode(s.substr(end)).point);
        for (const char c : s.substr(size, end - size))
            needs_mark = needs_mark || static_cast<unsigned char>(c) >= 0x80 || markdown_syntax.contains(c);
        return {size, needs_mark};
    }

private:
    static constexpr bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
    static constexpr bool is_separator(std::string_view s) noexcept {
        const char32_t c = detail::decode(s).point;
        return c == replacement || detail::becomes_space(c) || detail::is_space(c);
    }
    /// Returns whether a renderer takes the start for a domain: it begins with a letter or a digit,
    /// and its last two names have no underscore. Letters are those of common alphabets.
    static constexpr bool is_domain(std::string_view s) noexcept {
        if (s.empty()) return false;
        const char32_t first = detail::decode(s).point;
        if (!detail::is_ascii_alphanumeric(s.front()) &&
            !detail::is_in_list(U"\xC0\x24F\x388\x481\x3041\x3096\x30A1\x30FA\x4E00\x9FFF\xAC00\xD7A3", first))
            return false;
        bool last = false, before_last = false;
        for (const char c : s) {
            if (c == '.') {
                before_last = last;
                last = false;
            } else if (c == '_')
                last = true;
            else if (!detail::is_ascii_alphanumeric(c) && c != '-' && static_cast<unsigned char>(c) < 0x80)
                break;
        }
        return !last && !before_last;
    }
    /// Returns the size without punctuation, entities and unmatched parentheses at the end.
    static constexpr std::size_t trimmed(std::string_view s) noexcept {
        std::size_t opened = 0, closed = 0;
        for (const char c : s) {
            opened += c == '(';
            closed += c == ')';
        }
        while (!s.empty()) {
            std::size_t typographic = 0;
            for (const std::string_view mark : {std::string_view("»"), std::string_view("”"), std::string_view("’"), std::string_view("…")})
                if (s.ends_with(mark)) typographic = mark.size();
            s.remove_suffix(typographic);
            if (typographic != 0) continue;
            const char c = s.back();
            if (c == ')' ? closed <= opened : std::string_view("?!.,:;*_~'\"").find(c) == std::string_view::npos) break;
            closed -= c == ')';
            s.remove_suffix(1);
            if (c != ';') continue;
            std::size_t name = s.size();
            while (name != 0 && detail::is_ascii_letter(s[name - 1])) --name;
            if (name != s.size() && name != 0 && s[name - 1] == '&') s = s.substr(0, name - 1);
        }
        return s.size();
    }
};

/// Output iterator that escapes texts. Syntax gets a backslash; controls become
/// spaces (see `becomes_space`); a URL stays a link; an empty comment keeps `@name` from notifying
/// people, and `#12` and `GH-12` from linking an issue to the page.
template <class Out>
struct escape_markdown {
    Out out;
    bool in_cell = false;  ///< True: a `|` ends a cell of a table, even within a URL.

    constexpr escape_markdown& operator*() noexcept { return *this; }
    constexpr escape_markdown& operator++() noexcept { return *this; }
    constexpr escape_markdown& operator++(int) noexcept { return *this; }
    /// Escapes a single byte: a backslash before syntax, a space for a control (C0).
    constexpr escape_markdown& operator=(char c) {
        if (markdown_syntax.contains(c)) *out++ = '\\';
        *out++ = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        return *this;
    }
    /// Writes a whole text. Each malformed sequence becomes U+FFFD.
    constexpr void write_escaped(std::string_view text) {
        std::size_t at = 0, written = 0;  // what is between is written as it is
        const auto write_rest = [&] { detail::put_run(out, text.substr(written, at - written)); };
        while (true) {
            while (at < text.size() && plain_markdown.contains(text[at])) ++at;
            if (at == text.size()) return write_rest();
            if (const markdown_url url = markdown_url::find(text, at); url.size != 0) {
                write_rest();
                write_url(text.substr(at, url.size));
                written = at += url.size;
                if (url.ends_early) mark(nothing);
                continue;
            }
            const decoded c = detail::decode(text.substr(at));
            const std::size_t next = at + c.bytes;
            if (c.point == replacement || detail::becomes_space(c.point)) {
                write_rest();
                mark(c.point == replacement ? "\xEF\xBF\xBD" : " ");
                written = next;
            } else if (markdown_syntax.contains(text[at])) {
                write_rest();
                mark("\\");
                written = at;
            }
            const bool needs_comment = mentions(text, at) || refers(text, at);
            at = next;
            if (!needs_comment) continue;
            write_rest();
            mark(nothing);
            written = at;
        }
    }

private:
    static constexpr std::string_view nothing = "<!---->";

    constexpr void mark(std::string_view s) { detail::put_run(out, s); }
    constexpr void write_url(std::string_view url) {
        if (!in_cell) return mark(url);
        for (const char c : url) {
            if (c == '|') mark("\\");
            mark({&c, 1});
        }
    }
    /// Returns whether the character starts a mention, such as `@name`.
    static constexpr bool mentions(std::string_view text, std::size_t at) noexcept {
        return text[at] == '@' && at + 1 < text.size() && detail::is_ascii_alphanumeric(text[at + 1]) && !follows_word(text, at);
    }
    /// Returns whether the character is the mark before the number of a reference: `#12` or `GH-12`.
    // GitHub looks for references in the rendered page, so a backslash does not prevent them.
    static constexpr bool refers(std::string_view text, std::size_t at) noexcept {
        if (at + 1 == text.size() || text[at + 1] < '0' || text[at + 1] > '9') return false;
        return text[at] == '#' ||
               (text[at] == '-' && at >= 2 && detail::starts_in_any_case(text.substr(at - 2), "gh") && !follows_word(text, at - 2));
    }
    static constexpr bool follows_word(std::string_view text, std::size_t at) noexcept {
        return at != 0 && (detail::is_ascii_alphanumeric(text[at - 1]) || text[at - 1] == '_');
    }
};

}  // namespace pitch::inline v0::detail
