// Judges a JSON Lines file of briefs on many machines: each rank takes its share of the lines, and what is merged is a tally of a few
// hundred bytes, however many briefs there are. usage: mpirun -n 2 pitch_mpi_tally briefs.jsonl
#include <mpi.h>
#include <pitch/pitch.hpp>
#include <pitch/report/tally.hpp>

#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

#include "../../brief_json.hpp"

namespace {

using tally = pitch::tally<std::remove_const_t<decltype(pitch::grammar)>>;

// A tally is trivially copyable, and merges in any order: MPI may send its bytes, and add them up as it likes.
void merge(void* from, void* into, int* count, MPI_Datatype*) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(*count); ++i) {
        tally a, b;
        std::memcpy(&a, static_cast<const char*>(from) + i * sizeof a, sizeof a);
        std::memcpy(&b, static_cast<const char*>(into) + i * sizeof b, sizeof b);
        b += a;
        std::memcpy(static_cast<char*>(into) + i * sizeof b, &b, sizeof b);
    }
}

// Judges every `ranks`-th line, from the line `rank` on; returns how many could not be read.
unsigned judge_share(std::istream& file, const char* name, int rank, int ranks, tally& counts) {
    brief_reader reader;
    unsigned bad = 0;
    std::string line;
    for (int number = 0; std::getline(file, line); ++number) {
        if (number % ranks != rank || !pitch::text(line).stated()) continue;
        const campaign c = reader.read(line);
        if (reader.problems.empty()) {
            counts += evaluate(c.brief, pitch::grammar);
        } else {
            ++bad;
            for (const problem& p : reader.problems) tell(std::cerr, name, static_cast<std::size_t>(number) + 1, p);
        }
    }
    return bad;
}

}  // namespace

int main(int argc, char** argv) {
    MPI_Init(&argc, &argv);
    int rank = 0, ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);

    tally mine, all;
    unsigned bad = 1, bad_in_all = 0;
    if (argc != 2) {
        if (rank == 0) std::cerr << "usage: mpirun -n 2 pitch_mpi_tally briefs.jsonl\n";
    } else if (std::ifstream file(argv[1]); file) {
        bad = judge_share(file, argv[1], rank, ranks, mine);
    } else {
        tell(std::cerr, argv[1], 0, {"", "it cannot be opened"});
    }

    MPI_Datatype bytes;  // one element is a whole tally, so none is ever cut in two
    MPI_Type_contiguous(sizeof(tally), MPI_BYTE, &bytes);
    MPI_Type_commit(&bytes);
    MPI_Op add;
    MPI_Op_create(merge, 1, &add);
    MPI_Reduce(&mine, &all, 1, bytes, add, 0, MPI_COMM_WORLD);
    MPI_Allreduce(&bad, &bad_in_all, 1, MPI_UNSIGNED, MPI_SUM, MPI_COMM_WORLD);
    if (rank == 0) std::cout << all;

    MPI_Op_free(&add);
    MPI_Type_free(&bytes);
    MPI_Finalize();
    return bad_in_all == 0 ? 0 : 2;
}
