// The entry point of the SQLite extension, whose name follows from that of the file: pitch.so.
#include <sqlite3ext.h>

#include "connection.hpp"

SQLITE_EXTENSION_INIT1

extern "C" [[gnu::visibility("default")]] int sqlite3_pitch_init(sqlite3* database, char** error, const sqlite3_api_routines* api);

int sqlite3_pitch_init(sqlite3* database, char** error, const sqlite3_api_routines* api) {
    // Not written again if it is the same: other threads may read it for their connections.
    if (sqlite3_api != api) {
        SQLITE_EXTENSION_INIT2(api)
    }
    constexpr int least_version = 3031000;  // has SQLITE_INNOCUOUS
    if (sqlite3_libversion_number() < least_version) {
        *error = sqlite3_mprintf("pitch requires SQLite 3.31 or later");
        return SQLITE_ERROR;
    }
    const pitch_sqlite::shared_session session = pitch_sqlite::open_session();
    if (!session) return SQLITE_NOMEM;
    int code = pitch_sqlite::add_functions(database, session);
    if (code == SQLITE_OK) code = pitch_sqlite::add_gaps_table(database);
    // SQLite refuses, for example, to replace functions while a statement runs.
    if (code != SQLITE_OK) *error = sqlite3_mprintf("%s", sqlite3_errmsg(database));
    return code;
}
