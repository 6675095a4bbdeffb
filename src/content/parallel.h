#pragma once
// Runs independent steps on several threads.

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace slm::content {

/// Calls `step(index)` for every index below `count`, from up to `thread_count` threads, and returns when all
/// are done. Steps must not touch each other's data.
template <class Step>
void parallel_for(std::size_t count, unsigned thread_count, const Step& step) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t index = next++; index < count; index = next++) step(index);
  };
  std::vector<std::thread> helpers;
  for (unsigned i = 1; i < thread_count && i < count; ++i) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
}

}  // namespace slm::content
