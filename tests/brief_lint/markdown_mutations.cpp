// Reads 30,000 mutated Markdown briefs, and random briefs that are written as Markdown in three layouts.
// usage: markdown_mutations SOURCE_DIR
#include <pitch/fields.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "../support/occurs_in.hpp"
#include "input/reader.hpp"

namespace {

using namespace std::string_view_literals;

std::size_t failures = 0;
void fail(std::string_view what, std::string_view input) {
    if (++failures <= 5) std::cerr << "FAILED: " << what << "\n--- input\n" << input << "\n---\n";
}

// Does not use the distributions of <random>, whose numbers depend on the library.
class dice {
public:
    std::size_t below(std::size_t bound) { return engine_() % bound; }
    template <class Choices>
    auto one_of(const Choices& choices) {
        return choices[below(std::size(choices))];
    }

private:
    std::mt19937 engine_{20260302};
};

using support::occurs_in;

// Calls `visit(field, value)` for each field of a part, or of each element of a list part.
template <class Visit>
void for_each_value(const brief_lint::campaign& read, Visit visit) {
    const pitch::brief& b = read.brief;
    pitch::for_each_field<pitch::brief>([&](const auto& member) {
        const auto& part = b.*member.member;
        using held = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_void_v<typename held::element_type>)
            pitch::for_each_field<typename held::member_type>([&](const auto& f) { visit(f, part.*f.member); });
        else
            for (const auto& element : part)
                pitch::for_each_field<typename held::element_type>([&](const auto& f) { visit(f, element.*f.member); });
    });
}

class checker : public brief_lint::record_sink {
public:
    std::string_view input;
    std::size_t lines = 0;  // of the input
    std::size_t briefs = 0, refused = 0, notes = 0;

    void on_brief(brief_lint::campaign& read) override {
        ++briefs;
        const auto check = [&](std::string_view text) {
            if (!occurs_in(text, input)) fail("a text that the input does not have: " + std::string(text), input);
        };
        check(read.title);
        check(read.id);
        check(read.source);
        for_each_value(read, [&]<class Field, class Value>(const Field& f, const Value& value) {
            // A currency can come from a symbol: EUR.
            if constexpr (std::is_same_v<Value, pitch::text>)
                if (f.name != "currency") check(value.view());
        });
        for (const std::size_t offset : read.part_offsets)
            if (offset != brief_lint::campaign::unknown && offset >= input.size()) fail("a part outside the input", input);
    }
    void on_bad_brief(std::size_t line, std::string_view, const brief_lint::problem_list& problems) override {
        ++refused;
        if (problems.empty()) fail("refused without a problem", input);
        for (const brief_lint::problem& p : problems.kept())
            if (p.what.empty()) fail("a problem without words", input);
        check_line(line);
    }
    void on_note(std::size_t line, const brief_lint::note& found) override {
        ++notes;
        if (found.what.empty()) fail("a note without words", input);
        check_line(line);
    }

private:
    void check_line(std::size_t line) {
        if (line == 0 || line > lines) fail("line " + std::to_string(line) + " of " + std::to_string(lines), input);
    }
};

void fill(brief_lint::chunk& into, std::string_view text) {
    into.buffer.assign(text.begin(), text.end());
    into.size = text.size();
    into.buffer.resize(text.size() + brief_lint::chunk::padding);
}

// Reads one input. It must be a brief, or refused; or without any key, neither.
void read_one(brief_lint::reader& reader, checker& check, std::string_view text) {
    brief_lint::chunk piece;
    fill(piece, text);
    check.input = text;
    check.lines = 1 + static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }));
    const std::size_t results = check.briefs + check.refused;
    const auto start = std::chrono::steady_clock::now();
    reader.read(piece, check);
    if (std::chrono::steady_clock::now() - start > std::chrono::seconds(1)) fail("more than a second", text.substr(0, 100));
    if (check.briefs + check.refused > results + 1) fail("two results", text);
}

