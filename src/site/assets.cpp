#include "site/assets.h"

#include <utility>

#include "base/check.h"

#define SLM_ASSET(index, name, file, type)         \
  extern "C" const char slm_asset_##index##_begin; \
  extern "C" const char slm_asset_##index##_end;
#include "embedded_assets.inc"
#undef SLM_ASSET

namespace slm::site {
namespace {

std::unordered_map<std::string, Asset> read_embedded() {
  std::unordered_map<std::string, Asset> by_name;
#define SLM_ASSET(index, name, file, type)                                                         \
  by_name.emplace(name, Asset{"/assets/" file, type,                                               \
                              std::string_view(&slm_asset_##index##_begin,                         \
                                               static_cast<std::size_t>(&slm_asset_##index##_end - \
                                                                        &slm_asset_##index##_begin))});
#include "embedded_assets.inc"
#undef SLM_ASSET
  return by_name;
}

}  // namespace

AssetSet::AssetSet(std::unordered_map<std::string, Asset> by_name) : by_name_(std::move(by_name)) {
  for (const auto& [name, asset] : by_name_) by_address_.emplace(asset.address, &asset);
}

const AssetSet& AssetSet::embedded() {
  static const AssetSet set(read_embedded());
  return set;
}

const Asset& AssetSet::named(std::string_view name) const {
  const Asset* asset = find(name);
  SLM_CHECK(asset != nullptr);
  return *asset;
}

const Asset* AssetSet::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : &found->second;
}

const Asset* AssetSet::at(std::string_view address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : found->second;
}

}  // namespace slm::site
