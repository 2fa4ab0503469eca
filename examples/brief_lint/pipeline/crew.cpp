#include "crew.hpp"

#include <algorithm>
#include <system_error>

namespace brief_lint {

crew::crew(const options& given, const judge& decides, const earlier_run* earlier) {
    const unsigned count = given.jobs != 0 ? given.jobs : std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < count; ++i) workers_.emplace_back(given, decides, earlier);
    places_ = std::vector<place>(count == 1 ? 1 : 2 * std::size_t{count} + 1);
    if (count == 1) return;
    threads_.reserve(count);
    try {
        for (worker& own : workers_) threads_.emplace_back([this, &own] { work(own); });
    } catch (const std::system_error&) {
        // The threads that run do all the work; without any, `submit` does it.
    }
}

crew::~crew() {
    {
        const std::scoped_lock lock(mutex_);
        stops_ = true;
    }
    work_waits_.notify_all();
    for (std::thread& running : threads_) running.join();
}

void crew::submit() {
    place& filled = places_[submitted_++ % places_.size()];
    if (threads_.empty()) {
        workers_.front().process(filled.input, filled.result);
        return;
    }
    {
        const std::scoped_lock lock(mutex_);
        filled.is_done = false;
        available_ = submitted_;
    }
    work_waits_.notify_one();
}

bool crew::is_ready() {
    if (is_empty()) return false;
    const std::scoped_lock lock(mutex_);
    return threads_.empty() || places_[released_ % places_.size()].is_done;
}

const chunk_result& crew::oldest() {
    place& next = places_[released_ % places_.size()];
    std::unique_lock lock(mutex_);
    result_waits_.wait(lock, [&] { return threads_.empty() || next.is_done; });
    if (next.failure) std::rethrow_exception(next.failure);
    return next.result;
}

void crew::work(worker& own) {
    std::unique_lock lock(mutex_);
    while (true) {
        work_waits_.wait(lock, [&] { return stops_ || taken_ < available_; });
        if (stops_) return;
        place& mine = places_[taken_++ % places_.size()];
        lock.unlock();
        try {
            own.process(mine.input, mine.result);
        } catch (...) {
            mine.failure = std::current_exception();
        }
        lock.lock();
        mine.is_done = true;
        result_waits_.notify_one();
    }
}

tallies crew::counted() const {
    tallies sum;
    for (const worker& each : workers_) sum += each.counted();
    return sum;
}

}  // namespace brief_lint
