#pragma once
// One SQLite file: opened for safe concurrent use (write-ahead log, foreign keys, busy timeout) and brought
// to the newest schema.
//
// Safe from any thread: calls take turns.

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

namespace slm::store {

class Database {
 public:
  /// Makes the file where it is missing and runs the migrations it has not seen, each in a transaction.
  /// Fails where the file is no database or comes from a newer program.
  static Result<Database> open(const std::string& path);

  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;

  /// The number of the last migration.
  Result<std::uint32_t> schema_version() const;

  /// Reads and, without changing anything, takes the write lock: fails where the disk, the file or its
  /// permissions would make the next request fail.
  Result<void> check() const;

 private:
  struct State;
  explicit Database(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace slm::store
