#include <algorithm>
#include <string>

#include "base/text.h"
#include "site/text_outputs.h"

namespace slm::site {
namespace {

constexpr std::string_view k_declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view k_namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

void draw_url(html::Writer& out, const View& view, std::string_view address, const Date& changed) {
  out.element("url", {}, [&] {
    out.element_text("loc", {}, view.absolute(address));
    if (changed.is_known()) out.element_text("lastmod", {}, format_iso(changed));
  });
  out.newline();
}

// Addresses in a fixed order: written pages first, then what the site makes of them.
std::size_t address_count(const Plan& plan) {
  return plan.indexed.size() + plan.unwritten_sections.size() + plan.tags.size() + plan.authors.size() +
         plan.made_pages.size() + (plan.model_list.empty() ? 0 : 1);
}

void draw_address(html::Writer& out, const View& view, const Plan& plan, std::size_t at) {
  if (at < plan.indexed.size()) {
    const content::Page& page = *view.content.pages[plan.indexed[at]];
    return draw_url(out, view, page.address, page.updated.is_known() ? page.updated : page.date);
  }
  at -= plan.indexed.size();
  if (at < plan.unwritten_sections.size()) {
    return draw_url(out, view, view.content.sections[plan.unwritten_sections[at]].address, {});
  }
  at -= plan.unwritten_sections.size();
  if (at < plan.tags.size()) return draw_url(out, view, plan.tags[at].address, {});
  at -= plan.tags.size();
  if (at < plan.authors.size()) return draw_url(out, view, plan.authors[at].address, {});
  at -= plan.authors.size();
  draw_url(out, view, at < plan.made_pages.size() ? plan.made_pages[at].address : plan.model_list, {});
}

Output xml(html::Writer&& out) {
  return {.bytes = std::string(k_declaration) + std::move(out).take().bytes() + "\n",
          .content_type = "application/xml; charset=utf-8"};
}

Output make_sitemap_index(const View& view, const Plan& plan) {
  html::Writer out;
  out.element("sitemapindex", {{"xmlns", k_namespace}}, [&] {
    for (std::size_t part = 0; part < sitemap_part_count(plan); ++part) {
      out.newline();
      out.element("sitemap", {}, [&] {
        out.element_text("loc", {}, view.absolute("/sitemap-" + format_uint(part + 1) + ".xml"));
      });
    }
  });
  return xml(std::move(out));
}

}  // namespace

std::size_t sitemap_part_count(const Plan& plan) {
  return std::max<std::size_t>(1, (address_count(plan) + k_sitemap_length - 1) / k_sitemap_length);
}

Output make_sitemap(const View& view, const Plan& plan, std::size_t) {
  return sitemap_part_count(plan) == 1 ? make_sitemap_part(view, plan, 0) : make_sitemap_index(view, plan);
}

Output make_sitemap_part(const View& view, const Plan& plan, std::size_t part) {
  html::Writer out;
  out.element("urlset", {{"xmlns", k_namespace}}, [&] {
    out.newline();
    const std::size_t end = std::min((part + 1) * k_sitemap_length, address_count(plan));
    for (std::size_t at = part * k_sitemap_length; at < end; ++at) draw_address(out, view, plan, at);
  });
  return xml(std::move(out));
}

}  // namespace slm::site
