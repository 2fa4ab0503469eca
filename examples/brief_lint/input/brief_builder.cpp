#include "brief_builder.hpp"

#include <pitch/criteria/checks.hpp>
#include <pitch/fields.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <type_traits>
#include <utility>

#include "aliases.hpp"
#include "near_miss.hpp"
#include "placeholder.hpp"
#include "plain_number.hpp"

namespace brief_lint {
namespace {

// A field of a part or of a list's elements.
struct known_field {
    std::string_view part, name;
    std::string path;  // "need.origins"
    std::size_t part_index;
    std::size_t index_in_part;
    bool is_list;
    pitch::field_kind kind;
    std::string_view expected;
    pitch::parsed<void> (*assign)(campaign& into, std::size_t element, pitch::text value);
    bool (*knows_word)(std::string_view word);  // of notes; null for other fields
};

template <std::size_t Part>
constexpr const auto& part_field = pitch::fields_of<pitch::brief>::list.get<Part>();
template <std::size_t Part>
using part_member = typename std::remove_cvref_t<decltype(part_field<Part>)>::member_type;
template <std::size_t Part>
using part_element = typename std::remove_cvref_t<decltype(part_field<Part>)>::element_type;
template <std::size_t Part>
constexpr bool is_list_part = !std::is_void_v<part_element<Part>>;
template <std::size_t Part>
using part_owner = std::conditional_t<is_list_part<Part>, part_element<Part>, part_member<Part>>;

std::vector<pitch::alternative>& elements_of(campaign& c, std::type_identity<pitch::alternative>) { return c.alternatives; }
std::vector<pitch::touchpoint>& elements_of(campaign& c, std::type_identity<pitch::touchpoint>) { return c.touchpoints; }
std::vector<pitch::metric>& elements_of(campaign& c, std::type_identity<pitch::metric>) { return c.metrics; }

template <std::size_t Part>
auto& owner_in(campaign& c, std::size_t element) {
    if constexpr (is_list_part<Part>)
        return elements_of(c, std::type_identity<part_element<Part>>())[element];
    else if constexpr (std::is_same_v<part_member<Part>, pitch::recipient>)
        return element == brief_key::no_element ? c.brief.recipient : c.recipients[element].answers;
    else
        return c.brief.*part_field<Part>.member;
}

template <std::size_t Part, std::size_t Index>
pitch::parsed<void> assign_field(campaign& c, std::size_t element, pitch::text value) {
    return pitch::assign(owner_in<Part>(c, element), pitch::fields_of<part_owner<Part>>::list.template get<Index>(), value);
}

template <class Note>
bool knows_word(std::string_view word) {
    return pitch::parse<Note>(word).has_value();
}

template <std::size_t Part, std::size_t Index>
known_field describe() {
    const auto& f = pitch::fields_of<part_owner<Part>>::list.template get<Index>();
    using note = typename std::remove_cvref_t<decltype(f)>::note_type;
    known_field made{part_field<Part>.name,
                     f.name,
                     std::string(part_field<Part>.name) + "." + std::string(f.name),
                     Part,
                     Index,
                     is_list_part<Part>,
                     f.kind,
                     f.expected(),
                     assign_field<Part, Index>,
                     nullptr};
    if constexpr (!std::is_void_v<note>) made.knows_word = knows_word<note>;
    return made;
}

template <std::size_t Part>
void describe_part(std::vector<known_field>& all) {
    [&all]<std::size_t... Index>(std::index_sequence<Index...>) {
        (all.push_back(describe<Part, Index>()), ...);
    }(std::make_index_sequence<pitch::fields_of<part_owner<Part>>::list.size>());
}

// Returns all fields, part after part.
const std::vector<known_field>& all_fields() {
    static const std::vector<known_field> fields = [] {
        std::vector<known_field> all;
        [&all]<std::size_t... Part>(std::index_sequence<Part...>) {
            (describe_part<Part>(all), ...);
        }(std::make_index_sequence<campaign::parts>());
        return all;
    }();
    return fields;
}

// Returns every name that a key can have: paths, parts, and the keys of a brief itself.
const std::vector<std::string_view>& all_keys() {
    static const std::vector<std::string_view> keys = [] {
        std::vector<std::string_view> all{"id", "title", "source", "recipients"};
        for (const known_field& f : all_fields()) {
            if (f.index_in_part == 0) all.push_back(f.part);
            all.push_back(f.path);
        }
        return all;
    }();
    return keys;
}

// Removes an index such as "[12]" from the end of a word. Returns nothing if it is malformed.
std::optional<std::uint16_t> take_index(std::string_view& word) {
    if (!word.ends_with(']')) return brief_key::no_element;
    const std::size_t open = word.find('[');
    if (open == std::string_view::npos) return {};
    const std::string_view digits = word.substr(open + 1, word.size() - open - 2);
    std::uint16_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc() || end != digits.data() + digits.size() || index >= brief_key::most_elements) return {};
    word = word.substr(0, open);
    return index;
}

bool is_list_of_recipients(std::string_view part) { return part == "recipients"; }

// Returns the path of a key for messages: "metrics[0].target".
std::string path_of(const brief_key& key) {
    using enum key_target;
    const known_field& f = all_fields()[key.field];
    std::string path(f.part);
    switch (key.target) {
        case id: return "id";
        case title: return "title";
        case source: return "source";
        case names: return f.is_list ? path : "recipients";
        case recipient_name: return "recipients[" + std::to_string(key.element) + "].name";
        default: break;
    }
    if (key.element != brief_key::no_element) {
        if (!f.is_list) path += 's';
        path += "[" + std::to_string(key.element) + "]";
    }
    return path.append(".").append(f.name);
}

constexpr std::size_t index_of_part(std::string_view wanted) {
    std::size_t index = 0, found = campaign::parts;
    pitch::for_each_part([&](auto, std::string_view name, std::string_view) {
        if (name == wanted) found = index;
        ++index;
    });
    return found;
}
constexpr std::size_t recipient_part = index_of_part("recipient");
constexpr std::size_t metrics_part = index_of_part("metrics");
constexpr std::size_t budget_part = index_of_part("budget");
static_assert(recipient_part < campaign::parts && metrics_part < campaign::parts && budget_part < campaign::parts);

// Lets a word of a set or a note be written as an identifier: "Direct mail" is direct_mail.
void append_identifier(std::string& to, std::string_view word) {
    for (const char c : word) to += c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string quoted(std::string_view text) { return "'" + shortened(without_spaces_around(text), longest_word) + "'"; }

}  // namespace

std::optional<brief_key> find_key(std::string_view key) {
    using enum key_target;
    if (key == "id") return brief_key{id, 0, 0, brief_key::no_element};
    if (key == "title") return brief_key{title, 0, 0, brief_key::no_element};
    if (key == "source") return brief_key{source, 0, 0, brief_key::no_element};
    const std::size_t dot = key.find('.');
    std::string_view part = key.substr(0, dot), name = dot == std::string_view::npos ? std::string_view() : key.substr(dot + 1);
    const std::optional<std::uint16_t> element = take_index(part);
    if (!element || (dot != std::string_view::npos && name.empty())) return {};
    const bool of_recipients = is_list_of_recipients(part), has_index = *element != brief_key::no_element;
    if (of_recipients) part = "recipient";
    const std::vector<known_field>& fields = all_fields();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const known_field& f = fields[i];
        if (f.part != part) continue;
        const bool is_list = f.is_list || of_recipients;
        if (has_index && !is_list) return {};
        brief_key found{field, static_cast<std::uint8_t>(f.part_index), static_cast<std::uint16_t>(i), *element};
        if (is_list && name.empty() && !has_index) {
            found.target = names;
            return found;
        }
        if (is_list && !has_index) found.element = 0;
        if (of_recipients && (name.empty() || name == "name")) {
            found.target = recipient_name;
            return found;
        }
        if (name.empty() || name == f.name) return found;
    }
    return {};
}

