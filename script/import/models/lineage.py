"""Which model was made from which: one line for each step, and where it was read.

A line is: derived, base, relation, standing. Standing `training`: the source of the row's training facts says so;
`name`: only the names, or what is generally said, do, so that it is unverified; anything else is the source itself.
"""

_STEPS = """
llama-2-7b-chat llama-2-7b instruct training
llama-2-13b-chat llama-2-13b instruct training
llama-3-8b-instruct llama-3-8b instruct name
llama-3.1-8b-instruct llama-3.1-8b instruct name
llama-3.2-1b llama-3.1-8b pruned name
llama-3.2-3b llama-3.1-8b pruned name
llama-3.2-1b-instruct llama-3.2-1b instruct training
llama-3.2-3b-instruct llama-3.2-3b instruct training
llama-3.2-11b-vision llama-3.1-8b continued training
llama-3.2-11b-vision-instruct llama-3.2-11b-vision instruct name
codellama-7b llama-2-7b continued training
codellama-13b llama-2-13b continued training
codellama-7b-instruct codellama-7b instruct training
codellama-13b-instruct codellama-13b instruct training
codellama-7b-python codellama-7b continued training
codellama-13b-python codellama-13b continued training
llama-guard-7b llama-2-7b finetuned training
llama-guard-2-8b llama-3-8b finetuned training
llama-guard-3-8b llama-3.1-8b finetuned training
llama-guard-3-1b llama-3.2-1b finetuned training
llama-guard-3-11b-vision llama-3.2-11b-vision finetuned training
qwen1.5-0.5b-chat qwen1.5-0.5b instruct name
qwen1.5-1.8b-chat qwen1.5-1.8b instruct name
qwen1.5-4b-chat qwen1.5-4b instruct name
qwen1.5-7b-chat qwen1.5-7b instruct name
qwen1.5-14b-chat qwen1.5-14b instruct name
qwen1.5-moe-a2.7b qwen-1.8b continued training
codeqwen1.5-7b-chat codeqwen1.5-7b instruct training
qwen2-0.5b-instruct qwen2-0.5b instruct name
qwen2-1.5b-instruct qwen2-1.5b instruct name
qwen2-7b-instruct qwen2-7b instruct name
qwen2-math-1.5b-instruct qwen2-1.5b continued training
qwen2-math-7b-instruct qwen2-7b continued training
qwen2-vl-7b-instruct qwen2-7b continued training
qwen2.5-0.5b-instruct qwen2.5-0.5b instruct name
qwen2.5-1.5b-instruct qwen2.5-1.5b instruct name
qwen2.5-3b-instruct qwen2.5-3b instruct name
qwen2.5-7b-instruct qwen2.5-7b instruct name
qwen2.5-14b-instruct qwen2.5-14b instruct name
qwen2.5-7b-instruct-1m qwen2.5-7b instruct name
qwen2.5-14b-instruct-1m qwen2.5-14b instruct name
qwen2.5-coder-0.5b qwen2.5-0.5b continued training
qwen2.5-coder-1.5b qwen2.5-1.5b continued training
qwen2.5-coder-3b qwen2.5-3b continued training
qwen2.5-coder-7b qwen2.5-7b continued training
qwen2.5-coder-14b qwen2.5-14b continued training
qwen2.5-coder-0.5b-instruct qwen2.5-coder-0.5b instruct training
qwen2.5-coder-1.5b-instruct qwen2.5-coder-1.5b instruct training
qwen2.5-coder-3b-instruct qwen2.5-coder-3b instruct training
qwen2.5-coder-7b-instruct qwen2.5-coder-7b instruct training
qwen2.5-coder-14b-instruct qwen2.5-coder-14b instruct training
qwen2.5-math-1.5b qwen2.5-1.5b continued training
qwen2.5-math-7b qwen2.5-7b continued training
qwen2.5-math-1.5b-instruct qwen2.5-math-1.5b instruct name
qwen2.5-math-7b-instruct qwen2.5-math-7b instruct name
qwen3-0.6b qwen3-0.6b-base instruct training
qwen3-1.7b qwen3-1.7b-base instruct training
qwen3-4b qwen3-4b-base instruct training
qwen3-8b qwen3-8b-base instruct training
qwen3-14b qwen3-14b-base instruct training
qwen3-30b-a3b qwen3-30b-a3b-base instruct name
qwen3-4b-instruct-2507 qwen3-4b-base instruct name
qwen3-4b-thinking-2507 qwen3-4b-base instruct name
qwen3-30b-a3b-instruct-2507 qwen3-30b-a3b-base instruct name
qwen3-30b-a3b-thinking-2507 qwen3-30b-a3b-base instruct name
qwen3-embedding-0.6b qwen3-0.6b-base finetuned training
qwen3-embedding-4b qwen3-4b-base finetuned training
qwen3-embedding-8b qwen3-8b-base finetuned training
qwen3-reranker-0.6b qwen3-0.6b-base finetuned training
qwen3-reranker-4b qwen3-4b-base finetuned training
qwen3-reranker-8b qwen3-8b-base finetuned training
qwen3guard-gen-0.6b qwen3-0.6b finetuned name
qwen3guard-gen-4b qwen3-4b finetuned name
qwen3guard-gen-8b qwen3-8b finetuned name
gte-qwen2-1.5b-instruct qwen2-1.5b finetuned name
gemma-2b-it gemma-2b instruct name
gemma-7b-it gemma-7b instruct name
gemma-1.1-2b-it gemma-2b instruct name
gemma-1.1-7b-it gemma-7b instruct name
codegemma-2b gemma-2b continued github:huggingface/blog:codegemma.md
codegemma-7b gemma-7b continued github:huggingface/blog:codegemma.md
codegemma-7b-it codegemma-7b instruct github:huggingface/blog:codegemma.md
recurrentgemma-2b-it recurrentgemma-2b instruct name
recurrentgemma-9b-it recurrentgemma-9b instruct name
gemma-2-2b-it gemma-2-2b instruct name
gemma-2-9b-it gemma-2-9b instruct name
shieldgemma-2b gemma-2-2b finetuned name
shieldgemma-9b gemma-2-9b finetuned name
paligemma-3b-pt-224 gemma-2b continued name
paligemma-3b-mix-224 paligemma-3b-pt-224 finetuned name
paligemma2-3b-pt-224 gemma-2-2b continued name
paligemma2-3b-mix-224 paligemma2-3b-pt-224 finetuned name
paligemma2-10b-pt-224 gemma-2-9b continued name
paligemma2-10b-mix-224 paligemma2-10b-pt-224 finetuned name
t5gemma-2b-2b-prefixlm-it gemma-2-2b continued name
gemma-3-270m-it gemma-3-270m instruct name
gemma-3-1b-it gemma-3-1b-pt instruct name
gemma-3-4b-it gemma-3-4b-pt instruct name
gemma-3-12b-it gemma-3-12b-pt instruct name
gemma-3n-e2b-it gemma-3n-e2b instruct name
gemma-3n-e4b-it gemma-3n-e4b instruct name
medgemma-4b-pt gemma-3-4b-pt continued name
medgemma-4b-it medgemma-4b-pt instruct name
functiongemma-270m-it gemma-3-270m finetuned training
deepseek-llm-7b-chat deepseek-llm-7b-base instruct training
deepseek-moe-16b-chat deepseek-moe-16b-base instruct name
deepseek-v2-lite-chat deepseek-v2-lite instruct training
deepseek-coder-1.3b-instruct deepseek-coder-1.3b-base instruct training
deepseek-coder-6.7b-instruct deepseek-coder-6.7b-base instruct training
deepseek-coder-7b-base-v1.5 deepseek-llm-7b-base continued training
deepseek-coder-7b-instruct-v1.5 deepseek-coder-7b-base-v1.5 instruct name
deepseek-coder-v2-lite-base deepseek-v2-lite continued training
deepseek-coder-v2-lite-instruct deepseek-coder-v2-lite-base instruct training
deepseek-math-7b-base deepseek-coder-7b-base-v1.5 continued training
deepseek-math-7b-instruct deepseek-math-7b-base instruct training
deepseek-math-7b-rl deepseek-math-7b-instruct finetuned training
deepseek-r1-distill-qwen-1.5b qwen2.5-math-1.5b distilled training
deepseek-r1-distill-qwen-7b qwen2.5-math-7b distilled training
deepseek-r1-distill-qwen-14b qwen2.5-14b distilled training
deepseek-r1-distill-llama-8b llama-3.1-8b distilled training
deepseek-r1-0528-qwen3-8b qwen3-8b-base distilled name
ernie-4.5-21b-a3b ernie-4.5-21b-a3b-base instruct name
ernie-4.5-21b-a3b-thinking ernie-4.5-21b-a3b instruct name
hunyuan-0.5b-instruct hunyuan-0.5b-pretrain instruct name
hunyuan-1.8b-instruct hunyuan-1.8b-pretrain instruct name
hunyuan-4b-instruct hunyuan-4b-pretrain instruct name
hunyuan-7b-instruct hunyuan-7b-pretrain instruct name
seed-coder-8b-instruct seed-coder-8b-base instruct training
seed-coder-8b-reasoning seed-coder-8b-base instruct name
mimo-7b-sft mimo-7b-base instruct training
mimo-7b-rl-zero mimo-7b-base instruct training
mimo-7b-rl mimo-7b-sft instruct training
mimo-7b-rl-0530 mimo-7b-base instruct name
mimo-vl-7b-rl mimo-vl-7b-sft instruct name
llemma-7b codellama-7b continued name
distilgpt2 gpt2 distilled name
distilbert-base-uncased bert-base-uncased distilled name
starcoder starcoderbase-15b continued name
starcoder2-15b-instruct-v0.1 starcoder2-15b instruct name
mistral-7b-instruct-v0.1 mistral-7b-v0.1 instruct name
mistral-7b-instruct-v0.3 mistral-7b-v0.3 instruct name
mistral-nemo-instruct-2407 mistral-nemo-base-2407 instruct name
mistral-nemo-minitron-8b-base mistral-nemo-base-2407 pruned name
pixtral-12b-2409 mistral-nemo-base-2407 continued name
mathstral-7b-v0.1 mistral-7b-v0.1 finetuned name
phi-4-reasoning phi-4 finetuned training
phi-4-reasoning-plus phi-4-reasoning finetuned training
phi-4-mini-reasoning phi-4-mini-instruct finetuned name
phi-4-multimodal-instruct phi-4-mini-instruct continued training
phi-3.5-vision-instruct phi-3.5-mini-instruct continued training
nuextract-1.5 phi-3.5-mini-instruct finetuned name
bunny-v1.0-3b phi-2 continued training
bunny-v1.1-llama-3-8b-v llama-3-8b-instruct continued name
orca-2-7b llama-2-7b finetuned name
orca-2-13b llama-2-13b finetuned name
zephyr-7b-beta mistral-7b-v0.1 instruct name
stablelm-zephyr-3b stablelm-3b-4e1t instruct name
stablelm-2-zephyr-1.6b stablelm-2-1.6b instruct name
stablelm-2-12b-chat stablelm-2-12b instruct name
tinyllama-1.1b-chat-v1.0 tinyllama-1.1b-3t instruct training
smollm-135m-instruct smollm-135m instruct training
smollm-360m-instruct smollm-360m instruct training
smollm-1.7b-instruct smollm-1.7b instruct training
smollm2-135m-instruct smollm2-135m instruct name
smollm2-360m-instruct smollm2-360m instruct name
smollm2-1.7b-instruct smollm2-1.7b instruct name
smollm3-3b smollm3-3b-base instruct github:huggingface/blog:smollm3.md
smolvlm-256m-instruct smollm2-135m-instruct continued name
smolvlm-500m-instruct smollm2-360m-instruct continued https://huggingface.co/HuggingFaceTB/SmolVLM-500M-Instruct
smolvlm-instruct smollm2-1.7b-instruct continued name
dolly-v2-3b pythia-2.8b instruct training
dolly-v2-7b pythia-6.9b instruct training
dolly-v2-12b pythia-12b instruct training
redpajama-incite-chat-3b-v1 redpajama-incite-base-3b-v1 instruct name
mpt-7b-instruct mpt-7b instruct name
mpt-7b-chat mpt-7b instruct name
xgen-7b-8k-inst xgen-7b-8k-base instruct name
optimind-sft gpt-oss-20b finetuned https://huggingface.co/microsoft/OptiMind-SFT/blob/main/README.md
bloomz-560m bloom-560m finetuned name
bloomz-1b1 bloom-1b1 finetuned name
bloomz-1b7 bloom-1b7 finetuned name
bloomz-3b bloom-3b finetuned name
bloomz-7b1 bloom-7b1 finetuned name
e5-mistral-7b-instruct mistral-7b-v0.1 finetuned name
gte-modernbert-base modernbert-base finetuned name
modernbert-embed-base modernbert-base finetuned name
bge-m3 xlm-roberta-large finetuned name
multilingual-e5-base xlm-roberta-base finetuned name
multilingual-e5-large xlm-roberta-large finetuned name
falcon-7b-instruct falcon-7b instruct name
falcon3-10b falcon3-7b continued name
falcon3-mamba-7b falcon-mamba-7b continued name
granite-3.1-2b granite-3.0-2b continued training
granite-3.1-8b granite-3.0-8b continued training
granite-3.2-2b granite-3.1-2b finetuned name
granite-3.2-8b granite-3.1-8b finetuned name
granite-guardian-3.0-2b granite-3.0-2b finetuned training
granite-guardian-3.0-8b granite-3.0-8b finetuned training
nemotron-mini-4b-instruct minitron-4b-base instruct name
nemotron-h-4b-base nemotron-h-8b-base pruned name
nvidia-nemotron-nano-9b-v2 nvidia-nemotron-nano-12b-v2 pruned name
llama-3.1-nemotron-nano-8b-v1 llama-3.1-8b-instruct finetuned name
openmath2-llama3.1-8b llama-3.1-8b finetuned name
acemath-1.5b-instruct qwen2.5-math-1.5b finetuned name
acemath-7b-instruct qwen2.5-math-7b finetuned name
minicpm-2b-128k minicpm-2b continued name
minicpm-moe-8x2b minicpm-2b continued name
minicpm-v-2.6 qwen2-7b continued training
yi-coder-9b yi-9b continued name
glm-4-9b-chat glm-4-9b instruct name
exaone-deep-2.4b exaone-3.5-2.4b-instruct finetuned name
exaone-deep-7.8b exaone-3.5-7.8b-instruct finetuned name
solar-10.7b-v1.0 mistral-7b-v0.1 merged training
tulu-3-8b llama-3.1-8b instruct training
hermes-2-pro-llama-3-8b llama-3-8b instruct name
hermes-3-llama-3.1-8b llama-3.1-8b instruct name
hermes-3-llama-3.2-3b llama-3.2-3b instruct name
deephermes-3-llama-3-8b llama-3.1-8b instruct name
openhermes-2.5-mistral-7b mistral-7b-v0.1 instruct name
openchat-3.5-0106 mistral-7b-v0.1 instruct name
vicuna-7b-v1.5 llama-2-7b instruct name
vicuna-13b-v1.5 llama-2-13b instruct name
llava-1.5-7b vicuna-7b-v1.5 continued training
llava-1.6-vicuna-7b vicuna-7b-v1.5 continued name
wizardlm-13b-v1.2 llama-2-13b instruct training
wizardlm-7b-v1.0 llama-7b instruct training
wizardcoder-python-7b-v1.0 codellama-7b-python finetuned training
wizardmath-7b-v1.0 llama-2-7b finetuned training
wizardmath-7b-v1.1 mistral-7b-v0.1 finetuned training
meditron-7b llama-2-7b continued training
biomistral-7b mistral-7b-instruct-v0.1 continued name
saul-7b-instruct-v1 mistral-7b-v0.1 continued name
idefics2-8b mistral-7b-v0.1 continued name
seallm-7b-v2 mistral-7b-v0.1 continued training
seallm-7b-v2.5 gemma-7b continued training
sailor-0.5b qwen1.5-0.5b continued training
sailor-1.8b qwen1.5-1.8b continued name
sailor-4b qwen1.5-4b continued name
sailor2-8b qwen2.5-7b continued name
gorilla-openfunctions-v2 deepseek-coder-7b-instruct-v1.5 finetuned name
functionary-small-v3.2 llama-3.1-8b-instruct finetuned name
llama-xlam-2-8b-fc-r llama-3.1-8b-instruct finetuned name
sqlcoder-7b-2 codellama-7b finetuned name
readerlm-v2 qwen2.5-1.5b-instruct finetuned name
fastvlm-1.5b qwen2-1.5b-instruct continued name
molmo-7b-d-0924 qwen2-7b continued name
"""


def _table():
    steps = {}
    for line in _STEPS.strip().splitlines():
        derived, base, relation, standing = line.split()
        steps.setdefault(derived, []).append((base, relation, standing))
    return steps


_TABLE = _table()


def origins_of(model_id, training_source):
    """The front matter's `derived_from`, or None; `training_source` is that of the row, or None."""
    origins = []
    for base, relation, standing in _TABLE.get(model_id, []):
        origin = {"model": base, "relation": relation}
        source = training_source if standing == "training" else None if standing == "name" else standing
        if source:
            origin["source"] = source
        else:
            origin["unverified"] = True
        origins.append(origin)
    return origins or None


def all_ids():
    """Every id that the table names, for a check that none is misspelt."""
    return set(_TABLE) | {base for steps in _TABLE.values() for base, _, _ in steps}
