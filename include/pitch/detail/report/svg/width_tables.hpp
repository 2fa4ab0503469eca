/// How wide characters are, in the widest of the fonts that a picture is likely to get.
#pragma once

#include <string_view>

#include <pitch/detail/meta/string_literals.hpp>

namespace pitch::inline v0::detail {

/// Widths of characters, as measured in Chromium: the largest of DejaVu Sans, DejaVu Serif, Noto Sans,
/// Noto Serif, Liberation and the fonts that stand in for them.
/// A template, so that only programs that write pictures pay for the tables.
template <class Unused = void>
struct width_tables {
    // clang-format off
    /// From the space to `~`, in hundredths of an em: the character's code minus 10.
    static constexpr std::string_view ascii =
        R"(*38^Jjd&22B^*/*0JJJJJJJJJJ,,^^^@nSTW[SPZb23UMqb\N\VOM_SsRMP202^<<HKCKH0KK**G*lKHKK:?3KFaFF?JBJ^)";
    static constexpr std::string_view bold_ascii =
        R"(-8?^Poe)::A^0404PPPPPPPPPP22^^^EnX_ZaWQ`i9:aQyfbVb^SUbX{XSS:4:^<<NRGRN6RS0/P0tSORR?F:SLgKLERBR^)";

    /// Code points from `first` on: three hundredths of an em for each character above `!`.
    struct block {
        char32_t first;
        std::string_view widths;
    };
    static constexpr block blocks[]{
        {0xA0,  // Latin
            R"(,/7777445C16=!C22=//277,2/16BBB3::::::C;::::////<?=======>>>>888666666B46666,,,,6766666=67777575)"
            R"(:6:6:6;4;4;4;4<7<7:6:6:6:6:6<7<7<7<7?7@9/,/,/,/,/,<6/,:668,8,8.8.8,?7?7?7>>7=6=6=6GD;1;1;1838383)"
            R"(838/8/8/>7>7>7>7>7>7D>858939393.)"},
        {0x370,  // Greek, Cyrillic
            R"(:4>7++?8II5444-/IIII55:,?D4I=I?>/::9::9?=/::D?9=?8I988=9?=/8847/687564476/677646775866:6<=/666=:)"
            R"(699?9:@8=6;59377>6A=;7<686;69663874,=6687;D<7;;;::<8;8///FG?;?:?;::8=:G7??;=D?=?8;8:>9?;HH=B8;I<)"
            R"(665396@48867<8687455>588AA9=54?7666343,,,@@76858)"},
        {0x5D0,  // Hebrew
            R"(85/47+-77)33488+/7676359497)"},
        {0x620,  // Arabic
            R"(;1++2+<+A3AA7770022JJJJ@@55??;;;+D;=:6:32<<!!!!!!!!!!!!!!!!!!!!!33333333333,,4A;!+++++44=AAAAAAA)"
            R"(A7777777000000000222363222JJJJJ@5DDDDDD;;?E?===??????:::::::::97555544222442<A<4<=55'3)"},
        {0x900,  // Devanagari to Sinhala
            R"(!!!+;;D224;>94444DDDD;=45779:;:2554:4736444;5955//8;;48583!*!1***!!!!!!!!****!+*@!!!!!!!;=4:54;5)"
            R"(>9!!,244444444440,;;DD;;4:54:1553!00I?H389>>7II;?II:?<977:48@<C4594697656I9=5:665I:III8783II!3**)"
            R"(*!!!!II--II66!3IIIIIIII*IIII94I6>7!!II5555555555555759:+828+30!II!!/I:B==88IIII4:II8:65:;5776545)"
            R"(757645657I5565595I88I46I55II!I)**!!IIII!!II!!!III!IIIIIII5:64I5IIIIIII4444444444!!48S!+IIIIIIIII)"
            R"(I!!*I<E555=>9<I<<EIEE2;653689982222<45043I429:540I79I49484II!1***!!!!!I!!*I**!II?IIIIIIIIIIIIIII)"
            R"(@:!!II3110260403-:IIIIIII9!!!!!!I!,1I9?<<;><5II8?II9@;::::99;9:9;::::8;89I:?9=:<:I=;I9::99II!/(!)"
            R"(,!!!!II33II::!IIIIIII0!(IIII::I>=5!!II444444444479)18147IIIIIIIIII!?IGMG9EUIII<<DIBBf=IIID:IDIJ9)"
            R"(IIIX=III<K;III>B7>CE>DINLWIIII7*!)2III@9HIUOc!IIHIIIIIIEIIIIIIIIIIIIII7=EBAEC<GH??BBLlDNcDJIIIII)"
            R"(!+2+!<<8C<FR?I99:I:::3;5E:;;:LB;5::=;9999I99::EL5=97=9499DII85-!!-8/7I!!!I***!IIIIIII!!I;:9II6II)"
            R"(\J!,II88;48995<9IIIIIIID6+29655:5!6-D=<9AFRI:I;;;I:::5=6?:;<:K@<6;;>6:::8I::;;FK6=:8I;7;7<II!1.!)"
            R"(/,7!!I"/"I7D1*IIIIIII/!IIIIII6=IU:!!II56658:45:5I3:IIIIIIIIIIIII!!1-5SXB\9R?HILLdI;KTDC?NEANAYR4)"
            R"(7JNOC?7@@D?GM7:D:8>:7ADHJI;!!12))--**I95QIJFS!4KIIII7D:;JGEATdON?M!!II5?>F<BJ:AGF@Q<@KP[jHTE:IDJ)"
            R"(I!1,I9FCC:8;KJWEV<<Q>>PIIIC>?<>E<;;QKG@<===HBA<3=AI7;<>A=><8I>II<@;<@;<III!IIII.++!!!I!I/77LCCH3)"
            R"(IIIIII.=KW;3=/8KII=3ZIIIIIIIIIII)"},
        {0xE00,  // Thai
            R"(I54466533644@@6646@@6766466677986652656267558543-!//!!!!!!!IIII7+4,+,/5!!!!!!!!54464333942;?IIII)"},
        {0x2010,  // punctuation
            R"(..72CC42,,,,3333335528C,55!!!!!(N[)/5)06///=432<)"},
    };
    // clang-format on

