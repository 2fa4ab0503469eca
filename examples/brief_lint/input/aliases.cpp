#include "aliases.hpp"

#include <pitch/detail/text/utf8.hpp>
#include <pitch/fields.hpp>
#include <pitch/languages/english.hpp>
#include <pitch/languages/french.hpp>
#include <pitch/notes.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace brief_lint {
namespace {

// A heading in the form of `fold`, and the key that it stands for. Without a key, briefs use the
// heading for something that no field holds, or it is ambiguous.
struct alias {
    std::string_view heading, key;
};

// Headings of public brief templates: The Client Brief (IPA and others), creative briefs of agencies,
// French "briefs créatifs" and "copy stratégies". The codebook decides which field holds their content.
constexpr alias usual_headings[]{
    {"id", "id"},
    {"brief id", "id"},
    {"campaign id", "id"},
    {"project id", "id"},
    {"job number", "id"},
    {"identifiant", "id"},
    {"title", "title"},
    {"campaign", "title"},
    {"campaign name", "title"},
    {"campaign title", "title"},
    {"project name", "title"},
    {"project title", "title"},
    {"titre", "title"},
    {"campagne", "title"},
    {"nom de la campagne", "title"},
    {"nom de campagne", "title"},
    {"nom du projet", "title"},
    {"titre du projet", "title"},
    {"source", "source"},

    // What the recipients lack, want or fear, in their words.
    {"consumer need", "need.statement"},
    {"customer need", "need.statement"},
    {"audience need", "need.statement"},
    {"pain point", "need.statement"},
    {"pain points", "need.statement"},
    {"besoin client", "need.statement"},
    {"besoin consommateur", "need.statement"},
    {"besoin du client", "need.statement"},
    {"besoin du consommateur", "need.statement"},
    {"besoin de la cible", "need.statement"},
    {"origin", "need.origins"},
    {"origin of the need", "need.origins"},
    {"origine du besoin", "need.origins"},
    {"source of the need", "need.source"},
    {"source du besoin", "need.source"},

    // The thing or benefit offered.
    {"offer", "solution.statement"},
    {"what we offer", "solution.statement"},
    {"what do we offer", "solution.statement"},
    {"benefit", "solution.statement"},
    {"key benefit", "solution.statement"},
    {"main benefit", "solution.statement"},
    {"consumer benefit", "solution.statement"},
    {"customer benefit", "solution.statement"},
    {"offre", "solution.statement"},
    {"benefice", "solution.statement"},
    {"benefice consommateur", "solution.statement"},
    {"benefice client", "solution.statement"},
    {"benefice principal", "solution.statement"},
    {"ce que nous proposons", "solution.statement"},
    {"appeal", "solution.appeals"},
    {"ressorts", "solution.appeals"},

    {"channels", "method.where"},
    {"channel", "method.where"},
    {"communication channels", "method.where"},
    {"canaux", "method.where"},
    {"canal", "method.where"},
    {"canaux de communication", "method.where"},

    // Whom the seller aims at.
    {"target audience", "audience.who"},
    {"target audiences", "audience.who"},
    {"primary audience", "audience.who"},
    {"primary target", "audience.who"},
    {"primary target audience", "audience.who"},
    {"target group", "audience.who"},
    {"target market", "audience.who"},
    {"target consumer", "audience.who"},
    {"target customer", "audience.who"},
    {"core audience", "audience.who"},
    {"who are we talking to", "audience.who"},
    {"whom are we talking to", "audience.who"},
    {"who do we need to talk to", "audience.who"},
    {"who do we want to reach", "audience.who"},
    {"who is it for", "audience.who"},
    {"cibles", "audience.who"},
    {"cible principale", "audience.who"},
    {"cible prioritaire", "audience.who"},
    {"cible visee", "audience.who"},
    {"cible de communication", "audience.who"},
    {"coeur de cible", "audience.who"},
    {"public cible", "audience.who"},
    {"public vise", "audience.who"},
    {"a qui parlons nous", "audience.who"},
    {"a qui s'adresse t on", "audience.who"},

    // What the seller wants to have changed.
    {"objectives", "objective.aim"},
    {"goal", "objective.aim"},
    {"goals", "objective.aim"},
    {"aims", "objective.aim"},
    {"main objective", "objective.aim"},
    {"primary objective", "objective.aim"},
    {"primary goal", "objective.aim"},
    {"campaign objective", "objective.aim"},
    {"campaign objectives", "objective.aim"},
    {"campaign goal", "objective.aim"},
    {"campaign goals", "objective.aim"},
    {"communication objective", "objective.aim"},
    {"communication objectives", "objective.aim"},
    {"communications objectives", "objective.aim"},
    {"marketing objective", "objective.aim"},
    {"marketing objectives", "objective.aim"},
    {"business objective", "objective.aim"},
    {"business objectives", "objective.aim"},
    {"project objectives", "objective.aim"},
    {"what are we trying to achieve", "objective.aim"},
    {"what do we want to achieve", "objective.aim"},
    {"where do we want to be", "objective.aim"},
    {"objectif", "objective.aim"},
    {"objectifs", "objective.aim"},
    {"buts", "objective.aim"},
    {"objectif principal", "objective.aim"},
    {"objectif de la campagne", "objective.aim"},
    {"objectifs de la campagne", "objective.aim"},
    {"objectif de communication", "objective.aim"},
    {"objectifs de communication", "objective.aim"},
    {"objectif marketing", "objective.aim"},
    {"objectifs marketing", "objective.aim"},
    {"objectif commercial", "objective.aim"},
    {"objectifs commerciaux", "objective.aim"},
    {"objectifs du projet", "objective.aim"},
    {"target stage", "objective.leads_to"},

    // The words said, or the one thing to be remembered.
    {"key message", "message.words"},
    {"main message", "message.words"},
    {"core message", "message.words"},
    {"proposition", "message.words"},
    {"key proposition", "message.words"},
    {"single minded proposition", "message.words"},
    {"single minded proposition smp", "message.words"},
    {"smp", "message.words"},
    {"single minded message", "message.words"},
    {"single most important message", "message.words"},
    {"single most important thing", "message.words"},
    {"single most important thing to say", "message.words"},
    {"what is the single most important thing to say", "message.words"},
    {"what is the single most important thing we want to say", "message.words"},
    {"what's the single most important thing we want to say", "message.words"},
    {"what is the one thing they should take away", "message.words"},
    {"key takeaway", "message.words"},
    {"slogan", "message.words"},
    {"tagline", "message.words"},
    {"message cle", "message.words"},
    {"message principal", "message.words"},
    {"message a retenir", "message.words"},
    {"proposition unique", "message.words"},
    {"ce qu'il faut retenir", "message.words"},
    {"que doivent ils retenir", "message.words"},
    {"cta", "message.call_to_action"},
    {"call to action cta", "message.call_to_action"},
    {"call for action", "message.call_to_action"},
    {"desired action", "message.call_to_action"},
    {"desired response", "message.call_to_action"},
    {"what do we want them to do", "message.call_to_action"},
    {"what should they do", "message.call_to_action"},
    {"appel a l'action cta", "message.call_to_action"},
    {"incitation a l'action", "message.call_to_action"},
    {"action attendue", "message.call_to_action"},
    {"action souhaitee", "message.call_to_action"},
    {"que doivent ils faire", "message.call_to_action"},

    {"what is new", "novelty.claim"},
    {"what's new", "novelty.claim"},

    // Named, so a list of names. A section about the market, "Competition", is not.
    {"competitors", "alternatives"},
    {"main competitors", "alternatives"},
    {"key competitors", "alternatives"},
    {"concurrents", "alternatives"},
    {"principaux concurrents", "alternatives"},

    {"touch points", "touchpoints"},

    {"kpi", "metrics"},
    {"kpis", "metrics"},
    {"key performance indicators", "metrics"},
    {"success metric", "metrics"},
    {"success metrics", "metrics"},
    {"success measures", "metrics"},
    {"measures of success", "metrics"},
    {"how will we know we've arrived", "metrics"},
    {"how will we measure success", "metrics"},
    {"indicateurs cles", "metrics"},
    {"indicateurs de performance", "metrics"},
    {"indicateurs de succes", "metrics"},
    {"indicateurs cles de performance", "metrics"},

    // Why believe it.
    {"reason to believe", "proof.claim"},
    {"reasons to believe", "proof.claim"},
    {"reason to believe rtb", "proof.claim"},
    {"reasons to believe rtb", "proof.claim"},
    {"reasons to believe rtbs", "proof.claim"},
    {"rtb", "proof.claim"},
    {"rtbs", "proof.claim"},
    {"reason why", "proof.claim"},
    {"proof point", "proof.claim"},
    {"proof points", "proof.claim"},
    {"support points", "proof.claim"},
    {"why should they believe it", "proof.claim"},
    {"why should they believe us", "proof.claim"},
    {"preuves", "proof.claim"},
    {"preuve reason why", "proof.claim"},
    {"raison de croire", "proof.claim"},
    {"raisons de croire", "proof.claim"},
    {"pourquoi nous croiraient ils", "proof.claim"},

    {"start", "timing.starts"},
    {"start date", "timing.starts"},
    {"launch date", "timing.starts"},
    {"debut", "timing.starts"},
    {"date de debut", "timing.starts"},
    {"date de lancement", "timing.starts"},
    {"end", "timing.ends"},
    {"end date", "timing.ends"},
    {"deadline", "timing.ends"},
    {"due date", "timing.ends"},
    {"fin", "timing.ends"},
    {"date de fin", "timing.ends"},
    {"echeance", "timing.ends"},
    {"date limite", "timing.ends"},

    {"total budget", "budget.amount"},
    {"campaign budget", "budget.amount"},
    {"budget total", "budget.amount"},
    {"budget de la campagne", "budget.amount"},
    {"montant", "budget.amount"},
    {"devise", "budget.currency"},

    // Who owns it, and can say yes (the criterion ipa-brief).
    {"campaign owner", "owner.who"},
    {"project owner", "owner.who"},
    {"approval", "owner.who"},
    {"approvals", "owner.who"},
    {"approver", "owner.who"},
    {"approved by", "owner.who"},
    {"sign off", "owner.who"},
    {"responsable de la campagne", "owner.who"},
    {"responsable du projet", "owner.who"},
    {"decideur", "owner.who"},
    {"validation", "owner.who"},
    {"validateur", "owner.who"},
    {"valide par", "owner.who"},

    // Ambiguous, or without a field.
    {"target", ""},
    {"targets", ""},
    {"promise", ""},
    {"promesse", ""},
    {"insight", ""},
    {"insights", ""},
    {"consumer insight", ""},
    {"consumer insights", ""},
    {"audience insight", ""},
    {"audience insights", ""},
    {"insight consommateur", ""},
    {"background", ""},
    {"context", ""},
    {"contexte", ""},
    {"content", ""},
    {"contenu", ""},
    {"contact", ""},
    {"contacts", ""},
    {"overview", ""},
    {"project overview", ""},
    {"objections", ""},
    {"obstacles", ""},
    {"secondary objective", ""},
    {"secondary objectives", ""},
    {"secondary audience", ""},
    {"secondary message", ""},
    {"supporting message", ""},
    {"supporting messages", ""},
    {"messages", ""},
    {"messaging", ""},
    {"positioning", ""},
    {"positionnement", ""},
    {"competition", ""},
    {"competitive context", ""},
    {"concurrence", ""},
    {"tone", ""},
    {"tone of voice", ""},
    {"ton", ""},
    {"mandatories", ""},
    {"contraintes", ""},
    {"constraints", ""},
    {"deliverables", ""},
    {"livrables", ""},
    {"media", ""},
    {"medias", ""},
    {"support", ""},
    {"supports", ""},
    {"planning", ""},
    {"timeline", ""},
    {"schedule", ""},
    {"milestones", ""},
    {"results", ""},
    {"resultats", ""},
    {"value proposition", ""},
    {"proposition de valeur", ""},
    {"unique selling proposition", ""},
    {"usp", ""},
    {"product", ""},
    {"produit", ""},
    {"price", ""},
    {"prix", ""},
    {"problem", ""},
    {"probleme", ""},
    {"problematique", ""},
    {"references", ""},
    {"resources", ""},
    {"where are we now", ""},
    {"what are we doing to get there", ""},
    {"practicalities", ""},
    {"cible secondaire", ""},
    {"objectif secondaire", ""},
    {"objectifs secondaires", ""},
    {"stakeholders", ""},
    {"client", ""},
    {"brand", ""},
    {"marque", ""},
    {"date", ""},
    {"notes", ""},
};

// Words that the languages of the library do not have.
struct spelling {
    std::string_view word, identifier;
};
constexpr spelling other_words[]{{"spontanee", "organic"},
                                 {"suscitee", "generated"},
                                 {"fonctionnelle", "functional"},
                                 {"emotionnelle", "emotional"},
                                 {"aspirationnelle", "aspirational"},
                                 {"recommandation", "advocacy"},
                                 {"accompagnee", "assisted"},
                                 {"ventes", "sales"},
                                 {"website", "web"},
                                 {"fulfillment", "fulfilment"},

                                 {"courriel", "email"},
                                 {"word of mouth", "referral"},
                                 {"boutique", "store"}};
constexpr std::string_view yes_words[]{"true", "yes", "oui", "vrai"}, no_words[]{"false", "no", "non", "faux"},
    none_words[]{"none", "aucun", "aucune"};

// Letters of Latin-1 from U+00C0 without their accents. A space for × and ÷.
constexpr std::array<std::string_view, 64> plain_letters{"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                                         "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "ss",
                                                         "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                                         "d", "n", "o", "o", "o", "o", "o",  " ", "o", "u", "u", "u", "u", "y", "th", "y"};

// Text that was folded for comparison. Keeps up to 80 bytes; longer text equals nothing.
class fold {
public:
    explicit fold(std::string_view text) {
        while (!text.empty() && !is_too_long_) {
            const pitch::detail::decoded c = pitch::detail::decode(text);
            text.remove_prefix(c.bytes);
            add(c.point);
        }
        if (size_ != 0 && buffer_[size_ - 1] == ' ') --size_;
    }

    // Empty if the text is too long.
    [[nodiscard]] std::string_view view() const { return is_too_long_ ? std::string_view() : std::string_view(buffer_.data(), size_); }

private:
    void add(char32_t point) {
        if (point >= U'A' && point <= U'Z')
            add(static_cast<char>(point - U'A' + U'a'));
        else if ((point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9') || point == U'\'' || point == U'&' || point == U'+')
            add(static_cast<char>(point));
        else if (point == U'’' || point == U'ʼ')
            add('\'');
        else if (point == U'œ' || point == U'Œ')
            add("oe");
        else if (point >= 0xC0 && point <= 0xFF)
            add(plain_letters[point - 0xC0]);
        else if (point < 0xC0 || (point >= 0x2000 && point < 0x2C00) || point == 0xFE0F || point >= 0x1F000)
            add(' ');  // punctuation, spaces and symbols
        else
            add('\x01');  // a letter that no alias has
    }
    void add(std::string_view text) {
        for (const char c : text) add(c);
    }
    void add(char c) {
        if (c == ' ' && (size_ == 0 || buffer_[size_ - 1] == ' ')) return;
        if (size_ == buffer_.size())
            is_too_long_ = true;
        else
            buffer_[size_++] = c;
    }

    std::array<char, 80> buffer_{};
    std::size_t size_ = 0;
    bool is_too_long_ = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Removes "1 " and "2 3 " from the start of folded text.
std::string_view without_numbering(std::string_view text) {
    while (true) {
        std::size_t digits = 0;
        while (digits < text.size() && is_digit(text[digits])) ++digits;
        if (digits == 0 || digits >= text.size() || text[digits] != ' ') return text;
        text.remove_prefix(digits + 1);
    }
}

std::string_view without_article(std::string_view text) {
    for (const std::string_view article : {"the ", "our ", "le ", "la ", "les ", "l'", "notre ", "nos "})
        if (text.size() > article.size() && text.starts_with(article)) return text.substr(article.size());
    return text;
}

// All headings, sorted. Made once, from the table of fields, both languages and `usual_headings`.
class heading_table {
public:
    static const heading_table& get() {
        static const heading_table table;
        return table;
    }

    // Returns the row of folded text, or null.
    [[nodiscard]] const alias* find(std::string_view folded) const {
        const auto found = std::lower_bound(rows_.begin(), rows_.end(), folded,
                                            [](const alias& row, std::string_view text) { return row.heading < text; });
        return found != rows_.end() && found->heading == folded ? &*found : nullptr;
    }
    [[nodiscard]] const std::vector<std::string_view>& known() const { return known_; }
    [[nodiscard]] const std::vector<alias>& fields() const { return fields_; }

    // Returns the static text of a dotted key.
    [[nodiscard]] std::string_view key(std::string_view dotted) const {
        for (const std::string& kept : keys_)
            if (kept == dotted) return kept;
        return {};
    }

private:
    heading_table() {
        std::size_t count = 0;
        pitch::for_each_part([&]<class Part>(std::type_identity<Part>, std::string_view, std::string_view) {
            ++count;
            pitch::for_each_field<Part>([&](const auto&) { ++count; });
        });
        keys_.reserve(count);  // rows view the keys
        pitch::for_each_part([&]<class Part>(std::type_identity<Part>, std::string_view part, std::string_view) { add_part<Part>(part); });
        finish();
    }

    template <class Part>
    void add_part(std::string_view part) {
        const std::vector<std::string> parts = names_of_term(part);
        bool is_main = true;
        if constexpr (pitch::Element<Part>) {
            keys_.emplace_back(part);
            for (const std::string& name : parts) add(name, keys_.back());
            if (part.ends_with('s'))
                for (const std::string& name : names_of_term(part.substr(0, part.size() - 1))) add(name, keys_.back());
            is_main = false;
        }
        pitch::for_each_field<Part>([&](const auto& f) {
            keys_.push_back(std::string(part) + '.' + std::string(f.name));
            const std::string_view key = keys_.back();
            for (const std::string& name : parts) {
                if (is_main) add(name, key);
                for (const std::string& field : names_of_term(f.name)) {
                    add(name + ' ' + field, key);
                    add(field + ' ' + name, key);
                }
            }
            for (const std::string& field : names_of_term(f.name)) {
                add(field, key);
                fields_.push_back({store(field), key});
            }
            is_main = false;
        });
    }

    // Returns the identifier of a part or field and its words in both languages, folded; also without
    // what a word has in parentheses: "quand (à quelle étape)".
    static std::vector<std::string> names_of_term(std::string_view identifier) {
        std::vector<std::string> names;
        for (const std::string_view word : {identifier, pitch::english.word(identifier), pitch::french.word(identifier)})
            for (const std::string_view form : {word, word.substr(0, word.find('('))}) {
                const std::string name(without_article(fold(form).view()));
                if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
            }
        return names;
    }

    std::string_view store(const std::string& text) { return *texts_.emplace_back(std::make_unique<std::string>(text)); }
    void add(const std::string& heading, std::string_view key) { rows_.push_back({store(heading), key}); }

    // Sorts the rows. A heading of `usual_headings` replaces others. A heading with two keys has none.
    void finish() {
        const auto by_heading = [](const alias& left, const alias& right) { return left.heading < right.heading; };
        std::sort(rows_.begin(), rows_.end(), by_heading);
        std::vector<alias> unique;
        for (const alias& row : rows_) {
            const bool is_known = !unique.empty() && unique.back().heading == row.heading;
            if (is_known && unique.back().key != row.key)
                unique.back().key = {};
            else if (!is_known)
                unique.push_back(row);
        }
        for (const alias& usual : usual_headings) {
            const auto place = std::lower_bound(unique.begin(), unique.end(), usual, by_heading);
            if (place != unique.end() && place->heading == usual.heading)
                *place = usual;
            else
                unique.insert(place, usual);
        }
        rows_ = std::move(unique);
        for (const alias& row : rows_)
            if (!row.key.empty()) known_.push_back(row.heading);
    }

    std::vector<std::string> keys_;
    std::vector<std::unique_ptr<std::string>> texts_;
    std::vector<alias> rows_, fields_;
    std::vector<std::string_view> known_;
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

// Returns whether the text is a key with an index, such as "metrics[0].target".
bool is_indexed_key(std::string_view text) {
    const std::size_t open = text.find('['), close = text.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos || close <= open + 1) return false;
    const std::string_view list = text.substr(0, open), index = text.substr(open + 1, close - open - 1), rest = text.substr(close + 1);
    if (index.size() > 6 || !std::all_of(index.begin(), index.end(), is_digit)) return false;
    if (list == "recipients")
        return rest == ".name" || (rest.starts_with('.') && !heading_table::get().key("recipient" + std::string(rest)).empty());
    if (list != "alternatives" && list != "touchpoints" && list != "metrics") return false;
    return rest.empty() || !heading_table::get().key(std::string(list) + std::string(rest)).empty();
}

template <std::size_t Count>
bool is_one_of(std::string_view word, const std::string_view (&words)[Count]) {
    return std::find(words, words + Count, word) != words + Count;
}

// Returns the identifier of a note in any spelling; empty if the alphabet lacks it.
template <class Note>
std::string_view note_for(std::string_view folded) {
    for (unsigned i = 0; i < 32; ++i) {
        const std::string_view name = pitch::name(static_cast<Note>(i));
        if (name.empty()) break;
        for (const std::string_view word : {name, pitch::english.word(name), pitch::french.word(name)})
            if (fold(word).view() == folded) return name;
    }
    for (const spelling& other : other_words)
        if (other.word == folded)
            if (const auto note = pitch::parse<Note>(other.identifier)) return pitch::name(*note);
    return {};
}

// Returns the word for a field, or empty text if it knows none.
template <class Field>
std::string_view word_of_field(const Field& f, std::string_view word) {
    using note_type = typename Field::note_type;
    if constexpr (!std::is_void_v<note_type>) {
        if (pitch::parse<note_type>(word)) return word;
        const fold folded(word);
        if (folded.view().empty()) return {};
        if (f.kind == pitch::field_kind::known_notes && is_one_of(folded.view(), none_words)) return "none";
        return note_for<note_type>(folded.view());
    } else if (f.kind == pitch::field_kind::flag) {
        const fold folded(word);
        return is_one_of(folded.view(), yes_words) ? "true" : is_one_of(folded.view(), no_words) ? "false" : std::string_view();
    } else {
        return {};
    }
}

}  // namespace

std::string_view key_for(std::string_view heading) {
    if (is_indexed_key(trimmed(heading))) return trimmed(heading);
    const fold folded(heading);
    const heading_table& table = heading_table::get();
    std::string_view text = without_numbering(folded.view());
    const alias* row = table.find(text);
    if (!row) row = table.find(without_article(text));
    return row ? row->key : std::string_view();
}

std::string_view key_for_field(std::string_view part, std::string_view heading) {
    const fold folded(heading);
    const std::string_view text = without_article(without_numbering(folded.view()));
    for (const alias& row : heading_table::get().fields())
        if (row.heading == text && row.key.size() > part.size() && row.key[part.size()] == '.' && row.key.starts_with(part)) return row.key;
    return {};
}

bool is_usual_heading(std::string_view heading) {
    const fold folded(heading);
    const std::string_view text = without_numbering(folded.view());
    return heading_table::get().find(text) || heading_table::get().find(without_article(text));
}

const std::vector<std::string_view>& known_headings() { return heading_table::get().known(); }

std::string folded_heading(std::string_view heading) { return std::string(without_article(without_numbering(fold(heading).view()))); }

std::string_view word_for(std::string_view path, std::string_view word) {
    const std::string_view part = path.substr(0, path.find_first_of(".["));
    const std::size_t dot = path.rfind('.');
    const std::string_view name = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    std::string_view found;
    pitch::for_each_part([&]<class Part>(std::type_identity<Part>, std::string_view known, std::string_view) {
        if (known != part && !(known == "recipient" && part == "recipients")) return;
        bool is_main = true;
        pitch::for_each_field<Part>([&](const auto& f) {
            if (f.name == name || (name.empty() && is_main)) found = word_of_field(f, trimmed(word));
            is_main = false;
        });
    });
    return found.empty() ? word : found;
}

}  // namespace brief_lint
