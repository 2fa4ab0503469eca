#include "markdown_blocks.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace brief_lint {
namespace {

constexpr std::string_view space = " \t\r\n\v\f";
constexpr std::size_t npos = std::string_view::npos;

bool is_space(char c) { return space.find(c) != npos; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_punctuation(char c) { return c > ' ' && c < '\x7F' && !is_digit(c) && !is_letter(c); }

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(space);
    return begin == npos ? std::string_view() : text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

// A line without comments and quote marks.
struct source_line {
    std::string text;
    std::size_t line, offset;
    bool was_comment;  // nothing but comments
};

// Returns the length of the fence at the start of a line, or 0.
std::size_t fence_length(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (!text.starts_with("```") && !text.starts_with("~~~")) return 0;
    const std::size_t length = std::min(text.find_first_not_of(text.front()), text.size());
    return text.front() == '`' && text.find('`', length) != npos ? 0 : length;
}
// Returns whether a line closes the fence.
bool closes(std::string_view line, char mark, std::size_t length) {
    const std::string_view text = trimmed(line);
    return text.size() >= length && text.find_first_not_of(mark) == npos;
}

// Returns whether a line has at least `least` equal marks of `marks`, and otherwise white space.
bool is_line_of(std::string_view line, std::string_view marks, std::size_t least) {
    const std::string_view text = trimmed(line);
    if (text.empty() || marks.find(text.front()) == npos) return false;
    std::size_t count = 0;
    for (const char c : text) {
        if (c == text.front())
            ++count;
        else if (!is_space(c))
            return false;
    }
    return count >= least;
}

// Returns the level of an ATX heading, or 0.
int heading_level(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(' ');
    if (begin == npos || begin > 3) return 0;
    line.remove_prefix(begin);
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return level >= 1 && level <= 6 && (level == line.size() || is_space(line[level])) ? static_cast<int>(level) : 0;
}
std::string_view heading_text(std::string_view line) {
    std::string_view text = trimmed(line);
    text = trimmed(text.substr(std::min(text.find_first_not_of('#'), text.size())));
    const std::size_t last = text.find_last_not_of('#');
    if (last == npos) return {};
    if (last + 1 < text.size() && is_space(text[last])) text = trimmed(text.substr(0, last));
    return text;
}

// Returns the number of bytes of a list mark and the white space around it, or 0.
std::size_t item_mark(std::string_view line, bool in_paragraph) {
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == npos) return 0;
    std::size_t at = begin;
    if (line[at] == '-' || line[at] == '*' || line[at] == '+' || line.substr(at).starts_with("•")) {
        at += line[at] == '\xE2' ? 3U : 1U;
    } else {
        while (at < line.size() && at - begin < 9 && is_digit(line[at])) ++at;
        if (at == begin || at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
        if (in_paragraph && line.substr(begin, at - begin) != "1") return 0;
        ++at;
    }
    if (at == line.size()) return in_paragraph ? 0 : at;
    if (!is_space(line[at])) return 0;
    return std::min(line.find_first_not_of(" \t", at), line.size());
}

// Splits a row at pipes without a backslash. Removes the backslashes of the others.
std::vector<std::string> cells_of(std::string_view line) {
    std::string_view text = trimmed(line);
    if (text.starts_with('|')) text.remove_prefix(1);
    std::vector<std::string> cells(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == '|')
            cells.back() += text[++i];
        else if (text[i] == '|')
            cells.emplace_back();
        else
            cells.back() += text[i];
    }
    if (cells.size() > 1 && trimmed(cells.back()).empty()) cells.pop_back();
    for (std::string& cell : cells) cell = trimmed(cell);
    return cells;
}

bool has_pipe(std::string_view line) {
    for (std::size_t at = line.find('|'); at != npos; at = line.find('|', at + 1))
        if (at == 0 || line[at - 1] != '\\') return true;
    return false;
}

// Returns whether a line is the row of dashes below the header of a table.
bool is_dashes(std::string_view line) {
    if (line.find('-') == npos || !has_pipe(line)) return false;
    return line.find_first_not_of(" \t\r|:-") == npos;
}

// Cuts text into lines. Removes comments, except in code, and quote marks.
std::vector<source_line> lines_of(std::string_view text, std::size_t line, std::size_t offset, std::size_t& open_comment) {
    std::vector<source_line> lines;
    bool in_comment = false;
    std::size_t fence = 0;
    char fence_mark = '`';
    while (!text.empty()) {
        std::size_t end = std::min(text.find_first_of("\r\n"), text.size()), next = end;
        if (next < text.size()) next += text.substr(next).starts_with("\r\n") ? 2U : 1U;
        source_line added{{}, line, offset, false};
        std::string_view rest = text.substr(0, end);
        if (fence != 0) {
            added.text = rest;
            if (closes(rest, fence_mark, fence)) fence = 0;
        } else {
            bool had_comment = in_comment;
            while (!rest.empty()) {
                if (in_comment) {
                    const std::size_t close = rest.find("-->");
                    if (close == npos) break;
                    rest.remove_prefix(close + 3);
                    in_comment = false;
                    open_comment = 0;
                } else {
                    const std::size_t open = rest.find("<!--");
                    added.text += rest.substr(0, open);
                    if (open == npos) break;
                    rest.remove_prefix(open + 4);
                    if (rest.starts_with('>') || rest.starts_with("->")) {  // <!--> is a whole comment
                        rest.remove_prefix(rest.front() == '>' ? 1U : 2U);
                        continue;
                    }
                    in_comment = had_comment = true;
                    open_comment = line;
                }
            }
            while (true) {
                const std::size_t begin = added.text.find_first_not_of(" \t");
                if (begin == npos || begin > 3 || added.text[begin] != '>') break;
                const std::size_t marks = std::min(added.text.find_first_not_of("> \t", begin), added.text.size());
                added.text.erase(0, marks);
            }
            added.was_comment = had_comment && trimmed(added.text).empty();
            fence = fence_length(added.text);
            if (fence != 0) fence_mark = trimmed(added.text).front();
        }
        lines.push_back(std::move(added));
        text.remove_prefix(next);
        offset += next;
        ++line;
    }
    return lines;
}

class splitter {
public:
    explicit splitter(std::vector<source_line> lines) : lines_(std::move(lines)) {}

