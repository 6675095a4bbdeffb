"""Values that differ from the facts on purpose, each with where the better one was seen."""

_QWEN35_NOTE = "second-hand: the licence named by mirrors and reviews of the same family, not by the maker's own page"

# id -> (licence, source or None, why); all of them stay unverified until the maker's own text is read.
LICENCES = {
    "qwen3.5-0.8b": ("apache-2.0", None, _QWEN35_NOTE),
    "qwen3.5-2b": ("apache-2.0", None, _QWEN35_NOTE),
    "qwen3.5-4b": ("apache-2.0", None, _QWEN35_NOTE),
    "qwen3.5-9b": ("apache-2.0", "https://www.fitmygpu.com/models/qwen-3.5-9b", _QWEN35_NOTE),
    "qwen3.5-35b-a3b": ("apache-2.0", None, _QWEN35_NOTE),
}

# id -> why the count of the shape differs from the published one.
COUNT_NOTES = {
    "opt-350m": "Its embeddings are 512 wide and projected to the layers' 1024, which the shape does not say; "
                "its norms stand after the sublayers and no final norm follows.",
}
