#include "store/database.h"

#include <sqlite3.h>

#include <mutex>

#include "base/text.h"
#include "os/clock.h"
#include "store/migrations.h"

namespace slm::store {
namespace {

constexpr int k_busy_timeout_ms = 5000;
constexpr const char* k_settings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;";

struct Closer {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

Result<void> execute(sqlite3* connection, const std::string& sql) {
  if (sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return fail(sqlite3_errmsg(connection));
}

Result<std::int64_t> read_number(sqlite3* connection, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
  const Statement statement(raw);
  if (code != SQLITE_OK || sqlite3_step(statement.get()) != SQLITE_ROW)
    return fail(sqlite3_errmsg(connection));
  return sqlite3_column_int64(statement.get(), 0);
}

Result<std::uint32_t> read_version(sqlite3* connection) {
  SLM_TRY(const std::int64_t has_table,
          read_number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'"));
  if (has_table == 0) return std::uint32_t{0};
  SLM_TRY(const std::int64_t version,
          read_number(connection, "SELECT coalesce(max(version), 0) FROM schema_version"));
  return static_cast<std::uint32_t>(version);
}

Result<void> migrate(sqlite3* connection) {
  SLM_TRY(const std::uint32_t seen, read_version(connection));
  const auto scripts = migrations();
  if (seen > scripts.size()) {
    return fail("its schema is version " + format_uint(seen) + ", this program knows " +
                format_uint(scripts.size()) + "; run the newer program again");
  }
  for (std::size_t version = seen + 1; version <= scripts.size(); ++version) {
    const std::string row = "INSERT INTO schema_version VALUES (" + format_uint(version) + ", " +
                            format_uint(static_cast<std::uint64_t>(os::unix_seconds())) + ");";
    const auto done =
        execute(connection, "BEGIN IMMEDIATE;" + std::string(scripts[version - 1]) + row + "COMMIT;");
    if (!done) return fail("migration " + format_uint(version) + ": " + done.error().message);
  }
  return {};
}

}  // namespace

struct Database::State {
  std::string path;
  Connection connection;
  std::mutex turn;
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;

Result<Database> Database::open(const std::string& path) {
  auto state = std::make_unique<State>();
  state->path = path;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &raw,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  state->connection.reset(raw);
  if (code != SQLITE_OK) return fail("cannot open the database " + path + ": " + sqlite3_errmsg(raw));
  sqlite3_busy_timeout(raw, k_busy_timeout_ms);
  auto ready = execute(raw, k_settings);
  if (ready) ready = migrate(raw);
  if (!ready) return fail("cannot use the database " + path + ": " + ready.error().message);
  return Database(std::move(state));
}

Result<std::uint32_t> Database::schema_version() const {
  const std::lock_guard lock(state_->turn);
  return read_version(state_->connection.get());
}

Result<void> Database::check() const {
  const std::lock_guard lock(state_->turn);
  const auto done = execute(state_->connection.get(), "BEGIN IMMEDIATE; ROLLBACK;");
  if (!done) return fail("the database " + state_->path + " does not answer: " + done.error().message);
  return {};
}

}  // namespace slm::store
