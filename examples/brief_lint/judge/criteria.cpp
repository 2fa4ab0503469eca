#include <pitch/pitch.hpp>

#include <utility>

#include "criterion_judge.hpp"

namespace brief_lint {
namespace {

// A criterion whose commonest question, whether a brief is complete, is compiled. A policy answers the
// others: it is slower, but reports and tallies are then compiled only once.
template <class Eval>
class compiled_judge final : public criterion_judge {
public:
    explicit compiled_judge(std::string_view name) : policy_(make_named_judge(name, Eval::id)) {}

    [[nodiscard]] std::string_view name() const override { return policy_->name(); }
    [[nodiscard]] bool is_complete(const pitch::brief& brief) const override { return pitch::holds(brief, Eval()); }
    [[nodiscard]] pitch::outcome outcome(const pitch::brief& brief) const override { return pitch::evaluate(brief, Eval()).overall(); }
    [[nodiscard]] double score(const pitch::brief& brief) const override { return pitch::evaluate(brief, Eval()).score(); }
    [[nodiscard]] std::vector<std::string_view> rules() const override { return policy_->rules(); }
    [[nodiscard]] std::vector<std::string_view> gaps(const pitch::brief& brief) const override { return policy_->gaps(brief); }
    [[nodiscard]] std::vector<std::string_view> missing(const pitch::brief& brief) const override { return policy_->missing(brief); }
    [[nodiscard]] std::vector<question> questions(const pitch::brief& brief, const pitch::language& in, bool all) const override {
        return policy_->questions(brief, in, all);
    }
    [[nodiscard]] verdict_summary summary(const pitch::brief& brief, const pitch::language& in) const override {
        return policy_->summary(brief, in);
    }
    void write(std::string& page, const pitch::brief& brief, output_format format, const pitch::language& in,
               std::size_t most) const override {
        policy_->write(page, brief, format, in, most);
    }
    [[nodiscard]] std::unique_ptr<criterion_tally> make_tally() const override { return policy_->make_tally(); }

private:
    std::unique_ptr<const criterion_judge> policy_;
};

template <class Eval>
std::unique_ptr<const criterion_judge> compiled(std::string_view name, const Eval&) {
    return std::make_unique<compiled_judge<Eval>>(name);
}

}  // namespace

std::unique_ptr<const criterion_judge> make_criterion_judge(criterion which) {
    switch (which) {
        case criterion::successful: return compiled("successful", pitch::tridom);
        case criterion::received: return compiled("received", pitch::welcome);
        case criterion::moore: return make_named_judge("moore", "moore");
        case criterion::kellogg: return make_named_judge("kellogg", "kellogg");
        case criterion::storybrand: return make_named_judge("storybrand", "storybrand");
        case criterion::smart: return make_named_judge("smart", "smart");
        case criterion::ipa_brief: return make_named_judge("ipa-brief", "ipa-brief");
        case criterion::effie: return make_named_judge("effie", "effie");
        default: return compiled("complete", pitch::grammar);
    }
}

}  // namespace brief_lint
