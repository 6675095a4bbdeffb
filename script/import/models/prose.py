"""Descriptions of models, made from facts alone; pages draw the facts themselves."""

_LICENCE_NAMES = {
    "apache-2.0": "Apache 2.0", "mit": "MIT", "other": "terms of its maker", "gemma": "Gemma terms",
    "deepseek": "DeepSeek licence", "llama2": "Llama 2 licence", "llama3": "Llama 3 licence",
    "llama3.1": "Llama 3.1 licence", "llama3.2": "Llama 3.2 licence", "llama4": "Llama 4 licence",
    "cc-by-nc-4.0": "CC BY-NC 4.0", "cc-by-sa-4.0": "CC BY-SA 4.0", "cc-by-sa-3.0": "CC BY-SA 3.0",
    "qwen": "Qwen licence", "qwen-research": "Qwen research licence", "falcon": "Falcon licence",
    "bigscience-rail": "BigScience RAIL", "bigcode-openrail-m": "BigCode OpenRAIL-M", "lfm1.0": "LFM licence",
    "nvidia-open-model": "NVIDIA Open Model licence", "bsd-3-clause": "BSD 3-Clause",
    "mistral-research": "Mistral research licence",
}


def size_of(count):
    """1235814400 -> "1.24B", 124439808 -> "124M"."""
    if count >= 10**9:
        digits = f"{count / 1e9:.2f}".rstrip("0").rstrip(".")
        return f"{digits}B"
    return f"{count / 1e6:.0f}M"


def context_of(tokens):
    """131072 -> "128K", 4000 -> "4,000"."""
    return f"{tokens // 1024}K" if tokens % 1024 == 0 else f"{tokens:,}"


def describe(row, licence):
    """The page's description: 50 to 160 characters."""
    size = f"{size_of(row['params_total'])} parameters, " if row["params_total"] else ""
    context = row["architecture"]["context_length"]
    reach = f"{context_of(context)} context, " if context else ""
    text = f"{row['name']} by {row['organization']}: {size}{reach}{_LICENCE_NAMES[licence]}."
    for tail in (" Shape, memory, scores and licence with their sources.", " Figures with their sources."):
        if len(text + tail) <= 160:
            return text + tail
    return text[:160]
