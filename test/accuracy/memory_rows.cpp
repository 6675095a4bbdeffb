#include "accuracy/memory_rows.h"

#include <algorithm>
#include <boost/json.hpp>
#include <string_view>

#include "base/text.h"
#include "os/file.h"

namespace slm::accuracy {
namespace {

using boost::json::object;

std::string text(const object& row, std::string_view name) {
  const auto* value = row.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::optional<std::uint64_t> number(const object& row, std::string_view name) {
  const auto* value = row.if_contains(name);
  if (value == nullptr || !value->is_int64() || value->get_int64() < 0) return std::nullopt;
  return static_cast<std::uint64_t>(value->get_int64());
}

catalog::Count count(const object& row, std::string_view name) {
  const auto value = number(row, name);
  return value ? catalog::Count(static_cast<std::uint32_t>(*value)) : std::nullopt;
}

Result<std::vector<object>> read_objects(const std::string& path) {
  SLM_TRY(const std::string all, os::read_file(path, 1 << 22));
  std::vector<object> rows;
  for (const std::string_view line : split(all, '\n')) {
    if (line.empty()) continue;
    boost::system::error_code failed;
    boost::json::value row = boost::json::parse(line, failed);
    if (failed || !row.is_object()) return fail(path + ": a line is no JSON object: " + std::string(line));
    rows.push_back(std::move(row.get_object()));
  }
  return rows;
}

catalog::LayerGroup layer_group(const object& group) {
  const std::string kind = text(group, "kind");
  catalog::LayerGroup made;
  made.kind = kind == "latent"           ? catalog::LayerKind::latent
              : kind == "sliding_window" ? catalog::LayerKind::sliding_window
                                         : catalog::LayerKind::full;
  made.count = count(group, "count");
  made.window = count(group, "window");
  made.kv_heads = count(group, "kv_heads");
  made.head_dim = count(group, "head_dim");
  made.latent = {.kv_rank = count(group, "kv_rank"),
                 .query_rank = {},
                 .rope_head_dim = count(group, "rope_head_dim"),
                 .nope_head_dim = count(group, "nope_head_dim"),
                 .value_head_dim = count(group, "value_head_dim"),
                 .head_count = count(group, "head_count")};
  return made;
}

catalog::Architecture shape_of(const object& row) {
  catalog::Architecture shape;
  const auto* value = row.if_contains("shape");
  if (value == nullptr || !value->is_object()) return shape;
  const object& fields = value->get_object();
  shape.hidden_size = count(fields, "hidden_size");
  shape.attention_heads = count(fields, "attention_heads");
  shape.ffn_size = count(fields, "ffn_size");
  shape.vocabulary_size = count(fields, "vocabulary_size");
  if (const auto* layers = fields.if_contains("layers"); layers != nullptr && layers->is_array()) {
    for (const auto& group : layers->get_array()) shape.layers.push_back(layer_group(group.as_object()));
  }
  return shape;
}

compute::GgmlType cache_type(const object& row, std::string_view name, compute::GgmlType otherwise) {
  return compute::parse_ggml_type(text(row, name)).value_or(otherwise);
}

compute::KvCacheSettings cache_settings(const object& row) {
  compute::KvCacheSettings settings;
  const std::uint64_t sequences = std::max<std::uint64_t>(1, number(row, "n_parallel").value_or(1));
  settings.sequence_count = static_cast<std::uint32_t>(sequences);
  settings.context_tokens = std::max<std::uint64_t>(1, number(row, "context").value_or(4096) / sequences);
  settings.batch_tokens = static_cast<std::uint32_t>(number(row, "n_ubatch").value_or(512));
  settings.key_type = cache_type(row, "kv_type_k", compute::GgmlType::f16);
  settings.value_type = cache_type(row, "kv_type_v", settings.key_type);
  if (text(row, "sliding") == "full") settings.sliding = compute::SlidingCache::full;
  if (text(row, "latent") == "expanded") settings.latent = compute::LatentCache::expanded;
  if (text(row, "layout") == "unified") settings.layout = compute::CacheLayout::unified;
  settings.cell_padding = static_cast<std::uint32_t>(number(row, "cell_padding").value_or(256));
  return settings;
}

MemoryRow memory_row(const object& row) {
  const auto* flash = row.if_contains("flash_attention");
  const bool is_off = flash == nullptr || !flash->is_bool() || !flash->get_bool();
  return {.model = text(row, "model"),
          .logged_of = text(row, "logged_of"),
          .runtime = text(row, "runtime"),
          .backend = text(row, "backend"),
          .shape = shape_of(row),
          .cache = cache_settings(row),
          .flash_attention = is_off ? compute::FlashAttention::off : compute::FlashAttention::on,
          .kv_tokens = number(row, "kv_tokens"),
          .kv_bytes = number(row, "kv_bytes"),
          .state_bytes = number(row, "state_bytes"),
          .compute_bytes = number(row, "compute_bytes"),
          .is_context_known = row.contains("context")};
}

}  // namespace

Result<std::vector<FileRow>> read_file_rows(const std::string& content_folder) {
  SLM_TRY(const std::vector<object> objects, read_objects(content_folder + "/data/file_sizes.jsonl"));
  std::vector<FileRow> rows;
  for (const object& row : objects) {
    rows.push_back({.model = text(row, "model"),
                    .file_of = text(row, "file_of"),
                    .quantization = text(row, "quantization"),
                    .bytes = number(row, "bytes").value_or(0),
                    .rounding_bytes = number(row, "rounding_bytes").value_or(0),
                    .recipe = text(row, "recipe"),
                    .publisher = text(row, "publisher")});
  }
  return rows;
}

Result<std::vector<MemoryRow>> read_memory_rows(const std::string& content_folder) {
  SLM_TRY(const std::vector<object> objects,
          read_objects(content_folder + "/data/memory_measurements.jsonl"));
  std::vector<MemoryRow> rows;
  for (const object& row : objects) rows.push_back(memory_row(row));
  return rows;
}

}  // namespace slm::accuracy
