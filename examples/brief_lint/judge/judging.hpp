// The judge and the tally of one type of verdict. Include it only in files that make judges: its
// templates take long to compile.
#pragma once

#include <pitch/detail/report/headline.hpp>
#include <pitch/detail/report/joined_trees.hpp>
#include <pitch/detail/report/verdict_nodes.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/report/json.hpp>
#include <pitch/report/markdown.hpp>
#include <pitch/report/tally.hpp>
#include <pitch/report/text.hpp>
#include <pitch/rule_count.hpp>
#include <pitch/tally.hpp>
#include <pitch/tally_counts.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../report/html_page.hpp"
#include "../report/html_tally.hpp"
#include "criterion_judge.hpp"
#include "verdict_questions.hpp"

namespace brief_lint {

// Appends what the library reports about a verdict or a tally, as text, Markdown or JSON.
template <class Reported, class... Most>
void write_report(std::string& page, const Reported& reported, output_format format, const pitch::language& in, Most... most) {
    const auto end = std::back_inserter(page);
    switch (format) {
        case output_format::markdown: pitch::write_markdown(end, reported, in, most...); break;
        case output_format::json: pitch::write_json(end, reported, in); break;
        default: pitch::write_text(end, reported, in, most...);
    }
}

// Source has `evaluator()`, an evaluator or a policy; `judged(brief)`, its verdict; and `holds(brief)`.
template <class Source>
class tally_by final : public criterion_tally {
    using evaluator = std::remove_cvref_t<decltype(std::declval<const Source&>().evaluator())>;

public:
    tally_by(std::string_view name, const Source& source) : name_(name), source_(source), counted_(source.evaluator()) {}

    [[nodiscard]] std::string_view name() const override { return name_; }

    void add(const pitch::brief& brief) override { counted_ += source_.judged(brief); }
    void add(const criterion_tally& other) override { counted_ += static_cast<const tally_by&>(other).counted_; }
    [[nodiscard]] std::unique_ptr<criterion_tally> make_empty() const override { return std::make_unique<tally_by>(name_, source_); }
    [[nodiscard]] bool add(const tally_numbers& numbers) override {
        std::vector<pitch::rule_count> rules;
        for (const tally_numbers::rule& r : numbers.rules)
            rules.push_back({.id = r.id,
                             .missing = r.missing,
                             .fail = r.fail,
                             .pass = r.pass,
                             .not_applicable = r.not_applicable,
                             .gaps = r.gaps,
                             .advised = r.advised,
                             .negated = r.negated,
                             .condition = r.condition});
        const std::optional<pitch::tally<evaluator>> read =
            pitch::tally_from_counts(source_.evaluator(), {numbers.missing, numbers.fail, numbers.pass, numbers.not_applicable}, rules);
        if (read) counted_ += *read;
        return read.has_value();
    }
    void write(std::string& page, output_format format, const pitch::language& in) const override {
        switch (format) {
            case output_format::html: write_tally_html(page, counted_, in, name_); break;
            case output_format::svg: write_tally_svg(page, counted_, in); break;
            default: write_report(page, counted_, format, in);
        }
    }

private:
    std::string_view name_;
    Source source_;
    pitch::tally<evaluator> counted_;
};

template <class Source>
class judging_by final : public criterion_judge {
public:
    judging_by(std::string_view name, Source source) : name_(name), source_(std::move(source)) {}

    [[nodiscard]] std::string_view name() const override { return name_; }
    [[nodiscard]] bool is_complete(const pitch::brief& brief) const override { return source_.holds(brief); }
    [[nodiscard]] pitch::outcome outcome(const pitch::brief& brief) const override { return source_.judged(brief).overall(); }
    [[nodiscard]] double score(const pitch::brief& brief) const override { return source_.judged(brief).score(); }
    [[nodiscard]] std::vector<std::string_view> rules() const override {
        std::vector<std::string_view> ids;
        for (const pitch::finding& f : source_.judged(pitch::brief()).findings()) {
            const bool is_rule = f.kind == pitch::kind::rule || f.kind == pitch::kind::each;
            if (is_rule && std::find(ids.begin(), ids.end(), f.id) == ids.end()) ids.push_back(f.id);
        }
        return ids;
    }
    [[nodiscard]] std::vector<std::string_view> gaps(const pitch::brief& brief) const override {
        std::vector<std::string_view> ids;
        for (const pitch::finding& f : source_.judged(brief).gaps()) ids.push_back(f.id);
        return ids;
    }
    [[nodiscard]] std::vector<std::string_view> missing(const pitch::brief& brief) const override {
        const auto verdict = source_.judged(brief);
        const pitch::detail::verdict_nodes nodes(verdict);
        const pitch::detail::joined_trees<typename decltype(verdict)::evaluator> trees(nodes);
        const pitch::detail::verdict_tree& tree = *trees.begin();
        std::vector<std::string_view> names;
        for (const std::string_view name : tree.names(tree.lacking(0))) names.push_back(name);
        return names;
    }
    [[nodiscard]] std::vector<question> questions(const pitch::brief& brief, const pitch::language& in, bool all) const override {
        return questions_of(source_.judged(brief), in, all);
    }
    [[nodiscard]] verdict_summary summary(const pitch::brief& brief, const pitch::language& in) const override {
        const auto verdict = source_.judged(brief);
        using evaluator = typename decltype(verdict)::evaluator;
        const pitch::detail::verdict_nodes nodes(verdict);
        const pitch::detail::answer_count answers = pitch::detail::count_answers(nodes);
        verdict_summary made{verdict.overall(), verdict.score(), answers.given, answers.asked, {}};
        pitch::detail::writer to(std::back_inserter(made.headline));
        pitch::detail::write_headline(to, nodes, nodes.kind(pitch::detail::default_kind<evaluator>), in);
        static_cast<void>(to.end());
        return made;
    }
    void write(std::string& page, const pitch::brief& brief, output_format format, const pitch::language& in,
               std::size_t most) const override {
        const auto verdict = source_.judged(brief);
        if (format == output_format::html)
            write_verdict_html(page, verdict, in, most);
        else
            write_report(page, verdict, format, in, most);
    }
    [[nodiscard]] std::unique_ptr<criterion_tally> make_tally() const override {
        return std::make_unique<tally_by<Source>>(name_, source_);
    }

private:
    std::string_view name_;
    Source source_;
};

}  // namespace brief_lint
