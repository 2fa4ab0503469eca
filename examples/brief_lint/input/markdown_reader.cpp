// Reads a brief from Markdown: headings with text below, tables of two columns, front matter.
#include <pitch/fields.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "aliases.hpp"
#include "brief_builder.hpp"
#include "encoding.hpp"
#include "front_matter.hpp"
#include "markdown_blocks.hpp"
#include "near_miss.hpp"
#include "reader.hpp"

namespace brief_lint {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view separator = "; ";

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    return begin == npos ? std::string_view() : text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

std::string_view part_of(std::string_view key) { return key.substr(0, key.find_first_of(".[")); }

// How the text of a key is made from several paragraphs or items.
enum class content { text, notes, names };

// Returns how to join the blocks below a key: notes by semicolons; names are elements of a list part.
content content_of(std::string_view key) {
    content result = content::text;
    pitch::for_each_part([&]<class Part>(std::type_identity<Part>, std::string_view part, std::string_view) {
        if (part != part_of(key) && !(part == "recipient" && part_of(key) == "recipients")) return;
        if constexpr (pitch::Element<Part>)
            if (key == part) result = content::names;
        pitch::for_each_field<Part>([&](const auto& f) {
            if (key.ends_with(f.name) && key.size() > f.name.size() && key[key.size() - f.name.size() - 1] == '.' &&
                (f.kind == pitch::field_kind::notes || f.kind == pitch::field_kind::known_notes))
                result = content::notes;
        });
    });
    return result;
}

class markdown_reader final : public reader {
public:
    explicit markdown_reader(const options& given) : options_(given), builder_(given) {}

    void read(const chunk& input, record_sink& sink) override {
        used_.clear();
        is_brief_ = false;
        std::string_view text = input.text();
        std::size_t offset = 0, line = input.line;
        builder_.start(line, offset);
        notes_.clear();
        if (text.starts_with("\xEF\xBB\xBF")) {
            text.remove_prefix(3);
            offset = 3;
        }
        if (const std::optional<encoding_error> bad = encoding_error_in(text)) {
            const std::string_view before = text.substr(0, bad->offset), cause = bad->what.substr(0, bad->what.find(';'));
            problem_at(line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), {},
                       std::string(cause)
                           .append(" at column ")
                           .append(std::to_string(column_at(text, bad->offset)))
                           .append(bad->what.substr(cause.size())));
            builder_.finish(sink);
            return;
        }
        const front_matter head = read_front_matter(text, line, offset);
        read_head(head);
        text.remove_prefix(head.size);
        const markdown_blocks body = split_markdown(text, line + head.lines, offset + head.size);
        if (body.open_comment != 0) problem_at(body.open_comment, {}, "comment is not closed: expected -->");
        read_body(body.blocks);
        if (is_brief_)
            builder_.finish(sink);
        else
            for (const auto& [note_line, what] : notes_) sink.on_note(note_line, what);
    }

private:
    using blocks = std::vector<markdown_block>;

    void problem_at(std::size_t line, std::string_view path, std::string_view what) {
        is_brief_ = true;
        builder_.add_problem(line, path, what);
    }
    void note_at(std::size_t line, std::string_view path, std::string_view what) {
        const std::string once = std::string(what) + ' ' + folded_heading(path);
        if (is_brief_)
            builder_.add_note(line, path, what, once);
        else
            notes_.push_back({line, {std::string(path), std::string(what), once}});
    }
    // Begins to pass notes to the builder: the file has a brief.
    void found_brief() {
        if (std::exchange(is_brief_, true)) return;
        for (const auto& [line, n] : notes_) builder_.add_note(line, n.path, n.what, n.once);
    }

    // Names a heading without a key.
    void reject(std::string_view heading, std::size_t line) {
        const std::string folded = folded_heading(heading);
        if (trimmed(heading).empty()) return;
        const std::string_view meant = is_usual_heading(heading) ? std::string_view() : near_miss(folded, known_headings());
        if (!meant.empty())
            problem_at(line, heading, "unknown heading; did you mean '" + std::string(meant) + "'?");
        else if (options_.strict)
            problem_at(line, heading, "unknown heading");
        else
            note_at(line, heading, "unknown heading; kept as a note");
    }

    // Returns whether a key may be set from a heading. Another heading for the same key is a note; the
    // same heading again is a problem of the builder.
    bool claim(std::string_view key, std::string_view heading, std::size_t line) {
        const std::string folded = folded_heading(heading);
        const auto [used, is_new] = used_.emplace(key, folded);
        if (!is_new && used->second != folded) {
            note_at(line, heading, "second heading for " + std::string(key) + "; kept as a note");
            return false;
        }
        return true;
    }

    void set(std::string_view key, std::string_view text, std::size_t line, std::size_t offset) {
        found_brief();
        if (!trimmed(text).empty()) builder_.set(key, builder_.keep(text), line, offset);
    }

