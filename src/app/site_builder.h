#pragma once
// Compiles the content folder into snapshots, again and again.
//
// One thread at a time. What the compiler found is said line by line.

#include <functional>
#include <memory>
#include <string>

#include "app/snapshot.h"
#include "base/result.h"
#include "content/compiler.h"

namespace slm::app {

/// Told what happens, line by line, for a person to read.
using Say = std::function<void(const std::string& line)>;

struct SiteBuilderOptions {
  std::string content;   // folder
  std::string base_url;  // checked
  SecurityLines security_lines;
  bool drafts = false;
  bool live_reload = false;
};

class SiteBuilder {
 public:
  SiteBuilder(SiteBuilderOptions options, Say say);

  enum class Mistakes : std::uint8_t { show, refuse };

  /// A new snapshot; null where the content has mistakes and those are refused. Fails where the folder
  /// cannot be read.
  Result<std::shared_ptr<const Snapshot>> build(Mistakes mistakes);

 private:
  void say_mistakes(const Diagnostics& diagnostics) const;

  SiteBuilderOptions options_;
  Say say_;
  content::Compiler compiler_;
};

}  // namespace slm::app
