// Session, arguments and results of the functions of one SQLite connection.
#pragma once

#include <sqlite3ext.h>

#include <memory>

#include "database.h"

SQLITE_EXTENSION_INIT3

namespace pitch_sqlite {

struct session_closer {
    void operator()(pitch_session* session) const { pitch_close(session); }
};
using shared_session = std::shared_ptr<pitch_session>;

// Returns a session; null if there is no memory.
shared_session open_session() noexcept;

// Gets the text of an argument: null for NULL. A BLOB is read as UTF-8, since `readfile()` returns one;
// a number as its text. Returns false if there is no memory.
bool get_text(sqlite3_value* value, pitch_text& text);

// Reports an error of the query. `session` has the message.
void report(sqlite3_context* context, const pitch_session* session, pitch_status status);

// Sets a result, or NULL. SQLite copies the text, unless it `is_static`.
void set_result(sqlite3_context* context, pitch_text text, bool is_static = false);

// Registers the functions. Each owns a share of the session. Returns a code of SQLite.
int add_functions(sqlite3* database, const shared_session& session);

// Registers the table function `pitch_gaps`. Returns a code of SQLite.
int add_gaps_table(sqlite3* database);

}  // namespace pitch_sqlite
