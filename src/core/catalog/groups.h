#pragma once
// Models that belong together: a family, an organisation, a licence, a task; and the addresses of their
// pages.
//
// Pure. Indices are those of Catalog::models().

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"

namespace slm::catalog {

enum class GroupKind : std::uint8_t { family, organisation, licence, task };
inline constexpr std::array k_group_kinds{GroupKind::family, GroupKind::organisation, GroupKind::licence,
                                          GroupKind::task};

struct ModelGroup {
  GroupKind kind = GroupKind::family;
  std::string slug;                   // "gemma-3", the last part of its address
  std::string key;                    // what models say: a family, an organisation, a licence's id, a task
  std::string name;                   // what people read: "Gemma 3", "MIT License", "tool use"
  std::vector<std::uint32_t> models;  // newest first, largest first within a month; never empty

  /// "/models/families/gemma-3/"
  std::string address() const;
};

/// Groups with at least one model, in the order of their slugs.
std::vector<ModelGroup> group_models(const Catalog& catalog, GroupKind kind);

/// Where all groups of a kind are listed: "/models/families/".
std::string_view group_folder(GroupKind kind);
/// Where all devices are listed.
constexpr std::string_view k_device_folder = "/models/devices/";

/// The address of the page of a family, an organisation, a licence's id or a task's word:
/// (family, "Qwen2.5-Coder") -> "/models/families/qwen2.5-coder/"; "" for a name without letters or digits.
std::string group_address(GroupKind kind, std::string_view name);

/// The addresses of all pages that the site makes of the catalogue: groups, devices, and where they are
/// listed. In a fixed order.
std::vector<std::string> made_addresses(const Catalog& catalog);

}  // namespace slm::catalog
