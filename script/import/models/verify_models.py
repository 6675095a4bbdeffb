#!/usr/bin/env python3
"""Holds what slmhub answers to the facts it was made from: verify_models.py FACTS PROGRAM [CONTENT]."""

import json
import pathlib
import subprocess
import sys

import corrections

_LICENCE_KEYS = ("license", "sources")


def _is_corrected(model, key):
    return model in corrections.LICENCES and key in _LICENCE_KEYS


def _differences(fact, answer):
    for key, value in fact.items():
        found = answer.get(key)
        if key == "sources":
            found = {name: source for name, source in found.items() if name != "layers"}
        if key == "training" or key == "architecture":
            value = {name: item or None if item != 0 and item is not False else item for name, item in value.items()}
        if key == "params_computed" and value is False:
            continue
        if found != value and not _is_corrected(fact["id"], key):
            yield f"{fact['id']} {key}: {value!r} became {found!r}"


def main(facts, program, content):
    output = subprocess.run([program, "models", "list", "--format", "json", "--content", content],
                            check=True, capture_output=True, text=True).stdout
    answers = {model["id"]: model for model in json.loads(output)}
    count = 0
    differences = []
    for part in "abc":
        for line in (facts / f"models.{part}.jsonl").read_text(encoding="utf-8").splitlines():
            fact = json.loads(line)
            count += 1
            differences += _differences(fact, answers.get(fact["id"], {}))
    print("\n".join(differences))
    print(f"{count} models compared, {len(answers)} answered, {len(differences)} differences")
    return 1 if differences or len(answers) != count else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "content"))
