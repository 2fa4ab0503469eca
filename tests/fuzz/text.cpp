// A libFuzzer target: texts as the library decodes, compares, measures and writes them.
#include <pitch/detail/report/escape_markdown.hpp>
#include <pitch/detail/report/json_writer.hpp>
#include <pitch/detail/text/display_width.hpp>
#include <pitch/detail/text/nearest.hpp>
#include <pitch/detail/text/same_words.hpp>
#include <pitch/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

using fuzz::require;
namespace detail = pitch::detail;

/// Returns the letters that `same_words` compares.
std::vector<char32_t> letters_of(std::string_view text) {
    detail::folded_letters<char32_t> letters(text);
    std::vector<char32_t> all;
    while (const char32_t letter = letters.next()) all.push_back(letter);
    return all;
}

std::string encoded(const std::vector<char32_t>& points) {
    std::string text;
    for (const char32_t point : points) text += fuzz::encode(point);
    return text;
}

void check_characters(std::string_view text) {
    const std::vector<char32_t> points = fuzz::code_points(text);
    std::string_view rest = text;
    for (const char32_t point : points) {
        const detail::decoded c = detail::decode(rest);
        require(c.point == point && c.bytes == fuzz::first_character(rest).bytes);
        rest.remove_prefix(c.bytes);
    }
    require(rest.empty() && pitch::text(text).characters() == points.size());
    const bool has_visible =
        std::any_of(points.begin(), points.end(), [](char32_t c) { return !detail::is_space(c) && !detail::is_invisible(c); });
    require(pitch::text(text).stated() == has_visible && detail::is_blank(text) != has_visible);
}

void check_comparison(std::string_view left, std::string_view right) {
    const std::vector<char32_t> letters = letters_of(left);
    const bool same = detail::same_words(left, right);
    require(same == (letters == letters_of(right)));
    require(same == detail::same_words(right, left));
    // Adds ignored characters before each letter.
    const std::string folded = encoded(letters);
    require(detail::same_words(folded, left));
    std::string decorated;
    for (const char32_t c : letters) decorated.append(" -\xCC\x81\xE2\x80\x8B").append(fuzz::encode(c));
    require(detail::same_words(decorated, left));
    std::string louder(left);
    for (char& c : louder)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    require(detail::same_words(louder, left));
}

void check_width(std::string_view left, std::string_view right) {
    const std::string both = fuzz::repaired(left) + fuzz::repaired(right);
    const std::size_t width = detail::display_width(left);
    require(width == detail::display_width(fuzz::repaired(left)));
    require(width <= 2 * pitch::text(left).characters());
    require(detail::display_width(both) <= width + 1 + detail::display_width(right));  // an emoji style counts for what precedes it
    require(detail::display_width(fuzz::repaired(left) + "x") == width + 1);
    require(detail::display_width(std::string("x") + std::string(left)) >= width);
}

void check_nearest(std::string_view left, std::string_view right) {
    detail::nearest_word nearest(left);
    nearest.offer(right);
    nearest.offer("statement");
    const std::string_view best = nearest.best();
    require(best.empty() || best == right || best == "statement");
    detail::nearest_word itself(left);
    itself.offer("statement");
    itself.offer(left);
    require(left.empty() || left.size() > 64 || letters_of(left).empty() || !itself.best().empty());
}

/// An output iterator that takes one character at a time, so that no fast path applies.
struct slow_output {
    using difference_type = std::ptrdiff_t;
    std::string* to;
    slow_output& operator*() { return *this; }
    slow_output& operator++() { return *this; }
    slow_output operator++(int) { return *this; }
    slow_output& operator=(char c) {
        to->push_back(c);
        return *this;
    }
};

void check_writers(std::string_view text) {
    require(detail::plain_size<detail::plain_json>(text) == detail::plain_size_from<detail::plain_json>(0, text));
    require(detail::plain_size<detail::plain_utf8>(text) == detail::plain_size_from<detail::plain_utf8>(0, text));
    const std::string valid = fuzz::repaired(text);
    std::string fast, slow;
    detail::writer to(std::back_inserter(fast));
    to.write(text);
    static_cast<void>(to.end());
    require(fast == valid);

    std::string json;
    detail::json_writer quoted(std::back_inserter(json));
    quoted.open("[");
    quoted.value(text);
    quoted.pieces([&](auto put) {
        put(text);
        put(text);
    });
    quoted.close("]");
    static_cast<void>(quoted.end());
    const nlohmann::json read = nlohmann::json::parse(json);
    require(read.size() == 2 && read[0] == valid && read[1] == valid + valid);

    for (const bool in_cell : {false, true}) {
        fast.clear();
        slow.clear();
        detail::writer page(detail::escape_markdown{std::back_inserter(fast), in_cell});
        page.write(text);
        static_cast<void>(page.end());
        detail::writer characters(detail::escape_markdown<slow_output>{{&slow}, in_cell});
        characters.write(text);
        static_cast<void>(characters.end());
        require(fast == slow && fuzz::is_valid(fast));
        for (const char32_t c : fuzz::code_points(fast)) require(!detail::becomes_space(c));
        bool is_escaped = false;
        for (const char c : fast) {
            require(!in_cell || c != '|' || is_escaped);
            is_escaped = c == '\\' && !is_escaped;
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view right = fuzz::view_of(bytes, size);
    const std::string_view left = fuzz::take_until(right, "\n");
    for (const std::string_view text : {left, right}) {
        check_characters(text);
        check_writers(text);
    }
    check_comparison(left, right);
    check_width(left, right);
    check_nearest(left, right);
    return 0;
}
