#include "progress.hpp"

#include <algorithm>
#include <iostream>
#include <string>

#include <unistd.h>

namespace brief_lint {
namespace {

// Returns a number of bytes in megabytes, with one digit after the point.
std::string megabytes(std::size_t bytes) {
    const std::size_t tenths = bytes / 100'000;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

progress::progress(const options& given) : is_shown_(!given.quiet && ::isatty(STDERR_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 0) {}

void progress::advance(std::size_t bytes, std::size_t briefs) {
    bytes_ += bytes;
    briefs_ += briefs;
    if (is_shown_ && clock::now() >= next_) print();
}

void progress::print() {
    if (!knows_total_ && input_) total_ = input_->total_bytes();
    knows_total_ = true;
    std::string line = std::to_string(briefs_) + (briefs_ == 1 ? " brief, " : " briefs, ") + megabytes(bytes_);
    if (total_ && *total_ >= bytes_ && *total_ != 0)
        line.append(" of ")
            .append(megabytes(*total_))
            .append(" MB (")
            .append(std::to_string(static_cast<int>(100.0 * static_cast<double>(bytes_) / static_cast<double>(*total_))))
            .append("%)");
    else
        line += " MB";
    const std::size_t width = line.size();
    line.append(width_ > width ? width_ - width : 0, ' ');  // covers a longer line
    std::cerr << '\r' + line;
    width_ = std::max(width_, width);
    next_ = clock::now() + std::chrono::milliseconds(100);
}

void progress::erase() {
    if (width_ == 0) return;
    std::cerr << '\r' + std::string(width_, ' ') + '\r';
    width_ = 0;
}

}  // namespace brief_lint
