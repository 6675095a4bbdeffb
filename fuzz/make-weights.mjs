// node fuzz/make-weights.mjs
//
// Writes the first inputs of the fuzzers of weight files, fuzz/corpus/gguf and fuzz/corpus/safetensors: small files
// that are right, and some that are wrong in the ways that matter. Weights are cut off: no reader looks at them.

import { mkdirSync, writeFileSync } from "node:fs";

import { gguf, safetensors, smallLlama, splitModel } from "../test/support/weights.mjs";

const one = (tensor) => [{ name: "t", shape: [32], type: 0, bytes: 128, ...tensor }];
const metadata = { "general.architecture": "x", "x.block_count": 1, "x.list": [1, 2, 3], "x.names": ["a", "", "c"] };
const endless = gguf({ metadata: { k: "v" } });
endless.fill(0xff, 24, 32);  // the length of the first key

const inputs = {
  gguf: {
    llama: smallLlama({ vocabulary: 4 }).subarray(0, 4096),
    "version-1": gguf({ version: 1, metadata, tensors: one({}) }),
    "version-2": gguf({ version: 2, metadata, tensors: one({ type: 12, shape: [256, 2], bytes: 288 }) }),
    aligned: gguf({ metadata: { ...metadata, "general.alignment": 64 }, tensors: one({}), alignment: 64 }),
    "types-of-today": gguf({ metadata, tensors: [39, 40, 41, 42].map((type) => one({ name: `t${type}`, type, shape: [128] })[0]) }),
    twice: gguf({ metadata, tensors: [...one({}), ...one({})] }),
    overflow: gguf({ metadata, tensors: one({ shape: [2 ** 32, 2 ** 32] }) }),
    "unknown-type": gguf({ metadata, tensors: one({ type: 99 }) }),
    "big-endian": Buffer.from([0x47, 0x47, 0x55, 0x46, 0, 0, 0, 3]),
    endless,
  },
  safetensors: {
    ...Object.fromEntries(Object.entries(splitModel()).map(([name, file]) => [name, file.subarray(0, 1024)])),
    empty: safetensors({}, 0),
    overlap: safetensors({
      a: { dtype: "I8", shape: [4], data_offsets: [0, 4] }, b: { dtype: "I8", shape: [4], data_offsets: [2, 6] },
    }, 6),
    "wrong-size": safetensors({ a: { dtype: "F32", shape: [], data_offsets: [0, 3] } }, 3),
    overflow: safetensors({ a: { dtype: "F64", shape: [2 ** 40, 2 ** 40], data_offsets: [0, 8] } }, 8),
  },
  json_reader: {
    usual: Buffer.from('{"a":[1,-2.5e3,"\\u00e9\\ud83d\\ude00\\n",true,null],"b":{"":{}}}'),
    string: Buffer.from('"a\\\\\\"\\/\\b\\f\\n\\r\\t\\u0041"'),
    number: Buffer.from("-0.5e-10"),
    depth: Buffer.from("[".repeat(64) + "]".repeat(64)),
  },
};

for (const [fuzzer, files] of Object.entries(inputs)) {
  mkdirSync(`fuzz/corpus/${fuzzer}`, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(`fuzz/corpus/${fuzzer}/${name}`, content);
}
