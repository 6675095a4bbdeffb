#include "core/catalog/groups.h"

#include <algorithm>
#include <map>

#include "core/catalog/names.h"

namespace slm::catalog {
namespace {

constexpr std::array<std::string_view, k_group_kinds.size()> k_folders{
    "/models/families/", "/models/organisations/", "/models/licences/", "/models/tasks/"};

bool is_letter_or_digit(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// Lower case with hyphens; points between digits tell versions apart and stay: "Qwen2.5" is not "Qwen 25".
std::string slug_of(std::string_view name) {
  std::string slug;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char byte = name[at] >= 'A' && name[at] <= 'Z' ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
    const bool is_point = byte == '.' && at > 0 && at + 1 < name.size() && name[at + 1] >= '0' &&
                          name[at + 1] <= '9' && name[at - 1] >= '0' && name[at - 1] <= '9';
    if (is_letter_or_digit(byte) || is_point) {
      slug += byte;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::vector<std::string> names_of(const Catalog& catalog, const Model& model, GroupKind kind) {
  switch (kind) {
    case GroupKind::family:
      return {model.family};
    case GroupKind::organisation:
      return {model.organisation};
    case GroupKind::licence:
      if (!model.licence.value || catalog.licence(*model.licence.value) == nullptr) return {};
      return {model.licence.value->text()};
    case GroupKind::task: {
      std::vector<std::string> words;
      for (const Task task : model.tasks) words.emplace_back(name_of(task));
      return words;
    }
  }
  return {};
}

// What people read where an address says an id or a word.
std::string title_of(const Catalog& catalog, GroupKind kind, const std::string& name) {
  if (kind == GroupKind::licence) return catalog.licence(LicenceId(name))->name;
  if (kind == GroupKind::task) return std::string(label_of(*parse_name<Task>(name)));
  return name;
}

bool is_newer(const Model& left, const Model& right) {
  if (left.released.value != right.released.value) return left.released.value > right.released.value;
  return left.parameters.value > right.parameters.value;
}

}  // namespace

std::string ModelGroup::address() const {
  return std::string(group_folder(kind)) + slug + "/";
}

std::vector<ModelGroup> group_models(const Catalog& catalog, GroupKind kind) {
  const std::vector<Model>& models = catalog.models();
  std::map<std::string, ModelGroup> groups;
  for (std::uint32_t index = 0; index < models.size(); ++index) {
    for (const std::string& name : names_of(catalog, models[index], kind)) {
      const std::string slug = slug_of(name);
      if (slug.empty()) continue;
      ModelGroup& group = groups[slug];
      if (group.models.empty()) group = {kind, slug, name, title_of(catalog, kind, name), {}};
      if (group.models.empty() || group.models.back() != index) group.models.push_back(index);
    }
  }
  std::vector<ModelGroup> sorted;
  for (auto& [slug, group] : groups) {
    std::stable_sort(group.models.begin(), group.models.end(), [&](std::uint32_t left, std::uint32_t right) {
      return is_newer(models[left], models[right]);
    });
    sorted.push_back(std::move(group));
  }
  return sorted;
}

std::string_view group_folder(GroupKind kind) {
  return k_folders[static_cast<std::size_t>(kind)];
}

std::string group_address(GroupKind kind, std::string_view name) {
  const std::string slug = slug_of(name);
  return slug.empty() ? std::string() : std::string(group_folder(kind)) + slug + "/";
}

std::vector<std::string> made_addresses(const Catalog& catalog) {
  std::vector<std::string> addresses;
  for (const GroupKind kind : k_group_kinds) {
    const std::vector<ModelGroup> groups = group_models(catalog, kind);
    if (!groups.empty()) addresses.emplace_back(group_folder(kind));
    for (const ModelGroup& group : groups) addresses.push_back(group.address());
  }
  if (!catalog.devices().empty()) addresses.emplace_back(k_device_folder);
  for (const Device& device : catalog.devices()) addresses.push_back(device.address());
  return addresses;
}

}  // namespace slm::catalog
