#include "json_tree.hpp"

#include <pitch/detail/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "../printable.hpp"

namespace brief_lint {
namespace {

constexpr std::size_t deepest = 8;  // levels; a brief has four

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr bool ends_token(char c) {
    return is_space(c) || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']' || c == '"';
}

}  // namespace

std::size_t character_length(std::string_view text) {
    const pitch::detail::decoded c = pitch::detail::decode(text);
    return c.point == pitch::detail::replacement && !text.starts_with("\xEF\xBF\xBD") ? 0 : c.bytes;
}

std::string member_path(const std::string& path, std::string_view key) {
    return path + (path.empty() ? "" : ".") + (key.empty() ? "\"\"" : shortened(key, longest_word));
}

problem syntax_problem(const json_piece& piece, std::string path, std::size_t place, std::size_t token, std::string_view what) {
    std::size_t line = piece.line, line_begin = piece.line_begin;
    for (std::size_t at = piece.begin; at < place; ++at)
        if (piece.chunk[at] == '\n') {
            ++line;
            line_begin = at + 1;
        }
    std::size_t column = 1;
    for (std::string_view before = piece.chunk.substr(line_begin, place - line_begin); !before.empty(); ++column)
        before.remove_prefix(pitch::detail::decode(before).bytes);
    std::string text = "parse error at column " + std::to_string(column) + ": " + std::string(what);
    // The token may be as long as the piece. It ends behind the wrong character.
    const std::size_t end = std::min(place + (place < piece.end ? pitch::detail::decode(piece.chunk.substr(place)).bytes : 0), piece.end);
    if (end > token) text += "; last read: '" + shortened(piece.chunk.substr(token, end - token), longest_word) + '\'';
    return {std::move(path), std::move(text), line};
}

// Parses one piece into a tree.
class json_tree::parser {
public:
    parser(json_tree& tree, problem_list& problems)
        : tree_(tree), problems_(problems), text_(tree.piece_->chunk.substr(0, tree.piece_->end)), at_(tree.piece_->begin) {}

    void parse() {
        skip_space();
        if (!value(nothing, 0)) return;
        skip_space();
        if (at_ != text_.size()) wrong("unexpected text after the value; expected the end of the input");
    }

private:
    // Returns the next character; 0 at the end, since a piece has no NUL character.
    [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    void skip_space() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
        token_ = at_;
    }

    // Adds a syntax error at the current place. Returns false.
    bool wrong(std::string_view what) {
        tree_.is_syntax_error_ = true;
        problems_.add([&] { return syntax_problem(*tree_.piece_, current_path(), at_, token_, what); });
        return false;
    }
    bool unexpected(std::string_view expected) {
        return wrong((at_end() ? "unexpected end of input; expected " : "expected ") + std::string(expected));
    }
    [[nodiscard]] std::string current_path() const { return tree_.nodes_.empty() ? tree_.piece_->path : tree_.path_of(current_); }
    [[nodiscard]] problem problem_here(std::string what) const { return {current_path(), std::move(what), tree_.line_of(at_)}; }

    // Parses a value. Objects and arrays below the limit of nesting end the parser, too.
    bool value(std::uint32_t index, std::size_t depth) {
        if (index == nothing) {
            index = add({});
            tree_.nodes_[index].begin = at_;
        }
        current_ = index;
        switch (next()) {
            case '{': return descend(index, depth, json_kind::object);
            case '[': return descend(index, depth, json_kind::array);
            case '"': {
                std::string_view text;
                if (!string(text)) return false;
                tree_.nodes_[index].kind = json_kind::string;
                tree_.nodes_[index].text = text;
                return true;
            }
            case 't': return literal(index, "true", json_kind::boolean);
            case 'f': return literal(index, "false", json_kind::boolean);
            case 'n': return literal(index, "null", json_kind::null);
            default: return next() == '-' || (next() >= '0' && next() <= '9') ? number(index) : unexpected("a value");
        }
    }

    bool literal(std::uint32_t index, std::string_view word, json_kind kind) {
        for (const char c : word) {
            if (next() != c) return wrong("invalid literal");
            ++at_;
        }
        if (!at_end() && !ends_token(next())) return wrong("invalid literal");
        tree_.nodes_[index].kind = kind;
        tree_.nodes_[index].flag = word == "true";
        return true;
    }

    bool number(std::uint32_t index) {
        std::size_t wrong_at = 0;
        const std::string_view rest = text_.substr(at_);
        const std::size_t length = number_length(rest, wrong_at);
        if (length == 0 || (length < rest.size() && !ends_token(rest[length]))) {
            at_ += length == 0 ? wrong_at : length;
            return wrong("invalid number");
        }
        node& made = tree_.nodes_[index];
        made.kind = json_kind::number;
        made.text = rest.substr(0, length);
        const number_range range = to_number(made.text, made.number);
        if (range != number_range::finite)
            problems_.add([&] {
                return problem_here((range == number_range::overflow ? "number overflow parsing '" : "number underflow parsing '") +
                                    shortened(made.text, longest_word) + '\'');
            });
        at_ += length;
        return true;
    }

