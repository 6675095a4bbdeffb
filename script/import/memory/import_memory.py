#!/usr/bin/env python3
"""Turns collected file sizes and logged memory into content/data/file_sizes.jsonl and memory_measurements.jsonl.

usage: script/import/memory/import_memory.py FACTS CONTENT

FACTS holds file_sizes.jsonl and memory_measurements.jsonl; CONTENT is the folder with models/ and data/. Nothing
is guessed: a row whose shape no model of the catalogue has keeps "model" null. docs/formats/memory-data.md says
what the fields mean. Python 3.11, standard library only.
"""

import json
import sys
from pathlib import Path

MIB = 1 << 20
GIB = 1 << 30

# Names of files -> the model of the catalogue with the same shape and vocabulary.
SAME_SHAPE = {
    "dolphin-2.6-phi-2": "phi-2",
    "dragon-mistral-7b": "mistral-7b-v0.1",
    "em-german-mistral-v01": "mistral-7b-v0.1",
    "hermes-2-pro-mistral-7b": "mistral-7b-v0.1",
    "jan-nano-128k": "qwen3-4b",
    "jan-v1-4b": "qwen3-4b",
    "joycaption-llama-3.1-8b": "llama-3.1-8b-instruct",
    "lfm2.5-2.6b": "lfm2-2.6b",  # for its cache; its file holds 134 million weights more, so not for its size
    "lfm2.5-embedding-350m": "lfm2-350m",
    "llama3-iterative-dpo-final": "llama-3-8b-instruct",
    "mistral-7b-code-16k-qlora": "mistral-7b-v0.1",
    "mistral-7b-codealpaca-lora": "mistral-7b-v0.1",
    "mistral-7b-openorca": "mistral-7b-v0.1",
    "mpt-7b-chat-newbpe": "mpt-7b-chat",
    "nexusraven-v2-13b": "codellama-13b-instruct",
    "nous-hermes-2-mistral-7b-dpo": "mistral-7b-v0.1",
    "nous-hermes-2-solar-10.7b": "solar-10.7b-v1.0",
    "openchat-3.5-0106": "mistral-7b-v0.1",
    "starcoder-newbpe": "starcoder",
    "starling-lm-7b-beta": "mistral-7b-v0.1",
    "yi-1.5-9b": "yi-1.5-9b-chat",
}


def source_of(row):
    """Facts seen in a file whose repository was not noted name no place that a reader could visit."""
    if "repository not named" in row["source"]:
        return "a public file on GitHub, repository not recorded"
    return row["source"]


def _full(count, kv_heads, head_dim):
    return {"kind": "full", "count": count, "kv_heads": kv_heads, "head_dim": head_dim}


def _latent(count, head_count):
    return {"kind": "latent", "count": count, "head_dim": 192, "kv_rank": 512, "rope_head_dim": 64,
            "nope_head_dim": 128, "value_head_dim": 128, "head_count": head_count}


def _shape(hidden, heads, feed_forward, vocabulary, *layers):
    return {"hidden_size": hidden, "attention_heads": heads, "ffn_size": feed_forward, "vocabulary_size": vocabulary,
            "layers": list(layers)}


# Models beyond the catalogue's size whose logs are still worth checking; numbers as in their config.json.
OTHER_SHAPES = {
    "deepseek-r1": _shape(7168, 128, 18432, 129280, _latent(61, 128)),
    "deepseek-v2.5-1210": _shape(5120, 128, 12288, 102400, _latent(60, 128)),
    "deepseek-v3-0324": _shape(7168, 128, 18432, 129280, _latent(61, 128)),
    "gpt-oss-120b": _shape(2880, 64, 2880, 201088,
                           {"kind": "sliding_window", "count": 18, "window": 128, "kv_heads": 8, "head_dim": 64},
                           _full(18, 8, 64)),
    "kimi-k2-instruct": _shape(7168, 64, 18432, 163840, _latent(61, 64)),
    "llama-2-70b": _shape(8192, 64, 28672, 32000, _full(80, 8, 128)),
    "llama-3.1-70b": _shape(8192, 64, 28672, 128256, _full(80, 8, 128)),
    "llama-30b": _shape(6656, 52, 17920, 32000, _full(60, 52, 128)),
    "qwen3-235b-a22b": _shape(4096, 64, 12288, 151936, _full(94, 4, 128)),
    "qwen3-32b": _shape(5120, 64, 25600, 151936, _full(64, 8, 128)),
}

