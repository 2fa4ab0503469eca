/// Finds an entry of a list by its id: a finding, a gap, an entry of an outline, a row of a tally.
#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

namespace support {

[[noreturn]] inline void fail_without_id(std::string_view id) {
    FAIL("no entry has the id " << std::string(id));
    std::abort();  // FAIL ends the test, but is not declared [[noreturn]]
}

/// Returns the entry with this id. If there is none, the test fails; in a constant expression, the
/// call does not compile. If several entries have the id, `nth` selects one; 0 is the first.
template <class List>
constexpr auto at_id(const List& list, std::string_view id, std::size_t nth = 0) {
    for (const auto& entry : list)
        if (entry.id == id && nth-- == 0) return entry;
    fail_without_id(id);
}

}  // namespace support
