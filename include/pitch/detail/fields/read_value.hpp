/// Reads the values of fields from text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <pitch/detail/fields/expected_value.hpp>
#include <pitch/detail/fields/member_kind.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/text/nearest.hpp>
#include <pitch/detail/text/number.hpp>
#include <pitch/notes.hpp>
#include <pitch/parsed.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0::detail {

/// Removes white space of ASCII from both ends of a text.
constexpr std::string_view trimmed(std::string_view word) noexcept {
    constexpr std::string_view white = " \t\r\n"sv;
    while (!word.empty() && white.find(word.front()) != white.npos) word.remove_prefix(1);
    while (!word.empty() && white.find(word.back()) != white.npos) word.remove_suffix(1);
    return word;
}

/// Makes the error at a word of a value. The word must be a view into the value.
constexpr parsed<void> wrong_word(std::string_view value, std::string_view word, std::string_view what,
                                  std::string_view nearest = {}) noexcept {
    return parsed<void>(text_error{static_cast<std::size_t>(word.data() - value.data()), word, what, nearest});
}

/// Makes the error at a word that is not one of an enum's values.
template <class Enum>
constexpr parsed<void> unknown_note(std::string_view value, std::string_view word) noexcept {
    nearest_word nearest(word);
    for (const std::string_view name : names_of<Enum>::names)
        if (detail::is_offered<Enum>(name)) nearest.offer(name);
    return detail::wrong_word(value, word, detail::static_text<expected_names<Enum>>(), nearest.best());
}

/// What was read of a set.
template <class Enum>
struct notes_reading {
    parsed<void> result{};
    set_of<Enum> notes{};
    std::size_t count = 0;
};

/// Reads words that are separated by `;` or `,` into a set. Skips empty places.
template <class Enum>
constexpr notes_reading<Enum> read_notes(std::string_view value) noexcept {
    notes_reading<Enum> read;
    for (std::string_view rest = value; !rest.empty();) {
        const std::size_t size = rest.find_first_of(";,"sv);
        const std::string_view word = detail::trimmed(rest.substr(0, size));
        rest.remove_prefix(size == rest.npos ? rest.size() : size + 1);
        if (word.empty()) continue;
        const std::optional<Enum> note = pitch::parse<Enum>(word);
        if (!note) {
            read.result = detail::unknown_note<Enum>(value, word);
            return read;
        }
        read.notes |= *note;
        ++read.count;
    }
    return read;
}

/// Reads a set that is not blank, or an optional one. Leaves the member as it is after an error.
template <class Member>
constexpr parsed<void> read_set(std::string_view value, std::string_view word, Member& member) noexcept {
    using held = member_of<Member>;
    const bool is_none = held::is_optional && word == "none"sv;
    const notes_reading read = is_none ? notes_reading<typename held::note>() : detail::read_notes<typename held::note>(value);
    if (read.result) {
        member = Member{};
        if (read.count != 0 || is_none) member = read.notes;
    }
    return read.result;
}

/// Reads a value that is not blank into a member. Leaves the member as it is after an error.
template <class Member>
constexpr parsed<void> read_value(std::string_view value, Member& member) noexcept {
    using held = member_of<Member>;
    const std::string_view word = detail::trimmed(value);
    if constexpr (held::is_text) {
        member = text(value);
    } else if constexpr (held::is_set) {
        return detail::read_set(value, word, member);
    } else if constexpr (!std::is_void_v<typename held::note>) {
        const std::optional<typename held::note> note = pitch::parse<typename held::note>(word);
        if (!note) return detail::unknown_note<typename held::note>(value, word);
        member = *note;
    } else if constexpr (held::is_flag) {
        if (word != "true"sv && word != "false"sv) {
            nearest_word nearest(word);
            nearest.offer("true"sv);
            nearest.offer("false"sv);
            return detail::wrong_word(value, word, detail::expected_value<Member>(), nearest.best());
        }
        member = word == "true"sv;
    } else {
        const number_reading number = detail::read_number(word);
        if constexpr (held::is_whole) {
            constexpr double most = 4294967295.0;
            const bool is_whole = number.what.empty() && number.value >= 0 && number.value <= most &&
                                  number.value == static_cast<double>(static_cast<unsigned>(number.value));
            if (!is_whole) return detail::wrong_word(value, word, detail::expected_value<Member>());
            member = static_cast<unsigned>(number.value);
        } else {
            if (!number.what.empty()) return detail::wrong_word(value, word, number.what);
            member = number.value;
        }
    }
    return {};
}

}  // namespace pitch::inline v0::detail
