#include "forms.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <unistd.h>

#include "../support/occurs_in.hpp"
#include "fields.hpp"
#include "input/reader.hpp"
#include "pipeline/source.hpp"
#include "support.hpp"

namespace fuzz {
namespace {

constexpr brief_lint::input_form forms[]{brief_lint::input_form::automatic, brief_lint::input_form::json_lines,
                                         brief_lint::input_form::json, brief_lint::input_form::csv, brief_lint::input_form::markdown};

// The reader of a form keeps its memory from one input to the next, as in the tool.
brief_lint::reader& reader_of(brief_lint::input_form form) {
    static const brief_lint::options given;
    static brief_lint::readers all(given);
    return all.of(form);
}

// Writes a text into a pipe, piece by piece, whenever its reader would wait.
class slow_pipe {
public:
    explicit slow_pipe(std::string_view text) : rest_(text), state_(text.size()) {
        for (const char c : text) state_ = state_ * 31 + static_cast<unsigned char>(c);
        require(::pipe(ends_) == 0);
    }
    slow_pipe(const slow_pipe&) = delete;
    slow_pipe& operator=(const slow_pipe&) = delete;
    ~slow_pipe() {
        ::close(ends_[0]);
        if (ends_[1] >= 0) ::close(ends_[1]);
    }
    [[nodiscard]] std::string name() const { return "/dev/fd/" + std::to_string(ends_[0]); }

    void write_piece() {
        if (rest_.empty()) {
            if (ends_[1] >= 0) ::close(ends_[1]);
            ends_[1] = -1;
            return;
        }
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        const std::size_t size = std::min<std::size_t>(rest_.size(), 1 + (state_ >> 33) % ((state_ >> 60) == 0 ? 4000 : 40));
        require(::write(ends_[1], rest_.data(), size) == static_cast<ssize_t>(size));
        rest_.remove_prefix(size);
    }

private:
    std::string_view rest_;
    std::uint64_t state_;
    int ends_[2]{};
};

std::string found_by(brief_lint::source& source) {
    found all;
    for (brief_lint::chunk piece; source.next(piece);) {
        if (piece.file) all.all += "form " + std::to_string(std::find(forms, std::end(forms), piece.file->form) - forms) + '\n';
        if (!piece.bad) {
            reader_of(piece.file->form).read(piece, all);
            continue;
        }
        brief_lint::problem_list problems;
        problems.add([&] { return *piece.bad; });
        all.all += "line " + std::to_string(piece.line) + described(*piece.bad) + '\n';
    }
    // Removes repeated lines of forms: the number of chunks may differ.
    std::string once;
    for (std::string_view rest = all.all; !rest.empty();) {
        const std::string_view line = take_until(rest, "\n");
        if (!line.starts_with("form ") || once.find(line) == std::string::npos) once.append(line) += '\n';
    }
    return once;
}

using support::occurs_in;

}  // namespace

void found::check_line(std::size_t line, bool may_be_0) { require((line != 0 || may_be_0) && (lines == 0 || line <= lines)); }

void found::on_brief(brief_lint::campaign& read) {
    ++briefs;
    check_line(read.line, false);
    require(read.line >= last_line);
    last_line = read.line;
    all.append("brief ").append(std::to_string(read.line)).append(" ");
    for (const std::string_view text : {read.id, read.title, read.source}) {
        require(is_valid(text));
        all.append(text).append(";");
    }
    for (const brief_lint::named_recipient& one : read.recipients) all.append(one.name).append(";");
    read.each_recipient([&](std::string_view) {
        for_each_value(read.brief, [&](const auto& f, const auto& value) {
            const std::string words = words_of(value);
            require(is_valid(words));
            if (!words.empty()) all.append(f.name).append("=").append(words).append(";");
        });
    });
    all += '\n';
    if (on_each) on_each(read);
}

void found::on_bad_brief(std::size_t line, std::string_view id, const brief_lint::problem_list& problems) {
    ++refused;
    check_line(line, true);
    last_line = std::max(last_line, line);
    require(!problems.empty() && !problems.kept().empty());
    all.append("refused ").append(std::to_string(line)).append(" ").append(id);
    for (const brief_lint::problem& p : problems.kept()) {
        check_line(p.line, true);
        const std::string words = described(p);
        require(!p.what.empty() && is_valid(words) && words.find('\n') == std::string::npos);
        all.append("; ").append(std::to_string(p.line)).append(" ").append(words);
    }
    all += '\n';
    if (on_refused) on_refused(line, problems);
}

void found::on_note(std::size_t line, const brief_lint::note& note) {
    check_line(line, false);
    require(!note.what.empty());
    all.append("note ").append(std::to_string(line)).append(" ").append(note.path).append(": ").append(note.what).append("\n");
}

void read_at_once(std::string_view input, brief_lint::input_form form, found& into) {
    brief_lint::chunk whole;
    whole.file = std::make_shared<brief_lint::input_file>(brief_lint::input_file{.name = "fuzzed", .form = form});
    whole.buffer.assign(input.begin(), input.end());
    whole.buffer.resize(input.size() + brief_lint::chunk::padding);
    whole.size = input.size();
    into.lines = 1 + static_cast<std::size_t>(std::count_if(input.begin(), input.end(), [](char c) { return c == '\n' || c == '\r'; }));
    reader_of(form).read(whole, into);
}

void check_pieces(std::string_view input, brief_lint::input_form form) {
    brief_lint::options given;
    given.input = form;
    given.format = brief_lint::output_format::html;  // reads less at once, which takes less time
    given.files = {"-"};
    brief_lint::source whole(given, [] {}, std::string(input));
    const std::string expected = found_by(whole);

    slow_pipe pipe(input);
    given.files = {pipe.name()};
    brief_lint::source pieces(given, [&] { pipe.write_piece(); });
    require(found_by(pieces) == expected);
}

void check_texts(const brief_lint::campaign& read, std::string_view input) {
    for (const std::string_view text : {read.id, read.title, read.source}) require(occurs_in(text, input));
    for (const brief_lint::named_recipient& one : read.recipients) require(occurs_in(one.name, input));
    for_each_value(read.brief, [&]<class Field, class Value>(const Field& f, const Value& value) {
        if constexpr (std::is_same_v<Value, pitch::text>)
            if (f.name != "currency") require(occurs_in(value.view(), input));  // a currency can come from a symbol: EUR
    });
    for (const std::size_t offset : read.part_offsets) require(offset == brief_lint::campaign::unknown || offset < input.size());
}

}  // namespace fuzz
