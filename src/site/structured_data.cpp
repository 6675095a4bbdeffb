#include "site/structured_data.h"

#include <string_view>

#include "base/json_writer.h"
#include "site/breadcrumbs.h"
#include "site/layouts/model_facts.h"
#include "site/pictures.h"

namespace slm::site {
namespace {

using content::Page;
using content::PageKind;

std::string_view type_of(PageKind kind) {
  switch (kind) {
    case PageKind::doc:
    case PageKind::article:
    case PageKind::tutorial:
    case PageKind::lesson:
    case PageKind::use_case:
      return "TechArticle";
    case PageKind::post:
      return "BlogPosting";
    case PageKind::paper:
      return "ScholarlyArticle";
    case PageKind::dataset:
      return "Dataset";
    case PageKind::term:
      return "DefinedTerm";
    case PageKind::event:
      return "Event";
    case PageKind::section:
      return "CollectionPage";
    case PageKind::model:
      return "SoftwareApplication";
    case PageKind::page:
      return "WebPage";
  }
  return "WebPage";
}

bool is_article(std::string_view type) {
  return type == "TechArticle" || type == "BlogPosting" || type == "ScholarlyArticle";
}

void write_reference(JsonWriter& json, std::string_view type, std::string_view name, const std::string& url) {
  json.begin_object().key("@type").string(type).key("name").string(name);
  if (!url.empty()) json.key("url").string(url);
  json.end_object();
}

std::string_view publisher_of(const View& view) {
  const content::SiteSettings& settings = view.content.settings;
  return settings.organisation.empty() ? settings.title : settings.organisation;
}

void write_dates(JsonWriter& json, const Page& page) {
  if (page.date.is_known()) json.key("datePublished").string(format_iso(page.date));
  if (page.updated.is_known()) json.key("dateModified").string(format_iso(page.updated));
}

void write_authors(JsonWriter& json, const View& view, const Page& page) {
  json.key("author");
  if (page.authors.empty()) {
    write_reference(json, "Organization", publisher_of(view), view.absolute("/"));
    return;
  }
  json.begin_array();
  for (const std::string& author : page.authors) write_reference(json, "Person", author, {});
  json.end_array();
}

void write_article(JsonWriter& json, const View& view, const Document& document, const Page& page) {
  json.key("headline").string(document.title);
  json.key("image").string(view.absolute(picture_address(view, document)));
  write_dates(json, page);
  write_authors(json, view, page);
  json.key("publisher");
  write_reference(json, "Organization", publisher_of(view), view.absolute("/"));
  if (!page.tags.empty()) {
    json.key("keywords").begin_array();
    for (const std::string& tag : page.tags) json.string(tag);
    json.end_array();
  }
  json.key("wordCount").number(page.body.word_count);
}

void copy_field(JsonWriter& json, const Page& page, std::string_view field, std::string_view name) {
  const formats::Field* found = page.fields.find(field);
  if (found != nullptr && !found->text.empty()) json.key(name).string(found->text);
}

void write_event(JsonWriter& json, const View& view, const Page& page) {
  copy_field(json, page, "starts", "startDate");
  copy_field(json, page, "ends", "endDate");
  json.key("organizer");
  write_reference(json, "Organization", publisher_of(view), view.absolute("/"));
  const formats::Field* place = page.fields.find("place");
  if (place != nullptr && !place->text.empty()) {
    json.key("location");
    write_reference(json, "Place", place->text, {});
  }
}

// schema.org has no type for models; a program that one downloads and runs is the nearest.
void write_model(JsonWriter& json, const View& view, const Page& page) {
  json.key("applicationCategory").string("Small language model");
  const catalog::Model* model = model_of(view, page);
  if (model == nullptr) return;
  json.key("creator");
  write_reference(json, "Organization", model->organisation, {});
  if (model->released.is_fact()) json.key("datePublished").string(format_iso(*model->released.value));
  const catalog::Licence* licence =
      model->licence.is_fact() ? view.catalog.licence(*model->licence.value) : nullptr;
  const std::string address =
      licence == nullptr ? std::string() : catalog::web_address_of_source(licence->provenance.source);
  if (!address.empty()) json.key("license").string(address);
  if (!model->hugging_face.empty()) {
    json.key("sameAs").string("https://huggingface.co/" + model->hugging_face);
  }
}

void write_page(JsonWriter& json, const View& view, const Document& document, const Page& page) {
  const std::string_view type = type_of(page.kind);
  const std::string url = view.absolute(document.address);
  json.begin_object().key("@type").string(type).key("@id").string(url).key("url").string(url);
  json.key("name").string(document.title).key("description").string(document.description);
  json.key("inLanguage").string(view.content.settings.language);
  if (is_article(type)) write_article(json, view, document, page);
  if (page.kind == PageKind::event) write_event(json, view, page);
  if (page.kind == PageKind::model) write_model(json, view, page);
  if (page.kind == PageKind::dataset) write_dates(json, page);
  json.end_object();
}

void write_website(JsonWriter& json, const View& view, const Document& document) {
  const std::string url = view.absolute("/");
  json.begin_object().key("@type").string("WebSite").key("@id").string(url).key("url").string(url);
  json.key("name").string(view.content.settings.title).key("description").string(document.description);
  json.key("inLanguage").string(view.content.settings.language).key("publisher");
  write_reference(json, "Organization", publisher_of(view), url);
  json.end_object();
}

void write_breadcrumbs(JsonWriter& json, const View& view, const Document& document) {
  const std::vector<Breadcrumb> trail = breadcrumbs_of(view, document);
  if (trail.empty()) return;
  json.begin_object().key("@type").string("BreadcrumbList").key("itemListElement").begin_array();
  unsigned position = 0;
  for (const Breadcrumb& crumb : trail) {
    json.begin_object().key("@type").string("ListItem").key("position").number(++position);
    json.key("name").string(crumb.title).key("item").string(view.absolute(crumb.address)).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

std::string structured_data(const View& view, const Document& document) {
  JsonWriter json;
  json.begin_object().key("@context").string("https://schema.org").key("@graph").begin_array();
  if (document.address == "/") {
    write_website(json, view, document);
  } else if (document.page != content::k_no_page) {
    write_page(json, view, document, *view.content.pages[document.page]);
  }
  write_breadcrumbs(json, view, document);
  json.end_array().end_object();
  return json.take();
}

}  // namespace slm::site