    /// Widths of other characters: the last of a range, and hundredths of an em.
    struct range {
        char32_t last;
        unsigned width;
    };
    static constexpr range ranges[]{
        {0x24F, 150},    {0x2AF, 122},   {0x36F, 60},    {0x52F, 141},   {0x58F, 110},   {0x5FF, 105},   {0x6FF, 125},   {0x8FF, 131},
        {0xEFF, 105},    {0xFFF, 162},   {0x109F, 246},  {0x10FF, 111},  {0x11FF, 92},   {0x13FF, 131},  {0x167F, 164},  {0x177F, 138},
        {0x17FF, 196},   {0x1CFF, 181},  {0x1EFF, 105},  {0x1FFF, 137},  {0x200F, 100},  {0x206F, 174},  {0x20FF, 177},  {0x218F, 158},
        {0x23FF, 152},   {0x245F, 111},  {0x24FF, 111},  {0x259F, 80},   {0x27BF, 140},  {0x27FF, 144},  {0x28FF, 80},   {0x2BFF, 152},
        {0x2DFF, 138},   {0x2E7F, 284},  {0xA4CF, 101},  {0xA95F, 149},  {0xA97F, 93},   {0xABFF, 202},  {0xD7FF, 93},   {0xF8FF, 100},
        {0xFAFF, 101},   {0xFDFF, 240},  {0xFE1F, 101},  {0xFE6F, 101},  {0xFEFF, 106},  {0xFF60, 101},  {0xFF9F, 60},   {0xFFDC, 101},
        {0xFFFF, 110},   {0x11FFF, 277}, {0x125FF, 480}, {0x16FFF, 202}, {0x1BFFF, 134}, {0x1EFFF, 216}, {0x1FAFF, 165}, {0x3FFFF, 101},
        {0x10FFFF, 120},
    };
};

}  // namespace pitch::inline v0::detail
