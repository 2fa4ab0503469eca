// Shows on a terminal how far a long run is.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "../options.hpp"
#include "source.hpp"

namespace brief_lint {

// One line on standard error, after two seconds, and erased at the end. Shows nothing if standard
// error is not a terminal, if reports go to a terminal too, or with --quiet.
class progress {
public:
    explicit progress(const options& given);
    ~progress() { erase(); }
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;

    // Takes the source that knows how much there is to read. It must outlive the calls of `advance`.
    void watch(const source& input) { input_ = &input; }

    // Counts what was done, and prints the line at most ten times a second.
    void advance(std::size_t bytes, std::size_t briefs);

    // Erases the line, if it is there. Call it before anything else is printed to standard error.
    void erase();

private:
    using clock = std::chrono::steady_clock;

    void print();

    const source* input_ = nullptr;
    const bool is_shown_;
    clock::time_point next_ = clock::now() + std::chrono::seconds(2);
    bool knows_total_ = false;
    std::optional<std::size_t> total_;
    std::size_t bytes_ = 0, briefs_ = 0;
    std::size_t width_ = 0;  // of the line on the terminal; 0: none
};

}  // namespace brief_lint
