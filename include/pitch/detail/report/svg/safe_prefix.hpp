/// Makes a prefix for the ids and classes of a picture.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/escape_markdown.hpp>

namespace pitch::inline v0::detail {

/// A name that XML, HTML and CSS accept. Letters and digits of ASCII, `-` and `_` stay as they are.
/// Any other byte becomes `_` and two hexadecimal digits. A name that does not start with a letter gets
/// a `p` in front. Only the first 48 bytes count.
class safe_prefix {
public:
    constexpr explicit safe_prefix(std::string_view wanted_prefix) noexcept {
        constexpr std::string_view digits = "0123456789abcdef";
        wanted_prefix = wanted_prefix.substr(0, most);
        if (wanted_prefix.empty() || !detail::is_ascii_letter(wanted_prefix[0])) add('p');
        for (const char c : wanted_prefix) {
            if (detail::is_ascii_alphanumeric(c) || c == '-' || c == '_') {
                add(c);
                continue;
            }
            const auto byte = static_cast<unsigned char>(c);
            add('_');
            add(digits[byte / 16]);
            add(digits[byte % 16]);
        }
    }
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {characters_, size_}; }

private:
    static constexpr std::size_t most = 48;
    constexpr void add(char c) noexcept { characters_[size_++] = c; }

    char characters_[3 * most + 1]{};
    std::size_t size_ = 0;
};

}  // namespace pitch::inline v0::detail
