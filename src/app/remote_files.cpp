#include "app/remote_files.h"

#include <utility>

#include "app/weights_source.h"
#include "base/text.h"
#include "http/problem.h"
#include "os/clock.h"

namespace slm::app {
namespace {

constexpr std::uint32_t k_retry_after_s = 5;

// What a response to `request` looks like when it is made later; the request itself is gone by then.
http::Request place_of(const http::Request& request) {
  http::Request place;
  place.target.path = request.target.path;
  place.client = request.client;
  return place;
}

http::Dynamic come_back(http::Dynamic response, std::uint32_t seconds) {
  response.headers.emplace_back("Retry-After", format_uint(seconds));
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  return response;
}

http::Dynamic busy(const http::Request& place) {
  return come_back(http::problem(place, 503, "too many files are being read at the moment; try again soon"),
                   k_retry_after_s);
}

http::Dynamic too_much(const http::Request& place, const ClientShares::Refusal& refusal,
                       const ShareLimits& limits) {
  const std::string seconds = format_uint(refusal.retry_after_s) + " s";
  const bool is_at_once = refusal.limit == ClientShares::Limit::at_once;
  const std::string message =
      is_at_once ? format_uint(limits.most_at_once) + " files are being read for you already; try again in "
                 : "more than " + format_uint(limits.most_a_minute) + " files in a minute; try again in ";
  return come_back(http::problem(place, 429, message + seconds), refusal.retry_after_s);
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
      shares_(limits.each_client),
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

http::Response RemoteFiles::answer(const http::Request& request, const Make& make) {
  bool reads_files = false;
  const tools::ReadWeights probe = [&](const std::string&) -> Result<tools::WeightsRead, tools::ReadFailure> {
    reads_files = true;
    return Unexpected{tools::ReadFailure{}};
  };
  http::Response at_once = make(probe);
  if (!reads_files) return at_once;
  return http::Deferred{[this, make, place = place_of(request)](const http::Deferred::Done& done) {
    if (const auto refusal = shares_.enter(place.client, os::monotonic_ns())) {
      return done(too_much(place, *refusal, limits_.each_client));
    }
    const bool is_taken = background_.run([this, make, done, client = place.client] {
      http::Dynamic response = dynamic_of(make(reader_));
      shares_.leave(client);
      done(std::move(response));
    });
    if (is_taken) return;
    shares_.leave(place.client);
    done(busy(place));
  }};
}

}  // namespace slm::app
