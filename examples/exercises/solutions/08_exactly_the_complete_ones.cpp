// Exercise 8: exactly the complete ones
// A policy is text that chooses rules from a vocabulary. Write one that lets the complete sentences
// among the six briefs below pass, and no others: a need, a solution and a method make one. It names rules and
// criteria by their ids: states-need, states-solution, connects, names-audience, sets-objective,
// carries-message, calls-to-action, and two more: `id` in include/pitch/criteria/grammar.hpp and targeted.hpp.
// It combines them by the words `and`, `or`, `not`, `all(...)`, `any(...)` and `at_least<2>(...)`.
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>
using namespace pitch;

constexpr std::string_view house_policy = "complete-sentence";

// ---- The compiler marks your answer from here on. Change nothing below. ----
constexpr need moving{"the occasion calls for moving", origin::organic};
constexpr method call{.statement = "call", .where = channel::phone}, ride{.statement = "a test ride", .where = channel::store};
constexpr sentence united{moving, solution{"a mover", appeal::functional}, call, message{"Call United Van Lines.", "call"}};
constexpr sentence shop{need{"get to work dry", origin::organic}, solution{"a folding e-bike", appeal::functional}, ride};
constexpr sentence windows_3{need{"the ease of a Macintosh", origin::organic}, solution{"Windows 3.0", appeal::functional}};
constexpr sentence dominos{solution{"a pizza at your door", appeal::functional},
                           method{.statement = "delivered to the door", .where = channel::delivery},
                           message{"Get the door.", "get the door"}};
constexpr sentence hotline{need{"somebody to talk to at night", origin::organic}, call};
constexpr sentence bmw{solution{"a car", appeal::emotional}, message{"The ultimate driving machine."}};

constexpr auto vocabulary = all(grammar, targeted);
constexpr auto policy_read = parse_policy(vocabulary, house_policy);
constexpr bool passes(const auto& brief) { return policy_read && policy_read->judge(evaluate(brief, vocabulary)).complete(); }

constexpr bool is_written = !house_policy.empty();
static_assert(is_written, "To do: Write a policy: ids of rules, and the words that combine them.");
constexpr std::string_view wrong_word = policy_read.error().word;
constexpr bool has_ids = wrong_word != "grammar" && wrong_word.find('_') == std::string_view::npos;
static_assert(has_ids,
              "To do: Use ids, not names of C++: `calls_to_action` has the id calls-to-action, and the id of `grammar` is in grammar.hpp.");
constexpr bool has_words = wrong_word.find_first_of("&|!") == std::string_view::npos;
static_assert(has_words, "To do: Write the words `and`, `or` and `not`; a policy does not have the signs of C++.");
constexpr bool is_read = static_cast<bool>(policy_read);
static_assert(is_read,
              "To do: Look at the spelling of the ids, which the task lists, at commas and parentheses: the policy cannot be read.");
constexpr bool bmw_stopped = !passes(bmw), dominos_stopped = !passes(dominos);
static_assert(bmw_stopped, "To do: Stop BMW: it passes, and it states a solution only.");
static_assert(dominos_stopped, "To do: Stop Domino's: it passes, and it does not state a need; two of the three are not enough.");
constexpr bool windows_stopped = !passes(windows_3), hotline_stopped = !passes(hotline);
static_assert(windows_stopped, "To do: Stop Windows 3.0: it passes, and no method connects its need and its solution.");
static_assert(hotline_stopped, "To do: Stop the hotline: it passes, and it does not state a solution.");
constexpr bool united_passes = passes(united), shop_passes = passes(shop);
static_assert(united_passes, "To do: Let United Van Lines pass: it states a need, a solution and a method; ask for nothing else.");
static_assert(shop_passes, "To do: Let the shop pass: a sentence is complete without a call to action.");
// Well done: a text that anybody can edit chooses the rules now, and it lets exactly the complete ones pass.
