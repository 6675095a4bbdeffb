"""Writes the small part of YAML that the hub's front matter uses."""

import json
import re

_PLAIN = re.compile(r"[A-Za-z0-9(][A-Za-z0-9 _./+()@-]*")
_NOT_TEXT = re.compile(r"(?i)(null|true|false|yes|no|on|off|~|[-+]?[0-9.][0-9_.]*(e[-+]?[0-9]+)?|0[xo][0-9a-f]+)")


def scalar(value):
    """One value on one line; text is quoted only where YAML would read it as something else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    is_plain = _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value) and value == value.strip()
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def flow(value):
    """A value on one line: lists in brackets, maps in braces."""
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return scalar(value)


def lines(fields, block=(), indent=""):
    """`fields` as lines; maps named in `block` are spread over lines, lists of maps take a line for each item."""
    for key, value in fields.items():
        if isinstance(value, dict) and key in block:
            yield f"{indent}{key}:"
            yield from lines(value, block, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {flow(item)}" for item in value)
        else:
            yield f"{indent}{key}: {flow(value)}"


def without_unknown(fields):
    """The fields that say something: nulls, empty texts, lists and maps are left out."""
    return {key: value for key, value in fields.items() if value not in (None, "", [], {})}