    std::vector<markdown_block> split() {
        while (at_ < lines_.size()) take_line();
        return std::move(blocks_);
    }

private:
    void take_line() {
        const source_line& here = lines_[at_];
        const std::string_view text = here.text;
        if (here.was_comment) {
            ++at_;
        } else if (trimmed(text).empty()) {
            is_open_ = in_table_ = false;
            ++at_;
        } else if (const std::size_t fence = fence_length(text)) {
            take_code(fence);
        } else if (const int level = heading_level(text)) {
            add(block_kind::heading, heading_text(text)).level = level;
            is_open_ = in_table_ = false;
            ++at_;
        } else if (is_open_ && blocks_.back().kind == block_kind::paragraph && is_underline(text)) {
            blocks_.back().kind = block_kind::heading;
            blocks_.back().level = trimmed(text).front() == '=' ? 1 : 2;
            is_open_ = false;
            ++at_;
        } else if (is_line_of(text, "-*_", 3)) {
            is_open_ = in_table_ = false;
            ++at_;
        } else if (is_row()) {
            take_row();
        } else {
            take_text();
        }
    }

    // Returns whether a line makes a heading of the paragraph above it.
    static bool is_underline(std::string_view line) {
        const std::string_view text = trimmed(line);
        return text.find_first_not_of(text.front()) == npos && (text.front() == '=' || (text.front() == '-' && text.size() > 1));
    }

    bool is_row() const {
        const std::string_view text = lines_[at_].text;
        if (trimmed(text).starts_with('|')) return true;
        if (!has_pipe(text)) return false;
        return in_table_ || (at_ + 1 < lines_.size() && is_dashes(lines_[at_ + 1].text));
    }
    void take_row() {
        const source_line& here = lines_[at_++];
        const bool starts = !in_table_ || blocks_.empty() || blocks_.back().kind != block_kind::row;
        is_open_ = false;
        in_table_ = true;
        if (is_dashes(here.text)) {
            if (!starts && blocks_.back().kind == block_kind::row) blocks_.back().is_header = blocks_.back().starts_table;
            return;
        }
        markdown_block& row = add(block_kind::row, {}, here);
        row.cells = cells_of(here.text);
        row.starts_table = starts;
    }

    void take_code(std::size_t fence) {
        const char mark = trimmed(lines_[at_].text).front();
        markdown_block& code = add(block_kind::code, {});
        bool is_first = true;
        for (++at_; at_ < lines_.size(); ++at_) {
            if (closes(lines_[at_].text, mark, fence)) {
                ++at_;
                break;
            }
            if (!std::exchange(is_first, false)) code.text += '\n';
            code.text += lines_[at_].text;
        }
        is_open_ = in_table_ = false;
    }

