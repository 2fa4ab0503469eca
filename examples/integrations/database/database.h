/* Checks briefs for databases. C11 and C++; no function throws. SQLite and PostgreSQL share it. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Text in UTF-8. `data` is null for the NULL of SQL. Need not end in a NUL character. */
typedef struct pitch_text {
    const char* data;
    size_t size; /* in bytes */
} pitch_text;

/* Status of a call. */
typedef enum pitch_status {
    pitch_ok,
    pitch_wrong_argument, /* an unknown criterion or an invalid policy; see `pitch_message` */
    pitch_no_memory       /* the session can still be used */
} pitch_status;

/* Memory of one connection: the reader, the criteria and the last policies. Not for several threads at a
 * time. Results are views of it, and valid until the next call with the session, unless noted otherwise. */
typedef struct pitch_session pitch_session;

/* Returns a session; null if there is no memory. */
pitch_session* pitch_open(void);
/* Frees a session. Does nothing if it is null. */
void pitch_close(pitch_session* session);
/* Returns why the last call returned `pitch_wrong_argument`: on one line, valid UTF-8, with a NUL at its end.
 * A criterion's message begins with "criterion: ". An invalid policy's begins with "policy:LINE:COLUMN: ".
 * If a known word is similar, both end in "; did you mean 'word'?". PostgreSQL takes them apart. */
pitch_text pitch_message(const pitch_session* session);

/* In the functions below:
 * - `json` is a brief in the format of brief_lint, of at most 1 MiB. If it is null, so are the results.
 * - A JSON that cannot be read is data, not an error of the query: the status is `pitch_ok`. A brief of
 *   several "recipients" cannot be read, since a row has one verdict.
 * - `criterion` is a name of --criteria of brief_lint. If it is null, it is "complete".
 * - Results are set if the status is `pitch_ok`. */

/* Returns "complete", "unfinished", "flawed", "not_applicable", or "unreadable": never null for a brief, so
 * that a CHECK constraint cannot pass by a null. The result has static storage. */
pitch_status pitch_verdict(pitch_session* session, pitch_text json, pitch_text criterion, pitch_text* result);

/* Returns the verdict of a policy, in the format of --rules of brief_lint. Null if `policy` is null. The
 * message for an invalid policy has line, column, the wrong word, and the known word that is most similar. */
pitch_status pitch_policy(pitch_session* session, pitch_text json, pitch_text policy, pitch_text* result);

/* Returns the names of the parts that gaps lack, as a JSON array such as ["method"]. Null if unreadable. */
pitch_status pitch_missing(pitch_session* session, pitch_text json, pitch_text criterion, pitch_text* result);

/* Returns the score, from 0 to 1. `is_null` is 1 if the brief is unreadable or null, otherwise 0. */
pitch_status pitch_score(pitch_session* session, pitch_text json, pitch_text criterion, double* score, int* is_null);

/* Returns why the brief cannot be read: a problem a line, such as "need.origins[0]: expected …". If the JSON
 * has several lines, each problem begins with its line. Null if it can be read. */
pitch_status pitch_error(pitch_session* session, pitch_text json, pitch_text* result);

/* A rule to be resolved. All texts are valid UTF-8. */
typedef struct pitch_gap {
    pitch_text rule;    /* id */
    pitch_text outcome; /* "missing", "fail" or "unreadable" */
    pitch_text lacks;   /* names of parts, as a JSON array */
    pitch_text asks;    /* the question */
    pitch_text advice;
} pitch_gap;

/* Returns the gaps in the order of a report: conflicts first. For an unreadable brief, returns one gap: its
 * outcome is "unreadable", its advice the text of `pitch_error`, and its other texts are null. */
pitch_status pitch_gaps(pitch_session* session, pitch_text json, pitch_text criterion, const pitch_gap** gaps, size_t* count);

/* Counts in how many briefs each rule is a gap. Plain data: all zeros are an empty count, and it may be
 * copied by memcpy between processes with this library. */
enum { pitch_most_rules = 64 };
typedef struct pitch_counts {
    uint64_t criterion; /* its number, from 1; 0: not known yet, since nothing was counted */
    uint64_t briefs;    /* that could be read */
    uint64_t gaps[pitch_most_rules]; /* for each rule of the criterion, in the order of its tree */
} pitch_counts;

/* Counts a brief. Ignores a brief that is null or unreadable. One count has one criterion: another is a
 * `pitch_wrong_argument`. */
pitch_status pitch_count(pitch_session* session, pitch_counts* counts, pitch_text json, pitch_text criterion);
/* Removes a brief that was counted, for moving windows. */
pitch_status pitch_uncount(pitch_session* session, pitch_counts* counts, pitch_text json, pitch_text criterion);
/* Adds counts to others. In any order and grouping, the sum is the same. */
pitch_status pitch_add_counts(pitch_session* session, pitch_counts* sum, const pitch_counts* counts);
/* Returns the id of the rule that is most often a gap; of several, the first in the tree. Null if there is
 * no gap. The result has static storage. */
pitch_status pitch_weakest(pitch_session* session, const pitch_counts* counts, pitch_text* result);

#ifdef __cplusplus
}
#endif
