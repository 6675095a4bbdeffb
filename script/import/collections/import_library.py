#!/usr/bin/env python3
"""Writes the collections beside the catalogue from the collected facts: import_library.py FACTS CONTENT."""

import collections
import json
import pathlib
import re
import sys

from collection_text import CHECKED, flow, ids_of_models, ids_of_yaml, without_unknown, write_files

# Names of clouds whose device is sure; others ("A100 (80 GB)" may be PCIe or SXM) name none.
_DEVICES = {
    "A40 (48 GB)": "a40", "A40": "a40", "A40-PCIe-48GB": "a40", "T4 (16 GB)": "t4", "L4": "l4", "L4 (24 GB)": "l4",
    "A10 (24 GB)": "a10", "A10": "a10", "A10G (24 GB)": "a10g", "A100 80GB PCIe": "a100-pcie-80gb",
    "A100-PCIe-80GB": "a100-pcie-80gb", "A100-PCIe-40GB": "a100-pcie-40gb", "A100 80GB PCIe NVLink": "a100-pcie-80gb",
    "A100 80GB SXM": "a100-sxm-80gb", "A100-SXM-80GB": "a100-sxm-80gb", "H100 PCIe (80GB)": "h100-pcie-80gb",
    "H100 80GB PCIe": "h100-pcie-80gb", "H100 PCIe": "h100-pcie-80gb", "H100 SXM": "h100-sxm-80gb",
    "H100 80GB SXM5": "h100-sxm-80gb", "H100-SXM-80GB": "h100-sxm-80gb", "H200 SXM": "h200-sxm",
    "H200-SXM-141GB": "h200-sxm", "B200 SXM": "b200", "B200-SXM-180GB": "b200", "L40S-48GB": "l40s",
    "L40S (8 vCPU)": "l40s", "L40S (16 vCPU 96GB)": "l40s", "MI300X-192GB": "mi300x", "MI300X": "mi300x",
    "RTX A6000": "rtx-a6000", "RTX A6000 (48 GB)": "rtx-a6000", "RTX A4000": "rtx-a4000", "RTX 3090": "rtx-3090",
    "RTX 4000 Ada": "rtx-4000-ada", "RTX 5090": "rtx-5090", "3080Ti (12 GB)": "rtx-3080-ti",
}


