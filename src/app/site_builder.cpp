#include "app/site_builder.h"

#include "base/text.h"
#include "os/clock.h"
#include "os/file.h"
#include "site/assets.h"
#include "site/site.h"

namespace slm::app {
namespace {

constexpr std::uint64_t k_most_shown_bytes = 16 * 1024 * 1024;

Pages pages_of(std::shared_ptr<const site::Site> site) {
  Pages pages;
  pages.base_path = site->base_path();
  pages.addresses = site->addresses();
  pages.knowledge = [site]() -> const tools::Knowledge& { return site->knowledge(); };
  pages.ask = [site](std::string_view address, const tools::Parameters& parameters,
                     const tools::ReadWeights* read_weights) {
    return site->ask(address, parameters, read_weights);
  };
  pages.render = [site](std::string_view address) { return site->render(address); };
  pages.site = std::move(site);
  return pages;
}

}  // namespace

SiteBuilder::SiteBuilder(SiteBuilderOptions options, Say say)
    : options_(std::move(options)),
      say_(std::move(say)),
      compiler_(options_.content, {.drafts = options_.drafts}) {}

Result<std::shared_ptr<const Snapshot>> SiteBuilder::build(Mistakes mistakes) {
  const std::int64_t started_ns = os::monotonic_ns();
  SLM_TRY(const content::ContentPointer content, compiler_.compile());
  say_mistakes(content->diagnostics);
  const std::size_t errors = count_errors(content->diagnostics);
  if (errors > 0 && mistakes == Mistakes::refuse) {
    say_("the last good site stays up; mistakes to mend: " + format_uint(errors));
    return std::shared_ptr<const Snapshot>();
  }
  auto site = std::make_shared<const site::Site>(
      content, site::AssetSet::embedded(),
      site::SiteOptions{.base_url = options_.base_url, .live_reload = options_.live_reload});
  auto snapshot = std::make_shared<const Snapshot>(pages_of(std::move(site)), options_.security_lines);
  const auto took_ms = static_cast<std::uint64_t>(os::monotonic_ns() - started_ns) / 1'000'000;
  say_(format_uint(content->pages.size()) + " pages ready in " + format_uint(took_ms) + " ms");
  return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

void SiteBuilder::say_mistakes(const Diagnostics& diagnostics) const {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    const auto source = os::read_file(options_.content + "/" + diagnostic.file, k_most_shown_bytes);
    say_(format_diagnostic(diagnostic, source.value_or("")));
  }
}

}  // namespace slm::app
