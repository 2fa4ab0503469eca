#include "plain_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace brief_lint {
namespace {

// Spaces of spreadsheets: no-break, figure, thin and narrow no-break space.
constexpr std::string_view wide_spaces[]{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};
constexpr std::string_view symbols[]{"€", "£", "$", "¥", "₹", "₩", "₽", "₺", "₴", "zł", "kr", "Fr."};
constexpr std::string_view minus_sign = "\xE2\x88\x92", right_quote = "\xE2\x80\x99";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Returns the size of the space at the start of a text, or at its end. 0 if there is none.
std::size_t space_at_start(std::string_view text) {
    if (text.empty()) return 0;
    if (constexpr std::string_view spaces = " \t\r\n\v\f"; spaces.find(text.front()) != spaces.npos) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}
std::size_t space_at_end(std::string_view text) {
    if (text.empty()) return 0;
    if (constexpr std::string_view spaces = " \t\r\n\v\f"; spaces.find(text.back()) != spaces.npos) return 1;
    for (const std::string_view space : wide_spaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

// Removes a currency from the start or the end of a text, and returns it. Empty if there is none.
std::string_view take_currency(std::string_view& text) {
    for (const std::string_view symbol : symbols) {
        if (text.starts_with(symbol)) {
            const std::string_view taken = text.substr(0, symbol.size());
            text.remove_prefix(symbol.size());
            return taken;
        }
        if (text.ends_with(symbol)) {
            const std::string_view taken = text.substr(text.size() - symbol.size());
            text.remove_suffix(symbol.size());
            return taken;
        }
    }
    if (text.size() <= 3) return {};
    const std::string_view first = text.substr(0, 3), last = text.substr(text.size() - 3);
    if (std::all_of(first.begin(), first.end(), is_capital)) {
        text.remove_prefix(3);
        return first;
    }
    if (std::all_of(last.begin(), last.end(), is_capital)) {
        text.remove_suffix(3);
        return last;
    }
    return {};
}

// The separators in a number, one character each: ' ' for any space, '\'' for an apostrophe.
struct separators {
    static constexpr std::size_t most = 8;
    std::array<char, most> marks{};
    std::array<std::size_t, most> at{};  // number of digits before it
    std::size_t count = 0, digits = 0;
};

// Splits a number without sign into its digits and separators. Returns false if it is not a number.
bool split(std::string_view text, std::string& digits, separators& found) {
    while (!text.empty()) {
        if (is_digit(text.front())) {
            digits += text.front();
            text.remove_prefix(1);
            continue;
        }
        char mark = 0;
        std::size_t size = 1;
        if (const std::size_t space = space_at_start(text); space != 0) {
            mark = ' ';
            size = space;
        } else if (text.front() == ',' || text.front() == '.' || text.front() == '\'') {
            mark = text.front();
        } else if (text.starts_with(right_quote)) {
            mark = '\'';
            size = right_quote.size();
        }
        if (mark == 0 || found.count == separators::most) return false;
        if (found.count != 0 && found.at[found.count - 1] == digits.size()) return false;  // two in a row
        found.marks[found.count] = mark;
        found.at[found.count++] = digits.size();
        text.remove_prefix(size);
    }
    found.digits = digits.size();
    return found.digits != 0 && (found.count == 0 || found.at[found.count - 1] != found.digits);
}

// Returns whether the first `count` separators are one character that makes groups of three digits,
// up to the digit `end`.
bool makes_groups(const separators& s, std::size_t count, std::size_t end) {
    if (count == 0) return true;
    if (s.at[0] == 0 || s.at[0] > 3) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t next = i + 1 < count ? s.at[i + 1] : end;
        if (s.marks[i] != s.marks[0] || next - s.at[i] != 3) return false;
    }
    return true;
}

}  // namespace

std::string_view without_spaces_around(std::string_view text) {
    for (std::size_t size = 0; (size = space_at_start(text)) != 0;) text.remove_prefix(size);
    for (std::size_t size = 0; (size = space_at_end(text)) != 0;) text.remove_suffix(size);
    return text;
}

number_words read_plain_number(std::string_view text, number_style style, std::string& plain) {
    number_words result;
    plain.clear();
    text = without_spaces_around(text);
    const auto take_sign = [&] {
        if (!plain.empty()) return;
        if (text.starts_with('-') || text.starts_with(minus_sign)) {
            text.remove_prefix(text.starts_with('-') ? 1 : minus_sign.size());
            plain.assign(1, '-');
        } else if (text.starts_with('+')) {
            text.remove_prefix(1);
        }
        text = without_spaces_around(text);
    };
    take_sign();
    if (text.ends_with('%')) {
        text = without_spaces_around(text.substr(0, text.size() - 1));
        result.is_percent = true;
    } else if (result.currency = take_currency(text); !result.currency.empty()) {
        text = without_spaces_around(text);
        take_sign();
    }
    // A number as programs write it: 1e5
    if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
        if (!std::all_of(text.begin(), text.end(),
                         [](char c) { return is_digit(c) || std::string_view("eE+-.").find(c) != std::string_view::npos; })) {
            result.is_not_a_number = true;
            return result;
        }
        plain += text;
        return result;
    }
    separators found;
    const std::size_t begin = plain.size();
    std::string& digits = plain;
    {
        std::string_view rest = text;
        const std::string sign = plain;
        plain.clear();
        if (!split(rest, digits, found)) {
            result.is_not_a_number = true;
            return result;
        }
        plain.insert(0, sign);
    }
    if (found.count == 0) return result;
    const char last = found.marks[found.count - 1];
    const std::size_t after = found.digits - found.at[found.count - 1];
    const bool all_groups = makes_groups(found, found.count, found.digits);
    const bool may_be_decimal = (last == ',' || last == '.') && makes_groups(found, found.count - 1, found.at[found.count - 1]) &&
                                (found.count == 1 || found.marks[0] != last);
    const bool leading_zero = plain[begin] == '0';
    const bool is_group = all_groups && !leading_zero && found.at[0] != 0;
    // A comma alone is a decimal comma only where such numbers are usual.
    const bool is_decimal = may_be_decimal && (last == '.' || found.count > 1 || style.decimal_comma);
    if (is_group && is_decimal && after == 3) {
        const std::string whole = plain;
        plain.insert(begin + found.at[found.count - 1], 1, '.');
        result.problem = "can be read as " + whole + " or as " + plain + "; write it without a separator";
        return result;
    }
    if (is_group && (last != ',' || found.count > 1 || style.grouping_comma || style.decimal_comma)) return result;
    if (is_decimal) {
        plain.insert(begin + found.at[found.count - 1], 1, '.');
        return result;
    }
    if (is_group) {
        result.problem = "can be read as " + plain + " or as " + plain.substr(0, begin + found.at[0]) + "." +
                         plain.substr(begin + found.at[0]) + "; write it without a separator";
        return result;
    }
    result.is_not_a_number = true;
    return result;
}

}  // namespace brief_lint
