#include "colors.hpp"

#include <pitch/phrases.hpp>

#include <cstdlib>

#include <unistd.h>

namespace brief_lint {
namespace {

struct color_of_phrase {
    pitch::phrase outcome;
    std::string_view code;
};
constexpr color_of_phrase colors[]{
    {pitch::phrase::fails, "\033[31m"}, {pitch::phrase::missing, "\033[33m"}, {pitch::phrase::holds, "\033[32m"}};
constexpr std::string_view bold = "\033[1m", normal = "\033[0m";
constexpr std::string_view indent = "  ";

void append_colored(std::string& page, std::string_view code, std::string_view text) { page.append(code).append(text).append(normal); }

// Appends a line about a rule with its outcome colored. Returns false for any other line.
bool append_outcome(std::string& page, std::string_view line, const pitch::language& language) {
    if (!line.starts_with(indent)) return false;
    const std::string_view rest = line.substr(indent.size());
    for (const color_of_phrase& color : colors) {
        const std::string_view word = language.say(color.outcome);
        if (!rest.starts_with(word) || !rest.substr(word.size()).starts_with("  ")) continue;
        append_colored(page.append(indent), color.code, word);
        page += rest.substr(word.size());
        return true;
    }
    return false;
}

}  // namespace

bool uses_colors(const options& given) {
    if (given.format != output_format::text || given.color == color::never) return false;
    if (given.color == color::always) return true;
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return (!no_color || *no_color == '\0') && terminal && std::string_view(terminal) != "dumb" && ::isatty(STDOUT_FILENO) == 1;
}

std::string colored(std::string_view page, const pitch::language& language) {
    std::string result;
    bool is_first = true;  // of a report
    while (!page.empty()) {
        const std::string_view line = page.substr(0, page.find('\n'));
        if (is_first && !line.empty())
            append_colored(result, bold, line);
        else if (!append_outcome(result, line, language))
            result += line;
        is_first = line.empty();
        page.remove_prefix(line.size());
        if (page.empty()) break;
        result += '\n';
        page.remove_prefix(1);
    }
    return result;
}

}  // namespace brief_lint
