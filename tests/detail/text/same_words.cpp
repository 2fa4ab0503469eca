#include <pitch/detail/text/same_words.hpp>

#include <cstddef>
#include <iterator>
#include <string_view>

#include "../../support/twice.hpp"

TEST_SUITE_BEGIN("detail/text/same_words");

namespace {

using pitch::detail::is_ignored_mark;
using pitch::detail::is_punctuation;
using pitch::detail::same_words;

TEST_CASE("case, space and punctuation are ignored") {
    CHECK_TWICE(same_words("You arrive dry.", "you  arrive, DRY!"));
    CHECK_TWICE(same_words("", " ..."));
    CHECK_TWICE(same_words("test ride", "test-ride"));
    CHECK_TWICE(same_words("« Au sec\u00A0! »", "au sec…"));
    CHECK_TWICE(same_words("l'été", "L’ÉTÉ"));
    CHECK_TWICE(same_words("“Dry” – always", "\"dry\" — ALWAYS"));
    CHECK_TWICE(same_words("同じ、約束。", "同じ約束"));
    CHECK_TWICE(same_words("dry\u200B\u00AD now", "dry now"));
    CHECK_TWICE(same_words("\uFEFFdry", "dry"));
}

TEST_CASE("knows each end of the ranges of punctuation") {
    constexpr char32_t punctuation[]{0x21,   0x23,   0x25,   0x2A,   0x2C,   0x2F,   0x3A,   0x3B,   0x3F,   0x40,   0x5B,   0x5D,
                                     0x5F,   0x7B,   0x7D,   0xA1,   0xA7,   0xAB,   0xB6,   0xB7,   0xBB,   0xBF,   0x37E,  0x387,
                                     0x55A,  0x55F,  0x589,  0x58A,  0x5BE,  0x60C,  0x60D,  0x61B,  0x61F,  0x66A,  0x66D,  0x6D4,
                                     0x964,  0x965,  0x2000, 0x206F, 0x2E00, 0x2E7F, 0x3001, 0x3003, 0x3008, 0x3011, 0x3014, 0x301F,
                                     0x3030, 0x303D, 0x30FB, 0xFE10, 0xFE19, 0xFE30, 0xFE61, 0xFF5F, 0xFF65};
    for (const char32_t c : punctuation) CHECK(is_punctuation(c));
    constexpr char32_t others[]{0x20,   0x24,   0x2B,   0x30,   0x39,   0x3C,   0x3E,   0x41,   0x5A,   0x5E,   0x60,   0x7A,
                                0x7C,   0x7E,   0xA0,   0xA2,   0xA6,   0xA8,   0xAA,   0xAC,   0xB5,   0xB8,   0xBA,   0xBC,
                                0xBE,   0xC0,   0x37D,  0x37F,  0x386,  0x388,  0x559,  0x560,  0x588,  0x58B,  0x5BD,  0x5BF,
                                0x60B,  0x60E,  0x61A,  0x620,  0x669,  0x66E,  0x6D3,  0x6D5,  0x963,  0x966,  0x1FFF, 0x2070,
                                0x2DFF, 0x2E80, 0x3000, 0x3004, 0x3007, 0x3012, 0x3013, 0x3020, 0x302F, 0x3031, 0x303C, 0x303E,
                                0x30FA, 0x30FC, 0xFE0F, 0xFE1A, 0xFE2F, 0xFE62, 0xFF5E, 0xFF66};
    for (const char32_t c : others) CHECK_FALSE(is_punctuation(c));
    static_assert(is_punctuation(char32_t{0x05BE}) && !is_punctuation(char32_t{0x05BD}));
}

TEST_CASE("knows each end of the ranges of ignored marks") {
    constexpr char32_t marks[]{0x300, 0x337, 0x339, 0x36F, 0x591, 0x5BD, 0x5BF, 0x5C1, 0x5C2,  0x5C4,  0x5C5,  0x5C7,  0x64B,  0x65F,
                               0x670, 0x93C, 0x9BC, 0xA3C, 0xABC, 0xB3C, 0xC3C, 0xCBC, 0x1AB0, 0x1ACE, 0x1DC0, 0x1DFF, 0xFE20, 0xFE2F};
    for (const char32_t c : marks) CHECK(is_ignored_mark(c));
    constexpr char32_t others[]{0x2FF, 0x338, 0x370, 0x590, 0x5BE, 0x5C0,  0x5C3,  0x5C6,  0x5C8,  0x64A,  0x660,
                                0x66F, 0x671, 0x93B, 0x93D, 0x9BB, 0x9BD,  0xA3B,  0xA3D,  0xABB,  0xABD,  0xB3B,
                                0xB3D, 0xC3B, 0xC3D, 0xCBB, 0xCBD, 0x1AAF, 0x1ACF, 0x1DBF, 0x1E00, 0xFE1F, 0xFE30};
    for (const char32_t c : others) CHECK_FALSE(is_ignored_mark(c));
    static_assert(is_ignored_mark(char32_t{0x0300}) && !is_ignored_mark(char32_t{0x0338}));
}

TEST_CASE("accents are ignored, composed or not") {
    CHECK_TWICE(same_words("ete", "été"));
    CHECK_TWICE(same_words("caf\u00E9", "cafe\u0301"));
    CHECK_TWICE(same_words("CAFE\u0301", "caf\u00E9"));
    CHECK_TWICE(same_words("Łódź", "Lodz"));
    CHECK_TWICE(same_words("fløde på Ærø", "flode pa aero"));
    CHECK_TWICE(same_words("tiếng Việt", "tieng Viet"));
    CHECK_TWICE(same_words("tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt"));
    CHECK_TWICE(same_words("ΆΈΉΊΌΎΏΪΫ άέήίόύώϊϋΐΰ", "αεηιουωιυ αεηιουωιυιυ"));
    CHECK_TWICE(same_words("α\u0301", "ά"));
    CHECK_TWICE(same_words("Й й Ё ё Ї ї", "и\u0306 и е\u0308 е і\u0308 і"));
    CHECK_TWICE(same_words("ǮǢ", "ʒæ"));
    CHECK_TWICE(same_words("à ÿ ž ǎ ȳ ḁ ẛ ỹ", "a y z a y a s y"));  // the ends of the tables
    CHECK_TWICE(!same_words("ð", "d"));
    CHECK_TWICE(!same_words("þ", "p"));
    CHECK_TWICE(!same_words("ŋ", "n"));
}

TEST_CASE("texts that are canonically equivalent are the same") {
    CHECK_TWICE(same_words("\u212Bngström, 10 \u212A, 5 \u2126", "Ångström, 10 K, 5 Ω"));  // singletons
    CHECK_TWICE(same_words("\u01EE \u01B7\u030C", "ʒ ʒ"));
    CHECK_TWICE(same_words("ἀλήθεια ᾧ ῥέω ΐ ὁ", "αληθεια ω ρεω ι ο"));  // polytonic Greek
    CHECK_TWICE(same_words("\u1F86 \u1F8E \u1FFC", "α\u0313\u0342\u0345 Α\u0313\u0342\u0345 Ω\u0345"));
    CHECK_TWICE(same_words("\u1F00 \u1FED", "α\u0313 \u00A8\u0300"));  // the ends of the table
    CHECK_TWICE(same_words("\u1FFD", "\u00B4"));
    CHECK_TWICE(same_words("\u0929\u0958", "\u0928\u093C\u0915\u093C"));  // nukta of Devanagari
    CHECK_TWICE(same_words("\u0623\u0622", "\u0627\u0654\u0627\u0653"));  // hamza and madda of Arabic
    CHECK_TWICE(same_words("\uFB2C", "\u05E9\u05BC\u05C1"));              // points of Hebrew
    CHECK_TWICE(same_words("\u05E9\u05C1\u05BC", "\u05E9\u05BC\u05C1"));  // in any order
    CHECK_TWICE(same_words("がぎプぷ", "か\u3099き\u3099フ\u309Aふ\u309A"));
    CHECK_TWICE(same_words("한국 가각힣", "\u1112\u1161\u11AB\u1100\u116E\u11A8 \u1100\u1161\u1100\u1161\u11A8\u1112\u1175\u11C2"));
    CHECK_TWICE(same_words("가\u11A8", "각"));
    CHECK_TWICE(same_words("\u0DDD", "\u0DD9\u0DCF\u0DCA"));  // decomposes twice
    CHECK_TWICE(same_words("\u0CCB\u0CC6", "\u0CC6\u0CC2\u0CD5\u0CC6"));
    CHECK_TWICE(same_words("\uF900\uFAD9", "豈\U00009F8E"));  // ideographs for compatibility
    CHECK_TWICE(same_words("a\u2260b \u2ADC", "a=\u0338b \u2ADD\u0338"));
    CHECK_TWICE(same_words("\u0374 \uFB4E \u30FE", "\u02B9 \u05E4\u05BF \u30FD\u3099"));  // the ends of the table
    CHECK_TWICE(same_words("\u2329\u232A", ""));
}

TEST_CASE("a mark that makes another letter or symbol counts") {
    CHECK_TWICE(!same_words("かき", "がき"));
    CHECK_TWICE(!same_words("は", "ぱ"));
    CHECK_TWICE(!same_words("ば", "ぱ"));
    CHECK_TWICE(!same_words("a\u2260b", "a=b"));
    CHECK_TWICE(!same_words("=\u0338", "="));
    CHECK_TWICE(!same_words("가", "각"));
    CHECK_TWICE(!same_words("가", "나"));
    CHECK_TWICE(!same_words("\u09CB", "\u09C7"));  // vowels of Bengali
    CHECK_TWICE(!same_words("\u1F00", "\u1F10"));
    CHECK_TWICE(!same_words("\uF900", "\uF901"));
}

TEST_CASE("full-width forms of ASCII are the same as ASCII") {
    CHECK_TWICE(same_words("ＡＢＣ", "ａｂｃ"));
    CHECK_TWICE(same_words("ＡＢＣ１００％", "abc 100"));
    CHECK_TWICE(same_words("＄２０", "$20"));
    CHECK_TWICE(same_words("～", "~"));
    CHECK_TWICE(!same_words("＄２０", "20"));
}

TEST_CASE("a sharp s is two letters s, and a ligature is its two letters") {
    CHECK_TWICE(same_words("STRAẞE FREI", "Straße frei"));
    CHECK_TWICE(same_words("STRASSE FREI", "Straße frei"));
    CHECK_TWICE(same_words("ß", "ss"));
    CHECK_TWICE(same_words("ßß", "ssss"));
    CHECK_TWICE(same_words("sß", "ßs"));
    CHECK_TWICE(!same_words("ß", "s"));
    CHECK_TWICE(!same_words("s", "ß"));
    CHECK_TWICE(same_words("Œuvre, æon", "oeuvre, AEON"));
    CHECK_TWICE(!same_words("œ", "o"));
}

TEST_CASE("selectors and joiners that are not visible are ignored") {
    CHECK_TWICE(same_words("\u2764\uFE0F dry", "\u2764 dry"));
    CHECK_TWICE(same_words("dry\u200D", "\x01 dry\u061C"));
    CHECK_TWICE(same_words("\u200B", ""));
}

TEST_CASE("capitals of Latin, Greek, Cyrillic and Armenian are folded") {
    CHECK_TWICE(same_words("ÀÉÎÕÜÞ", "àéîõüþ"));
    CHECK_TWICE(same_words("ŒUVRE ŁÓDŹ ŸŽ", "œuvre łódź ÿž"));
    CHECK_TWICE(same_words("ĀĐĴĶ ĹŇ ŊŶ Ź", "āđĵķ ĺň ŋŷ ź"));
    CHECK_TWICE(same_words("İSTANBUL", "istanbul"));
    CHECK_TWICE(same_words("ΣΤΕΓΝΌΣ", "στεγνός"));
    CHECK_TWICE(same_words("СУХИМ ЁЖ", "сухим ёж"));
    CHECK_TWICE(same_words("ÎNȚELES ȘI ƠƯ Ə", "înțeles și ơư ə"));
    CHECK_TWICE(same_words("ẀẼỄỲ ǍǛ Ǟ", "ẁẽễỳ ǎǜ ǟ"));
    CHECK_TWICE(same_words("ҐАНОК Ӏ ӁӘ", "ґанок Ӏ ӂә"));
    CHECK_TWICE(same_words("ՉՈՐ", "չոր"));
    CHECK_TWICE(!same_words("×", "÷"));  // not a letter in two cases
    CHECK_TWICE(same_words("×", "×"));
}

TEST_CASE("letters, digits, symbols and lengths are compared") {
    CHECK_TWICE(!same_words("You arrive dry", "You arrive first"));
    CHECK_TWICE(!same_words("dry", "dryer"));
    CHECK_TWICE(!same_words("dryer", "dry"));
    CHECK_TWICE(!same_words("", "dry"));
    CHECK_TWICE(!same_words("dry!", ""));
    CHECK_TWICE(!same_words("$20", "€20"));
    CHECK_TWICE(!same_words("20", "$20"));
    CHECK_TWICE(!same_words("C++", "C"));
    CHECK_TWICE(!same_words("1", "2"));
    CHECK_TWICE(!same_words("同じ", "約束"));
}

TEST_CASE("invalid UTF-8 and null characters do not end a text early") {
    CHECK_TWICE(same_words("dry\xFF", "dry\xFE"));
    CHECK_TWICE(!same_words("dry\xFF", "dry"));
    CHECK_TWICE(!same_words(std::string_view("dry\0now", 7), "dry"));
    CHECK_TWICE(same_words(std::string_view("dry\0now", 7), "dry now"));
    CHECK_TWICE(!same_words("dry", std::string_view("dry\0now", 7)));
    CHECK_TWICE(same_words(std::string_view("dry\0", 4), std::string_view("dry\0", 4)));
}

/// A code point between two letters, in UTF-8.
class between_letters {
public:
    constexpr explicit between_letters(char32_t c) {
        add('a');
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | c >> 6);
            add(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            add(0xE0 | c >> 12);
            add(0x80 | (c >> 6 & 0x3F));
            add(0x80 | (c & 0x3F));
        } else {
            add(0xF0 | c >> 18);
            add(0x80 | (c >> 12 & 0x3F));
            add(0x80 | (c >> 6 & 0x3F));
            add(0x80 | (c & 0x3F));
        }
        add('b');
    }
    [[nodiscard]] constexpr std::string_view view() const { return {bytes_, size_}; }

private:
    constexpr void add(char32_t byte) { bytes_[size_++] = static_cast<char>(byte); }

