#include "http/access_log.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "os/file.h"

namespace slm::http {
namespace {

TEST(format_access_line, is_one_line_of_json_whatever_the_client_sent) {
  AccessEntry entry;
  entry.unix_us = 1'795'248'000'000'042;
  entry.id = "00ff";
  entry.remote = "127.0.0.1";
  entry.method = "GET";
  entry.path = "/a\"b\n/";
  entry.user_agent = "curl\xff";
  entry.status = 200;
  entry.body_bytes = 512;
  entry.duration_us = 12;
  EXPECT_EQ(format_access_line(entry),
            "{\"time\":\"2026-11-21T08:00:00.000042Z\",\"id\":\"00ff\",\"remote\":\"127.0.0.1\","
            "\"method\":\"GET\",\"path\":\"/a\\\"b\\n/\",\"status\":200,\"bytes\":512,\"us\":12,"
            "\"agent\":\"curl\xEF\xBF\xBD\"}\n");
}

TEST(AccessLog, writes_every_line_of_every_thread) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/access.log";
  {
    AccessLog log(std::move(os::AppendFile::open(path)).value());
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&log] {
        for (int line = 0; line < 100; ++line) log.add("a line\n");
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  EXPECT_EQ(split_lines(os::read_file(path, 1 << 20).value()).size(), 400u);
}

TEST(AccessLog, drops_and_counts_what_the_disk_does_not_take) {
  AccessLog log(std::move(os::AppendFile::open("/dev/full")).value());
  log.add("a line\n");
  for (int round = 0; round < 200 && log.dropped_bytes() == 0; ++round) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_EQ(log.dropped_bytes(), 7u);
}

}  // namespace
}  // namespace slm::http
