#pragma once
// One state of the site behind an HTTP server: from path to ready response, each made when first asked for
// and kept.
//
// Immutable to its users, safe from any thread. Also here: what belongs to addresses as HTTP sees them (base
// path, missing slashes, the page for what is missing).

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/message.h"
#include "site/site.h"

namespace slm::app {

/// What a snapshot needs to know of a site::Site.
struct Pages {
  std::string base_path;  // "" or "/slmhub"
  std::vector<std::string> addresses;
  // Both safe from any thread.
  std::function<std::optional<site::Output>(std::string_view address)> render;
  std::function<std::optional<site::Answer>(std::string_view address, const tools::Parameters& parameters,
                                            const tools::ReadWeights* read_weights)>
      ask;
  std::function<const tools::Knowledge&()> knowledge;  // lives as long as this function
  std::shared_ptr<const site::Site> site;              // what searches; null in tests of plain pages
};

/// Header lines from http::security_headers(): every response has one of these.
struct SecurityLines {
  std::string strict;
  std::string with_diagram;  // pages whose diagrams need inline styles
};

class Snapshot {
 public:
  Snapshot(Pages pages, SecurityLines security_lines);

  /// Always an answer: the page, a redirect to where it is, or the page for missing ones with 404.
  /// `read_weights` is for the questions of tools that read files; without it they say that nobody can.
  http::Response answer(const http::Request& request, const tools::ReadWeights* read_weights = nullptr) const;

  /// What the tools answer from.
  const tools::Knowledge& knowledge() const { return pages_.knowledge(); }

  /// Null where there are only plain pages.
  const site::Site* site() const { return pages_.site.get(); }
  const SecurityLines& security_lines() const { return security_lines_; }

  std::size_t address_count() const { return slots_.size(); }

 private:
  struct Slot {
    mutable std::once_flag made;
    mutable http::ReadyPointer ready;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::optional<http::Response> answer_question(std::string_view address, std::string_view query,
                                                const tools::ReadWeights* read_weights) const;
  http::ReadyPointer page_at(std::string_view address) const;
  http::ReadyPointer make(std::string_view address, int status) const;
  http::Response missing_page() const;

  Pages pages_;
  SecurityLines security_lines_;
  std::unordered_map<std::string, Slot, Hash, std::equal_to<>> slots_;
  Slot missing_;
};

/// The snapshot that is being served; replaced while requests go on.
class Publisher {
 public:
  void publish(std::shared_ptr<const Snapshot> snapshot);
  /// Null before the first publish().
  std::shared_ptr<const Snapshot> current() const;

  /// From the first snapshot that answers everything at once: pages are there before the search index is.
  void mark_ready() { is_ready_ = true; }
  bool is_ready() const { return is_ready_; }

 private:
  std::atomic<bool> is_ready_ = false;
  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> current_;
};

}  // namespace slm::app
