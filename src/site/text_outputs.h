#pragma once
// The files of the site for programs: robots.txt, the sitemap, llms.txt, the web manifest, redirects and the
// service worker.
//
// Pure; each Maker is for a Route.

#include <cstddef>
#include <string_view>

#include "site/plan.h"
#include "site/site.h"
#include "site/view.h"

namespace slm::site {

/// A sitemap file may list 50,000 addresses (sitemaps.org); above that /sitemap.xml lists parts.
constexpr std::size_t k_sitemap_length = 50'000;

/// How many parts the sitemap has: 1 where one file is enough.
std::size_t sitemap_part_count(const Plan& plan);
Output make_sitemap(const View& view, const Plan& plan, std::size_t);
/// `/sitemap-1.xml` is part 0.
Output make_sitemap_part(const View& view, const Plan& plan, std::size_t part);

Output make_robots(const View& view, const Plan& plan, std::size_t);

/// The list of pages by section, as llmstxt.org describes it; links lead to the Markdown twins.
Output make_llms(const View& view, const Plan& plan, std::size_t);
/// The pages themselves, up to k_llms_full_bytes; what is left out is said at the end.
constexpr std::size_t k_llms_full_bytes = 8u << 20;
Output make_llms_full(const View& view, const Plan& plan, std::size_t);

Output make_manifest(const View& view, const Plan& plan, std::size_t);

/// The service worker stands at the root, because it may only serve what is below its own address.
constexpr std::string_view k_service_worker = "sw.js";
Output make_service_worker(const View& view, const Plan& plan, std::size_t);

/// A former address of a page: a permanent redirect on the server, a small page in an export.
Output make_redirect(const View& view, const Plan& plan, std::size_t alias);

}  // namespace slm::site
