/// Respectful: approaching them only as far as they wish; and its opposite, disruptive.
#pragma once

#include <string_view>

#include <pitch/detail/sv.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Do they want to hear from anyone about this? Missing until it is known where, when or how they want it; fails where they want none.
struct open_to_contact {
    static constexpr std::string_view id = "open-to-contact"sv;
    static constexpr std::string_view asks = "Do they want to hear from anyone about this?"sv;
    static constexpr std::string_view advice = "Ask before you call; if they wish to be left alone, just be easy to find."sv;
    constexpr outcome operator()(const recipient& r) const noexcept {
        if ((r.where && r.where->empty()) || (r.when && r.when->empty()) || (r.how && r.how->empty())) return outcome::fail;
        return said(r.where || r.when || r.how);
    }
};

/// Have they agreed to each channel by which you approach them? Only phone, text message, e-mail, direct mail and app need it: it does not
/// apply where the method uses none of these, or where they come to you (a frequency of 0). Missing until the channels and the consents are
/// known; fails where one is not consented to: "bother and annoy".
struct consented {
    static constexpr std::string_view id = "consented"sv;
    static constexpr std::string_view asks = "Have they agreed to each channel by which you approach them?"sv;
    static constexpr std::string_view advice = "Get their consent for these channels, or let them come to you."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept {
        if (m.frequency && *m.frequency == 0) return outcome::not_applicable;
        if (m.where.empty()) return outcome::missing;
        const set_of<channel> asked = m.where & (channel::phone | channel::sms | channel::email | channel::direct_mail | channel::app);
        if (asked.empty()) return outcome::not_applicable;
        if (!r.consents) return outcome::missing;
        return (asked & *r.consents) == asked ? outcome::pass : outcome::fail;
    }
};

/// Do you stop before they have had enough? Does not apply where no cap is known. Missing until the method's frequency is said; fails above
/// the cap: "bother and annoy".
struct within_frequency_cap {
    static constexpr std::string_view id = "within-frequency-cap"sv;
    static constexpr std::string_view asks = "Do you stop before they have had enough?"sv;
    static constexpr std::string_view advice = "Plan fewer contacts; the last ones annoy more people than they win."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept {
        if (!r.frequency_cap) return outcome::not_applicable;
        if (!m.frequency) return outcome::missing;
        return *m.frequency <= *r.frequency_cap ? outcome::pass : outcome::fail;
    }
};

}  // namespace rules

inline constexpr rules::open_to_contact open_to_contact{};
inline constexpr rules::consented consented{};
inline constexpr rules::within_frequency_cap within_frequency_cap{};

namespace criteria {

/// Do you approach them only as far as they wish?
struct respectful {
    static constexpr std::string_view id = "respectful"sv;
    static constexpr std::string_view asks = "Do you approach them only as far as they wish?"sv;
    static constexpr std::string_view advice = "Let them come to you, or ask first; then stop in time."sv;
    using made_of = all_of<rules::open_to_contact, rules::consented, rules::within_frequency_cap>;
};

/// Does it bother and annoy? Passes only where it is known not to be respectful; what is unknown is never called disruptive.
struct disruptive {
    static constexpr std::string_view id = "disruptive"sv;
    static constexpr std::string_view asks = "Does it bother and annoy?"sv;
    static constexpr std::string_view advice = "Stop what they did not ask for before you improve what they did."sv;
    using made_of = no_of<respectful>;
};

}  // namespace criteria

inline constexpr criteria::respectful respectful{};
inline constexpr criteria::disruptive disruptive{};

}  // namespace pitch::inline v0
