#include "site/body.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.h"
#include "core/tools/faces/page.h"
#include "core/tools/registry.h"
#include "formats/image_size.h"
#include "os/file.h"
#include "site/data_embed.h"
#include "site/static_files.h"

namespace slm::site {
namespace {

using content::Page;
using content::ResolvedLink;
using formats::Slot;
using formats::SlotKind;

// Enough of a picture's file to find its size.
constexpr std::uint64_t k_image_start_bytes = 256u << 10;

bool is_below_root(std::string_view address) {
  return address.starts_with('/') && !address.starts_with("//");
}

void append_address(std::string& out, const View& view, const ResolvedLink& link) {
  if (!link.external && is_below_root(link.address)) out += view.base_path;
  html::append_escaped(out, link.address);
}

// The hole stands inside src="…": the value is closed and two attributes follow, the last one left open.
void append_size(std::string& out, const View& view, std::string_view address) {
  const content::StaticFile* file = find_static_file(view.content, address);
  if (file == nullptr) return;
  const std::string start = os::read_start(file->system_path, k_image_start_bytes).value_or({});
  const std::optional<formats::ImageSize> size = formats::image_size(start);
  if (!size) return;
  out += "\" width=\"" + format_uint(size->width) + "\" height=\"" + format_uint(size->height);
}

// The checker has reported what cannot be asked (content/tool_embeds.h); readers see the same sentence.
void append_tool(std::string& out, const View& view, const Slot& slot) {
  const std::string* name = find_attribute(slot, "name");
  const tools::Tool* tool = name == nullptr ? nullptr : tools::find_tool(*name);
  // Every answer leads on to the tool's page.
  if (tool == nullptr || view.content.by_address.count(std::string(tool->address)) == 0) {
    out += "<p class=\"tool\">This tool is not open yet.</p>";
    return;
  }
  tools::Parameters parameters;
  for (const auto& [input, text] : slot.attributes) {
    if (input != "name") parameters.emplace_back(input, text);
  }
  const tools::Asked asked = tools::ask(*tool, view.knowledge.get(), parameters);
  out += tools::draw_embed(*tool, asked, {.base_path = view.base_path}).bytes();
}

void append_slot(std::string& out, const View& view, const Page& page, const Slot& slot,
                 const ResolvedLink& link) {
  switch (slot.kind) {
    case SlotKind::link:
      append_address(out, view, link);
      break;
    case SlotKind::image:
      append_address(out, view, link);
      if (!link.external) append_size(out, view, link.address);
      break;
    case SlotKind::embed:
      if (slot.target == "table") out += draw_data_embed(view, page, slot).bytes();
      if (slot.target == "tool") append_tool(out, view, slot);
      break;
  }
}

}  // namespace

html::TrustedHtml draw_body(const View& view, content::PageIndex index) {
  static const ResolvedLink k_unresolved;
  const Page& page = *view.content.pages[index];
  const std::string& html = page.body.html;
  const std::vector<ResolvedLink>& links = view.content.links[index];
  std::string out;
  out.reserve(html.size() + page.body.slots.size() * 64);
  std::size_t done = 0;
  for (std::size_t at = 0; at < page.body.slots.size(); ++at) {
    const Slot& slot = page.body.slots[at];
    out.append(html, done, slot.offset - done);
    append_slot(out, view, page, slot, at < links.size() ? links[at] : k_unresolved);
    done = slot.offset;
  }
  out.append(html, done);
  // The Markdown renderer's HTML with escaped addresses and our own elements in its holes.
  return html::TrustedHtml::assume_safe(std::move(out));
}

}  // namespace slm::site
