#include "store/database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "os/file.h"
#include "store/migrations.h"

namespace slm::store {
namespace {

void run_sql(const std::string& path, const char* sql) {
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &connection), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(connection, sql, nullptr, nullptr, nullptr), SQLITE_OK)
      << sqlite3_errmsg(connection);
  sqlite3_close(connection);
}

TEST(Database, is_made_with_the_newest_schema_and_opens_again) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/slmhub.db";
  for (int round = 0; round < 2; ++round) {
    const auto database = Database::open(path);
    ASSERT_TRUE(database) << database.error().message;
    EXPECT_EQ(database->schema_version().value(), migrations().size());
    EXPECT_TRUE(database->check());
  }
}

TEST(Database, refuses_a_file_that_is_no_database) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/slmhub.db";
  ASSERT_TRUE(os::write_file(path, std::string(4096, 'x')));
  const auto database = Database::open(path);
  ASSERT_FALSE(database);
  EXPECT_NE(database.error().message.find("file is not a database"), std::string::npos);
}

TEST(Database, refuses_a_schema_from_the_future) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/slmhub.db";
  ASSERT_TRUE(Database::open(path));
  run_sql(path, "INSERT INTO schema_version VALUES (9999, 0)");
  const auto database = Database::open(path);
  ASSERT_FALSE(database);
  EXPECT_NE(database.error().message.find("version 9999"), std::string::npos);
}

TEST(Database, says_which_folder_is_missing) {
  const auto database = Database::open("/no/such/folder/slmhub.db");
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().message,
            "cannot open the database /no/such/folder/slmhub.db: unable to open database file");
}

TEST(Database, opens_twice_at_once) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/slmhub.db";
  const auto first = Database::open(path);
  const auto second = Database::open(path);
  ASSERT_TRUE(first);
  ASSERT_TRUE(second) << second.error().message;
  EXPECT_TRUE(first->check());
  EXPECT_TRUE(second->check());
}

}  // namespace
}  // namespace slm::store
