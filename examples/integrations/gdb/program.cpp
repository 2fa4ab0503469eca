// Values for the printers: test.sh stops this program in look().
#include <pitch/pitch.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace {

using pitch::outcome;

// Four outcomes, each chosen by two bits of a number.
struct choice {
    static constexpr std::string_view part = "choice";
    unsigned bits = 0;
    [[nodiscard]] constexpr bool stated() const noexcept { return true; }
};
template <unsigned Index>
struct chosen {
    static constexpr std::string_view ids[4]{"first", "second", "third", "fourth"};
    static constexpr std::string_view id = ids[Index];
    constexpr outcome operator()(const choice& c) const noexcept { return static_cast<outcome>(c.bits >> 2 * Index & 3u); }
};
inline constexpr chosen<0> first;
inline constexpr chosen<1> second;
inline constexpr chosen<2> third;
inline constexpr chosen<3> fourth;

struct is_short {
    static constexpr std::string_view id = "is-short";
    constexpr pitch::measurement operator()(const pitch::message& m) const noexcept {
        return pitch::measurement::at_most(m.words.characters(), 5);
    }
};

// Every kind of combination.
inline constexpr auto mixed =
    pitch::all(pitch::any(first, pitch::no(second)), pitch::at_least<2>(first, pitch::weigh<2>(third), second, fourth),
               pitch::when(second, pitch::any(third, fourth)), pitch::advise(third), pitch::no<"not-both">(pitch::all(first, fourth)));
using mixed_verdict = pitch::verdict_of<mixed>;

inline constexpr auto house = pitch::all(pitch::grammar, pitch::criterion<"style", "Is it in style?">(is_short{}));

// Keeps the compiler from removing what the debugger prints.
template <class... Values>
[[gnu::noinline]] void look(const Values&... values) {
    const volatile void* addresses[]{&values...};
    (void)addresses;
}

}  // namespace

int main() {
    constexpr char not_utf8[]{'c', 'a', 'f', '\xE9', '\0'};
    const pitch::text words = "arrive dry", nothing, broken = not_utf8;
    const pitch::set_of<pitch::channel> set = pitch::channel::web | pitch::channel::email, empty;
    const auto out_of_range = static_cast<outcome>(9);
    const pitch::set_of<pitch::channel> bit_31 = static_cast<pitch::channel>(31);
    const outcome passes = outcome::pass;
    const pitch::measurement measured = pitch::measurement::at_least(1.5, 2);

    const pitch::need need{.statement = "arrive dry", .origins = pitch::origin::organic};
    const pitch::method method{
        .statement = "a link", .where = pitch::channel::email | pitch::channel::web, .when = pitch::stage::interest, .frequency = 2u};
    const pitch::recipient recipient{.where = pitch::channel::email | pitch::channel::web, .when = pitch::none};
    const pitch::metric items[]{{.name = "rides", .at = pitch::stage::purchase, .baseline = 1.0, .target = 2.0}, {.name = "calls"}};
    const pitch::metrics metrics(items);
    const pitch::message message{.words = "Arrive dry."};
    const pitch::method* const by_pointer = &method;
    const std::optional<pitch::timing> no_timing;
    const pitch::sentence<pitch::need, const pitch::method*, const pitch::message&, std::optional<pitch::timing>, pitch::metrics> sentence(
        need, by_pointer, message, no_timing, metrics);
    const auto verdict = pitch::evaluate(sentence, house);
    const std::size_t gaps = verdict.gaps().size();
    const auto lambda = pitch::evaluate(sentence, pitch::all(pitch::rule<"short">([](const pitch::message&) { return true; })));

    static mixed_verdict verdicts[256];
    static outcome outcomes[256];
    for (unsigned i = 0; i < 256; ++i) {
        verdicts[i] = pitch::evaluate(pitch::sentence{choice{i}}, mixed);
        outcomes[i] = verdicts[i].overall();
    }
    look(words, nothing, broken, set, empty, out_of_range, bit_31, passes, measured, recipient, verdict, gaps, lambda, verdicts, outcomes,
         verdicts[0].gaps());
}