constexpr std::string_view tokens[]{"\n",
                                    "\r",
                                    "\r\n",
                                    "\n\n",
                                    "# ",
                                    "\n## Need\n",
                                    "\n### Origins\n",
                                    "\n## Cible\n",
                                    "\n---\n",
                                    "\n===\n",
                                    "---\n",
                                    "```\n",
                                    "~~~",
                                    "<!--",
                                    "-->",
                                    "<br>",
                                    "</b>",
                                    "<",
                                    ">",
                                    "[",
                                    "]",
                                    "](",
                                    ")",
                                    "![",
                                    "**",
                                    "*",
                                    "_",
                                    "`",
                                    "``",
                                    "\\",
                                    "|",
                                    " | ",
                                    "\n| Objectif | vendre |\n",
                                    "|---|---|\n",
                                    "- ",
                                    "1. ",
                                    "[x] ",
                                    "[ ] ",
                                    "> ",
                                    "\n- a: b\n",
                                    "id: a\n",
                                    "[a, b]",
                                    "['",
                                    "\"",
                                    "{",
                                    "\xEF\xBB\xBF",
                                    "\xFF",
                                    "\xC3",
                                    "é",
                                    "\xE2\x80\x93",
                                    "\xF0\x9F\x98\x80",
                                    "metrics[0].target",
                                    "alternatives[999]",
                                    "recipients[1].where",
                                    "1e999",
                                    "12 %",
                                    "TBD",
                                    "n/a",
                                    "none",
                                    "; ",
                                    ",",
                                    "\t"};

std::string mutated(dice& random, const std::vector<std::string>& seeds) {
    std::string text = random.one_of(seeds);
    for (std::size_t count = 1 + random.below(4); count > 0; --count) {
        const std::size_t at = random.below(text.size() + 1), length = random.below(1 + std::min<std::size_t>(text.size() - at, 60));
        switch (random.below(8)) {
            case 0: text.insert(at, random.one_of(tokens)); break;
            case 1: text.replace(at, length, random.one_of(tokens)); break;
            case 2: text.erase(at, length); break;
            case 3: text.insert(at, text.substr(at, length)); break;
            case 4: text.insert(random.below(text.size() + 1), text.substr(at, length)); break;
            case 5:
                if (at < text.size()) text[at] = static_cast<char>(random.below(256));
                break;
            case 6: text.insert(at, 1, static_cast<char>(random.below(256))); break;
            default:
                if (random.below(4) == 0) text.resize(at);
        }
    }
    return text;
}

// A random brief and the texts that it views.
struct random_brief {
    pitch::brief brief;
    std::deque<std::string> texts;
    std::vector<pitch::alternative> alternatives;
    std::vector<pitch::touchpoint> touchpoints;
    std::vector<pitch::metric> metrics;
};

// A text of letters and of marks that Markdown would take for markup.
std::string random_text(dice& random) {
    constexpr std::string_view words[]{"dry",   "l’été",      "**feet**", "_a_",         "[b](c)",     "d|e", "<br>",  "`x`",
                                       "a\\",   "\\",         "5 * 3",    "<!-- no -->", "#",          "- ",  "&amp;", "1.",
                                       "né(e)", "\"quoted\"", "it's",     "![i](j)",     "snake_case", "~~~", "日本"};
    std::string text = "word";
    for (std::size_t count = random.below(5); count > 0; --count) {
        std::string_view word = random.one_of(words);
        if (word == "- ") word = "-";
        text.append(" ").append(word);
    }
    return text;
}

template <class Value>
struct is_set_of : std::false_type {};
template <class Note>
struct is_set_of<pitch::set_of<Note>> : std::true_type {
    using note = Note;
};
template <class Value>
struct is_optional : std::false_type {};
template <class Value>
struct is_optional<std::optional<Value>> : std::true_type {};

void set_random(dice& random, std::deque<std::string>& texts, pitch::text& value) { value = texts.emplace_back(random_text(random)); }
void set_random(dice& random, std::deque<std::string>&, double& value) { value = static_cast<double>(random.below(4000)) / 2; }
void set_random(dice& random, std::deque<std::string>&, unsigned& value) { value = static_cast<unsigned>(random.below(9)); }
void set_random(dice& random, std::deque<std::string>&, bool& value) { value = random.below(2) == 0; }
template <pitch::Note Note>
void set_random(dice& random, std::deque<std::string>&, Note& value) {
    value = static_cast<Note>(random.below(2));
}
template <class Note>
void set_random(dice& random, std::deque<std::string>&, pitch::set_of<Note>& value) {
    value = {};
    for (std::size_t count = random.below(3); count > 0; --count) value |= static_cast<Note>(random.below(2));
}
template <class Value>
void set_random(dice& random, std::deque<std::string>& texts, std::optional<Value>& value) {
    set_random(random, texts, value.emplace());
}