std::optional<brief_key> find_heading(std::string_view heading) {
    heading = without_spaces_around(heading);
    if (const std::optional<brief_key> found = find_key(heading)) return found;
    const std::string_view known = key_for(heading);
    return known.empty() ? std::nullopt : find_key(known);
}

std::string_view nearest_key(std::string_view key) {
    std::string lower;
    for (const char c : without_spaces_around(key).substr(0, longest_word))
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower.find('[') != std::string::npos) {
        const std::size_t open = lower.find('['), close = lower.find(']', open);
        if (close != std::string::npos) lower.erase(open, close - open + 1);
    }
    for (const std::string_view known : all_keys())
        if (lower == known) return known;
    return near_miss(lower, all_keys());
}

std::string problem_of_words(std::string_view path, std::string_view identifiers) {
    const std::vector<known_field>& fields = all_fields();
    const auto found = std::find_if(fields.begin(), fields.end(), [path](const known_field& f) { return f.path == path; });
    const bool has_words = found != fields.end() && (found->knows_word || found->kind == pitch::field_kind::flag);
    if (!has_words) return "expected the path of a field that has words, such as method.where";
    while (!identifiers.empty()) {
        const std::size_t size = identifiers.find(';');
        const std::string_view word = without_spaces_around(identifiers.substr(0, size));
        identifiers.remove_prefix(size == std::string_view::npos ? identifiers.size() : size + 1);
        const bool is_known = found->knows_word
                                  ? found->knows_word(word) || (word == "none" && found->kind == pitch::field_kind::known_notes)
                                  : word == "true" || word == "false";
        if (!is_known) return std::string(found->expected) + "; got " + quoted(word);
    }
    return {};
}

