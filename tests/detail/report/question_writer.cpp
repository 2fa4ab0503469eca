#include <pitch/detail/report/question_writer.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <pitch/pitch.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/text.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "../../support/report_cases.hpp"
#include "../../support/report_lines.hpp"
#include "../../support/trees.hpp"

TEST_SUITE_BEGIN("detail/report/question_writer");

namespace {

using namespace pitch;
using support::any_need;
using support::asks_about;
using support::report_line;
using support::report_lines;
using support::rest;
using support::returns;
using support::rule_names;

constexpr auto all_of_them = static_cast<std::size_t>(-1);

template <class EvaluatorType>
std::string text_of(const verdict<EvaluatorType>& v, const language& in = english, std::size_t most = all_of_them) {
    std::string out;
    write_text(std::back_inserter(out), v, in, most);
    return out;
}
template <class EvaluatorType>
std::string markdown_of(const verdict<EvaluatorType>& v, const language& in = english, std::size_t most = all_of_them) {
    std::string out;
    write_markdown(std::back_inserter(out), v, in, most);
    return out;
}
/// The lines of a text report, without the space before them.
template <class EvaluatorType>
std::vector<std::string> questions_of(const verdict<EvaluatorType>& v, std::size_t most = all_of_them) {
    std::vector<std::string> found;
    const report_lines page(text_of(v, english, most));
    for (std::size_t i = 1; i < page.size(); ++i) found.push_back(page[i].text);
    return found;
}
using lines = std::vector<std::string>;

// Choices.

struct first_and_second {
    static constexpr std::string_view id = "both", asks = "Both?", advice = "Do both.";
    using made_of = all_of<asks_about<0, method>, asks_about<1, audience>>;
};
struct one_of_two {
    static constexpr std::string_view id = "either", asks = "Either?", advice = "Do either.";
    using made_of = any_of<asks_about<0, method>, asks_about<1, audience>>;
};

TEST_CASE("an option that is a criterion is told by the criterion's own words") {
    const lines expected{"one of:", "both (method, audience)", "Both?", "Do both.", "third (budget)", "Third?", "Do three."};
    CHECK(questions_of(evaluate(sentence{}, any(first_and_second{}, asks_about<2, budget>{}))) == expected);
    CHECK(questions_of(evaluate(sentence{}, any(weigh<2>(all(first_and_second{})), asks_about<2, budget>{}))) == expected);
    // Also if the criterion is a choice, or if one of its rules is left.
    CHECK(questions_of(evaluate(sentence{}, any(one_of_two{}, asks_about<2, budget>{})))[1] == "either (method, audience)");
    CHECK(questions_of(evaluate(sentence{method{"a"}}, any(first_and_second{}, asks_about<2, budget>{})))[2] == "both (audience)");
    // Under no, its words would mislead.
    CHECK(questions_of(evaluate(sentence{}, any(no(first_and_second{}), asks_about<2, budget>{})))[1] ==
          "not first + not second (method, audience)");
}

TEST_CASE("an option that combines gaps is told by their labels, and their questions below") {
    const lines expected{
        "one of:", "first + second (method, audience)", "First?", "Do one.", "Second?", "Do two.", "third (budget)", "Third?", "Do three."};
    CHECK(questions_of(evaluate(sentence{}, any(all(asks_about<0, method>{}, asks_about<1, audience>{}), asks_about<2, budget>{}))) ==
          expected);
    CHECK(questions_of(evaluate(sentence{}, any(all(asks_about<0, method>{}, all(asks_about<1, audience>{})), asks_about<2, budget>{}))) ==
          expected);
    CHECK(questions_of(evaluate(sentence{}, any(all(first_and_second{}, asks_about<3, owner>{}), asks_about<2, budget>{})))[1] ==
          "both + fourth (method, audience, owner)");
    CHECK(markdown_of(evaluate(sentence{}, any(all(asks_about<0, method>{}, asks_about<1, audience>{}), asks_about<2, budget>{})))
              .find("\n  - [ ] **first + second** (method, audience) — First? Do one. Second? Do two.\n") != std::string::npos);
}

TEST_CASE("an option of one gap is told as that gap, without what is stated already") {
    CHECK(questions_of(evaluate(any_need, any(all(returns<0>{outcome::pass}, returns<1>{outcome::missing}), asks_about<2, budget>{}))) ==
          lines{"first", "one of:", "second", "third (budget)", "Third?", "Do three."});
    CHECK(
        questions_of(evaluate(any_need, any(all(returns<0>{outcome::pass}, any(returns<1>{outcome::missing}, returns<3>{outcome::missing})),
                                            asks_about<2, budget>{}))) ==
        lines{"first", "one of:", "one of:", "second", "fourth", "third (budget)", "Third?", "Do three."});
}

TEST_CASE("an option that is a choice is told below its own heading, or in parentheses inside a combination") {
    constexpr auto inner = any(asks_about<0, method>{}, asks_about<1, audience>{});
    CHECK(questions_of(evaluate(sentence{}, any(inner, asks_about<2, budget>{}))) ==
          lines{"one of:", "one of:", "first (method)", "First?", "Do one.", "second (audience)", "Second?", "Do two.", "third (budget)",
                "Third?", "Do three."});
    const report_lines page(text_of(evaluate(sentence{}, any(inner, asks_about<2, budget>{}))));
    CHECK(page[2].column == page[1].column + 2);
    CHECK(page.of("first").column == page[1].column + 4);
    CHECK(page.of("third").column == page[1].column + 2);
    CHECK(questions_of(evaluate(sentence{}, any(all(inner, asks_about<3, owner>{}), asks_about<2, budget>{})))[1] ==
          "(one of: first, second) + fourth (method, audience, owner)");
}

TEST_CASE("options that fail are left out while others are open; if all fail, the choice is a conflict") {
    constexpr returns<0> fails{outcome::fail};
    constexpr returns<1> fails_too{outcome::fail};
    CHECK(questions_of(evaluate(any_need, any(fails, asks_about<2, method>{}, asks_about<3, owner>{}))) ==
          lines{"first", "one of:", "third (method)", "Third?", "Do three.", "fourth (owner)", "Fourth?", "Do four."});
    const report_lines page(text_of(evaluate(any_need, all(asks_about<2, method>{}, any(fails, fails_too))), english, 1));
    CHECK(page[1].status == english.say(phrase::fails));
    CHECK(page[1].text == english.say(phrase::one_of));
    CHECK(page.order(rule_names) == "first, second");
    CHECK(page.back().text == rest(1));
}

TEST_CASE("a choice says how many options are still needed, and counts as many answers") {
    const auto v = evaluate(any_need, at_least<3>(returns<0>{outcome::pass}, returns<1>{outcome::missing}, returns<2>{outcome::missing},
                                                  returns<3>{outcome::missing}));
    const report_lines page(text_of(v));
    CHECK(page.front().whole == support::headline(phrase::complete_missing, 1, 3));
    CHECK(page[2].text == support::fill(english.say(phrase::some_of), {{"k", "2"}}));
}

// Repetition.

template <std::size_t Index>
struct echoes {
    static constexpr std::string_view id = rule_names[Index], asks = "Again?", advice = support::rule_advice[Index];
    constexpr outcome operator()(const need&) const { return outcome::missing; }
};

TEST_CASE("no question and no advice is printed twice") {
    CHECK(questions_of(evaluate(any_need, all(echoes<0>{}, echoes<1>{}, advise(echoes<2>{})))) ==
          lines{"first", "Again?", "Do one.", "second", "Do two.", "third", "Do three."});
    // A gap that is an option, too: the label is printed twice, its words once.
    CHECK(questions_of(evaluate(sentence{}, all(asks_about<0, need>{}, any(asks_about<0, need>{}, asks_about<1, need>{})))) ==
          lines{"first (need)", "First?", "Do one.", "need: 1 question depends on it", "one of:", "first (need)", "second (need)",
                "Second?", "Do two."});
}

// The first screen.

TEST_CASE("the first screen leaves out conflicts between the same parts, and counts them") {
    const auto v = evaluate(
        any_need, all(returns<0>{outcome::fail}, returns<1>{outcome::fail}, returns<2>{outcome::fail}, advise(returns<3>{outcome::fail})));
    CHECK(questions_of(v, 9) == lines{"first", rest(2)});
    CHECK(questions_of(v) == lines{"first", "second", "third", "fourth"});
}

TEST_CASE("the first screen leaves out advice that lacks a part which a gap lacks") {
    const auto v = evaluate(sentence{}, all(asks_about<0, need>{}, advise(asks_about<1, need>{}), advise(asks_about<2, owner>{})));
    CHECK(questions_of(v, 9) == lines{"first (need)", "First?", "Do one.", "third (owner)", "Third?", "Do three."});
    CHECK(questions_of(v, 2).size() == 6);
    CHECK(questions_of(v, 1).size() == 3);
    CHECK(questions_of(v).size() == 9);
}

// Laws for generated trees. This language prints nothing but labels of one letter, and words.

constexpr phrase_words only_labels[]{{phrase::needs_part, ""},
                                     {phrase::element, "{rule}"},
                                     {phrase::negated, "{rule}"},
                                     {phrase::waiting_rule, "waits"},
                                     {phrase::waiting_rules, "waits"}};
constexpr language terse{.base = &english, .phrases = only_labels};

/// The labels of one letter on a line, in order.
std::string labels_on(std::string_view line) {
    std::string found;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i < line.size(); ++i)
        if (is_letter(line[i]) && (i == 0 || !is_letter(line[i - 1])) && (i + 1 == line.size() || !is_letter(line[i + 1])))
            found += line[i];
    return found;
}

