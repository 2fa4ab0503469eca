/// Counts the members of a part.
#pragma once

#include <cstddef>
#include <type_traits>

namespace pitch::inline v0::detail {

/// The most members of a part or record whose fields can be listed.
inline constexpr std::size_t most_members = 20;

/// Returns whether an aggregate has at least `Count` members. Each is initialized from `{}`, so that
/// a member of any type counts as one.
template <class Aggregate, std::size_t Count>
constexpr bool has_members() noexcept {
    using A = Aggregate;
    if constexpr (Count == 0) return true;
    // clang-format off
    else if constexpr (Count == 1) return requires { A{{}}; };
    else if constexpr (Count == 2) return requires { A{{}, {}}; };
    else if constexpr (Count == 3) return requires { A{{}, {}, {}}; };
    else if constexpr (Count == 4) return requires { A{{}, {}, {}, {}}; };
    else if constexpr (Count == 5) return requires { A{{}, {}, {}, {}, {}}; };
    else if constexpr (Count == 6) return requires { A{{}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 7) return requires { A{{}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 8) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 9) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 10) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 11) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 12) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 13) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 14) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 15) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 16) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 17) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 18) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 19) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else if constexpr (Count == 20) return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    else return requires { A{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}; };
    // clang-format on
}

/// Returns the number of members of an aggregate, and `most_members + 1` if it has more.
template <class Aggregate, std::size_t Count = 0>
constexpr std::size_t member_count() noexcept {
    if constexpr (Count > most_members)
        return Count;
    else if constexpr (detail::has_members<Aggregate, Count + 1>())
        return detail::member_count<Aggregate, Count + 1>();
    else
        return Count;
}

}  // namespace pitch::inline v0::detail
