/// Forwards to criteria/welcome.hpp, the new name of this header.
#pragma once

#include <pitch/criteria/welcome.hpp>