/// What a text report asks.
struct asked {
    std::string labels{};     ///< of entries, of what depends on them, and of advice
    std::size_t entries = 0;  ///< without advice
    std::size_t left_out = 0;

    explicit asked(const std::string& text) {
        const report_lines page(text);
        for (std::size_t i = 1; i < page.size(); ++i) {
            const report_line& line = page[i];
            if (line.status == terse.say(phrase::holds) || line.status == terse.say(phrase::does_not_apply)) continue;
            entries += line.status == terse.say(phrase::missing) || line.status == terse.say(phrase::fails);
            labels += labels_on(line.text);
            for (std::size_t n = 1; n <= support::max_leaves; ++n)
                if (line.status.empty() && line.text == rest(n)) left_out = n;
        }
    }
};

/// The labels on the check boxes of a Markdown report.
std::string labels_in_boxes(const std::string& markdown) {
    std::string labels;
    const report_lines page(markdown);
    for (std::size_t i = 0; i < page.size(); ++i)
        if (page[i].whole.find("- [ ] ") != std::string::npos) labels += labels_on(page[i].whole.substr(page[i].whole.find("- [ ] ") + 6));
    return labels;
}

/// Whether node `i` is told by the words of a criterion: one between it and a choice.
bool is_told_by_criterion(const detail::verdict_tree& tree, std::size_t i) {
    bool in_choice = false;
    for (std::size_t above = 0; above < i; ++above) {
        if (tree.nodes[above].end <= i) continue;
        in_choice = in_choice || tree.needed(above) != 0;
        if (in_choice && tree.is_criterion(above)) return true;
    }
    return false;
}

