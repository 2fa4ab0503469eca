// Writes to standard output, and stops at the first failure.
#pragma once

#include <ostream>
#include <string_view>

namespace brief_lint {

// Thrown if a report cannot be written, for example because the disk is full.
struct output_error {};

// Writes text by one call. Throws if the stream fails, so that no caller writes to a failed stream.
// Do not write reports through a new `std::ostreambuf_iterator` each: such an iterator ignores
// that the stream has failed, and libstdc++ then writes past the end of the stream's buffer.
inline void write_page(std::ostream& out, std::string_view page) {
    if (!out.write(page.data(), static_cast<std::streamsize>(page.size()))) throw output_error();
}

// Writes what the stream has buffered. Throws if the stream fails.
inline void flush_pages(std::ostream& out) {
    if (!out.flush()) throw output_error();
}

}  // namespace brief_lint
