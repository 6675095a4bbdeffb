#!/usr/bin/env python3
"""Writes `derived_from` into the front matter of content/models/*.md, which keep the rest: add_lineage.py OUT."""

import pathlib
import re
import sys

from lineage import all_ids, origins_of
from yaml_text import lines


def with_lineage(text, model_id):
    head, body = text.split("\n---\n", 1)
    head = re.sub(r"\nderived_from:\n(?:  - .*\n)*(?=\S)", "\n", head)
    block = re.search(r"\nsources:\n((?:  .*\n)+)", head)
    found = re.search(r'^  training: "?([^"\n]+)"?$', block.group(1), re.MULTILINE) if block else None
    origins = origins_of(model_id, found.group(1) if found else None)
    if origins:
        added = "\n".join(lines({"derived_from": origins}, ()))
        head = re.sub(r"\n(?=(?:sources:|checked:))", f"\n{added}\n", head, count=1)
    return f"{head}\n---\n{body}"


def main(folder):
    unknown = sorted(name for name in all_ids() if not (folder / f"{name}.md").is_file())
    if unknown:
        sys.exit(f"no page for: {', '.join(unknown)}")
    count = 0
    for path in sorted(folder.glob("*.md")):
        if path.name == "index.md":
            continue
        before = path.read_text(encoding="utf-8")
        after = with_lineage(before, path.stem)
        count += "\nderived_from:\n" in after
        if after != before:
            path.write_text(after, encoding="utf-8")
    print(f"{count} models with a line")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