    void take_text() {
        const source_line& here = lines_[at_++];
        const std::string_view text = here.text;
        in_table_ = false;
        if (const std::size_t mark = item_mark(text, is_open_ && blocks_.back().kind == block_kind::paragraph)) {
            add(block_kind::item, trimmed(text.substr(mark)), here);
        } else if (is_open_) {
            if (!blocks_.back().text.empty()) blocks_.back().text += ' ';
            blocks_.back().text += trimmed(text);
        } else {
            add(block_kind::paragraph, trimmed(text), here);
        }
        is_open_ = true;
        // An odd number of backslashes at its end is a hard line break.
        std::string& taken = blocks_.back().text;
        const std::size_t last = taken.find_last_not_of('\\');
        if ((taken.size() - (last == npos ? 0 : last + 1)) % 2 == 1) taken.pop_back();
    }

    markdown_block& add(block_kind what, std::string_view text) { return add(what, text, lines_[at_]); }
    markdown_block& add(block_kind what, std::string_view text, const source_line& where) {
        markdown_block& added = blocks_.emplace_back();
        added.kind = what;
        added.text = text;
        added.line = where.line;
        added.offset = where.offset;
        return added;
    }

    std::vector<source_line> lines_;
    std::vector<markdown_block> blocks_;
    std::size_t at_ = 0;
    bool is_open_ = false;   // the next line may continue the last block
    bool in_table_ = false;  // the last block is a row, or a row of dashes was read
};

// Reduces inline markup. Emphasis marks are copied first and removed when their counterpart is known.
class inline_reader {
public:
    inline_reader(std::string_view text, std::string_view line_break) : text_(text), line_break_(line_break) { match_pairs(); }

    std::string read() {
        while (at_ < text_.size()) take();
        return without_marks();
    }

private:
    struct emphasis {
        std::size_t begin, length;  // in result_
        std::size_t used;           // marks that have a counterpart
        std::size_t left;           // marks that may open
    };

    // Finds the counterparts of brackets and backticks in one pass.
    void match_pairs() {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (text_[i] == ')') parentheses_.push_back(i);
            if (text_[i] == '>') angles_.push_back(i);
            if (text_[i] == '\\') {
                ++i;
            } else if (text_[i] == '[') {
                open.push_back(i);
            } else if (text_[i] == ']' && !open.empty()) {
                brackets_[open.back()] = i;
                open.pop_back();
            }
        }
        std::unordered_map<std::size_t, std::size_t> next;  // begin of the next run, by length
        for (std::size_t i = text_.size(); i > 0;) {
            if (text_[--i] != '`') continue;
            const std::size_t end = i + 1;
            while (i > 0 && text_[i - 1] == '`') --i;
            if (const auto same = next.find(end - i); same != next.end()) backticks_[i] = same->second;
            next[end - i] = i;
        }
    }

    void take() {
        const char c = text_[at_];
        if (c == '\\' && at_ + 1 < text_.size() && is_punctuation(text_[at_ + 1])) {
            result_ += text_[at_ + 1];
            at_ += 2;
        } else if (c == '`') {
            take_code();
        } else if (c == '!' && at_ + 1 < text_.size() && text_[at_ + 1] == '[' && is_link(at_ + 1)) {
            ++at_;
        } else if (c == '[' && is_link(at_)) {
            link_ends_.push_back(brackets_[at_++]);
        } else if (c == ']' && !link_ends_.empty() && link_ends_.back() == at_) {
            link_ends_.pop_back();
            at_ = link_end(at_);
        } else if (c == '<' && take_tag()) {
        } else if (c == '*' || c == '_') {
            take_emphasis();
        } else {
            result_ += c;
            ++at_;
        }
    }

    void take_code() {
        const std::size_t length = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
        const auto close = backticks_.find(at_);
        if (close == backticks_.end()) {
            result_.append(length, '`');
            at_ += length;
            return;
        }
        std::string_view code = text_.substr(at_ + length, close->second - at_ - length);
        if (code.size() > 2 && code.front() == ' ' && code.back() == ' ') code = code.substr(1, code.size() - 2);
        result_ += code;
        at_ = close->second + length;
    }