// --- text_blocks

std::string_view brief_builder::text_blocks::keep(std::string_view text) {
    if (text.empty()) return {};
    while (block_ < blocks_.size() && blocks_[block_].size - used_ < text.size()) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        const std::size_t size = std::max(block_size, text.size());
        blocks_.push_back({std::make_unique<char[]>(size), size});
        used_ = 0;
    }
    char* const copy = blocks_[block_].bytes.get() + used_;
    std::memcpy(copy, text.data(), text.size());
    used_ += text.size();
    return {copy, text.size()};
}

void brief_builder::text_blocks::clear() { block_ = used_ = 0; }

// --- brief_builder

brief_builder::brief_builder(const options& given, const word_source* words)
    : options_(given), words_(words), set_fields_(all_fields().size()) {}

void brief_builder::start(std::size_t line, std::size_t offset) {
    campaign_.clear();
    campaign_.line = line;
    campaign_.offset = offset;
    problems_.clear();
    notes_.clear();
    texts_.clear();
    std::fill(set_fields_.begin(), set_fields_.end(), false);
    for (element_fields& fields : elements_) fields.clear();
    set_heads_.fill(false);
    set_names_.fill(false);
    metric_units_.clear();
    currency_ = {};
}

std::string_view brief_builder::keep(std::string_view text) { return texts_.keep(text); }

void brief_builder::add_problem(std::size_t line, std::string_view path, std::string_view what) {
    problems_.add([&] { return problem{std::string(path), std::string(what), line}; });
}

void brief_builder::add_note(std::size_t line, std::string_view path, std::string_view what, std::string_view once) {
    if (notes_.size() == problem_list::most_kept) return;  // a hostile brief can have very many
    notes_.push_back({line, {std::string(path), std::string(what), std::string(once)}});
}

