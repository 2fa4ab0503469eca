#include "database.h"

#include <pitch/outcome.hpp>

#include <cstddef>
#include <string_view>

#include "session.hpp"

using brief_lint::criterion_judge;
using brief_lint::usage_error;
using namespace pitch_database;

namespace {

std::string_view verdict_word(pitch::outcome found) {
    switch (found) {
        case pitch::outcome::pass: return "complete";
        case pitch::outcome::fail: return "flawed";
        case pitch::outcome::not_applicable: return "not_applicable";
        default: return "unfinished";
    }
}

std::string_view verdict_of(const pitch::brief* brief, const criterion_judge& by) {
    return brief ? verdict_word(by.outcome(*brief)) : "unreadable";
}

// Calls `work`. Lets no exception out, since C and a database cannot handle it.
template <class Work>
pitch_status guarded(pitch_session& session, Work work) noexcept {
    try {
        session.mistake.reset();
        work();
        return pitch_ok;
    } catch (const usage_error& mistake) {
        session.mistake.emplace(mistake);  // does not allocate: copies share their text
        return pitch_wrong_argument;
    } catch (...) {
        return pitch_no_memory;
    }
}

}  // namespace

pitch_session* pitch_open() {
    try {
        return new pitch_session();
    } catch (...) {
        return nullptr;
    }
}

void pitch_close(pitch_session* session) { delete session; }

pitch_text pitch_message(const pitch_session* session) {
    return to_text(session->mistake ? std::string_view(session->mistake->what()) : std::string_view());
}

pitch_status pitch_verdict(pitch_session* session, pitch_text json, pitch_text criterion, pitch_text* result) {
    return guarded(*session, [&] {
        const criterion_judge& by = session->judge(criterion);
        *result = json.data ? to_text(verdict_of(session->read(json), by)) : null_text;
    });
}

pitch_status pitch_policy(pitch_session* session, pitch_text json, pitch_text policy, pitch_text* result) {
    return guarded(*session, [&] {
        *result = null_text;
        if (policy.data == nullptr) return;
        const criterion_judge& by = session->policies.get(view(policy));
        if (json.data) *result = to_text(verdict_of(session->read(json), by));
    });
}

pitch_status pitch_missing(pitch_session* session, pitch_text json, pitch_text criterion, pitch_text* result) {
    return guarded(*session, [&] {
        const criterion_judge& by = session->judge(criterion);
        const pitch::brief* const brief = session->read(json);
        *result = null_text;
        if (brief == nullptr) return;
        session->text.clear();
        append_array(session->text, by.missing(*brief));
        *result = to_text(session->text);
    });
}

pitch_status pitch_score(pitch_session* session, pitch_text json, pitch_text criterion, double* score, int* is_null) {
    return guarded(*session, [&] {
        const criterion_judge& by = session->judge(criterion);
        const pitch::brief* const brief = session->read(json);
        *is_null = brief ? 0 : 1;
        *score = brief ? by.score(*brief) : 0;
    });
}

pitch_status pitch_error(pitch_session* session, pitch_text json, pitch_text* result) {
    return guarded(*session, [&] {
        *result = null_text;
        if (json.data == nullptr || session->read(json)) return;
        session->text = session->reader.problems();
        *result = to_text(session->text);
    });
}

pitch_status pitch_gaps(pitch_session* session, pitch_text json, pitch_text criterion, const pitch_gap** gaps, size_t* count) {
    return guarded(*session, [&] {
        const criterion_judge& by = session->judge(criterion);
        *count = 0;
        *gaps = nullptr;
        if (json.data == nullptr) return;
        session->list_gaps(session->read(json), by);
        *count = session->gaps.size();
        *gaps = session->gaps.data();
    });
}

pitch_status pitch_count(pitch_session* session, pitch_counts* counts, pitch_text json, pitch_text criterion) {
    return guarded(*session, [&] { session->count(*counts, json, criterion, true); });
}

pitch_status pitch_uncount(pitch_session* session, pitch_counts* counts, pitch_text json, pitch_text criterion) {
    return guarded(*session, [&] { session->count(*counts, json, criterion, false); });
}

pitch_status pitch_add_counts(pitch_session* session, pitch_counts* sum, const pitch_counts* counts) {
    return guarded(*session, [&] { session->add(*sum, *counts); });
}

pitch_status pitch_weakest(pitch_session* session, const pitch_counts* counts, pitch_text* result) {
    return guarded(*session, [&] { *result = session->weakest(*counts); });
}
