#include "content/link_resolver.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "content/address.h"
#include "content/link_index.h"
#include "content/link_suggestions.h"
#include "content/parallel.h"

namespace slm::content {
namespace {

using formats::Slot;
using formats::SlotKind;

// A diagnostic that still waits for the name of something that is there and similar.
struct Broken {
  std::size_t diagnostic_index = 0;
  std::string path;
};

struct ResolvedPage {
  std::vector<ResolvedLink> links;
  std::vector<PageIndex> targets;
  Diagnostics diagnostics;
  std::vector<Broken> broken;
};

std::string joined(std::string_view address, const LinkTarget& parts) {
  std::string whole;
  whole.reserve(address.size() + parts.query.size() + parts.fragment.size());
  return whole.append(address).append(parts.query).append(parts.fragment);
}

// Resolves the slots of one page.
class PageResolver {
 public:
  PageResolver(const LinkIndex& index, const Content& content, PageIndex page)
      : index_(index), content_(content), page_(page) {}

  ResolvedPage run();

 private:
  ResolvedLink resolve_link(const Slot& slot);
  ResolvedLink resolve_image(const Slot& slot);
  ResolvedLink resolve_embed(const Slot& slot);
  ResolvedLink lead_to_page(const Slot& slot, PageIndex target, const LinkTarget& parts);
  bool has_anchor(const Slot& slot, PageIndex target, std::string_view fragment);
  std::optional<std::string> path_of(const Slot& slot, std::string_view written);
  ResolvedLink report(std::string_view code, const Slot& slot, std::string message, std::string hint,
                      Severity severity = Severity::error);
  ResolvedLink report_broken(std::string_view code, const Slot& slot, std::string message, std::string path);

  const Page& page() const { return *content_.pages[page_]; }

