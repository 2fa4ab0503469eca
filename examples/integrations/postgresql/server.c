#include "server.h"

#include <mb/pg_wchar.h>
#include <utils/builtins.h>
#include <utils/jsonb.h>

#if PG_VERSION_NUM >= 160000
#include <varatt.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

PG_MODULE_MAGIC;

pitch_session* session = NULL;

static void report_no_memory(void) {
    ereport(ERROR, (errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory"), errdetail("pitch could not allocate memory.")));
}

void open_session(void) {
    if (session == NULL) session = pitch_open();
    if (session == NULL) report_no_memory();
}

static void close_session(void) {
    pitch_close(session);
    session = NULL;
#ifdef __GLIBC__
    malloc_trim(0); /* otherwise, glibc keeps up to 64 MiB */
#endif
}

void forget_large(pitch_text brief) {
    static const size_t largest_kept = 65536; /* bytes */
    if (brief.size > largest_kept) close_session();
}

char* to_server(pitch_text utf8) {
    char* copy = palloc(utf8.size + 1);
    size_t size = 0;
    if (GetDatabaseEncoding() == PG_UTF8 && pg_verify_mbstr(PG_UTF8, utf8.data, (int)utf8.size, true)) {
        memcpy(copy, utf8.data, utf8.size);
        size = utf8.size;
    } else {
        for (size_t i = 0; i != utf8.size; ++i) {
            const unsigned char byte = (unsigned char)utf8.data[i];
            const bool continues = (byte & 0xC0) == 0x80;
            if (!continues) copy[size++] = byte == 0 || byte >= 0x80 ? '?' : utf8.data[i];
        }
    }
    copy[size] = '\0';
    return copy;
}

/* Raises the error of a wrong argument. The message is a criterion's "criterion: what", or a policy's
 * "policy:LINE:COLUMN: what". Both can end in "; did you mean 'word'?". */
static void report_wrong_argument(void) {
    static const char question[] = "; did you mean ";
    char* what = to_server(pitch_message(session));
    char* hint = NULL;
    unsigned line, column;
    int place = 0;
    for (char* at = what; (at = strstr(at, question)) != NULL; ++at) hint = at; /* the last: a word can be anything */
    if (hint != NULL) {
        *hint = '\0';
        hint += strlen(question);
    }
    if (sscanf(what, "policy:%u:%u: %n", &line, &column, &place) == 2 && place != 0)
        ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("invalid policy"),
                        errdetail("Line %u, column %u: %s.", line, column, what + place), hint ? errhint("Did you mean %s", hint) : 0));
    ereport(ERROR, (errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s", what), hint ? errhint("Did you mean %s", hint) : 0));
}

void require(pitch_status status) {
    if (status == pitch_no_memory) {
        close_session();
        report_no_memory();
    }
    if (status == pitch_wrong_argument) report_wrong_argument();
}

/* Returns text of the server in UTF-8. Text of a server with SQL_ASCII stays as it is: the reader checks it. */
static pitch_text to_utf8(const char* data, int size) {
    const int encoding = GetDatabaseEncoding();
    pitch_text utf8 = {data, (size_t)size};
    if (encoding != PG_UTF8 && encoding != PG_SQL_ASCII) {
        utf8.data = pg_server_to_any(data, size, PG_UTF8);
        if (utf8.data != data) utf8.size = strlen(utf8.data);
    }
    return utf8;
}

pitch_text text_argument(FunctionCallInfo fcinfo, int number) {
    const text* value = PG_GETARG_TEXT_PP(number);
    return to_utf8(VARDATA_ANY(value), (int)VARSIZE_ANY_EXHDR(value));
}

pitch_text jsonb_argument(FunctionCallInfo fcinfo, int number) {
    Jsonb* value = PG_GETARG_JSONB_P(number);
    StringInfoData written;
    initStringInfo(&written);
    JsonbToCString(&written, &value->root, (int)VARSIZE(value));
    return to_utf8(written.data, written.len);
}

Datum text_datum(pitch_text ascii) { return PointerGetDatum(cstring_to_text_with_len(ascii.data, (int)ascii.size)); }
