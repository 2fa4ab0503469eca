/// A strict reader of XML 1.0, for documents without a document type: only what a picture may contain.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace fuzz {

/// Requires that a text is a well-formed element with unique ids.
class xml_reader {
public:
    explicit xml_reader(std::string_view document) : rest_(document) {
        require(is_valid(document));
        for (const char32_t c : code_points(document)) {
            require(c >= 0x20 || c == '\n');
            require((c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF);
        }
        read_element();
        take_spaces();
        require(rest_.empty());
        std::sort(ids_.begin(), ids_.end());
        require(std::adjacent_find(ids_.begin(), ids_.end()) == ids_.end());
    }

private:
    static bool is_name(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
    }

    bool take(std::string_view wanted) {
        if (!rest_.starts_with(wanted)) return false;
        rest_.remove_prefix(wanted.size());
        return true;
    }
    bool take_spaces() {
        const std::size_t count = std::min(rest_.find_first_not_of(" \n"), rest_.size());
        rest_.remove_prefix(count);
        return count != 0;
    }
    std::string_view take_name() {
        std::size_t size = 0;
        while (size < rest_.size() && is_name(rest_[size])) ++size;
        require(size != 0 && !(rest_[0] >= '0' && rest_[0] <= '9') && rest_[0] != '-');
        const std::string_view name = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return name;
    }
    /// Takes text up to a character, and replaces references.
    std::string take_text(char end) {
        std::string taken;
        const std::string_view before = rest_;
        while (!rest_.empty() && rest_.front() != end) {
            require(rest_.front() != '<');
            if (!take("&")) {
                taken += rest_.front();
                rest_.remove_prefix(1);
            } else if (take("amp;")) {
                taken += '&';
            } else if (take("lt;")) {
                taken += '<';
            } else if (take("gt;")) {
                taken += '>';
            } else {
                require(take("quot;"));
                taken += '"';
            }
        }
        require(before.substr(0, before.size() - rest_.size()).find("]]>") == std::string_view::npos);
        return taken;
    }
    void read_attributes() {
        std::vector<std::string_view> names;
        while (take_spaces() && !rest_.starts_with(">") && !rest_.starts_with("/")) {
            names.push_back(take_name());
            require(take("=\""));
            const std::string value = take_text('"');
            require(take("\""));
            if (names.back() == "id") ids_.push_back(value);
        }
        std::sort(names.begin(), names.end());
        require(std::adjacent_find(names.begin(), names.end()) == names.end());
    }
    void read_element() {
        require(take("<"));
        const std::string_view name = take_name();
        read_attributes();
        if (take("/>")) return;
        require(take(">"));
        while (!rest_.starts_with("</")) {
            require(!rest_.empty());
            if (rest_.starts_with("<"))
                read_element();
            else
                static_cast<void>(take_text('<'));
        }
        require(take("</") && take_name() == name && take(">"));
    }

    std::string_view rest_;
    std::vector<std::string> ids_;
};

}  // namespace fuzz
