#pragma once
// Builds the site again whenever a file is saved, publishes it, and tells the browsers.
//
// A thread of its own from construction to destruction; what it borrows must outlive it. Mistakes in the
// content leave the published site as it is.

#include <thread>

#include "app/site_builder.h"
#include "http/event_channel.h"
#include "os/folder_watch.h"

namespace slm::app {

class Watcher {
 public:
  Watcher(os::FolderWatch watch, SiteBuilder& builder, Publisher& publisher, http::EventChannel& reloads,
          Say say);
  ~Watcher();
  Watcher(const Watcher&) = delete;
  Watcher& operator=(const Watcher&) = delete;

 private:
  void rebuild();

  os::FolderWatch watch_;
  SiteBuilder& builder_;
  Publisher& publisher_;
  http::EventChannel& reloads_;
  Say say_;
  std::thread thread_;
};

}  // namespace slm::app