TEST_CASE("generated trees: every gap is told once, text and Markdown agree, and no entry is lost") {
    std::uint32_t seed = 0;
    std::size_t choices = 0;
    support::for_each_tree<20>([&](const auto& tree) {
        support::for_each_sentence(++seed, 12, [&](const auto& s) {
            const auto v = evaluate(s, tree);
            CAPTURE(seed);
            CAPTURE(text_of(v));
            const asked everything(text_of(v, terse));
            const detail::verdict_nodes nodes(v);
            for (std::size_t i = 0; i < nodes.tree().size(); ++i) {
                choices += nodes.tree().needed(i) != 0;
                if (!nodes.tree().is_gap(i)) continue;
                std::size_t told = 0;
                for (const char c : everything.labels) told += c == nodes.tree().nodes[i].texts().id.front();
                CHECK(told == (is_told_by_criterion(nodes.tree(), i) ? 0u : 1u));
            }
            for (std::size_t most = 0; most <= support::max_leaves; ++most) {
                const asked page(text_of(v, terse, most));
                if (everything.entries != 0) CHECK(page.entries + page.left_out == everything.entries);
                CHECK(page.entries <= most);
                CHECK(page.labels == labels_in_boxes(markdown_of(v, terse, most)));
            }
            CHECK(everything.left_out == 0);
            CHECK(everything.labels == labels_in_boxes(markdown_of(v, terse)));
        });
    });
    CHECK(choices > support::tree_count(20));
}

