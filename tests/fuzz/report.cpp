// A libFuzzer target: reports of a brief whose texts, notes and language come from the input. An input has
// lines such as "need=arrive dry" and "metrics.target=3"; `metrics.name` starts another metric. A blank line
// ends a value. The keys label, asks, advice, word and phrase are texts of a language; title, prefix and most
// are settings.
#include <pitch/fields.hpp>
#include <pitch/frameworks.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/pitch.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/svg.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/tally_svg.hpp>
#include <pitch/report/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"
#include "xml.hpp"

namespace {

using fuzz::require;

struct is_short {
    static constexpr std::string_view id = "is-short", asks = "Is it at most {letters} characters long?", advice = "Cut it to {letters}.";
    constexpr pitch::measurement operator()(const pitch::message& m, pitch::bound<"letters", 30> letters) const {
        return pitch::measurement::at_most(static_cast<double>(m.words.characters()), letters.value());
    }
};
struct is_named {
    static constexpr std::string_view id = "is-named", asks = "Is its name short?";
    constexpr bool operator()(const pitch::touchpoint& t) const { return t.name.characters() < 10; }
};
constexpr auto house = pitch::all(pitch::grammar, pitch::any(is_short{}, pitch::knows_need), pitch::each(is_named{}),
                                  pitch::no<"not new", "Is it plain?">(pitch::claims_novelty), pitch::advise(pitch::sets_budget),
                                  pitch::when(pitch::states_need, pitch::measurable));

/// A brief and its settings, as the input has them.
struct input {
    pitch::brief brief;
    std::vector<pitch::alternative> alternatives;
    std::vector<pitch::touchpoint> touchpoints;
    std::vector<pitch::metric> metrics;
    std::string_view label, asks, advice, word, phrase, title, prefix = "pitch";
    std::size_t most = 3;

    explicit input(std::string_view text) {
        while (!text.empty()) {
            std::string_view value = fuzz::take_until(text, "\n\n");
            const std::string_view key = fuzz::take_until(value, "=");
            if (!read_setting(key, value)) read_field(key, value);
        }
        brief.alternatives = alternatives;
        brief.touchpoints = touchpoints;
        brief.metrics = metrics;
    }

private:
    bool read_setting(std::string_view key, std::string_view value) {
        if (key == "most") {
            most = value.empty() ? 0 : static_cast<unsigned char>(value.front()) % 16u;
            return true;
        }
        constexpr std::string_view keys[]{"label", "asks", "advice", "word", "phrase", "title", "prefix"};
        std::string_view* const settings[]{&label, &asks, &advice, &word, &phrase, &title, &prefix};
        const auto found = std::find(std::begin(keys), std::end(keys), key);
        if (found == std::end(keys)) return false;
        *settings[found - std::begin(keys)] = value;
        return true;
    }
    void read_field(std::string_view key, std::string_view value) {
        if (!read_element("alternatives.", alternatives, key, value) && !read_element("touchpoints.", touchpoints, key, value) &&
            !read_element("metrics.", metrics, key, value))
            static_cast<void>(pitch::assign(brief, key, value));
    }
    template <class Element>
    static bool read_element(std::string_view list, std::vector<Element>& elements, std::string_view key, std::string_view value) {
        if (!key.starts_with(list)) return false;
        const bool starts = elements.empty() || key.substr(list.size()) == "name";
        if (starts && elements.size() < 20) elements.emplace_back();
        static_cast<void>(pitch::assign(elements.back(), key.substr(list.size()), value));
        return true;
    }
};

/// A language that has texts of its own for some rules, terms and phrases.
struct custom_language {
    pitch::rule_words rules[4];
    pitch::term terms[3];
    pitch::phrase_words phrases[3];
    pitch::language language;