// Returns false, and adds a problem, if the key was set before.
bool brief_builder::mark_set(const brief_key& key, std::size_t line) {
    using enum key_target;
    bool was_set = false;
    if (key.target == id || key.target == title || key.target == source) {
        was_set = std::exchange(set_heads_[static_cast<std::size_t>(key.target)], true);
    } else if (key.target == names) {
        was_set = std::exchange(set_names_[key.part], true) || !elements_[key.part].empty();
    } else if (key.element == brief_key::no_element) {
        was_set = set_fields_[key.field];
        set_fields_[key.field] = true;
    } else {
        element_fields& fields = elements_[key.part];
        if (fields.size() <= key.element) fields.resize(key.element + std::size_t{1});
        const bool is_name = key.target == recipient_name;
        const std::uint32_t bit = is_name ? 1U << 31 : 1U << all_fields()[key.field].index_in_part;
        was_set = (fields[key.element] & bit) != 0;
        // A list of names gives each element its name.
        const bool names_it = is_name || (key.part != recipient_part && all_fields()[key.field].index_in_part == 0);
        was_set = was_set || (names_it && set_names_[key.part]);
        fields[key.element] |= bit;
    }
    if (was_set) problems_.add([&] { return problem{path_of(key), "duplicate key", line}; });
    return !was_set;
}

void brief_builder::make_element(const brief_key& key) {
    const std::size_t size = key.element + std::size_t{1};
    const auto make = [size](auto& list) {
        if (list.size() < size) list.resize(size);
    };
    if (key.part == recipient_part) return make(campaign_.recipients);
    if (key.part == index_of_part("alternatives")) return make(campaign_.alternatives);
    if (key.part == index_of_part("touchpoints")) return make(campaign_.touchpoints);
    make(campaign_.metrics);
}

void brief_builder::set(std::string_view key, std::string_view text, std::size_t line, std::size_t offset) {
    if (const std::optional<brief_key> found = find_heading(key)) return set(*found, text, line, offset);
    if (const std::string_view nearest = nearest_key(key); !nearest.empty())
        problems_.add([&] { return problem{std::string(key), "unknown key; did you mean '" + std::string(nearest) + "'?", line}; });
    else if (options_.strict)
        problems_.add([&] { return problem{std::string(key), "unknown key", line}; });
    else
        add_note(line, key, "unknown key; kept as a note", "unknown key " + std::string(key));
}

void brief_builder::set(const brief_key& key, std::string_view text, std::size_t line, std::size_t offset) {
    using enum key_target;
    if (!pitch::text(text).stated()) return;
    if (!mark_set(key, line)) return;
    switch (key.target) {
        case id: campaign_.id = text; return;
        case title: campaign_.title = text; return;
        case source: campaign_.source = text; return;
        default: break;
    }
    std::size_t& known_offset = campaign_.part_offsets[key.part];
    if (known_offset == campaign::unknown) known_offset = offset;
    if (key.target == names) return set_names(key, text, line);
    if (key.element != brief_key::no_element) make_element(key);
    if (key.target == recipient_name)
        campaign_.recipients[key.element].name = text;
    else if (!is_placeholder(key, text, line))
        set_field(key, text, line);
}

// Sets the names of a list's elements.
void brief_builder::set_names(const brief_key& key, std::string_view text, std::size_t line) {
    brief_key element = key;
    element.element = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t size = rest.find_first_of(";\r\n");
        const std::string_view name = without_spaces_around(rest.substr(0, size));
        rest.remove_prefix(size == std::string_view::npos ? rest.size() : size + 1);
        if (!pitch::text(name).stated() || is_placeholder(key, name, line)) continue;
        if (element.element == brief_key::most_elements)
            return add_problem(line, path_of(key), "more than " + std::to_string(brief_key::most_elements) + " names");
        make_element(element);
        if (key.part == recipient_part)
            campaign_.recipients[element.element].name = name;
        else if (!all_fields()[key.field].assign(campaign_, element.element, pitch::text(name)))
            return add_problem(line, path_of(key), "expected names");
        ++element.element;
    }
}

