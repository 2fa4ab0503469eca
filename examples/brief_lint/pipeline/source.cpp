#include "source.hpp"

#include <pitch/text.hpp>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../input/encoding.hpp"
#include "../input/input_form.hpp"
#include "folder.hpp"

namespace brief_lint {

// A file that is being read, and what was read of it but not yet given away.
class source::open_file {
public:
    // `block` is how many bytes are read at once, at most.
    open_file(int descriptor, input_file file, const std::function<void()>& before_wait, std::size_t block)
        : file_(std::make_shared<input_file>(std::move(file))), descriptor_(descriptor), before_wait_(before_wait), block_(block) {}
    ~open_file() {
        if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
    }
    open_file(const open_file&) = delete;
    open_file& operator=(const open_file&) = delete;

    // Reads a text instead of the file.
    void read_instead(std::string_view text) {
        pending_.assign(text.begin(), text.end());
        ended_ = true;
    }

    // Reads the next chunk. Returns false at the end of the file.
    bool next(chunk& into) {
        into.bad.reset();
        into.size = 0;
        if (refuse_utf16(into)) return true;
        if (file_->form == input_form::automatic) choose_form();
        into.file = file_;
        into.line = line_;
        if (!(file_->form == input_form::json_lines ? next_lines(into) : next_document(into))) return false;
        if (into.bad) into.size = 0;
        into.buffer.resize(into.size + chunk::padding);
        return true;
    }

private:
    // Reads what is there, at most one block, behind what is pending. Returns whether it read anything.
    bool read_more() {
        if (ended_ || failed_) return false;
        pollfd input{descriptor_, POLLIN, 0};
        if (::poll(&input, 1, 0) == 0) before_wait_();
        if (begin_ != 0) {
            pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(begin_));
            begin_ = 0;
        }
        const std::size_t old_size = pending_.size();
        pending_.resize(old_size + block_);
        ssize_t count = 0;
        do count = ::read(descriptor_, pending_.data() + old_size, block_);
        while (count < 0 && errno == EINTR);
        pending_.resize(old_size + static_cast<std::size_t>(count < 0 ? 0 : count));
        ended_ = count == 0;
        failed_ = count < 0;
        if (failed_) reason_ = std::strerror(errno);
        return count > 0;
    }
    [[nodiscard]] std::string_view pending() const { return {pending_.data() + begin_, pending_.size() - begin_}; }

    // Looks at the first two bytes of the file. Returns whether the file is refused.
    bool refuse_utf16(chunk& into) {
        if (std::exchange(is_checked_, true)) return false;
        while (pending().size() < 2 && read_more()) {
        }
        const std::string_view what = encoding_of_start(pending());
        if (what.empty()) return false;
        begin_ = pending_.size();
        ended_ = done_ = true;
        if (file_->form == input_form::automatic) file_->form = input_form::json_lines;
        into.file = file_;
        into.line = 0;
        into.bad = problem{"", std::string(what)};
        into.buffer.resize(chunk::padding);
        return true;
    }

    void choose_form() {
        while (!form_is_clear(pending()) && pending().size() < longest_start && read_more()) {
        }
        file_->form = form_of_content(pending());
    }

    bool next_lines(chunk& into) {
        while (true) {
            const std::size_t newline = pending().rfind('\n');
            if (newline != std::string_view::npos) return give_lines(into, newline + 1);
            if (pending().size() > longest_line) return skip_line(into);
            if (read_more()) continue;
            if (failed_) return fail(into);
            if (pending().empty() && std::exchange(done_, true)) return false;
            done_ = true;
            return give(into, pending().size());
        }
    }

    bool next_document(chunk& into) {
        if (done_) return false;
        done_ = true;
        while (pending().size() <= largest_document && read_more()) {
        }
        if (pending().size() > largest_document) {
            into.line = 0;
            into.bad = problem{"", "larger than 64 MiB"};
            return true;
        }
        if (failed_) return fail(into);
        return give(into, pending().size());
    }

    // Moves whole lines from the start of what is pending into a chunk, up to a line that is too long.
    // Skips such a line if it is the first. So the limit does not depend on how much was read at once.
    bool give_lines(chunk& into, std::size_t size) {
        const std::string_view text = pending().substr(0, size);
        for (std::size_t begin = 0; size - begin > longest_line + 1;) {
            const std::size_t newline = text.rfind('\n', begin + longest_line);
            if (newline == std::string_view::npos || newline < begin) {
                if (begin != 0) return give(into, begin);
                into.bad = problem{"", "line longer than 1 MiB"};
                begin_ += text.find('\n') + 1;
                ++line_;
                return true;
            }
            begin = newline + 1;
        }
        return give(into, size);
    }

    // Moves bytes from the start of what is pending into a chunk. The chunk takes the memory of what is
    // pending, which continues in that of the chunk with the few bytes left.
    bool give(chunk& into, std::size_t size) {
        const std::string_view text = pending().substr(0, size), rest = pending().substr(size);
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++line_;
        if (begin_ == 0) {
            into.buffer.assign(rest.begin(), rest.end());
            into.buffer.swap(pending_);
        } else {
            into.buffer.assign(text.begin(), text.end());
            begin_ += size;
        }
        into.size = size;
        return true;
    }