    // Adds an element to a list part: a name, or for alternatives "name: difference".
    void add_name(std::string_view part, std::string_view text, std::size_t line, std::size_t offset) {
        text = trimmed(text);
        if (text.empty()) return;
        found_brief();
        std::size_t& count = part == "alternatives" ? counts_.alternatives : part == "touchpoints" ? counts_.touchpoints : counts_.metrics;
        if (count == brief_key::most_elements) return builder_.add_problem(line, part, "more than 1000 elements");
        const std::string element = std::string(part) + '[' + std::to_string(count++) + ']';
        if (part == "alternatives") {
            for (const std::string_view mark : {" – ", " — ", ": "}) {
                const std::size_t at = text.find(mark);
                if (at == npos || at == 0) continue;
                set(element + ".name", text.substr(0, at), line, offset);
                set(element + ".difference", text.substr(at + mark.size()), line, offset);
                return;
            }
        }
        set(element + ".name", text, line, offset);
    }
    // Adds the elements of text that separates them by semicolons or line breaks.
    void add_names(std::string_view part, std::string_view text, std::size_t line, std::size_t offset) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(";\n"), text.size());
            add_name(part, text.substr(0, end), line, offset);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    // Sets a key from the markup of one cell.
    void set_cell(std::string_view key, std::string_view markup, std::size_t line, std::size_t offset) {
        const content wanted = content_of(key);
        const std::string text = plain_text(markup, wanted == content::notes ? separator : "\n");
        if (wanted == content::names)
            add_names(key, text, line, offset);
        else
            set(key, text, line, offset);
    }

    void read_head(const front_matter& head) {
        counts_ = {};
        for (const std::size_t line : head.bad_lines)
            problem_at(line, {}, "front matter: expected 'key: value', 'key: [a, b]' or '- item'");
        if (head.is_open) problem_at(1, {}, "front matter is not closed: expected ---");
        for (const front_matter_entry& entry : head.entries) {
            const std::string_view key = key_for(entry.key);
            if (key.empty()) {
                reject_key(entry);
                continue;
            }
            found_brief();
            if (!claim(key, entry.key, entry.line)) continue;
            const content wanted = content_of(key);
            if (wanted == content::names) {
                for (const std::string& value : entry.values) {
                    if (entry.is_list)
                        add_name(key, value, entry.line, entry.offset);
                    else
                        add_names(key, value, entry.line, entry.offset);
                }
                continue;
            }
            std::string text;
            for (const std::string& value : entry.values) text.append(text.empty() ? "" : separator).append(value);
            if (entry.is_list && entry.values.empty() && is_known_set(key)) text = "none";
            set(key, text, entry.line, entry.offset);
        }
    }
    void reject_key(const front_matter_entry& entry) {
        const std::string_view meant =
            is_usual_heading(entry.key) ? std::string_view() : near_miss(folded_heading(entry.key), known_headings());
        if (!meant.empty())
            problem_at(entry.line, entry.key, "unknown key; did you mean '" + std::string(meant) + "'?");
        else if (options_.strict)
            problem_at(entry.line, entry.key, "unknown key");
        else
            note_at(entry.line, entry.key, "unknown key; kept as a note");
    }
    // Returns whether an empty list means "none" for a key.
    static bool is_known_set(std::string_view key) {
        return part_of(key).starts_with("recipient") && content_of(key) == content::notes && !key.ends_with(".moved_by");
    }

    void read_body(const blocks& body) {
        bool has_title = false;
        std::string_view part;  // of the heading above, if its level is below that of the next heading
        int part_level = 0;
        for (std::size_t i = 0; i < body.size();) {
            if (body[i].kind != block_kind::heading) {
                // Text above all headings: only tables say something.
                std::size_t end = i;
                while (end < body.size() && body[end].kind != block_kind::heading) ++end;
                read_tables(body, i, end, {});
                i = end;
                continue;
            }
            const markdown_block& head = body[i];
            std::size_t end = i + 1;
            while (end < body.size() && body[end].kind != block_kind::heading) ++end;
            const std::string heading = plain_text(head.text, " ");
            if (head.level <= part_level) part = {};
            std::string_view key;
            if (!part.empty()) key = key_for_field(part, heading);
            if (key.empty()) key = key_for(heading);
            if (!key.empty()) {
                if (part.empty() || head.level <= part_level) {
                    part = part_of(key);
                    part_level = head.level;
                }
                read_section(key, heading, head, body, i + 1, end);
            } else if (head.level == 1 && !std::exchange(has_title, true)) {
                title_ = {heading, head.line, head.offset};
                read_tables(body, i + 1, end, {});
            } else if (has_table(body, i + 1, end)) {
                read_tables(body, i + 1, end, {});
            } else {
                reject(heading, head.line);
            }
            i = end;
        }
        // A title from the front matter or a table goes before the first heading.
        if (has_title && is_brief_ && !used_.contains("title")) set("title", title_.text, title_.line, title_.offset);
    }

    static bool has_table(const blocks& body, std::size_t begin, std::size_t end) {
        bool found = false;
        for (std::size_t i = begin; i < end; ++i)
            found = found ||
                    (body[i].kind == block_kind::row && body[i].cells.size() >= 2 && !key_for(plain_text(body[i].cells[0], " ")).empty());
        return found;
    }

    // Sets a key from the blocks below its heading.
    void read_section(std::string_view key, std::string_view heading, const markdown_block& head, const blocks& body, std::size_t begin,
                      std::size_t end) {
        found_brief();
        const content wanted = content_of(key);
        if (wanted == content::names) {
            if (begin == end || !claim(key, heading, head.line)) return;
            std::size_t i = begin;
            while (i < end) {
                if (body[i].kind == block_kind::row) {
                    i = read_elements(key, body, i, end);
                    continue;
                }
                const std::string text = plain_text(body[i].text, "\n");
                if (body[i].kind == block_kind::item)
                    add_name(key, text, body[i].line, body[i].offset);
                else
                    add_names(key, text, body[i].line, body[i].offset);
                ++i;
            }
            return;
        }
        std::string text;
        for (std::size_t i = begin; i < end; ++i) {
            if (body[i].kind == block_kind::row) continue;
            std::string_view markup = body[i].text;
            if (body[i].kind == block_kind::item) {
                const bool is_open = markup.starts_with("[ ] ");
                if (is_open && wanted == content::notes) continue;  // a box that is not ticked
                if (is_open || markup.starts_with("[x] ") || markup.starts_with("[X] ")) markup.remove_prefix(4);
            }
            const std::string_view gap = wanted == content::notes ? separator : std::string_view("\n");
            const std::string added = body[i].kind == block_kind::code ? std::string(markup) : plain_text(markup, gap);
            if (!trimmed(added).empty()) text.append(text.empty() ? std::string_view() : gap).append(added);
        }
        if (!text.empty() && claim(key, heading, head.line)) set(key, text, head.line, head.offset);
        read_tables(body, begin, end, part_of(key));
    }

    // Reads a table whose columns are fields of a list part. Returns the index behind its last row.
    std::size_t read_elements(std::string_view part, const blocks& body, std::size_t first, std::size_t end) {
        std::vector<std::string_view> columns;
        for (const std::string& cell : body[first].cells) {
            const std::string title = plain_text(cell, " ");
            std::string_view key = key_for_field(part, title);
            if (key.empty() && key_for(title) == part) key = name_key(part);
            if (key.empty()) reject(title, body[first].line);
            columns.push_back(key);
        }
        std::size_t row = first + 1;
        for (; row < end && body[row].kind == block_kind::row && !body[row].starts_table; ++row) {
            std::size_t& count = part == "alternatives"  ? counts_.alternatives
                                 : part == "touchpoints" ? counts_.touchpoints
                                                         : counts_.metrics;
            if (count == brief_key::most_elements) {
                builder_.add_problem(body[row].line, part, "more than 1000 elements");
                break;
            }
            const std::string element = std::string(part) + '[' + std::to_string(count++) + ']';
            const std::vector<std::string>& cells = body[row].cells;
            if (cells.size() > columns.size()) builder_.add_problem(body[row].line, part, "more cells than columns");
            for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
                if (!columns[i].empty())
                    set_cell(element + std::string(columns[i].substr(part.size())), cells[i], body[row].line, body[row].offset);
        }
        while (row < end && body[row].kind == block_kind::row && !body[row].starts_table) ++row;
        return row;
    }
    static std::string_view name_key(std::string_view part) { return key_for_field(part, "name"); }

    // Reads tables with a key in the first column and its text in the second.
    void read_tables(const blocks& body, std::size_t begin, std::size_t end, std::string_view part) {
        for (std::size_t i = begin; i < end; ++i) {
            if (body[i].kind != block_kind::row) continue;
            const markdown_block& row = body[i];
            const std::string label = plain_text(row.cells[0], " ");
            std::string_view key = part.empty() ? std::string_view() : key_for_field(part, label);
            if (key.empty()) key = key_for(label);
            if (key.empty()) {
                if (!row.is_header) reject(label, row.line);
                continue;
            }
            found_brief();
            if (row.cells.size() > 2) {
                problem_at(row.line, label, "expected two cells, got " + std::to_string(row.cells.size()));
                continue;
            }
            if (row.cells.size() < 2 || trimmed(row.cells[1]).empty()) continue;
            if (claim(key, label, row.line)) set_cell(key, row.cells[1], row.line, row.offset);
        }
    }

    struct {
        std::size_t alternatives = 0, touchpoints = 0, metrics = 0;
    } counts_;  // of elements
    struct {
        std::string text;
        std::size_t line = 0, offset = 0;
    } title_;
    const options& options_;
    brief_builder builder_;
    std::unordered_map<std::string, std::string> used_;  // keys, and the folded headings that set them
    std::vector<std::pair<std::size_t, note>> notes_;    // before the first key
    bool is_brief_ = false;                              // a key or a problem was found
};

}  // namespace

std::unique_ptr<reader> make_markdown_reader(const options& given) { return std::make_unique<markdown_reader>(given); }

}  // namespace brief_lint
