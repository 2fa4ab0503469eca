#include "settings.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

#include <sys/stat.h>

#include "printable.hpp"
#include "toml_file.hpp"
#include "usage_error.hpp"

namespace brief_lint {
namespace {

constexpr std::string_view settings_name = ".brief_lint.toml";

std::string_view name_of(toml::node_type type) {
    switch (type) {
        case toml::node_type::table: return "a table";
        case toml::node_type::array: return "an array";
        case toml::node_type::string: return "a string";
        case toml::node_type::integer: return "an integer";
        case toml::node_type::floating_point: return "a number";
        case toml::node_type::boolean: return "a boolean";
        default: return "a date or time";
    }
}

std::string_view expected_by(value_kind kind) {
    switch (kind) {
        case value_kind::flag: return "true or false";
        case value_kind::fraction: return "a number";
        case value_kind::count: return "an integer";
        default: return "a string";
    }
}

// Returns the value as the command line would spell it. Empty if it has the wrong type.
std::optional<std::string> text_of(const toml::node& node, value_kind kind) {
    const auto digits = [](auto number) {
        char text[64];
        return std::string(text, std::to_chars(text, text + sizeof text, number).ptr);
    };
    switch (kind) {
        case value_kind::flag:
            if (const auto* on = node.as_boolean()) return std::string(on->get() ? "true" : "false");
            break;
        case value_kind::fraction:
            if (const auto* number = node.as_floating_point()) return digits(number->get());
            [[fallthrough]];
        case value_kind::count:
            if (const auto* number = node.as_integer()) return digits(number->get());
            break;
        default:
            if (const auto* text = node.as_string()) return text->get();
    }
    return {};
}

given_option read_setting(const std::string& file, std::string_view key, const toml::node& node, std::size_t line) {
    const std::string place = file + ":" + std::to_string(line) + ": ";
    const std::string label = place + shortened(key, longest_word);
    const option_info* option = find_option(key);
    if (!option) {
        const option_info* similar = similar_option(key, true);
        throw usage_error(label + ": unknown key" + (similar ? "; did you mean '" + std::string(similar->name) + "'?" : std::string()));
    }
    if (option->only_on_command_line) throw usage_error(label + ": only an option of the command line");
    const std::optional<std::string> text = text_of(node, option->kind);
    if (!text)
        throw usage_error(label + ": expected " + std::string(expected_by(option->kind)) + ", got " + std::string(name_of(node.type())));
    if (text->find('\0') != std::string::npos) throw usage_error(label + ": NUL character");
    option_value value = parse_value(*option, label, *text);
    if (option->kind == value_kind::path && !value.text.starts_with('/')) value.text.insert(0, file, 0, file.rfind('/') + 1);
    return {option, std::move(value), label, true};
}

}  // namespace

std::string find_settings() {
    // Goes up by "../" until a folder is its own parent. The path stays relative, as messages print it.
    for (std::string folder;; folder += "../") {
        struct stat found{}, here{}, above{};
        const std::string file = folder + std::string(settings_name);
        if (::stat(file.c_str(), &found) == 0) return file;
        if (::stat((folder + ".").c_str(), &here) != 0 || ::stat((folder + "..").c_str(), &above) != 0) return {};
        if (here.st_dev == above.st_dev && here.st_ino == above.st_ino) return {};
    }
}

std::vector<given_option> read_settings(const std::string& file) {
    const std::string text = read_toml(file);
    toml::table settings;
    try {
        settings = toml::parse(std::string_view(text), std::string_view(file));
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        throw usage_error(file + ":" + std::to_string(at.line) + ": column " + std::to_string(at.column) + ": " +
                          std::string(error.description()));
    }
    struct entry {
        std::size_t line;
        std::string_view key;
        const toml::node* value;
    };
    std::vector<entry> entries;  // the table is sorted by key
    for (const auto& [key, value] : settings) entries.push_back({key.source().begin.line, key.str(), &value});
    std::stable_sort(entries.begin(), entries.end(), [](const entry& left, const entry& right) { return left.line < right.line; });
    std::vector<given_option> read;
    for (const entry& e : entries) read.push_back(read_setting(file, e.key, *e.value, e.line));
    return read;
}

}  // namespace brief_lint
