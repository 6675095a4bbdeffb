#include "content/link_resolver.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "content/address.h"
#include "content/link_index.h"
#include "content/link_suggestions.h"
#include "content/parallel.h"
#include "formats/query.h"

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
  LinkFindings findings;
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
  result_.findings.diagnostics.push_back(
      {std::string(code), severity, page().source, slot.range, std::move(message), std::move(hint)});
  return {};
}

ResolvedLink PageResolver::report_broken(std::string_view code, const Slot& slot, std::string message,
                                         std::string path) {
  result_.broken.push_back({result_.findings.diagnostics.size(), std::move(path)});
  return report(code, slot, std::move(message), "");
}

// The path from the content folder's root that a link names, without escapes and dots.
std::optional<std::string> PageResolver::path_of(const Slot& slot, std::string_view written) {
  const Result<std::string> decoded = formats::percent_decode(written, formats::PlusSign::literal);
  if (!decoded) {
    report("SLM0301", slot, "the link \"" + slot.target + "\" holds a broken escape",
           "write % as %25 where it is meant");
    return std::nullopt;
  }
  written = *decoded;
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
  const Result<std::string> id = formats::percent_decode(fragment.substr(1), formats::PlusSign::literal);
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
  if (target != page_) result_.findings.targets.push_back(target);
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
  std::vector<PageIndex>& targets = result_.findings.targets;
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  return std::move(result_);
}

// The pages whose links are not known from the last run; those of the others are taken from it.
std::vector<PageIndex> take_known_links(const std::vector<PagePointer>& drafts, LinkMemory& memory,
                                        Content& content) {
  const bool is_known = memory.knows_targets_of(content, drafts);
  if (!is_known) memory.forget(content.pages.size());
  std::vector<PageIndex> unknown;
  for (PageIndex page = 0; page < content.pages.size(); ++page) {
    if (is_known && memory.has_page(content, page)) {
      content.links[page] = memory.links_of(page);
    } else {
      unknown.push_back(page);
    }
  }
  return unknown;
}

}  // namespace

void resolve_links(const std::vector<PagePointer>& drafts, unsigned thread_count, LinkMemory& memory,
                   Content& content) {
  const std::size_t page_count = content.pages.size();
  content.links.resize(page_count);
  content.linked_from.resize(page_count);
  const std::vector<PageIndex> unknown = take_known_links(drafts, memory, content);
  const LinkIndex index(content, drafts);
  std::vector<ResolvedPage> resolved(unknown.size());
  parallel_for(unknown.size(), thread_count,
               [&](std::size_t i) { resolved[i] = PageResolver(index, content, unknown[i]).run(); });
  LinkSuggestions suggestions(content);
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    for (const Broken& broken : resolved[i].broken) {
      resolved[i].findings.diagnostics[broken.diagnostic_index].hint = suggestions.hint_for(broken.path);
    }
    content.links[unknown[i]] = std::move(resolved[i].links);
    memory.findings_of(unknown[i]) = std::move(resolved[i].findings);
  }
  for (PageIndex page = 0; page < page_count; ++page) {
    const LinkFindings& findings = memory.findings_of(page);
    for (const PageIndex target : findings.targets) content.linked_from[target].push_back(page);
    content.diagnostics.insert(content.diagnostics.end(), findings.diagnostics.begin(),
                               findings.diagnostics.end());
  }
}

}  // namespace slm::content
