/// The continuum as a Markdown table.
#pragma once

#include <string_view>

#include <pitch/continuum.hpp>
#include <pitch/detail/report/markdown_writer.hpp>
#include <pitch/language.hpp>
#include <pitch/notes.hpp>

namespace pitch::inline v0::detail {

/// Writes a table of stages and roles, with a mark where a touchpoint has both.
/// Writes nothing if no touchpoint has a stage and a role.
template <class Out>
constexpr void write_continuum(markdown_writer<Out>& to, const touchpoints& list, const language& in) {
    constexpr set_of<stage> stages = pitch::journey(stage::awareness, stage::advocacy);
    bool has_mark = false;
    for (const stage s : stages) has_mark = has_mark || !pitch::touched_by(s, list).empty();
    if (!has_mark) return;
    const auto cell = [&](std::string_view cell_words) {
        to.mark(" ");
        to.text().write(cell_words);
        to.mark(" |");
    };
    to.mark("\n| |");
    for (const stage s : stages) cell(in.word(name(s)));
    to.mark("\n|---|");
    for (const stage s : stages) to.mark(s == stage::advocacy ? ":-:|\n" : ":-:|");
    for (const role r : {role::marketing, role::sales, role::fulfilment}) {
        to.mark("|");
        cell(in.word(name(r)));
        for (const stage s : stages) cell(pitch::touched_by(s, list).contains(r) ? "●" : "");
        to.mark("\n");
    }
}

}  // namespace pitch::inline v0::detail
