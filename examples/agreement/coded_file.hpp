// The briefs of one coder.
#pragma once

#include <pitch/detail/text/utf8.hpp>
#include <pitch/text.hpp>

#include <cstddef>
#include <cstdio>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "../brief_lint/input/campaign.hpp"
#include "../brief_lint/input/chunk.hpp"
#include "../brief_lint/input/problem.hpp"
#include "../brief_lint/input/reader.hpp"
#include "../brief_lint/input/record_sink.hpp"
#include "../brief_lint/options.hpp"
#include "../brief_lint/pipeline/folder.hpp"
#include "../brief_lint/pipeline/source.hpp"
#include "../brief_lint/printable.hpp"
#include "coded_brief.hpp"

namespace agreement {

// Reads a file of JSON Lines. Names what cannot be read or matched by file, line and key, and keeps the rest.
class coded_file final : brief_lint::record_sink {
public:
    // "-" is standard input.
    coded_file(const std::string& name, std::ostream& messages) : messages_(messages), name_(name) {
        if (name != "-" && brief_lint::is_folder(name))
            refuse(0, {"", "expected a file, got a folder"});
        else
            read(name);
    }

    // Returns the briefs that can be matched, in the order of the file.
    [[nodiscard]] std::vector<const coded_brief*> briefs() const {
        std::vector<const coded_brief*> usable;
        for (const coded_brief& one : briefs_)
            if (!unusable_.contains(one.id)) usable.push_back(&one);
        return usable;
    }
    // Returns the brief of an id; null if there is none that can be matched.
    [[nodiscard]] const coded_brief* find(const std::string& id) const {
        const auto found = places_.find(id);
        return found == places_.end() || unusable_.contains(id) ? nullptr : &briefs_[found->second];
    }
    // Names each brief of this file that has no match in the other one.
    void name_missing_from(const coded_file& other) {
        for (const coded_brief* one : briefs()) {
            if (other.find(one->id)) continue;
            const bool is_there = other.unusable_.contains(one->id);
            const std::string why = is_there ? " cannot be matched: see the complaint about " : " is not in ";
            const char* const limit = other.has_unknown_ids_ && !is_there ? ", as far as it can be read" : "";
            complain(one->line, {"id", quoted(one->id) + why + other.name_ + limit + hidden_character(one->id)});
        }
    }
    [[nodiscard]] bool has_problems() const { return has_problems_; }

private:
    void read(const std::string& name) {
        brief_lint::options given;
        given.files = {name};
        given.input = brief_lint::input_form::json_lines;
        brief_lint::source input(given, [] {});
        const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_json_reader(given);
        for (brief_lint::chunk piece; input.next(piece);) {
            name_ = piece.file->name;
            if (piece.bad)
                refuse(piece.line, *piece.bad);
            else
                reader->read(piece, *this);
        }
        if (briefs_.empty() && !has_problems_) complain(0, {"", "no briefs found"});
    }
    void on_brief(brief_lint::campaign& read) override {
        if (!pitch::text(read.id).stated())
            return complain(read.line, {"id", "expected an id, by which the briefs of both files are matched"});
        const std::string id(read.id);
        if (read.recipients.size() > 1) {
            unusable_.insert(id);
            return complain(read.line, {"recipients", "several recipients; write one brief for each, with an id of its own"});
        }
        const auto [place, is_new] = places_.emplace(id, briefs_.size());
        if (!is_new) {
            unusable_.insert(id);
            const std::string first = std::to_string(briefs_[place->second].line);
            return complain(read.line, {"id", quoted(id) + " is used twice; first in line " + first + "; neither is compared"});
        }
        briefs_.push_back({id, read.line, code_fields(read.brief)});
    }
    void on_bad_brief(std::size_t line, std::string_view id, const brief_lint::problem_list& problems) override {
        has_unknown_ids_ = has_unknown_ids_ || id.empty();
        unusable_.emplace(id);
        for (const brief_lint::problem& one : problems.kept()) complain(one.line != 0 ? one.line : line, one);
        if (const std::size_t more = problems.left_out(); more != 0)
            complain(line, {"", "… and " + std::to_string(more) + (more == 1 ? " more problem" : " more problems") + " in this line"});
    }
    void on_note(std::size_t line, const brief_lint::note& found) override {
        // An unknown key is named once. Other notes name what counts as not said, which changes a code.
        if (!found.once.starts_with("unknown key ") || notes_.insert(found.once).second)
            print(line, "note: " + brief_lint::described({found.path, found.what}));
    }

    // Takes the problem of a line that was not given to the reader, or of the file.
    void refuse(std::size_t line, const brief_lint::problem& found) {
        has_unknown_ids_ = true;
        complain(line, found);
    }
    // Names a character of an id that can make it differ from another one that looks the same: one that is
    // not printable, a space that is not U+0020, or an accent that is a character of its own.
    static std::string hidden_character(std::string_view id) {
        for (std::string_view rest = id; !rest.empty();) {
            const pitch::detail::decoded c = pitch::detail::decode(rest);
            const bool is_accent = 0x0300 <= c.point && c.point <= 0x036F, is_space = c.point != ' ' && pitch::detail::is_space(c.point);
            if (is_accent || is_space || !brief_lint::is_printable(c.point)) {
                char name[16];
                std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c.point));
                return std::string("; it has the character ") + name;
            }
            rest.remove_prefix(c.bytes);
        }
        return {};
    }
    static std::string quoted(std::string_view id) { return "'" + brief_lint::printable(id, brief_lint::longest_word) + "'"; }
    void complain(std::size_t line, const brief_lint::problem& found) {
        has_problems_ = true;
        print(line, brief_lint::described(found));
    }
    // Prints one line by one call. Line 0 stands for the whole file.
    void print(std::size_t line, std::string_view what) {
        std::string whole = brief_lint::printable(name_) + ':';
        if (line != 0) whole += std::to_string(line) + ':';
        whole.append(" ").append(what).append("\n");
        messages_ << whole;
    }

    std::ostream& messages_;
    std::string name_;  // as messages print it
    std::vector<coded_brief> briefs_;
    std::unordered_map<std::string, std::size_t> places_;  // in `briefs_`, by id
    std::unordered_set<std::string> unusable_;             // ids that are used twice, or whose brief cannot be read
    std::unordered_set<std::string> notes_;                // of unknown keys, printed
    bool has_problems_ = false;
    bool has_unknown_ids_ = false;  // a brief whose id is not known cannot be read
};

}  // namespace agreement
