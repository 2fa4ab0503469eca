#!/bin/sh
# Builds the program, and merges the tallies of two ranks over the example campaigns. For Debian 12, from
# the root of the repository; as root if packages are missing.
set -eu
sh examples/integrations/install.sh g++ libopenmpi-dev openmpi-bin libsimdjson-dev libtomlplusplus-dev

mkdir -p build
mpicxx -std=c++20 -O2 -Iinclude examples/integrations/mpi/tally.cpp examples/brief_lint/input/*.cpp \
    examples/brief_lint/toml_file.cpp -lsimdjson -pthread -o build/pitch_mpi_tally
# Open MPI runs neither as root nor with more ranks than cores unless it is told to.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1
mpirun -n 2 build/pitch_mpi_tally examples/campaigns.jsonl
