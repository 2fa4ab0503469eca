// Reads 30,000 mutated briefs, and compares the JSON reader with nlohmann-json: both must accept or
// refuse the same texts, as lines and as files over many lines.
// usage: json_mutations CAMPAIGNS
#include <pitch/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/json_careful.hpp"
#include "input/json_fast.hpp"
#include "input/reader.hpp"

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What an independent reader finds: whether the text is JSON, and what else brief_lint refuses.
class reference : public nlohmann::json::json_sax_t {
public:
    bool is_refused = false;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t number, const string_t& text) override {
        const bool is_zero = text.substr(0, text.find_first_of("eE")).find_first_of("123456789") == text.npos;
        is_refused = is_refused || (number == 0 && !is_zero);
        return true;
    }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& key) override {
        is_refused = !keys_.back().insert(key).second || is_refused;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        is_refused = true;
        return false;
    }

private:
    bool open() {
        keys_.emplace_back();
        is_refused = is_refused || keys_.size() > 8;
        return true;
    }
    bool close() {
        keys_.pop_back();
        return true;
    }
    std::vector<std::set<std::string>> keys_;
};

bool accepts_line(std::string_view text) {
    if (text.find('\0') != text.npos || text.starts_with(byte_order_mark)) return false;
    reference found;
    return nlohmann::json::sax_parse(text, &found) && !found.is_refused;
}

// Reads values one after another, as brief_lint does in a file over many lines. Returns nothing if one is
// neither an object nor an array: nlohmann-json takes a character behind it from the stream.
std::optional<bool> accepts_document(std::string_view text) {
    if (text.find('\0') != text.npos) return false;
    std::istringstream in{std::string(text)};
    for (;;) {
        in >> std::ws;
        const auto place = static_cast<std::size_t>(in.tellg());
        if (place < text.size() && text.substr(place).starts_with(byte_order_mark)) {
            in.ignore(byte_order_mark.size());
            in >> std::ws;
        }
        const int next = in.peek();
        if (next == std::istringstream::traits_type::eof()) return true;
        if (next != '{' && next != '[') return {};
        reference found;
        if (!nlohmann::json::sax_parse(in, &found, nlohmann::json::input_format_t::json, false) || found.is_refused) return false;
    }
}

// Remembers whether a text was refused because of its syntax or its limits, or otherwise.
class listener : public brief_lint::record_sink {
public:
    bool is_refused = false;  // as JSON
    std::size_t briefs = 0;

    void on_brief(brief_lint::campaign&) override { ++briefs; }
    void on_bad_brief(std::size_t, std::string_view, const brief_lint::problem_list& problems) override {
        for (const brief_lint::problem& p : problems.kept())
            for (const std::string_view start :
                 {"parse error", "line contains a NUL", "number overflow", "number underflow", "duplicate key", "nested too deeply"})
                is_refused = is_refused || p.what.starts_with(start);
    }
    void on_note(std::size_t, const brief_lint::note&) override {}
};

// A string of random changes, the same on every platform.
class mutator {
public:
    explicit mutator(std::vector<std::string> seeds) : seeds_(std::move(seeds)) {}

    std::string next() {
        std::string text = seeds_[below(seeds_.size())];
        for (std::size_t changes = below(4); changes != 0 && !text.empty(); --changes) change(text);
        return text;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

    void change(std::string& text) {
        static constexpr std::array<std::string_view, 60> tokens{"{",
                                                                 "}",
                                                                 "[",
                                                                 "]",
                                                                 ",",
                                                                 ":",
                                                                 "\"",
                                                                 "\\",
                                                                 "\\u",
                                                                 "\\ud800",
                                                                 "\\udc00",
                                                                 "\\ud83d\\ude00",
                                                                 "\\u00e9",
                                                                 "\\u0000",
                                                                 "\\x",
                                                                 "\\\"",
                                                                 "\\n",
                                                                 "null",
                                                                 "true",
                                                                 "false",
                                                                 "nul",
                                                                 "1e999",
                                                                 "-1e-999",
                                                                 "0e-999",
                                                                 "-0",
                                                                 "01",
                                                                 "1.",
                                                                 ".5",
                                                                 "1e",
                                                                 "18446744073709551616",
                                                                 "-",
                                                                 "1.5e+3",
                                                                 "\xC3\xA9",
                                                                 "\xC0\xAF",
                                                                 "\xED\xA0\x80",
                                                                 "\xF4\x90\x80\x80",
                                                                 "\xFF",
                                                                 "\xEF\xBB\xBF",
                                                                 "\xE2\x82",
                                                                 " ",
                                                                 "\t",
                                                                 "\r",
                                                                 "\x01",
                                                                 "\x0C",
                                                                 "\x1A",
                                                                 "\x7F",
                                                                 ",}",
                                                                 ",]",
                                                                 "{}",
                                                                 "[]",
                                                                 "[[[[[[[",
                                                                 "]]]]]]]",
                                                                 "\"id\":\"a\",",
                                                                 "\"x\":[{\"y\":1}],",
                                                                 "\"need\":\"a\",",
                                                                 "\"budget\":{\"amount\":1e400},",
                                                                 "4294967296",
                                                                 "2.2250738585072014e-308",
                                                                 "4.9e-324",
                                                                 "1e-325"};
        const std::size_t at = below(text.size());
        switch (below(8)) {
            case 0: text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1u << below(8))); break;
            case 1: text[at] = static_cast<char>(below(256)); break;
            case 2: text.erase(at, 1 + below(3)); break;
            case 3: text.insert(at, tokens[below(tokens.size())]); break;
            case 4: {
                const std::string copy = text.substr(at, 1 + below(40));
                text.insert(below(text.size()), copy);
                break;
            }
            case 5: text.resize(at); break;
            case 6: replace_token(text, at, tokens[below(tokens.size())]); break;
            default: text.replace(at, 1, tokens[below(tokens.size())]);
        }
    }
    // Replaces what is between two quotes, brackets, commas or colons.
    static void replace_token(std::string& text, std::size_t at, std::string_view token) {
        const std::size_t end = text.find_first_of(",:{}[]\"", at);
        const std::size_t begin = text.find_last_of(",:{}[]\"", at);
        if (begin == text.npos || end == text.npos || end <= begin) return;
        text.replace(begin + 1, end - begin - 1, token);
    }

    std::vector<std::string> seeds_;
    std::mt19937 random_{11};
};

