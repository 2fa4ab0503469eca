// Fills a campaign from pairs of a key and a text, for forms of input that have only text: CSV and
// Markdown.
#pragma once

#include <pitch/set_of.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../options.hpp"
#include "campaign.hpp"
#include "plain_number.hpp"
#include "problem.hpp"
#include "record_sink.hpp"

namespace brief_lint {

// What a key sets. `names` are those of a list's elements or of recipients.
enum class key_target : std::uint8_t { id, title, source, field, names, recipient_name };

// What a key stands for, so that a reader resolves each column once and not for each row.
struct brief_key {
    static constexpr std::uint16_t no_element = std::numeric_limits<std::uint16_t>::max();
    static constexpr std::uint16_t most_elements = 1000;  // of a list, if they are given by index

    key_target target = key_target::id;
    std::uint8_t part = 0;               // in the order of for_each_part
    std::uint16_t field = 0;             // in the table of all fields
    std::uint16_t element = no_element;  // of a list

    friend bool operator==(const brief_key&, const brief_key&) = default;
};

// Returns what a dotted key stands for; nothing if it is unknown. Case-sensitive.
// - "id", "title", "source"
// - "need.origins"; "need" alone is its main field
// - "metrics[1].target"; "metrics.target" is that of element 0
// - "alternatives": names that are separated by semicolons or line breaks, one for each element
// - "recipients[1].name", "recipients[1].where"
std::optional<brief_key> find_key(std::string_view key);

// Returns what a heading or a column title stands for: a dotted key, or an alias in English or French.
std::optional<brief_key> find_heading(std::string_view heading);

// Returns the dotted key, part or field that an unknown key resembles; empty if there is none.
std::string_view nearest_key(std::string_view key);

// Returns what is wrong with the identifiers, separated by semicolons, that a map gives for a word of
// the field at a path; empty if nothing is.
std::string problem_of_words(std::string_view path, std::string_view identifiers);

// Words of a map that stand for notes, such as "Trade Show" for `event` in `method.where`.
class word_source {
public:
    word_source() = default;
    word_source(const word_source&) = delete;
    word_source& operator=(const word_source&) = delete;
    virtual ~word_source() = default;

    // Returns the identifiers that a word stands for, separated by semicolons; nothing if the map
    // does not have it. An empty result skips the word. `path` has no index.
    [[nodiscard]] virtual std::optional<std::string_view> words_for(std::string_view path, std::string_view word) const = 0;
};

// One builder reads brief after brief and keeps its memory.
class brief_builder {
public:
    // The options and the words must outlive the builder.
    explicit brief_builder(const options& given, const word_source* words = nullptr);

    void set_style(number_style style) { style_ = style; }

    // Begins a brief. The line is that of the file, the offset that of the chunk.
    void start(std::size_t line, std::size_t offset);

    // Copies a text that is not in the chunk, or not as it is. The copy stays until `start`.
    std::string_view keep(std::string_view text);

    // Sets a field from text. The text must stay until `finish` returns. Blank text says nothing. Adds
    // a problem for a wrong value or a key that was set before, and a note for a placeholder.
    void set(const brief_key& key, std::string_view text, std::size_t line, std::size_t offset);

    // Sets a field as above. The key may be an alias. Adds a problem for an unknown key that resembles
    // a known one, or with --strict; a note for other unknown keys.
    void set(std::string_view key, std::string_view text, std::size_t line, std::size_t offset);

    // Adds a problem or a note of the reader.
    void add_problem(std::size_t line, std::string_view path, std::string_view what);
    void add_note(std::size_t line, std::string_view path, std::string_view what, std::string_view once);

    // Passes the notes and the brief, or its problems, to the sink.
    void finish(record_sink& sink);

private:
    // Memory for texts that stays where it is while it grows.
    class text_blocks {
    public:
        std::string_view keep(std::string_view text);
        void clear();

    private:
        static constexpr std::size_t block_size = std::size_t{1} << 16;  // bytes
        struct block {
            std::unique_ptr<char[]> bytes;
            std::size_t size;
        };
        std::vector<block> blocks_;
        std::size_t block_ = 0, used_ = 0;  // the block in use, and its used bytes
    };

    // Keys that were set, as bits of fields, for the elements of one list.
    using element_fields = std::vector<std::uint32_t>;

    bool mark_set(const brief_key& key, std::size_t line);
    void make_element(const brief_key& key);
    void set_names(const brief_key& key, std::string_view text, std::size_t line);
    void set_field(const brief_key& key, std::string_view text, std::size_t line);
    // Each returns whether the field may be assigned from `scratch_`.
    bool translate_words(const brief_key& key, std::string_view text, std::size_t line);
    bool translate_word(const brief_key& key, std::string_view word, std::size_t line);
    bool translate_flag(const brief_key& key, std::string_view text, std::size_t line);
    bool translate_number(const brief_key& key, std::string_view text, std::size_t line);
    bool is_placeholder(const brief_key& key, std::string_view text, std::size_t line);
    void check_recipients();
    void check_units();
    void check_currency();
    void wrong_value(const brief_key& key, std::string_view expected, std::string_view got, std::size_t line);

    const options& options_;
    const word_source* words_;
    number_style style_;
    campaign campaign_;
    problem_list problems_;
    struct found_note {
        std::size_t line;
        note what;
    };
    std::vector<found_note> notes_;
    text_blocks texts_;
    std::string scratch_;                                   // a translated value
    std::vector<bool> set_fields_;                          // of parts, by index in the table
    std::array<element_fields, campaign::parts> elements_;  // set fields, by part
    std::array<bool, 3> set_heads_{};                       // id, title, source
    std::array<bool, campaign::parts> set_names_{};         // of lists, and of recipients
    struct units {
        bool percent = false, plain = false;
    };
    std::vector<units> metric_units_;  // of the numbers of each metric
    std::string_view currency_;        // that the amount names
};

}  // namespace brief_lint
