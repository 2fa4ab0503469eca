// Problems in the input, and the lines that report them.
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "../printable.hpp"

namespace brief_lint {

// A problem with a line, or with a whole file.
struct problem {
    std::string path;  // of the value, such as `need.origins[0]`; empty for the whole line or file
    std::string what;  // such as "unknown key"
};

// Problems of one line. Counts all, and keeps the first 20: a hostile line can have 300,000.
class problem_list {
public:
    static constexpr std::size_t most_kept = 20;

    // Adds a problem. Calls `describe()` to make it only if it is kept.
    template <class Describe>
    void add(Describe describe) {
        if (kept_.size() < most_kept) kept_.push_back(describe());
        ++count_;
    }
    void clear() {
        kept_.clear();
        count_ = 0;
    }
    [[nodiscard]] bool empty() const { return count_ == 0; }
    [[nodiscard]] const std::vector<problem>& kept() const { return kept_; }
    [[nodiscard]] std::size_t left_out() const { return count_ - kept_.size(); }

private:
    std::vector<problem> kept_;
    std::size_t count_ = 0;
};

// Prints a problem on one line: "briefs.jsonl:7: need.origins[0]: …". Lines count from 1; line 0
// stands for the whole file and is not printed. Writes each line by one call, so that parallel
// processes do not mix their lines.
inline void print_problem(std::ostream& unbuffered, std::string_view file, std::size_t line, const problem& p) {
    std::string complaint = printable(file) + ':';
    if (line != 0) complaint += std::to_string(line) + ':';
    if (!p.path.empty()) complaint += ' ' + printable(p.path, longest_word) + ':';
    complaint += ' ' + printable(p.what) + '\n';
    unbuffered << complaint;
}

// Prints the problems of a line, and how many were not kept.
inline void print_problems(std::ostream& unbuffered, std::string_view file, std::size_t line, const problem_list& problems) {
    for (const problem& p : problems.kept()) print_problem(unbuffered, file, line, p);
    const std::size_t more = problems.left_out();
    if (more == 0) return;
    print_problem(unbuffered, file, line,
                  {"", "… and " + std::to_string(more) + (more == 1 ? " more problem" : " more problems") + " in this line"});
}

}  // namespace brief_lint
