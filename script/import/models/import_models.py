#!/usr/bin/env python3
"""Writes content/models/<id>.md from the collected facts: import_models.py FACTS OUT."""

import json
import pathlib
import sys

import corrections
from layers import layer_fields
from lineage import origins_of
from provenance import CHECKED, web_sources
from prose import describe
from yaml_text import lines, without_unknown

_BLOCKS = ("architecture", "training", "layer_embeddings", "sources")

_ARCHITECTURE = {
    "class": "class",
    "attention": "attention",
    "mlp": "mlp",
    "layers": "layer_count",
    "hidden_size": "hidden_size",
    "attention_heads": "attention_heads",
    "kv_heads": "kv_heads",
    "head_dim": "head_dim",
    "ffn_size": "ffn_size",
    "vocab_size": "vocabulary_size",
    "context_length": "context_length",
    "tie_embeddings": "tied_embeddings",
    "sliding_window": "sliding_window",
    "experts": "experts",
    "experts_active": "active_experts",
    "moe_ffn_size": "expert_width",
}


def read_rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _scores(row):
    return [
        {"benchmark": score["name"], "score": score["score"], "setting": score["setting"], "source": score["source"]}
        for score in row["benchmarks"]
    ]


def _sources(row, licence_source, pattern):
    places = web_sources(pattern["source"]) if pattern else []
    return without_unknown({
        "architecture": row["sources"]["architecture"],
        "licence": licence_source,
        "training": row["sources"]["training"],
        "parameters": row["sources"].get("params"),
        "layers": places[0] if places else None,
    })


def _unverified(row, sources, licence_source_is_first_hand, pattern):
    """Facts that are not known to stand in the source named beside them (see the README of the facts)."""
    doubts = []
    if row["released"]:
        doubts.append("released")
    if row["ollama"]:
        doubts.append("ollama")
    if not licence_source_is_first_hand:
        doubts.append("licence")
    if not row["verified"]:
        doubts.append("architecture")
    is_computed = row.get("params_computed", False)
    has_count_source = "parameters" in sources or (is_computed and row["verified"])
    has_count = row["params_total"] or row["params_active"]
    if has_count and not has_count_source:
        doubts.append("parameters")
    if pattern and ("layers" not in sources or pattern.get("unverified")):
        doubts.append("layers")
    if (row["training"]["tokens"] or row["training"]["cutoff"]) and "training" not in sources:
        doubts.append("training")
    if row["languages"]["count"]:
        doubts.append("languages")
    return doubts


def fields_of(row, pattern):
    licence, licence_source, _ = corrections.LICENCES.get(
        row["id"], (row["license"], row["sources"]["license"], None))
    is_first_hand = bool(licence_source) and row["id"] not in corrections.LICENCES
    sources = _sources(row, licence_source, pattern)
    shape = row["architecture"]
    fields = {
        "title": row["name"],
        "description": describe(row, licence),
        "kind": "model",
        "organisation": row["organization"],
        "family": row["family"],
        "form": row.get("kind", "decoder"),
        "hugging_face": row["hf_repo"],
        "ollama": row["ollama"],
        "released": row["released"],
        "licence": licence,
        "parameters": row["params_total"],
        "active_parameters": row["params_active"],
        "parameters_basis": "computed" if row.get("params_computed") else None,
        "count_note": corrections.COUNT_NOTES.get(row["id"]),
        "inputs": row["modalities"]["in"],
        "outputs": row["modalities"]["out"],
        "tasks": row["tasks"],
        "tokenizer": row["tokenizer"],
        "architecture": without_unknown({ours: shape[theirs] for theirs, ours in _ARCHITECTURE.items()}),
    }
    if pattern:
        fields.update(layer_fields(pattern))
    fields.update({
        "languages": without_unknown(row["languages"]),
        "training": without_unknown(row["training"]),
        "scores": _scores(row),
        "limitations": row["limitations"],
        "derived_from": origins_of(row["id"], row["sources"]["training"]),
        "sources": sources,
        "checked": CHECKED,
        "unverified": _unverified(row, sources, is_first_hand, pattern),
    })
    return without_unknown(fields)


def main(facts, out):
    patterns = {row["id"]: row for row in read_rows(facts / "layer_patterns.jsonl")}
    out.mkdir(parents=True, exist_ok=True)
    count = 0
    for part in "abc":
        for row in read_rows(facts / f"models.{part}.jsonl"):
            fields = fields_of(row, patterns.get(row["id"]))
            text = "\n".join(["---", *lines(fields, _BLOCKS), "---", ""])
            (out / f"{row['id']}.md").write_text(text, encoding="utf-8")
            count += 1
    print(f"{count} models written to {out}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
