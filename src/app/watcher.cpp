#include "app/watcher.h"

#include "os/thread.h"

namespace slm::app {
namespace {

constexpr int k_quiet_ms = 5;  // editors save in several steps; a reader does not notice 5 ms

}  // namespace

Watcher::Watcher(os::FolderWatch watch, SiteBuilder& builder, Publisher& publisher,
                 http::EventChannel& reloads, Say say)
    : watch_(std::move(watch)),
      builder_(builder),
      publisher_(publisher),
      reloads_(reloads),
      say_(std::move(say)),
      thread_([this] {
        os::name_this_thread("watch");
        while (watch_.wait(k_quiet_ms)) rebuild();
      }) {}

Watcher::~Watcher() {
  watch_.release();
  thread_.join();
}

void Watcher::rebuild() {
  auto snapshot = builder_.build(SiteBuilder::Mistakes::refuse);
  if (!snapshot) return say_(snapshot.error().message + "; the last good site stays up");
  if (!*snapshot) return;
  publisher_.publish(std::move(*snapshot));
  reloads_.publish("reload", "");
}

}  // namespace slm::app