  const LinkIndex& index_;
  const Content& content_;
  PageIndex page_;
  ResolvedPage result_;
};

ResolvedLink PageResolver::report(std::string_view code, const Slot& slot, std::string message,
                                  std::string hint, Severity severity) {
  result_.diagnostics.push_back(
      {std::string(code), severity, page().source, slot.range, std::move(message), std::move(hint)});
  return {};
}

ResolvedLink PageResolver::report_broken(std::string_view code, const Slot& slot, std::string message,
                                         std::string path) {
  result_.broken.push_back({result_.diagnostics.size(), std::move(path)});
  return report(code, slot, std::move(message), "");
}

// The path from the content folder's root that a link names, without escapes and dots.
std::optional<std::string> PageResolver::path_of(const Slot& slot, std::string_view written) {
  std::optional<std::string> decoded;
  if (written.find('%') != std::string_view::npos) {
    decoded = percent_decode(written);
    if (!decoded) {
      report("SLM0301", slot, "the link \"" + slot.target + "\" holds a broken escape",
             "write % as %25 where it is meant");
      return std::nullopt;
    }
    written = *decoded;
  }
  const bool is_from_root = !written.empty() && written.front() == '/';
  const std::string_view folder = is_from_root ? std::string_view{} : folder_of(page().source);
  std::optional<std::string> path = join_path(folder, written);
  if (!path) {
    report("SLM0312", slot, "the link \"" + slot.target + "\" leads out of the content folder",
           "link to a page or a file inside the folder, or to a web address");
  }
  return path;
}

bool PageResolver::has_anchor(const Slot& slot, PageIndex target, std::string_view fragment) {
  const std::optional<std::string> id = percent_decode(fragment.substr(1));
  if (id && (id->empty() || *id == "top")) return true;
  const Page& page = *content_.pages[target];
  std::vector<std::string_view> ids;
  for (const formats::Heading& heading : page.body.headings) {
    if (id && heading.id == *id) return true;
    ids.push_back(heading.id);
  }
  std::string hint = ids.empty() ? "link to the page itself" : "link to a heading that is there";
  if (id && id->size() <= 100 && ids.size() <= 200) {
    if (const auto meant = nearest(*id, ids)) hint = "did you mean \"#" + *meant + "\"?";
  }
  report("SLM0302", slot, page.source + " has no heading \"" + std::string(fragment) + "\"", std::move(hint));
  return false;
}

ResolvedLink PageResolver::lead_to_page(const Slot& slot, PageIndex target, const LinkTarget& parts) {
  if (target != page_) result_.targets.push_back(target);
  if (!parts.fragment.empty() && !has_anchor(slot, target, parts.fragment)) return {};
  return {joined(content_.pages[target]->address, parts), false};
}

ResolvedLink PageResolver::resolve_link(const Slot& slot) {
  if (is_external(slot.target)) return {slot.target, true};
  const LinkTarget parts = split_link(slot.target);
  if (parts.path.empty()) {
    if (parts.fragment.empty())
      return report("SLM0301", slot, "the link has no target", "name a page or a file");
    if (!has_anchor(slot, page_, parts.fragment)) return {};
    return {joined("", parts), false};
  }
  const std::optional<std::string> path = path_of(slot, parts.path);
  if (!path) return {};
  const LinkIndex::Found found = index_.find(*path);
  if (found.page != k_no_page) return lead_to_page(slot, found.page, parts);
  if (!found.address.empty()) {
    return {joined(found.address, parts), false};
  }
  std::string message = "the link \"" + slot.target + "\" leads to no page and no file";
  if (index_.is_draft(*path)) {
    return report("SLM0301", slot, std::move(message), "that page is a draft: publish it or delete the link");
  }
  return report_broken("SLM0301", slot, std::move(message), *path);
}

ResolvedLink PageResolver::resolve_image(const Slot& slot) {
  if (is_external(slot.target)) {
    report("SLM0313", slot,
           "the picture \"" + slot.target + "\" lies on another site, so readers will not see it",
           "put a copy of the file into the content folder", Severity::warning);
    return {slot.target, true};
  }
  const LinkTarget parts = split_link(slot.target);
  const std::optional<std::string> path = path_of(slot, parts.path);
  if (!path) return {};
  if (index_.is_static_file(*path)) return {"/" + *path, false};
  return report_broken("SLM0303", slot, "there is no file \"" + *path + "\" for this picture", *path);
}

ResolvedLink PageResolver::resolve_embed(const Slot& slot) {
  if (slot.target != "table") return {};
  for (const auto& [name, value] : slot.attributes) {
    if (name != "data") continue;
    const std::optional<std::string> path = path_of(slot, value);
    if (!path) return {};
    for (const std::string_view extension : {"", ".csv", ".jsonl"}) {
      const std::string candidate = *path + std::string(extension);
      if (index_.is_static_file(candidate)) return {"/" + candidate, false};
    }
    return report_broken("SLM0303", slot,
                         "there is no file \"" + *path + ".csv\" or \"" + *path + ".jsonl\" for this table",
                         *path + ".csv");
  }
  return {};
}

ResolvedPage PageResolver::run() {
  result_.links.reserve(page().body.slots.size());
  for (const Slot& slot : page().body.slots) {
    switch (slot.kind) {
      case SlotKind::link:
        result_.links.push_back(resolve_link(slot));
        break;
      case SlotKind::image:
        result_.links.push_back(resolve_image(slot));
        break;
      case SlotKind::embed:
        result_.links.push_back(resolve_embed(slot));
        break;
    }
  }
  std::sort(result_.targets.begin(), result_.targets.end());
  result_.targets.erase(std::unique(result_.targets.begin(), result_.targets.end()), result_.targets.end());
  return std::move(result_);
}

}  // namespace

void resolve_links(const std::vector<PagePointer>& drafts, unsigned thread_count, Content& content) {
  const LinkIndex index(content, drafts);
  const std::size_t page_count = content.pages.size();
  std::vector<ResolvedPage> resolved(page_count);
  parallel_for(page_count, thread_count, [&](std::size_t page) {
    resolved[page] = PageResolver(index, content, static_cast<PageIndex>(page)).run();
  });
  LinkSuggestions suggestions(content);
  content.links.resize(page_count);
  content.linked_from.resize(page_count);
  for (PageIndex page = 0; page < page_count; ++page) {
    content.links[page] = std::move(resolved[page].links);
    for (const PageIndex target : resolved[page].targets) content.linked_from[target].push_back(page);
    for (const Broken& broken : resolved[page].broken) {
      resolved[page].diagnostics[broken.diagnostic_index].hint = suggestions.hint_for(broken.path);
    }
    std::move(resolved[page].diagnostics.begin(), resolved[page].diagnostics.end(),
              std::back_inserter(content.diagnostics));
  }
}

}  // namespace slm::content