bool brief_builder::is_placeholder(const brief_key& key, std::string_view text, std::size_t line) {
    const std::string_view found = placeholder_in(text);
    if (found.empty()) return false;
    add_note(line, path_of(key), quoted(text) + " is not an answer; it counts as not said", "placeholder " + std::string(found));
    return true;
}

void brief_builder::wrong_value(const brief_key& key, std::string_view expected, std::string_view got, std::size_t line) {
    problems_.add([&] { return problem{path_of(key), std::string(expected) + "; got " + quoted(got), line}; });
}

void brief_builder::set_field(const brief_key& key, std::string_view text, std::size_t line) {
    const known_field& f = all_fields()[key.field];
    pitch::text value(text);
    bool is_ready = true;
    switch (f.kind) {
        case pitch::field_kind::date:
            text = without_spaces_around(text);
            value = pitch::text(text);
            if (!pitch::detail::is_calendar_day(text))
                add_note(line, path_of(key), quoted(text) + " is not a date of the form YYYY-MM-DD; it counts as missing",
                         "not a date " + f.path);
            break;
        case pitch::field_kind::number:
        case pitch::field_kind::whole_number: is_ready = translate_number(key, text, line); break;
        case pitch::field_kind::flag: is_ready = translate_flag(key, text, line); break;
        case pitch::field_kind::note:
        case pitch::field_kind::notes:
        case pitch::field_kind::known_notes: is_ready = translate_words(key, text, line); break;
        default: break;
    }
    if (!is_ready) return;
    if (f.kind != pitch::field_kind::text && f.kind != pitch::field_kind::date) value = pitch::text(std::string_view(scratch_));
    if (const pitch::parsed<void> set = f.assign(campaign_, key.element, value); !set) wrong_value(key, set.error().what, text, line);
}

// Translates a word of a note, and appends its identifier to `scratch_`.
bool brief_builder::translate_word(const brief_key& key, std::string_view word, std::size_t line) {
    const known_field& f = all_fields()[key.field];
    if (words_) {
        if (const std::optional<std::string_view> mapped = words_->words_for(f.path, word)) {
            scratch_ += *mapped;
            return true;
        }
    }
    if (f.knows_word(word)) {
        scratch_ += word;
        return true;
    }
    const std::size_t size = scratch_.size();
    append_identifier(scratch_, word);
    const std::string_view identifier = std::string_view(scratch_).substr(size);
    if (f.knows_word(identifier) || (f.kind == pitch::field_kind::known_notes && identifier == "none")) return true;
    scratch_.resize(size);
    if (const std::string_view translated = word_for(f.path, word); translated != word) {
        scratch_ += translated;
        return true;
    }
    if (is_placeholder(key, word, line)) return true;
    wrong_value(key, f.expected, word, line);
    return false;
}

bool brief_builder::translate_words(const brief_key& key, std::string_view text, std::size_t line) {
    const known_field& f = all_fields()[key.field];
    scratch_.clear();
    // A map may have a word with a comma.
    if (words_ || f.kind == pitch::field_kind::note) {
        const std::string_view whole = without_spaces_around(text);
        if (f.kind == pitch::field_kind::note) return translate_word(key, whole, line);
        if (const std::optional<std::string_view> mapped = words_->words_for(f.path, whole)) {
            scratch_ = *mapped;
            return true;
        }
    }
    bool is_ready = true;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t size = rest.find_first_of(";,\r\n");
        const std::string_view word = without_spaces_around(rest.substr(0, size));
        rest.remove_prefix(size == std::string_view::npos ? rest.size() : size + 1);
        if (word.empty()) continue;
        if (!scratch_.empty()) scratch_ += ';';
        is_ready = translate_word(key, word, line) && is_ready;
    }
    return is_ready;
}

