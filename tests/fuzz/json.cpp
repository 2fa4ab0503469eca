// A libFuzzer target: JSON as brief_lint reads it, a brief a line and over many lines. nlohmann-json reads the
// same texts: both accept or refuse them, and find the same strings and numbers.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

#include "fields.hpp"
#include "forms.hpp"
#include "support.hpp"

namespace {

using fuzz::require;

/// The strings and numbers of a text, and whether it is JSON.
class reference final : public nlohmann::json::json_sax_t {
public:
    std::set<std::string> strings, numbers;
    bool is_json = false;

    explicit reference(std::string_view text) { is_json = nlohmann::json::sax_parse(text, this); }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t value) override { return add(static_cast<double>(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(static_cast<double>(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return strings.insert(value).second || true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

private:
    bool add(double value) { return numbers.insert(fuzz::words_of(value)).second || true; }
};

void check_values(const brief_lint::campaign& read, const reference& expected) {
    require(expected.is_json);
    const auto check = [&](std::string_view text) { require(text.empty() || expected.strings.contains(std::string(text))); };
    check(read.id);
    check(read.title);
    check(read.source);
    fuzz::for_each_value(read.brief, [&]<class Field, class Value>(const Field&, const Value& value) {
        if constexpr (std::is_same_v<Value, pitch::text>) check(value.view());
        if constexpr (std::is_same_v<Value, std::optional<double>>) require(!value || expected.numbers.contains(fuzz::words_of(*value)));
    });
}

std::string_view line_of(std::string_view text, std::size_t number) {
    for (; number > 1; --number) fuzz::take_until(text, "\n");
    return fuzz::take_until(text, "\n");
}

// Returns whether a text was refused because it is not JSON. Numbers that a double cannot hold, deep nesting
// and NUL characters are refused in other words.
bool is_parse_error(const brief_lint::problem_list& problems) { return problems.kept().front().what.starts_with("parse error"); }

void check_lines(std::string_view input) {
    fuzz::found all;
    all.on_each = [&](const brief_lint::campaign& read) { check_values(read, reference(line_of(input, read.line))); };
    all.on_refused = [&](std::size_t line, const brief_lint::problem_list& problems) {
        if (is_parse_error(problems)) require(!nlohmann::json::accept(line_of(input, line)));
    };
    fuzz::read_at_once(input, brief_lint::input_form::json_lines, all);
}

void check_document(std::string_view input) {
    const reference expected(input);
    fuzz::found all;
    if (expected.is_json) {
        all.on_each = [&](const brief_lint::campaign& read) { check_values(read, expected); };
        all.on_refused = [](std::size_t, const brief_lint::problem_list& problems) { require(!is_parse_error(problems)); };
    }
    fuzz::read_at_once(input, brief_lint::input_form::json, all);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input = fuzz::view_of(bytes, size);
    check_lines(input);
    check_document(input);
    for (const auto form : {brief_lint::input_form::json_lines, brief_lint::input_form::json, brief_lint::input_form::automatic})
        fuzz::check_pieces(input, form);
    return 0;
}
