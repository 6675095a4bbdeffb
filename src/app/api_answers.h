#pragma once
// What the catalogue's API and the tools answer for one snapshot: questions in, ready responses out.
//
// Safe from any thread. Answers to questions are kept, compressed forms and entity tag included, up to a
// limit: programs ask the same again and again. Mistakes are not kept.

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "app/model_objects.h"
#include "app/snapshot.h"
#include "core/tools/tool.h"
#include "http/message.h"

namespace slm::app {

/// 400 with the list of them in "errors"; any page may read it.
http::Dynamic problem_of(const tools::InputErrors& errors);

class ApiAnswers {
 public:
  explicit ApiAnswers(std::shared_ptr<const Snapshot> snapshot);

  const std::shared_ptr<const Snapshot>& snapshot() const { return snapshot_; }

  /// Filters, sort, fields, limit, cursor: docs/api.md.
  http::Response models(const http::Request& request) const;
  /// The same rows for spreadsheets; all of them.
  http::Response models_csv(const http::Request& request) const;
  /// As `slmhub models show ID --format json`; unknown names are answered with the nearest.
  http::Response model(std::string_view name) const;
  http::Response devices(const http::Request& request) const;
  http::Response device(std::string_view name) const;
  http::Response quantizations(const http::Request& request) const;
  /// What the tool answers; mistakes in the question are 400 with a list of them in "errors".
  http::Response tool(const tools::Tool& tool, const http::Request& request) const;

 private:
  http::ReadyPointer find_kept(const std::string& key) const;
  http::ReadyPointer keep(std::string key, std::string content_type, std::string body) const;

  std::shared_ptr<const Snapshot> snapshot_;
  const tools::Knowledge& knowledge_;
  ModelObjects objects_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, http::ReadyPointer> kept_;
  mutable std::size_t kept_bytes_ = 0;
};

}  // namespace slm::app