    char bytes_[6]{};
    std::size_t size_ = 0;
};
static_assert(between_letters('-').view() == "a-b");
static_assert(between_letters(0xE9).view() == "aéb");
static_assert(between_letters(0x20AC).view() == "a€b");
static_assert(between_letters(0x1F3B5).view() == "a\U0001F3B5b");

constexpr bool is_ignored(char32_t c) { return same_words(between_letters(c).view(), "ab"); }

struct range {
    char32_t first, last;
};
/// What is ignored beyond ASCII. Between these ranges, every code point counts.
constexpr range ignored[]{
    {0x7F, 0xA1},    // delete, controls, no-break space, inverted exclamation mark
    {0xA7, 0xA7},    // section sign
    {0xAB, 0xAB},    // left guillemet
    {0xAD, 0xAD},    // soft hyphen
    {0xB6, 0xB7},    // pilcrow, middle dot
    {0xBB, 0xBB},    // right guillemet
    {0xBF, 0xBF},    // inverted question mark
    {0x300, 0x337},  // combining marks
    {0x339, 0x36F},  // more of them, without the solidus that negates a symbol
    {0x37E, 0x37E},  // Greek question mark
    {0x387, 0x387},  // Greek ano teleia
    {0x55A, 0x55F},  // Armenian
    {0x589, 0x58A},  // Armenian full stop and hyphen
    {0x591, 0x5BF},  // Hebrew accents, points and maqaf
    {0x5C1, 0x5C2},  // dots of shin
    {0x5C4, 0x5C5},  // Hebrew marks
    {0x5C7, 0x5C7},  // Hebrew point
    {0x60C, 0x60D},  // Arabic comma, date separator
    {0x61B, 0x61F},  // Arabic semicolon, mark of direction, up to question mark
    {0x64B, 0x65F},  // Arabic vowels, madda and hamza
    {0x66A, 0x66D},  // Arabic percent sign to five-pointed star
    {0x670, 0x670},  // Arabic superscript alef
    {0x6D4, 0x6D4},  // Arabic full stop
    {0x93C, 0x93C},  // nukta of Devanagari
    {0x964, 0x965},  // Devanagari danda and double danda
    {0x9BC, 0x9BC},  // nuktas of Bengali to Kannada
    {0xA3C, 0xA3C},     {0xABC, 0xABC},   {0xB3C, 0xB3C},   {0xC3C, 0xC3C},   {0xCBC, 0xCBC},   {0x115F, 0x1160},  // fillers of Hangul
    {0x1680, 0x1680},                                                                                              // Ogham space mark
    {0x17B4, 0x17B5},  // inherent vowels of Khmer
    {0x180B, 0x180F},  // selectors of Mongolian
    {0x1AB0, 0x1ACE},  // extended combining marks
    {0x1DC0, 0x1DFF},  // supplemental combining marks
    {0x2000, 0x206F},  // general punctuation
    {0x2329, 0x232A},  // the same as U+3008 and U+3009
    {0x2E00, 0x2E7F},  // supplemental punctuation
    {0x3000, 0x3003},  // ideographic space, comma, full stop, ditto mark
    {0x3008, 0x3011},  // brackets of East Asia
    {0x3014, 0x301F},  // more of them
    {0x3030, 0x3030},  // wavy dash
    {0x303D, 0x303D},  // part alternation mark
    {0x30FB, 0x30FB},  // Katakana middle dot
    {0x3164, 0x3164},  // filler of Hangul
    {0xFE00, 0xFE19},  // variation selectors, vertical forms
    {0xFE20, 0xFE61},  // half marks, forms for compatibility, small forms up to the asterisk
    {0xFEFF, 0xFEFF},  // byte order mark
    {0xFF01, 0xFF03},  // fullwidth forms: all of ASCII's punctuation, and none of its symbols
    {0xFF05, 0xFF0A},   {0xFF0C, 0xFF0F}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF20}, {0xFF3B, 0xFF3D}, {0xFF3F, 0xFF3F},
    {0xFF5B, 0xFF5B},   {0xFF5D, 0xFF5D}, {0xFF5F, 0xFF65}, {0xFFA0, 0xFFA0},  // half-width filler of Hangul
    {0xFFF0, 0xFFF8},                                                          // ignorable, not assigned
    {0x1BCA0, 0x1BCA3},                                                        // format controls of shorthand
    {0x1D173, 0x1D17A},                                                        // format controls of music
    {0xE0000, 0xE0FFF},                                                        // tags and more variation selectors
};

