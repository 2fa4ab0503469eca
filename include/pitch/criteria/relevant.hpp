/// Relevant: what is offered answers what moves them, in a medium that suits them.
#pragma once

#include <string_view>

#include <pitch/criteria/wanted.hpp>
#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Does what you offer answer what moves them? Missing until both say; fails where no appeal answers a motive: "relevant".
struct resonates {
    static constexpr std::string_view id = "resonates"sv;
    static constexpr std::string_view asks = "Does what you offer answer what moves them?"sv;
    static constexpr std::string_view advice = "Find out what moves them (function, price or story), and show that side of the offer."sv;
    constexpr outcome operator()(const need&, const solution& s, const recipient& r) const noexcept {
        if (s.appeals.empty() || r.moved_by.empty()) return outcome::missing;
        const bool by_use = s.appeals.contains(appeal::functional) && !(r.moved_by & (motive::function | motive::price)).empty();
        const bool by_story = !(s.appeals & (appeal::emotional | appeal::aspirational)).empty() && r.moved_by.contains(motive::story);
        return by_use || by_story ? outcome::pass : outcome::fail;
    }
};

/// Whose need is it, and how do you know? Missing until the need's source is said: "their needs, wants and desires".
struct knows_need {
    static constexpr std::string_view id = "knows-need"sv;
    static constexpr std::string_view asks = "Whose need is it, and how do you know?"sv;
    static constexpr std::string_view advice = "Say who told you: a customer, a study, a call log."sv;
    constexpr outcome operator()(const need& n) const noexcept { return said(n.source.stated()); }
};

}  // namespace rules

inline constexpr rules::resonates resonates{};
inline constexpr rules::knows_need knows_need{};

namespace criteria {

/// Is it relevant to their needs, wants and desires, in a medium that suits them?
struct relevant {
    static constexpr std::string_view id = "relevant"sv;
    static constexpr std::string_view asks = "Is it relevant to their needs, wants and desires, in a medium that suits them?"sv;
    static constexpr std::string_view advice = "Ask three of them before you write another line."sv;
    using made_of = all_of<rules::resonates, rules::where_wanted, advise_of<rules::knows_need>>;
};

}  // namespace criteria

inline constexpr criteria::relevant relevant{};

}  // namespace pitch::inline v0
