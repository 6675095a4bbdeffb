// Small weight files, written value by value: for tests of the program and as first inputs of the fuzzers.

const bytes = (size, write) => {
  const buffer = Buffer.alloc(size);
  write(buffer);
  return buffer;
};
const u32 = (value) => bytes(4, (buffer) => buffer.writeUInt32LE(value));
const u64 = (value) => bytes(8, (buffer) => buffer.writeBigUInt64LE(BigInt(value)));
const f32 = (value) => bytes(4, (buffer) => buffer.writeFloatLE(value));
const text = (value, length = u64) => Buffer.concat([length(Buffer.byteLength(value)), Buffer.from(value)]);

const ggufTypes = { u32: 4, f32: 6, bool: 7, string: 8, array: 9 };

/** One key: a string, a whole number, {f32}, {bool}, or an array of strings or whole numbers. */
function ggufValue(value, length) {
  if (typeof value === "string") return Buffer.concat([u32(ggufTypes.string), text(value, length)]);
  if (typeof value === "number") return Buffer.concat([u32(ggufTypes.u32), u32(value)]);
  if (Array.isArray(value)) {
    const isText = typeof value[0] === "string";
    const items = value.map((item) => (isText ? text(item, length) : u32(item)));
    const type = isText ? ggufTypes.string : ggufTypes.u32;
    return Buffer.concat([u32(ggufTypes.array), u32(type), length(value.length), ...items]);
  }
  if ("f32" in value) return Buffer.concat([u32(ggufTypes.f32), f32(value.f32)]);
  return Buffer.concat([u32(ggufTypes.bool), Buffer.from([value.bool ? 1 : 0])]);
}

/** A GGUF file: metadata as an object, tensors as {name, shape, type, bytes}, the shape fastest side first. */
export function gguf({ version = 3, metadata = {}, tensors = [], alignment = 32 }) {
  const length = version === 1 ? u32 : u64;
  const padded = (size) => Math.ceil(size / alignment) * alignment;
  const parts = [Buffer.from("GGUF"), u32(version), length(tensors.length), length(Object.keys(metadata).length)];
  for (const [key, value] of Object.entries(metadata)) parts.push(text(key, length), ggufValue(value, length));
  let offset = 0;
  for (const { name, shape, type, bytes: size } of tensors) {
    parts.push(text(name, length), u32(shape.length), ...shape.map(length), u32(type), u64(offset));
    offset += padded(size);
  }
  const header = Buffer.concat(parts);
  return Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length + offset)]);
}

/** A safetensors file from the object of its header. */
export function safetensors(header, dataBytes) {
  const json = Buffer.from(JSON.stringify(header));
  return Buffer.concat([u64(json.length), json, Buffer.alloc(dataBytes)]);
}

const halves = (...shape) => ({ shape, type: 1, bytes: 2 * shape.reduce((product, side) => product * side, 1) });
const singles = (...shape) => ({ shape, type: 0, bytes: 4 * shape.reduce((product, side) => product * side, 1) });

/** A llama of two layers and width 64. `vocabulary` sets how long the header is. */
export function smallLlama({ vocabulary = 128, metadata = {} } = {}) {
  const layer = (index) =>
    Object.entries({
      attn_norm: singles(64), attn_q: halves(64, 64), attn_k: halves(64, 32), attn_v: halves(64, 32),
      attn_output: halves(64, 64), ffn_norm: singles(64), ffn_gate: halves(64, 128), ffn_up: halves(64, 128),
      ffn_down: halves(128, 64),
    }).map(([name, tensor]) => ({ name: `blk.${index}.${name}.weight`, ...tensor }));
  return gguf({
    metadata: {
      "general.architecture": "llama", "general.name": "Small Llama", "general.license": "mit",
      "general.file_type": 1, "llama.block_count": 2, "llama.context_length": 2048, "llama.embedding_length": 64,
      "llama.feed_forward_length": 128, "llama.attention.head_count": 4, "llama.attention.head_count_kv": 2,
      "llama.rope.freq_base": { f32: 500000 }, "tokenizer.ggml.model": "gpt2",
      "tokenizer.ggml.tokens": Array.from({ length: vocabulary }, (_, index) => `token-${index}`),
      "tokenizer.ggml.add_bos_token": { bool: true },
      "tokenizer.chat_template": "{% for m in messages %}\u001b[31m{{ m }}{% endfor %}", ...metadata,
    },
    tensors: [
      { name: "token_embd.weight", ...halves(64, vocabulary) }, ...layer(0), ...layer(1),
      { name: "output_norm.weight", ...singles(64) }, { name: "output.weight", ...halves(64, vocabulary) },
    ],
  });
}

const tensorEntries = (tensors) => {
  let offset = 0;
  return Object.fromEntries(tensors.map(([name, dtype, width, ...shape]) => {
    const start = offset;
    offset += width * shape.reduce((product, side) => product * side, 1);
    return [name, { dtype, shape, data_offsets: [start, offset] }];
  }));
};

/** The files of a split model: an index and two safetensors files. */
export function splitModel() {
  const first = tensorEntries([["model.embed_tokens.weight", "BF16", 2, 128, 64]]);
  const second = tensorEntries([
    ["model.layers.0.self_attn.q_proj.weight", "BF16", 2, 64, 64],
    ["model.layers.0.mlp.up_proj.weight", "F8_E4M3", 1, 128, 64], ["model.norm.weight", "F32", 4, 64],
  ]);
  const map = (header, file) => Object.keys(header).map((name) => [name, file]);
  return {
    "model-1.safetensors": safetensors({ __metadata__: { format: "pt" }, ...first }, 16384),
    "model-2.safetensors": safetensors(second, 8192 + 8192 + 256),
    "model.safetensors.index.json": Buffer.from(JSON.stringify({
      metadata: { total_size: 33024 },
      weight_map: Object.fromEntries([...map(first, "model-1.safetensors"), ...map(second, "model-2.safetensors")]),
    })),
  };
}
