#include "site/feeds.h"

#include <algorithm>
#include <string>

#include "base/json_writer.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageIndex;
using html::Writer;

Date changed(const Page& page) {
  return std::max(page.date, page.updated);
}

// A feed needs a date even where it has no entries; the epoch of our format is as good as any.
Date newest_change(const View& view, const Feed& feed) {
  Date newest = {2026, 1, 1};
  for (const PageIndex index : feed.pages) newest = std::max(newest, changed(*view.content.pages[index]));
  return newest;
}

std::string_view publisher_of(const View& view) {
  const content::SiteSettings& settings = view.content.settings;
  return settings.organisation.empty() ? settings.title : settings.organisation;
}

void draw_author(Writer& out, std::string_view name) {
  out.element("author", {}, [&] { out.element_text("name", {}, name); });
}

// XML has no void elements; an empty pair is the same to its readers.
void draw_link(Writer& out, std::string_view relation, std::string_view type, std::string_view href) {
  out.element_text("link", {{"rel", relation}, {"type", type}, {"href", href}}, {});
}

void draw_entry(Writer& out, const View& view, const Page& page) {
  const std::string url = view.absolute(page.address);
  out.newline();
  out.element("entry", {}, [&] {
    out.element_text("id", {}, url);
    out.element_text("title", {}, page.title);
    draw_link(out, "alternate", "text/html", url);
    out.element_text("published", {}, format_rfc3339(page.date));
    out.element_text("updated", {}, format_rfc3339(changed(page)));
    for (const std::string& author : page.authors) draw_author(out, author);
    for (const std::string& tag : page.tags) out.element_text("category", {{"term", tag}}, {});
    out.element_text("summary", {}, page.description);
  });
}

void write_item(JsonWriter& json, const View& view, const Page& page) {
  const std::string url = view.absolute(page.address);
  json.begin_object().key("id").string(url).key("url").string(url).key("title").string(page.title);
  json.key("summary").string(page.description).key("content_text").string(page.description);
  json.key("date_published").string(format_rfc3339(page.date));
  json.key("date_modified").string(format_rfc3339(changed(page)));
  json.key("authors").begin_array();
  for (const std::string& author : page.authors) json.begin_object().key("name").string(author).end_object();
  json.end_array().key("tags").begin_array();
  for (const std::string& tag : page.tags) json.string(tag);
  json.end_array().end_object();
}

}  // namespace

Output make_atom_feed(const View& view, const Plan& plan, std::size_t index) {
  const Feed& feed = plan.feeds[index];
  Writer out;
  out.element("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}}, [&] {
    out.newline();
    out.element_text("id", {}, view.absolute(feed.address));
    out.element_text("title", {}, feed.title);
    draw_link(out, "alternate", "text/html", view.absolute(feed.address));
    draw_link(out, "self", "application/atom+xml", view.absolute(feed.address + "atom.xml"));
    out.element_text("updated", {}, format_rfc3339(newest_change(view, feed)));
    draw_author(out, publisher_of(view));
    for (const PageIndex page : feed.pages) draw_entry(out, view, *view.content.pages[page]);
  });
  return {.bytes = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + std::move(out).take().bytes() + "\n",
          .content_type = "application/atom+xml; charset=utf-8"};
}

Output make_json_feed(const View& view, const Plan& plan, std::size_t index) {
  const Feed& feed = plan.feeds[index];
  JsonWriter json;
  json.begin_object().key("version").string("https://jsonfeed.org/version/1.1");
  json.key("title").string(feed.title).key("home_page_url").string(view.absolute(feed.address));
  json.key("feed_url").string(view.absolute(feed.address + "feed.json"));
  json.key("language").string(view.content.settings.language).key("items").begin_array();
  for (const PageIndex page : feed.pages) write_item(json, view, *view.content.pages[page]);
  json.end_array().end_object();
  return {.bytes = json.take() + "\n", .content_type = "application/feed+json; charset=utf-8"};
}

}  // namespace slm::site
