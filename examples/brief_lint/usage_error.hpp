// A mistake in what the user asks for.
#pragma once

#include <stdexcept>
#include <string_view>

#include "printable.hpp"

namespace brief_lint {

// Thrown for a command line, settings or a policy that cannot be used. `what()` is a message for the user,
// on one line. A NUL character of a file would end it, and hide what follows.
struct usage_error : std::runtime_error {
    explicit usage_error(std::string_view message) : std::runtime_error(printable(message)) {}
};

}  // namespace brief_lint
