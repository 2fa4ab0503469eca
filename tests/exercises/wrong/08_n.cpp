// expect: To do: Let the shop pass
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "complete-sentence and calls-to-action";
