#include "app/hub.h"

#include <memory>
#include <optional>
#include <thread>

#include "app/content_security_policy.h"
#include "app/routes.h"
#include "app/snapshot.h"
#include "base/text.h"
#include "content/compiler.h"
#include "http/security_headers.h"
#include "http/server.h"
#include "os/clock.h"
#include "os/file.h"
#include "os/folder_watch.h"
#include "os/stop_signal.h"
#include "os/thread.h"
#include "site/assets.h"
#include "site/base_url.h"
#include "site/site.h"
#include "store/database.h"

namespace slm::app {
namespace {

constexpr int k_quiet_ms = 5;  // editors save in several steps; a reader does not notice 5 ms
constexpr std::uint64_t k_most_shown_bytes = 16 * 1024 * 1024;

Unexpected<HubError> usage_error(const Error& error) {
  return Unexpected{HubError{HubError::Kind::usage, error.message}};
}

Unexpected<HubError> world_error(const Error& error) {
  return Unexpected{HubError{HubError::Kind::world, error.message}};
}

http::ServerOptions server_options(const Settings& settings, const http::Endpoint& endpoint) {
  http::ServerOptions options;
  options.endpoint = endpoint;
  options.thread_count = settings.threads;
  options.connection_limit = settings.max_connections;
  options.limits.header_bytes = settings.max_header_bytes;
  options.limits.body_bytes = settings.max_body_bytes;
  options.timeouts.header_ms = settings.header_seconds * 1000;
  options.timeouts.body_ms = settings.body_seconds * 1000;
  options.timeouts.idle_ms = settings.idle_seconds * 1000;
  options.timeouts.write_ms = settings.write_seconds * 1000;
  options.timeouts.shutdown_ms = settings.shutdown_seconds * 1000;
  options.tls = {settings.tls_cert, settings.tls_key};
  options.security_lines =
      http::security_headers({std::string(k_content_security_policy),
                              settings.tls_cert.empty() ? http::Transport::plain : http::Transport::tls});
  return options;
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

Pages pages_of(std::shared_ptr<const site::Site> site) {
  Pages pages;
  pages.base_path = site->base_path();
  pages.addresses = site->addresses();
  pages.render = [site = std::move(site)](std::string_view address) { return site->render(address); };
  return pages;
}

/// Compiles the content folder into snapshots, again and again.
class SiteBuilder {
 public:
  SiteBuilder(const Settings& settings, std::string base_url, std::string security_lines, const Say& say)
      : settings_(settings),
        base_url_(std::move(base_url)),
        security_lines_(std::move(security_lines)),
        say_(say),
        compiler_(settings.content, {.drafts = settings.drafts}) {}

  enum class Mistakes : std::uint8_t { show, refuse };

  /// A new snapshot; null where the content has mistakes and those are refused.
  Result<std::shared_ptr<const Snapshot>> build(Mistakes mistakes) {
    const std::int64_t started_ns = os::monotonic_ns();
    SLM_TRY(const content::ContentPointer content, compiler_.compile());
    say_mistakes(content->diagnostics);
    const std::size_t errors = count_errors(content->diagnostics);
    if (errors > 0 && mistakes == Mistakes::refuse) {
      say_("the last good site stays up; " + format_uint(errors) + " to mend");
      return std::shared_ptr<const Snapshot>();
    }
    auto site = std::make_shared<const site::Site>(
        content, site::AssetSet::embedded(),
        site::SiteOptions{.base_url = base_url_, .live_reload = settings_.watch});
    auto snapshot = std::make_shared<const Snapshot>(pages_of(std::move(site)), security_lines_);
    const auto took_ms = static_cast<std::uint64_t>(os::monotonic_ns() - started_ns) / 1'000'000;
    say_(format_uint(content->pages.size()) + " pages ready in " + format_uint(took_ms) + " ms");
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
  }

 private:
  void say_mistakes(const Diagnostics& diagnostics) const {
    for (const Diagnostic& diagnostic : diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      const auto source = os::read_file(settings_.content + "/" + diagnostic.file, k_most_shown_bytes);
      say_(format_diagnostic(diagnostic, source.value_or("")));
    }
  }

  const Settings& settings_;
  std::string base_url_;
  std::string security_lines_;
  const Say& say_;
  content::Compiler compiler_;
};

/// Builds again whenever a file changes, in a thread of its own.
class Watcher {
 public:
  Watcher(os::FolderWatch watch, SiteBuilder& builder, Publisher& publisher, http::EventChannel& reloads,
          const Say& say)
      : watch_(std::move(watch)), thread_([this, &builder, &publisher, &reloads, &say] {
          os::name_this_thread("watch");
          while (watch_.wait(k_quiet_ms)) rebuild(builder, publisher, reloads, say);
        }) {}
  ~Watcher() {
    watch_.release();
    thread_.join();
  }

 private:
  static void rebuild(SiteBuilder& builder, Publisher& publisher, http::EventChannel& reloads,
                      const Say& say) {
    auto snapshot = builder.build(SiteBuilder::Mistakes::refuse);
    if (!snapshot) return say(snapshot.error().message + "; the last good site stays up");
    if (!*snapshot) return;
    publisher.publish(std::move(*snapshot));
    reloads.publish("reload", "");
  }

  os::FolderWatch watch_;
  std::thread thread_;
};

}  // namespace

Result<int, HubError> run_hub(const Settings& settings, const Say& say) {
  auto endpoint = http::parse_endpoint(settings.listen);
  if (!endpoint) return usage_error({"listen: " + endpoint.error().message});
  const auto base_url =
      site::parse_base_url(settings.base_url.empty() ? address_of(settings, *endpoint) : settings.base_url);
  if (!base_url) return usage_error(base_url.error());
  os::StopSignal stop;
  if (const auto made = os::make_folder(settings.data); !made) return world_error(made.error());
  const auto database = store::Database::open(settings.data + "/slmhub.db");
  if (!database) return world_error(database.error());
  const auto log = open_access_log(settings.access_log);
  if (!log) return world_error(log.error());

  http::ServerOptions options = server_options(settings, *endpoint);
  SiteBuilder builder(settings, *base_url, options.security_lines, say);
  Publisher publisher;
  http::Metrics metrics;
  metrics.add_gauge("slmhub_addresses", "Addresses of the site that is being served.", [&publisher] {
    const auto snapshot = publisher.current();
    return snapshot ? static_cast<double>(snapshot->address_count()) : 0.0;
  });
  const auto reloads = settings.watch ? std::make_shared<http::EventChannel>() : nullptr;
  http::Router router = make_router({publisher, *database, metrics, reloads, site::base_path_of(*base_url)});
  // Listening before compiling: a port that is taken is known at once, and probes see the hub start.
  auto server = http::Server::start(std::move(options), std::move(router), metrics, log->get());
  if (!server) return world_error(server.error());
  endpoint->port = (*server)->port();

  // The watch opens before the first build, so that nothing saved in between is missed.
  std::optional<os::FolderWatch> watch;
  if (settings.watch) {
    auto opened = os::FolderWatch::open(settings.content);
    if (!opened) return world_error(opened.error());
    watch.emplace(std::move(*opened));
  }
  say("content: " + settings.content + ", database: " + settings.data + "/slmhub.db");
  auto snapshot = builder.build(SiteBuilder::Mistakes::show);
  if (!snapshot) return world_error(snapshot.error());
  publisher.publish(std::move(*snapshot));
  say("listening on " + address_of(settings, *endpoint) +
      (settings.base_url.empty() ? "" : ", published as " + *base_url));

  std::optional<Watcher> watcher;
  if (watch) watcher.emplace(std::move(*watch), builder, publisher, *reloads, say);
  const int signal = stop.wait();
  say("stopping: finishing what is in flight");
  watcher.reset();
  (*server)->stop();
  return signal;
}

}  // namespace slm::app
