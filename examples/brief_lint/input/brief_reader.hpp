// Reads a brief from a value of JSON, by the table of fields.
#pragma once

#include <pitch/fields.hpp>
#include <pitch/notes.hpp>
#include <pitch/set_of.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "campaign.hpp"
#include "json_text.hpp"
#include "known_keys.hpp"
#include "placeholder.hpp"

namespace brief_lint {

// What was expected where a value has the wrong type.
struct expected_type {
    std::string_view type;       // such as "a string"
    bool is_main_field = false;  // an object is right, too
};

// Reads briefs from two kinds of values: fast ones, and careful ones. `Value` has
// - `kind`, and `text`: of a string, or of a number as written;
// - `bool to_number(double&)` and `bool to_flag(bool&)`;
// - `bool each_member(visit)`: calls `visit(key, value, place)`, where `place` is an offset in the chunk;
// - `bool each_element(visit)`: calls `visit(value)`.
// All return false if the reading must stop. `Findings` takes what is wrong with a value, and returns
// whether the reading goes on: the fast one stops, so that the careful one names everything.
template <class Value, class Findings>
class brief_reader {
public:
    explicit brief_reader(Findings& findings) : findings_(findings) {}

    // Reads a brief. Returns false if it stopped. The caller clears `result` before. `Root` may be a
    // type of its own, which only has `kind` and `each_member`.
    template <class Root>
    bool read(Root& value, campaign& result) {
        if (value.kind != json_kind::object) return findings_.expected({"an object"}, value);
        if (!read_members<members_of_brief>(value, result)) return false;
        if (!result.recipients.empty() && result.brief.recipient.stated()) return findings_.two_recipients(value);
        result.view_lists();
        return true;
    }

private:
    template <class Target>
    using read_function = bool (*)(brief_reader&, Value&, Target&, std::size_t place);

    // The names of the fields of a part or a brief.
    template <class Owner>
    static constexpr auto names_of = []<std::size_t... Index>(std::index_sequence<Index...>) {
        return std::array{known_key(pitch::fields_of<Owner>::list.template get<Index>().name)...};
    }(std::make_index_sequence<std::remove_cvref_t<decltype(pitch::fields_of<Owner>::list)>::size>());

    static constexpr std::size_t recipient_index() {
        std::size_t index = 0;
        while (names_of<pitch::brief>[index].name() != "recipient") ++index;
        return index;
    }

