/// The candidates of the benchmarks: nine house rules, and a tenth that measures, checked by pitch
/// and by hand-written code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <pitch/pitch.hpp>

namespace house {

using namespace pitch;

struct has_words {
    static constexpr std::string_view id = "has-words";
    constexpr outcome operator()(const message& m) const noexcept { return said(m.words.stated()); }
};
struct has_call {
    static constexpr std::string_view id = "has-call";
    constexpr outcome operator()(const message& m) const noexcept { return said(m.call_to_action.stated()); }
};
struct has_audience {
    static constexpr std::string_view id = "has-audience";
    constexpr bool operator()(const audience&) const noexcept { return true; }
};
struct leads_somewhere {
    static constexpr std::string_view id = "leads-somewhere";
    constexpr outcome operator()(const objective& o) const noexcept { return said(o.leads_to.has_value()); }
};
struct never_rings {
    static constexpr std::string_view id = "never-rings";
    constexpr bool operator()(const method& m) const noexcept { return (m.where & (channel::phone | channel::sms)).empty(); }
};
struct meets_them {
    static constexpr std::string_view id = "meets-them";
    constexpr outcome operator()(const method& m, const recipient& r) const noexcept {
        if (!r.where || m.where.empty()) return outcome::missing;
        return (m.where & *r.where).empty() ? outcome::fail : outcome::pass;
    }
};
struct fits_a_search_ad {
    static constexpr std::string_view id = "fits-a-search-ad";
    constexpr measurement operator()(const message& m) const noexcept { return measurement::at_most(m.words.characters(), 30); }
};

inline constexpr auto nine_rules = all(grammar, has_words{}, has_call{}, has_audience{}, leads_somewhere{}, never_rings{}, meets_them{});
inline constexpr auto ten_rules = all(nine_rules, fits_a_search_ad{});

// The rules as plain ifs. A rule that passes or fails sets its bit in one of two masks; a rule that
// is missing sets none. Each part is checked only once for being stated.

struct mask {
    std::uint32_t pass = 0, fail = 0;
};
struct measured_mask : mask {
    double characters = 0;
};

// Always inlined, so that a compiler drops what a consumer does not read.
[[gnu::always_inline]] inline mask judge_by_hand(const brief& b) noexcept {
    mask m;
    if (b.need.stated() && !b.need.origins.empty()) m.pass |= 1u << 0;
    if (b.solution.stated() && !b.solution.appeals.empty()) m.pass |= 1u << 1;
    if (b.message.words.stated()) m.pass |= 1u << 3;
    if (b.message.call_to_action.stated()) m.pass |= 1u << 4;
    if (b.audience.stated()) m.pass |= 1u << 5;
    if (b.objective.stated() && b.objective.leads_to) m.pass |= 1u << 6;
    if (b.method.stated()) {
        const auto& [statement, where, when, how, frequency] = b.method;
        if (!where.empty() || !when.empty() || !how.empty()) m.pass |= 1u << 2;
        if ((where & (channel::phone | channel::sms)).empty())
            m.pass |= 1u << 7;
        else
            m.fail |= 1u << 7;
        if (b.recipient.where && !where.empty()) {
            if ((where & *b.recipient.where).empty())
                m.fail |= 1u << 8;
            else
                m.pass |= 1u << 8;
        }
    }
    return m;
}

/// Also keeps which parts are stated, as a verdict does to name the part that a rule lacks. One word,
/// which takes fewer instructions than three masks: one `or` can set a rule and a part.
struct packed_mask {
    std::uint32_t bits = 0;

    static constexpr std::uint32_t passes(unsigned rule, bool set = true) noexcept { return std::uint32_t{set} << rule; }
    static constexpr std::uint32_t states(unsigned part, bool set = true) noexcept { return std::uint32_t{set} << (16 + part); }
    static constexpr std::uint32_t rings = 1u << 9, does_not_meet = 1u << 10;  // only these two rules can fail

