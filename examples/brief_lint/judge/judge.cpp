#include "judge.hpp"

#include <utility>

#include "criterion_judge.hpp"

namespace brief_lint {

class judge::implementation {
public:
    explicit implementation(const options& given)
        : criterion(given.rules.empty() ? make_criterion_judge(given.criterion) : make_policy_judge_from(given.rules)),
          language(*given.language),
          fails(given.fail_on),
          fail_under(given.fail_under) {}

    [[nodiscard]] bool passes(const pitch::brief& brief, pitch::outcome found) const {
        if (fail_under && criterion->score(brief) < *fail_under) return false;
        switch (fails) {
            case fail_on::never: return true;
            case fail_on::conflict: return found != pitch::outcome::fail;
            default: return found == pitch::outcome::pass;
        }
    }

    std::unique_ptr<const criterion_judge> criterion;
    const pitch::language& language;
    fail_on fails;
    std::optional<double> fail_under;
};

judge::judge(const options& given) : implementation_(std::make_unique<implementation>(given)) {}
judge::~judge() = default;

pitch::outcome judge::outcome(const pitch::brief& brief) const {
    const criterion_judge& by = *implementation_->criterion;
    return by.is_complete(brief) ? pitch::outcome::pass : by.outcome(brief);
}
bool judge::passes(const pitch::brief& brief, pitch::outcome found) const { return implementation_->passes(brief, found); }
double judge::score(const pitch::brief& brief) const { return implementation_->criterion->score(brief); }
std::vector<question> judge::questions(const pitch::brief& brief, bool all) const {
    return implementation_->criterion->questions(brief, implementation_->language, all);
}
const criterion_judge& judge::criterion() const { return *implementation_->criterion; }

}  // namespace brief_lint