    // The keys of an object, and a function for each. `target` has the members that they set.
    template <class Owner>
    struct members {
        using target = Owner;
        static constexpr const auto& keys = names_of<Owner>;
        static constexpr std::size_t count = names_of<Owner>.size();
        static const auto& functions() {
            static constexpr auto table = []<std::size_t... Index>(std::index_sequence<Index...>) {
                return std::array<read_function<Owner>, count>{[](brief_reader& self, Value& value, Owner& owner, std::size_t) {
                    return self.read_field(value, owner.*pitch::fields_of<Owner>::list.template get<Index>().member);
                }...};
            }(std::make_index_sequence<count>());
            return table;
        }
    };
    struct members_of_named_recipient {
        using target = named_recipient;
        static constexpr std::size_t count = 1 + names_of<pitch::recipient>.size();
        static constexpr auto keys = []<std::size_t... Index>(std::index_sequence<Index...>) {
            return std::array{known_key("name"), names_of<pitch::recipient>[Index]...};
        }(std::make_index_sequence<count - 1>());
        static const auto& functions() {
            static constexpr auto table = []<std::size_t... Index>(std::index_sequence<Index...>) {
                return std::array<read_function<named_recipient>, count>{
                    [](brief_reader& self, Value& value, named_recipient& target, std::size_t) {
                        return self.read_label(value, target.name);
                    },
                    [](brief_reader& self, Value& value, named_recipient& target, std::size_t place) {
                        return members<pitch::recipient>::functions()[Index](self, value, target.answers, place);
                    }...};
            }(std::make_index_sequence<count - 1>());
            return table;
        }
    };
    struct members_of_brief {
        using target = campaign;
        static constexpr std::size_t parts = names_of<pitch::brief>.size(), count = parts + 5;
        static_assert(parts == campaign::parts);
        static constexpr auto keys = []<std::size_t... Index>(std::index_sequence<Index...>) {
            return std::array{known_key("id"),         known_key("title"),  known_key("source"), names_of<pitch::brief>[Index]...,
                              known_key("recipients"), known_key("$schema")};
        }(std::make_index_sequence<parts>());
        static const auto& functions() {
            static constexpr auto table = []<std::size_t... Index>(std::index_sequence<Index...>) {
                return std::array<read_function<campaign>, count>{
                    [](brief_reader& self, Value& value, campaign& c, std::size_t) { return self.read_label(value, c.id); },
                    [](brief_reader& self, Value& value, campaign& c, std::size_t) { return self.read_label(value, c.title); },
                    [](brief_reader& self, Value& value, campaign& c, std::size_t) { return self.read_label(value, c.source); },
                    [](brief_reader& self, Value& value, campaign& c, std::size_t place) {
                        c.part_offsets[Index] = place;
                        return self.read_part(value, c, c.brief.*pitch::fields_of<pitch::brief>::list.template get<Index>().member);
                    }...,
                    [](brief_reader& self, Value& value, campaign& c, std::size_t place) {
                        c.part_offsets[recipient_index()] = place;
                        return self.read_recipients(value, c.recipients);
                    },
                    [](brief_reader& self, Value& value, campaign&, std::size_t) { return self.findings_.ignore(value); }};
            }(std::make_index_sequence<parts>());
            return table;
        }
    };

    // Reads the members of an object. Ignores values that are null or blank text.
    template <class Members, class Object>
    bool read_members(Object& object, typename Members::target& target) {
        std::size_t next = 0;
        std::uint32_t used = 0;
        return object.each_member([&](const auto& key, Value& value, std::size_t place) {
            const std::size_t index = find_key(Members::keys, key, next);
            if (index == Members::count) return findings_.unknown_key(value, Members::keys);
            if (used >> index & 1) return false;  // never in a careful value
            used |= std::uint32_t{1} << index;
            next = index + 1;
            return is_blank(value) || Members::functions()[index](*this, value, target, place);
        });
    }

    static bool is_blank(const Value& value) {
        return value.kind == json_kind::null || (value.kind == json_kind::string && !pitch::text(value.text).stated());
    }
    // Returns whether a value is a placeholder instead of an answer, and notes it.
    bool is_placeholder(const Value& value) {
        if (value.kind != json_kind::string || !may_be_placeholder(value.text)) return false;
        const std::string_view found = placeholder_in(value.text);
        if (found.empty()) return false;
        findings_.placeholder(value, found);
        return true;
    }
    bool wrong_type(std::string_view type, const Value& value) { return findings_.expected({type, is_main_field_}, value); }

    // Reads a part from an object, or its main field from any other value.
    template <class Part>
    bool read_part(Value& value, campaign&, Part& part) {
        return value.kind == json_kind::object ? read_members<members<Part>>(value, part) : read_main_field<Part>(value, part);
    }
    template <class Element>
    bool read_part(Value& value, campaign& c, pitch::list_of<Element>&) {
        std::vector<Element>& elements = vector_of(c, std::type_identity<Element>());
        if (value.kind == json_kind::string) return read_element(value, elements);
        if (value.kind != json_kind::array) return wrong_type("an array", value);
        return value.each_element([&](Value& element) { return read_element(element, elements); });
    }
    template <class Element>
    bool read_element(Value& value, std::vector<Element>& elements) {
        Element& element = elements.emplace_back();
        return value.kind == json_kind::object ? read_members<members<Element>>(value, element) : read_main_field<Element>(value, element);
    }
    template <class Owner>
    bool read_main_field(Value& value, Owner& owner) {
        is_main_field_ = true;
        const bool goes_on = read_field(value, owner.*pitch::fields_of<Owner>::list.template get<0>().member);
        is_main_field_ = false;
        return goes_on;
    }
    static auto& vector_of(campaign& c, std::type_identity<pitch::alternative>) { return c.alternatives; }
    static auto& vector_of(campaign& c, std::type_identity<pitch::touchpoint>) { return c.touchpoints; }
    static auto& vector_of(campaign& c, std::type_identity<pitch::metric>) { return c.metrics; }