TEST_CASE("each range of punctuation and space is ignored from its first to its last code point, and nothing beside it") {
    static_assert([] {
        for (const auto [first, last] : ignored)
            if (!is_ignored(first) || !is_ignored(last) || is_ignored(first - 1) || is_ignored(last + 1)) return false;
        return true;
    }());
    for (const range r : ignored) {
        CAPTURE(r.first);
        CHECK(is_ignored(r.first));
        CHECK(is_ignored(r.last));
        CHECK_FALSE(is_ignored(r.first - 1));
        CHECK_FALSE(is_ignored(r.last + 1));
    }
}

TEST_CASE("beyond ASCII, exactly the ranges of punctuation and space are ignored") {
    std::size_t wrong = 0;
    const range* next = ignored;
    for (char32_t c = 0x7F; c <= 0x10FFFF; ++c) {
        if (next != std::end(ignored) && c > next->last) ++next;
        if (c >= 0xD800 && c <= 0xDFFF) continue;  // surrogates have no UTF-8
        wrong += is_ignored(c) != (next != std::end(ignored) && c >= next->first);
    }
    CHECK(wrong == 0);
}

constexpr bool is_ascii_punctuation_or_space(char c) {
    return c < 0x20 || std::string_view(" !\"#%&'()*,-./:;?@[\\]_{}").find(c) != std::string_view::npos;
}

