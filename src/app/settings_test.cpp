#include "app/settings.h"

#include <gtest/gtest.h>

#include "app/settings_page.h"
#include "os/file.h"

namespace slm::app {
namespace {

struct Outcome {
  Settings settings;
  Diagnostics diagnostics;
};

Outcome read(const std::string& config, std::map<std::string, std::string> environment = {},
             std::map<std::string, std::string> flags = {}) {
  const os::TemporaryFolder folder;
  const std::string path = folder.path() + "/config.yaml";
  EXPECT_TRUE(os::write_file(path, config));
  Outcome outcome;
  outcome.settings = read_settings({path, std::move(environment), std::move(flags)}, outcome.diagnostics);
  return outcome;
}

TEST(read_settings, lets_flags_win_over_environment_over_file) {
  const std::string config = "threads: 1\nidle-seconds: 1\nwatch: true\nlisten: 127.0.0.1:1\n";
  const Outcome outcome = read(config, {{"threads", "2"}, {"idle-seconds", "2"}}, {{"threads", "3"}});
  EXPECT_TRUE(outcome.diagnostics.empty());
  EXPECT_EQ(outcome.settings.threads, 3u);
  EXPECT_EQ(outcome.settings.idle_seconds, 2u);
  EXPECT_TRUE(outcome.settings.watch);
  EXPECT_EQ(outcome.settings.listen, "127.0.0.1:1");
}

TEST(read_settings, reads_json_because_it_is_yaml) {
  const Outcome outcome = read("{\"threads\": 4, \"base-url\": \"https://example.org/\"}\n");
  EXPECT_TRUE(outcome.diagnostics.empty());
  EXPECT_EQ(outcome.settings.threads, 4u);
  EXPECT_EQ(outcome.settings.base_url, "https://example.org/");
}

TEST(read_settings, reports_every_mistake_with_its_place) {
  const Outcome outcome =
      read("listne: x\nthreads: many\ndata: [a, b]\n", {{"watch", "yes"}}, {{"threads", "99999999999"}});
  ASSERT_EQ(outcome.diagnostics.size(), 5u);
  EXPECT_EQ(outcome.diagnostics[0].code, "SLM0502");
  EXPECT_EQ(outcome.diagnostics[0].range.line, 1u);
  EXPECT_EQ(outcome.diagnostics[0].hint, "did you mean \"listen\"?");
  EXPECT_EQ(outcome.diagnostics[1].range.line, 2u);
  EXPECT_EQ(outcome.diagnostics[2].range.line, 3u);
  EXPECT_EQ(outcome.diagnostics[3].file, "SLMHUB_WATCH");
  EXPECT_EQ(outcome.diagnostics[4].file, "--threads");
}

TEST(read_settings, says_that_the_file_is_missing) {
  Diagnostics diagnostics;
  read_settings({"/no/such/config.yaml", {}, {}}, diagnostics);
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].code, "SLM0501");
}

TEST(setting_table, gives_defaults_that_can_be_read_back) {
  for (const Setting& setting : setting_table()) {
    Settings settings;
    EXPECT_TRUE(assign(settings, setting, default_text(setting))) << setting.name;
  }
}

TEST(settings_page, is_up_to_date) {
  EXPECT_EQ(os::read_file(SLM_SOURCE_DIR "/docs/settings.md", 1 << 20).value_or(""), format_settings_page())
      << "copy the text above into docs/settings.md";
}

}  // namespace
}  // namespace slm::app
