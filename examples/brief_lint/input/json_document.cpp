#include "json_document.hpp"

#include <cstring>

namespace brief_lint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Returns the place behind the string whose opening quote is at `begin`.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
    for (std::size_t quote = begin; (quote = text.find('"', quote + 1)) != text.npos;) {
        std::size_t slashes = quote;
        while (text[slashes - 1] == '\\') --slashes;
        if ((quote - slashes) % 2 == 0) return quote + 1;
    }
    return text.size();
}

// Returns the place behind the object or array that begins at `begin`: where its brackets are even.
std::size_t end_of_brackets(std::string_view text, std::size_t begin) {
    std::size_t depth = 0;
    for (std::size_t at = begin; at < text.size(); ++at) {
        switch (text[at]) {
            case '"': at = end_of_string(text, at) - 1; break;
            case '{':
            case '[': ++depth; break;
            case '}':
            case ']':
                if (--depth == 0) return at + 1;
                break;
            default: break;
        }
    }
    return text.size();
}

// Returns the place behind the value that begins at `begin`.
std::size_t end_of_value(std::string_view text, std::size_t begin) {
    switch (text[begin]) {
        case '{':
        case '[': return end_of_brackets(text, begin);
        case '"': return end_of_string(text, begin);
        default: break;
    }
    const std::size_t end = text.find_first_of(" \t\r\n,:[]{}\"", begin + 1);
    return end == text.npos ? text.size() : end;
}

}  // namespace

// Moves forward, and counts lines.
void json_document::move_to(std::size_t place) {
    while (const void* found = std::memchr(piece_.chunk.data() + piece_.begin, '\n', place - piece_.begin)) {
        piece_.begin = static_cast<std::size_t>(static_cast<const char*>(found) - piece_.chunk.data()) + 1;
        piece_.line_begin = piece_.begin;
        ++piece_.line;
    }
    piece_.begin = place;
}

void json_document::skip_space() {
    std::size_t place = piece_.begin;
    while (place < piece_.chunk.size() && is_space(piece_.chunk[place])) ++place;
    move_to(place);
}

bool json_document::wrong(std::string_view what, problem_list& problems) {
    piece_.end = piece_.chunk.size();
    problems.add([&] { return syntax_problem(piece_, {}, piece_.begin, piece_.begin, what); });
    return false;
}

bool json_document::take() {
    piece_.end = end_of_value(piece_.chunk, piece_.begin);
    piece_.path = in_array_ ? '[' + std::to_string(index_) + ']' : std::string();
    ++index_;
    return true;
}

bool json_document::next(problem_list& problems) {
    if (piece_.end != 0) move_to(piece_.end);
    for (;;) {
        skip_space();
        if (in_array_) {
            if (here() == ']') {
                in_array_ = false;
                move_to(piece_.begin + 1);
                continue;
            }
            if (index_ != 0) {
                if (here() != ',')
                    return wrong(
                        piece_.begin == piece_.chunk.size() ? "unexpected end of input; expected ',' or ']'" : "expected ',' or ']'",
                        problems);
                move_to(piece_.begin + 1);
                skip_space();
                if (here() == ']') return wrong("expected a value", problems);
            }
            if (piece_.begin == piece_.chunk.size()) return wrong("unexpected end of input; expected a value", problems);
            return take();
        }
        if (piece_.chunk.substr(piece_.begin).starts_with(byte_order_mark)) {
            move_to(piece_.begin + byte_order_mark.size());
            piece_.line_begin = piece_.begin;
            skip_space();
        }
        if (piece_.begin == piece_.chunk.size()) return false;
        if (here() != '[') return take();
        in_array_ = true;
        index_ = 0;
        move_to(piece_.begin + 1);
    }
}

}  // namespace brief_lint