    [[nodiscard]] constexpr std::uint32_t pass() const noexcept { return bits & 0x1ffu; }
    [[nodiscard]] constexpr std::uint32_t fail() const noexcept { return (bits >> 9 & 3u) << 7; }
    [[nodiscard]] constexpr std::uint32_t stated() const noexcept { return bits >> 16; }
};

[[gnu::always_inline]] inline packed_mask judge_fully_by_hand(const brief& b) noexcept {
    using p = packed_mask;
    std::uint32_t bits = 0;
    if (b.need.stated()) bits |= b.need.origins.empty() ? p::states(0) : p::states(0) | p::passes(0);
    if (b.solution.stated()) bits |= b.solution.appeals.empty() ? p::states(1) : p::states(1) | p::passes(1);
    const bool words = b.message.words.stated(), call = b.message.call_to_action.stated();
    bits |= p::states(3, words || call) | p::passes(3, words) | p::passes(4, call);
    if (b.audience.stated()) bits |= p::states(4) | p::passes(5);
    if (b.objective.stated()) bits |= p::states(5) | p::passes(6, b.objective.leads_to.has_value());
    if (b.recipient.stated()) bits |= p::states(6);
    if (b.method.stated()) {
        const auto& [statement, where, when, how, frequency] = b.method;
        bits |= p::states(2) | p::passes(2, !where.empty() || !when.empty() || !how.empty());
        bits |= (where & (channel::phone | channel::sms)).empty() ? p::passes(7) : p::rings;
        if (b.recipient.where && !where.empty()) bits |= (where & *b.recipient.where).empty() ? p::does_not_meet : p::passes(8);
    }
    return {bits};
}

inline measured_mask measure_by_hand(const brief& b) noexcept {
    measured_mask m{judge_by_hand(b)};
    if (b.message.stated()) {
        m.characters = static_cast<double>(b.message.words.characters());
        if (m.characters <= 30)
            m.pass |= 1u << 9;
        else
            m.fail |= 1u << 9;
    }
    return m;
}

inline bool holds_by_hand(const brief& b) noexcept {
    return b.need.stated() && !b.need.origins.empty() && b.solution.stated() && !b.solution.appeals.empty() && b.method.stated() &&
           (!b.method.where.empty() || !b.method.when.empty() || !b.method.how.empty()) && b.message.words.stated() &&
           b.message.call_to_action.stated() && b.audience.stated() && b.objective.stated() && b.objective.leads_to &&
           (b.method.where & (channel::phone | channel::sms)).empty() && b.recipient.where && !b.method.where.empty() &&
           !(b.method.where & *b.recipient.where).empty();
}

inline bool measured_holds_by_hand(const brief& b) noexcept { return holds_by_hand(b) && b.message.words.characters() <= 30; }

// Two designs in common use: a list of functions that return bool, and a list of functions that
// return a message.

using questions = std::vector<std::function<bool(const brief&)>>;
using complaints = std::vector<std::function<std::string(const brief&)>>;

inline questions list_of_questions() {
    return {
        [](const brief& b) { return b.need.stated() && !b.need.origins.empty(); },
        [](const brief& b) { return b.solution.stated() && !b.solution.appeals.empty(); },
        [](const brief& b) { return b.method.stated() && (!b.method.where.empty() || !b.method.when.empty() || !b.method.how.empty()); },
        [](const brief& b) { return b.message.words.stated(); },
        [](const brief& b) { return b.message.call_to_action.stated(); },
        [](const brief& b) { return b.audience.stated(); },
        [](const brief& b) { return b.objective.stated() && b.objective.leads_to.has_value(); },
        [](const brief& b) { return b.method.stated() && (b.method.where & (channel::phone | channel::sms)).empty(); },
        [](const brief& b) { return b.method.stated() && b.recipient.where && !(b.method.where & *b.recipient.where).empty(); },
    };
}

inline complaints list_of_complaints() {
    static constexpr const char* words[]{
        "The need, or where it comes from, is missing.",
        "The solution, or its appeal, is missing.",
        "Nothing says how the need and the solution meet.",
        "The message has no words.",
        "The message asks for nothing.",
        "Nobody is named as the audience.",
        "The objective leads nowhere.",
        "It rings at people's doors.",
        "It does not meet them where they want it.",
    };
    complaints list;
    for (std::size_t i = 0; auto& question : list_of_questions())
        list.emplace_back([question, say = words[i++]](const brief& b) { return question(b) ? std::string() : std::string(say); });
    return list;
}

inline constexpr alternative two_alternatives[]{{"the bus", "it takes you to the door"}, {"doing nothing", "you arrive dry"}};
inline constexpr alternative one_unanswered[]{{"the bus", "it takes you to the door"}, {"the car", {}}};
inline constexpr touchpoint whole_journey[]{
    {"poster", role::marketing, stage::awareness | stage::interest | stage::consideration, "Arrive dry."},
    {"shop", role::sales, stage::preference | stage::purchase, "Arrive dry!"},
    {"delivery", role::fulfilment, stage::loyalty, {}}};
inline constexpr touchpoint one_poster[]{{"poster", role::marketing, stage::awareness, "Arrive dry."}};
inline constexpr metric two_metrics[]{{"test rides", stage::consideration, 20.0, 100.0, {}, "the booking system"},
                                      {"bikes sold", stage::purchase, 2.0, 10.0, 12.0, "the till"}};
inline constexpr metric one_wish[]{{"buzz", {}, {}, {}, {}, {}}};

/// Random briefs, the same in every run. One text in eight is not stated; one in eight of those is
/// blank instead of empty.
inline std::vector<brief> some_briefs(std::size_t n) {
    std::minstd_rand dice(1);
    const auto one_in = [&](unsigned sides) { return dice() / 7 % sides == 0; };
    const auto words = [&](const char* say) { return one_in(8) ? one_in(8) ? text(" \t") : text() : text(say); };
    std::vector<brief> made(n);
    for (brief& b : made) {
        b.need = {.statement = words("arrive dry"), .origins = one_in(8) ? set_of<origin>() : origin::organic};
        b.need.source = words("forty calls");
        b.solution = {.statement = words("a folding e-bike"), .appeals = one_in(8) ? set_of<appeal>() : appeal::functional};
        b.method.statement = words("a test ride");
        if (!one_in(4)) b.method.where = one_in(8) ? channel::phone | channel::store : channel::store | channel::web;
        if (!one_in(4)) b.method.when = stage::consideration;
        b.novelty.claim = words("it folds in three seconds");
        if (!one_in(4)) b.alternatives = one_in(4) ? alternatives(one_unanswered) : alternatives(two_alternatives);
        if (!one_in(4)) b.touchpoints = one_in(4) ? touchpoints(one_poster) : touchpoints(whole_journey);
        if (!one_in(4)) b.metrics = one_in(4) ? metrics(one_wish) : metrics(two_metrics);
        b.audience.who = words("commuters");
        b.objective.aim = words("a hundred test rides");
        if (!one_in(8)) b.objective.leads_to = stage::purchase;
        b.message = {.words = words(one_in(4) ? "Come in wet, and leave dry: a free test ride." : "Ride home dry."),
                     .call_to_action = words("Book a ride")};
        if (!one_in(4)) b.recipient.moved_by = one_in(2) ? motive::price : motive::function;
        if (!one_in(8)) b.recipient.where = one_in(4) ? set_of<channel>(channel::email) : channel::store | channel::search;
    }
    return made;
}

/// Prevents the compiler from leaving out any part of a result.
template <class Result>
inline void keep(const Result& result) noexcept {
    asm volatile("" : : "m"(result) : "memory");
}

}  // namespace house
