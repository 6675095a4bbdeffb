#pragma once
// A few pages for tests: models, articles with sections, one in Chinese.

#include <utility>
#include <vector>

#include "core/search/index_builder.h"

namespace slm::search {

inline std::vector<Page> sample_pages() {
  return {
      {.kind = PageKind::page,
       .address = "/learn/kv-cache/",
       .title = "The KV cache",
       .summary = "What a transformer keeps of every token.",
       .names = {},
       .keywords = {"memory"},
       .facts = {},
       .sections = {{"", "", "A transformer keeps keys and values of all tokens that it has read."},
                    {"size", "How large it grows", "Two numbers for each head and layer, times the context."},
                    {"sharing", "Sharing heads", "Grouped-query attention keeps fewer keys and values."}}},
      {.kind = PageKind::page,
       .address = "/learn/quantization/",
       .title = "Quantization",
       .summary = "Fewer bits for each weight.",
       .names = {},
       .keywords = {},
       .facts = {},
       .sections = {{"", "", "Weights are stored with four bits each. The cache can be quantized, too."}}},
      {.kind = PageKind::page,
       .address = "/zh/quantization/",
       .title = "模型量化",
       .summary = "用更少的位数存储权重。",
       .names = {},
       .keywords = {},
       .facts = {},
       .sections = {{"", "", "量化把每个权重的位数减少到四位，模型因此变小。"}}},
      {.kind = PageKind::model,
       .address = "/models/gemma-3-4b-it/",
       .title = "Gemma 3 4B IT",
       .summary = "4.3 B parameters, 128K context, Gemma Terms of Use.",
       .names = {"gemma-3-4b-it", "google/gemma-3-4b-it"},
       .keywords = {"Google", "Gemma"},
       .facts = {{"4b", 220}, {"128k", 220}, {"context", 200}, {"fits8gb", 200}, {"gemma", 200}},
       .sections = {{"", "", "A decoder that reads text and images."}}},
      {.kind = PageKind::model,
       .address = "/models/qwen2.5-3b/",
       .title = "Qwen2.5 3B",
       .summary = "3.1 B parameters, 32K context, Qwen licence.",
       .names = {"qwen2.5-3b", "Qwen/Qwen2.5-3B"},
       .keywords = {"Alibaba", "Qwen2.5"},
       .facts = {{"3b", 220}, {"32k", 220}, {"context", 200}, {"fits8gb", 150}},
       .sections = {{"", "", "A decoder of the Qwen2.5 family."}}},
      {.kind = PageKind::model,
       .address = "/models/smollm3-3b/",
       .title = "SmolLM3 3B",
       .summary = "3.1 B parameters, 64K context, Apache License 2.0.",
       .names = {"smollm3-3b", "HuggingFaceTB/SmolLM3-3B"},
       .keywords = {"Hugging Face", "SmolLM"},
       .facts = {{"3b", 225}, {"64k", 220}, {"context", 200}, {"apache-2.0", 220}, {"fits8gb", 150}},
       .sections = {{"", "", "A decoder with a fully open recipe."}}},
  };
}

inline IndexParts build_parts(const std::vector<Page>& pages, const IndexLayout& layout) {
  IndexBuilder builder(layout, 7);
  for (const Page& page : pages) builder.add(page);
  return std::move(builder).finish();
}

inline Index sample_index() {
  return Index(build_parts(sample_pages(), {.words_shard_count = 4, .text_starts = {0, 2, 5}}));
}

}  // namespace slm::search
