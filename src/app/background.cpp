#include "app/background.h"

#include "os/thread.h"

namespace slm::app {

Background::Background(std::size_t thread_count, std::size_t most_waiting) : most_waiting_(most_waiting) {
  for (std::size_t at = 0; at < thread_count; ++at) threads_.emplace_back([this] { work(); });
}

bool Background::run(std::function<void()> job) {
  const std::lock_guard lock(mutex_);
  if (is_stopping_ || waiting_.size() >= most_waiting_) return false;
  waiting_.push_back(std::move(job));
  changed_.notify_one();
  return true;
}

void Background::stop() {
  std::deque<std::function<void()>> dropped;
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    dropped.swap(waiting_);
    changed_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Background::work() {
  os::name_this_thread("background");
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_stopping_ || !waiting_.empty(); });
    if (is_stopping_) return;
    const std::function<void()> job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    job();
  }
}

}  // namespace slm::app
