// expect: To do: Write the words `and`
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "!names-audience and complete-sentence";
