// Tests what the sqlite3 shell cannot do: threads, live statements when a connection closes, and allocations
// of SQLite that fail.
// usage: connections EXTENSION; the extension is a path without .so
#include <sqlite3.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

std::atomic<int> failures = 0;
void check(bool is_right, const char* what, int number = 0) {
    if (is_right) return;
    ++failures;
    std::printf("FAILED: %s (%d)\n", what, number);
}

// SQLite's allocator. One of its allocations may fail.
sqlite3_mem_methods allocator;
constexpr int unlimited = -1;
int allocations_left = unlimited;  // before one fails; used while there is one thread

bool fails_now() { return allocations_left != unlimited && allocations_left-- == 0; }
void* allocate(int size) { return fails_now() ? nullptr : allocator.xMalloc(size); }
void* reallocate(void* memory, int size) { return fails_now() ? nullptr : allocator.xRealloc(memory, size); }

void replace_allocator() {
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &allocator);
    sqlite3_mem_methods failing = allocator;
    failing.xMalloc = allocate;
    failing.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);  // all memory is from the allocator
}

sqlite3* open_database() {
    sqlite3* database = nullptr;
    check(sqlite3_open(":memory:", &database) == SQLITE_OK, "open");
    sqlite3_enable_load_extension(database, 1);
    return database;
}

struct answer {
    int code;
    std::string text;  // the first column of the first row, or the error
};

answer ask(sqlite3* database, const char* query) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(database, query, -1, &statement, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    const auto* const text = code == SQLITE_ROW ? sqlite3_column_text(statement, 0) : nullptr;
    const std::string value = text ? static_cast<const char*>(static_cast<const void*>(text)) : sqlite3_errmsg(database);
    if (code == SQLITE_ROW && text == nullptr) code = SQLITE_NOMEM;  // no query here gives a NULL
    sqlite3_finalize(statement);
    return {code, value};
}

struct query {
    const char* text;
    std::string_view result;
};
constexpr std::array queries{query{"SELECT pitch_verdict('{}', 'moore')", "unfinished"},
                             query{"SELECT pitch_policy('{}', 'not states-need')", "unfinished"},
                             query{"SELECT pitch_missing('{}')", R"(["need","solution","method"])"},
                             query{"SELECT pitch_score('{}', 'effie')", "0.0"},
                             query{"SELECT pitch_error('{\"need\":7}')", "need: expected an object or a string, got a number"},
                             query{"SELECT group_concat(rule) FROM pitch_gaps('{}', 'complete')", "states-need,states-solution,connects"},
                             query{"SELECT sum(moving = 'states-need') FROM (SELECT pitch_weakest(value) OVER (ROWS 1 PRECEDING) AS moving "
                                   "FROM json_each('[{},{},{}]'))",
                                   "3"},
                             query{"SELECT count(*) FROM (SELECT '{}' AS body) LEFT JOIN pitch_gaps(body)", "3"},
                             query{"SELECT count(*) FROM pitch_gaps('{}') a, pitch_gaps(a.json, 'moore') b, pitch_gaps(b.json) c", "45"}};

void ask_all(sqlite3* database) {
    for (const query& q : queries) {
        const answer found = ask(database, q.text);
        check(found.code == SQLITE_ROW && found.text == q.result, q.text);
    }
}

// Opens connections in several threads. Closes them with a live statement, in both ways.
void use_threads(const char* extension) {
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([extension] {
            for (int round = 0; round < 20; ++round) {
                sqlite3* const database = open_database();
                check(sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK, "load", round);
                if (round % 3 == 0) check(sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK, "load again", round);
                ask_all(database);
                sqlite3_stmt* live = nullptr;
                sqlite3_prepare_v2(database, "SELECT pitch_verdict(json), rule FROM pitch_gaps('{}')", -1, &live, nullptr);
                check(sqlite3_step(live) == SQLITE_ROW, "a row", round);
                const bool waits = round % 2 == 0;
                if (waits)
                    check(sqlite3_close(database) == SQLITE_BUSY, "close with a live statement", round);
                else
                    check(sqlite3_close_v2(database) == SQLITE_OK, "close after the last statement", round);
                check(sqlite3_step(live) == SQLITE_ROW && sqlite3_step(live) == SQLITE_ROW && sqlite3_step(live) == SQLITE_DONE,
                      "the rest of the rows", round);
                sqlite3_finalize(live);
                if (waits) check(sqlite3_close(database) == SQLITE_OK, "close", round);
            }
        });
    for (std::thread& t : threads) t.join();
}

// SQLite cannot replace functions while a statement runs.
void load_while_busy(const char* extension) {
    sqlite3* const database = open_database();
    check(sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK, "load");
    sqlite3_stmt* live = nullptr;
    sqlite3_prepare_v2(database, "SELECT pitch_verdict(json) FROM pitch_gaps('{}')", -1, &live, nullptr);
    check(sqlite3_step(live) == SQLITE_ROW, "a row");
    char* error = nullptr;
    check(sqlite3_load_extension(database, extension, nullptr, &error) != SQLITE_OK, "loaded while a statement runs");
    check(error != nullptr && std::string_view(error).find("due to active statements") != std::string_view::npos, "the message when busy");
    sqlite3_free(error);
    check(sqlite3_step(live) == SQLITE_ROW, "a row after that");
    sqlite3_finalize(live);
    check(sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK, "load when no statement runs");
    ask_all(database);
    check(sqlite3_close(database) == SQLITE_OK, "close");
}

// Fails each allocation of SQLite once. What is registered when loading fails must stay in memory.
void fail_each_allocation_of_load(const char* extension) {
    int number = 0;
    for (bool is_loaded = false; !is_loaded && number < 10'000; ++number) {
        sqlite3* const database = open_database();
        allocations_left = number;
        is_loaded = sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK;
        allocations_left = unlimited;
        const int code = ask(database, "SELECT pitch_verdict('{}')").code;
        check(code == SQLITE_ROW || (!is_loaded && code == SQLITE_ERROR), "a function after a failure to load", number);
        if (sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK)
            ask_all(database);
        else
            check(false, "cannot load after a failure", number);
        check(sqlite3_close(database) == SQLITE_OK, "close after a failure to load", number);
    }
    check(number > 10, "too few allocations", number);
    std::printf("loading: each of %d allocations failed once\n", number - 1);
}

void fail_each_allocation_of_queries(const char* extension) {
    sqlite3* const database = open_database();
    check(sqlite3_load_extension(database, extension, nullptr, nullptr) == SQLITE_OK, "load");
    int all = 0;
    for (const query& q : queries) {
        int number = 0;
        for (bool has_memory = false; !has_memory && number < 10'000; ++number) {
            allocations_left = number;
            const answer found = ask(database, q.text);
            has_memory = allocations_left >= 0;
            allocations_left = unlimited;
            // SQLite can go on without some memory, so a query may work.
            check(found.code == SQLITE_NOMEM || (found.code == SQLITE_ROW && found.text == q.result), q.text, number);
        }
        all += number - 1;
    }
    std::printf("queries: each of %d allocations failed once\n", all);
    check(all > 100, "too few allocations", all);
    ask_all(database);
    check(sqlite3_close(database) == SQLITE_OK, "close");
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    replace_allocator();
    fail_each_allocation_of_load(arguments[1]);
    fail_each_allocation_of_queries(arguments[1]);
    load_while_busy(arguments[1]);
    use_threads(arguments[1]);
    if (failures == 0) std::printf("all tests passed\n");
    return failures == 0 ? 0 : 1;
}
