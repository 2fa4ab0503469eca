/// The parts of a sentence. Blank texts and empty sets are not stated.
/// A list is stated if one of its elements is.
#pragma once

#include <optional>
#include <string_view>

#include <pitch/list_of.hpp>
#include <pitch/notes.hpp>
#include <pitch/text.hpp>

namespace pitch::inline v0 {

// In each part, `part` is its name, and `stated()` returns true if its first field is stated,
// unless its comment says otherwise. So it is for the elements of a list: rules skip an element
// whose name is not stated.

/// What the recipient lacks, wants or fears: the first half of the sentence.
/// From Schenker's essay, like `solution` and `method`.
struct need {
    static constexpr std::string_view part = "need";
    text statement{};          ///< The need, such as "arrive dry".
    set_of<origin> origins{};  ///< Where the need comes from.
    text source{};             ///< Where you know it from: a customer, a study, a call log.
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// What is offered: the second half of the sentence.
struct solution {
    static constexpr std::string_view part = "solution";
    text statement{};          ///< The offer.
    set_of<appeal> appeals{};  ///< How it appeals.
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// How the need and the solution meet.
struct method {
    static constexpr std::string_view part = "method";
    text statement{};                     ///< The method, such as "a test ride".
    set_of<channel> where{};              ///< Every channel, both for the message and for answers.
    set_of<stage> when{};                 ///< Stages at which it reaches people.
    set_of<approach> how{};               ///< How it approaches them.
    std::optional<unsigned> frequency{};  ///< Unasked contacts a person, a week; 0: they come to you.
    [[nodiscard]] constexpr bool stated() const noexcept { return statement.stated(); }
};

/// The people the seller aims at, as the seller describes them.
struct audience {
    static constexpr std::string_view part = "audience";
    text who{};  ///< The people, such as "commuters without a garage".
    [[nodiscard]] constexpr bool stated() const noexcept { return who.stated(); }
};

/// What the seller wants to achieve.
struct objective {
    static constexpr std::string_view part = "objective";
    text aim{};                       ///< The aim.
    std::optional<stage> leads_to{};  ///< Stage it leads recipients to; empty: unknown.
    [[nodiscard]] constexpr bool stated() const noexcept { return aim.stated(); }
};

/// The text of the message. Stated if either field is.
struct message {
    static constexpr std::string_view part = "message";
    text words{};           ///< The message itself.
    text call_to_action{};  ///< What the recipient should do next.
    [[nodiscard]] constexpr bool stated() const noexcept { return words.stated() || call_to_action.stated(); }
};

/// What is new about the solution.
struct novelty {
    static constexpr std::string_view part = "novelty";
    text claim{};  ///< What is new.
    [[nodiscard]] constexpr bool stated() const noexcept { return claim.stated(); }
};

/// Something the recipient could do instead; doing nothing is an alternative, too.
struct alternative {
    static constexpr std::string_view list = "alternatives";
    text name{};        ///< The alternative.
    text difference{};  ///< How the solution differs from it.
    [[nodiscard]] constexpr bool stated() const noexcept { return name.stated(); }
};

/// The alternatives: a view of an array or vector of `alternative`.
using alternatives = list_of<alternative>;

/// A place where recipients meet the seller.
struct touchpoint {
    static constexpr std::string_view list = "touchpoints";
    text name{};           ///< The place, such as "the shop".
    set_of<role> roles{};  ///< What it does there.
    set_of<stage> when{};  ///< Stages at which it meets recipients.
    text promise{};        ///< What it promises.
    [[nodiscard]] constexpr bool stated() const noexcept { return name.stated(); }
};

/// The touchpoints: a view of an array or vector of `touchpoint`.
using touchpoints = list_of<touchpoint>;

/// A number that measures success.
struct metric {
    static constexpr std::string_view list = "metrics";
    text name{};                       ///< What is counted.
    std::optional<stage> at{};         ///< Stage at which it is counted.
    std::optional<double> baseline{};  ///< Number at the start.
    std::optional<double> target{};    ///< Number wanted. Below the baseline: less is better.
    std::optional<double> actual{};    ///< Number reached.
    text source{};                     ///< Where the number comes from.
    [[nodiscard]] constexpr bool stated() const noexcept { return name.stated(); }
};

/// The metrics: a view of an array or vector of `metric`.
using metrics = list_of<metric>;

/// What recipients say about themselves, in contrast to `audience`. Stated if anything is known.
/// An empty optional means unknown; `none` means they want none.
struct recipient {
    static constexpr std::string_view part = "recipient";
    set_of<motive> moved_by{};                        ///< What moves them; empty: unknown.
    std::optional<set_of<channel>> where{};           ///< Channels they want.
    std::optional<set_of<stage>> when{};              ///< Stages at which they want to be approached.
    std::optional<set_of<approach>> how{};            ///< How they want to be approached.
    std::optional<set_of<channel>> consents{};        ///< Channels they have consented to.
    std::optional<unsigned> frequency_cap{};          ///< Most contacts a person accepts, a week.
    std::optional<set_of<experience>> experienced{};  ///< How they experienced it: marketed to, sold to, both; `none`: unwelcome.
    std::optional<bool> misled{};                     ///< Whether they feel misled.
    [[nodiscard]] constexpr bool stated() const noexcept {
        return !moved_by.empty() || where || when || how || consents || frequency_cap || experienced || misled;
    }
};

/// Why recipients should believe the message. Stated if either field is.
struct proof {
    static constexpr std::string_view part = "proof";
    text claim{}, evidence{};  ///< What is claimed, and what supports it.
    [[nodiscard]] constexpr bool stated() const noexcept { return claim.stated() || evidence.stated(); }
};

/// When the campaign runs. Stated if either field is.
struct timing {
    static constexpr std::string_view part = "timing";
    text starts{}, ends{};  ///< First and last day, as ISO 8601 calendar dates: "2026-03-31".
    [[nodiscard]] constexpr bool stated() const noexcept { return starts.stated() || ends.stated(); }
};

/// What the campaign may cost.
struct budget {
    static constexpr std::string_view part = "budget";
    std::optional<double> amount{};  ///< In units of `currency`; empty: unknown.
    text currency{};                 ///< The currency, such as "EUR".
    [[nodiscard]] constexpr bool stated() const noexcept { return amount.has_value(); }
};

/// Who is responsible for the campaign.
struct owner {
    static constexpr std::string_view part = "owner";
    text who{};  ///< A person or a team.
    [[nodiscard]] constexpr bool stated() const noexcept { return who.stated(); }
};

}  // namespace pitch::inline v0
