/// Relevant: the offer answers what moves the recipient, in a medium that suits them.
#pragma once

#include <string_view>

#include <pitch/criteria/wanted.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Passes if an appeal of the solution answers a motive of the recipient.
/// A functional appeal answers function and price; an emotional or aspirational one answers story.
/// Missing until appeals and motives are stated; fails if none match.
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

/// Missing until the source of the need is stated; never fails.
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

/// Passes if the offer matches the motives of the recipient and a channel suits them.
/// The source of the need is only advised.
struct relevant {
    static constexpr std::string_view id = "relevant"sv;
    static constexpr std::string_view asks = "Is it relevant to their needs, wants and desires, in a medium that suits them?"sv;
    static constexpr std::string_view advice = "Ask three of them before you write another line."sv;
    using made_of = all_of<rules::resonates, rules::where_wanted, advise_of<rules::knows_need>>;
};

}  // namespace criteria

inline constexpr criteria::relevant relevant{};

}  // namespace pitch::inline v0
