// One page of every kind, by the name that screenshots and Lighthouse's table give it.

export const pageKinds = {
  home: "",
  reading: process.env.SLM_READING_PAGE ?? "learn/fundamentals/slm-vs-llm/",
  section: "learn/",
  index: "learn/glossary/",
  term: "learn/glossary/quantization/",
  directory: "models/",
  model: "models/phi-4/",
  papers: "research/papers/",
  paper: "research/papers/2-olmo-2-furious/",
  post: "blog/the-hub-opens/",
  tag: "tags/quantization/",
  "start-here": "start-here/",
  search: "search/",
};