TEST_CASE("in ASCII, controls, white space and punctuation are ignored, and symbols count") {
    static_assert([] {
        for (char c = 0; c != 0x7F; ++c)
            if (is_ignored(static_cast<char32_t>(c)) != is_ascii_punctuation_or_space(c)) return false;
        return true;
    }());
    for (char c = 0; c != 0x7F; ++c) {
        CAPTURE(c);
        CHECK(is_ignored(static_cast<char32_t>(c)) == is_ascii_punctuation_or_space(c));
    }
    CHECK_TWICE(is_ignored(0x7F));
}

/// A range of capitals that are folded: its first and its last one, each with its small letter.
struct capitals {
    char32_t first, small_first, last, small_last;
};
constexpr capitals folded[]{
    {'A', 'a', 'Z', 'z'},
    {0xC0, 0xE0, 0xD6, 0xF6},      // Latin-1, up to the multiplication sign
    {0xD8, 0xF8, 0xDE, 0xFE},      // Latin-1, behind it
    {0x100, 0x101, 0x136, 0x137},  // Latin Extended-A, where a capital precedes its small letter
    {0x139, 0x13A, 0x147, 0x148},
    {0x14A, 0x14B, 0x176, 0x177},
    {0x178, 0xFF, 0x178, 0xFF},  // Y with diaeresis
    {0x179, 0x17A, 0x17D, 0x17E},
    {0x17F, 's', 0x17F, 's'},      // the long s
    {0x130, 'i', 0x131, 'i'},      // Turkish
    {0x18F, 0x259, 0x18F, 0x259},  // the schwa of Azerbaijani
    {0x1A0, 0x1A1, 0x1A4, 0x1A5},  // Latin Extended-B, where a capital precedes its small letter
    {0x1AF, 0x1B0, 0x1AF, 0x1B0},
    {0x1CD, 0x1CE, 0x1DB, 0x1DC},
    {0x1DE, 0x1DF, 0x1EE, 0x1EF},
    {0x1F8, 0x1F9, 0x21E, 0x21F},
    {0x222, 0x223, 0x232, 0x233},
    {0x386, 0x3AC, 0x386, 0x3AC},  // Greek with tonos
    {0x388, 0x3AD, 0x38A, 0x3AF},
    {0x38C, 0x3CC, 0x38C, 0x3CC},
    {0x38E, 0x3CD, 0x38F, 0x3CE},
    {0x391, 0x3B1, 0x3AB, 0x3CB},  // Greek
    {0x3C2, 0x3C3, 0x3C2, 0x3C3},  // the sigma that ends a word
    {0x400, 0x450, 0x40F, 0x45F},  // Cyrillic
    {0x410, 0x430, 0x42F, 0x44F},
    {0x460, 0x461, 0x480, 0x481},  // Cyrillic, where a capital precedes its small letter
    {0x48A, 0x48B, 0x4BE, 0x4BF},
    {0x4C1, 0x4C2, 0x4CD, 0x4CE},
    {0x4D0, 0x4D1, 0x52E, 0x52F},
    {0x531, 0x561, 0x556, 0x586},      // Armenian
    {0x1E00, 0x1E01, 0x1E94, 0x1E95},  // Latin Extended Additional
    {0x1EA0, 0x1EA1, 0x1EFE, 0x1EFF},
};

