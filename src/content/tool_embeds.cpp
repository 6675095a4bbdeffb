#include "content/tool_embeds.h"

#include <memory>
#include <optional>

#include "base/text.h"
#include "core/catalog/catalog.h"
#include "core/tools/registry.h"

namespace slm::content {
namespace {

bool is_tool(const formats::Slot& slot) {
  return slot.kind == formats::SlotKind::embed && slot.target == "tool";
}

struct Embed {
  std::string name;
  tools::Parameters parameters;
};

Embed embed_of(const formats::Slot& slot) {
  Embed embed;
  for (const auto& [input, text] : slot.attributes) {
    if (input == "name") {
      embed.name = text;
    } else {
      embed.parameters.emplace_back(input, text);
    }
  }
  return embed;
}

std::string unknown_tool(const std::string& name) {
  std::vector<std::string_view> known;
  for (const tools::Tool& tool : tools::all_tools()) known.push_back(tool.name);
  const auto meant = nearest(name, known);
  return "there is no tool \"" + name + "\"" + (meant ? "; the nearest is " + std::string(*meant) : "");
}

/// What is wrong, in a sentence; nothing where the embed has an answer.
std::optional<std::string> mistake_of(const formats::Slot& slot, const tools::Knowledge& knowledge) {
  const Embed embed = embed_of(slot);
  const tools::Tool* tool = tools::find_tool(embed.name);
  if (tool == nullptr) return unknown_tool(embed.name);
  const tools::Asked asked = tools::ask(*tool, knowledge, embed.parameters);
  if (asked.answer) return std::nullopt;
  std::vector<std::string> sentences;
  for (const tools::InputError& error : asked.answer.error()) {
    sentences.push_back(error.input + ": " + tools::sentence_of(error));
  }
  return "the tool cannot answer: " + join(sentences, "; ");
}

}  // namespace

void check_tool_embeds(const Content& content, Diagnostics& diagnostics) {
  // Made for the first embed: most folders have none.
  std::unique_ptr<const tools::Directory> directory;
  for (const PagePointer& page : content.pages) {
    for (const formats::Slot& slot : page->body.slots) {
      if (!is_tool(slot)) continue;
      if (!directory) directory = std::make_unique<const tools::Directory>(*content.catalog);
      const auto mistake = mistake_of(slot, {*content.catalog, *directory});
      if (!mistake) continue;
      diagnostics.push_back({"SLM0314", Severity::error, page->source, slot.range, *mistake,
                             "the tool's page lists its inputs and what they take"});
    }
  }
}

}  // namespace slm::content
