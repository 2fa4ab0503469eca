#include <cstddef>
#include <new>

#include "connection.hpp"

namespace pitch_sqlite {
namespace {

pitch_session* session_of(sqlite3_context* context) { return static_cast<shared_session*>(sqlite3_user_data(context))->get(); }

void close_share(void* share) { delete static_cast<shared_session*>(share); }

// The arguments of a function: a JSON and, if given, a criterion or a policy.
struct arguments {
    pitch_text json{}, second{};
    bool is_null = false;  // one of them is NULL, and so is the result

    // Returns false after it has reported that there is no memory.
    bool get(sqlite3_context* context, int count, sqlite3_value** values) {
        if (!get_text(values[0], json) || (count > 1 && !get_text(values[1], second))) {
            sqlite3_result_error_nomem(context);
            return false;
        }
        is_null = json.data == nullptr || (count > 1 && second.data == nullptr);
        return true;
    }
};

using text_function = pitch_status (*)(pitch_session*, pitch_text, pitch_text, pitch_text*);

template <text_function Function, bool IsStatic>
void call(sqlite3_context* context, int count, sqlite3_value** values) {
    arguments given;
    if (!given.get(context, count, values) || given.is_null) return;
    pitch_session* const session = session_of(context);
    pitch_text result{};
    const pitch_status status = Function(session, given.json, given.second, &result);
    if (status != pitch_ok) return report(context, session, status);
    set_result(context, result, IsStatic);
}

void call_score(sqlite3_context* context, int count, sqlite3_value** values) {
    arguments given;
    if (!given.get(context, count, values) || given.is_null) return;
    pitch_session* const session = session_of(context);
    double score = 0;
    int is_null = 0;
    const pitch_status status = pitch_score(session, given.json, given.second, &score, &is_null);
    if (status != pitch_ok) return report(context, session, status);
    if (!is_null) sqlite3_result_double(context, score);
}

pitch_status error_of(pitch_session* session, pitch_text json, pitch_text, pitch_text* result) {
    return pitch_error(session, json, result);
}

using count_function = pitch_status (*)(pitch_session*, pitch_counts*, pitch_text, pitch_text);

// Counts a row of a group, or removes it when a window moves on. SQLite has set new memory to zero.
template <count_function Function>
void count_row(sqlite3_context* context, int count, sqlite3_value** values) {
    arguments given;
    if (!given.get(context, count, values) || given.is_null) return;
    auto* const counts = static_cast<pitch_counts*>(sqlite3_aggregate_context(context, sizeof(pitch_counts)));
    if (counts == nullptr) return sqlite3_result_error_nomem(context);
    pitch_session* const session = session_of(context);
    const pitch_status status = Function(session, counts, given.json, given.second);
    if (status != pitch_ok) report(context, session, status);
}

void give_weakest(sqlite3_context* context) {
    const auto* const counts = static_cast<const pitch_counts*>(sqlite3_aggregate_context(context, 0));
    if (counts == nullptr) return;  // no rows
    pitch_session* const session = session_of(context);
    pitch_text result{};
    const pitch_status status = pitch_weakest(session, counts, &result);
    if (status != pitch_ok) return report(context, session, status);
    set_result(context, result, true);
}

// Innocuous, so that a schema may use them even if it is not trusted: they read only their arguments.
constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;

struct scalar_function {
    const char* name;
    int least_arguments, most_arguments;
    void (*call)(sqlite3_context*, int, sqlite3_value**);
};
constexpr scalar_function scalar_functions[]{{"pitch_verdict", 1, 2, call<pitch_verdict, true>},
                                             {"pitch_missing", 1, 2, call<pitch_missing, false>},
                                             {"pitch_score", 1, 2, call_score},
                                             {"pitch_error", 1, 1, call<error_of, false>},
                                             {"pitch_policy", 2, 2, call<pitch_policy, true>}};

}  // namespace

shared_session open_session() noexcept {
    try {
        return shared_session(pitch_open(), session_closer());
    } catch (...) {
        return nullptr;
    }
}

bool get_text(sqlite3_value* value, pitch_text& text) {
    text = {nullptr, 0};
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) return true;
    // The text first: it may convert the value, which changes the size.
    text.data = type == SQLITE_BLOB ? static_cast<const char*>(sqlite3_value_blob(value))
                                    : static_cast<const char*>(static_cast<const void*>(sqlite3_value_text(value)));
    text.size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    if (text.data != nullptr) return true;
    text.data = "";
    return type == SQLITE_BLOB && text.size == 0;
}

void report(sqlite3_context* context, const pitch_session* session, pitch_status status) {
    if (status == pitch_no_memory) return sqlite3_result_error_nomem(context);
    const pitch_text message = pitch_message(session);
    sqlite3_result_error(context, message.data, static_cast<int>(message.size));
}

void set_result(sqlite3_context* context, pitch_text text, bool is_static) {
    if (text.data == nullptr) return sqlite3_result_null(context);
    sqlite3_result_text(context, text.data, static_cast<int>(text.size), is_static ? SQLITE_STATIC : SQLITE_TRANSIENT);
}

int add_functions(sqlite3* database, const shared_session& session) {
    // SQLite calls `close_share` even if it returns an error.
    for (const scalar_function& function : scalar_functions)
        for (int count = function.least_arguments; count <= function.most_arguments; ++count) {
            auto* const share = new (std::nothrow) shared_session(session);
            if (share == nullptr) return SQLITE_NOMEM;
            if (const int code =
                    sqlite3_create_function_v2(database, function.name, count, flags, share, function.call, nullptr, nullptr, close_share))
                return code;
        }
    for (int count = 1; count <= 2; ++count) {
        auto* const share = new (std::nothrow) shared_session(session);
        if (share == nullptr) return SQLITE_NOMEM;
        if (const int code = sqlite3_create_window_function(database, "pitch_weakest", count, flags, share, count_row<pitch_count>,
                                                            give_weakest, give_weakest, count_row<pitch_uncount>, close_share))
            return code;
    }
    return SQLITE_OK;
}

}  // namespace pitch_sqlite