    // Returns the first of the places that is not before a place, or npos.
    static std::size_t first_of(const std::vector<std::size_t>& places, std::size_t from) {
        const auto found = std::lower_bound(places.begin(), places.end(), from);
        return found == places.end() ? npos : *found;
    }
    // Returns whether the brackets that open at a place belong to a link.
    bool is_link(std::size_t open) {
        const auto close = brackets_.find(open);
        return close != brackets_.end() && link_end(close->second) != close->second + 1;
    }
    // Returns the end of a link whose text ends at a bracket; the place after the bracket if it is not a link.
    std::size_t link_end(std::size_t close) {
        const std::size_t next = close + 1;
        if (next >= text_.size()) return next;
        if (text_[next] == '[') {
            const auto reference = brackets_.find(next);
            return reference == brackets_.end() ? next : reference->second + 1;
        }
        if (text_[next] != '(') return next;
        std::size_t end = first_of(parentheses_, next);
        if (end == npos) return next;
        const std::size_t nested = text_.substr(next + 1, end - next - 1).find('(');
        if (nested != npos && end + 1 < text_.size() && text_[end + 1] == ')') ++end;  // …/wiki/Brief_(law))
        return end + 1;
    }

    // Skips an HTML tag. Returns false if there is none.
    bool take_tag() {
        constexpr std::array<std::string_view, 26> tags{"a",     "b",    "br",     "code",   "center", "del",  "div", "em", "font",
                                                        "i",     "img",  "ins",    "kbd",    "li",     "mark", "ol",  "p",  "s",
                                                        "small", "span", "strike", "strong", "sub",    "sup",  "u",   "ul"};
        std::size_t begin = at_ + 1;
        if (begin < text_.size() && text_[begin] == '/') ++begin;
        std::size_t end = begin;
        std::string name;
        while (end < text_.size() && is_letter(text_[end]) && end - begin < 8) name += static_cast<char>(text_[end++] | 0x20);
        if (std::find(tags.begin(), tags.end(), name) == tags.end()) return false;
        if (end == text_.size() || (text_[end] != '>' && text_[end] != '/' && !is_space(text_[end]))) return false;
        const std::size_t close = first_of(angles_, end);
        if (close == npos) return false;
        if (name == "br") result_ += line_break_;
        at_ = close + 1;
        return true;
    }

    void take_emphasis() {
        const char mark = text_[at_];
        const std::size_t begin = at_, end = std::min(text_.find_first_not_of(mark, at_), text_.size());
        const char before = begin == 0 ? ' ' : text_[begin - 1], after = end == text_.size() ? ' ' : text_[end];
        bool opens = !is_space(after) && (!is_punctuation(after) || is_space(before) || is_punctuation(before));
        bool closes_too = !is_space(before) && (!is_punctuation(before) || is_space(after) || is_punctuation(after));
        if (mark == '_') {
            const bool left = opens, right = closes_too;
            opens = left && (!right || is_punctuation(before));
            closes_too = right && (!left || is_punctuation(after));
        }
        std::vector<std::size_t>& open = mark == '*' ? open_stars_ : open_lines_;
        emphasis run{result_.size(), end - begin, 0, 0};
        std::size_t left = run.length;
        while (closes_too && left != 0 && !open.empty()) {
            emphasis& opener = marks_[open.back()];
            const std::size_t count = std::min(left, opener.left);
            opener.left -= count;
            opener.used += count;
            run.used += count;
            left -= count;
            if (opener.left == 0) open.pop_back();
        }
        run.left = left;
        if (opens && left != 0) open.push_back(marks_.size());
        marks_.push_back(run);
        result_.append(run.length, mark);
        at_ = end;
    }

    [[nodiscard]] std::string without_marks() const {
        std::string text;
        std::size_t from = 0;
        for (const emphasis& run : marks_) {
            text.append(result_, from, run.begin - from);
            text.append(result_, run.begin, run.length - run.used);
            from = run.begin + run.length;
        }
        text.append(result_, from);
        return std::string(trimmed(text));
    }

    std::string_view text_, line_break_;
    std::size_t at_ = 0;
    std::vector<std::size_t> parentheses_, angles_;  // places of ) and >
    std::string result_;
    std::unordered_map<std::size_t, std::size_t> brackets_, backticks_;
    std::vector<std::size_t> link_ends_, open_stars_, open_lines_;
    std::vector<emphasis> marks_;
};

}  // namespace

markdown_blocks split_markdown(std::string_view text, std::size_t line, std::size_t offset) {
    markdown_blocks result;
    result.blocks = splitter(lines_of(text, line, offset, result.open_comment)).split();
    return result;
}

std::string plain_text(std::string_view inline_markup, std::string_view line_break) {
    return inline_reader(inline_markup, line_break).read();
}

}  // namespace brief_lint