    // Parses a string. Its text views the input, or the tree's store if it has escapes.
    bool string(std::string_view& text) {
        token_ = at_;
        const std::size_t begin = ++at_;
        bool has_escapes = false;
        for (;;) {
            if (at_end()) return wrong("missing closing quote");
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (c == '"') break;
            if (c < 0x20) return wrong("a control character in a string must be escaped");
            if (c == '\\') {
                has_escapes = true;
                const auto second = static_cast<unsigned char>(at_ + 1 < text_.size() ? text_[at_ + 1] : '\0');
                at_ += second >= 0x20 && second < 0x80 ? std::size_t{2} : std::size_t{1};
            } else if (c < 0x80) {
                ++at_;
            } else {
                const std::size_t length = character_length(text_.substr(at_));
                if (length == 0) return wrong("invalid UTF-8");
                at_ += length;
            }
        }
        text = text_.substr(begin, at_ - begin);
        if (has_escapes) {
            const std::size_t invalid = tree_.texts_.unescape(text, text);
            if (invalid != std::string_view::npos) {
                at_ = begin + invalid;
                return wrong("invalid escape");
            }
        }
        ++at_;
        return true;
    }

    bool descend(std::uint32_t index, std::size_t depth, json_kind kind) {
        tree_.nodes_[index].kind = kind;
        if (depth == deepest) {
            problems_.add([&] { return problem_here("nested too deeply (limit: " + std::to_string(deepest) + " levels)"); });
            return false;
        }
        ++at_;
        return children(index, depth, kind == json_kind::object ? '}' : ']');
    }

    bool children(std::uint32_t parent, std::size_t depth, char closing) {
        const bool is_object = closing == '}';
        std::unordered_set<std::string_view> keys;  // of an object with many members
        std::uint32_t last = nothing;
        std::size_t count = 0;
        skip_space();
        if (next() == closing) return close(parent);
        for (;; ++count) {
            node child;
            child.begin = at_;
            child.index = count;
            child.parent = parent;
            child.is_member = is_object;
            if (is_object) {
                if (next() != '"') return unexpected(count == 0 ? "a key or '}'" : "a key");
                if (!string(child.key)) return false;
            }
            const std::uint32_t added = add(child);
            current_ = added;
            if (is_object) {
                if (is_used(parent, child.key, keys, count)) problems_.add([&] { return problem_here("duplicate key"); });
                const std::size_t key = token_;
                skip_space();
                if (next() != ':') {
                    token_ = at_end() ? key : token_;
                    return unexpected("':'");
                }
                ++at_;
                skip_space();
            }
            (last == nothing ? tree_.nodes_[parent].first : tree_.nodes_[last].next) = added;
            last = added;
            if (!value(added, depth + 1)) return false;
            skip_space();
            current_ = parent;
            if (next() == closing) return close(parent);
            if (next() != ',') return unexpected(is_object ? "',' or '}'" : "',' or ']'");
            ++at_;
            skip_space();
        }
    }
    bool close(std::uint32_t parent) {
        ++at_;
        current_ = parent;
        return true;
    }

    // Returns whether an object has a member of that key. A few keys are compared, many are hashed.
    bool is_used(std::uint32_t parent, std::string_view key, std::unordered_set<std::string_view>& keys, std::size_t count) {
        constexpr std::size_t few = 16;
        if (count >= few && keys.empty())
            for (std::uint32_t i = tree_.nodes_[parent].first; i != nothing; i = tree_.nodes_[i].next) keys.insert(tree_.nodes_[i].key);
        if (count >= few) return !keys.insert(key).second;
        for (std::uint32_t i = tree_.nodes_[parent].first; i != nothing; i = tree_.nodes_[i].next)
            if (tree_.nodes_[i].key == key) return true;
        return false;
    }

    std::uint32_t add(const node& made) {
        tree_.nodes_.push_back(made);
        return static_cast<std::uint32_t>(tree_.nodes_.size() - 1);
    }

    json_tree& tree_;
    problem_list& problems_;
    std::string_view text_;  // the chunk up to the end of the piece
    std::size_t at_;
    std::size_t token_ = 0;  // where the last token began
    std::uint32_t current_ = 0;
};

bool json_tree::parse(const json_piece& piece, problem_list& problems) {
    piece_ = &piece;
    nodes_.clear();
    texts_.clear(piece.end - piece.begin);
    is_syntax_error_ = false;
    // A NUL character would end a message, and hide what follows.
    if (piece.text().find('\0') != std::string_view::npos) {
        is_syntax_error_ = true;
        problems.add([&] { return problem{piece.path, "line contains a NUL character", line_of(piece.begin + piece.text().find('\0'))}; });
        return false;
    }
    parser(*this, problems).parse();
    return problems.empty();
}

std::string json_tree::path_of(std::uint32_t index, bool with_indices) const {
    std::array<std::uint32_t, deepest + 1> steps{};
    std::size_t count = 0;
    for (; nodes_[index].parent != nothing; index = nodes_[index].parent) steps[count++] = index;
    std::string path = with_indices ? piece_->path : std::string();
    while (count != 0) {
        const node& step = nodes_[steps[--count]];
        path =
            step.is_member ? member_path(path, step.key) : path + '[' + (with_indices ? std::to_string(step.index) : std::string()) + ']';
    }
    return path;
}

std::size_t json_tree::line_of(std::size_t place) const {
    const std::string_view before = piece_->chunk.substr(piece_->begin, place - piece_->begin);
    return piece_->line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

}  // namespace brief_lint
