/// The enums of pitch, and their names.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/set_of.hpp>

namespace pitch::inline v0 {

/// Source of a need. From Schenker's essay.
enum class origin : unsigned char {
    organic,   ///< It arose by itself.
    generated  ///< The seller or another external influence created it.
};

/// Way in which a solution appeals. From Schenker's essay.
enum class appeal : unsigned char {
    functional,   ///< It is useful.
    emotional,    ///< It evokes a feeling.
    aspirational  ///< It stands for who the recipient wants to be.
};

/// Stage of the continuum, from first hearing of an offer to recommending it.
/// The order of the middle stages is inferred from the essay.
enum class stage : unsigned char { awareness, interest, consideration, preference, purchase, loyalty, advocacy };

/// Way in which recipients are approached.
enum class approach : unsigned char {
    self_directed,  ///< They find out by themselves.
    assisted        ///< A person helps them.
};

/// Reason to buy that moves a recipient.
enum class motive : unsigned char { function, price, story };

/// Role of a touchpoint.
enum class role : unsigned char {
    marketing,  ///< Invites.
    sales,      ///< Reaches an agreement.
    fulfilment  ///< Keeps the promise.
};

/// Channel by which a message arrives or a recipient answers.
/// Values 17 to 31 are free for an application: `static_cast<channel>(17)`.
enum class channel : unsigned char {
    store,
    event,
    referral,
    phone,
    sms,
    email,
    direct_mail,
    web,
    search,
    social,
    app,
    broadcast,
    print,
    outdoor,
    partner,
    delivery,
    visit  ///< Someone comes to them: a doorstep, a street, an office.
};

/// What a recipient experiences.
enum class experience : unsigned char {
    marketed,  ///< Being marketed to.
    sold       ///< Being sold to.
};

namespace detail {

template <>
struct own_names<origin> {
    static constexpr std::string_view names[]{"organic"sv, "generated"sv};
};
template <>
struct own_names<appeal> {
    static constexpr std::string_view names[]{"functional"sv, "emotional"sv, "aspirational"sv};
};
template <>
struct own_names<stage> {
    static constexpr std::string_view names[]{"awareness"sv, "interest"sv, "consideration"sv, "preference"sv,
                                              "purchase"sv,  "loyalty"sv,  "advocacy"sv};
};
template <>
struct own_names<approach> {
    static constexpr std::string_view names[]{"self_directed"sv, "assisted"sv};
};
template <>
struct own_names<motive> {
    static constexpr std::string_view names[]{"function"sv, "price"sv, "story"sv};
};
template <>
struct own_names<role> {
    static constexpr std::string_view names[]{"marketing"sv, "sales"sv, "fulfilment"sv};
};
template <>
struct own_names<channel> {
    static constexpr std::string_view names[]{
        "store"sv,      "event"sv,      "referral"sv,   "phone"sv,      "sms"sv,        "email"sv,      "direct_mail"sv, "web"sv,
        "search"sv,     "social"sv,     "app"sv,        "broadcast"sv,  "print"sv,      "outdoor"sv,    "partner"sv,     "delivery"sv,
        "visit"sv,      "channel_17"sv, "channel_18"sv, "channel_19"sv, "channel_20"sv, "channel_21"sv, "channel_22"sv,  "channel_23"sv,
        "channel_24"sv, "channel_25"sv, "channel_26"sv, "channel_27"sv, "channel_28"sv, "channel_29"sv, "channel_30"sv,  "channel_31"sv};
};
template <>
struct own_names<experience> {
    static constexpr std::string_view names[]{"marketed"sv, "sold"sv};
};

}  // namespace detail

/// Returns the identifier of a value, as used by `parse` and JSON. Empty if the value has no name.
/// The view has static storage. Example: `name(stage::loyalty)` returns "loyalty".
template <Note Enum>
constexpr std::string_view name(Enum note) noexcept {
    const auto value = static_cast<std::size_t>(note);
    return value < std::size(names_of<Enum>::names) ? names_of<Enum>::names[value] : std::string_view();
}

/// Parses an identifier. Returns nullopt if it is unknown. Case-sensitive; does not trim.
/// For `role`, also accepts "fulfillment"; for `channel`, also "channel_16", the old name of visit.
/// Example: `parse<stage>("loyalty")`.
template <Note Enum>
constexpr std::optional<Enum> parse(std::string_view word) noexcept {
    if constexpr (std::is_same_v<Enum, role>)
        if (word == "fulfillment") return role::fulfilment;
    if constexpr (std::is_same_v<Enum, channel>)
        if (word == "channel_16") return channel::visit;
    for (std::size_t i = 0; i < std::size(names_of<Enum>::names); ++i)
        if (word == names_of<Enum>::names[i]) return static_cast<Enum>(i);
    return {};
}

/// Parses identifiers that are separated by `;` or `,`. Returns nullopt if one is unknown.
/// Ignores spaces and tabs around identifiers, and empty places; blank text gives an empty set.
/// Example: `parse_set<channel>("web; email")`.
template <Note Enum>
constexpr std::optional<set_of<Enum>> parse_set(std::string_view words) noexcept {
    set_of<Enum> parsed;
    while (!words.empty()) {
        std::string_view word = words.substr(0, words.find_first_of(";,"));
        words.remove_prefix(word.size() == words.size() ? word.size() : word.size() + 1);
        while (!word.empty() && (word.front() == ' ' || word.front() == '\t')) word.remove_prefix(1);
        while (!word.empty() && (word.back() == ' ' || word.back() == '\t')) word.remove_suffix(1);
        if (word.empty()) continue;
        const std::optional<Enum> note = pitch::parse<Enum>(word);
        if (!note) return {};
        parsed |= *note;
    }
    return parsed;
}

/// Parses a list of identifiers, such as an array of strings. Returns nullopt if one is unknown.
template <Note Enum, class List>
    requires(!std::is_convertible_v<const List&, std::string_view>)
constexpr std::optional<set_of<Enum>> parse_set(const List& words) noexcept {
    set_of<Enum> parsed;
    for (const std::string_view word : words) {
        const std::optional<Enum> note = pitch::parse<Enum>(word);
        if (!note) return {};
        parsed |= *note;
    }
    return parsed;
}

}  // namespace pitch::inline v0