// Rules that need several parts: rule 0 is named "a", and so on.

template <std::size_t Index, class... Parts>
struct needs {
    static constexpr std::string_view id = support::letters.substr(Index, 1);
    constexpr bool operator()(const Parts&...) const noexcept { return true; }
};
/// The rule of the parts whose bits are in `Mask`.
template <std::size_t Index, unsigned Mask, std::size_t Bit = 0, class... Chosen>
constexpr auto rule_of() {
    using candidates = std::tuple<need, method, audience, budget>;
    if constexpr (Bit == std::tuple_size_v<candidates>)
        return needs<Index, Chosen...>{};
    else if constexpr ((Mask >> Bit & 1u) != 0)
        return rule_of<Index, Mask, Bit + 1, Chosen..., std::tuple_element_t<Bit, candidates>>();
    else
        return rule_of<Index, Mask, Bit + 1, Chosen...>();
}
template <std::uint32_t Seed>
inline constexpr auto masks = [] {
    support::number_generator random{Seed * 2654435761u + 1};
    std::array<unsigned, 6> made{};
    for (unsigned& mask : made) mask = static_cast<unsigned>(1 + random(15));
    return made;
}();
template <std::uint32_t Seed>
constexpr auto several_parts() {
    return []<std::size_t... Index>(std::index_sequence<Index...>) {
        return all(rule_of<Index, masks<Seed>[Index]>()...);
    }(std::make_index_sequence<6>{});
}

/// Checks that each question on a page comes after those of the parts that it lacks. `missing`: the
/// bits of the parts that are not stated.
void check_order(const std::string& text, const std::array<unsigned, 6>& rules, unsigned missing, bool is_first_screen) {
    const report_lines page(text);
    const auto lacks = [&](const report_line& line) {
        const std::string label = line.status == terse.say(phrase::holds) ? "" : labels_on(line.text);
        return label.empty() ? 0u : rules[support::letters.find(label.front())] & missing;
    };
    unsigned ever_asked = 0, asked = 0;
    for (std::size_t i = 1; i < page.size(); ++i)
        if (!page[i].status.empty()) ever_asked |= lacks(page[i]);
    for (std::size_t i = 1; i < page.size(); ++i) {
        const unsigned lacking = lacks(page[i]);
        if (lacking == 0) continue;
        if (page[i].status.empty()) {
            CHECK(!is_first_screen);
            CHECK((lacking & asked) != 0);
            CHECK((lacking & ever_asked & ~asked) == 0);
        } else {
            CHECK((lacking & asked) == 0);
            asked |= lacking;
        }
    }
    if (!is_first_screen) {
        for (std::size_t rule = 0; rule < rules.size(); ++rule)
            CHECK(((rules[rule] & missing) == 0 || (rules[rule] & missing & asked) != 0));
    }
}

template <std::uint32_t Seed>
void check_orders() {
    for (unsigned missing = 0; missing < 16; ++missing) {
        const auto words = [&](unsigned bit) { return text((missing & bit) != 0 ? "" : "said"); };
        const auto s =
            sentence{need{words(1)}, method{words(2)}, audience{words(4)}, budget{(missing & 8) != 0 ? std::optional<double>() : 1.0}};
        const auto v = evaluate(s, several_parts<Seed>());
        CAPTURE(text_of(v));
        check_order(text_of(v, terse), masks<Seed>, missing, false);
        for (std::size_t most = 0; most < 5; ++most) check_order(text_of(v, terse, most), masks<Seed>, missing, true);
    }
}

TEST_CASE("generated rules: each part is asked for once, and before what depends on it") {
    [&]<std::uint32_t... Seed>(std::integer_sequence<std::uint32_t, Seed...>) {
        (check_orders<Seed>(), ...);
    }(std::make_integer_sequence<std::uint32_t, 24>{});
}

}  // namespace

TEST_SUITE_END();
