#include "site/text_outputs.h"

#include <string>

#include "base/json_writer.h"

namespace slm::site {
namespace {

void write_icon(JsonWriter& json, const std::string& source, std::string_view sizes, std::string_view type) {
  json.begin_object().key("src").string(source).key("sizes").string(sizes).key("type").string(type);
  json.end_object();
}

std::string location_of(const View& view, const std::string& alias) {
  return view.content.pages[view.content.by_alias.at(alias)]->address;
}

}  // namespace

Output make_robots(const View& view, const Plan&, std::size_t) {
  return {.bytes = "User-agent: *\nAllow: /\n\nSitemap: " + view.absolute("/sitemap.xml") + "\n",
          .content_type = "text/plain; charset=utf-8"};
}

Output make_manifest(const View& view, const Plan&, std::size_t) {
  const content::SiteSettings& settings = view.content.settings;
  JsonWriter json;
  json.begin_object().key("name").string(settings.title).key("short_name").string(settings.title);
  if (!settings.description.empty()) json.key("description").string(settings.description);
  json.key("lang").string(settings.language).key("id").string(view.href("/"));
  json.key("start_url").string(view.href("/")).key("scope").string(view.href("/"));
  json.key("display").string("minimal-ui");
  json.key("background_color").string("#ffffff").key("theme_color").string("#ffffff");
  json.key("icons").begin_array();
  write_icon(json, view.href(view.assets.named("icon.svg").address), "any", "image/svg+xml");
  write_icon(json, view.href("/icon-192.png"), "192x192", "image/png");
  write_icon(json, view.href("/icon-512.png"), "512x512", "image/png");
  json.end_array().end_object();
  return {.bytes = json.take() + "\n", .content_type = "application/manifest+json"};
}

Output make_service_worker(const View& view, const Plan&, std::size_t) {
  const Asset& script = view.assets.named(k_service_worker);
  return {.bytes = std::string(script.bytes), .content_type = script.content_type};
}

Output make_redirect(const View& view, const Plan& plan, std::size_t alias) {
  const std::string address = location_of(view, plan.aliases[alias]);
  const std::string href = view.href(address);
  html::Writer out;
  out.doctype();
  out.element("html", {{"lang", view.content.settings.language}}, [&] {
    out.element("head", {}, [&] {
      out.void_element("meta", {{"charset", "utf-8"}});
      out.element_text("title", {}, "Moved: " + view.content.settings.title);
      out.void_element("link", {{"rel", "canonical"}, {"href", view.absolute(address)}});
      out.void_element("meta", {{"name", "robots"}, {"content", "noindex"}});
      out.void_element("meta", {{"http-equiv", "refresh"}, {"content", "0; url=" + href}});
    });
    out.element("body", {}, [&] {
      out.element("p", {}, [&] {
        out.text("This page is now at ");
        out.element_text("a", {{"href", href}}, href);
        out.text(".");
      });
    });
  });
  out.newline();
  return {.kind = OutputKind::redirect,
          .bytes = std::move(out).take().bytes(),
          .content_type = "text/html; charset=utf-8",
          .location = href};
}

}  // namespace slm::site
