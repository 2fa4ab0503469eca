#pragma once

#include <optional>
#include <string_view>

#include <pitch/list_of.hpp>
#include <pitch/notes.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0 {

/// What the recipient lacks, wants or fears: the sentence's first half.
struct need {
    static constexpr std::string_view part = "need";
    text statement{};
    set_of<origin> origins{};
    text source{};  ///< Who says so: a customer, a study, a call log.
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// What is offered: the sentence's second half.
struct solution {
    static constexpr std::string_view part = "solution";
    text statement{};
    set_of<appeal> appeals{};
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// How the two meet: the method of connecting them.
struct method {
    static constexpr std::string_view part = "method";
    text statement{};
    set_of<channel> where{};  ///< Every channel: the one by which it arrives and the one by which they answer.
    set_of<stage> when{};
    set_of<approach> how{};
    std::optional<unsigned> frequency{};  ///< How often it approaches a person unasked; 0: they come to you.
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// Whom you aim at: what *you* say of them.
struct audience {
    static constexpr std::string_view part = "audience";
    text who{};
    [[nodiscard]] constexpr bool stated() const noexcept { return who.stated(); }
};

/// What the seller wants to change, and the stage that it leads them to.
struct objective {
    static constexpr std::string_view part = "objective";
    text aim{};
    std::optional<stage> leads_to{};
    [[nodiscard]] constexpr bool stated() const noexcept { return aim.stated(); }
};

/// The words, and what they ask for.
struct message {
    static constexpr std::string_view part = "message";
    text words{};
    text call_to_action{};
    [[nodiscard]] constexpr bool stated() const noexcept { return words.stated() || call_to_action.stated(); }
};

/// What is new.
struct novelty {
    static constexpr std::string_view part = "novelty";
    text claim{};
    [[nodiscard]] constexpr bool stated() const noexcept { return claim.stated(); }
};

/// One thing that they could do instead (doing nothing is one), and how you differ from it.
struct alternative {
    static constexpr std::string_view list = "alternatives";
    text name{};
    text difference{};
};

/// What else they could do.
using alternatives = list_of<alternative>;

/// One place where they meet you, and what it promises.
struct touchpoint {
    static constexpr std::string_view list = "touchpoints";
    text name{};
    set_of<role> roles{};
    set_of<stage> when{};
    text promise{};
};

/// Every place where they meet you.
using touchpoints = list_of<touchpoint>;

/// One thing that is counted: where on the continuum, from which number to which.
struct metric {
    static constexpr std::string_view list = "metrics";
    text name{};
    std::optional<stage> at{};
    std::optional<double> baseline{}, target{};
    text source{};
};

/// What is counted.
using metrics = list_of<metric>;

/// The judge: what *they* say. An empty optional is unknown; `none` in it means that they want none.
struct recipient {
    static constexpr std::string_view part = "recipient";
    set_of<motive> moved_by{};
    std::optional<set_of<channel>> where{};
    std::optional<set_of<stage>> when{};
    std::optional<set_of<approach>> how{};
    std::optional<set_of<channel>> consents{};
    std::optional<unsigned> frequency_cap{};  ///< How many approaches are enough, in the unit of `method::frequency`.
    [[nodiscard]] constexpr bool stated() const noexcept { return !moved_by.empty() || where || when || how || consents || frequency_cap; }
};

/// Why they should believe it.
struct proof {
    static constexpr std::string_view part = "proof";
    text claim{}, evidence{};
    [[nodiscard]] constexpr bool stated() const noexcept { return claim.stated() || evidence.stated(); }
};

/// From when to when it runs, as ISO 8601 dates.
struct timing {
    static constexpr std::string_view part = "timing";
    text starts{}, ends{};
    [[nodiscard]] constexpr bool stated() const noexcept { return starts.stated() || ends.stated(); }
};

/// What it may cost, in units of `currency`.
struct budget {
    static constexpr std::string_view part = "budget";
    std::optional<double> amount{};
    text currency{};
    [[nodiscard]] constexpr bool stated() const noexcept { return amount.has_value(); }
};

/// Who answers for it.
struct owner {
    static constexpr std::string_view part = "owner";
    text who{};
    [[nodiscard]] constexpr bool stated() const noexcept { return who.stated(); }
};

}  // namespace pitch::inline v0
