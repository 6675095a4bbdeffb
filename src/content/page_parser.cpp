#include "content/page_parser.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "content/address.h"
#include "content/kinds.h"
#include "content/maths_renderer.h"
#include "content/schema.h"
#include "formats/front_matter.h"

namespace slm::content {
namespace {

using formats::Field;

constexpr std::uint32_t k_words_per_minute = 220;
constexpr std::size_t k_description_min = 50;
constexpr std::size_t k_description_max = 160;

std::string text_of(const Field& fields, std::string_view name) {
  const Field* field = fields.find(name);
  return field == nullptr ? std::string() : std::string(trim(field->text));
}

std::vector<std::string> texts_of(const Field& fields, std::string_view name) {
  std::vector<std::string> texts;
  if (const Field* field = fields.find(name)) {
    for (const Field& item : field->children) {
      std::string text(trim(item.text));
      if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
    }
  }
  return texts;
}

Date date_of(const Field& fields, std::string_view name) {
  const Field* field = fields.find(name);
  return field == nullptr ? Date{} : parse_date(field->text).value_or(Date{});
}

bool flag_of(const Field& fields, std::string_view name, bool fallback) {
  const Field* field = fields.find(name);
  return field == nullptr ? fallback : field->text.front() == 't' || field->text.front() == 'T';
}

std::int64_t order_of(const Field& fields) {
  const Field* field = fields.find("order");
  if (field == nullptr) return k_no_order;
  std::string_view digits = field->text;
  if (digits.front() == '+') digits.remove_prefix(1);
  std::int64_t order = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), order);
  return error == std::errc() && end == digits.data() + digits.size() ? order : k_no_order;
}

PageKind kind_of(const std::string& source, const Field& fields) {
  const Field* field = fields.find("kind");
  const std::optional<PageKind> kind = field == nullptr ? std::nullopt : parse_kind(field->text);
  return kind.value_or(default_kind(source));
}

void read_aliases(const std::string& source, const Field& fields, Page& page, Diagnostics& diagnostics) {
  const Field* field = fields.find("aliases");
  if (field == nullptr) return;
  for (const Field& item : field->children) {
    Result<std::string> alias = parse_alias(item.text);
    if (!alias) {
      diagnostics.push_back({"SLM0307", Severity::error, source, item.range,
                             "\"" + item.text + "\" cannot be a former address: " + alias.error().message,
                             "write it like \"/docs/old-name/\""});
    } else if (std::find(page.aliases.begin(), page.aliases.end(), *alias) == page.aliases.end()) {
      page.aliases.push_back(*std::move(alias));
    }
  }
}

// A page without a readable title still needs a name in lists: its first heading or its file's name.
std::string fallback_title(const Page& page) {
  if (!page.body.headings.empty() && !page.body.headings.front().text.empty()) {
    return page.body.headings.front().text;
  }
  std::string_view name = page.address;
  name.remove_suffix(1);
  name = file_name_of(name);
  return name.empty() ? "Home" : replace_all(name, "-", " ");
}

void read_fields(Page& page, Diagnostics& diagnostics) {
  const Field& fields = page.fields;
  page.title = text_of(fields, "title");
  page.description = text_of(fields, "description");
  page.sidebar_label = text_of(fields, "sidebar_label");
  page.date = date_of(fields, "date");
  page.updated = date_of(fields, "updated");
  page.tags = texts_of(fields, "tags");
  page.authors = texts_of(fields, "authors");
  page.order = order_of(fields);
  page.draft = flag_of(fields, "draft", false);
  page.listed = flag_of(fields, "listed", true);
  read_aliases(page.source, fields, page, diagnostics);
}

void check_name(const Page& page, Diagnostics& diagnostics) {
  if (address_of_source(page.source).follows_rules) return;
  diagnostics.push_back({"SLM0306",
                         Severity::warning,
                         page.source,
                         {},
                         "this name is not an address: the page is published at " + page.address,
                         "rename it; use lower-case letters, digits and hyphens"});
}

void check_description(const Page& page, Diagnostics& diagnostics) {
  const Field* field = page.fields.find("description");
  if (field == nullptr) return;
  const std::size_t length = utf8_length(page.description);
  if (length >= k_description_min && length <= k_description_max) return;
  diagnostics.push_back(
      {"SLM0401", Severity::warning, page.source, field->range,
       "the description has " + format_uint(length) + " characters, " + format_uint(k_description_min) +
           " to " + format_uint(k_description_max) + " are shown whole by search engines",
       length < k_description_min ? "say more of what the reader learns here" : "shorten it"});
}

Result<std::string> convert_maths(std::string_view tex, formats::MathsLayout layout) {
  return MathsRenderer::shared().convert(tex, layout);
}

}  // namespace

ParsedPage parse_page(const std::string& source, std::string_view text) {
  ParsedPage result;
  const std::size_t valid = utf8_valid_prefix(text);
  if (valid != text.size()) {
    const auto line = static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + valid, '\n') + 1);
    const std::size_t line_start = text.substr(0, valid).rfind('\n') + 1;
    const auto column = static_cast<std::uint32_t>(valid - line_start + 1);
    result.diagnostics.push_back({"SLM0311",
                                  Severity::error,
                                  source,
                                  {line, column, 1},
                                  "the file is not UTF-8: this byte belongs to no character",
                                  "save the file as UTF-8"});
    return result;
  }
  const auto parsed = std::make_shared<Page>();
  result.page = parsed;
  Page& page = *parsed;
  page.source = source;
  page.address = address_of_source(source).address;
  formats::FrontMatter front_matter = formats::parse_front_matter(text, source, result.diagnostics);
  page.fields.kind = formats::FieldKind::map;
  page.kind = default_kind(source);
  if (front_matter.fields) {
    page.fields = *std::move(front_matter.fields);
    page.kind = kind_of(source, page.fields);
    check_fields(fields_of(page.kind), source, page.fields, result.diagnostics);
  }
  page.markdown = front_matter.body;
  page.body = formats::render_markdown(page.markdown, {source, front_matter.body_line, convert_maths},
                                       result.diagnostics);
  page.body.html.shrink_to_fit();
  page.body.plain_text.shrink_to_fit();
  page.reading_minutes = std::max(1u, (page.body.word_count + k_words_per_minute - 1) / k_words_per_minute);
  read_fields(page, result.diagnostics);
  if (page.title.empty()) page.title = fallback_title(page);
  if (page.sidebar_label.empty()) page.sidebar_label = page.title;
  check_name(page, result.diagnostics);
  check_description(page, result.diagnostics);
  return result;
}

}  // namespace slm::content
