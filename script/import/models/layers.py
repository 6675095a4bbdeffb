"""Layer patterns of the facts in the hub's schema: `layers` mix the tokens, `feed_forward` parts do not."""

import re

from provenance import doubt
from yaml_text import without_unknown

_KINDS = {
    "full": "full",
    "sliding": "sliding_window",
    "mla": "latent",
    "linear": "linear",
    "ssm": "state_space",
    "conv": "convolution",
    "shared_kv": "shared",
}

_PLAIN_FIELDS = ("count", "window", "kv_heads", "head_dim")
_LATENT_FIELDS = {
    "kv_lora_rank": "kv_rank",
    "q_lora_rank": "query_rank",
    "rope_head_dim": "rope_head_dim",
    "nope_head_dim": "nope_head_dim",
    "v_head_dim": "value_head_dim",
    "n_heads": "head_count",
}
_STATE_FIELDS = {
    "d_inner": "inner_size",
    "d_state": "state_size",
    "d_conv": "convolution_width",
    "n_heads": "head_count",
    "n_groups": "group_count",
    "state_bytes_per_sequence": "bytes_per_sequence",
}


def _layer(group):
    is_cross = group["kind"] == "full" and group["which"].startswith("cross-attention")
    kind = "cross" if is_cross else _KINDS[group["kind"]]
    fields = {"kind": kind}
    fields.update((name, group.get(name)) for name in _PLAIN_FIELDS)
    renamed = _LATENT_FIELDS if kind == "latent" else _STATE_FIELDS
    if kind in ("latent", "linear", "state_space", "convolution"):
        fields.update((ours, group.get(theirs)) for theirs, ours in renamed.items())
    if fields["kv_heads"] == 0:
        fields["kv_heads"] = None
    fields["which"] = group["which"]
    fields["note"] = group.get("notes")
    return without_unknown(fields)


def _number(pattern, text):
    found = re.search(pattern, text)
    return int(found.group(1)) if found else None


def _shared(text):
    found = re.search(r"(\d+|one)(?: gated)? shared", text)
    if found:
        return 1 if found.group(1) == "one" else int(found.group(1))
    return 1 if "shared FFN" in text else None


def _feed_forward(group):
    text = group["which"]
    if group["kind"] == "dense_ffn":
        return without_unknown({
            "kind": "dense",
            "count": group["count"],
            "width": _number(r"width (\d+)", text),
            "which": text,
        })
    shared = _shared(text)
    return without_unknown({
        "kind": "experts",
        "count": group["count"],
        "experts": _number(r"(\d+) experts", text),
        "active": _number(r"(\d+) active", text),
        "expert_width": _number(r"experts of width (\d+)", text),
        "shared": shared,
        "shared_width": _number(r"shared[^0-9]*width (\d+)", text) if shared else None,
        "which": text,
    })


def layer_fields(pattern):
    """The fields `layers`, `feed_forward`, `layer_embeddings` and `layers_note` of one model."""
    layers = [_layer(group) for group in pattern["kinds"] if group["kind"] in _KINDS]
    feed_forward = [_feed_forward(group) for group in pattern["kinds"] if group["kind"] not in _KINDS]
    table = pattern["per_layer_input_embeddings"] or {}
    notes = [pattern.get(name) for name in ("pattern", "notes", "runtime_note")]
    return without_unknown({
        "layers": layers,
        "feed_forward": feed_forward,
        "layer_embeddings": without_unknown({
            "vocabulary": table.get("vocab"),
            "dim_per_layer": table.get("dim_per_layer"),
            "parameters": table.get("parameters"),
        }),
        "layers_note": ". ".join(str(note).strip(". ") for note in notes if note),
        "layers_doubts": [doubt(text) for text in pattern.get("unverified", [])],
    })
