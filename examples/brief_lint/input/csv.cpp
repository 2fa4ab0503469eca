#include "csv.hpp"

namespace brief_lint {

std::string_view text_of(const csv_cell& cell, std::string& storage) {
    if (!cell.has_doubled_quotes) return cell.raw;
    storage.clear();
    for (std::size_t i = 0; i < cell.raw.size(); ++i) {
        storage += cell.raw[i];
        if (cell.raw[i] == '"') ++i;
    }
    return storage;
}

void csv_rows::skip_line_end() {
    if (at_ == text_.size()) return;
    const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    at_ += std::size_t{is_pair ? 2U : 1U};
    ++next_line_;
}

void csv_rows::read_plain(csv_cell& cell) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
    cell.raw = text_.substr(begin, at_ - begin);
}

void csv_rows::recover(std::size_t quote, std::size_t line, csv_rows::error what) {
    problem_ = what;
    problem_offset_ = quote;
    problem_line_ = line;
    at_ = quote;
    next_line_ = line;
    while (at_ < text_.size() && !at_line_end()) ++at_;
    end_ = at_;
    skip_line_end();
}

bool csv_rows::read_quoted(csv_cell& cell) {
    const std::size_t quote = at_, line = next_line_;
    cell.is_quoted = true;
    for (++at_;;) {
        if (at_ == text_.size()) {
            recover(quote, line, error::unclosed_quote);
            return false;
        }
        if (text_[at_] == '"') {
            if (at_ + 1 == text_.size() || text_[at_ + 1] != '"') break;
            cell.has_doubled_quotes = true;
            at_ += 2;
        } else if (at_line_end()) {
            skip_line_end();
        } else {
            ++at_;
        }
    }
    cell.raw = text_.substr(quote + 1, at_ - quote - 1);
    ++at_;
    if (at_ == text_.size() || text_[at_] == separator_ || at_line_end()) return true;
    if (next_line_ != line) {
        recover(quote, line, error::text_after_quote);
        return false;
    }
    if (problem_ == error::none) {
        problem_ = error::text_after_quote;
        problem_offset_ = at_ - 1;
        problem_line_ = line;
    }
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
    return true;
}

bool csv_rows::next() {
    while (at_ < text_.size() && at_line_end()) skip_line_end();
    if (at_ == text_.size()) return false;
    cells_.clear();
    left_out_ = 0;
    csv_cell dropped;
    problem_ = error::none;
    begin_ = at_;
    line_ = next_line_;
    while (true) {
        const bool is_full = cells_.size() == most_cells;
        if (is_full) ++left_out_;
        csv_cell& cell = is_full ? dropped : cells_.emplace_back();
        cell.offset = at_;
        if (at_ < text_.size() && text_[at_] == '"') {
            if (!read_quoted(cell)) return true;
        } else {
            read_plain(cell);
        }
        if (at_ == text_.size() || at_line_end()) break;
        ++at_;  // the separator
    }
    end_ = at_;
    skip_line_end();
    return true;
}

}  // namespace brief_lint
