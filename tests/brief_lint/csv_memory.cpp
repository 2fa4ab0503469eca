// Checks that reading CSV allocates no memory for a row or a cell, once the reader has read a chunk.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include "input/reader.hpp"

namespace {
std::size_t allocations = 0;
}

void* operator new(std::size_t size) {
    ++allocations;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

class counting_sink final : public brief_lint::record_sink {
public:
    void on_brief(brief_lint::campaign&) override { ++briefs; }
    void on_bad_brief(std::size_t, std::string_view, const brief_lint::problem_list&) override { ++bad; }
    void on_note(std::size_t, const brief_lint::note&) override { ++notes; }
    std::size_t briefs = 0, bad = 0, notes = 0;
};

brief_lint::chunk chunk_of(std::string_view header, std::string_view row, std::size_t rows) {
    std::string text(header);
    for (std::size_t i = 0; i < rows; ++i) text += row;
    brief_lint::chunk made;
    made.file = std::make_shared<brief_lint::input_file>();
    made.size = text.size();
    made.buffer.assign(text.begin(), text.end());
    made.buffer.resize(made.size + brief_lint::chunk::padding);
    return made;
}

}  // namespace

int main() {
    constexpr std::string_view header =
        "id;title;Besoin;need.origins;solution.appeals;method.where;method.frequency;recipient.consents;recipient.misled;"
        "alternatives;metrics[0].name;metrics[0].target;metrics[1].name;budget;timing.ends\n";
    constexpr std::string_view row =
        "a;\"a \"\"long\"\" title that does not fit into a short string\";\"arriver au sec\net à l’heure\";spontané;"
        "fonctionnel, émotionnel;téléphone, bouche-à-oreille;1;réseaux sociaux;oui;\"taxi; bus\";ventes;1 000,5;x;\"12 000,00 "
        "€\";2026-03-31\n";
    const brief_lint::options given;
    const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_csv_reader(given);
    counting_sink sink;
    const brief_lint::chunk few = chunk_of(header, row, 10), many = chunk_of(header, row, 1000);
    reader->read(few, sink);
    const std::size_t before = allocations;
    reader->read(few, sink);
    const std::size_t of_few = allocations - before;
    reader->read(many, sink);
    const std::size_t of_many = allocations - before - of_few;
    std::printf("allocations: %zu for 10 rows, %zu for 1000 rows; %zu briefs, %zu bad\n", of_few, of_many, sink.briefs, sink.bad);
    return of_few == of_many && sink.bad == 0 && sink.briefs == 1020 && sink.notes == 0 ? 0 : 1;
}
