#include "content/compiler.h"

#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "content/address_book.h"
#include "content/catalog/catalog_reader.h"
#include "content/git_dates.h"
#include "content/link_resolver.h"
#include "content/page_cache.h"
#include "content/related_pages.h"
#include "content/scan.h"
#include "content/section_tree.h"
#include "content/settings.h"
#include "content/tool_embeds.h"
#include "core/catalog/groups.h"
#include "os/file.h"
#include "os/thread.h"

namespace slm::content {
namespace {

constexpr std::string_view k_settings_file = "site.yaml";

void append(const Diagnostics& from, Diagnostics& to) {
  to.insert(to.end(), from.begin(), from.end());
}

SiteSettings read_settings(const std::string& folder, Diagnostics& diagnostics) {
  const std::string file(k_settings_file);
  const Result<std::string> text = os::read_file(folder + "/" + file, k_page_byte_limit);
  if (text) return parse_settings(*text, file, diagnostics);
  diagnostics.push_back(
      {"SLM0310", Severity::error, file, {}, text.error().message, "make the file readable"});
  return {};
}

// A page whose own front matter does not say when it changed takes the date of its last commit.
PagePointer dated(const PagePointer& page, const DatesBySource& dates) {
  if (page->fields.find("updated") != nullptr) return page;
  const auto found = dates.find(page->source);
  const Date date = found == dates.end() ? Date{} : found->second;
  if (page->updated == date) return page;
  auto copy = std::make_shared<Page>(*page);
  copy->updated = date;
  return copy;
}

// The catalogue of the pages at hand; what is wrong with it is an error of the site.
void add_catalog(const std::string& folder, const std::vector<PagePointer>& pages, Content& content) {
  std::vector<ModelSource> models;
  for (const PagePointer& page : pages) {
    if (page->kind == PageKind::model && is_model_file(page->source)) {
      models.push_back({page->source, &page->fields});
    }
  }
  const std::vector<DataSource> data = read_data_files(folder, content.diagnostics);
  CheckedCatalog checked = check_catalog(models, data);
  append(checked.diagnostics, content.diagnostics);
  content.catalog = std::move(checked.catalog);
  content.library = std::move(checked.library);
}

// Openings of pages that the site makes are reached through these.
void check_orphans(const Content& content, Diagnostics& diagnostics) {
  std::set<std::string> made;
  for (std::string& address : catalog::made_addresses(*content.catalog)) made.insert(std::move(address));
  for (PageIndex i = 0; i < content.pages.size(); ++i) {
    const Page& page = *content.pages[i];
    if (page.listed || page.address == "/" || !content.linked_from[i].empty()) continue;
    if (made.contains(page.address)) continue;
    diagnostics.push_back({"SLM0402",
                           Severity::warning,
                           page.source,
                           {},
                           "no page leads here, and the navigation leaves it out",
                           "link to it from a page that readers reach, or set \"listed: true\""});
  }
}

}  // namespace

struct Compiler::State {
  std::string folder;
  CompileOptions options;
  PageCache cache;
  GitDates git_dates;
  LinkMemory link_memory;

  unsigned thread_count() const { return options.thread_count > 0 ? options.thread_count : os::core_count(); }
  void take_pages(const std::vector<CachedPage*>& cached, const DatesBySource& dates,
                  std::vector<PagePointer>& published, std::vector<PagePointer>& drafts,
                  Diagnostics& diagnostics) const;
};

void Compiler::State::take_pages(const std::vector<CachedPage*>& cached, const DatesBySource& dates,
                                 std::vector<PagePointer>& published, std::vector<PagePointer>& drafts,
                                 Diagnostics& diagnostics) const {
  for (CachedPage* page : cached) {
    append(page->parsed.diagnostics, diagnostics);
    if (page->parsed.page == nullptr) continue;
    page->parsed.page = dated(page->parsed.page, dates);
    const bool is_published = !page->parsed.page->draft || options.drafts;
    (is_published ? published : drafts).push_back(page->parsed.page);
  }
}

Compiler::Compiler(std::string folder, CompileOptions options)
    : state_(std::make_unique<State>(State{std::move(folder), options, {}, {}, {}})) {}

Compiler::~Compiler() = default;

Result<ContentPointer> Compiler::compile() {
  // Git's answer and the pages do not need each other, so they are made at the same time.
  const DatesBySource* dates = nullptr;
  std::jthread git([&] { dates = &state_->git_dates.of_folder(state_->folder); });
  SLM_TRY(Scan scan, scan_folder(state_->folder));
  auto content = std::make_shared<Content>();
  content->diagnostics = std::move(scan.diagnostics);
  if (scan.has_settings) content->settings = read_settings(state_->folder, content->diagnostics);
  for (ScannedFile& file : scan.static_files) {
    content->static_files.push_back(
        {file.source, "/" + file.source, std::move(file.system_path), file.byte_count});
  }
  const std::vector<CachedPage*> cached = state_->cache.update(scan.pages, state_->thread_count());
  git.join();
  std::vector<PagePointer> published;
  std::vector<PagePointer> drafts;
  state_->take_pages(cached, *dates, published, drafts, content->diagnostics);
  add_catalog(state_->folder, published, *content);
  index_addresses(std::move(published), *content);
  build_sections(*content);
  index_aliases(*content);
  resolve_links(drafts, state_->thread_count(), state_->link_memory, *content);
  relate_pages(*content);
  check_orphans(*content, content->diagnostics);
  check_tool_embeds(*content, content->diagnostics);
  sort_diagnostics(content->diagnostics);
  state_->link_memory.keep(content, std::move(drafts));
  return ContentPointer(std::move(content));
}

}  // namespace slm::content
