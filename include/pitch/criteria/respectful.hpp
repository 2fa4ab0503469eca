/// Respectful: no more contact than the recipient wants; and its opposite, disruptive.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/parts.hpp>

namespace pitch::inline v0 {

namespace rules {

/// Missing until it is known where, when or how the recipient wants contact.
/// Fails if one of these is `none`, even if another is not.
struct open_to_contact {
    static constexpr std::string_view id = "open-to-contact"sv;
    static constexpr std::string_view asks = "Do they want to hear from anyone about this?"sv;
    static constexpr std::string_view advice = "Ask before you call; if they wish to be left alone, just be easy to find."sv;
    constexpr outcome operator()(const recipient& r) const noexcept {
        if ((r.where && r.where->empty()) || (r.when && r.when->empty()) || (r.how && r.how->empty())) return outcome::fail;
        return said(r.where || r.when || r.how);
    }
};

/// Passes if the recipient consents to every channel of the method that needs consent: phone, text
/// message, e-mail, direct mail, app and visit.
/// Not applicable if the method uses none of these, or if its frequency is 0 (the recipient comes
/// to the seller). Missing until the channels and consents are known; fails if one consent is
/// absent. Also fails if the recipient consents to no channel (`none`) and the frequency is above
/// 0, whatever the channel.
struct consented {
    static constexpr std::string_view id = "consented"sv;
    static constexpr std::string_view asks = "Have they agreed to every channel you approach them by?"sv;
    static constexpr std::string_view advice = "Get their consent for these channels, or let them come to you."sv;
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept {
        constexpr set_of<channel> personal =
            channel::phone | channel::sms | channel::email | channel::direct_mail | channel::app | channel::visit;
        if (m.frequency && *m.frequency == 0) return outcome::not_applicable;
        if (m.frequency && r.consents && r.consents->empty()) return outcome::fail;
        if (m.where.empty()) return outcome::missing;
        const set_of<channel> restricted = m.where & personal;
        if (restricted.empty()) return outcome::not_applicable;
        if (!r.consents) return outcome::missing;
        return (restricted & *r.consents) == restricted ? outcome::pass : outcome::fail;
    }
};

/// Passes if the frequency of the method is at most the cap of the recipient: contacts a week.
/// Not applicable without a cap. Missing until the frequency is stated; fails above the cap.
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

/// Passes if the recipient says that they were not misled, and fails if they say that they were.
/// Not applicable if it is unknown.
struct honest {
    static constexpr std::string_view id = "honest"sv;
    static constexpr std::string_view asks = "Do they find it honest?"sv;
    static constexpr std::string_view advice = "Say who you are and what it costs, before anything else."sv;
    constexpr outcome operator()(const recipient& r) const noexcept {
        if (!r.misled) return outcome::not_applicable;
        return *r.misled ? outcome::fail : outcome::pass;
    }
};

}  // namespace rules

inline constexpr rules::open_to_contact open_to_contact{};
inline constexpr rules::consented consented{};
inline constexpr rules::within_frequency_cap within_frequency_cap{};
inline constexpr rules::honest honest{};

namespace criteria {

/// Passes if contact is wanted, consented to, not too frequent and honest.
struct respectful {
    static constexpr std::string_view id = "respectful"sv;
    static constexpr std::string_view asks = "Do you approach them only as far as they wish?"sv;
    static constexpr std::string_view advice = "Let them come to you, or ask first; then stop in time."sv;
    using made_of = all_of<rules::open_to_contact, rules::consented, rules::within_frequency_cap, rules::honest>;
};

/// Negation of `respectful`: passes if the method is known to "bother and annoy".
/// Missing while `respectful` is missing, so unknown facts never make a method disruptive.
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
