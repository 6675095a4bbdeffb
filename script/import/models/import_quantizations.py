#!/usr/bin/env python3
"""Writes content/data/quantizations.yaml from the collected facts: import_quantizations.py FACTS OUT."""

import json
import pathlib
import re
import sys
from fractions import Fraction

from provenance import CHECKED
from yaml_text import flow, without_unknown

# Offered in directories without being asked for.
_COMMON = {"f16", "q8_0", "q6_k", "q5_k_m", "q4_k_m", "q3_k_m", "q2_k"}

# The model that a mix is quoted for when several were measured.
_PREFERRED = ("llama-3.1-8b", "llama-2-7b")

_SHORT_IDS = {
    "INT4 g128 (asymmetric, fp16 scale + int4 zero)": "int4-g128",
    "INT4 g128 (symmetric, fp16 scale only)": "int4-g128-symmetric",
    "NF4 (block 64, fp32 absmax)": "nf4",
    "NF4 double-quant (block 64, 8-bit absmax, second-level block 256)": "nf4-double",
    "FP8 E4M3 (per-tensor or per-channel scale)": "fp8",
    "FP8 E4M3 block 128x128 (fp32 scale)": "fp8-block",
    "INT8 per-channel (W8A8 / W8A16)": "int8",
    "LLM.int8()": "llm-int8",
    "NVFP4 (block 16, FP8 scale + per-tensor fp32)": "nvfp4",
    "MXFP4 (block 32, E8M0 scale)": "mxfp4",
}


def _tensor_format(row):
    if row["block_bytes"] is None:
        ratio = Fraction(str(row["bits_per_weight"]))
        bits, weights = ratio.numerator, ratio.denominator
    else:
        bits, weights = int(row["block_bytes"] * 8), row["block_elements"]
    is_ggml = row["family"] == "gguf"
    name = row["type"]
    return {
        "id": f"ggml-{name.lower()}" if is_ggml else _SHORT_IDS[name],
        "name": name if is_ggml else re.sub(r" \(.*", "", name),
        "file_format": row["family"],
        "kind": "tensor_format",
        "bits": bits,
        "weights": weights,
        "note": "" if is_ggml else name,
        "source": row["source"],
    }


def _file_mix(row):
    ratio = Fraction(str(row["bits_per_weight"]))
    return {
        "id": row["type"].lower(),
        "name": row["type"],
        "file_format": row["family"],
        "kind": "file_mix",
        "bits": ratio.numerator,
        "weights": ratio.denominator,
        "measured_on": row["model"],
        "common": True if row["type"].lower() in _COMMON else None,
        "source": re.sub(r" \(inherited.*", "", row["source"]),
    }


def main(facts, out):
    with open(facts / "quantization.jsonl", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    things = [_tensor_format(row) for row in rows if row["kind"] == "tensor-type"]
    mixes = {}
    for model in reversed(_PREFERRED):
        mixes.update({row["type"]: _file_mix(row) for row in rows
                      if row["kind"] == "file-mix" and row["model"] == model})
    things += mixes.values()
    lines = [f"checked: {CHECKED}", "quantizations:"]
    lines += (f"  - {flow(without_unknown(thing))}" for thing in things)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(things)} quantizations written to {out}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