def _rows(facts, name):
    with open(facts / f"{name}.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _slug(*parts):
    return re.sub(r"[^a-z0-9.]+", "-", " ".join(str(part) for part in parts if part).lower()).strip("-.")


def _distinct(rows):
    """Gives repeated ids a number; the order of the facts decides."""
    seen = collections.Counter()
    for row in rows:
        seen[row["id"]] += 1
        if seen[row["id"]] > 1:
            row["id"] = f"{row['id']}-{seen[row['id']]}"
    return rows


def _number(value):
    """12.0 -> 12, 0.1 + 0.2 -> 0.3: what prices say."""
    if isinstance(value, str):
        return int(value) if value.isdigit() else None
    if isinstance(value, float):
        value = round(value, 6)
        return int(value) if value.is_integer() else value
    return value


def _sources(value):
    return [value] if isinstance(value, str) else list(value)


def _gpu_prices(facts, _content):
    rows = []
    for row in _rows(facts, "gpu_prices"):
        if row["kind"] != "gpu":
            continue
        rows.append({
            "id": _slug(row["provider"], row["instance"] or row["gpu"], f"x{row['gpus']}", row["region"]),
            "provider": row["provider"], "gpu": row["gpu"], "device": _DEVICES.get(row["gpu"]),
            "gpu_count": row["gpus"], "usd_per_hour": _number(row["usd_per_hour"]),
            "usd_per_gpu_hour": _number(row["usd_per_gpu_hour"]),
            "spot_usd_per_gpu_hour": _number(row["spot_usd_per_gpu_hour"]), "instance": row["instance"],
            "processors": _number(row["vcpus"]), "memory_gb": _number(row["ram_gb"]), "region": row["region"],
            "priced": row["date"], "date_basis": row["date_kind"], "sources": _sources(row["source"])})
    return {"all": _distinct(rows)[:90], "more": rows[90:]}


def _electricity(facts, _content):
    rows = [{"id": _slug(row["region"], row["sector"], row["date"]), "region": row["region"], "sector": row["sector"],
             "usd_per_kwh": row["usd_per_kwh"], "eur_per_kwh": row.get("eur_per_kwh"), "period": row["date"],
             "note": row.get("note"), "sources": _sources(row["source"])}
            for row in _rows(facts, "gpu_prices") if row["kind"] == "electricity"]
    return {"all": _distinct(rows)}


def _tier(tier):
    return without_unknown({"above_tokens": tier["tier"]["size"], "input_usd_per_mtok": _number(tier.get("input")),
                            "output_usd_per_mtok": _number(tier.get("output")),
                            "cached_input_usd_per_mtok": _number(tier.get("cache_read")),
                            "cache_write_usd_per_mtok": _number(tier.get("cache_write"))})


def _api_prices(facts, content):
    models = ids_of_models(content)
    providers = collections.defaultdict(list)
    for row in _rows(facts, "api_prices"):
        own = row["model"].split("/")[-1].lower()
        price = {
            "id": _slug(row["provider"], row["model"]), "provider": row["provider"], "offer": row["model"],
            "name": row["name"], "family": row["family"], "model": own if row["open_weights"] and own in models else None,
            "input_usd_per_mtok": _number(row["input_usd_per_mtok"]),
            "output_usd_per_mtok": _number(row["output_usd_per_mtok"]),
            "cached_input_usd_per_mtok": _number(row["cached_input_usd_per_mtok"]),
            "cache_write_usd_per_mtok": _number(row["cache_write_usd_per_mtok"]),
            "tiers": [_tier(tier) for tier in row["tiers"] or []],
            "listed_at_zero": True if row.get("zero_price") else None, "context_tokens": row["context_window"] or None,
            "output_tokens": row["max_output"] or None, "open_weights": row["open_weights"],
            "reasoning": row["reasoning"], "released": row["released"], "status": row["status"],
            "inputs": row["modalities_in"], "priced": row["date"], "valid_to": row.get("valid_to"),
            "sources": _sources(row["source"])}
        providers[row["provider"]].append(price)
    return {provider: _distinct(rows) for provider, rows in providers.items()}


def _papers(facts, content):
    repositories = {}
    for path in (content / "models").glob("*.md"):
        match = re.search(r"^hugging_face: (\S+)$", path.read_text(encoding="utf-8"), re.M)
        if match:
            repositories[match[1].lower()] = path.stem
    years = collections.defaultdict(list)
    for row in _rows(facts, "papers"):
        unverified = ["title"] if row.get("unverified") else []
        if re.search(r"\d|\b(half|halv\w+|twice|double\w*|times|percent)\b", row["key_insight"]):
            unverified.append("insight")
        models = [repositories[name.lower()] for name in row["models"] if name.lower() in repositories]
        others = [name for name in row["models"] if name.lower() not in repositories]
        unverified += [field for field, value in (("models", models), ("other_models", others)) if value]
        years["until-2021" if row["year"] <= 2021 else str(row["year"])].append({
            "id": row["id"], "title": re.sub(r"\s*\.\*$", "", row["title"]).strip(), "authors": row["authors"],
            "year": row["year"], "month": row["month"], "arxiv": row["arxiv"],
            "venue": row["venue"] if row["venue"] != "arXiv" else None, "topics": row["topics"], "code": row["code"],
            "models": models, "other_models": others, "insight": row["key_insight"], "citations": row["citations"],
            "citations_counted": row["citations_date"], "citations_source": row["citations_source"],
            "sources": row["source"], "unverified": unverified,
            "doubts": [row["authors_note"]] if row.get("authors_note") else []})
    return years


# Names in the facts' lists of doubts that are fields; everything else stays a remark.
_DATASET_FIELDS = {"example count": "examples", "exact count": "examples", "notes": "note"}
_FRAMEWORK_FIELDS = {"paged_kv": "paged_cache", "quantization": "quantizations", "quantization list": "quantizations",
                     "hardware list": "hardware", "batching": "continuous_batching", "metrics_endpoint": "metrics",
                     "no metrics endpoint": "metrics"}


def _doubts(row, fields, names):
    known = [names.get(doubt, doubt) for doubt in row["unverified"]]
    unverified = sorted({field for field in known if field in fields})
    return unverified, [doubt for doubt in row["unverified"] if names.get(doubt, doubt) not in fields]


def _splits(splits):
    """{"test": 5} and {"easy": {"test": 5}} -> named row counts."""
    flat = {}
    for name, rows in (splits or {}).items():
        flat.update({f"{name} {part}": count for part, count in rows.items()} if isinstance(rows, dict) else {name: rows})
    return [{"name": name, "rows": rows} for name, rows in flat.items()]


def _datasets(facts, _content):
    papers = {row["id"] for row in _rows(facts, "papers")}
    rows = []
    for row in _rows(facts, "datasets"):
        size = row["size"]
        fields = {
            "id": row["id"], "name": row["name"], "purpose": row["kind"], "domain": row["domain"],
            "bytes": size["bytes"], "tokens": size["tokens"], "examples": size["examples"],
            "splits": _splits(row["splits"]), "licence": row["licence"], "languages": row["languages"],
            "home": row["home"], "format": row["format"], "fields": row["fields"],
            "paper": row["paper"] if row["paper"] in papers else None,
            "other_paper": row["paper"] if row["paper"] not in papers else None, "note": row["notes"],
            "sources": row["source"]}
        fields = {key: str(value) if key in ("bytes", "tokens", "examples") and value else value
                  for key, value in fields.items()}
        fields["unverified"], fields["doubts"] = _doubts(row, fields, _DATASET_FIELDS)
        rows.append(fields)
    return {"all": rows}


def _words(value):
    return {True: "yes", False: "no"}.get(value, value)


def _frameworks(facts, _content):
    rows = []
    for row in _rows(facts, "frameworks"):
        fields = {
            "id": row["id"], "name": row["name"], "purpose": row["kind"], "repository": row["repo"],
            "licence": row["licence"], "language": row["language"], "hardware": row["hardware"],
            "quantizations": row["quantization"], "continuous_batching": row["continuous_batching"],
            "paged_cache": _words(row["paged_kv"]), "openai_compatible": _words(row["openai_compatible"]),
            "default_port": row["default_port"], "api_path": row["api_path"], "install": row["install"],
            "metrics": row["metrics_endpoint"], "best_for": row["best_for"], "limits": row["limits"],
            "version": row["stable_version"], "version_date": row["version_date"], "note": row["notes"],
            "sources": row["source"]}
        fields["unverified"], fields["doubts"] = _doubts(row, fields, _FRAMEWORK_FIELDS)
        rows.append(fields)
    return {"all": rows}


def _remarks(entries):
    return [{"name": name, "text": str(text)} for name, text in (entries or {}).items()]


def _shots(row):
    shots = row["fewshot_default"]
    return _splits(shots if isinstance(shots, dict) else {row["lm_eval_task"]: shots})


def _benchmarks(facts, _content):
    rows = []
    for row in _rows(facts, "benchmarks"):
        if "shared_rules" in row:
            rules = dict(row["shared_rules"], harness=row["harness"], commit=row["harness_commit"],
                         latest_release=row["harness_latest_release"])
            rows.append({"id": "shared-rules", "name": row["name"], "remarks": _remarks(rules), "sources": row["source"]})
            continue
        notes = {key: row.get(key) for key in ("items_note", "splits_note", "random_baseline_note")}
        rows.append({
            "id": _slug(row["id"]), "name": row["name"], "measures": row["measures"], "category": row["category"],
            "paper": f"arxiv-{row['paper']}", "dataset": row["dataset"], "licence": row["licence"],
            "items": row["items"], "splits": _splits(row["splits"]), "fields": row["fields"],
            "task": row["lm_eval_task"], "task_version": row["lm_eval_task_version"], "shots": _shots(row),
            "customary_shots": row["fewshot_customary"], "prompt": row["prompt_format"], "output": row["output_type"],
            "stop": row["stop_strings"], "extraction": row["extraction"], "metric": row["metric"],
            "normalisation": row["normalisation"], "variants": _remarks(row["variants"]),
            "chance": _number(row["random_baseline"]), "status": row["status_2026"], "status_note": row["status_note"],
            "status_sources": row["status_source"], "remarks": _remarks({k: v for k, v in notes.items() if v}),
            "sources": row["source"], "unverified": ["status"]})
    return {"all": rows}


def _events(facts, _content):
    return {"all": [{
        "id": row["id"], "name": row["name"], "full_name": row["full_name"], "starts": row["start"],
        "ends": row["end"], "place": row["place"], "venue": row["venue"], "url": row["url"], "purpose": row["kind"],
        "field": row["field"], "note": row["note"], "checked": row["source_date"],
        "sources": _sources(row["source"])} for row in _rows(facts, "events")]}


_COLLECTIONS = {"gpu-prices": _gpu_prices, "electricity-prices": _electricity, "api-prices": _api_prices,
                "papers": _papers, "datasets": _datasets, "frameworks": _frameworks, "benchmarks": _benchmarks,
                "events": _events}


def main(facts, content):
    devices = ids_of_yaml(*(content / "data/devices").glob("*.yaml"))
    unknown = set(_DEVICES.values()) - devices
    if unknown:
        raise SystemExit(f"no such devices: {', '.join(sorted(unknown))}")
    for name, read in _COLLECTIONS.items():
        files = read(facts, content)
        texts = {file: "\n".join([f"checked: {CHECKED}", "rows:",
                                  *(f"  - {flow(without_unknown(row))}" for row in rows)]) + "\n"
                 for file, rows in files.items()}
        write_files(content / "data" / name, texts)
        print(f"{sum(map(len, files.values()))} rows of {name} in {len(texts)} files")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
