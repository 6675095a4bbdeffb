#pragma once
// `slmhub build`: the content folder to a static site.

namespace CLI {
class App;
}
namespace slm::cli {

/// Adds the command. Exit codes: 0 done, 1 the content has errors (nothing is written), 2 wrong usage, 3 the
/// folders cannot be read or written.
void add_build_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
