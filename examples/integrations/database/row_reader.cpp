#include "row_reader.hpp"

#include <cstring>

#include "input/chunk.hpp"

namespace pitch_database {
namespace {

constexpr std::size_t largest_kept = std::size_t{1} << 16;  // bytes of JSON whose memory is kept for the next
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

row_reader::row_reader() : readers_(std::make_unique<readers>()) {}

const pitch::brief* row_reader::read(std::string_view json) {
    if (!is_known_ || json != std::string_view(readers_->buffer).substr(0, json_size_)) {
        is_known_ = false;
        // A large JSON takes up to a hundred times its size, which a connection must not keep.
        if (json_size_ > largest_kept) readers_ = std::make_unique<readers>();
        json_size_ = 0;
        is_own_problem_ = false;
        readers_->own_problems.clear();
        if (json.size() > longest_json) {
            refuse({}, "longer than 1 MiB");
            is_readable_ = false;
            return nullptr;
        }
        std::string& buffer = readers_->buffer;
        if (buffer.size() < json.size() + brief_lint::chunk::padding) buffer.resize(2 * json.size() + brief_lint::chunk::padding);
        if (!json.empty()) std::memcpy(buffer.data(), json.data(), json.size());
        std::memset(buffer.data() + json.size(), 0, brief_lint::chunk::padding);
        json_size_ = json.size();
        is_readable_ = read_piece();
        is_known_ = true;
    }
    return is_readable_ ? &readers_->campaign.brief : nullptr;
}

bool row_reader::read_piece() {
    brief_lint::json_piece& piece = readers_->piece;
    brief_lint::campaign& campaign = readers_->campaign;
    piece.chunk = std::string_view(readers_->buffer).substr(0, json_size_);
    piece.begin = piece.line_begin = piece.chunk.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    piece.end = json_size_;
    if (!readers_->fast.read(piece, campaign) && !readers_->careful.read(piece, campaign)) return false;
    if (campaign.recipients.size() <= 1) return true;
    refuse("recipients", "a row has one verdict, so its brief has at most one recipient");
    return false;
}

void row_reader::refuse(std::string_view path, std::string_view what) {
    readers_->own_problems.add([&] { return brief_lint::problem{std::string(path), std::string(what)}; });
    is_own_problem_ = true;
}

std::string row_reader::problems() const {
    if (is_readable_) return {};
    const brief_lint::problem_list& found = is_own_problem_ ? readers_->own_problems : readers_->careful.problems();
    const bool has_lines = readers_->piece.chunk.find('\n') != std::string_view::npos;
    std::string text;
    for (const brief_lint::problem& p : found.kept()) {
        if (!text.empty()) text += '\n';
        if (has_lines && p.line != 0) text.append("line ").append(std::to_string(p.line)).append(": ");
        text += described(p);
    }
    if (const std::size_t more = found.left_out(); more != 0)
        text.append("\n… and ").append(std::to_string(more)).append(more == 1 ? " more problem" : " more problems");
    return text;
}

}  // namespace pitch_database
