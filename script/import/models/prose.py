"""Short honest texts made from facts alone: 60 to 150 words that say what is known, and what is not."""

import textwrap

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

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

_TASKS = {
    "general": "general text", "code": "code", "math": "maths", "reasoning": "step-by-step reasoning",
    "tool-use": "calling tools", "multimodal": "pictures and other media", "embedding": "embeddings for search",
    "translation": "translation", "guard": "checking content for safety", "medical": "medical text",
    "legal": "legal text", "optimization": "optimisation problems",
}

_FORMS = {"decoder": "decoder", "encoder": "encoder", "encoder-decoder": "encoder-decoder"}


def size_of(count):
    """1235814400 -> "1.24B", 124439808 -> "124M"."""
    if count >= 10**9:
        digits = f"{count / 1e9:.2f}".rstrip("0").rstrip(".")
        return f"{digits}B"
    return f"{count / 1e6:.0f}M"


def context_of(tokens):
    """131072 -> "128K", 4000 -> "4,000"."""
    return f"{tokens // 1024}K" if tokens % 1024 == 0 else f"{tokens:,}"


def joined(words):
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


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


def _article(word):
    return "an" if word[0] in "aeiouAEIOU" or word.startswith(("8", "11.", "18")) else "a"


def _identity(row):
    form = _FORMS[row.get("kind", "decoder")]
    if row["params_total"]:
        size = f"{size_of(row['params_total'])}-parameter"
        kind = f"{_article(size)} {size} {form}"
    else:
        kind = f"{_article(form)} {form} whose parameter count we have not found"
    sentence = f"{row['name']} is {kind} from {row['organization']}, in the {row['family']} family."
    if row["params_active"]:
        sentence += f" Only {size_of(row['params_active'])} of them work on each token."
    tasks = joined([_TASKS[task] for task in row["tasks"]])
    inputs = joined(["text"] + [kind for kind in row["modalities"]["in"] if kind != "text"])
    outputs = joined([{"embedding": "vectors"}.get(kind, kind) for kind in row["modalities"]["out"]])
    return f"{sentence} It reads {inputs}, gives {outputs}, and is made for {tasks}."


def _release(row, fields):
    licence = _LICENCE_NAMES[fields["licence"]]
    standing = " (not yet traced to a source)" if "licence" in fields["unverified"] else ""
    if not row["released"]:
        return f"When it came out is unknown to us; licence: {licence}{standing}."
    year, month = row["released"].split("-")
    when = f"{_MONTHS[int(month) - 1]} {year}"
    return f"It came out around {when}, a month not yet traced to a source; licence: {licence}{standing}."


def _shape(row):
    shape = row["architecture"]
    parts = []
    if shape["layers"] and shape["hidden_size"]:
        stack = " in each stack" if row.get("kind") == "encoder-decoder" else ""
        parts.append(f"It has {shape['layers']} layers{stack} of width {shape['hidden_size']:,}")
    if parts and shape["attention_heads"] and shape["kv_heads"]:
        heads, kv_heads = shape["attention_heads"], shape["kv_heads"]
        if shape["attention"] == "mla":
            parts.append(f"with {heads} attention heads over a compressed cache")
        elif heads == kv_heads:
            parts.append(f"with {heads} attention heads, each with its own keys and values")
        else:
            unit = "one key-value head" if kv_heads == 1 else f"{kv_heads} key-value heads"
            parts.append(f"with {heads} attention heads that share {unit}")
    text = " ".join(parts) + "." if parts else "Its shape has not been found in a source."
    if shape["experts"] and shape["experts_active"]:
        text += f" {shape['experts_active']} of {shape['experts']} experts work on each token."
    if shape["context_length"]:
        text += f" It takes contexts of up to {shape['context_length']:,} tokens."
    return text


def _layers(fields):
    names = {"sliding_window": "sliding-window attention", "latent": "latent attention", "linear": "linear attention",
             "state_space": "state-space", "convolution": "short-convolution", "shared": "shared-cache",
             "cross": "cross-attention", "full": "full attention"}
    counts = {}
    for group in fields.get("layers", []):
        if "count" in group:
            counts[group["kind"]] = counts.get(group["kind"], 0) + group["count"]
    if len(counts) < 2:
        return ""
    groups = joined([f"{count} {names[kind]}" for kind, count in counts.items()])
    return f"Its layers are of different kinds: {groups}."


def _memory(row):
    count = row["params_total"]
    if not count:
        return ""
    return (f"At 16 bits a weight it takes {count * 2 / 1e9:.2f} GB, at 4.5 bits (the plainest 4-bit GGUF blocks) "
            f"{count * 4.5 / 8 / 1e9:.2f} GB, the cache not counted.")


def _standing(row, fields):
    sentences = []
    if "architecture" in fields.get("unverified", []):
        sentences.append("The figures of its shape are unverified.")
    elif row.get("params_computed"):
        sentences.append("Its parameter count follows from the shape.")
    count = len(row["benchmarks"])
    if count:
        verb = "score is" if count == 1 else "scores are"
        sentences.append(f"{count} published {verb} listed, each with its setting; compare only equal settings.")
    else:
        sentences.append("No score with a source is listed yet.")
    return " ".join(sentences)


def _wrapped(paragraphs):
    return "\n\n".join("\n".join(textwrap.wrap(text, 110, break_on_hyphens=False)) for text in paragraphs if text)


def write_body(row, fields):
    """Paragraphs for one model; every sentence rests on a field of its front matter."""
    method = (row["training"]["method"] or "").strip().rstrip(".")
    training = f"Training, in short: {method}." if method else ""
    limits = f"Mind its limits: {row['limitations'].strip().rstrip('.')}."
    first = f"{_identity(row)} {_release(row, fields)}"
    last = " ".join(text for text in (training, limits, _standing(row, fields)) if text)
    for shape in ((_shape(row), _layers(fields), _memory(row)), (_shape(row), _layers(fields)), (_shape(row),)):
        text = _wrapped([first, " ".join(part for part in shape if part), last])
        if len(text.split()) <= 150:
            break
    return text
