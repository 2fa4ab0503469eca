// Checks lines and columns of briefs and parts.
#include "report/places.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "input/campaign.hpp"
#include "input/chunk.hpp"

namespace {

using brief_lint::campaign;
using brief_lint::place;

brief_lint::chunk chunk_of(std::string_view text, std::size_t line) {
    brief_lint::chunk piece;
    piece.file = std::make_shared<brief_lint::input_file>();
    piece.buffer.assign(text.begin(), text.end());
    piece.size = text.size();
    piece.buffer.resize(text.size() + brief_lint::chunk::padding);
    piece.line = line;
    return piece;
}

void check_place(place found, std::size_t line, std::size_t column) {
    CHECK(found.line == line);
    CHECK(found.column == column);
}

}  // namespace

TEST_CASE("columns count code points, and lines count from that of the chunk") {
    const std::string text = "{\n  \"é😀\xFF\": {},\n  \"method\": {}\n}\n{}";
    const brief_lint::chunk piece = chunk_of(text, 7);
    brief_lint::places places;
    places.start_chunk(piece);
    campaign read;
    read.part_offsets[0] = text.find(": {}");
    read.part_offsets[2] = text.find("\"method\"");
    places.start_brief(read);
    check_place(places.of_brief(), 7, 1);
    check_place(places.of_part("need"), 8, 8);
    check_place(places.of_part("method"), 9, 3);
    check_place(places.of_part("method"), 9, 3);
    check_place(places.of_part("solution"), 7, 1);  // not in the brief
    check_place(places.of_part("purpose"), 7, 1);   // not a part

    read.clear();
    read.offset = text.size() - 2;
    places.start_brief(read);
    check_place(places.of_brief(), 11, 1);
    check_place(places.of_part("need"), 11, 1);
    read.part_offsets[0] = 2;  // before its brief
    places.start_brief(read);
    check_place(places.of_part("need"), 8, 1);
    read.offset = text.size() + 100;  // behind the chunk
    places.start_brief(read);
    check_place(places.of_brief(), 11, 3);
}

TEST_CASE("a byte order mark is not a column at the start of a file, and is one elsewhere") {
    const std::string text = "\xEF\xBB\xBF{}";
    brief_lint::places places;
    campaign read;
    for (std::size_t line = 1; line <= 2; ++line) {
        const brief_lint::chunk piece = chunk_of(text, line);
        places.start_chunk(piece);
        read.offset = 3;
        places.start_brief(read);
        check_place(places.of_brief(), line, line);
    }
    const brief_lint::chunk piece = chunk_of(text, 1);
    places.start_chunk(piece);
    read.offset = 0;
    places.start_brief(read);
    check_place(places.of_brief(), 1, 1);
}

TEST_CASE("places of many briefs on one line take linear time") {
    std::string text(1 << 22, ' ');
    const brief_lint::chunk piece = chunk_of(text, 1);
    brief_lint::places places;
    places.start_chunk(piece);
    campaign read;
    for (std::size_t offset = 0; offset < text.size(); offset += 16) {  // a quadratic search would take minutes
        read.offset = offset;
        places.start_brief(read);
        if (places.of_brief().column != offset + 1) FAIL("column of offset " << offset);
    }
}
