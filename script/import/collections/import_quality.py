#!/usr/bin/env python3
"""Writes content/data/quality-losses/*.yaml from the collected facts: import_quality.py FACTS CONTENT."""

import json
import pathlib
import re
import sys

from collection_text import CHECKED, flow, ids_of_models, ids_of_yaml, scalar, without_unknown, write_files

# Figures of a row: key in the facts, our metric, key of its change, key of its baseline, factor to our unit,
# ending of the study's id, what is added to the setting.
_FIGURES = (
    ("ppl", "perplexity", "ppl_delta", None, 1, "perplexity", ""),
    ("kld", "kl_divergence", None, None, 1, "divergence", ""),
    ("mean_delta_p_pct", "mean_probability_change", None, None, 1, "probability", ""),
    ("rms_delta_p_pct", "probability_change_spread", None, None, 1, "probability-spread", ""),
    ("winogrande", "winogrande", "winogrande_delta", None, 100, "winogrande", ""),
    ("arc_challenge", "arc_challenge", "arc_challenge_delta", None, 100, "arc-challenge", ""),
    ("mmlu", "mmlu", "mmlu_delta", "mmlu_baseline", 1, "mmlu", ""),
    (None, "mean_score", "avg10_delta", None, 1, "mean-score", "mean of 10 tasks"),
    (None, "mean_score", "avg11_delta", None, 1, "mean-score", "mean of 11 tasks without examples"),
    ("avg5", "mean_score", None, None, 100, "mean-score", ""),
    ("mmlu_loss_pct", "relative_mmlu_loss", None, None, 1, "mmlu-loss", ""),
)

# Where in the facts a study comes from (part of the source, part of the metric) -> file, id, setting.
_STUDIES = (
    ("ik_llama.cpp:examples/perplexity", "wikitext-2 perplexity (delta", "gguf", "llama-2-7b-differences",
     "wikitext-2 with llama.cpp's perplexity program"),
    ("ik_llama.cpp:examples/perplexity", "wikitext-2 perplexity", "gguf", "llama-3-8b-scoreboard",
     "wikitext-2 with llama.cpp's perplexity program, against the unquantized model"),
    ("ik_llama.cpp:examples/perplexity", "perplexity", "gguf", "llama-2-70b", "llama.cpp's perplexity program"),
    ("ik_llama.cpp:examples/quantize", "", "gguf", "llama-1", "wikitext-2 with llama.cpp's perplexity program"),
    ("auto-round:docs/gguf_alg", "", "gguf", "auto-round-gguf", "lm-eval"),
    ("auto-round:docs/paper_acc", "", "auto-round", "auto-round-paper", "lm-eval"),
    ("auto-round:docs/mxnv", "", "fp4", "auto-round-fp4",
     "lm-eval, mean of HellaSwag, LAMBADA, MMLU, PIQA and WinoGrande; the table has no unquantized row"),
    ("ao:docs/source/workflows/inference.md", "wikitext word perplexity + winogrande", "torchao", "torchao-llama-3.1",
     "lm-eval; perplexity of wikitext by words"),
    ("ao:docs/source/workflows/inference.md", "wikitext perplexity", "torchao", "torchao-codebook", "wikitext"),
    ("ao:torchao/prototype/awq", "", "torchao", "torchao-awq", "as torchao's AWQ page has it"),
    ("pytorch/ao/pull/3394", "", "torchao", "torchao-mx", "script of pull request 3394; perplexity of wikitext by words"),
    ("TensorRT-Model-Optimizer:examples/benchmark", "", "modelopt", "modelopt",
     "MMLU against the BF16 model, relative to its score"),
    ("TensorRT-Model-Optimizer:examples/windows", "", "modelopt", "modelopt-windows", "MMLU with 5 examples, ONNX on Windows"),
    ("executorch:examples/models/llama/", "", "executorch", "executorch-llama-3", "lm-eval, wikitext by words, limit 1000"),
    ("executorch:examples/models/llama2/", "", "executorch", "executorch-llama-2", "lm-eval, wikitext by words, limit 1000"),
    ("bitsandbytes/issues/696", "", "bitsandbytes", "bitsandbytes-user",
     "one user's test of a Llama 2 7B whose variant is not stated; no unquantized figure"),
    ("Vahe1994/AQLM", "", "aqlm", "aqlm", "MMLU with 5 examples"),
)

