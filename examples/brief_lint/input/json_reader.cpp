#include <pitch/text.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "column_map.hpp"
#include "json_careful.hpp"
#include "json_document.hpp"
#include "json_export.hpp"
#include "json_fast.hpp"
#include "reader.hpp"

namespace brief_lint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class json_reader final : public reader {
public:
    explicit json_reader(const options& given) : line_for_line_(given.line_for_line), careful_(given.strict) {
        if (const column_map* map = map_of(given)) export_.emplace(given, *map);
    }

    void read(const chunk& input, record_sink& sink) override {
        if (input.file && input.file->form == input_form::json)
            read_document(input, sink);
        else
            read_lines(input, sink);
    }

private:
    void read_lines(const chunk& input, record_sink& sink) {
        const std::string_view text = input.text();
        json_piece piece{.chunk = text, .path = {}};
        std::size_t number = input.line;
        for (std::size_t begin = 0, next = 0; begin < text.size(); begin = next, ++number) {
            const std::size_t newline = text.find('\n', begin);
            next = newline == std::string_view::npos ? text.size() : newline + 1;
            std::string_view line = text.substr(begin, newline == std::string_view::npos ? text.size() - begin : newline - begin);
            if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (!pitch::text(line).stated()) {
                if (line_for_line_) report_blank(number, sink);
                continue;
            }
            piece.line_begin = static_cast<std::size_t>(line.data() - text.data());
            piece.begin = piece.line_begin + line.find_first_not_of(" \t");
            piece.end = piece.line_begin + line.size();
            piece.line = number;
            read_brief(piece, sink);
        }
    }

    // A reader of line N of the output expects it to be about line N of the input.
    static void report_blank(std::size_t line, record_sink& sink) {
        problem_list problems;
        problems.add([] { return problem{"", "blank line"}; });
        sink.on_bad_brief(line, {}, problems);
    }

    void read_document(const chunk& input, record_sink& sink) {
        json_document document(input.text(), input.line);
        problem_list problems;
        while (document.next(problems))
            if (!read_brief(document.piece(), sink)) return;
        if (!problems.empty()) sink.on_bad_brief(document.piece().line, {}, problems);
    }

    // Returns whether the brief is JSON.
    bool read_brief(const json_piece& piece, record_sink& sink) {
        if (export_) return export_->read(piece, sink);
        if (!fast_.read(piece, campaign_)) {
            if (!careful_.read(piece, campaign_)) {
                sink.on_bad_brief(piece.line, campaign_.id, careful_.problems());
                return !careful_.is_syntax_error();
            }
            for (const note& found : careful_.notes()) sink.on_note(piece.line, found);
        }
        campaign_.line = piece.line;
        problem_list problems;
        campaign_.check_size(problems, piece.path);
        if (!problems.empty()) {
            sink.on_bad_brief(piece.line, campaign_.id, problems);
            return true;
        }
        campaign_.offset = piece.chunk.find_first_not_of(" \t", piece.begin);  // of a brief that was read: its brace
        sink.on_brief(campaign_);
        return true;
    }

    const bool line_for_line_;
    json_fast fast_;
    json_careful careful_;
    std::optional<json_export> export_;  // with --map
    campaign campaign_;
};

}  // namespace

std::unique_ptr<reader> make_json_reader(const options& given) { return std::make_unique<json_reader>(given); }

}  // namespace brief_lint
