// Each page in docs/errors/ about the catalogue holds a sample; reading it gives the code that the page
// explains.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "content/catalog/catalog_reader.h"
#include "os/file.h"

namespace slm::content {
namespace {

const std::string k_pages = SLM_SOURCE_DIR "/docs/errors";

struct Sample {
  std::string path;
  std::string text;
};

// The block of a page that starts with: ````sample title="…"
Sample sample_of(const std::string& page) {
  const std::string start = "````sample title=\"";
  const std::size_t at = page.find(start);
  if (at == std::string::npos) return {};
  const std::size_t path = at + start.size();
  const std::size_t path_end = page.find('"', path);
  const std::size_t text = page.find('\n', path_end) + 1;
  return {page.substr(path, path_end - path), page.substr(text, page.find("````", text) - text)};
}

CheckedCatalog read_sample(const std::string& code, const std::string& page) {
  const os::TemporaryFolder folder;
  const Sample sample = code == "SLM0609" ? Sample{"models/tiny.md", "caf\xE9"} : sample_of(page);
  const auto write = [&](const std::string& path, const std::string& text) {
    EXPECT_TRUE(os::write_file(folder.path() + "/" + path, text).has_value()) << path;
  };
  EXPECT_TRUE(os::make_folder(folder.path() + "/models").has_value());
  write("data/licences.yaml", "licences:\n  - {id: mit, name: MIT, summary: Use it., unverified: true}\n");
  write(sample.path, sample.text);
  return load_catalog(folder.path()).value();
}

TEST(catalog_error_pages, hold_a_sample_that_gives_their_code) {
  std::size_t page_count = 0;
  const std::vector<os::Entry> entries = os::list_folder(k_pages).value();
  for (const os::Entry& entry : entries) {
    const std::string code = entry.name.substr(0, entry.name.find('.'));
    if (code.rfind("SLM06", 0) != 0) continue;
    ++page_count;
    const std::string page = os::read_file(k_pages + "/" + entry.name, 1 << 20).value();
    const CheckedCatalog checked = read_sample(code, page);
    ASSERT_FALSE(checked.diagnostics.empty()) << code;
    for (const Diagnostic& diagnostic : checked.diagnostics) {
      EXPECT_EQ(diagnostic.code, code) << format_diagnostic(diagnostic, "");
    }
  }
  EXPECT_EQ(page_count, 12u);
}

}  // namespace
}  // namespace slm::content
