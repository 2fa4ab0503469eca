/// Canonical decomposition of characters, as Unicode 14.0 defines it.
#pragma once

#include <cstddef>

namespace pitch::inline v0::detail {

/// The one or two characters that a character is canonically equivalent to.
struct decomposition {
    char32_t first = 0;   ///< May decompose again. 0: the character has no decomposition.
    char32_t second = 0;  ///< Never decomposes. 0: there is none.
};

/// Decompositions that do not follow from arithmetic.
/// A template, so that only programs that use the tables pay for them; `Char` is `char32_t`.
template <class Char>
struct decomposition_tables {
    // clang-format off
    /// Characters in `triples`.
    static constexpr std::size_t count = 227;
    /// A character, its first and its second one, sorted by the character.
    static constexpr const char16_t (&triples)[3 * count + 1] =
        u"\x374\x2B9\x0\x385\xA8\x301\x3D3\x3D2\x301\x3D4\x3D2\x308\x622\x627\x653\x623\x627\x654"
        u"\x624\x648\x654\x625\x627\x655\x626\x64A\x654\x6C0\x6D5\x654\x6C2\x6C1\x654"
        u"\x6D3\x6D2\x654\x929\x928\x93C\x931\x930\x93C\x934\x933\x93C\x958\x915\x93C"
        u"\x959\x916\x93C\x95A\x917\x93C\x95B\x91C\x93C\x95C\x921\x93C\x95D\x922\x93C"
        u"\x95E\x92B\x93C\x95F\x92F\x93C\x9CB\x9C7\x9BE\x9CC\x9C7\x9D7\x9DC\x9A1\x9BC"
        u"\x9DD\x9A2\x9BC\x9DF\x9AF\x9BC\xA33\xA32\xA3C\xA36\xA38\xA3C\xA59\xA16\xA3C"
        u"\xA5A\xA17\xA3C\xA5B\xA1C\xA3C\xA5E\xA2B\xA3C\xB48\xB47\xB56\xB4B\xB47\xB3E"
        u"\xB4C\xB47\xB57\xB5C\xB21\xB3C\xB5D\xB22\xB3C\xB94\xB92\xBD7\xBCA\xBC6\xBBE"
        u"\xBCB\xBC7\xBBE\xBCC\xBC6\xBD7\xC48\xC46\xC56\xCC0\xCBF\xCD5\xCC7\xCC6\xCD5"
        u"\xCC8\xCC6\xCD6\xCCA\xCC6\xCC2\xCCB\xCCA\xCD5\xD4A\xD46\xD3E\xD4B\xD47\xD3E"
        u"\xD4C\xD46\xD57\xDDA\xDD9\xDCA\xDDC\xDD9\xDCF\xDDD\xDDC\xDCA\xDDE\xDD9\xDDF"
        u"\xF43\xF42\xFB7\xF4D\xF4C\xFB7\xF52\xF51\xFB7\xF57\xF56\xFB7\xF5C\xF5B\xFB7"
        u"\xF69\xF40\xFB5\xF73\xF71\xF72\xF75\xF71\xF74\xF76\xFB2\xF80\xF78\xFB3\xF80"
        u"\xF81\xF71\xF80\xF93\xF92\xFB7\xF9D\xF9C\xFB7\xFA2\xFA1\xFB7\xFA7\xFA6\xFB7"
        u"\xFAC\xFAB\xFB7\xFB9\xF90\xFB5\x1026\x1025\x102E\x1B06\x1B05\x1B35\x1B08\x1B07\x1B35"
        u"\x1B0A\x1B09\x1B35\x1B0C\x1B0B\x1B35\x1B0E\x1B0D\x1B35\x1B12\x1B11\x1B35"
        u"\x1B3B\x1B3A\x1B35\x1B3D\x1B3C\x1B35\x1B40\x1B3E\x1B35\x1B41\x1B3F\x1B35"
        u"\x1B43\x1B42\x1B35\x2126\x3A9\x0\x212A\x4B\x0\x212B\xC5\x0\x219A\x2190\x338"
        u"\x219B\x2192\x338\x21AE\x2194\x338\x21CD\x21D0\x338\x21CE\x21D4\x338\x21CF\x21D2\x338"
        u"\x2204\x2203\x338\x2209\x2208\x338\x220C\x220B\x338\x2224\x2223\x338\x2226\x2225\x338"
        u"\x2241\x223C\x338\x2244\x2243\x338\x2247\x2245\x338\x2249\x2248\x338\x2260\x3D\x338"
        u"\x2262\x2261\x338\x226D\x224D\x338\x226E\x3C\x338\x226F\x3E\x338\x2270\x2264\x338"
        u"\x2271\x2265\x338\x2274\x2272\x338\x2275\x2273\x338\x2278\x2276\x338\x2279\x2277\x338"
        u"\x2280\x227A\x338\x2281\x227B\x338\x2284\x2282\x338\x2285\x2283\x338\x2288\x2286\x338"
        u"\x2289\x2287\x338\x22AC\x22A2\x338\x22AD\x22A8\x338\x22AE\x22A9\x338\x22AF\x22AB\x338"
        u"\x22E0\x227C\x338\x22E1\x227D\x338\x22E2\x2291\x338\x22E3\x2292\x338\x22EA\x22B2\x338"
        u"\x22EB\x22B3\x338\x22EC\x22B4\x338\x22ED\x22B5\x338\x2329\x3008\x0\x232A\x3009\x0"
        u"\x2ADC\x2ADD\x338\x304C\x304B\x3099\x304E\x304D\x3099\x3050\x304F\x3099"
        u"\x3052\x3051\x3099\x3054\x3053\x3099\x3056\x3055\x3099\x3058\x3057\x3099"
        u"\x305A\x3059\x3099\x305C\x305B\x3099\x305E\x305D\x3099\x3060\x305F\x3099"
        u"\x3062\x3061\x3099\x3065\x3064\x3099\x3067\x3066\x3099\x3069\x3068\x3099"
        u"\x3070\x306F\x3099\x3071\x306F\x309A\x3073\x3072\x3099\x3074\x3072\x309A"
        u"\x3076\x3075\x3099\x3077\x3075\x309A\x3079\x3078\x3099\x307A\x3078\x309A"
        u"\x307C\x307B\x3099\x307D\x307B\x309A\x3094\x3046\x3099\x309E\x309D\x3099"
        u"\x30AC\x30AB\x3099\x30AE\x30AD\x3099\x30B0\x30AF\x3099\x30B2\x30B1\x3099"
        u"\x30B4\x30B3\x3099\x30B6\x30B5\x3099\x30B8\x30B7\x3099\x30BA\x30B9\x3099"
        u"\x30BC\x30BB\x3099\x30BE\x30BD\x3099\x30C0\x30BF\x3099\x30C2\x30C1\x3099"
        u"\x30C5\x30C4\x3099\x30C7\x30C6\x3099\x30C9\x30C8\x3099\x30D0\x30CF\x3099"
        u"\x30D1\x30CF\x309A\x30D3\x30D2\x3099\x30D4\x30D2\x309A\x30D6\x30D5\x3099"
        u"\x30D7\x30D5\x309A\x30D9\x30D8\x3099\x30DA\x30D8\x309A\x30DC\x30DB\x3099"
        u"\x30DD\x30DB\x309A\x30F4\x30A6\x3099\x30F7\x30EF\x3099\x30F8\x30F0\x3099"
        u"\x30F9\x30F1\x3099\x30FA\x30F2\x3099\x30FE\x30FD\x3099\xFB1D\x5D9\x5B4\xFB1F\x5F2\x5B7"
        u"\xFB2A\x5E9\x5C1\xFB2B\x5E9\x5C2\xFB2C\xFB49\x5C1\xFB2D\xFB49\x5C2\xFB2E\x5D0\x5B7"
        u"\xFB2F\x5D0\x5B8\xFB30\x5D0\x5BC\xFB31\x5D1\x5BC\xFB32\x5D2\x5BC\xFB33\x5D3\x5BC"
        u"\xFB34\x5D4\x5BC\xFB35\x5D5\x5BC\xFB36\x5D6\x5BC\xFB38\x5D8\x5BC\xFB39\x5D9\x5BC"
        u"\xFB3A\x5DA\x5BC\xFB3B\x5DB\x5BC\xFB3C\x5DC\x5BC\xFB3E\x5DE\x5BC\xFB40\x5E0\x5BC"
        u"\xFB41\x5E1\x5BC\xFB43\x5E3\x5BC\xFB44\x5E4\x5BC\xFB46\x5E6\x5BC\xFB47\x5E7\x5BC"
        u"\xFB48\x5E8\x5BC\xFB49\x5E9\x5BC\xFB4A\x5EA\x5BC\xFB4B\x5D5\x5B9\xFB4C\x5D1\x5BF"
        u"\xFB4D\x5DB\x5BF\xFB4E\x5E4\x5BF";

