// Writes pictures of random texts, each followed by a null character.
// Usage: random_texts PICTURES SEED
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <pitch/pitch.hpp>
#include <pitch/report/svg.hpp>
#include <string>
#include <string_view>

namespace {

/// Numbers that depend only on the seed.
class generator {
public:
    explicit generator(std::uint64_t seed) : state_(seed * 2 + 1) {}
    /// Returns a number below `bound`.
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::uint32_t>((state_ >> 33) % bound);
    }
    template <std::size_t Size>
    std::string_view one_of(const std::string_view (&choices)[Size]) {
        return choices[below(Size)];
    }

private:
    std::uint64_t state_;
};

void add_point(std::string& to, std::uint32_t c) {
    const auto byte = [&](std::uint32_t value) { to += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            byte(0xE0 | c >> 12);
        } else {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
        }
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

/// Letters of a script, from the first to the last.
struct script {
    std::uint32_t first, last;
};
constexpr script scripts[]{
    {'a', 'z'},         {'A', 'Z'},         {' ', '~'},         {0xA0, 0x17F},    {0x180, 0x24F},   {0x370, 0x3FF},     {0x400, 0x4FF},
    {0x531, 0x587},     {0x5D0, 0x5EA},     {0x591, 0x5F4},     {0x620, 0x64A},   {0x600, 0x6FF},   {0x750, 0x77F},     {0x904, 0x939},
    {0x900, 0x97F},     {0x980, 0x9FF},     {0xA00, 0xAFF},     {0xB80, 0xBFF},   {0xC00, 0xCFF},   {0xD00, 0xDFF},     {0xE01, 0xE5B},
    {0xE80, 0xEFF},     {0xF00, 0xFFF},     {0x1000, 0x109F},   {0x10A0, 0x10FF}, {0x1100, 0x11FF}, {0x1200, 0x139F},   {0x1780, 0x17FF},
    {0x1E00, 0x1FFF},   {0x2000, 0x206F},   {0x20A0, 0x20BF},   {0x2100, 0x23FF}, {0x2460, 0x27BF}, {0x3000, 0x303F},   {0x3040, 0x30FF},
    {0x4E00, 0x9FFF},   {0xAC00, 0xD7A3},   {0xE000, 0xE0FF},   {0xFB50, 0xFEFC}, {0xFF01, 0xFFEE}, {0x1F300, 0x1FAFF}, {0x1F600, 0x1F64F},
    {0x1D400, 0x1D7FF}, {0x12000, 0x123FF}, {0x20000, 0x2A6DF}, {0x300, 0x36F}};

void add_piece(std::string& text, generator& random) {
    static constexpr std::string_view words[]{"need",
                                              "l’été",
                                              "d’Apple",
                                              "« tout »",
                                              "craignent-ils\u00A0?",
                                              "雨の日でも",
                                              "駅まで、",
                                              "「電動」",
                                              "자전거",
                                              "שלום",
                                              "بالعربية",
                                              "می‌خواهم",
                                              "हिन्दी",
                                              "क्षत्रिय",
                                              "ภาษาไทย",
                                              "Ελληνικά",
                                              "Москва",
                                              "tiếng Việt",
                                              "PC-AT",
                                              "100 %",
                                              "https://a/b",
                                              "WWWWWW",
                                              "<b>&amp;</b>",
                                              "]]>",
                                              "\"quoted\"",
                                              "--",
                                              "&#0;"};
    static constexpr std::string_view emoji[]{
        "👩‍👩‍👧‍👦", "🇫🇷🇯🇵", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "☎️", "1️⃣", "❤️‍🔥", "🧑🏿‍🚀"};
    static constexpr std::string_view bidi[]{"\u202E", "\u2066", "\u2069", "\u200F", "\u061C", "\u202A", "\u202C"};
    static constexpr std::string_view malformed[]{"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xE2\x82", "\xF4\x90\x80\x80", "\x80"};
    const auto times = [&](std::uint32_t most, auto add) {
        for (std::uint32_t left = 1 + random.below(most); left != 0; --left) add();
    };
    switch (random.below(14)) {
        case 0:
        case 1:
        case 2: text += random.one_of(words); break;
        case 3:
        case 4: {
            const script& s = scripts[random.below(std::size(scripts))];
            times(12, [&] { add_point(text, s.first + random.below(s.last - s.first + 1)); });
            break;
        }
        case 5: text += random.one_of(emoji); break;
        case 6: text += random.one_of(bidi); break;
        case 7: text += random.one_of(malformed); break;
        case 8: add_point(text, random.below(0xA0)); break;
        case 9:
            add_point(text, 'a' + random.below(26));
            times(random.below(8) == 0 ? 300 : 5, [&] { add_point(text, 0x300 + random.below(0x70)); });
            break;
        case 10: times(40, [&] { add_point(text, 'a' + random.below(26)); }); break;
        case 11: {
            std::uint32_t c = random.below(random.below(2) == 0 ? 0x10000 : 0x110000);
            if (c >= 0xD800 && c < 0xE000) c -= 0x800;
            add_point(text, c);
            break;
        }
        case 12: add_point(text, 0x2000 + random.below(0x70)); break;
        default: times(30, [&] { text += 'W'; }); break;
    }
}

std::string text_of(generator& random) {
    std::string text;
    const std::uint32_t kind = random.below(200);
    const std::uint32_t pieces = 1 + random.below(12);
    for (std::uint32_t i = 0; i < pieces; ++i) {
        add_piece(text, random);
        if (random.below(3) != 0) text += ' ';
    }
    if (kind != 0) return text;
    const std::string once = text;
    while (text.size() < 100'000) text += once;
    return text;
}

}  // namespace

int main(int, char** arguments) {
    using namespace pitch;
    generator random(std::strtoull(arguments[2], nullptr, 10));
    std::string page;
    for (long left = std::strtol(arguments[1], nullptr, 10); left != 0; --left) {
        std::string texts[12];
        for (std::string& text : texts) text = text_of(random);
        // Every second picture has random words where the language has its own.
        const rule_words rules[]{{"targeted", texts[4], {}, {}},
                                 {"relevant", texts[5], {}, {}},
                                 {"connects", {}, texts[6], texts[7]},
                                 {"consented", {}, texts[8], texts[9]}};
        const term terms[]{{"awareness", texts[10]}, {"sales", texts[11]}, {"need", texts[11]}};
        const phrase_words phrases[]{{phrase::complete_missing, texts[10]},
                                     {phrase::disclaimer, texts[11]},
                                     {phrase::received_fails, texts[4]},
                                     {phrase::holds, texts[5]}};
        const language random_language{.tag = "en", .base = &english, .rules = rules, .terms = terms, .phrases = phrases};
        const touchpoint touched[]{{"shop", role::sales | role::marketing, stage::awareness | stage::purchase}};
        const bool is_connected = random.below(2) == 0;
        const method how{.statement = std::string_view(texts[3]),
                         .where = is_connected ? set_of<channel>(channel::email) : set_of<channel>()};
        recipient who{.where = channel::store};
        if (is_connected) who.consents = none;
        page.clear();
        write_svg(std::back_inserter(page),
                  sentence{need{std::string_view(texts[1]), origin::organic}, solution{std::string_view(texts[2])}, how, who,
                           touchpoints(touched)},
                  left % 2 == 0 ? random_language : english, {.title = texts[0], .id_prefix = texts[0]});
        std::fwrite(page.data(), 1, page.size() + 1, stdout);
    }
}
