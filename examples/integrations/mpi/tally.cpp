// Checks a JSON Lines file of briefs on many machines. Each rank checks its share of the lines. MPI
// then merges one tally of about 150 bytes per rank, however many briefs there are. Tallies are merged
// only if all ranks were built with the same evaluator.
// usage: mpirun -n 2 pitch_mpi_tally briefs.jsonl
#include <mpi.h>
#include <pitch/pitch.hpp>
#include <pitch/report/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../../brief_lint/input/problem.hpp"
#include "../../brief_lint/input/reader.hpp"
#include "../../brief_lint/input/record_sink.hpp"

namespace {

// The evaluator can be chosen when the program is built: -DTALLY_EVALUATOR=pitch::tridom.
#ifndef TALLY_EVALUATOR
#define TALLY_EVALUATOR pitch::grammar
#endif
constexpr const auto& evaluator = TALLY_EVALUATOR;

using tally = pitch::tally_of<evaluator>;

// Adds the `count` tallies of `from` to those of `into`. MPI may send tallies as bytes, since they
// are trivially copyable, and in any order, since `+=` is associative and commutative.
void merge(void* from, void* into, int* count, MPI_Datatype*) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(*count); ++i) {
        tally other, sum;
        std::memcpy(&other, static_cast<const char*>(from) + i * sizeof other, sizeof other);
        std::memcpy(&sum, static_cast<const char*>(into) + i * sizeof sum, sizeof sum);
        sum += other;
        std::memcpy(static_cast<char*>(into) + i * sizeof sum, &sum, sizeof sum);
    }
}

// Counts each brief, and prints the problems of those that cannot be read.
class counter : public brief_lint::record_sink {
public:
    counter(std::string file, tally& counts) : file_(std::move(file)), counts_(counts) {}

    void on_brief(brief_lint::campaign& read) override { counts_ += evaluate(read.brief, evaluator); }
    void on_bad_brief(std::size_t line, std::string_view, const brief_lint::problem_list& problems) override {
        ++unreadable;
        for (const brief_lint::problem& p : problems.kept()) std::cerr << file_ + std::to_string(line) + ": " + described(p) + "\n";
    }
    void on_note(std::size_t, const brief_lint::note&) override {}

    unsigned unreadable = 0;

private:
    const std::string file_;
    tally& counts_;
};

// Checks every `ranks`-th line, starting with line `rank` (from 0). Returns the number of lines
// that could not be read.
unsigned check_share(std::istream& file, const char* name, int rank, int ranks, tally& counts) {
    const brief_lint::options defaults;
    const std::unique_ptr<brief_lint::reader> reader = brief_lint::make_json_reader(defaults);
    counter counted(name + std::string(":"), counts);
    brief_lint::chunk piece;
    piece.file = std::make_shared<brief_lint::input_file>(brief_lint::input_file{.name = name, .form = brief_lint::input_form::json_lines});
    std::string line;
    for (int number = 0; std::getline(file, line); ++number) {
        if (number % ranks != rank) continue;
        piece.buffer.assign(line.begin(), line.end());
        piece.buffer.resize(line.size() + brief_lint::chunk::padding);
        piece.size = line.size();
        piece.line = static_cast<std::size_t>(number) + 1;
        reader->read(piece, counted);
    }
    return counted.unreadable;
}

// Returns whether all ranks count with the same evaluator. Rank 0 names those that do not. Compares
// fingerprints, which have the same size in every build; tallies may not.
bool all_count_alike(int rank, int ranks) {
    const std::uint64_t mine = tally().fingerprint();
    std::vector<std::uint64_t> all(static_cast<std::size_t>(ranks));
    MPI_Allgather(&mine, 1, MPI_UINT64_T, all.data(), 1, MPI_UINT64_T, MPI_COMM_WORLD);
    bool alike = true;
    for (std::size_t other = 1; other < all.size(); ++other) {
        if (all[other] == all[0]) continue;
        alike = false;
        if (rank == 0) std::cerr << "rank " << other << ": built with another evaluator than rank 0\n";
    }
    return alike;
}

}  // namespace

int main(int argc, char** argv) {
    MPI_Init(&argc, &argv);
    int rank = 0, ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);

    if (!all_count_alike(rank, ranks)) {
        MPI_Finalize();
        return 2;
    }
    tally mine, all;
    unsigned unreadable = 1, unreadable_in_all = 0;
    if (argc != 2) {
        if (rank == 0) std::cerr << "usage: mpirun -n 2 pitch_mpi_tally briefs.jsonl\n";
    } else if (std::ifstream file(argv[1]); file) {
        unreadable = check_share(file, argv[1], rank, ranks, mine);
    } else {
        std::cerr << brief_lint::printable(argv[1]) + ": cannot open the file\n";
    }

    MPI_Datatype bytes;  // one element is a whole tally, so MPI never splits one
    MPI_Type_contiguous(sizeof(tally), MPI_BYTE, &bytes);
    MPI_Type_commit(&bytes);
    MPI_Op add;
    MPI_Op_create(merge, 1, &add);
    MPI_Reduce(&mine, &all, 1, bytes, add, 0, MPI_COMM_WORLD);
    MPI_Allreduce(&unreadable, &unreadable_in_all, 1, MPI_UNSIGNED, MPI_SUM, MPI_COMM_WORLD);
    if (rank == 0) std::cout << all;

    MPI_Op_free(&add);
    MPI_Type_free(&bytes);
    MPI_Finalize();
    return unreadable_in_all == 0 ? 0 : 2;
}
