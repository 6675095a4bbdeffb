#pragma once
// The shape of a language model, as the names and sizes of its tensors show it.
//
// Pure. Safetensors files say nothing else; in GGUF files it checks what the metadata says. Names are those
// of Transformers ("model.layers.0.self_attn.q_proj.weight") and of llama.cpp ("blk.0.attn_q.weight").

#include "core/tools/inspect/header_facts.h"

namespace slm::tools {

/// Layers, hidden size, feed-forward width, vocabulary, widths of queries and keys, where they can be seen.
/// Fused and packed matrices show nothing.
ShapeFacts shape_from_tensors(const std::vector<TensorFacts>& tensors);

}  // namespace slm::tools
