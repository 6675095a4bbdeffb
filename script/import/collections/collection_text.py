"""What the importers of collections share: the writer of YAML, the ids of the catalogue, files of one collection."""

import pathlib
import re
import sys

sys.path.append(str(pathlib.Path(__file__).parent.parent / "models"))

from provenance import CHECKED, web_sources  # noqa: E402
from yaml_text import flow, lines, scalar, without_unknown  # noqa: E402

__all__ = ["CHECKED", "flow", "ids_of_models", "ids_of_yaml", "lines", "scalar", "web_sources", "without_unknown",
           "write_files"]

_BYTE_LIMIT = 64 * 1024  # of one YAML file, formats/front_matter.h


def ids_of_models(content):
    return {path.stem for path in (content / "models").glob("*.md") if path.stem != "index"}


def ids_of_yaml(*paths):
    """The ids that files of the catalogue define."""
    return {match for path in paths for match in re.findall(r"^ *- (?:\{)?id: ([^,\n]+)", path.read_text(), re.M)}


def write_files(folder, texts):
    """Writes `texts` (name -> YAML) and removes files of the folder that are not among them."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.yaml"):
        if path.stem not in texts:
            path.unlink()
    for name, text in texts.items():
        size = len(text.encode())
        if size > _BYTE_LIMIT:
            raise SystemExit(f"{folder}/{name}.yaml would have {size} bytes; at most {_BYTE_LIMIT} are read")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
