// The HTML page: what is around the briefs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "../options.hpp"

namespace brief_lint {

// Pages need no script and no other file. A page of at most `largest_held_page` begins with the counts
// and a table of contents. A larger page is written as briefs come, so that memory stays bounded: its
// counts are at the end, and it has no table of contents.
inline constexpr std::size_t largest_held_page = std::size_t{8} << 20;  // bytes

// What is known when a page is written.
struct html_frame {
    std::string_view counts = {};    // "16 briefs: 8 complete, 8 unfinished"; empty if they are not known
    std::string_view contents = {};  // items of the table of contents; empty: none
    bool has_unreadable = false;     // the page ends with a list of what could not be read
    bool ends_with_counts = false;
};

// Returns the start of a page, up to the first brief.
std::string html_start(const html_frame& frame, const options& given);
// Returns the list of what could not be read, from items of `html_unreadable`.
std::string html_unreadable_list(std::string_view items, const options& given);
// Returns the end of a page; with counts, unless they are empty.
std::string html_end(std::string_view counts, const options& given);

// Returns an item of the table of contents.
std::string html_contents_item(std::string_view anchor, std::string_view heading, std::string_view headline);
// Returns an item that names what could not be read. With line 0, that is the whole file.
std::string html_unreadable(std::string_view file, std::size_t line, std::string_view problem);
// Returns an item that counts what is not named.
std::string html_more_unreadable(std::size_t count);

}  // namespace brief_lint
