#include "earlier_run.hpp"

#include <pitch/languages/english.hpp>
#include <pitch/text.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <utility>

#include "../input/reader.hpp"
#include "../input/record_sink.hpp"
#include "../pipeline/folder.hpp"
#include "../pipeline/source.hpp"
#include "../printable.hpp"
#include "../usage_error.hpp"
#include "criterion_judge.hpp"

namespace brief_lint {
namespace {

std::string key_of(std::string_view id, std::string_view recipient) { return std::string(id).append(1, '\0').append(recipient); }

void complain(std::string_view file, std::size_t line, const std::string& what) {
    std::cerr << printable(file) + ':' + (line == 0 ? "" : std::to_string(line) + ':') + ' ' + printable(what) + '\n';
}

const old_gap* find(const std::vector<old_gap>& gaps, std::string_view rule) {
    const auto found = std::find_if(gaps.begin(), gaps.end(), [&](const old_gap& g) { return g.rule == rule; });
    return found == gaps.end() ? nullptr : &*found;
}

// Reads a file once, since a pipe cannot be read twice. Throws at a line that is too long, so that
// /dev/zero does not fill the memory.
std::string content_of(const std::string& name) {
    const std::unique_ptr<std::FILE, void (*)(std::FILE*)> file(name == "-" ? stdin : std::fopen(name.c_str(), "rb"), [](std::FILE* open) {
        if (open != stdin) std::fclose(open);
    });
    if (!file) throw usage_error("--against: cannot open the file " + name + ": " + std::strerror(errno));
    constexpr std::size_t block = std::size_t{1} << 20, longest_line = std::size_t{64} << 20;  // bytes
    std::string text;
    for (std::size_t size = 0, count = block, line = 0; count != 0; text.resize(size)) {
        text.resize(size + block);
        count = std::fread(text.data() + size, 1, block, file.get());
        const std::size_t last_break = std::string_view(text).substr(size, count).rfind('\n');
        if (last_break != std::string_view::npos) line = size + last_break + 1;
        size += count;
        if (size - line > longest_line) throw usage_error("--against: " + name + ": line longer than 64 MiB");
    }
    if (std::ferror(file.get())) throw usage_error("--against: cannot read the file " + name + ": " + std::strerror(errno));
    return text;
}

}  // namespace

// Judges each brief of the earlier file.
class earlier_run::brief_sink final : public record_sink {
public:
    explicit brief_sink(earlier_run& into) : into_(into) {}
    void start(std::string_view file) { file_ = file; }

    void on_brief(campaign& read) override {
        const std::string number = std::to_string(read.line);
        if (read.id.empty()) read.id = number;
        read.each_recipient([&](std::string_view recipient) { add(read, recipient); });
    }
    void on_bad_brief(std::size_t line, std::string_view, const problem_list& problems) override {
        ++into_.unreadable_;
        for (const problem& p : problems.kept()) complain(file_, p.line != 0 ? p.line : line, described(p));
        if (const std::size_t more = problems.left_out(); more != 0)
            complain(file_, line, "… and " + std::to_string(more) + (more == 1 ? " more problem" : " more problems") + " in this line");
    }
    void on_note(std::size_t, const note&) override {}

private:
    void add(const campaign& read, std::string_view recipient) {
        const criterion_judge& by = into_.judge_.criterion();
        old_report made{std::string(read.id), std::string(recipient), by.score(read.brief), by.is_complete(read.brief), true, {}};
        for (const question& q : by.questions(read.brief, pitch::english, false))
            made.gaps.push_back({std::string(q.rule), q.outcome == pitch::outcome::fail});
        into_.add(std::move(made));
    }

    earlier_run& into_;
    std::string file_;
};

earlier_run::earlier_run(const options& given, const judge& by) : options_(given), judge_(by) {
    if (is_folder(given.against)) {
        read_briefs({});
        return;
    }
    std::string text = content_of(given.against);
    if (is_report(text))
        read_reports(text);
    else
        read_briefs(std::move(text));
}

void earlier_run::read_reports(std::string_view text) {
    for (std::size_t line = 1; !text.empty(); ++line) {
        std::string_view one = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        if (one.starts_with("\xEF\xBB\xBF")) one.remove_prefix(3);
        if (!pitch::text(one).stated()) continue;
        old_report read;
        if (const std::string wrong = read_report(one, judge_.criterion().name(), read); !wrong.empty()) {
            if (!read.has_criterion) throw usage_error("--against: " + options_.against + ':' + std::to_string(line) + ": " + wrong);
            ++unreadable_;
            complain(options_.against, line, wrong);
        } else {
            add(std::move(read));
        }
    }
}

void earlier_run::read_briefs(std::optional<std::string> text) {
    options given = options_;
    given.files = {text ? "-" : options_.against};
    given.stdin_filename = options_.against == "-" ? "" : options_.against;
    given.input = input_form::automatic;
    source input(given, [] {}, std::move(text));
    brief_sink sink(*this);
    chunk piece;
    readers by_form(given);
    while (input.next(piece)) {
        if (piece.bad) {
            ++unreadable_;
            if (piece.line == 0) ++bad_files_;
            complain(piece.file->name, piece.line, described(*piece.bad));
            continue;
        }
        sink.start(piece.file->name);
        by_form.of(piece.file->form).read(piece, sink);
    }
}

void earlier_run::add(old_report&& one) {
    if (places_.emplace(key_of(one.id, one.recipient), reports_.size()).second) reports_.push_back(std::move(one));
}

brief_changes earlier_run::compare(const pitch::brief& brief, std::string_view id, std::string_view recipient) const {
    brief_changes changes;
    std::vector<question> gaps = judge_.questions(brief, false);
    const auto found = places_.find(key_of(id, recipient));
    if (found == places_.end()) {
        changes.opened = std::move(gaps);
        changes.passes = judge_.passes(brief);
        return changes;
    }
    const old_report& before = reports_[found->second];
    changes.earlier = found->second;
    for (const old_gap& gap : before.gaps)
        if (std::none_of(gaps.begin(), gaps.end(), [&](const question& q) { return q.rule == gap.rule; }))
            changes.settled.emplace_back(gap.rule);
    for (question& gap : gaps) (find(before.gaps, gap.rule) ? changes.still_open : changes.opened).push_back(std::move(gap));
    changes.passes = !fails(brief, before, changes);
    return changes;
}

bool earlier_run::fails(const pitch::brief& brief, const old_report& before, const brief_changes& changes) const {
    if (options_.fail_under && before.score >= *options_.fail_under && judge_.score(brief) < *options_.fail_under) return true;
    const auto is_new_conflict = [&](const question& q) {
        const old_gap* const gap = find(before.gaps, q.rule);
        return q.outcome == pitch::outcome::fail && !(gap && gap->is_conflict);
    };
    switch (options_.fail_on) {
        case fail_on::never: return false;
        case fail_on::conflict:
            return std::any_of(changes.opened.begin(), changes.opened.end(), is_new_conflict) ||
                   std::any_of(changes.still_open.begin(), changes.still_open.end(), is_new_conflict);
        default: return !changes.opened.empty();
    }
}

}  // namespace brief_lint
