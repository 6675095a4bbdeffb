#include "site/head.h"

#include <algorithm>
#include <string>

#include "core/tools/registry.h"
#include "site/pictures.h"
#include "site/structured_data.h"

namespace slm::site {
namespace {

using html::Writer;

std::string full_title(const View& view, const Document& document) {
  const std::string& site = view.content.settings.title;
  if (document.address == "/" || document.title == site) return document.title;
  return document.title + " · " + site;
}

bool is_dated(const View& view, const Document& document) {
  return document.page != content::k_no_page && view.content.pages[document.page]->date.is_known();
}

void draw_property(Writer& out, std::string_view property, std::string_view value) {
  out.void_element("meta", {{"property", property}, {"content", value}});
  out.newline();
}

void draw_meta(Writer& out, std::string_view name, std::string_view value) {
  out.void_element("meta", {{"name", name}, {"content", value}});
  out.newline();
}

void draw_link(Writer& out, std::string_view relation, std::string_view address, std::string_view type) {
  out.void_element("link", {{"rel", relation}, html::when(!type.empty(), {"type", type}), {"href", address}});
  out.newline();
}

void draw_basics(Writer& out, const View& view, const Document& document) {
  out.void_element("meta", {{"charset", "utf-8"}});
  out.newline();
  draw_meta(out, "viewport", "width=device-width, initial-scale=1");
  out.element_text("title", {}, full_title(view, document));
  out.newline();
  if (!document.description.empty()) draw_meta(out, "description", document.description);
  if (!document.indexed) draw_meta(out, "robots", "noindex");
  if (document.indexed) draw_link(out, "canonical", view.absolute(document.address), {});
}

// The font of the text is fetched together with the style sheet that names it, not after.
void draw_font(Writer& out, const View& view) {
  const std::string address = view.href(view.assets.named("inter.woff2").address);
  out.void_element("link", {{"rel", "preload"},
                            {"href", address},
                            {"as", "font"},
                            {"type", "font/woff2"},
                            html::present("crossorigin")});
  out.newline();
}

// The script is waited for, so that a chosen theme holds from the first frame; all its other work waits for
// the document.
void draw_assets(Writer& out, const View& view) {
  draw_font(out, view);
  draw_link(out, "stylesheet", view.href(view.assets.named("site.css").address), {});
  out.element_text("script", {{"src", view.href(view.assets.named("site.js").address)}}, {});
  out.newline();
}

bool is_tool_embed(const formats::Slot& slot) {
  return slot.kind == formats::SlotKind::embed && slot.target == "tool";
}

bool has_embedded_tool(const View& view, const Document& document) {
  if (document.page == content::k_no_page) return false;
  const std::vector<formats::Slot>& slots = view.content.pages[document.page]->body.slots;
  return std::any_of(slots.begin(), slots.end(), is_tool_embed);
}

void draw_preload(Writer& out, std::string_view href) {
  out.void_element("link",
                   {{"rel", "preload"}, {"as", "fetch"}, {"href", href}, html::present("crossorigin")});
  out.newline();
}

// The live face of tools, on pages that have one. A tool's own page asks for all it needs at once; where a
// tool is embedded, and on home, the module and the catalogue wait until a reader changes the numbers.
void draw_tool_assets(Writer& out, const View& view, const Document& document) {
  const tools::Tool* tool = tool_of(view, document.address);
  const bool is_tool_page = tool != nullptr;
  const bool is_home = document.address == "/" && !view.catalog.devices().empty();
  const bool has_tool = is_tool_page || is_home || has_embedded_tool(view, document);
  if (view.catalog.models().empty() || !has_tool) return;
  const bool reads_files = is_tool_page && tool->reads_files;
  const std::string module = view.href(view.assets.named(reads_files ? "files.wasm" : "slm.wasm").address);
  const std::string catalog = view.href(view.knowledge.file().address);
  if (is_tool_page && !tool->has_own_sidebar) {
    draw_preload(out, module);
    draw_preload(out, catalog);
  }
  out.element_text("script",
                   {{"type", "module"},
                    {"src", view.href(view.assets.named("tools.js").address)},
                    {"data-base", view.base_path},
                    {"data-module", module},
                    {"data-catalog", catalog}},
                   {});
  out.newline();
}

void draw_icons(Writer& out, const View& view) {
  draw_link(out, "icon", view.href(view.assets.named("icon.svg").address), "image/svg+xml");
  draw_link(out, "apple-touch-icon", view.href("/apple-touch-icon.png"), {});
  draw_link(out, "manifest", view.href("/site.webmanifest"), {});
  for (const auto& [scheme, colour] : {std::pair{"light", "#ffffff"}, std::pair{"dark", "#0b0f17"}}) {
    const std::string media = "(prefers-color-scheme: " + std::string(scheme) + ")";
    out.void_element("meta", {{"name", "theme-color"}, {"media", media}, {"content", colour}});
    out.newline();
  }
}

void draw_cards(Writer& out, const View& view, const Document& document) {
  const std::string picture = view.absolute(picture_address(view, document));
  draw_property(out, "og:type", is_dated(view, document) ? "article" : "website");
  draw_property(out, "og:site_name", view.content.settings.title);
  draw_property(out, "og:title", document.title);
  if (!document.description.empty()) draw_property(out, "og:description", document.description);
  draw_property(out, "og:url", view.absolute(document.address));
  draw_property(out, "og:image", picture);
  draw_property(out, "og:image:width", "1200");
  draw_property(out, "og:image:height", "630");
  draw_property(out, "og:image:alt", document.title);
  if (is_dated(view, document)) {
    draw_property(out, "article:published_time", format_iso(view.content.pages[document.page]->date));
  }
  draw_meta(out, "twitter:card", "summary_large_image");
}

void draw_alternates(Writer& out, const View& view, const Document& document) {
  draw_link(out, "alternate", view.href("/atom.xml"), "application/atom+xml");
  draw_link(out, "alternate", view.href("/feed.json"), "application/feed+json");
  if (document.page != content::k_no_page || document.has_twin) {
    draw_link(out, "alternate", view.href(document.address) + "index.md", "text/markdown");
  }
}

void draw_structured_data(Writer& out, const View& view, const Document& document) {
  out.element("script", {{"type", "application/ld+json"}}, [&] {
    // JsonWriter writes `<` as an escape, so nothing in it can end the element.
    out.trusted(html::TrustedHtml::assume_safe(structured_data(view, document)));
  });
  out.newline();
}

}  // namespace

void draw_head(Writer& out, const View& view, const Document& document) {
  out.element("head", {}, [&] {
    out.newline();
    draw_basics(out, view, document);
    draw_assets(out, view);
    draw_tool_assets(out, view, document);
    draw_icons(out, view);
    draw_alternates(out, view, document);
    draw_cards(out, view, document);
    if (document.indexed) draw_structured_data(out, view, document);
  });
}

}  // namespace slm::site
