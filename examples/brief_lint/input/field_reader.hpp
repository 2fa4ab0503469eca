// Reads JSON values into the fields of parts.
#pragma once

#include <pitch/notes.hpp>
#include <pitch/set_of.hpp>
#include <pitch/text.hpp>

#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../printable.hpp"
#include "json_validator.hpp"
#include "problem.hpp"

namespace brief_lint {

// Reads a JSON object, described as a list of fields. Adds a problem for each unknown key and each
// value of the wrong type. Texts view the strings of the JSON document, which must outlive them.
class field_reader {
public:
    using json = nlohmann::json;

    // A key, and the function that reads its value. Problems name the value by its path.
    struct field {
        std::string_view key;
        std::function<void(const json& value, const std::string& path)> read;
    };
    using fields = std::vector<field>;

    explicit field_reader(problem_list& problems) : problems_(problems) {}

    // Describes a field with one value, such as a text, a number or a set.
    template <class Target>
    field value(std::string_view key, Target& target) {
        return {key, [this, &target](const json& j, const std::string& path) { read(j, path, target); }};
    }

    // Describes a nested object.
    field object(std::string_view key, fields known) {
        return {key, [this, known = std::move(known)](const json& j, const std::string& path) { read_object(j, path, known); }};
    }

    // Describes an array of objects. `fields_of(element)` returns the fields of one element.
    template <class Element, class FieldsOf>
    field list(std::string_view key, std::vector<Element>& target, FieldsOf fields_of) {
        return {key, [this, &target, fields_of](const json& j, const std::string& path) {
                    if (!j.is_array()) return expected("an array", j, path);
                    for (std::size_t i = 0; i < j.size(); ++i) read_object(j[i], element_path(path, i), fields_of(target.emplace_back()));
                }};
    }

    // Reads a JSON object. Ignores values that are null or blank text.
    void read_object(const json& j, const std::string& path, const fields& known) {
        if (!j.is_object()) return expected("an object", j, path);
        for (const auto& [key, value] : j.items()) {
            const std::string value_path = member_path(path, key);
            const field* match = nullptr;
            for (const field& f : known)
                if (f.key == key) match = &f;
            if (!match)
                problems_.add([&] { return problem{value_path, "unknown key"}; });
            else if (!is_blank(value))
                match->read(value, value_path);
        }
    }

private:
    static bool is_blank(const json& j) { return j.is_null() || (j.is_string() && !pitch::text(j.get_ref<const std::string&>()).stated()); }

    // Returns the type of a value with its article, such as "an array".
    static std::string type_of(const json& j) {
        const std::string type = j.type_name();
        return j.is_null() ? type : (j.is_array() || j.is_object() ? "an " : "a ") + type;
    }
    void expected(std::string_view type, const json& j, const std::string& path) {
        problems_.add([&] { return problem{path, "expected " + std::string(type) + ", got " + type_of(j)}; });
    }

    bool check_string(const json& j, const std::string& path) {
        if (!j.is_string()) expected("a string", j, path);
        return j.is_string();
    }
    void read(const json& j, const std::string& path, std::string& target) {
        if (check_string(j, path)) target = j.get<std::string>();
    }
    void read(const json& j, const std::string& path, pitch::text& target) {
        if (check_string(j, path)) target = j.get_ref<const std::string&>();
    }

    // Returns the names to choose from, without numbered channels such as channel_16.
    template <pitch::Note Value>
    static std::string names() {
        std::string all;
        for (unsigned i = 0;; ++i) {
            const std::string_view name = pitch::name(static_cast<Value>(i));
            if (name.empty() || name.starts_with("channel_")) return all;
            all.append(i == 0 ? "" : ", ").append(name);
        }
    }
    template <pitch::Note Value>
    void read(const json& j, const std::string& path, std::optional<Value>& target) {
        if (!check_string(j, path)) return;
        target = pitch::parse<Value>(j.get_ref<const std::string&>());
        if (target) return;
        problems_.add([&] {
            return problem{
                path, "expected one of " + names<Value>() + "; got '" + shortened(j.get_ref<const std::string&>(), longest_word) + "'"};
        });
    }
    template <pitch::Note Value>
    void read(const json& j, const std::string& path, pitch::set_of<Value>& target) {
        if (!j.is_array()) return expected("an array", j, path);
        for (std::size_t i = 0; i < j.size(); ++i) {
            std::optional<Value> value;
            read(j[i], element_path(path, i), value);
            if (value) target |= *value;
        }
    }
    // An empty array is an empty set: the recipient wants none.
    template <pitch::Note Value>
    void read(const json& j, const std::string& path, std::optional<pitch::set_of<Value>>& target) {
        read(j, path, target.emplace());
    }

    void read(const json& j, const std::string& path, std::optional<bool>& target) {
        if (!j.is_boolean()) return expected("true or false", j, path);
        target = j.get<bool>();
    }
    void read(const json& j, const std::string& path, std::optional<unsigned>& target) {
        constexpr unsigned largest = std::numeric_limits<unsigned>::max();
        const double number = j.is_number() ? j.get<double>() : -1;
        if (number < 0 || number > largest || number != std::floor(number))
            problems_.add([&] {
                return problem{path, "expected a whole number from 0 to " + std::to_string(largest) + ", got " +
                                         (j.is_number() ? j.dump() : type_of(j))};
            });
        else
            target = static_cast<unsigned>(number);
    }
    void read(const json& j, const std::string& path, std::optional<double>& target) {
        if (!j.is_number()) return expected("a number", j, path);
        target = j.get<double>();
    }

    problem_list& problems_;
};

}  // namespace brief_lint
