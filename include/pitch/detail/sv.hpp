/// The words of notes, rules and criteria are written `"..."sv`: of a plain literal, the compiler would count each character for each includer.
#pragma once

#include <string_view>

namespace pitch::inline v0 {

namespace detail {
using std::string_view_literals::operator""sv;
}
namespace rules {
using std::string_view_literals::operator""sv;
}
namespace criteria {
using std::string_view_literals::operator""sv;
}

}  // namespace pitch::inline v0
