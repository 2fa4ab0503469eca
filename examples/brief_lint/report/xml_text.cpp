#include "xml_text.hpp"

#include <pitch/detail/text/utf8.hpp>

namespace brief_lint {

std::string without_controls(std::string_view text, std::string_view kept) {
    std::string clean;
    while (!text.empty()) {
        const pitch::detail::decoded c = pitch::detail::decode(text);
        const bool is_control = c.point < 0x20 || (c.point >= 0x7F && c.point <= 0x9F);
        const bool is_kept = is_control ? kept.find(text.front()) != std::string_view::npos : c.point != 0xFFFE && c.point != 0xFFFF;
        // A malformed sequence decodes as U+FFFD, whose own bytes are kept.
        if (is_kept && c.point != pitch::detail::replacement)
            clean += text.substr(0, c.bytes);
        else
            clean += "\xEF\xBF\xBD";
        text.remove_prefix(c.bytes);
    }
    return clean;
}

std::string xml_text(std::string_view text, bool is_attribute) {
    std::string escaped;
    for (const char c : without_controls(text, "\t\n\r")) {
        switch (c) {
            case '&': escaped += "&amp;"; break;
            case '<': escaped += "&lt;"; break;
            case '>': escaped += "&gt;"; break;
            case '"': escaped += "&quot;"; break;
            case '\'': escaped += "&apos;"; break;
            case '\t': escaped += is_attribute ? "&#9;" : "\t"; break;
            case '\n': escaped += is_attribute ? "&#10;" : "\n"; break;
            case '\r': escaped += "&#13;"; break;
            default: escaped += c;
        }
    }
    return escaped;
}

}  // namespace brief_lint
