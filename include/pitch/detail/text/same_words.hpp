/// Comparison of texts that ignores case, accents, width, white space and punctuation.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/text/decomposition.hpp>
#include <pitch/detail/text/utf8.hpp>

namespace pitch::inline v0::detail {

// Templates, so that only programs that compare texts pay for the tables. `Char` is `char32_t`.

/// Returns true for punctuation, but not for symbols such as $ and +. Takes no full-width form of
/// ASCII: `fold_width` maps those before.
template <class Char>
constexpr bool is_punctuation(Char c) noexcept {
    // clang-format off
    return detail::is_in_list(U"\x21\x23\x25\x2A\x2C\x2F\x3A\x3B\x3F\x40\x5B\x5D\x5F\x5F\x7B\x7B\x7D\x7D\xA1\xA1"
                              U"\xA7\xA7\xAB\xAB\xB6\xB7\xBB\xBB\xBF\xBF\x37E\x37E\x387\x387\x55A\x55F\x589\x58A"
                              U"\x5BE\x5BE\x60C\x60D\x61B\x61F\x66A\x66D\x6D4\x6D4\x964\x965\x2000\x206F\x2E00\x2E7F"
                              U"\x3001\x3003\x3008\x3011\x3014\x301F\x3030\x3030\x303D\x303D\x30FB\x30FB\xFE10\xFE19"
                              U"\xFE30\xFE61\xFF5F\xFF65", c);
    // clang-format on
}

/// Returns true for marks that are accents or optional: diacritical marks, the points of Hebrew,
/// the vowels and hamza of Arabic, and the nukta. Returns false for marks that make another letter
/// or symbol: U+0338 (as in U+2260, not equal), the voicing of kana, vowels.
template <class Char>
constexpr bool is_ignored_mark(Char c) noexcept {
    // clang-format off
    return detail::is_in_list(U"\x300\x337\x339\x36F\x591\x5BD\x5BF\x5BF\x5C1\x5C2\x5C4\x5C5\x5C7\x5C7\x64B\x65F"
                              U"\x670\x670\x93C\x93C\x9BC\x9BC\xA3C\xA3C\xABC\xABC\xB3C\xB3C\xC3C\xC3C\xCBC\xCBC"
                              U"\x1AB0\x1ACE\x1DC0\x1DFF\xFE20\xFE2F", c);
    // clang-format on
}

/// Returns the lower case of Latin, Greek, Cyrillic and Armenian capitals in common use.
/// Returns other code points unchanged.
template <class Char>
constexpr Char fold_case(Char c) noexcept {
    const auto within = [c](Char first_char, Char last_char) { return c >= first_char && c <= last_char; };
    if (c < 0x80) return within('A', 'Z') ? c + 32 : c;
    if (within(0xC0, 0xDE)) return c == 0xD7 ? c : c + 32;
    if (c == 0x178) return 0xFF;  // Ÿ
    if (c == 0x17F) return 's';   // long s
    if (c == 0x130 || c == 0x131) return 'i';
    constexpr struct {
        Char first, last;
    } even_capitals[]{{0x100, 0x137}, {0x14A, 0x177}, {0x1A0, 0x1A5}, {0x1DE, 0x1EF},   {0x1F8, 0x21F},  {0x222, 0x233},
                      {0x460, 0x481}, {0x48A, 0x4BF}, {0x4D0, 0x52F}, {0x1E00, 0x1E95}, {0x1EA0, 0x1EFF}},
        odd_capitals[]{{0x139, 0x148}, {0x179, 0x17E}, {0x1AF, 0x1B0}, {0x1CD, 0x1DC}, {0x4C1, 0x4CE}};
    for (const auto& [first, last] : even_capitals)
        if (within(first, last)) return c | 1;
    for (const auto& [first, last] : odd_capitals)
        if (within(first, last)) return c + (c & 1);
    if (c == 0x18F) return 0x259;  // Azerbaijani schwa
    if (c == 0x1B7) return 0x292;  // ezh
    if (c == 0x386) return 0x3AC;
    if (within(0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (within(0x38E, 0x38F)) return c + 63;
    // U+03A2 is not a letter, since the final sigma has no capital of its own.
    if (within(0x391, 0x3AB)) return c == 0x3A2 ? c : c + 32;
    if (c == 0x3C2) return 0x3C3;  // final sigma
    if (within(0x400, 0x40F)) return c + 80;
    if (within(0x410, 0x42F)) return c + 32;
    if (within(0x531, 0x556)) return c + 48;
    return c;
}

/// Returns the letter without its accent, for Latin, Greek and Cyrillic. `c` must be in lower case,
/// except polytonic Greek: its capitals become small letters. Also drops the stroke of đ, ħ, ł, ø
/// and ŧ. Returns other code points unchanged.
template <class Char>
constexpr Char fold_accent(Char c) noexcept {
    if (c < 0xE0 || c > 0x1FFF) return c;
    if (c >= 0x1F00) {
        constexpr char16_t polytonic[] =
            u"ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
            u"οοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υωωωωωωωωωωωωωωωωααεεηηιιοουυωω.."
            u"ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα.ι."
            u".¨ηηη.ηηεεηηη᾿᾿᾿ιιιι..ιιιιιι.῾῾῾υυυυρρυυυυυυρ¨¨`..ωωω.ωωοοωωω´..";
        return polytonic[c - 0x1F00] == '.' ? c : polytonic[c - 0x1F00];
    }
    // A letter for each code point from the first on; a dot if it has no accent.
    constexpr struct {
        Char first;
        std::string_view letters;
    } latin[]{{0xE0,
               "aaaaaa.ceeeeiiii.nooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiii...jjkk.llllll..lln"
               "nnnnnn..oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"sv},
              {0x1CD,
               "aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooo"
               "oyy"sv},
              {0x1E00,
               "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
               "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
               "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"sv}};
    for (const auto& [first, letters] : latin)
        if (c >= first && c - first < letters.size() && letters[c - first] != '.') return static_cast<unsigned char>(letters[c - first]);
    constexpr char16_t others[] =
        u"ơoưuǣæǯʒǽæΐιάαέεήηίιΰυϊιϋυόούυώωйиѐе"
        u"ёеѓгїіќкѝиўуѷѵӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹы";
    for (std::size_t i = 0; others[i] != 0; i += 2)
        if (c == others[i]) return others[i + 1];
    return c;
}

/// Returns the ASCII form of a full-width form. Returns other code points unchanged.
template <class Char>
constexpr Char fold_width(Char c) noexcept {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

/// Reads the letters, digits and symbols of a text, one by one, folded.
template <class Char>
class folded_letters {
public:
    constexpr explicit folded_letters(std::string_view source_text) noexcept : rest_(source_text) {}

    /// Returns the next letter, or 0 at the end of the text.
    constexpr Char next() noexcept {
        while (next_ != 0 || !rest_.empty()) {
            if (next_ == 0) {
                const unsigned letter = static_cast<unsigned char>(rest_.front()) | 0x20u;
                if (letter >= 'a' && letter <= 'z') {  // the common case
                    rest_.remove_prefix(1);
                    return letter;
                }
            }
            const Char c = detail::fold_width(take());
            if (detail::is_space(c) || detail::is_invisible(c) || detail::is_punctuation(c) || detail::is_ignored_mark(c)) continue;
            return first_of(detail::fold_accent(detail::fold_case(c)));
        }
        return 0;
    }

private:
    /// Takes the next code point, decomposed.
    constexpr Char take() noexcept {
        Char c = next_;
        if (c != 0) {
            next_ = after_next_;
            after_next_ = 0;
        } else {
            const decoded read = detail::decode(rest_);
            rest_.remove_prefix(read.bytes);
            c = read.point;
        }
        for (decomposition parts = detail::decompose(c); parts.first != 0; parts = detail::decompose(c)) {
            c = parts.first;
            if (parts.second != 0) put_back(parts.second);
        }
        return c;
    }
    constexpr void put_back(Char c) noexcept {
        after_next_ = next_;
        next_ = c;
    }
    /// Returns the first of the two letters that a ligature or a sharp s stands for.
    constexpr Char first_of(Char c) noexcept {
        const bool sharp_s = c == 0xDF || c == 0x1E9E, ae = c == 0xE6, oe = c == 0x153;
        if (!sharp_s && !ae && !oe) return c;
        put_back(sharp_s ? 's' : 'e');
        return sharp_s ? 's' : ae ? 'a' : 'o';
    }

    std::string_view rest_;
    Char next_ = 0, after_next_ = 0;  ///< Read before `rest_`; a character decomposes into at most three.
};

/// Returns true if both texts have the same letters, digits and symbols. Linear; does not allocate.
/// Ignores white space, punctuation and invisible characters. Folds case (Latin, Greek, Cyrillic,
/// Armenian), accents and optional marks (see `fold_accent` and `is_ignored_mark`), full-width
/// ASCII, and ß = ss, æ = ae, œ = oe. Texts that are canonically equivalent in Unicode are the same
/// (kana, Hangul, ideographs, the scripts of India), except beyond U+FFFF, and if marks that count
/// follow each other in another order.
template <class Char = char32_t>
constexpr bool same_words(std::string_view a, std::string_view b) noexcept {
    std::size_t same = 0;  // skips the ASCII characters that both texts start with
    while (same < a.size() && same < b.size() && a[same] == b[same] && static_cast<unsigned char>(a[same]) < 0x80) ++same;
    folded_letters<Char> left(a.substr(same)), right(b.substr(same));
    while (true) {
        const Char letter = left.next();
        if (letter != right.next()) return false;
        if (letter == 0) return true;
    }
}

}  // namespace pitch::inline v0::detail
