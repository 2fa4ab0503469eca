/// Writes the tree of a policy as text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <pitch/detail/evaluator/bound_table.hpp>
#include <pitch/detail/evaluator/node.hpp>
#include <pitch/detail/meta/string_literals.hpp>
#include <pitch/detail/policy/policy_data.hpp>
#include <pitch/detail/policy_text/word.hpp>
#include <pitch/detail/report/decimal.hpp>
#include <pitch/detail/report/digits.hpp>
#include <pitch/detail/report/writer.hpp>
#include <pitch/detail/text/number.hpp>

namespace pitch::inline v0::detail {

/// Writes an id, in quotes if it needs them.
template <class Out>
constexpr void write_policy_id(writer<Out>& to, std::string_view id) {
    const bool is_quoted = detail::needs_quotes(id);
    if (is_quoted) to.raw("\""sv);
    to.write(id);
    if (is_quoted) to.raw("\""sv);
}

/// Writes a number in a form that `read_number` reads back to it.
template <class Out>
constexpr void write_policy_number(writer<Out>& to, double number) {
    const decimal usual = decimal::shortest(number);
    if (const number_reading read = detail::read_number(usual.view()); read.what.empty() && read.value == number)
        return to.raw(usual.view());
    // A large whole number of more than one digit that is not zero: more digits than `read_number` takes.
    const digits first = digits::shortest(number);
    const int exponent = first.exponent();
    if (number < 0) to.raw("-"sv);
    to.raw(first.view().substr(0, 1), "."sv, first.view().substr(1), exponent < 0 ? "e-"sv : "e+"sv);
    to.write(static_cast<std::uint64_t>(exponent < 0 ? -exponent : exponent));
}

/// Writes a line for each name of a bound that does not have its default.
template <class Out>
constexpr void write_policy_bounds(writer<Out>& to, const bound_row* rows, std::size_t size, const double* values) {
    for (std::size_t i = 0; i < size; ++i) {
        if (values[i] == rows[i].default_value) continue;
        bool is_written = false;
        for (std::size_t j = 0; j < i; ++j) is_written = is_written || (rows[j].name == rows[i].name && values[j] != rows[j].default_value);
        if (is_written) continue;
        to.raw("let "sv);
        detail::write_policy_id(to, rows[i].name);
        to.raw(" = "sv);
        detail::write_policy_number(to, values[i]);
        to.raw("\n"sv);
    }
}

/// Writes expressions of a policy: those from node `first` to `end`, each on a line of its own.
/// `MostDepth`: the most nodes on a path that a policy can have.
template <std::size_t MostDepth, class Out>
constexpr void write_policy_lines(writer<Out>& to, const policy_node* nodes, std::size_t first, std::size_t end, const node* vocabulary,
                                  const double* weights) {
    std::size_t open_ends[MostDepth]{}, depth = 0;
    for (std::size_t i = first; i < end;) {
        const policy_node& n = nodes[i];
        if (n.source != no_source) {
            detail::write_policy_id(to, vocabulary[n.source].id);
            i = n.end;
        } else {
            to.raw(detail::word_of(n.kind));
            if (n.kind == kind::at_least || n.kind == kind::weigh) {
                to.raw("<"sv);
                if (n.kind == kind::at_least)
                    to.write(std::uint64_t{n.enough});
                else
                    detail::write_policy_number(to, weights[n.weight]);
                to.raw(">"sv);
            }
            to.raw("("sv);
            open_ends[depth++] = n.end;
            ++i;
            continue;
        }
        for (; depth != 0 && open_ends[depth - 1] == i; --depth) to.raw(")"sv);
        to.raw(depth == 0 ? "\n"sv : ", "sv);
    }
}

}  // namespace pitch::inline v0::detail
