#include "column_map.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "../printable.hpp"
#include "../toml_file.hpp"
#include "../usage_error.hpp"
#include "near_miss.hpp"

namespace brief_lint {
namespace {

bool equals(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (left.size() != right.size()) return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (lower(left[i]) != lower(right[i])) return false;
    return true;
}

// Throws errors that name the file and a line of it.
class map_file {
public:
    explicit map_file(const std::string& name) : name_(name) {}

    [[noreturn]] void fail(std::size_t line, std::string_view path, const std::string& what) const {
        std::string whole = name_ + ":";
        if (line != 0) whole += std::to_string(line) + ":";
        whole += ' ';
        if (!path.empty()) whole.append(shortened(path, longest_word)).append(": ");
        throw usage_error(whole + what);
    }
    [[noreturn]] void fail(const toml::node& at, std::string_view path, const std::string& what) const {
        fail(at.source().begin.line, path, what);
    }

    toml::table parse() const {
        const std::string text = read_toml(name_);
        try {
            return toml::parse(std::string_view(text), std::string_view(name_));
        } catch (const toml::parse_error& error) {
            fail(error.source().begin.line, "", std::string(error.description()));
        }
    }

    const toml::table& table(const toml::node& node, std::string_view path) const {
        if (!node.is_table()) fail(node, path, "expected a table");
        return *node.as_table();
    }
    // Returns the members of a table in the order of the file.
    std::vector<std::pair<std::string_view, const toml::node*>> members(const toml::node& node, std::string_view path) const {
        std::vector<std::pair<std::string_view, const toml::node*>> all;
        for (const auto& [name, value] : table(node, path)) all.emplace_back(name.str(), &value);
        const auto place = [](const auto& member) {
            const toml::source_position at = member.second->source().begin;
            return std::pair(at.line, at.column);
        };
        std::sort(all.begin(), all.end(), [&](const auto& left, const auto& right) { return place(left) < place(right); });
        return all;
    }
    std::string string(const toml::node& node, std::string_view path) const {
        if (!node.is_string()) fail(node, path, "expected a string");
        return node.as_string()->get();
    }

private:
    std::string name_;
};

std::string did_you_mean(std::string_view nearest) { return nearest.empty() ? "" : "; did you mean '" + std::string(nearest) + "'?"; }

}  // namespace

column_map::column_map(const std::string& file) {
    const map_file source(file);
    const toml::table root = source.parse();
    for (const auto& [name, node] : root) {
        if (name.str() != "columns" && name.str() != "words")
            source.fail(node.source().begin.line, name.str(),
                        "unknown key" + did_you_mean(near_miss(name.str(), std::array<std::string_view, 2>{"columns", "words"})));
    }
    if (const toml::node* columns = root.get("columns")) {
        for (const auto& [name, node] : source.members(*columns, "columns")) {
            const std::string key = source.string(*node, name);
            if (!key.empty() && !find_key(key))
                source.fail(*node, name, "unknown key '" + shortened(key, longest_word) + "'" + did_you_mean(nearest_key(key)));
            if (key_for(name)) source.fail(*node, name, "column given twice");
            columns_.push_back({std::string(without_spaces_around(name)), key});
        }
    }
    if (const toml::node* words = root.get("words")) {
        for (const auto& [path, node] : source.members(*words, "words")) {
            for (const auto& [word, value] : source.members(*node, path)) {
                std::string identifiers;
                if (const toml::array* list = value->as_array())
                    for (const toml::node& element : *list) identifiers.append(source.string(element, word)).append(";");
                else
                    identifiers = source.string(*value, word);
                if (const std::string wrong = problem_of_words(path, identifiers); !wrong.empty()) source.fail(*value, path, wrong);
                if (words_for(path, word)) source.fail(*value, word, "word given twice");
                words_.push_back({std::string(path), std::string(without_spaces_around(word)), identifiers});
            }
        }
    }
}

std::optional<std::string_view> column_map::key_for(std::string_view name) const {
    name = without_spaces_around(name);
    for (const column& c : columns_)
        if (equals(c.name, name)) return c.key;
    return {};
}

std::optional<std::string_view> column_map::words_for(std::string_view path, std::string_view word) const {
    for (const translation& t : words_)
        if (t.path == path && equals(t.word, word)) return t.identifiers;
    return {};
}

const column_map* map_of(const options& given) {
    if (given.map.empty()) return nullptr;
    static std::mutex guard;
    static std::map<std::string, std::unique_ptr<const column_map>> maps;
    const std::lock_guard lock(guard);
    std::unique_ptr<const column_map>& kept = maps[given.map];
    if (!kept) kept = std::make_unique<const column_map>(given.map);
    return kept.get();
}

}  // namespace brief_lint
