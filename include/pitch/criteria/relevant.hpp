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

/// Missing until the solution has an aspirational appeal, or the objective has no stage; never
/// fails. Not applicable if the objective leads to neither loyalty nor advocacy: only those stages
/// need people who show what they use ("I am a Cadillac guy").
struct lends_a_badge {
    static constexpr std::string_view id = "lends-a-badge"sv;
    static constexpr std::string_view asks = "What does it let them say about themselves?"sv;
    static constexpr std::string_view advice = "Show who they become with it; people recommend what says something good about them."sv;
    constexpr outcome operator()(const solution& s, const objective& o) const noexcept {
        if (!o.leads_to) return outcome::missing;
        if (*o.leads_to < stage::loyalty) return outcome::not_applicable;
        return said(s.appeals.contains(appeal::aspirational));
    }
};

}  // namespace rules

inline constexpr rules::resonates resonates{};
inline constexpr rules::knows_need knows_need{};
inline constexpr rules::lends_a_badge lends_a_badge{};

namespace criteria {

/// Passes if the offer matches the motives of the recipient and a channel suits them.
/// The source of the need and an aspirational appeal are only advised.
struct relevant {
    static constexpr std::string_view id = "relevant"sv;
    static constexpr std::string_view asks = "Is it relevant to their needs, wants and desires, in a medium that suits them?"sv;
    static constexpr std::string_view advice = "Ask three of them before you write another line."sv;
    using made_of = all_of<rules::resonates, rules::where_wanted, advise_of<rules::knows_need>, advise_of<rules::lends_a_badge>>;
};

}  // namespace criteria

inline constexpr criteria::relevant relevant{};

}  // namespace pitch::inline v0
