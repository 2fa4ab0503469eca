// Processes chunks by several threads. Results come in the order in which chunks were given.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "../input/chunk.hpp"
#include "../judge/judge.hpp"
#include "../judge/verdicts.hpp"
#include "../options.hpp"
#include "worker.hpp"

namespace brief_lint {

// A ring of places, each with a chunk and its result. One thread calls the members; with one worker it
// also does the work, inside `submit`. Memory does not grow: a place keeps its buffers.
class crew {
public:
    // Starts `given.jobs` threads, or one for each processor; fewer if the system has no more. All must outlive the crew.
    crew(const options& given, const judge& decides, const earlier_run* earlier);
    // Waits for the chunks that threads are working on, and drops the others.
    ~crew();
    crew(const crew&) = delete;
    crew& operator=(const crew&) = delete;

    [[nodiscard]] bool is_empty() const { return submitted_ == released_; }
    [[nodiscard]] bool is_full() const { return submitted_ - released_ == places_.size(); }

    // Returns the chunk to fill next. Do not call it if the crew is full.
    chunk& free_chunk() { return places_[submitted_ % places_.size()].input; }
    // Gives the filled chunk to a worker.
    void submit();

    // Returns whether `oldest` would not wait. False if the crew is empty.
    [[nodiscard]] bool is_ready();
    // Waits for the oldest result. Throws what its worker threw. Do not call it if the crew is empty.
    const chunk_result& oldest();
    // Frees the place of the oldest result.
    void release() { ++released_; }

    // Returns the tallies of all workers. Call it when the crew is empty.
    [[nodiscard]] tallies counted() const;

private:
    struct place {
        chunk input;
        chunk_result result;
        std::exception_ptr failure;  // of the worker; null: none
        bool is_done = false;        // guarded by the mutex, like `taken_`, `available_` and `stops_`
    };

    void work(worker& own);

    std::deque<worker> workers_;
    std::vector<place> places_;
    std::size_t submitted_ = 0, released_ = 0;  // chunks so far

    std::mutex mutex_;
    std::condition_variable work_waits_, result_waits_;
    std::size_t available_ = 0, taken_ = 0;  // chunks so far
    bool stops_ = false;
    std::vector<std::thread> threads_;  // none if there is one worker
};

}  // namespace brief_lint
