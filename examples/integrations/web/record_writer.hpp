// Writes a brief as a line of JSON, as brief_lint reads it.
#pragma once

#include <pitch/detail/report/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "json_output.hpp"
#include "page_brief.hpp"
#include "said_value.hpp"

namespace pitch_page {

class record_writer final : field_visitor {
public:
    explicit record_writer(const output_window& out) : to_(out) {}
    [[nodiscard]] output_window end() const { return to_.end(); }

    void brief(const page_brief& b) {
        to_.open('{');
        b.each_head([&](std::string_view head_name, std::string_view head_text) {
            if (!head_text.empty()) to_.field(head_name, head_text);
        });
        // One function for all parts: the lambda only passes them on.
        each_said_part(b.brief(), [this](const part_view& part_to_write) { part(part_to_write); });
        to_.close('}');
    }

private:
    [[gnu::noinline]] void part(const part_view& part) {
        to_.key(part.name());
        if (part.is_list()) to_.open('[');
        for (std::size_t i = 0; i < part.size(); ++i) {
            to_.open('{');
            part.visit(i, *this);
            to_.close('}');
        }
        if (part.is_list()) to_.close(']');
    }
    void field(std::string_view name, pitch::field_kind kind, const said_value& value) override {
        to_.key(name);
        switch (kind) {
            case pitch::field_kind::number: return to_.word(pitch::detail::decimal::shortest(value.number).view());
            case pitch::field_kind::whole_number: return to_.word(pitch::detail::decimal(std::uint64_t{value.whole}).view());
            case pitch::field_kind::flag: return to_.word(value.flag ? "true" : "false");
            case pitch::field_kind::note: return notes(value);
            case pitch::field_kind::notes:
            case pitch::field_kind::known_notes:
                to_.open('[');
                notes(value);
                return to_.close(']');
            default: return to_.string(value.text);
        }
    }
    void notes(const said_value& value) {
        for (std::size_t i = 0; i < value.note_names.size(); ++i)
            if ((value.notes >> i & 1) != 0) to_.string(value.note_names[i]);
    }

    json_output to_;
};

inline output_window write_record(const output_window& out, const page_brief& b) {
    record_writer writer(out);
    writer.brief(b);
    return writer.end();
}

}  // namespace pitch_page