_OTHER_MODELS = {"llama-2-70b": "Llama 2 70B", "llama-3-70b": "Llama 3 70B", "qwen3-32b": "Qwen3 32B",
                 "llama-3.1-70b-instruct": "Llama 3.1 70B Instruct",
                 "llama-2-7b (variant not stated)": "Llama 2 7B, variant not stated",
                 "V1-7B": "LLaMA 7B", "V1-13B": "LLaMA 13B", "V1-30B": "LLaMA 30B", "V1-65B": "LLaMA 65B",
                 "llama-7b": "LLaMA 7B", "llama-13b": "LLaMA 13B"}

# Only where the source's format is exactly that of the catalogue.
_QUANTIZATIONS = {"NF4 double-quant (bnb)": "nf4-double", "INT4 g128": "int4-g128", "NVFP4": "nvfp4", "MXFP4": "mxfp4"}


def _figure(value, factor=1):
    """At most six decimals, without the noise of binary fractions."""
    rounded = round(value * factor, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _study_of(row):
    return next(study for study in _STUDIES if study[0] in row["source"] and study[1] in row["metric"])


def _result(row, figure, models, quantizations):
    value, _, change, baseline, factor, _, _ = figure
    kind = row["type"]
    is_gguf = row["family"] == "gguf"
    quantization = kind.lower() if is_gguf else _QUANTIZATIONS.get(kind)
    if is_gguf and quantization not in quantizations:
        quantization = f"ggml-{quantization}"  # files of one plain format
    is_known = row["model"] in models and row["model"] not in _OTHER_MODELS
    fields = {"model": row["model"] if is_known else None,
              "model_name": None if is_known else _OTHER_MODELS[row["model"]],
              "quantization": quantization,
              "quantization_name": None if quantization else kind,
              "method": row.get("method") or (f"imatrix {row['imatrix']}" if row.get("imatrix") else None)}
    is_odd_cell = "looks inconsistent" in row["metric"] and kind == "Q2_K"
    if value and not is_odd_cell:
        fields["value"] = _figure(row[value], factor)
    if baseline:
        fields["baseline"] = _figure(row[baseline], factor)
    elif change and row.get(change) is not None:
        fields["change"] = _figure(row[change], factor)
    if value == "ppl":
        fields["file_gib"], fields["file_gb"] = row.get("size_gib"), row.get("size_gb")
    if is_odd_cell:
        fields["note"] = "the source's perplexity does not agree with its difference; only the difference is kept"
    return {key: entry for key, entry in fields.items() if entry is not None}


def _studies(rows, models, quantizations):
    """(file, study id) -> the study, in the order of the facts."""
    studies = {}
    for row in rows:
        _, _, name, start, setting = _study_of(row)
        for figure in _FIGURES:
            if (figure[0] or figure[2]) not in row:
                continue
            study_id = f"{start}-{figure[5]}"
            study = studies.setdefault((name, study_id), {
                "id": study_id, "metric": figure[1],
                "setting": f"{setting}, {figure[6]}" if figure[6] else setting,
                "source": re.sub(r" \(same scoreboard.*", "", row["source"]),
                "unverified": True if row.get("confidence") == "low" else None, "results": []})
            study["results"].append(_result(row, figure, models, quantizations))
    return studies


def main(facts, content):
    models = ids_of_models(content)
    quantizations = ids_of_yaml(content / "data/quantizations.yaml")
    with open(facts / "quantization.jsonl", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["kind"] == "quality"]
    texts = {}
    for (name, _), study in _studies(rows, models, quantizations).items():
        lines = texts.setdefault(name, [f"checked: {CHECKED}", "studies:"])
        results = study.pop("results")
        start = "  - "
        for key, value in without_unknown(study).items():
            lines.append(f"{start}{key}: {scalar(value)}")
            start = "    "
        lines += ["    results:", *(f"      - {flow(result)}" for result in results)]
    write_files(content / "data/quality-losses", {name: "\n".join(lines) + "\n" for name, lines in texts.items()})
    print(f"{len(rows)} rows written to {len(texts)} files")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
