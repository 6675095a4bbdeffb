#include "app/remote_files.h"

#include <utility>

#include "app/weights_source.h"
#include "http/problem.h"

namespace slm::app {
namespace {

constexpr std::string_view k_retry_after_seconds = "5";

http::Dynamic busy() {
  http::Dynamic response =
      http::problem({}, 503, "too many files are being read at the moment; try again soon");
  response.headers.emplace_back("Retry-After", k_retry_after_seconds);
  return response;
}

http::Dynamic dynamic_of(http::Response response) {
  if (auto* dynamic = std::get_if<http::Dynamic>(&response)) return std::move(*dynamic);
  return http::problem({}, 500, "the answer could not be made");  // only Dynamic answers read files
}

}  // namespace

RemoteFiles::RemoteFiles(os::Reach reach, RemoteLimits limits)
    : reach_(std::move(reach)),
      limits_(limits),
      reader_([this](const std::string& place) { return read(place); }),
      background_(limits.most_at_once, limits.most_waiting) {}

Result<tools::WeightsRead, tools::ReadFailure> RemoteFiles::read(const std::string& place) const {
  WeightsSourceOptions options;
  options.places = Places::web;
  options.most_bytes = limits_.most_bytes;
  options.most_parts = limits_.most_parts;
  options.http.timeout_ms = limits_.timeout_ms;
  options.http.reach = reach_;
  options.http.is_cancelled = [this] { return background_.is_stopping(); };
  return WeightsSource(std::move(options)).read(place);
}

http::Response RemoteFiles::answer(const Make& make) {
  bool reads_files = false;
  const tools::ReadWeights probe = [&](const std::string&) -> Result<tools::WeightsRead, tools::ReadFailure> {
    reads_files = true;
    return Unexpected{tools::ReadFailure{}};
  };
  http::Response at_once = make(probe);
  if (!reads_files) return at_once;
  return http::Deferred{[this, make](const http::Deferred::Done& done) {
    const bool is_taken = background_.run([this, make, done] { done(dynamic_of(make(reader_))); });
    if (!is_taken) done(busy());
  }};
}

}  // namespace slm::app
