#include "json_fast.hpp"

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include "brief_reader.hpp"
#include "chunk.hpp"

// Without exceptions, a result does not convert to its value, so an error cannot be overlooked.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace brief_lint {
namespace {

namespace ondemand = simdjson::ondemand;
static_assert(chunk::padding >= simdjson::SIMDJSON_PADDING);

// Texts with escapes, and where the chunk begins.
struct input {
    text_store& texts;
    const char* chunk;
};

// A value of the input. Simdjson has found that all strings are closed and valid UTF-8.
class fast_value {
public:
    json_kind kind = json_kind::null;
    std::string_view text;

    explicit fast_value(input& source) : input_(&source) {}

    // Looks at a value. Returns false if it is invalid.
    bool set(ondemand::value value) {
        const std::string_view token = value.raw_json_token();
        value_ = value;
        switch (token.front()) {
            case '"': kind = json_kind::string; return set_text(token);
            case '{': kind = json_kind::object; return true;
            case '[': kind = json_kind::array; return true;
            case 't':
            case 'f': kind = json_kind::boolean; return true;
            case 'n': kind = json_kind::null; return is_null();
            default:
                kind = json_kind::number;
                text = token;
                return true;
        }
    }

    // Refuses a zero that has other digits, which is too small a number, or a sign.
    bool to_number(double& number) {
        return value_.get_double().get(number) == simdjson::SUCCESS &&
               (number != 0 || text.substr(0, text.find_first_of("eE")).find_first_of("123456789-") == text.npos);
    }
    bool to_flag(bool& flag) { return value_.get_bool().get(flag) == simdjson::SUCCESS; }

    template <class Visit>
    bool each_member(Visit visit) {
        ondemand::object object;
        return value_.get_object().get(object) == simdjson::SUCCESS && each_member_of(object, *input_, visit);
    }
    template <class Visit>
    static bool each_member_of(ondemand::object& object, input& source, Visit& visit) {
        fast_value value(source);
        for (auto member : object) {
            ondemand::field field;
            if (std::move(member).get(field) != simdjson::SUCCESS) return false;
            const char* const key = field.key().raw();
            if (!value.set(field.value())) return false;
            if (!visit(raw_key{key}, value, static_cast<std::size_t>(key - 1 - source.chunk))) return false;
        }
        return true;
    }
    template <class Visit>
    bool each_element(Visit visit) {
        ondemand::array array;
        if (value_.get_array().get(array) != simdjson::SUCCESS) return false;
        fast_value value(*input_);
        for (auto element : array) {
            ondemand::value found;
            if (std::move(element).get(found) != simdjson::SUCCESS || !value.set(found) || !visit(value)) return false;
        }
        return true;
    }

private:
    bool is_null() {
        bool is_null = false;
        return value_.is_null().get(is_null) == simdjson::SUCCESS && is_null;
    }
    // Takes the text of a string. Only white space follows it in its token.
    bool set_text(std::string_view token) {
        ondemand::raw_json_string raw;
        if (value_.get_raw_json_string().get(raw) != simdjson::SUCCESS) return false;
        std::size_t end = token.size() - 1;
        while (token[end] != '"') --end;
        if (end == 0) return false;
        text = token.substr(1, end - 1);
        if (std::memchr(text.data(), '\\', text.size()) == nullptr) return true;
        return input_->texts.unescape(text, text) == std::string_view::npos;
    }

    input* input_;
    ondemand::value value_;
};

// Stops at everything.
struct fast_findings {
    static constexpr bool goes_on = false;

    static bool expected(const expected_type&, const auto&) { return false; }
    static bool not_whole(const fast_value&) { return false; }
    static bool unknown_word(const fast_value&, std::string_view) { return false; }
    static bool two_recipients(const auto&) { return false; }
    template <std::size_t Count>
    static bool unknown_key(const fast_value&, const std::array<known_key, Count>&) {
        return false;
    }
    static void placeholder(const fast_value&, std::string_view) {}
    static bool ignore(const fast_value& value) { return value.kind == json_kind::string; }
};

// The brief itself, which simdjson distinguishes from other values.
struct root_value {
    json_kind kind = json_kind::object;
    ondemand::object object;
    input& source;

    template <class Visit>
    bool each_member(Visit visit) {
        return fast_value::each_member_of(object, source, visit);
    }
};

}  // namespace

class json_fast::implementation {
public:
    bool read(const json_piece& piece, campaign& result) {
        const std::string_view text = piece.text();
        if (text.size() > parser_.capacity() && parser_.allocate(2 * text.size()) != simdjson::SUCCESS) return false;
        texts_.clear(text.size());
        result.clear();
        ondemand::document document;
        if (parser_.iterate(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING).get(document) != simdjson::SUCCESS)
            return false;
        input source{texts_, piece.chunk.data()};
        root_value root{.object = {}, .source = source};
        if (document.get_object().get(root.object) != simdjson::SUCCESS) return false;
        fast_findings findings;
        return brief_reader<fast_value, fast_findings>(findings).read(root, result) &&
               document.current_location().error() == simdjson::OUT_OF_BOUNDS;  // nothing follows
    }

private:
    ondemand::parser parser_;
    text_store texts_;
};

json_fast::json_fast() : implementation_(std::make_unique<implementation>()) {}
json_fast::~json_fast() = default;

bool json_fast::read(const json_piece& piece, campaign& result) { return implementation_->read(piece, result); }

}  // namespace brief_lint