// Sets about two thirds of the fields, always the first of an element.
template <class Part>
void set_fields(dice& random, std::deque<std::string>& texts, Part& part, bool is_element) {
    bool is_first = true;
    pitch::for_each_field<Part>([&](const auto& f) {
        if (random.below(3) != 0 || (is_first && is_element)) set_random(random, texts, part.*f.member);
        if (f.kind == pitch::field_kind::date && random.below(2) == 0) {
            if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::member_type, pitch::text>)
                part.*f.member = "2026-03-02";
        }
        is_first = false;
    });
}
void make_random(dice& random, random_brief& made) {
    const auto add = [&](auto& list) {
        for (std::size_t count = random.below(4); count > 0; --count) set_fields(random, made.texts, list.emplace_back(), true);
    };
    add(made.alternatives);
    add(made.touchpoints);
    add(made.metrics);
    pitch::for_each_field<pitch::brief>([&]<class Field>(const Field& member) {
        if constexpr (std::is_void_v<typename Field::element_type>) set_fields(random, made.texts, made.brief.*member.member, false);
    });
    made.brief.alternatives = made.alternatives;
    made.brief.touchpoints = made.touchpoints;
    made.brief.metrics = made.metrics;
}

// Returns a value as the text of a brief; empty if it is not said. Only texts need escapes.
std::string words_of(const pitch::text& value) { return std::string(value.view()); }
std::string words_of(double value) {
    const auto halves = static_cast<std::uint64_t>(value * 2);
    return std::to_string(halves / 2) + (halves % 2 == 1 ? ".5" : "");
}
std::string words_of(unsigned value) { return std::to_string(value); }
std::string words_of(bool value) { return value ? "true" : "false"; }
template <pitch::Note Note>
std::string words_of(Note value) {
    return std::string(pitch::name(value));
}
template <class Note>
std::string words_of(pitch::set_of<Note> value) {
    std::string all;
    for (const Note note : value) all.append(all.empty() ? "" : "; ").append(pitch::name(note));
    return all;
}
template <class Value>
std::string words_of(const std::optional<Value>& value) {
    if (!value) return {};
    const std::string words = words_of(*value);
    return words.empty() ? "none" : words;
}

// Puts a backslash before each mark of ASCII.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if ("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"sv.find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}
template <class Value>
std::string markdown_of(const Value& value) {
    return escaped(words_of(value));
}

std::string as_headings(const pitch::brief& b) {
    std::string text = "# Dry feet\n";
    pitch::for_each_field<pitch::brief>([&]<class Field>(const Field& member) {
        const auto& part = b.*member.member;
        text.append("\n## ").append(member.name).append("\n");
        if constexpr (std::is_void_v<typename Field::element_type>) {
            pitch::for_each_field<typename Field::member_type>([&](const auto& f) {
                const std::string value = markdown_of(part.*f.member);
                if (!value.empty()) text.append("\n### ").append(f.name).append("\n\n").append(value).append("\n");
            });
        } else {
            std::string head = "\n|", dashes = "|";
            pitch::for_each_field<typename Field::element_type>([&](const auto& f) {
                head.append(f.name).append("|");
                dashes += "---|";
            });
            text.append(head).append("\n").append(dashes).append("\n");
            for (const auto& element : part) {
                pitch::for_each_field<typename Field::element_type>(
                    [&](const auto& f) { text.append("| ").append(markdown_of(element.*f.member)).append(" "); });
                text += "|\n";
            }
        }
    });
    return text;
}

// Calls `visit(key, value)` for each value that is said.
template <class Visit>
void for_each_key(const pitch::brief& b, Visit visit) {
    pitch::for_each_field<pitch::brief>([&]<class Field>(const Field& member) {
        const auto& part = b.*member.member;
        const std::string name(member.name);
        if constexpr (std::is_void_v<typename Field::element_type>) {
            pitch::for_each_field<typename Field::member_type>(
                [&](const auto& f) { visit(name + '.' + std::string(f.name), part.*f.member); });
        } else {
            std::size_t index = 0;
            for (const auto& element : part) {
                pitch::for_each_field<typename Field::element_type>(
                    [&](const auto& f) { visit(name + '[' + std::to_string(index) + "]." + std::string(f.name), element.*f.member); });
                ++index;
            }
        }
    });
}

