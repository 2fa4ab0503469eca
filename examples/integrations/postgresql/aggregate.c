/* The aggregate pitch_weakest. Its state is a `pitch_counts`, or NULL before the first row. */
#include "server.h"

#if PG_VERSION_NUM >= 160000
#include <varatt.h>
#endif

/* Returns the memory of the aggregate's state. Raises an error if an SQL query calls the function by itself. */
static MemoryContext aggregate_memory(FunctionCallInfo fcinfo) {
    MemoryContext memory;
    if (!AggCheckCallContext(fcinfo, &memory)) elog(ERROR, "pitch_weakest: called outside an aggregate");
    return memory;
}

typedef pitch_status counter(pitch_session*, pitch_counts*, pitch_text, pitch_text);

/* Counts a row, or removes it. As for a STRICT function, a row with a NULL changes nothing. */
static inline Datum counted(FunctionCallInfo fcinfo, argument_reader* read, counter* count) {
    MemoryContext memory = aggregate_memory(fcinfo);
    pitch_counts* counts = PG_ARGISNULL(0) ? MemoryContextAllocZero(memory, sizeof(pitch_counts)) : (pitch_counts*)PG_GETARG_POINTER(0);
    const bool has_criterion = PG_NARGS() > 2;
    if (!PG_ARGISNULL(1) && !(has_criterion && PG_ARGISNULL(2))) {
        open_session();
        const pitch_text brief = read(fcinfo, 1);
        const pitch_text criterion = has_criterion ? text_argument(fcinfo, 2) : (pitch_text){NULL, 0};
        require(count(session, counts, brief, criterion));
        forget_large(brief);
    }
    PG_RETURN_POINTER(counts);
}

static inline Datum weakest_add(FunctionCallInfo fcinfo, argument_reader* read) { return counted(fcinfo, read, pitch_count); }
PITCH_FUNCTION(pitch_sql_weakest_add, weakest_add);

static inline Datum weakest_remove(FunctionCallInfo fcinfo, argument_reader* read) { return counted(fcinfo, read, pitch_uncount); }
PITCH_FUNCTION(pitch_sql_weakest_remove, weakest_remove);

PG_FUNCTION_INFO_V1(pitch_sql_weakest_merge);
Datum pitch_sql_weakest_merge(PG_FUNCTION_ARGS) {
    MemoryContext memory = aggregate_memory(fcinfo);
    pitch_counts* sum = PG_ARGISNULL(0) ? NULL : (pitch_counts*)PG_GETARG_POINTER(0);
    const pitch_counts* more = PG_ARGISNULL(1) ? NULL : (const pitch_counts*)PG_GETARG_POINTER(1);
    if (more != NULL) {
        open_session();
        if (sum == NULL) sum = MemoryContextAllocZero(memory, sizeof *sum);
        require(pitch_add_counts(session, sum, more));
    }
    if (sum == NULL) PG_RETURN_NULL();
    PG_RETURN_POINTER(sum);
}

/* Writes the state for another process of the same server, which has the same library. STRICT. */
PG_FUNCTION_INFO_V1(pitch_sql_weakest_save);
Datum pitch_sql_weakest_save(PG_FUNCTION_ARGS) {
    bytea* saved = palloc(VARHDRSZ + sizeof(pitch_counts));
    aggregate_memory(fcinfo);
    SET_VARSIZE(saved, VARHDRSZ + sizeof(pitch_counts));
    memcpy(VARDATA(saved), PG_GETARG_POINTER(0), sizeof(pitch_counts));
    PG_RETURN_BYTEA_P(saved);
}

PG_FUNCTION_INFO_V1(pitch_sql_weakest_load);
Datum pitch_sql_weakest_load(PG_FUNCTION_ARGS) {
    const bytea* saved = PG_GETARG_BYTEA_PP(0);
    pitch_counts* counts = palloc(sizeof *counts);
    aggregate_memory(fcinfo);
    if (VARSIZE_ANY_EXHDR(saved) != sizeof *counts) elog(ERROR, "pitch_weakest: counts of another version");
    memcpy(counts, VARDATA_ANY(saved), sizeof *counts);
    PG_RETURN_POINTER(counts);
}

PG_FUNCTION_INFO_V1(pitch_sql_weakest_result);
Datum pitch_sql_weakest_result(PG_FUNCTION_ARGS) {
    pitch_text rule = {NULL, 0};
    aggregate_memory(fcinfo);
    if (!PG_ARGISNULL(0)) {
        open_session();
        require(pitch_weakest(session, (const pitch_counts*)PG_GETARG_POINTER(0), &rule));
    }
    if (rule.data == NULL) PG_RETURN_NULL();
    return text_datum(rule);
}
