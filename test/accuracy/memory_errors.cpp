#include "accuracy/memory_errors.h"

#include <algorithm>
#include <cmath>

#include "core/compute/footprint.h"
#include "core/compute/gguf_recipe.h"

namespace slm::accuracy {
namespace {

// Logs print MiB with two decimals: this is how far each of the numbers that were added may be off.
constexpr std::uint64_t k_log_rounding_bytes = 2 * 5243;

double percent_of(std::uint64_t computed, std::uint64_t seen) {
  return 100.0 * (static_cast<double>(computed) / static_cast<double>(seen) - 1.0);
}

const catalog::Architecture* shape_for(const MemoryRow& row, const catalog::Catalog& catalog) {
  if (!row.shape.layers.empty()) return &row.shape;
  const catalog::Model* model = row.model.empty() ? nullptr : catalog.find_model(row.model);
  return model == nullptr ? nullptr : &model->architecture;
}

bool is_vllm(const MemoryRow& row) {
  return row.runtime == "vLLM";
}

std::string subject_of(const MemoryRow& row) {
  std::string subject = row.logged_of + ", " + std::to_string(row.cache.context_tokens);
  if (row.cache.sequence_count > 1) subject += " x " + std::to_string(row.cache.sequence_count);
  subject += " " + std::string(compute::block_of(row.cache.key_type).name);
  return subject + " (" + row.runtime + ")";
}

// A pool is written in tokens: what those take must be what it holds.
compute::KvCacheSettings settings_of(const MemoryRow& row) {
  compute::KvCacheSettings settings = row.cache;
  if (!row.kv_tokens) return settings;
  settings.context_tokens = *row.kv_tokens;
  settings.cell_padding = 16;
  settings.sliding = compute::SlidingCache::full;
  return settings;
}

}  // namespace

double Error::percent() const {
  return percent_of(computed_bytes, seen_bytes);
}

double Error::sure_percent() const {
  const double seen = static_cast<double>(seen_bytes);
  const double off = std::abs(static_cast<double>(computed_bytes) - seen);
  return 100.0 * std::max(0.0, off - static_cast<double>(rounding_bytes)) / seen;
}

Compared compare_files(const std::vector<FileRow>& rows, const catalog::Catalog& catalog) {
  Compared compared;
  for (const FileRow& row : rows) {
    std::string subject = row.file_of + " " + row.quantization;
    if (!row.publisher.empty()) subject += " (" + row.publisher + ")";
    const auto skip = [&](const char* why) { compared.unanswered.push_back(subject + ": " + why); };
    if (row.recipe == "not-gguf") {
      skip("a package of another runtime, not GGUF");
      continue;
    }
    const catalog::Model* model = row.model.empty() ? nullptr : catalog.find_model(row.model);
    if (model == nullptr) {
      skip("no model of the catalogue has this shape");
      continue;
    }
    catalog::Quantization quantization;
    quantization.name = row.quantization;
    const auto bytes = compute::file_bytes(*model, quantization);
    if (!compute::parse_gguf_recipe(row.quantization) || !bytes) {
      skip("no formula for this quantization");
      continue;
    }
    compared.errors.push_back({.subject = subject,
                               .group = row.recipe,
                               .seen_bytes = row.bytes,
                               .rounding_bytes = row.rounding_bytes,
                               .computed_bytes = *bytes});
  }
  return compared;
}

Compared compare_caches(const std::vector<MemoryRow>& rows, const catalog::Catalog& catalog) {
  Compared compared;
  for (const MemoryRow& row : rows) {
    const std::string subject = subject_of(row);
    const auto skip = [&](const std::string& why) { compared.unanswered.push_back(subject + ": " + why); };
    const catalog::Architecture* shape = shape_for(row, catalog);
    if (!row.kv_bytes) {
      skip("the log does not give the cache alone");
    } else if (shape == nullptr) {
      skip("its shape is not known");
    } else if (is_vllm(row) && !row.kv_tokens) {
      skip("a pool of unknown tokens");
    } else if (is_vllm(row) && shape->layer_groups().size() > 1) {
      skip(
          "vLLM pads the pages of layers of different kinds to one size, and the pool's number type is not "
          "given");
    } else if (!is_vllm(row) && !row.is_context_known) {
      skip("the log does not give the context");
    } else if (const auto bytes = compute::kv_cache_bytes(*shape, settings_of(row)); !bytes) {
      skip(std::string(compute::describe(bytes.error())));
    } else {
      // Logs of hybrids print states apart; where they do not, the log's sum has none.
      compared.errors.push_back({.subject = subject,
                                 .group = is_vllm(row) ? "vLLM" : "llama.cpp",
                                 .seen_bytes = *row.kv_bytes + row.state_bytes.value_or(0),
                                 .rounding_bytes = is_vllm(row) ? *row.kv_bytes / 500 : k_log_rounding_bytes,
                                 .computed_bytes = bytes->total()});
    }
  }
  return compared;
}

Compared compare_buffers(const std::vector<MemoryRow>& rows, const catalog::Catalog& catalog) {
  Compared compared;
  for (const MemoryRow& row : rows) {
    const catalog::Architecture* shape = shape_for(row, catalog);
    const bool is_mainline = row.runtime.rfind("llama.cpp", 0) == 0;
    if (!row.compute_bytes || shape == nullptr || !is_mainline || !row.is_context_known) continue;
    const auto bytes = compute::runtime_bytes(*shape, {.flash_attention = row.flash_attention,
                                                       .context_tokens = row.cache.context_tokens,
                                                       .sequence_count = row.cache.sequence_count,
                                                       .batch_tokens = row.cache.batch_tokens});
    if (!bytes) {
      compared.unanswered.push_back(subject_of(row) + ": its shape is not known");
      continue;
    }
    compared.errors.push_back({.subject = subject_of(row),
                               .group = "llama.cpp",
                               .seen_bytes = *row.compute_bytes,
                               .rounding_bytes = k_log_rounding_bytes,
                               .computed_bytes = bytes->compute});
  }
  return compared;
}

Summary summarize(const std::vector<Error>& errors) {
  Summary summary{.count = errors.size()};
  if (errors.empty()) return summary;
  std::vector<double> off;
  for (const Error& error : errors) {
    off.push_back(std::abs(error.percent()));
    summary.lowest_percent = std::min(summary.lowest_percent, error.percent());
    if (error.sure_percent() == 0) ++summary.exact_count;
  }
  std::sort(off.begin(), off.end());
  summary.median_percent = off[off.size() / 2];
  summary.p90_percent = off[off.size() * 9 / 10];
  summary.worst_percent = off.back();
  return summary;
}

std::vector<Error> of_group(const std::vector<Error>& errors, const std::string& group) {
  std::vector<Error> found;
  for (const Error& error : errors) {
    if (error.group == group) found.push_back(error);
  }
  return found;
}

}  // namespace slm::accuracy
