#include "toml_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

#include "usage_error.hpp"

namespace brief_lint {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 20;  // bytes
constexpr std::size_t most_dots = 16;                       // of a key

// Returns the place behind a string or comment that begins at `begin`.
std::size_t end_of_opaque(std::string_view text, std::size_t begin) {
    if (text[begin] == '#') return std::min(text.find('\n', begin), text.size());
    const char quote = text[begin];
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool is_long = text.substr(begin).starts_with(three);
    for (std::size_t at = begin + (is_long ? 3 : 1); at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"') {
            ++at;
        } else if (!is_long) {
            if (text[at] == quote) return at + 1;
            if (text[at] == '\n') return at;
        } else if (text.substr(at).starts_with(three)) {
            // One or two quotes may precede the three that end a string.
            return std::min(text.find_first_not_of(quote, at), std::min(at + 5, text.size()));
        }
    }
    return text.size();
}

// Returns the line of the first key with more than `most_dots` dots; 0 if there is none.
std::size_t line_of_long_key(std::string_view text) {
    std::size_t line = 1, dots = 0;
    for (std::size_t at = 0; at < text.size();) {
        switch (text[at]) {
            case '"':
            case '\'':
            case '#': {
                const std::size_t end = end_of_opaque(text, at);
                line += static_cast<std::size_t>(
                    std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
                at = end;
                continue;
            }
            case '.':
                if (++dots > most_dots) return line;
                break;
            case '\n': ++line; [[fallthrough]];
            case '=':
            case ',':
            case '[':
            case ']':
            case '{':
            case '}': dots = 0; break;
            default: break;
        }
        ++at;
    }
    return 0;
}

// Returns whether a name can start after the first bracket of a table's header. If it cannot, an assertion of
// toml++ ends the program. toml++ reports all later mistakes.
bool is_header(std::string_view text) {
    if (text.starts_with('[')) text.remove_prefix(1);
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    if (text.empty()) return true;
    const char c = text.front();
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter || (c >= '0' && c <= '9') || std::string_view("-_\"'[]").find(c) != std::string_view::npos;
}

// Returns the line of the first header of a table that `is_header` refuses; 0 if there is none.
std::size_t line_of_bad_header(std::string_view text) {
    std::size_t line = 1, depth = 0;  // of brackets
    bool at_start = true;             // of a line outside brackets
    for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'' || c == '#') {
            const std::size_t end = end_of_opaque(text, at);
            line += static_cast<std::size_t>(
                std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            at = end;
            at_start = false;
            continue;
        }
        if (c == '[' && at_start) {
            if (!is_header(text.substr(at + 1))) return line;
            ++at;
            if (at < text.size() && text[at] == '[') ++at;
            while (at < text.size() && text[at] != '\n') ++at;  // depth 0 again
            continue;
        }
        if (c == '[' || c == '{') ++depth;
        if ((c == ']' || c == '}') && depth != 0) --depth;
        if (c == '\n') ++line;
        // Other controls and white space beyond ASCII may precede a header: toml++ skips some of them.
        const auto byte = static_cast<unsigned char>(c);
        at_start = byte < 0x20 && c != '\t' ? depth == 0 : at_start && (c == ' ' || c == '\t' || byte >= 0x7F);
        ++at;
    }
    return 0;
}

}  // namespace

std::string read_toml(const std::string& name) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), std::fclose);
    if (!file) throw usage_error(name + ": cannot open the file: " + std::strerror(errno));
    std::string text(largest_file + 1, '\0');
    text.resize(std::fread(text.data(), 1, text.size(), file.get()));
    if (std::ferror(file.get())) throw usage_error(name + ": cannot read the file: " + std::strerror(errno));
    if (text.size() > largest_file) throw usage_error(name + ": larger than 1 MiB");
    if (const std::size_t line = line_of_long_key(text); line != 0)
        throw usage_error(name + ":" + std::to_string(line) + ": key with more than " + std::to_string(most_dots) + " dots");
    if (const std::size_t line = line_of_bad_header(text); line != 0)
        throw usage_error(name + ":" + std::to_string(line) + ": expected the name of a table after '['");
    return text;
}

}  // namespace brief_lint
