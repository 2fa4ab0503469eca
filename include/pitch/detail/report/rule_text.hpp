/// Questions and advice with the bounds that they name in braces.
#pragma once

#include <cstddef>
#include <string_view>

#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/verdict_tree.hpp>
#include <pitch/detail/report/words.hpp>
#include <pitch/language.hpp>

namespace pitch::inline v0::detail {

/// A question or advice of a node. `{max-headline}` in it stands for the value of that bound. Braces
/// with anything else in them stay as they are.
struct rule_text {
    std::string_view pattern;
    const verdict_tree* tree;
    std::size_t node;

    /// Returns whether the text may name bounds.
    [[nodiscard]] constexpr bool has_bounds() const noexcept { return tree->bounds.size != 0 && pattern.find('{') != pattern.npos; }
    /// Calls `visit(begin, end, value)` for each bound that the text names: its place with the braces.
    template <class Function>
    constexpr void each_bound(Function visit) const {
        if (!has_bounds()) return;
        for (std::size_t open = pattern.find('{'); open != pattern.npos; open = pattern.find('{', open + 1)) {
            const std::size_t close = pattern.find('}', open);
            if (close == pattern.npos) return;
            if (const double* value = tree->bound(node, pattern.substr(open + 1, close - open - 1))) visit(open, close + 1, *value);
        }
    }
    /// Calls `write` with each piece of the text. Numbers have the decimal mark of the language.
    template <class Function>
    constexpr void each_piece(const language& in, Function write) const {
        std::size_t written = 0;
        const std::string_view mark = in.say(phrase::decimal_mark);
        each_bound([&](std::size_t text_begin, std::size_t text_end, const double& bound_number) {
            write(pattern.substr(written, text_begin - written));
            written = text_end;
            const decimal number_text(bound_number);
            const std::size_t point_index = mark.empty() ? std::string_view::npos : number_text.view().find('.');
            write(number_text.view().substr(0, point_index));
            if (point_index == std::string_view::npos) return;
            write(mark);
            write(number_text.view().substr(point_index + 1));
        });
        write(pattern.substr(written));
    }
    /// Returns whether a report prints both texts alike.
    friend constexpr bool operator==(const rule_text& a, const rule_text& b) noexcept {
        if (a.pattern != b.pattern || !(a.has_bounds() || b.has_bounds())) return a.pattern == b.pattern;
        bool equal = true;
        const auto compare_with = [&](const rule_text& other_text) {
            return [&](std::size_t text_begin, std::size_t text_end, const double& bound_number) {
                const std::string_view bound_name = other_text.pattern.substr(text_begin + 1, text_end - text_begin - 2);
                const double* const other_number = other_text.tree->bound(other_text.node, bound_name);
                equal = equal && other_number && *other_number == bound_number;
            };
        };
        a.each_bound(compare_with(b));
        b.each_bound(compare_with(a));
        return equal;
    }
};

/// Writes a question or advice.
template <class Out>
constexpr void write_rule_text(writer<Out>& to, const rule_text& text, const language& in) {
    if (!text.has_bounds()) return to.write(text.pattern);
    text.each_piece(in, [&](std::string_view text_piece) { to.write(text_piece); });
}

}  // namespace pitch::inline v0::detail
