#pragma once
// How commands read weight files: from the disk and the web, with the user's own token and a line that says
// how far it is.

#include <cstdint>
#include <optional>

#include "app/weights_source.h"

namespace slm::cli {

class TerminalWeights {
 public:
  /// HF_TOKEN, where it is set, is sent to huggingface.co alone. `reach` limits what an agent may have asked:
  /// its words may be a stranger's.
  explicit TerminalWeights(std::uint32_t timeout_s, os::Reach reach = os::Reach::everything());
  TerminalWeights(const TerminalWeights&) = delete;
  TerminalWeights& operator=(const TerminalWeights&) = delete;

  /// Borrows this.
  const tools::ReadWeights& reader() const { return reader_; }

  /// Why the last file was not read, if it was not.
  std::optional<tools::ReadFailure::Kind> failure() const { return failure_; }

 private:
  tools::ReadWeights reader_;
  std::optional<tools::ReadFailure::Kind> failure_;
};

}  // namespace slm::cli