    custom_language(const pitch::language& base, std::string_view label, std::string_view asks, std::string_view advice,
                    std::string_view word, std::string_view phrase)
        : rules{{"states-need", label, asks, advice},
                {"is-short", label, asks, {}},
                {"not new", label, {}, advice},
                {"targeted", label, {}, {}}},
          terms{{"need", word}, {"awareness", word}, {"marketing", word}},
          phrases{{pitch::phrase::needs_part, phrase}, {pitch::phrase::headline, phrase}, {pitch::phrase::complete_missing, phrase}},
          language{.tag = "x", .base = &base, .rules = rules, .terms = terms, .phrases = phrases} {}
    custom_language(const custom_language&) = delete;
};

template <class Write>
std::string written(Write write) {
    std::string page;
    write(std::back_inserter(page));
    return page;
}

/// Requires valid text that ends with a new line, and has no other control.
void check_page(std::string_view page) {
    require(page.ends_with('\n') && fuzz::is_valid(page));
    for (const char32_t c : fuzz::code_points(page)) require(c == '\n' || !pitch::detail::becomes_space(c));
}

std::size_t cells_of(std::string_view line) {
    std::size_t cells = 0;
    bool is_escaped = false;
    for (const char c : line) {
        cells += c == '|' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    return cells;
}

/// Returns the marks at the start of each line; for a row of a table, the number of its cells.
std::vector<std::string> lines_of(std::string_view page) {
    std::vector<std::string> lines;
    while (!page.empty()) {
        const std::string_view line = fuzz::take_until(page, "\n");
        const std::size_t depth = std::min(line.find_first_not_of(' '), line.size());
        std::string start(line.substr(0, depth));
        for (const std::string_view mark : {"- [ ] *", "- *", "- ", "**"})
            if (start.size() == depth && line.substr(depth).starts_with(mark)) start += mark;
        lines.push_back(line.starts_with('|') ? std::to_string(cells_of(line)) : start);
    }
    return lines;
}

/// Compares Markdown with that of a plain language: texts do not change lines, marks or cells.
template <class... Written>
void check_markdown(const input& given, const pitch::language& fuzzed, const pitch::language& plain, const Written&... written_things) {
    const auto page_in = [&](const pitch::language& in) {
        return written([&](auto out) { pitch::write_markdown(out, written_things..., in, given.most); });
    };
    const std::string page = page_in(fuzzed);
    check_page(page);
    require(lines_of(page) == lines_of(page_in(plain)));
}

void check_gaps(const nlohmann::json& gaps, const input& given) {
    for (const nlohmann::json& gap : gaps) {
        const bool is_ours = gap["id"] == "states-need";
        if (is_ours && !given.asks.empty() && given.asks.find('{') == std::string_view::npos)
            require(gap["asks"] == fuzz::repaired(given.asks));
        if (is_ours && !given.advice.empty() && given.advice.find('{') == std::string_view::npos)
            require(gap["advice"] == fuzz::repaired(given.advice));
    }
}

template <class Written>
nlohmann::json check_json(const Written& thing, const pitch::language& in) {
    const std::string json = written([&](auto out) { pitch::write_json(out, thing, in); });
    require(fuzz::is_valid(json) && json.find('\n') == std::string::npos);
    nlohmann::json read = nlohmann::json::parse(json);
    return read;
}

template <class Written>
void check_svg(const input& given, const Written& thing, const pitch::language& in) {
    const pitch::svg_options options{.title = given.title, .id_prefix = given.prefix};
    fuzz::xml_reader(written([&](auto out) { pitch::write_svg(out, thing, in, options); }));
}

void check(const input& given, const pitch::language& base) {
    const auto& b = given.brief;
    const auto judged = pitch::evaluate(b, house);
    const auto complete = pitch::evaluate(b, pitch::grammar);
    const auto successful = pitch::evaluate(b, pitch::tridom);
    const auto received = pitch::evaluate(b, pitch::welcome);
    // Keeps blank texts blank, because reports treat a blank text of a language in another way.
    const auto plain = [](std::string_view text) { return std::string_view(text.empty() ? "" : pitch::text(text).stated() ? "x" : " "); };
    const custom_language fuzzed(base, given.label, given.asks, given.advice, given.word, given.phrase);
    const custom_language same(base, plain(given.label), plain(given.asks), plain(given.advice), plain(given.word), plain(given.phrase));

    check_page(written([&](auto out) { pitch::write_text(out, b, base, given.most); }));
    check_page(written([&](auto out) { pitch::write_text(out, judged, base); }));
    check_page(written([&](auto out) { pitch::write_text(out, complete, successful, received, base, given.most); }));
    require(fuzz::is_valid(written([&](auto out) { pitch::write_text(out, judged, fuzzed.language, given.most); })));

    check_markdown(given, fuzzed.language, same.language, b);
    check_markdown(given, fuzzed.language, same.language, judged);
    check_markdown(given, fuzzed.language, same.language, complete, successful, received);

    const nlohmann::json sentence = check_json(b, fuzzed.language), verdict = check_json(judged, fuzzed.language);
    check_gaps(sentence["complete"]["gaps"], given);
    check_gaps(verdict["gaps"], given);
    require(verdict["outcome"] == pitch::name(judged.overall()));
    std::set<std::string> gaps, printed;  // an option of two choices is printed once
    for (const pitch::finding& gap : judged.gaps()) gaps.emplace(gap.id);
    for (const nlohmann::json& gap : verdict["gaps"]) printed.insert(gap["id"]);
    require(gaps == printed);

    check_svg(given, b, fuzzed.language);
    pitch::tally<std::remove_const_t<decltype(house)>> tally;
    tally += judged;
    check_svg(given, tally, fuzzed.language);
    check_page(written([&](auto out) { pitch::write_text(out, tally, base); }));
    check_page(written([&](auto out) { pitch::write_markdown(out, tally, fuzzed.language); }));
    require(check_json(tally, fuzzed.language)["sentences"] == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const input given(fuzz::view_of(bytes, size));
    check(given, given.most % 2 == 0 ? pitch::english : pitch::french);
    return 0;
}
