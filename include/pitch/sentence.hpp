/// Sentences: anything whose parts can be found with `parts(x)`.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <pitch/detail/meta/compressed_tuple.hpp>
#include <pitch/detail/sentence/find_part.hpp>
#include <pitch/detail/sentence/parts_traits.hpp>

namespace pitch::inline v0 {

/// A sentence made of parts, in any order. `+` adds a part or another sentence.
/// Each place holds a part by value, reference, pointer or optional. Views inside the parts are not
/// owned. Example: `sentence{need{"arrive dry"}, solution{"a folding e-bike"}}`.
template <class... Places>
struct sentence : detail::compressed_tuple<Places...> {
    static_assert(!detail::holds_owning_part<sentence>,
                  "pitch: a part must be trivially copyable: hold a `pitch::text` instead of a `std::string`, and keep the string "
                  "outside of the part");
    static_assert(
        (!std::is_void_v<detail::part_of<Places>> && ...),
        "pitch: a sentence holds only parts; write need{...}, solution{...}, method{...}, or a trivially copyable type of your own "
        "with `static constexpr std::string_view part` and `bool stated() const`");
    static_assert(detail::distinct<detail::part_of<Places>...>, "pitch: this sentence contains a part twice; delete one of the two");

    using detail::compressed_tuple_base<std::index_sequence_for<Places...>, Places...>::compressed_tuple_base;

    /// Returns the sentence itself: a sentence consists of its own parts.
    friend constexpr const sentence& parts(const sentence& s) noexcept { return s; }
};

template <class... Places>
sentence(Places...) -> sentence<Places...>;

namespace detail {

template <Part PartType>
constexpr sentence<PartType> as_sentence(const PartType& part) noexcept {
    return sentence<PartType>{part};
}
template <class... Places>
constexpr const sentence<Places...>& as_sentence(const sentence<Places...>& s) noexcept {
    return s;
}

/// Satisfied by the operands of `+`.
template <class Value>
concept part_or_sentence = requires(const Value& t) { detail::as_sentence(t); };

template <class... As, std::size_t... Index, class... Bs, std::size_t... OtherIndex>
constexpr auto join(const compressed_tuple_base<std::index_sequence<Index...>, As...>& a,
                    const compressed_tuple_base<std::index_sequence<OtherIndex...>, Bs...>& b) noexcept {
    return sentence<As..., Bs...>{detail::tuple_get<Index>(a)..., detail::tuple_get<OtherIndex>(b)...};
}

/// True if the result of `parts(x)` owns the elements of the list `PartType`.
template <Part PartType, class Parts>
inline constexpr bool owns_list = false;
template <Part PartType, template <class...> class Tuple, class... Ts>
inline constexpr bool owns_list<PartType, Tuple<Ts...>> =
    ((std::is_same_v<part_of<Ts>, PartType> && Element<typename elements_in<Ts>::type> && !outlives_the_call<Ts>) || ...);

}  // namespace detail

/// Joins parts and sentences; copies them. The order does not matter to verdicts.
/// Does not compile if both contain the same part. Example: `half + method{"a test ride"}`.
template <detail::part_or_sentence Left, detail::part_or_sentence Right>
constexpr auto operator+(const Left& a, const Right& b) noexcept {
    return detail::join(detail::as_sentence(a), detail::as_sentence(b));
}

/// Satisfied if `parts(x)`, found by argument-dependent lookup, returns a `sentence` or tuple of
/// parts. A part may be given by value, reference, pointer or optional; a list part also as a
/// contiguous range that owns its elements. No part may occur twice.
/// A hidden friend makes a record a sentence:
/// `friend auto parts(const row& r) { return sentence{need{r.pain}, solution{r.offer}}; }`
template <class Record>
concept Sentence = detail::parts_traits<detail::parts_type<Record>>::valid && !detail::parts_traits<detail::parts_type<Record>>::repeats;

/// Satisfied if the sentence has a place for the part, even if the part is not stated.
template <class Record, class PartType>
concept States = Sentence<Record> && detail::parts_traits<detail::parts_type<Record>>::template has<PartType>;

/// Returns a copy of the part; an unstated part if the sentence has none, or a null pointer.
/// Its views may refer to the sentence, which must outlive them. Deleted for temporaries.
/// Example: `get<need>(s).statement.view()`.
template <Part PartType, Sentence Record>
constexpr PartType get(const Record& s) noexcept {
    static_assert(std::is_reference_v<decltype(parts(s))> || !detail::owns_list<PartType, detail::parts_type<Record>>,
                  "pitch: parts(x) returns this list by value, so the result would dangle; return a reference to a list that x owns");
    const auto& all = parts(s);
    const auto place = detail::find_part<PartType>(all);
    return place.exists() ? *place.get() : PartType{};
}
template <Part PartType, Sentence Record>
PartType get(const Record&&) = delete;

}  // namespace pitch::inline v0
