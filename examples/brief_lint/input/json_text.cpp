#include "json_text.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

namespace brief_lint {
namespace {

// Returns the value of the four hexadecimal digits that `text` starts with; -1 if it does not.
long hexadecimal(std::string_view text) {
    unsigned value = 0;
    const std::string_view digits = text.substr(0, 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return error == std::errc() && digits.size() == 4 && end == digits.data() + 4 ? static_cast<long>(value) : -1;
}

constexpr bool is_high_surrogate(long unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(long unit) { return unit >= 0xDC00 && unit < 0xE000; }

void append_utf8(std::string& out, long point) {
    const auto byte = [&](long bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | point >> 6);
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | point >> 12);
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3F));
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

// Returns the character of an escape of two characters, by its second; 0 if there is none.
constexpr char escaped_character(char second) {
    switch (second) {
        case '"':
        case '\\':
        case '/': return second;
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return 0;
    }
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Returns whether a number that no double can hold is too large, in contrast to too small.
bool is_large(std::string_view number) {
    if (number.starts_with('-')) number.remove_prefix(1);
    const std::size_t e = number.find_first_of("eE");
    const std::string_view digits = number.substr(0, e);
    const std::size_t first = digits.find_first_of("123456789");
    const std::size_t point = digits.find('.') == digits.npos ? digits.size() : digits.find('.');
    const double magnitude = first < point ? static_cast<double>(point - first) : -static_cast<double>(first - point - 1);
    double exponent = 0;
    if (e != number.npos) {
        const std::string_view text = number.substr(e + 1);
        for (const char c : text)
            if (is_digit(c)) exponent = exponent * 10 + (c - '0');
        if (text.starts_with('-')) exponent = -exponent;
    }
    return magnitude + exponent > 0;
}

}  // namespace

std::string_view name_of(json_kind kind) {
    switch (kind) {
        case json_kind::null: return "null";
        case json_kind::boolean: return "a boolean";
        case json_kind::number: return "a number";
        case json_kind::string: return "a string";
        case json_kind::array: return "an array";
        default: return "an object";
    }
}

std::size_t text_store::unescape(std::string_view escaped, std::string_view& text) {
    const std::size_t begin = characters_.size();
    std::size_t at = 0;
    for (std::size_t slash; (slash = escaped.find('\\', at)) != escaped.npos;) {
        characters_.append(escaped, at, slash - at);
        if (slash + 1 == escaped.size()) return slash;
        if (escaped[slash + 1] != 'u') {
            const char c = escaped_character(escaped[slash + 1]);
            if (c == 0) return slash;
            characters_ += c;
            at = slash + 2;
            continue;
        }
        long point = hexadecimal(escaped.substr(slash + 2));
        at = slash + 6;
        if (is_high_surrogate(point)) {
            const long low = escaped.substr(at).starts_with("\\u") ? hexadecimal(escaped.substr(at + 2)) : -1;
            if (!is_low_surrogate(low)) return slash;
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
        }
        if (point < 0 || is_low_surrogate(point)) return slash;
        append_utf8(characters_, point);
    }
    characters_.append(escaped, at);
    text = std::string_view(characters_).substr(begin);
    return escaped.npos;
}

std::size_t number_length(std::string_view text, std::size_t& wrong) {
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == begin) wrong = at;
        return at != begin;
    };
    if (at < text.size() && text[at] == '0')
        ++at;
    else if (!digits())
        return 0;
    if (at < text.size() && text[at] == '.' && (++at, !digits())) return 0;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (!digits()) return 0;
    }
    return at;
}

number_range to_number(std::string_view number, double& value) {
    const std::errc error = std::from_chars(number.data(), number.data() + number.size(), value).ec;
    const bool is_zero = number.substr(0, number.find_first_of("eE")).find_first_of("123456789") == number.npos;
    if (is_zero) value = 0;
    if (is_zero || (error == std::errc() && value != 0 && std::isfinite(value))) return number_range::finite;
    value = 0;
    return is_large(number) ? number_range::overflow : number_range::underflow;
}

}  // namespace brief_lint
