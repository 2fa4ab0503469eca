// Output iterator that keeps a piece of what is written to it, so that an output may be longer than the
// memory for it.
#pragma once

#include <cstddef>
#include <span>

namespace pitch_page {

// Keeps the characters from a given place on that fit into the memory, and counts all of them.
class output_window {
public:
    using difference_type = std::ptrdiff_t;

    output_window() = default;
    output_window(std::span<char> memory, std::size_t begin) : memory_(memory), begin_(begin) {}

    // Number of characters that were written, with those that are not kept.
    [[nodiscard]] std::size_t size() const { return written_; }

    output_window& operator*() { return *this; }
    output_window& operator++() { return *this; }
    output_window& operator++(int) { return *this; }
    output_window& operator=(char c) {
        // The place of an earlier character is a large number here, and not in the memory.
        const std::size_t place = written_++ - begin_;
        if (place < memory_.size()) memory_[place] = c;
        return *this;
    }

private:
    std::span<char> memory_;
    std::size_t begin_ = 0, written_ = 0;
};

}  // namespace pitch_page
