/// Recognizes types of the standard library without including their headers.
#pragma once

#include <string_view>

namespace pitch::inline v0::detail {

/// Returns the name of a type of namespace std, without inline namespaces and template arguments.
/// Returns an empty name for other types.
// Recognizes types of headers that pitch does not include. Nothing but the name tells an iterator of
// the standard library from one that looks like it, and does something else.
template <class Type>
constexpr std::string_view std_name() noexcept {
    std::string_view name = __PRETTY_FUNCTION__;  // "… [with Type = std::vector<char>; …]"
    constexpr std::string_view before = "Type = ";
    name.remove_prefix(name.find(before) + before.size());
    if (!name.starts_with("std::")) return {};
    name = name.substr(5, name.find_first_of("<;]") - 5);
    while (name.starts_with("__") && name.find("::") != name.npos) name.remove_prefix(name.find("::") + 2);
    return name;
}

}  // namespace pitch::inline v0::detail
