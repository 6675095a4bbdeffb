#pragma once
// For tests: runs a command as main() would and keeps what it prints.

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace slm::cli {

/// `arguments` without the program's name, in their order. Takes what the command prints on standard error to
/// `errors` and returns what it prints on standard output.
inline std::string captured_run(CLI::App& app, const std::vector<std::string>& arguments,
                                std::string& errors) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  errors = testing::internal::GetCapturedStderr();
  return testing::internal::GetCapturedStdout();
}

}  // namespace slm::cli
