#include "placeholder.hpp"

#include <algorithm>

namespace brief_lint {
namespace {

constexpr std::string_view placeholders[]{
    "–",         "—",           "tbd",        "tbc",           "tba",           "todo",           "to do",       "n/a",
    "na",        "xx",          "xxx",        "xxxx",          "lorem ipsum",   "à définir",      "à compléter", "à préciser",
    "a definir", "a completer", "a preciser", "to be defined", "to be decided", "to be confirmed"};
constexpr std::size_t longest = 20;  // bytes that a placeholder may have

constexpr bool is_frame(char c) {
    constexpr std::string_view frame = " \t\r\n.,:;!?()[]<>{}*_-";
    return frame.find(c) != std::string_view::npos;
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Returns whether `text` is `expected`, which is lower case. À and É equal à and é.
bool equals(std::string_view text, std::string_view expected) {
    return text.size() == expected.size() && std::equal(text.begin(), text.end(), expected.begin(), [](char c, char wanted) {
               return lower(c) == wanted || (c == '\x80' && wanted == '\xA0') || (c == '\x89' && wanted == '\xA9');
           });
}

}  // namespace

std::string_view placeholder_in(std::string_view text) {
    if (text.size() > 2 * longest && !(text.size() > 11 && equals(text.substr(0, 11), "lorem ipsum"))) return {};
    const bool has_question = text.find('?') != std::string_view::npos, has_dash = text.find('-') != std::string_view::npos;
    while (!text.empty() && is_frame(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_frame(text.back())) text.remove_suffix(1);
    if (text.empty()) return has_question ? "?" : has_dash ? "-" : std::string_view();
    if (text.size() > 11 && equals(text.substr(0, 11), "lorem ipsum")) return "lorem ipsum";
    for (const std::string_view known : placeholders)
        if (equals(text, known)) return known;
    return {};
}

}  // namespace brief_lint
