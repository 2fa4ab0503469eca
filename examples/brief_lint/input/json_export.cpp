#include "json_export.hpp"

#include <optional>

namespace brief_lint {

bool json_export::read(const json_piece& piece, record_sink& sink) {
    problems_.clear();
    bool is_record = tree_.parse(piece, problems_);
    if (is_record && tree_[0].kind != json_kind::object) {
        problems_.add([&] { return problem{piece.path, "expected an object", piece.line}; });
        is_record = false;
    }
    if (!is_record) {
        sink.on_bad_brief(piece.line, {}, problems_);
        return !tree_.is_syntax_error();
    }
    builder_.start(piece.line, piece.begin);
    read_members(0, "");
    builder_.finish(sink);
    return true;
}

void json_export::read_members(std::uint32_t object, const std::string& prefix) {
    for (std::uint32_t i = tree_[object].first; i != json_tree::nothing; i = tree_[i].next) {
        const std::string name = prefix + std::string(tree_[i].key);
        if (tree_[i].kind == json_kind::object)
            read_members(i, name + '.');
        else
            read_value(i, name);
    }
}

void json_export::read_value(std::uint32_t member, const std::string& name) {
    const json_tree::node& value = tree_[member];
    const std::size_t line = tree_.line_of(value.begin);
    const std::optional<std::string_view> mapped = map_.key_for(name);
    if (mapped && mapped->empty()) return;
    const std::optional<brief_key> key = mapped ? find_key(*mapped) : find_heading(name);
    if (!key) {
        if (strict_)
            builder_.add_problem(line, name, "unknown key");
        else
            builder_.add_note(line, name, "unknown key; kept as a note", "unknown key " + name);
        return;
    }
    if (value.kind != json_kind::array) return builder_.set(*key, text_of(member), line, value.begin);
    std::string joined;
    for (std::uint32_t i = value.first; i != json_tree::nothing; i = tree_[i].next)
        joined.append(joined.empty() ? "" : "; ").append(text_of(i));
    builder_.set(*key, builder_.keep(joined), line, value.begin);
}

std::string_view json_export::text_of(std::uint32_t value) const {
    const json_tree::node& n = tree_[value];
    switch (n.kind) {
        case json_kind::string:
        case json_kind::number: return n.text;
        case json_kind::boolean: return n.flag ? "true" : "false";
        default: return {};
    }
}

}  // namespace brief_lint
