"""Where figures come from: cleaned source texts, and what stays unverified."""

import re

CHECKED = "2026-11-21"

_NOT_A_SOURCE = re.compile(r"shared/facts|file id|^general\b|general knowledge", re.IGNORECASE)
_NOT_READ = re.compile(r"; not read .*")
_MEMORY = re.compile(r"[;,]?\s*\(?(general knowledge|not re-checked( in [a-z ]+)?)\)?,?\s*", re.IGNORECASE)


def web_sources(sources):
    """The sources that lead to a place anyone can read, best first."""
    places = [text for text in sources if not _NOT_A_SOURCE.search(text)]
    return [text for text in places if text.startswith(("github:", "https://", "http://"))]


def basis(text):
    """What a source text says besides "from memory": a derivation or a place; empty where nothing is left."""
    return _MEMORY.sub(" ", text).strip(" ;,")


def doubt(text):
    """A remark on what is not certain, without how it was gathered."""
    return _NOT_READ.sub("", str(text))
