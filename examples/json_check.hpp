// Goes through a line of JSON before it is read, and names the place of what is wrong with it: broken syntax; a key that stands twice in one
// object, of which nlohmann-json would keep the last; and nesting deeper than that of any brief, in which a reader could get lost.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "problem.hpp"

// The key of a field inside the object at `path`.
inline std::string key_at(const std::string& path, const std::string& key) {
    return path + (path.empty() ? "" : ".") + (key.empty() ? "\"\"" : key);
}
inline std::string key_at(const std::string& path, std::size_t index) { return path + '[' + std::to_string(index) + ']'; }

class json_check : public nlohmann::json::json_sax_t {
public:
    // Whether the line can be read; else `problems` says why not.
    static bool passes(std::string_view line, std::vector<problem>& problems) {
        // nlohmann-json would take the character for the end of the line.
        if (line.find('\0') != std::string_view::npos) return problems.push_back({"", "there is a NUL character in this line"}), false;
        json_check check(problems);
        return nlohmann::json::sax_parse(line, &check) && problems.empty();
    }

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool string(string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool start_object(std::size_t) override { return open(false); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& key) override {
        level& object = levels_.back();
        object.key = key;
        if (!object.keys.insert(key).second) problems_.push_back({path(), "this key stands twice in one object"});
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& e) override {
        // "[json.exception.parse_error.101] parse error at line 1, column 8: …", though the line has a number in its file.
        std::string what = e.what();
        what.erase(0, what.find(']') + 2);
        if (const std::size_t line = what.find(" line 1, "); line != what.npos) what.erase(line, std::string_view(" line 1,").size());
        problems_.push_back({path(), what});
        return false;
    }

private:
    static constexpr std::size_t deepest = 8;  // a brief's are four

    struct level {
        bool is_array = false;
        std::size_t index = 0;
        std::string key;
        std::set<std::string> keys;
    };

    explicit json_check(std::vector<problem>& problems) : problems_(problems) {}

    bool value() {
        if (!levels_.empty() && levels_.back().is_array) ++levels_.back().index;
        return true;
    }
    bool open(bool is_array) {
        if (levels_.size() == deepest) return problems_.push_back({path(), "this is nested deeper than a brief is"}), false;
        levels_.emplace_back().is_array = is_array;
        return true;
    }
    bool close() {
        levels_.pop_back();
        return value();
    }
    // Where the next value stands.
    [[nodiscard]] std::string path() const {
        std::string path;
        for (const level& l : levels_)
            if (l.is_array)
                path = key_at(path, l.index);
            else if (!l.keys.empty())
                path = key_at(path, l.key);
        return path;
    }

    std::vector<problem>& problems_;
    std::vector<level> levels_;
};