# How far a rounded figure may lie from the true one.
ROUNDING = {
    "exact": 0,
    "exact (as declared)": 0,
    "1 decimal GiB": GIB // 20,
    "1 decimals GiB": GIB // 20,
    "2 decimals GiB": GIB // 200,
    "1 decimal MiB": MIB // 20,
    "2 decimals GB (1e9)": 5_000_000,
    "1 decimal GB (1e9)": 50_000_000,
}


def rows_of(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def significant(count, digits):
    """Half a unit of the last of `digits` significant digits."""
    unit = 10 ** (len(str(count)) - digits)
    return unit // 2


def rounding_of(row):
    precision = row["precision"]
    if precision in ROUNDING:
        return ROUNDING[precision]
    digits, rest = precision.split(" ", 1)
    if rest != "significant digits GB (1e9)":
        raise SystemExit(f"unknown precision: {precision}")
    return significant(row["bytes"], int(digits))


def shape_of(name, row, known):
    for candidate in (name, SAME_SHAPE.get(name), row.get("same_shape_as")):
        if candidate in known:
            return candidate
    return None


def recipe_of(row):
    """Who decided which tensor gets which format."""
    quantization, publisher, note = row["quantization"], row.get("publisher"), row.get("note") or ""
    if quantization.startswith("LiteRT"):
        return "not-gguf"
    if "2023 build" in note or (publisher == "TheBloke" and "rules before January 2024" in note
                                and quantization == "Q2_K"):
        return "before-2024"
    if quantization.startswith("UD-") or "QAT" in note or row["model"].endswith("-newbpe"):
        return "publisher"
    if row["model"] == "gemma-7b-it" and quantization == "Q4_0":
        return "before-2024"  # made in the week of its release, when tied tables were no output matrices yet
    if row["model"].startswith(("qwen3.5-", "gemma-4-")) and publisher in ("unsloth", "bartowski"):
        return "publisher"  # the two differ by up to 7 % at the same name: neither is llama-quantize's own
    if quantization == "Q2_K_L" and publisher == "unsloth":
        return "publisher"
    return "llama.cpp"


def without_unknown(fields):
    return {key: value for key, value in fields.items() if value is not None}


def file_row(row, known):
    is_other_shape = row["model"] == "lfm2.5-2.6b"
    return {
        "model": None if is_other_shape else shape_of(row["model"], row, known),
        "file_of": row["model"],
        **without_unknown({
            "quantization": row["quantization"],
            "bytes": row["bytes"],
            "rounding_bytes": rounding_of(row),
            "recipe": recipe_of(row),
            "publisher": row.get("publisher"),
            "file": row["file"],
            "note": row.get("note"),
            "source": source_of(row),
        }),
    }


_KEPT = ("quantization", "context", "n_parallel", "kv_type_k", "kv_type_v", "flash_attention", "n_ubatch", "backend",
         "runtime", "runtime_version", "kv_bytes", "kv_tokens", "state_bytes", "weights_bytes", "compute_bytes",
         "compute_parts_mib", "total_bytes", "kv_parts", "kv_parts_mib", "kv_unified", "weights_note", "note", "source")


def handling_of(row):
    """What the build did with the cache, where the log or its flags say so."""
    text = f"{row.get('note') or ''} {row.get('kv_parts') or ''}"
    old = row.get("flash_attention") is False and (row.get("context") or 256) < 256
    return {
        "sliding": "full" if "swa_full" in text or "SWA cache at full" in text else None,
        "latent": "expanded" if row["runtime"] == "ik_llama.cpp" and row.get("kv_type_v") else None,
        "cell_padding": 32 if old else None,
        "layout": "unified" if "unified" in text else None,
    }


def memory_row(row, known):
    model = shape_of(row["model"], row, known)
    return {
        "model": model,
        "logged_of": row["model"],
        **without_unknown({name: row.get(name) for name in _KEPT} | {"source": source_of(row)}),
        **without_unknown(handling_of(row)),
        **({"shape": OTHER_SHAPES[row["model"]]} if row["model"] in OTHER_SHAPES else {}),
    }


def write(path, rows):
    lines = [json.dumps(row, ensure_ascii=False, separators=(", ", ": ")) for row in rows]
    path.write_text("\n".join(lines) + "\n")
    unmatched = sum(row["model"] is None for row in rows)
    print(f"{path}: {len(rows)} rows, {unmatched} of no model in the catalogue")


def main(facts, content):
    known = {path.stem for path in (content / "models").glob("*.md")}
    write(content / "data/file_sizes.jsonl", [file_row(row, known) for row in rows_of(facts / "file_sizes.jsonl")])
    write(content / "data/memory_measurements.jsonl",
          [memory_row(row, known) for row in rows_of(facts / "memory_measurements.jsonl")])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
