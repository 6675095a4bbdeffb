#include "app/hub.h"

#include <memory>
#include <optional>

#include "app/content_security_policy.h"
#include "app/routes.h"
#include "app/tool_routes.h"
#include "app/watcher.h"
#include "base/text.h"
#include "http/security_headers.h"
#include "http/server.h"
#include "os/file.h"
#include "os/stop_signal.h"
#include "site/base_url.h"

namespace slm::app {
namespace {

using Failure = Unexpected<HubError>;

Failure usage_error(const Error& error) {
  return {{HubError::Kind::usage, error.message}};
}

Failure world_error(const Error& error) {
  return {{HubError::Kind::world, error.message}};
}

std::string security_lines(const Settings& settings, StyleSources styles) {
  return http::security_headers({content_security_policy(styles),
                                 settings.tls_cert.empty() ? http::Transport::plain : http::Transport::tls});
}

SecurityLines security_lines(const Settings& settings) {
  return {.strict = security_lines(settings, StyleSources::own_files),
          .with_diagram = security_lines(settings, StyleSources::own_files_and_inline)};
}

http::ServerOptions server_options(const Settings& settings, const http::Endpoint& endpoint,
                                   http::LargeBodies& large_bodies) {
  http::ServerOptions options;
  options.endpoint = endpoint;
  options.thread_count = settings.threads;
  options.connection_limit = settings.max_connections;
  options.limits.header_bytes = settings.max_header_bytes;
  options.limits.body_bytes = settings.max_body_bytes;
  options.limits.large_bodies = &large_bodies;
  options.timeouts.header_ms = settings.header_seconds * 1000;
  options.timeouts.body_ms = settings.body_seconds * 1000;
  options.timeouts.idle_ms = settings.idle_seconds * 1000;
  options.timeouts.write_ms = settings.write_seconds * 1000;
  options.timeouts.shutdown_ms = settings.shutdown_seconds * 1000;
  options.tls = {settings.tls_cert, settings.tls_key};
  options.security_lines = security_lines(settings, StyleSources::own_files);
  return options;
}

RemoteLimits remote_limits(const Settings& settings) {
  RemoteLimits limits;
  limits.each_client = {settings.inspect_per_client, settings.inspect_per_minute};
  return limits;
}

std::string address_of(const Settings& settings, const http::Endpoint& endpoint) {
  const bool is_v6 = endpoint.address.find(':') != std::string::npos;
  const std::string host = is_v6 ? "[" + endpoint.address + "]" : endpoint.address;
  return (settings.tls_cert.empty() ? "http://" : "https://") + host + ":" + format_uint(endpoint.port) + "/";
}

Result<std::unique_ptr<http::AccessLog>> open_access_log(const std::string& path) {
  if (path == "off") return std::unique_ptr<http::AccessLog>();
  SLM_TRY(os::AppendFile file, os::AppendFile::open(path));
  return std::make_unique<http::AccessLog>(std::move(file));
}

Result<store::Database> open_database(const std::string& folder) {
  SLM_TRY_DONE(os::make_folder(folder));
  return store::Database::open(folder + "/slmhub.db");
}

void add_site_gauge(http::Metrics& metrics, const Publisher& publisher) {
  metrics.add_gauge("slmhub_addresses", "Addresses of the site that is being served.", [&publisher] {
    const auto snapshot = publisher.current();
    return snapshot ? static_cast<double>(snapshot->address_count()) : 0.0;
  });
}

// Pages are served meanwhile; /readyz says that search is not there yet.
void finish_start(Publisher& publisher) {
  publisher.current()->site()->prepare_search();
  publisher.mark_ready();
}

/// Everything between a running server and the signal that ends it: first site, watching, stop.
Result<int, HubError> serve_until_stopped(const Settings& settings, SiteBuilder& builder,
                                          Publisher& publisher, http::EventChannel* reloads,
                                          const std::string& greeting, os::StopSignal& stop, const Say& say) {
  // The watch opens before the first build, so that nothing saved in between is missed.
  std::optional<os::FolderWatch> watch;
  if (reloads != nullptr) {
    auto opened = os::FolderWatch::open(settings.content);
    if (!opened) return world_error(opened.error());
    watch.emplace(std::move(*opened));
  }
  say("content: " + settings.content + ", database: " + settings.data + "/slmhub.db");
  auto snapshot = builder.build(SiteBuilder::Mistakes::show);
  if (!snapshot) return world_error(snapshot.error());
  publisher.publish(std::move(*snapshot));
  say(greeting);
  std::optional<Watcher> watcher;
  if (watch) watcher.emplace(std::move(*watch), builder, publisher, *reloads, say);
  finish_start(publisher);
  const int signal = stop.wait();
  say("stopping: finishing what is in flight");
  return signal;
}

}  // namespace

Result<int, HubError> run_hub(const Settings& settings, const Say& say) {
  auto endpoint = http::parse_endpoint(settings.listen);
  if (!endpoint) return usage_error({"listen: " + endpoint.error().message});
  const bool own_url = settings.base_url.empty();
  const auto base_url = site::parse_base_url(own_url ? address_of(settings, *endpoint) : settings.base_url);
  if (!base_url) return usage_error(base_url.error());
  auto reach = os::Reach::listed(settings.inspect_hosts);
  if (!reach) return usage_error({"inspect-hosts: " + reach.error().message});
  os::StopSignal stop;
  const auto database = open_database(settings.data);
  if (!database) return world_error(database.error());
  const auto log = open_access_log(settings.access_log);
  if (!log) return world_error(log.error());

  Publisher publisher;
  http::Metrics metrics;
  add_site_gauge(metrics, publisher);
  const auto reloads = settings.watch ? std::make_shared<http::EventChannel>() : nullptr;
  const std::string base_path = site::base_path_of(*base_url);
  RemoteFiles files(std::move(*reach), remote_limits(settings));
  http::Router router = make_router({publisher, *database, metrics, reloads, base_path, files});
  http::LargeBodies large_bodies(settings.max_file_memory);
  allow_files(large_bodies, base_path, settings.max_file_bytes);
  // Listening before compiling: a port that is taken is known at once, and probes see the hub start.
  auto server = http::Server::start(server_options(settings, *endpoint, large_bodies), std::move(router),
                                    metrics, log->get());
  if (!server) return world_error(server.error());
  endpoint->port = (*server)->port();

  SiteBuilder builder(
      {settings.content, *base_url, security_lines(settings), settings.drafts, settings.watch}, say);
  const std::string greeting =
      "listening on " + address_of(settings, *endpoint) + (own_url ? "" : ", published as " + *base_url);
  auto signal = serve_until_stopped(settings, builder, publisher, reloads.get(), greeting, stop, say);
  (*server)->stop();
  files.stop();
  return signal;
}

}  // namespace slm::app