/// A letter beside the ranges of capitals, and the letter that it would be folded to if a range
/// were longer.
struct outsider {
    char32_t letter, not_this;
};
constexpr outsider outsiders[]{
    {0xD7, 0xF7},   {0xDF, 0xFF},   {0x138, 0x139}, {0x149, 0x14A}, {0x1A6, 0x1A7}, {0x1AE, 0x1AF},   {0x1B1, 0x1B2},
    {0x1DD, 0x1DE}, {0x1F0, 0x1F1}, {0x220, 0x221}, {0x234, 0x235}, {0x390, 0x3B0}, {0x3AC, 0x3CC},   {0x430, 0x450},
    {0x482, 0x483}, {0x4C0, 0x4C1}, {0x4CF, 0x4D0}, {0x530, 0x560}, {0x557, 0x587}, {0x1E96, 0x1E97}, {0x1E9E, 0x1E9F},
};

constexpr bool are_same(char32_t one, char32_t other) { return same_words(between_letters(one).view(), between_letters(other).view()); }

TEST_CASE("each range of capitals is folded from its first to its last letter, and no letter beside it") {
    static_assert([] {
        for (const capitals c : folded)
            if (!are_same(c.first, c.small_first) || !are_same(c.last, c.small_last)) return false;
        for (const outsider o : outsiders)
            if (are_same(o.letter, o.not_this)) return false;
        return true;
    }());
    for (const capitals c : folded) {
        CAPTURE(c.first);
        CHECK(are_same(c.first, c.small_first));
        CHECK(are_same(c.last, c.small_last));
    }
    for (const outsider o : outsiders) {
        CAPTURE(o.letter);
        CHECK_FALSE(are_same(o.letter, o.not_this));
    }
}

TEST_CASE("folding a folded letter changes nothing") {
    using pitch::detail::fold_case;
    constexpr auto is_folded = [](char32_t c) { return fold_case(fold_case(c)) == fold_case(c); };
    static_assert([&] {
        for (char32_t c = 0x370; c < 0x400; ++c)
            if (!is_folded(c)) return false;
        return true;
    }());
    for (char32_t c = 0; c < 0x30000; ++c) {
        CAPTURE(c);
        if (!is_folded(c)) CHECK(is_folded(c));  // a CHECK for each code point takes seconds
    }
    CHECK(fold_case(char32_t{0x3A2}) == 0x3A2);  // between the capitals of Greek, and not a letter
}

}  // namespace

TEST_SUITE_END();