    /// The ideograph for each code point from U+F900 to U+FAD9; a dot if there is none.
    static constexpr const char32_t (&ideographs)[0xFADA - 0xF900 + 1] =
        U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎"
        U"來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵"
        U"讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭"
        U"驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
        U"領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易"
        U"李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀"
        U"..塚.晴..凞猪益礼神祥福靖精羽.蘒.諸..逸都...飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨"
        U"層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
        U"難響頻恵𤋮舘..並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖"
        U"歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈"
        U"輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";
    // clang-format on
};

/// Takes one step of the canonical decomposition of a character of the Basic Multilingual Plane.
/// Leaves letters with an accent of Latin, Greek and Cyrillic alone: `fold_accent` maps those.
template <class Char>
constexpr decomposition decompose(Char c) noexcept {
    using tables = decomposition_tables<Char>;
    if (c < tables::triples[0]) return {};
    if (c >= 0xAC00 && c <= 0xD7A3) {  // Hangul: 19 * 21 * 28 syllables of an initial, a vowel and a coda or none
        const char32_t syllable = c - 0xAC00, coda = syllable % 28;
        if (coda != 0) return {c - coda, 0x11A7 + coda};
        return {0x1100 + syllable / 588, 0x1161 + syllable % 588 / 28};
    }
    if (c >= 0xF900 && c <= 0xFAD9) {
        const char32_t ideograph = tables::ideographs[c - 0xF900];
        return {ideograph == '.' ? 0 : ideograph};
    }
    std::size_t first = 0, last = tables::count;
    while (first != last) {
        const std::size_t middle = first + (last - first) / 2;
        const char16_t* const triple = tables::triples + 3 * middle;
        if (triple[0] == c) return {triple[1], triple[2]};
        if (triple[0] < c)
            first = middle + 1;
        else
            last = middle;
    }
    return {};
}

}  // namespace pitch::inline v0::detail
