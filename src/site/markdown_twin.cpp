#include "site/markdown_twin.h"

#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "site/layouts/model_facts.h"

namespace slm::site {
namespace {

using content::Page;
using content::ResolvedLink;

// Link as written -> full address. Within one page the same text always leads to the same place.
using Addresses = std::unordered_map<std::string_view, std::string>;

Addresses addresses_of(const View& view, content::PageIndex index) {
  const std::vector<formats::Slot>& slots = view.content.pages[index]->body.slots;
  const std::vector<ResolvedLink>& links = view.content.links[index];
  Addresses addresses;
  for (std::size_t at = 0; at < slots.size() && at < links.size(); ++at) {
    const ResolvedLink& link = links[at];
    if (slots[at].kind == formats::SlotKind::embed || link.external || !link.address.starts_with('/'))
      continue;
    addresses.emplace(slots[at].target, view.absolute(link.address));
  }
  return addresses;
}

// How far a link's destination reaches: up to a blank, a closing parenthesis or the end of the line.
std::string_view destination_at(std::string_view line, std::size_t start) {
  return line.substr(start, line.find_first_of(" \t)>", start) - start);
}

// Where the destination behind `from` starts: after "](" or "]: ", with or without "<".
std::size_t next_destination(std::string_view line, std::size_t from) {
  for (std::size_t at = line.find(']', from); at != std::string_view::npos; at = line.find(']', at + 1)) {
    const std::string_view rest = line.substr(at);
    const std::size_t skipped = rest.starts_with("](") ? 2 : rest.starts_with("]: ") ? 3 : 0;
    if (skipped == 0) continue;
    const std::size_t start = at + skipped;
    return start < line.size() && line[start] == '<' ? start + 1 : start;
  }
  return std::string_view::npos;
}

void append_line(std::string& out, std::string_view line, const Addresses& addresses) {
  std::size_t done = 0;
  for (std::size_t at = next_destination(line, 0); at != std::string_view::npos;
       at = next_destination(line, at)) {
    const auto found = addresses.find(destination_at(line, at));
    if (found == addresses.end()) continue;
    out.append(line, done, at - done);
    out += found->second;
    done = at + found->first.size();
  }
  out.append(line, done);
  out += '\n';
}

// The fence that opens or closes code on this line: "```" or "~~~", or nothing.
std::string_view fence_of(std::string_view line) {
  const std::string_view text = trim(line);
  for (const std::string_view fence : {"```", "~~~"}) {
    if (text.starts_with(fence)) return fence;
  }
  return {};
}

// A cell of a table: a bar in the text would end it.
std::string cell(std::string_view text) {
  return replace_all(text, "|", "\\|");
}

std::string source_cell(const Fact& fact) {
  if (fact.basis == FactBasis::unmarked) return {};
  if (fact.basis == FactBasis::estimate) return "estimate";
  if (!fact.provenance.is_verified()) return "unverified";
  return cell(fact.provenance.source);
}

void append_facts(std::string& out, const View& view, const Page& page) {
  const catalog::Model* model = page.kind == content::PageKind::model ? model_of(view, page) : nullptr;
  if (model == nullptr) return;
  out += "| Fact | Value | Source |\n|---|---|---|\n";
  for (const Fact& fact : facts_of(*model, view.catalog)) {
    out += "| " + fact.label + " | " + cell(fact.value) + " | " + source_cell(fact) + " |\n";
  }
  out += '\n';
}

}  // namespace

std::string markdown_twin(const View& view, content::PageIndex index) {
  const Page& page = *view.content.pages[index];
  std::string out;
  out.reserve(page.markdown.size() + 512);
  out += "# " + page.title + "\n\n";
  if (!page.description.empty()) out += "> " + page.description + "\n\n";
  out += "Source: " + view.absolute(page.address) + "\n\n";
  append_facts(out, view, page);
  return out + body_markdown(view, index);
}

std::string body_markdown(const View& view, content::PageIndex index) {
  const Page& page = *view.content.pages[index];
  std::string out;
  const Addresses addresses = addresses_of(view, index);
  std::string_view open_fence;
  for (const std::string_view line : split_lines(trim(page.markdown))) {
    const std::string_view fence = fence_of(line);
    if (open_fence.empty()) {
      open_fence = fence;
    } else if (fence == open_fence) {
      open_fence = {};
    }
    if (open_fence.empty() && !addresses.empty()) {
      append_line(out, line, addresses);
    } else {
      out.append(line);
      out += '\n';
    }
  }
  return out;
}

}  // namespace slm::site
