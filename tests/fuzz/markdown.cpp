// A libFuzzer target: Markdown as brief_lint reads it, with front matter, headings or a table.
#include <cstddef>
#include <cstdint>

#include "forms.hpp"
#include "support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input = fuzz::view_of(bytes, size);
    fuzz::found all;
    all.on_each = [&](const brief_lint::campaign& read) { fuzz::check_texts(read, input); };
    fuzz::read_at_once(input, brief_lint::input_form::markdown, all);
    fuzz::require(all.briefs + all.refused <= 1);
    fuzz::check_pieces(input, brief_lint::input_form::markdown);
    fuzz::check_pieces(input, brief_lint::input_form::automatic);
    return 0;
}
