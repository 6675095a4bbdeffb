#pragma once
// Published file sizes and logged memory: content/data/file_sizes.jsonl and memory_measurements.jsonl, read
// for comparing. What a field means: docs/formats/memory-data.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "core/catalog/architecture.h"
#include "core/compute/kv_cache.h"
#include "core/compute/runtime_memory.h"

namespace slm::accuracy {

struct FileRow {
  std::string model;    // id in the catalogue; empty where none has this shape
  std::string file_of;  // as published
  std::string quantization;
  std::uint64_t bytes = 0;
  std::uint64_t rounding_bytes = 0;  // the true size lies at most this far off; 0: exact
  std::string recipe;                // "llama.cpp", "publisher", "before-2024", "not-gguf"
  std::string publisher;
};

struct MemoryRow {
  std::string model;
  std::string logged_of;
  std::string runtime;
  std::string backend;
  catalog::Architecture shape;  // of models that the catalogue does not have; else empty
  compute::KvCacheSettings cache;
  compute::FlashAttention flash_attention = compute::FlashAttention::on;
  std::optional<std::uint64_t> kv_tokens;  // vLLM: what the pool holds
  std::optional<std::uint64_t> kv_bytes;
  std::optional<std::uint64_t> state_bytes;
  std::optional<std::uint64_t> compute_bytes;
  bool is_context_known = false;
};

Result<std::vector<FileRow>> read_file_rows(const std::string& content_folder);
Result<std::vector<MemoryRow>> read_memory_rows(const std::string& content_folder);

}  // namespace slm::accuracy
