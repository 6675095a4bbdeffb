#pragma once
// The hub as addresses and bytes. `slmhub serve` asks for one address at a time, `slmhub build` for all of
// them: both get their bytes here, which is why the two sites are the same.
//
// A Site is an immutable snapshot; render() is const, safe from any thread, and does not cache;
// the search index is made when it is first asked for.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/content.h"
#include "core/search/search.h"
#include "core/tools/tool.h"

namespace slm::site {

class AssetSet;  // site/assets.h

struct SiteOptions {
  std::string base_url = "http://localhost:8080/";  // scheme, host and base path, ends in "/"
  bool live_reload = false;                         // pages ask for /_watch and reload (serve --watch only)
};

enum class OutputKind : std::uint8_t { page, file, redirect };

struct Output {
  OutputKind kind = OutputKind::page;
  std::string bytes;         // for a redirect: the small page that a static export shows
  std::string content_type;  // with charset
  std::string location;      // redirects: the full path with base path
  bool immutable = false;    // named by its content: may be cached for a year
  bool has_diagram = false;  // the page draws with Mermaid, which needs inline styles
};

/// A tool's page with the answer to one question.
struct Answer {
  std::string html;
  bool is_understood = true;  // false: the page says what was wrong with the question
};

class Site {
 public:
  Site(content::ContentPointer content, const AssetSet& assets, SiteOptions options);
  ~Site();

  /// Every address of the public site without base path, sorted: "/", "/learn/", "/sitemap.xml", "/assets/…".
  /// Ends in "/" for pages (file: index.html), in a file name otherwise. "/404.html" is the page for missing
  /// ones.
  const std::vector<std::string>& addresses() const;

  /// The bytes at `address`, or nothing where the site has no such address.
  std::optional<Output> render(std::string_view address) const;

  /// The page at `address` with the answer to what its address asks ("/tools/size/?model=phi-4"); nothing
  /// where the page has no tool. Without parameters it is what render() gives.
  std::optional<Answer> ask(std::string_view address, const tools::Parameters& parameters,
                            const tools::ReadWeights* read_weights = nullptr) const;

  /// What the API and other faces answer from; lives as long as the Site.
  const tools::Knowledge& knowledge() const;

  /// Makes the search index, so that no search waits for it.
  void prepare_search() const;

  /// What search finds, without base path. Unless prepared, the first call takes as long as making the index.
  search::Answer search(const search::Request& request) const;

  /// "/search/" with the answer to `query`.
  std::string search_page(std::string_view query) const;

  /// "/slmhub" or "": what stands before every address.
  const std::string& base_path() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slm::site
