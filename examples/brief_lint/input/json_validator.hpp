// Validates a line of JSON before it is parsed.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../printable.hpp"
#include "problem.hpp"

namespace brief_lint {

// Returns the path of a member of the object at `path`, such as `need.origins`. Cuts a long key.
inline std::string member_path(const std::string& path, std::string_view key) {
    return path + (path.empty() ? "" : ".") + (key.empty() ? "\"\"" : shortened(key, longest_word));
}

// Returns the path of an element of the array at `path`. The index counts from 0.
inline std::string element_path(const std::string& path, std::size_t index) { return path + '[' + std::to_string(index) + ']'; }

// Finds syntax errors, duplicate keys and values nested too deeply, and reports the path of each.
// nlohmann-json alone keeps the last of two duplicate keys and does not limit nesting.
class json_validator : public nlohmann::json::json_sax_t {
public:
    // Returns whether the line is valid. Otherwise adds at least one problem.
    static bool validate(std::string_view line, problem_list& problems) {
        // nlohmann-json treats a NUL character as the end of its input.
        if (line.find('\0') != std::string_view::npos) {
            problems.add([] { return problem{"", "line contains a NUL character"}; });
            return false;
        }
        json_validator validator(problems);
        return nlohmann::json::sax_parse(line, &validator) && problems.empty();
    }

    bool null() override { return end_value(); }
    bool boolean(bool) override { return end_value(); }
    bool number_integer(number_integer_t) override { return end_value(); }
    bool number_unsigned(number_unsigned_t) override { return end_value(); }
    bool number_float(number_float_t number, const string_t& token) override {
        // nlohmann-json refuses a number that is too large, but reads one that is too small as 0.
        const bool is_zero = token.substr(0, token.find_first_of("eE")).find_first_of("123456789") == token.npos;
        if (number == 0 && !is_zero)
            problems_.add([&] { return problem{path(), "number underflow parsing '" + shortened(token, longest_word) + '\''}; });
        return end_value();
    }
    bool string(string_t&) override { return end_value(); }
    bool binary(binary_t&) override { return end_value(); }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& key) override {
        level& object = levels_.back();
        object.key = key;
        if (!object.keys.insert(key).second) problems_.add([&] { return problem{path(), "duplicate key"}; });
        return true;
    }

    bool parse_error(std::size_t, const std::string& token, const nlohmann::json::exception& error) override {
        // Turns "[json.exception.parse_error.101] parse error at line 1, column 8: …" into
        // "parse error at column 8: …": that line is always 1, and not the line of the file.
        std::string what = error.what();
        what.erase(0, what.find(']') + 2);
        if (const std::size_t line = what.find(" line 1, "); line != what.npos) what.erase(line, std::string_view(" line 1,").size());
        // The message quotes the whole token, which may be as long as the line.
        if (const std::size_t quoted = what.find('\'' + token + '\''); quoted != what.npos)
            what.replace(quoted + 1, token.size(), shortened(token, longest_word));
        problems_.add([&] { return problem{path(), what}; });
        return false;
    }

private:
    static constexpr std::size_t deepest = 8;  // levels; a brief has four

    // An object or array that is still open.
    struct level {
        bool is_array = false;
        std::size_t index = 0;       // of the current element of an array
        std::string key;             // of the current member of an object
        std::set<std::string> keys;  // read so far
    };

    explicit json_validator(problem_list& problems) : problems_(problems) {}

    bool open(bool is_array) {
        if (levels_.size() == deepest) {
            problems_.add([&] { return problem{path(), "nested too deeply (limit: " + std::to_string(deepest) + " levels)"}; });
            return false;
        }
        levels_.emplace_back().is_array = is_array;
        return true;
    }
    bool close() {
        levels_.pop_back();
        return end_value();
    }
    bool end_value() {
        if (!levels_.empty() && levels_.back().is_array) ++levels_.back().index;
        return true;
    }

    // Returns the path of the value that is being read.
    [[nodiscard]] std::string path() const {
        std::string path;
        for (const level& l : levels_) {
            if (l.is_array)
                path = element_path(path, l.index);
            else if (!l.keys.empty())
                path = member_path(path, l.key);
        }
        return path;
    }

    problem_list& problems_;
    std::vector<level> levels_;
};

}  // namespace brief_lint
