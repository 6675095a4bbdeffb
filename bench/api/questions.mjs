// Prints 20,000 questions to one tool of a running hub, a path on each line: `node bench/api/questions.mjs ORIGIN TOOL`.
// Any 5,000 in a row differ, more than the hub keeps answers to.

const [origin, tool] = process.argv.slice(2);
const devices = ["rtx-4090", "raspberry-pi-5-8gb", "apple-m2-max", "rtx-3060-12gb", "rtx-4070"];
const quantizations = ["q4_k_m", "q5_k_m", "q6_k", "q8_0", "q3_k_m", "iq4_xs", "ggml-q4_0", "q2_k"];

// For the explorer, whose questions have few numbers: models whose shape is known.
const listed = await fetch(`${origin}/api/v1/models?context-min=16384&memory=24&fields=id&limit=200&sort=name`);
const models = (await listed.json()).models.map((model) => model.id);

const oneOf = (list, number) => list[Math.floor(number) % list.length];
const questions = {
  size: (n) => `model=smollm2-1.7b&context=${1024 + (n % 15000)}`,
  fit: (n) => `device=${oneOf(devices, n)}&context=${1024 + (n % 15000)}`,
  simulate: (n) =>
    `model=smollm2-1.7b&device=${oneOf(devices, n)}&prompt-tokens=${1 + (n % 4000)}&output-tokens=${1 + (n % 997)}`,
  explore: (n) => `model=${oneOf(models, n)}&device=${oneOf(devices, n / models.length)}` +
    `&quantization=${oneOf(quantizations, n / models.length / devices.length)}`,
};
for (let n = 0; n < 20000; ++n) console.log(`/api/v1/tools/${tool}?${questions[tool](n)}`);
