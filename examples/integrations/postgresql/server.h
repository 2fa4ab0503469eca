/* Session, arguments and errors, for all functions of the extension. For PostgreSQL 13 to 17.
 *
 * An error of PostgreSQL is a longjmp, which skips destructors. So only files in C call PostgreSQL, and they
 * call C++ only through database.h: no C++ object is alive when an error leaves. */
#pragma once

#include <postgres.h>

#include <fmgr.h>

#include "../database/database.h"

/* Only the library uses these. */
#pragma GCC visibility push(hidden)

/* The session of this backend. Opened at first use. */
extern pitch_session* session;
extern void open_session(void);
/* Closes a session that read a large brief, since it holds up to a hundred times the size of its last
 * brief, and a backend can be idle for days. Its results become invalid. */
extern void forget_large(pitch_text brief);

/* Raises the error of a call that failed. */
extern void require(pitch_status status);

/* Reads argument `number`, which is text or json: they have the same bytes. In UTF-8. */
extern pitch_text text_argument(FunctionCallInfo fcinfo, int number);
/* Reads argument `number`, which is jsonb. In UTF-8. */
extern pitch_text jsonb_argument(FunctionCallInfo fcinfo, int number);

/* Returns a copy of a text in the encoding of the server, with a NUL at its end. If the server cannot
 * have all of its characters, those outside of ASCII become '?', since a report must not be an error. */
extern char* to_server(pitch_text utf8);
/* Returns text of SQL. Any server can have ASCII. */
extern Datum text_datum(pitch_text ascii);

#pragma GCC visibility pop

/* Defines two SQL functions: `name` for text and json, `name_jsonb` for jsonb. Both call `answer` with the
 * function that reads the brief. */
#define PITCH_FUNCTION(name, answer)                                                \
    PG_FUNCTION_INFO_V1(name);                                                      \
    Datum name(PG_FUNCTION_ARGS) { return answer(fcinfo, text_argument); }          \
    PG_FUNCTION_INFO_V1(name##_jsonb);                                              \
    Datum name##_jsonb(PG_FUNCTION_ARGS) { return answer(fcinfo, jsonb_argument); } \
    extern int no_such_variable

typedef pitch_text argument_reader(FunctionCallInfo fcinfo, int number);
