// The table function `pitch_gaps(json [, criterion])`: a row for each gap of a brief.
#include <cstddef>
#include <memory>
#include <new>

#include "connection.hpp"

namespace pitch_sqlite {
namespace {

enum column : int { rule, outcome, lacks, asks, advice, json, criterion };
constexpr char schema[] = "CREATE TABLE gaps(rule TEXT, outcome TEXT, lacks TEXT, asks TEXT, advice TEXT, json HIDDEN, criterion HIDDEN)";

// The arguments that `filter` gets, as bits of `idxNum`.
constexpr int has_json = 1, has_criterion = 2;

struct value_freer {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using owned_value = std::unique_ptr<sqlite3_value, value_freer>;

// Has a session of its own: its gaps are valid while other functions are called. SQLite's base is first.
struct cursor {
    sqlite3_vtab_cursor base{};
    shared_session session;
    owned_value json, criterion;  // the arguments; null: none
    const pitch_gap* gaps = nullptr;
    std::size_t count = 0, position = 0;
};

cursor& from(sqlite3_vtab_cursor* base) { return *static_cast<cursor*>(static_cast<void*>(base)); }

int fail(sqlite3_vtab* table, const char* message) {
    sqlite3_free(table->zErrMsg);
    table->zErrMsg = sqlite3_mprintf("pitch_gaps: %s", message);
    return SQLITE_ERROR;
}

int connect(sqlite3* database, void*, int, const char* const*, sqlite3_vtab** table, char**) {
    if (const int code = sqlite3_declare_vtab(database, schema)) return code;
    sqlite3_vtab_config(database, SQLITE_VTAB_INNOCUOUS);
    *table = new (std::nothrow) sqlite3_vtab();
    return *table ? SQLITE_OK : SQLITE_NOMEM;
}

int disconnect(sqlite3_vtab* table) {
    delete table;
    return SQLITE_OK;
}

// Finds the constraints that are the arguments. A plan in which they are not known yet is refused.
int best_index(sqlite3_vtab*, sqlite3_index_info* plan) {
    int json_at = -1, criterion_at = -1;
    bool is_json_unknown = false, is_criterion_unknown = false;
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& constraint = plan->aConstraint[i];
        if (constraint.iColumn != json && constraint.iColumn != criterion) continue;
        if (constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (constraint.usable)
            (constraint.iColumn == json ? json_at : criterion_at) = i;
        else
            (constraint.iColumn == json ? is_json_unknown : is_criterion_unknown) = true;
    }
    if ((is_json_unknown && json_at < 0) || (is_criterion_unknown && criterion_at < 0)) return SQLITE_CONSTRAINT;
    int arguments = 0;
    for (const int at : {json_at, criterion_at}) {
        if (at < 0) continue;
        plan->aConstraintUsage[at].argvIndex = ++arguments;
        plan->aConstraintUsage[at].omit = 1;
    }
    plan->idxNum = (json_at < 0 ? 0 : has_json) | (criterion_at < 0 ? 0 : has_criterion);
    plan->estimatedRows = 4;
    plan->estimatedCost = json_at < 0 ? 1e99 : 10;  // without a JSON, `filter` fails
    return SQLITE_OK;
}

int open(sqlite3_vtab*, sqlite3_vtab_cursor** opened) {
    std::unique_ptr<cursor> made(new (std::nothrow) cursor());
    if (!made) return SQLITE_NOMEM;
    made->session = open_session();
    if (!made->session) return SQLITE_NOMEM;
    *opened = &made.release()->base;
    return SQLITE_OK;
}

int close(sqlite3_vtab_cursor* base) {
    delete &from(base);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int plan, const char*, int, sqlite3_value** values) {
    cursor& at = from(base);
    at.count = at.position = 0;
    at.json.reset();
    at.criterion.reset();
    if (!(plan & has_json)) return fail(base->pVtab, "the first argument, a JSON, is missing");
    at.json.reset(sqlite3_value_dup(values[0]));
    if (!at.json) return SQLITE_NOMEM;
    pitch_text json_text{}, criterion_text{};
    if (plan & has_criterion) {
        at.criterion.reset(sqlite3_value_dup(values[1]));
        if (!at.criterion || !get_text(at.criterion.get(), criterion_text)) return SQLITE_NOMEM;
        if (criterion_text.data == nullptr) return SQLITE_OK;  // NULL: no rows
    }
    if (!get_text(at.json.get(), json_text)) return SQLITE_NOMEM;
    switch (pitch_gaps(at.session.get(), json_text, criterion_text, &at.gaps, &at.count)) {
        case pitch_ok: return SQLITE_OK;
        case pitch_no_memory: return SQLITE_NOMEM;
        default: return fail(base->pVtab, pitch_message(at.session.get()).data);
    }
}

int next(sqlite3_vtab_cursor* base) {
    ++from(base).position;
    return SQLITE_OK;
}

int is_at_end(sqlite3_vtab_cursor* base) { return from(base).position >= from(base).count; }

int get_column(sqlite3_vtab_cursor* base, sqlite3_context* context, int number) {
    const cursor& at = from(base);
    const pitch_gap& gap = at.gaps[at.position];
    switch (number) {
        case rule: set_result(context, gap.rule); break;
        case outcome: set_result(context, gap.outcome); break;
        case lacks: set_result(context, gap.lacks); break;
        case asks: set_result(context, gap.asks); break;
        case advice: set_result(context, gap.advice); break;
        case json: sqlite3_result_value(context, at.json.get()); break;
        default:
            if (at.criterion) sqlite3_result_value(context, at.criterion.get());
    }
    return SQLITE_OK;
}

int get_row_number(sqlite3_vtab_cursor* base, sqlite3_int64* number) {
    *number = static_cast<sqlite3_int64>(from(base).position) + 1;
    return SQLITE_OK;
}

// Without `xCreate`, the table exists in every schema, and cannot be created.
constexpr sqlite3_module gaps_module = [] {
    sqlite3_module made{};
    made.xConnect = connect;
    made.xBestIndex = best_index;
    made.xDisconnect = disconnect;
    made.xOpen = open;
    made.xClose = close;
    made.xFilter = filter;
    made.xNext = next;
    made.xEof = is_at_end;
    made.xColumn = get_column;
    made.xRowid = get_row_number;
    return made;
}();

}  // namespace

int add_gaps_table(sqlite3* database) { return sqlite3_create_module_v2(database, "pitch_gaps", &gaps_module, nullptr, nullptr); }

}  // namespace pitch_sqlite