    bool skip_line(chunk& into) {
        into.bad = problem{"", "line longer than 1 MiB"};
        std::size_t skipped = 0, newline = std::string_view::npos;
        do {
            skipped += pending().size();
            begin_ = pending_.size();
            if (skipped >= longest_skipped) {
                into.bad = problem{"", "line longer than 1 GiB; the rest of the input is not read"};
                ended_ = true;
                return true;
            }
        } while (read_more() && (newline = pending().find('\n')) == std::string_view::npos);
        if (newline != std::string_view::npos) begin_ += newline + 1;
        ++line_;
        return true;
    }

    bool fail(chunk& into) {
        if (std::exchange(told_, true)) return false;
        into.line = 0;
        into.bad = problem{"", "read error: " + reason_};
        return true;
    }

    std::shared_ptr<input_file> file_;
    const int descriptor_;
    const std::function<void()>& before_wait_;
    const std::size_t block_;
    std::vector<char> pending_;
    std::size_t begin_ = 0;  // of what is pending
    std::size_t line_ = 1;   // of the first pending byte
    std::string reason_;     // of a failure
    bool is_checked_ = false, ended_ = false, failed_ = false, told_ = false, done_ = false;
};

namespace {
// Returns how much is read at once, in bytes. Reports on a block stay in the cache of a core. Pages need
// 10 KB for the shortest brief, so their blocks are smaller.
constexpr std::size_t block_for(output_format format) { return std::size_t{1} << (format == output_format::html ? 12 : 16); }

bool is_named_pipe(const std::string& name) {
    struct stat found{};
    return ::stat(name.c_str(), &found) == 0 && S_ISFIFO(found.st_mode);
}
}  // namespace

source::source(const options& given, std::function<void()> before_wait, std::optional<std::string> standard_input)
    : options_(given), before_wait_(std::move(before_wait)), standard_input_(std::move(standard_input)) {
    // A report for each line implies JSON Lines, also if the first lines are blank or broken.
    const bool is_lines = given.line_for_line && given.input == input_form::automatic;
    const input_form form = is_lines ? input_form::json_lines : given.input;
    for (const std::string& file : given.files) {
        if (file != "-" && is_folder(file))
            add_folder(file);
        else
            entries_.push_back({{.name = file, .form = form, .is_standard_input = file == "-"}, {}});
    }
}
source::~source() = default;

void source::add_folder(const std::string& folder) {
    std::vector<found_file> found = files_in(folder);
    if (found.empty()) entries_.push_back({{.name = folder, .form = input_form::json_lines}, {}, true});
    for (found_file& file : found) {
        const bool is_this_folder = file.name == folder;
        entries_.push_back({{.name = std::move(file.name), .form = options_.input, .from_folder = !is_this_folder, .folder = folder},
                            std::move(file.problem)});
    }
}

std::optional<std::size_t> source::total_bytes() const {
    std::size_t total = 0;
    for (const entry& e : entries_) {
        struct stat status{};
        const int known = e.file.is_standard_input ? ::fstat(STDIN_FILENO, &status) : ::stat(e.file.name.c_str(), &status);
        if (known != 0 || S_ISDIR(status.st_mode)) continue;
        if (!S_ISREG(status.st_mode)) return {};
        total += static_cast<std::size_t>(status.st_size);
    }
    return total;
}

bool source::open_next(chunk& into) {
    const entry& next = entries_[next_entry_++];
    input_file file = next.file;
    file.number = next_entry_;
    std::string problem_text = next.problem;
    int descriptor = -1;
    if (file.is_standard_input) {
        file.name = options_.stdin_filename.empty() ? "standard input" : options_.stdin_filename;
        if (file.form == input_form::automatic) file.form = form_of_name(lower_case(options_.stdin_filename));
        descriptor = STDIN_FILENO;
    } else if (problem_text.empty() && !next.is_empty_folder) {
        if (file.form == input_form::automatic) file.form = form_of_name(lower_case(file.name));
        if (is_named_pipe(file.name)) before_wait_();  // opening it waits for its writer
        descriptor = ::open(file.name.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) problem_text = std::string("cannot open the file: ") + std::strerror(errno);
    }
    if (descriptor < 0) {
        into.file = std::make_shared<input_file>(std::move(file));
        into.size = 0;
        into.line = 1;
        into.buffer.assign(chunk::padding, '\0');
        into.bad.reset();
        if (!problem_text.empty()) {
            into.line = 0;
            into.bad = problem{"", problem_text};
        }
        return false;
    }
    const bool is_text = file.is_standard_input && standard_input_;
    open_ = std::make_unique<open_file>(descriptor, std::move(file), before_wait_, block_for(options_.format));
    if (is_text) open_->read_instead(*standard_input_);
    return true;
}

bool source::next(chunk& into) {
    while (true) {
        if (open_) {
            if (open_->next(into)) return true;
            open_.reset();
        }
        if (next_entry_ == entries_.size()) return false;
        if (!open_next(into)) return true;
    }
}

}  // namespace brief_lint
