#include <pitch/detail/same_words.hpp>

#include "../support/twice.hpp"

namespace {

using pitch::detail::same_words;

TEST_CASE("same_words: ignores case, space and punctuation") {
    CHECK_TWICE(same_words("You arrive dry.", "you  arrive, DRY!"));
    CHECK_TWICE(same_words("", " ...") && same_words("test ride", "test-ride"));
    CHECK_TWICE(same_words("« Au sec\u00A0! »", "au sec…") && same_words("l'été", "L’ÉTÉ"));
    CHECK_TWICE(same_words("“Dry” – always", "\"dry\" — ALWAYS") && same_words("同じ、約束。", "同じ約束"));
    CHECK_TWICE(same_words("dry\u200B\u00AD now", "dry now") && same_words("\uFEFFdry", "dry"));
}

TEST_CASE("same_words: folds the capitals of Latin, Greek, Cyrillic and Armenian") {
    CHECK_TWICE(same_words("ÀÉÎÕÜÞ", "àéîõüþ") && same_words("ŒUVRE ŁÓDŹ ŸŽ", "œuvre łódź ÿž"));
    CHECK_TWICE(same_words("ĀĐĴĶ ĹŇ ŊŶ Ź", "āđĵķ ĺň ŋŷ ź") && same_words("İSTANBUL", "istanbul"));
    CHECK_TWICE(same_words("ΣΤΕΓΝΌΣ", "στεγνός") && same_words("СУХИМ ЁЖ", "сухим ёж"));
    CHECK_TWICE(same_words("ÎNȚELES ȘI ƠƯ Ə", "înțeles și ơư ə") && same_words("ẀẼỄỲ ǍǛ Ǟ", "ẁẽễỳ ǎǜ ǟ"));
    CHECK_TWICE(same_words("ҐАНОК Ӏ ӁӘ", "ґанок Ӏ ӂә") && same_words("ՉՈՐ", "չոր"));
    CHECK_TWICE(!same_words("×", "÷") && same_words("×", "×"));
}

TEST_CASE("same_words: tells letters, digits, symbols, accents and lengths apart") {
    CHECK_TWICE(!same_words("You arrive dry", "You arrive first") && !same_words("dry", "dryer") && !same_words("dryer", "dry"));
    CHECK_TWICE(!same_words("", "dry") && !same_words("dry!", ""));
    CHECK_TWICE(!same_words("$20", "€20") && !same_words("20", "$20") && !same_words("C++", "C"));
    CHECK_TWICE(!same_words("ete", "été") && !same_words("1", "2") && !same_words("同じ", "約束"));
}

TEST_CASE("same_words: invalid UTF-8 and null characters end no text early") {
    CHECK_TWICE(same_words("dry\xFF", "dry\xFE") && !same_words("dry\xFF", "dry"));
    CHECK_TWICE(!same_words(std::string_view("dry\0now", 7), "dry") && !same_words("dry", std::string_view("dry\0now", 7)));
    CHECK_TWICE(same_words(std::string_view("dry\0", 4), std::string_view("dry\0", 4)));
}

}  // namespace