bool brief_builder::translate_flag(const brief_key& key, std::string_view text, std::size_t line) {
    const known_field& f = all_fields()[key.field];
    const std::string_view word = without_spaces_around(text);
    scratch_.clear();
    if (words_) {
        if (const std::optional<std::string_view> mapped = words_->words_for(f.path, word)) {
            scratch_ = *mapped;
            return true;
        }
    }
    append_identifier(scratch_, word);
    if (scratch_ == "1" || scratch_ == "yes" || scratch_ == "oui" || scratch_ == "vrai") scratch_ = "true";
    if (scratch_ == "0" || scratch_ == "no" || scratch_ == "non" || scratch_ == "faux") scratch_ = "false";
    if (scratch_ != "true" && scratch_ != "false") scratch_ = word_for(f.path, word);
    if (scratch_ == "true" || scratch_ == "false") return true;
    wrong_value(key, f.expected, text, line);
    return false;
}

bool brief_builder::translate_number(const brief_key& key, std::string_view text, std::size_t line) {
    const known_field& f = all_fields()[key.field];
    const bool is_amount = key.part == budget_part, is_metric = key.part == metrics_part;
    const number_words found = read_plain_number(text, style_, scratch_);
    std::string_view wrong = found.problem;
    if (wrong.empty() && found.is_percent && !is_metric) wrong = f.expected;
    if (wrong.empty() && !found.currency.empty() && !is_amount && !is_metric) wrong = f.expected;
    if (wrong.empty() && found.is_not_a_number) wrong = f.expected;
    if (!wrong.empty()) {
        wrong_value(key, wrong, text, line);
        return false;
    }
    if (is_amount) currency_ = found.currency;
    if (is_metric) {
        if (metric_units_.size() <= key.element) metric_units_.resize(key.element + std::size_t{1});
        units& u = metric_units_[key.element];
        const bool is_zero = scratch_.find_first_of("123456789") == std::string::npos;
        u.percent = u.percent || found.is_percent;
        u.plain = u.plain || (!found.is_percent && !is_zero);
    }
    return true;
}

void brief_builder::check_units() {
    for (std::size_t i = 0; i < metric_units_.size(); ++i)
        if (metric_units_[i].percent && metric_units_[i].plain)
            problems_.add([&] {
                return problem{"metrics[" + std::to_string(i) + "]", "some of its numbers have a % sign and others do not", campaign_.line};
            });
}

void brief_builder::check_currency() {
    if (currency_.empty()) return;
    pitch::text& stated = campaign_.brief.budget.currency;
    std::string_view named = currency_ == "€" ? "EUR" : currency_ == "£" ? "GBP" : currency_;
    if (!stated.stated()) {
        stated = pitch::text(named);
        return;
    }
    // A symbol such as $ stands for many currencies, and a name such as "euros" for a code.
    const auto is_code = [](std::string_view word) {
        return word.size() == 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    const std::string_view word = without_spaces_around(stated.view());
    if (is_code(named) && is_code(word) && named != word)
        problems_.add([&] {
            return problem{"budget.amount", "names " + std::string(named) + ", and budget.currency names " + std::string(word),
                           campaign_.line};
        });
}

void brief_builder::check_recipients() {
    if (campaign_.recipients.empty()) return;
    const std::vector<known_field>& fields = all_fields();
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (set_fields_[i] && fields[i].part_index == recipient_part) {
            add_problem(campaign_.line, "recipients", "expected recipient or recipients, got both");
            return;
        }
}

void brief_builder::finish(record_sink& sink) {
    check_units();
    check_currency();
    check_recipients();
    campaign_.check_size(problems_);
    for (const found_note& n : notes_) sink.on_note(n.line, n.what);
    if (!problems_.empty()) {
        sink.on_bad_brief(campaign_.line, campaign_.id, problems_);
        return;
    }
    campaign_.view_lists();
    sink.on_brief(campaign_);
}

}  // namespace brief_lint
