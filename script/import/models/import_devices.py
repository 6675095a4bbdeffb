#!/usr/bin/env python3
"""Writes content/data/devices/<kind>.yaml from the collected facts: import_devices.py FACTS OUT."""

import collections
import json
import pathlib
import sys

from provenance import CHECKED, basis
from yaml_text import flow, scalar, without_unknown

_FIGURES = {
    "memory_gib": "memory_gib",
    "memory_bandwidth_gbps": "bandwidth_gb_per_s",
    "fp16_tflops": "fp16_tflops",
    "int8_tops": "int8_tops",
    "fp32_tflops": "fp32_tflops",
    "cpu_cores": "cores",
    "tdp_w": "power_w",
    "battery_wh": "battery_wh",
    "price_usd": "price_usd",
    "released": "released",
}


def _number(value):
    """6.0 -> 6: the digits that say something."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _device(row):
    fields = {"id": row["id"], "name": row["name"], "chip": row.get("soc")}
    fields.update((ours, _number(row[theirs])) for theirs, ours in _FIGURES.items())
    fields["fp16_basis"] = row.get("fp16_basis")
    fields["note"] = row.get("notes")
    sources = {}
    unverified = [_FIGURES[name] for name in row.get("unverified_fields", [])]
    for theirs, ours in _FIGURES.items():
        if row[theirs] is None:
            continue
        source = basis(row["sources"].get(theirs, ""))
        if source:
            sources[ours] = source
        is_from_memory = not source or "general knowledge" in row["sources"][theirs]
        if is_from_memory and ours not in unverified:
            unverified.append(ours)
    fields["sources"] = sources
    fields["unverified"] = unverified
    return without_unknown(fields)


def _named_sources(devices):
    """Sources used by several figures get a short name at the head of the file."""
    uses = collections.Counter(source for device in devices for source in device.get("sources", {}).values())
    frequent = [source for source, count in uses.most_common() if count > 2]
    return {f"s{number}": source for number, source in enumerate(frequent, 1)}


def _file_text(kind, devices):
    named = _named_sources(devices)
    names = {source: name for name, source in named.items()}
    lines = [f"kind: {kind}", f"checked: {CHECKED}"]
    if named:
        lines += ["sources:", *(f"  {name}: {scalar(source)}" for name, source in named.items())]
    lines.append("devices:")
    for device in devices:
        if "sources" in device:
            device["sources"] = {figure: names.get(source, source) for figure, source in device["sources"].items()}
        start = "  - "
        for name, value in device.items():
            lines.append(f"{start}{name}: {flow(value)}")
            start = "    "
    return "\n".join(lines) + "\n"


def main(facts, out):
    kinds = collections.defaultdict(list)
    with open(facts / "devices.jsonl", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            kinds[row["kind"]].append(_device(row))
    out.mkdir(parents=True, exist_ok=True)
    for kind, devices in kinds.items():
        (out / f"{kind}.yaml").write_text(_file_text(kind, devices), encoding="utf-8")
    print(f"{sum(map(len, kinds.values()))} devices written to {out}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
