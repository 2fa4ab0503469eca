#include <pitch/policy.hpp>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>

#include "../printable.hpp"
#include "../usage_error.hpp"
#include "criterion_judge.hpp"
#include "judging.hpp"
#include "library.hpp"

namespace brief_lint {
namespace {

using vocabulary = std::remove_const_t<decltype(library)>;

struct by_policy {
    pitch::policy<vocabulary> policy;

    [[nodiscard]] const pitch::policy<vocabulary>& evaluator() const { return policy; }
    [[nodiscard]] auto judged(const pitch::brief& brief) const { return policy.judge(pitch::evaluate(brief, library, policy)); }
    [[nodiscard]] bool holds(const pitch::brief& brief) const { return judged(brief).complete(); }
};

constexpr std::size_t largest_policy = std::size_t{1} << 20;  // bytes

[[noreturn]] void refuse_size(const std::string& label) { throw usage_error(label + ": policy larger than 1 MiB"); }

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(largest_policy + 1, '\0');
    if (!in || in.read(text.data(), static_cast<std::streamsize>(text.size())).bad()) throw usage_error(file + ": cannot read the policy");
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > largest_policy) refuse_size(file);
    return text;
}

// Returns the error of a policy with its line and column, both from 1. Columns count code points.
std::string described(const std::string& label, std::string_view text, const pitch::policy_error& error) {
    const std::string_view before = text.substr(0, error.position);
    const std::size_t line_start = before.rfind('\n') + 1;  // 0 if there is none
    std::size_t column = 1;
    for (std::string_view rest = before.substr(line_start); !rest.empty(); ++column) rest.remove_prefix(pitch::detail::decode(rest).bytes);
    std::string message =
        label + ':' + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ':' + std::to_string(column) + ": ";
    if (!error.word.empty()) message.append("'").append(shortened(error.word, longest_word)).append("': ");
    message += error.what;
    if (!error.nearest.empty()) message.append("; did you mean '").append(error.nearest).append("'?");
    return message;
}

}  // namespace

std::unique_ptr<const criterion_judge> make_named_judge(std::string_view name, std::string_view id) {
    return std::make_unique<judging_by<by_policy>>(name, by_policy{*pitch::parse_policy(library, id)});
}

std::unique_ptr<const criterion_judge> make_policy_judge(const std::string& label, std::string_view text) {
    if (text.size() > largest_policy) refuse_size(label);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto read = pitch::parse_policy(library, text);
    if (!read) throw usage_error(described(label, text, read.error()));
    return std::make_unique<judging_by<by_policy>>("policy", by_policy{*read});
}

std::unique_ptr<const criterion_judge> make_policy_judge_from(const std::string& file) { return make_policy_judge(file, content_of(file)); }

}  // namespace brief_lint
