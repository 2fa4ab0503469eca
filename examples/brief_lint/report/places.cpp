#include "places.hpp"

#include <pitch/detail/text/utf8.hpp>
#include <pitch/fields.hpp>

namespace brief_lint {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Returns the index of a part in `campaign::part_offsets`, or the number of parts.
constexpr std::size_t index_of(std::string_view name) {
    std::size_t count = 0, found = campaign::parts;
    pitch::for_each_part([&](auto, std::string_view part, auto) {
        if (part == name) found = count;
        ++count;
    });
    return found;
}
static_assert(index_of("need") == 0 && index_of("owner") == campaign::parts - 1 && index_of("purpose") == campaign::parts);

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(pitch::detail::decode(text).bytes);
    return count;
}

}  // namespace

void places::start_chunk(const chunk& input) {
    text_ = input.text();
    first_ = {0, {input.line, 1}};
    if (input.line == 1 && text_.starts_with(byte_order_mark)) first_.offset = byte_order_mark.size();
    brief_ = first_;
}

void places::start_brief(const campaign& read) {
    read_ = &read;
    brief_ = mark_at(read.offset, brief_);
    found_.fill({0, 0});
}

place places::of_part(std::string_view name) {
    const std::size_t part = index_of(name);
    if (part == campaign::parts || read_->part_offsets[part] == campaign::unknown) return of_brief();
    if (found_[part].line == 0) found_[part] = mark_at(read_->part_offsets[part], brief_).where;
    return found_[part];
}

places::mark places::mark_at(std::size_t offset, const mark& from) const {
    if (offset > text_.size()) offset = text_.size();
    mark at = from.offset <= offset ? from : first_;
    if (offset < at.offset) return at;
    for (std::size_t newline; (newline = text_.substr(0, offset).find('\n', at.offset)) != std::string_view::npos;)
        at = {newline + 1, {at.where.line + 1, 1}};
    at.where.column += count_code_points(text_.substr(at.offset, offset - at.offset));
    at.offset = offset;
    return at;
}

}  // namespace brief_lint
