#include <algorithm>
#include <array>

#include "base/text.h"
#include "core/catalog/names.h"
#include "site/layouts/record_words.h"
#include "site/layouts/records.h"
#include "site/shell/navigation.h"

namespace slm::site {

using catalog::GroupKind;
using catalog::Model;
using catalog::ModelGroup;
using catalog::Permission;

namespace {

struct TaskTitle {
  catalog::Task task;
  std::string_view title;
};

// Where "Models for …" does not read well.
constexpr std::array k_task_titles{TaskTitle{catalog::Task::multimodal, "Multimodal models"},
                                   TaskTitle{catalog::Task::guard, "Safety guard models"},
                                   TaskTitle{catalog::Task::embedding, "Embedding models"}};

std::string task_title(const ModelGroup& group) {
  const auto task = catalog::parse_name<catalog::Task>(group.key);
  for (const TaskTitle& entry : k_task_titles) {
    if (task == entry.task) return std::string(entry.title);
  }
  return "Models for " + group.name;
}

std::string title_of(const ModelGroup& group) {
  switch (group.kind) {
    case GroupKind::family:
      return group.name + " family";
    case GroupKind::organisation:
    case GroupKind::licence:
      return group.name;
    case GroupKind::task:
      return task_title(group);
  }
  return group.name;
}

// The answer, not the question: what stands under the title and in search results. Longest with "unverified"
// and the longest name, still under 160 characters.
std::string may_sell_words(const catalog::Licence& licence) {
  std::string answer;
  switch (licence.commercial_use) {
    case Permission::yes:
      answer = "You may sell what you build with it";
      break;
    case Permission::conditional:
      answer = "You may sell what you build with it, under conditions";
      break;
    case Permission::no:
      answer = "You may not sell what you build with it without the maker's leave";
      break;
    case Permission::unknown:
      answer = "Whether you may sell what you build with it, its text says";
      break;
  }
  return answer + (licence.provenance.is_verified() ? "" : " (unverified)");
}

// Verified ones carry no source of their own: theirs stand on the pages of the models.
Fact range_fact(std::string label, const std::string& least, const std::string& most, bool are_facts) {
  if (least.empty()) return {.label = std::move(label), .value = "unknown", .basis = FactBasis::unmarked};
  return {.label = std::move(label),
          .value = least == most ? most : least + " to " + most,
          .basis = are_facts ? FactBasis::unmarked : FactBasis::sourced};
}

}  // namespace

std::string count_of(std::size_t count, std::string_view one, std::string_view many) {
  return format_uint(count) + " " + std::string(count == 1 ? one : many);
}

Fact parameter_range(const catalog::Catalog& catalog, const std::vector<std::uint32_t>& models) {
  std::uint64_t least = 0;
  std::uint64_t most = 0;
  bool are_facts = true;
  for (const std::uint32_t index : models) {
    const Model& model = catalog.models()[index];
    if (!model.parameters.value) continue;
    const std::uint64_t count = *model.parameters.value;
    least = least == 0 ? count : std::min(least, count);
    most = std::max(most, count);
    are_facts = are_facts && parameters_fact(model).provenance.is_verified();
  }
  return range_fact("Parameters", most == 0 ? "" : count_words(least), count_words(most), are_facts);
}

Fact release_range(const catalog::Catalog& catalog, const std::vector<std::uint32_t>& models) {
  std::optional<catalog::Month> first;
  std::optional<catalog::Month> last;
  bool are_facts = true;
  for (const std::uint32_t index : models) {
    const auto& released = catalog.models()[index].released;
    if (!released.value) continue;
    first = first ? std::min(*first, *released.value) : *released.value;
    last = last ? std::max(*last, *released.value) : *released.value;
    are_facts = are_facts && released.is_fact();
  }
  if (!last) return range_fact("Released", {}, {}, true);
  return range_fact("Released", format_reader(*first), format_reader(*last), are_facts);
}

std::string permission_words(Permission permission, YesNo words) {
  switch (permission) {
    case Permission::yes:
      return std::string(words.yes);
    case Permission::no:
      return std::string(words.no);
    case Permission::conditional:
      return "Under conditions";
    case Permission::unknown:
      return "Unknown: read its text";
  }
  return {};
}

PageWords words_of(const catalog::Catalog& catalog, const ModelGroup& group) {
  const std::string models = count_of(group.models.size(), "small language model", "small language models");
  const std::string sizes = parameter_range(catalog, group.models).value;
  const std::string range = sizes == "unknown" ? "" : ", " + sizes + " parameters";
  switch (group.kind) {
    case GroupKind::family:
      return {title_of(group), models + " by " + catalog.models()[group.models.front()].organisation + range +
                                   ": licence, context and memory of each, newest first."};
    case GroupKind::organisation:
      return {title_of(group),
              models + " by " + group.name + range + ": families, licences and memory, newest first."};
    case GroupKind::licence:
      return {title_of(group), may_sell_words(*catalog.licence(catalog::LicenceId(group.key))) +
                                   ": the terms in plain words, and the " +
                                   count_of(group.models.size(), "model", "models") + " under it."};
    case GroupKind::task:
      return {title_of(group), models + " made for " + group.name + range +
                                   ": licence, context and memory of each, newest first."};
  }
  return {};
}

PageWords words_of(const catalog::Device& device) {
  return {device.name, "Which small language models fit " + device.name +
                           ", at 4K and 16K tokens of context, and its memory, bandwidth and power with "
                           "sources."};
}

PageWords words_of_list(GroupKind kind, std::size_t count) {
  std::string title(title_of_made_list(catalog::group_folder(kind)));
  switch (kind) {
    case GroupKind::family:
      return {std::move(title), count_of(count, "family", "families") +
                                    " of small language models: who made them, how many sizes there are, "
                                    "and when the last one came."};
    case GroupKind::organisation:
      return {std::move(title), count_of(count, "organisation", "organisations") +
                                    " that published small language models, with the number of their models "
                                    "and families."};
    case GroupKind::licence:
      return {std::move(title),
              count_of(count, "licence", "licences") +
                  " of small language models in plain words: what you may do, what you must do, "
                  "and which models are under each."};
    case GroupKind::task:
      return {std::move(title),
              "Small language models by what they were made for: " + count_of(count, "task", "tasks") +
                  ", each with its models, newest first."};
  }
  return {};
}

PageWords words_of_devices(std::size_t count) {
  return {std::string(title_of_made_list(catalog::k_device_folder)),
          count_of(count, "device", "devices") +
              " that run small language models, from phones to servers: memory, bandwidth, power "
              "and how many models fit."};
}

}  // namespace slm::site