brief_lint::chunk chunk_of(std::string_view text, brief_lint::input_form form) {
    brief_lint::chunk made;
    made.file = std::make_shared<brief_lint::input_file>(brief_lint::input_file{.name = "mutated", .form = form});
    made.buffer.assign(text.begin(), text.end());
    made.buffer.resize(text.size() + brief_lint::chunk::padding);
    made.size = text.size();
    return made;
}

// Returns a brief over several lines.
std::string pretty(const std::string& line) { return nlohmann::json::parse(line).dump(2); }

struct counts {
    std::size_t accepted = 0, refused = 0, differences = 0;

    void compare(bool expected, bool actual, std::string_view text) {
        ++(expected ? accepted : refused);
        if (expected == actual) return;
        if (++differences <= 10)
            std::printf("%s, but nlohmann-json does not: %.*s\n", actual ? "accepted" : "refused", static_cast<int>(text.size()),
                        text.data());
    }
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ifstream file(arguments[1]);
    std::vector<std::string> lines, documents;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    lines.push_back(
        R"({"recipients":[{"name":"a","misled":true,"frequency_cap":2}],"metrics":[{"baseline":1.5,"target":-2e3,"actual":0}]})");
    lines.push_back(R"({"id":"a\n\u00e9","need":"dry","$schema":"x","recipient":{"where":["web","store"],"when":[],"how":null}})");
    for (const std::string& line : lines) documents.push_back(pretty(line));
    documents.push_back('[' + pretty(lines[0]) + ",\n" + pretty(lines.back()) + ']');
    documents.push_back(pretty(lines.back()) + '\n' + pretty(lines.back()));
    documents.emplace_back(R"({"alternatives":["a", {"name":"b"}]})");

    constexpr std::size_t rounds = 30000;
    const brief_lint::options given;
    const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_json_reader(given);
    brief_lint::json_careful careful(false);
    brief_lint::json_fast fast;
    brief_lint::campaign fast_campaign, careful_campaign;

    counts of_lines, of_documents;
    mutator line_mutator(lines), document_mutator(documents);
    for (std::size_t round = 0; round < rounds; ++round) {
        std::string text = line_mutator.next();
        std::erase(text, '\n');
        listener found;
        const brief_lint::chunk input = chunk_of(text, brief_lint::input_form::json_lines);
        reader->read(input, found);
        std::string_view line = text;
        if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!pitch::text(line).stated()) continue;
        of_lines.compare(accepts_line(line), !found.is_refused, text);

        // What the fast reader accepts, the careful one accepts without a note, with the same brief.
        const brief_lint::json_piece piece{.chunk = input.text(), .begin = 0, .end = text.size(), .path = {}};
        if (fast.read(piece, fast_campaign)) {
            const bool is_same = careful.read(piece, careful_campaign) && careful.notes().empty() &&
                                 fast_campaign.id == careful_campaign.id && fast_campaign.part_offsets == careful_campaign.part_offsets &&
                                 fast_campaign.brief.need.statement == careful_campaign.brief.need.statement &&
                                 fast_campaign.brief.method.where == careful_campaign.brief.method.where &&
                                 fast_campaign.brief.budget.amount == careful_campaign.brief.budget.amount &&
                                 fast_campaign.metrics.size() == careful_campaign.metrics.size();
            of_lines.compare(true, is_same, text);
        }
    }
    for (std::size_t round = 0; round < rounds; ++round) {
        const std::string text = document_mutator.next();
        listener found;
        reader->read(chunk_of(text, brief_lint::input_form::json), found);
        if (const std::optional<bool> expected = accepts_document(text)) of_documents.compare(*expected, !found.is_refused, text);
    }
    for (const counts& c : {of_lines, of_documents})
        std::printf("%zu accepted, %zu refused, %zu differences\n", c.accepted, c.refused, c.differences);
    const bool is_balanced = of_lines.accepted > rounds / 10 && of_lines.refused > rounds / 10;
    return of_lines.differences == 0 && of_documents.differences == 0 && is_balanced ? 0 : 1;
}
