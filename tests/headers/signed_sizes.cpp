// Ranges whose size() is signed, as Qt's are, are taken without a warning about a conversion.
#include <pitch/compose.hpp>
#include <pitch/ledger.hpp>
#include <pitch/pitch.hpp>

template <class Item>
struct signed_range {
    Item* first;
    std::ptrdiff_t count;
    [[nodiscard]] constexpr Item* data() const { return first; }
    [[nodiscard]] constexpr std::ptrdiff_t size() const { return count; }
};
template <class Item>
inline constexpr bool std::ranges::enable_borrowed_range<signed_range<Item>> = true;

std::size_t sizes() {
    const signed_range<const char> letters{"dry", 3};
    const signed_range<const pitch::touchpoint> places{nullptr, 0};
    const pitch::need choices[]{{"arrive dry"}};
    const signed_range<const pitch::need> needs{choices, 1};
    std::uint64_t memory[16]{};
    const signed_range<std::uint64_t> words{memory, 16};
    return pitch::text(letters).characters() + pitch::touchpoints(places).size() + pitch::ledger{pitch::grammar, words}.capacity() +
           pitch::compose(pitch::sentence{}, pitch::grammar, needs).empty();
}
