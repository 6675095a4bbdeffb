#pragma once
// Runs another program to its end: arguments, bytes in, bytes out. No shell is involved.
//
// Safe from any thread; the caller waits. The program sees this process's environment and no open files
// but its own three.

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace slm::os {

struct ProcessLimits {
  std::chrono::milliseconds time{5000};  // then the program is killed
  std::size_t output_bytes = 1 << 20;    // of standard output
};

struct ProcessOutput {
  int exit_code = 0;  // 128 + the number of the signal that ended it
  std::string output;
};

/// `arguments[0]` is the program, searched on PATH. Fails where it cannot be started or goes over a limit;
/// a program that ran and failed is a value. Its standard error is dropped.
/// run_process({"cat"}, "a", {}) -> exit code 0, output "a".
Result<ProcessOutput> run_process(const std::vector<std::string>& arguments, std::string_view input,
                                  ProcessLimits limits);

}  // namespace slm::os
