#include "encoding.hpp"

#include <pitch/detail/text/utf8.hpp>

namespace brief_lint {

std::string_view encoding_of_start(std::string_view start) {
    const bool is_utf16 = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    return is_utf16 ? "UTF-16; save it as UTF-8" : std::string_view();
}

std::optional<encoding_error> encoding_error_in(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
            if (byte == 0) return encoding_error{at, "NUL character; if the file is UTF-16, save it as UTF-8"};
            ++at;
            continue;
        }
        const std::string_view rest = text.substr(at, 4);
        const pitch::detail::decoded c = pitch::detail::decode(rest);
        // The replacement character itself is valid text.
        if (c.point == pitch::detail::replacement && !rest.starts_with("\xEF\xBF\xBD"))
            return encoding_error{at, "invalid UTF-8; save the file as UTF-8"};
        at += c.bytes;
    }
    return {};
}

std::size_t column_at(std::string_view text, std::size_t offset) {
    const std::size_t line_end = offset == 0 ? std::string_view::npos : text.find_last_of("\r\n", offset - 1);
    const std::size_t begin = line_end == std::string_view::npos ? 0 : line_end + 1;
    std::size_t column = 1;
    for (std::size_t at = begin; at < offset; ++column) at += pitch::detail::decode(text.substr(at, 4)).bytes;
    return column;
}

}  // namespace brief_lint