    bool read_recipients(Value& value, std::vector<named_recipient>& recipients) {
        if (value.kind != json_kind::array) return wrong_type("an array", value);
        return value.each_element([&](Value& element) {
            if (element.kind != json_kind::object) return wrong_type("an object", element);
            return read_members<members_of_named_recipient>(element, recipients.emplace_back());
        });
    }

    // Reads an id, a title or a name, which may be any text.
    bool read_label(Value& value, std::string_view& target) {
        if (value.kind != json_kind::string) return wrong_type("a string", value);
        target = value.text;
        return true;
    }

    // Reads a field. A placeholder is not said.
    template <class Target>
    bool read_field(Value& value, Target& target) {
        return is_placeholder(value) ? Findings::goes_on : read_value(value, target);
    }
    bool read_value(Value& value, pitch::text& target) {
        if (value.kind != json_kind::string) return wrong_type("a string", value);
        target = value.text;
        return true;
    }
    template <pitch::Note Enum>
    bool read_value(Value& value, std::optional<Enum>& target) {
        if (value.kind != json_kind::string) return wrong_type("a string", value);
        target = pitch::parse<Enum>(value.text);
        return target || findings_.unknown_word(value, pitch::field<pitch::brief, std::optional<Enum>>::expected());
    }
    // Reads a set: an array of words, or one word. An empty array is an empty set.
    template <pitch::Note Enum>
    bool read_value(Value& value, pitch::set_of<Enum>& target) {
        bool is_said = false;
        return read_set(value, target, is_said);
    }
    // A set that can be unknown. An empty array says that the recipient wants none.
    template <pitch::Note Enum>
    bool read_value(Value& value, std::optional<pitch::set_of<Enum>>& target) {
        bool is_said = false;
        const bool goes_on = read_set(value, target.emplace(), is_said);
        if (!is_said) target.reset();
        return goes_on;
    }
    template <pitch::Note Enum>
    bool read_set(Value& value, pitch::set_of<Enum>& target, bool& is_said) {
        const auto read_word = [&](Value& word) {
            std::optional<Enum> note;
            if (!read_value(word, note)) return false;
            if (note) target |= *note;
            is_said = true;
            return true;
        };
        if (value.kind == json_kind::string) return read_word(value);
        if (value.kind != json_kind::array) return wrong_type("an array", value);
        is_main_field_ = false;
        bool is_empty = true;
        const bool goes_on = value.each_element([&](Value& word) {
            is_empty = false;
            return is_placeholder(word) ? Findings::goes_on : read_word(word);
        });
        is_said = is_said || is_empty;
        return goes_on;
    }
    bool read_value(Value& value, std::optional<bool>& target) {
        if (value.kind != json_kind::boolean) return wrong_type("true or false", value);
        return value.to_flag(target.emplace());
    }
    bool read_value(Value& value, std::optional<unsigned>& target) {
        double number = -1;
        if (value.kind == json_kind::number && !value.to_number(number)) return false;
        if (number < 0 || number > std::numeric_limits<unsigned>::max() || number != std::floor(number)) return findings_.not_whole(value);
        target = static_cast<unsigned>(number);
        return true;
    }
    bool read_value(Value& value, std::optional<double>& target) {
        if (value.kind != json_kind::number) return wrong_type("a number", value);
        return value.to_number(target.emplace());
    }

    Findings& findings_;
    bool is_main_field_ = false;  // the value that is being read stands for a whole part
};

}  // namespace brief_lint
