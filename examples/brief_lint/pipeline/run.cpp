#include "run.hpp"

#include <cstddef>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "../input/column_map.hpp"
#include "../judge/earlier_run.hpp"
#include "../judge/judge.hpp"
#include "../printable.hpp"
#include "../report/change_writer.hpp"
#include "../report/colors.hpp"
#include "../report/document.hpp"
#include "../report/report_writer.hpp"
#include "../usage_error.hpp"
#include "closing_line.hpp"
#include "crew.hpp"
#include "messages.hpp"
#include "progress.hpp"
#include "source.hpp"

namespace brief_lint {
namespace {

// Takes the results of all chunks in the order of the input, prints them and counts briefs.
class consumer {
public:
    consumer(const options& given, const judge& decides, const earlier_run* earlier)
        : options_(given),
          document_(std::cout, given, decides),
          messages_(std::cerr, given.format == output_format::github),
          progress_(given),
          has_colors_(uses_colors(given)),
          earlier_(earlier) {
        if (!earlier_) return;
        is_found_.resize(earlier_->reports().size());
        unreadable_ = earlier_->unreadable();
        broken_files_ = earlier_->bad_files();
    }
    // The source must outlive the last call of `take`.
    void show_progress_of(const source& input) { progress_.watch(input); }

    void take(const chunk_result& result) {
        if (!result.messages.empty() || result.file != file_) progress_.erase();
        file_ = result.file;
        messages_.print(result);
        document_.start_chunk(result.file, result.briefs + result.unreadable != 0);
        write(result.report);
        document_.add(result.notifications);
        document_.add_contents(result.contents);
        changes_.add(result.changes);
        for (const std::size_t index : result.found_again) is_found_[index] = true;
        passed_ += result.passed;
        unreadable_ += result.unreadable;
        broken_files_ += result.bad_files;
        totals_.briefs += result.briefs;
        totals_.complete += result.complete;
        totals_.flawed += result.flawed;
        totals_.bad_briefs += result.unreadable - result.bad_files;
        totals_.bad_files += result.bad_files;
        if (options_.format == output_format::svg && !options_.tally && totals_.briefs > 1)
            throw usage_error("--format svg: more than one brief or recipient; --format html has a picture of each");
        progress_.advance(result.bytes, result.briefs);
    }
    void write(const std::string& page) { document_.write(has_colors_ ? colored(page, *options_.language) : page); }
    void flush() { document_.flush(); }
    void finish() {
        progress_.erase();
        if (messages_.finish()) ++broken_files_;
        if (earlier_) write_change_totals();
        const std::string counts = closing_line(totals_, options_);
        document_.finish(exit_status(), unreadable_ == 0 && broken_files_ == 0, counts);
        if (!options_.quiet) std::cerr << counts;
    }
    // With --exit-zero, only input that could not be opened or read to its end counts.
    [[nodiscard]] int exit_status() const {
        if (options_.exit_zero) return broken_files_ != 0 ? 2 : 0;
        return unreadable_ != 0 || broken_files_ != 0 ? 2 : passed_ < totals_.briefs ? 1 : 0;
    }

private:
    void write_change_totals() {
        std::vector<const old_report*> gone;
        for (std::size_t i = 0; i < is_found_.size(); ++i)
            if (!is_found_[i]) gone.push_back(&earlier_->reports()[i]);
        std::string page;
        write_totals(page, changes_, gone, options_.format, *options_.language);
        document_.write(page);
    }

    const options& options_;
    document document_;
    messages messages_;
    progress progress_;
    const bool has_colors_;
    std::shared_ptr<const input_file> file_;
    const earlier_run* earlier_;  // null without --against
    change_counts changes_;
    std::vector<bool> is_found_;  // for each earlier report
    totals totals_;
    std::size_t passed_ = 0, unreadable_ = 0, broken_files_ = 0;
};

}  // namespace

int run(const options& given) {
    map_of(given);  // names a bad map before input is read
    const judge decides(given);
    std::optional<earlier_run> earlier;
    if (!given.against.empty()) earlier.emplace(given, decides);
    consumer output(given, decides, earlier ? &*earlier : nullptr);
    crew workers(given, decides, earlier ? &*earlier : nullptr);
    const auto take_oldest = [&] {
        output.take(workers.oldest());
        workers.release();
    };
    source input(given, [&] {
        while (!workers.is_empty()) take_oldest();
        output.flush();
    });
    output.show_progress_of(input);
    while (true) {
        while (workers.is_full() || workers.is_ready()) take_oldest();
        if (!input.next(workers.free_chunk())) break;
        workers.submit();
    }
    while (!workers.is_empty()) take_oldest();
    if (given.tally) {
        std::string page;
        report_writer(given).write(page, workers.counted());
        output.write(page);
    }
    output.finish();
    return output.exit_status();
}

}  // namespace brief_lint