std::string as_table(const pitch::brief& b) {
    std::string text = "| Field | Answer |\n| --- | --- |\n| title | Dry feet |\n";
    for_each_key(b, [&](const std::string& key, const auto& value) {
        const std::string words = markdown_of(value);
        if (!words.empty()) text.append("| ").append(key).append(" | ").append(words).append(" |\n");
    });
    return text;
}

std::string as_front_matter(const pitch::brief& b) {
    std::string text = "---\ntitle: Dry feet\n";
    for_each_key(b, [&](const std::string& key, const auto& value) {
        std::string quoted;
        for (const char c : words_of(value)) {
            if (c == '"' || c == '\\') quoted += '\\';
            quoted += c;
        }
        if (!quoted.empty()) text.append(key).append(": \"").append(quoted).append("\"\n");
    });
    return text + "---\n";
}

// Compares what is read with the brief that was written.
class comparison : public brief_lint::record_sink {
public:
    std::string_view input;
    const pitch::brief* expected = nullptr;
    bool is_read = false;

    void on_brief(brief_lint::campaign& read) override {
        is_read = true;
        if (read.title != "Dry feet") fail("another title", input);
        std::vector<std::string> wanted, got;
        const auto list = [](std::vector<std::string>& into) {
            return [&into](const std::string& key, const auto& value) {
                if (const std::string words = words_of(value); !words.empty()) into.push_back(key + ": " + words);
            };
        };
        for_each_key(*expected, list(wanted));
        for_each_key(read.brief, list(got));
        for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
            const std::string left = i < wanted.size() ? wanted[i] : "nothing", right = i < got.size() ? got[i] : "nothing";
            if (left != right) return fail("wrote '" + left + "', read '" + right + "'", input);
        }
    }
    void on_bad_brief(std::size_t, std::string_view, const brief_lint::problem_list& problems) override {
        fail("refused: " + described(problems.kept().front()), input);
        is_read = true;
    }
    void on_note(std::size_t, const brief_lint::note&) override {}
};

void write_and_read(brief_lint::reader& reader, dice& random) {
    for (int i = 0; i < 400; ++i) {
        random_brief made;
        make_random(random, made);
        for (const std::string& text : {as_headings(made.brief), as_table(made.brief), as_front_matter(made.brief)}) {
            comparison compare;
            compare.input = text;
            compare.expected = &made.brief;
            brief_lint::chunk piece;
            fill(piece, text);
            reader.read(piece, compare);
            if (!compare.is_read) fail("not read", text);
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::vector<std::string> seeds;
    for (const std::string_view name : {"headings", "table_fr", "front_matter"}) {
        std::ifstream file(std::string(arguments[1]) + "/tests/brief_lint/brief_" + std::string(name) + ".md");
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        if (seeds.back().empty()) fail("cannot read a seed", name);
    }
    const brief_lint::options given;
    const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_markdown_reader(given);
    dice random;
    checker check;
    for (const std::string& seed : seeds) read_one(*reader, check, seed);
    if (check.briefs != seeds.size()) fail("a seed is not a brief", "");
    for (int i = 0; i < 30000; ++i) read_one(*reader, check, mutated(random, seeds));
    std::cout << check.briefs << " briefs, " << check.refused << " refused, " << check.notes << " notes\n";
    if (check.briefs < 1000 || check.refused < 1000) fail("mutations that do not test both results", "");

    // Hostile repetitions: time must grow with length alone.
    for (const std::string_view token : tokens)
        for (const std::string_view start : {"## Objective\n\n"sv, "---\nid: "sv, "| Objective | "sv}) {
            std::string text(start);
            while (text.size() < 100000) text += token;
            read_one(*reader, check, text);
        }
    write_and_read(*reader, random);
    if (failures != 0) std::cerr << failures << " failures\n";
    return failures == 0 ? 0 : 1;
}
