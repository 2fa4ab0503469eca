// A libFuzzer target. Each text gives a policy that can be written, read back and judged, or an error in
// the text.
#include <pitch/pitch.hpp>
#include <pitch/policy.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace pitch;

struct fits {
    static constexpr std::string_view id = "fits";
    constexpr bool operator()(const message& m, bound<"most", 30> most, bound<"share", 5u> share) const {
        return m.words.characters() * share.value() / 100 <= static_cast<unsigned>(most.value());
    }
};
constexpr auto vocabulary = all(grammar, tridom, no<"not plain", "Is it plain?">(knows_need), criterion<"all">(claims_novelty), fits{});

constexpr auto nothing = evaluate(sentence{need{}}, vocabulary);
constexpr auto something = evaluate(sentence{need{"arrive dry", origin::organic}, solution{"a folding e-bike", appeal::functional},
                                             message{.words = "Dry feet by eight.", .call_to_action = "Ride it."}},
                                    vocabulary);

/// Ends the program if a property does not hold, so that the fuzzer stores the text.
void require(bool holds) {
    if (!holds) __builtin_trap();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto p = parse_policy(vocabulary, text);
    if (!p) {
        const policy_error& e = p.error();
        require(e.position <= size && !e.what.empty());
        require(e.word.size() <= size - e.position && e.word.data() == text.data() + e.position);
        return 0;
    }
    require(p.error() == policy_error{});
    std::string written;
    write_policy(std::back_inserter(written), *p);
    const auto read = parse_policy(vocabulary, written);
    require(read && *read == *p);
    for (const auto* v : {&nothing, &something}) {
        const auto judged = p->judge(*v);
        require(judged.complete() + judged.unfinished() + judged.flawed() == 1);
        require(judged.score() >= 0 && judged.score() <= 1);
    }
    return 0;
}
