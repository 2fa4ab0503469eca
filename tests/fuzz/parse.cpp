// A libFuzzer target: what the library reads from text and from words. The first line of an input is a
// path, the rest is a value.
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/text/number.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/text.hpp>
#include <pitch/verdict_words.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "fields.hpp"
#include "support.hpp"

namespace {

using fuzz::require;

void check_error(const pitch::text_error& e, std::string_view text) {
    require(!e.what.empty() && e.position <= text.size() && e.word.size() <= text.size() - e.position);
    require(e.word.empty() || e.word.data() == text.data() + e.position);
}

template <pitch::Note Enum>
void check_notes(std::string_view words) {
    if (const std::optional<Enum> note = pitch::parse<Enum>(words)) {
        require(pitch::parse<Enum>(pitch::name(*note)) == note);
        require(pitch::parse_set<Enum>(words) == pitch::set_of<Enum>(*note));
    }
    const std::optional<pitch::set_of<Enum>> set = pitch::parse_set<Enum>(words);
    if (!set) return;
    std::string written;
    for (const Enum note : *set) written.append(pitch::name(note)).append(" ;\t");
    require(pitch::parse_set<Enum>(written) == set);
}

// Compares with the C library, which also accepts other forms of numbers.
void check_number(std::string_view text) {
    const pitch::detail::number_reading read = pitch::detail::read_number(text);
    const std::string copy(text);
    char* end = nullptr;
    const double expected = std::strtod(copy.c_str(), &end);
    const bool is_form = !text.empty() && end == copy.c_str() + copy.size() && text.find_first_not_of("-0123456789.eE+") == text.npos &&
                         text.front() != '+' && text.front() != '.' && text.find(".e") == text.npos && text.find(".E") == text.npos &&
                         text.back() != '.' && !text.starts_with("-.");
    if (!read.what.empty()) {
        require(read.value == 0);
        require(is_form == (read.what != "expected a number"));
        return;
    }
    require(is_form && read.value == expected && std::signbit(read.value) == (std::signbit(expected) && expected != 0));
    // Reports print digits that read back as the number.
    const auto shortest = pitch::detail::decimal::shortest(read.value);
    require(std::strtod(std::string(shortest.view()).c_str(), nullptr) == read.value);
}

// Assigns to each field of a part, and reads back what it holds.
template <class Part>
void check_fields(std::string_view value) {
    pitch::for_each_field<Part>([&]<class Field>(const Field& f) {
        Part part{};
        const auto result = pitch::assign(part, f, value);
        const std::string words = fuzz::words_of(part.*f.member);
        if (!result) {
            check_error(result.error(), value);
            require(words.empty());
            return;
        }
        require(pitch::text(value).stated() || words.empty());
        Part again{};
        require(static_cast<bool>(pitch::assign(again, f, words)));
        require(fuzz::words_of(again.*f.member) == words);
    });
}

void check_record(std::string_view path, std::string_view value) {
    pitch::brief b;
    const auto result = pitch::assign(b, path, value);
    if (result) {
        require(result.error() == pitch::text_error{});
        return;
    }
    const pitch::text_error& e = result.error();
    require(!e.what.empty());
    require(e.word.empty() || (e.word.data() >= value.data() && e.word.data() + e.word.size() <= value.data() + value.size()) ||
            (e.position == 0 && e.word.data() == path.data()));
}

struct few_letters {
    static constexpr std::string_view id = "few-letters";
    constexpr pitch::measurement operator()(const pitch::message& m, pitch::bound<"letters", 30> letters) const {
        return pitch::measurement::at_most(static_cast<double>(m.words.characters()), letters.value());
    }
};
struct has_difference {
    static constexpr std::string_view id = "has-difference";
    constexpr bool operator()(const pitch::alternative& a) const { return a.difference.stated(); }
};
constexpr auto house = pitch::all(pitch::grammar, few_letters{}, pitch::each(has_difference{}), pitch::measurable);
using house_type = std::remove_const_t<decltype(house)>;

// Requires that `from_words` accepts only words that `to_words` returns.
void check_words(std::string_view bytes) {
    constexpr pitch::alternative others[]{{"a taxi", "it is late"}, {"a bus", ""}};
    static const auto valid = pitch::to_words(pitch::evaluate(
        pitch::sentence{pitch::need{"arrive dry"}, pitch::message{.words = "Dry feet."}, pitch::alternatives(others)}, house));
    auto words = valid;
    for (std::size_t i = 0; i < bytes.size() / 2; ++i) {  // a byte for the place, and one for its new value
        const auto place = static_cast<unsigned char>(bytes[2 * i]) % (8 * words.size());
        reinterpret_cast<unsigned char*>(words.data())[place] ^= static_cast<unsigned char>(bytes[2 * i + 1]);
    }
    const auto v = pitch::from_words<house_type>(words);
    if (!v) {
        require(words != valid);
        return;
    }
    require(pitch::to_words(*v) == words);
    require(v->complete() + v->unfinished() + v->flawed() == 1);
    std::string json;
    pitch::write_json(std::back_inserter(json), *v);
    pitch::write_text(std::back_inserter(json), *v);
    require(fuzz::is_valid(json));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view value = fuzz::view_of(bytes, size);
    const std::string_view path = fuzz::take_until(value, "\n");
    check_notes<pitch::stage>(value);
    check_notes<pitch::channel>(value);
    check_notes<pitch::role>(value);
    check_number(value);
    check_record(path, value);
    check_fields<pitch::need>(value);
    check_fields<pitch::method>(value);
    check_fields<pitch::metric>(value);
    check_fields<pitch::recipient>(value);
    check_fields<pitch::objective>(value);
    check_words(value);
    return 0;
}
