#include "core/catalog/architecture.h"

namespace slm::catalog {

LayerGroups Architecture::layer_groups() const {
  if (!layers.empty()) return LayerGroups(layers);
  const bool is_plain =
      attention == AttentionKind::mha || attention == AttentionKind::gqa || attention == AttentionKind::mqa;
  if (!is_plain || !layer_count) return {};
  LayerGroup group;
  group.count = layer_count;
  group.which = "every layer";
  group.kv_heads = kv_heads;
  group.head_dim = head_dim;
  return LayerGroups(std::move(group));
}

}  // namespace slm::catalog
