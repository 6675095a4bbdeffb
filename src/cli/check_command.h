#pragma once
// `slmhub check`: reads a content folder and reports every mistake in it.
//
// slmhub check --content content --format json

namespace CLI {
class App;
}

namespace slm::cli {

/// Adds the command to `app`. When it runs it sets `exit_code`: 0 where the content has no errors (warnings
/// are fine), 1 where it has, 3 where the folder cannot be read.
void add_check_command(CLI::App& app, int& exit_code);

}  // namespace slm::cli
