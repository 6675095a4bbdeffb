#pragma once
// One page of the hub as its author wrote it: checked front matter and rendered body.
//
// Immutable once compiled and shared between snapshots, so that a saved file costs one page.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "formats/fields.h"
#include "formats/markdown.h"

namespace slm::content {

enum class PageKind : std::uint8_t {
  page,     // stands alone: home, about, Start here
  section,  // index of a folder
  doc,
  article,
  tutorial,
  lesson,
  use_case,
  model,
  paper,
  dataset,
  term,
  post,
  event,
};

/// The name used in front matter and in `slmhub check`: "use_case" is written "case".
std::string_view name_of(PageKind kind);

/// Pages without an `order` of their own stand behind those with one.
constexpr std::int64_t k_no_order = 1'000'000'000;

struct Page {
  PageKind kind = PageKind::doc;
  std::string source;    // file, relative to the content folder: "learn/fundamentals/slm-vs-llm.md"
  std::string address;   // "/learn/fundamentals/slm-vs-llm/", always from the root, without base path
  std::string markdown;  // body as written, for the Markdown twin

  std::string title;
  std::string description;
  std::string sidebar_label;  // short title; the title where none is given
  Date date;                  // published; unknown where none is given
  Date updated;               // last changed: front matter, else Git; unknown where neither
  std::vector<std::string> tags;
  std::vector<std::string> authors;
  std::vector<std::string> aliases;  // other addresses that lead here, as "/docs/x/"
  std::int64_t order = k_no_order;   // within its folder; then by title
  bool draft = false;
  bool listed = true;     // in navigation, feeds and the sitemap
  formats::Field fields;  // all of the checked front matter, for what a kind adds

  formats::MarkdownBody body;
  std::uint32_t reading_minutes = 0;  // at 220 words a minute, at least 1
};

using PagePointer = std::shared_ptr<const Page>;

}  // namespace slm::content
