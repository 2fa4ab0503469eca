/* The functions of one brief. */
#include "server.h"

#include <catalog/pg_type.h>
#include <utils/array.h>
#include <utils/builtins.h>

/* pitch_verdict(brief, criterion) and pitch_policy(brief, policy) differ only in this function. */
typedef pitch_status judge(pitch_session*, pitch_text, pitch_text, pitch_text*);

static inline Datum judged(FunctionCallInfo fcinfo, argument_reader* read, judge* by) {
    open_session();
    const pitch_text brief = read(fcinfo, 0);
    const pitch_text second = text_argument(fcinfo, 1);
    pitch_text verdict;
    require(by(session, brief, second, &verdict));
    forget_large(brief); /* a verdict has static storage */
    return text_datum(verdict);
}

static inline Datum answer_verdict(FunctionCallInfo fcinfo, argument_reader* read) { return judged(fcinfo, read, pitch_verdict); }
PITCH_FUNCTION(pitch_sql_verdict, answer_verdict);

static inline Datum answer_policy(FunctionCallInfo fcinfo, argument_reader* read) { return judged(fcinfo, read, pitch_policy); }
PITCH_FUNCTION(pitch_sql_policy, answer_policy);

/* Makes an array of the names in a JSON array such as ["need", "method"]. No name has an escape. */
static Datum names_datum(pitch_text json) {
    Datum* names = palloc(sizeof(Datum) * (json.size / 2 + 1)); /* a name has two quotes */
    int count = 0;
    const char* end = json.data + json.size;
    for (const char* at = json.data; (at = memchr(at, '"', (size_t)(end - at))) != NULL;) {
        const char* name = at + 1;
        at = memchr(name, '"', (size_t)(end - name));
        if (at == NULL) break;
        names[count++] = text_datum((pitch_text){name, (size_t)(at - name)});
        ++at;
    }
    return PointerGetDatum(construct_array(names, count, TEXTOID, -1, false, TYPALIGN_INT));
}

static inline Datum answer_missing(FunctionCallInfo fcinfo, argument_reader* read) {
    open_session();
    const pitch_text brief = read(fcinfo, 0);
    const pitch_text criterion = text_argument(fcinfo, 1);
    pitch_text parts;
    Datum names = (Datum)0;
    require(pitch_missing(session, brief, criterion, &parts));
    if (parts.data != NULL) names = names_datum(parts);
    fcinfo->isnull = parts.data == NULL;
    forget_large(brief);
    return names;
}
PITCH_FUNCTION(pitch_sql_missing, answer_missing);

static inline Datum answer_score(FunctionCallInfo fcinfo, argument_reader* read) {
    open_session();
    const pitch_text brief = read(fcinfo, 0);
    const pitch_text criterion = text_argument(fcinfo, 1);
    double number;
    int is_null;
    require(pitch_score(session, brief, criterion, &number, &is_null));
    forget_large(brief);
    if (is_null) PG_RETURN_NULL();
    PG_RETURN_FLOAT8(number);
}
PITCH_FUNCTION(pitch_sql_score, answer_score);

static inline Datum answer_error(FunctionCallInfo fcinfo, argument_reader* read) {
    open_session();
    const pitch_text brief = read(fcinfo, 0);
    pitch_text why;
    Datum lines = (Datum)0;
    require(pitch_error(session, brief, &why));
    if (why.data != NULL) lines = CStringGetTextDatum(to_server(why));
    fcinfo->isnull = why.data == NULL;
    forget_large(brief);
    return lines;
}
PITCH_FUNCTION(pitch_sql_error, answer_error);
