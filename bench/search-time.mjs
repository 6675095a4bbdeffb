// Times /api/v1/search of a running hub: `node bench/search-time.mjs ORIGIN`. Each query is asked one after the other;
// prints median, 95th percentile and slowest in ms.

const [origin] = process.argv.slice(2);
const words = ["cache", "quantization", "small model", "attention head", "qauntization", "kv cahce", "weights", "token contxt",
  "device phone", "benchmark score", "3B", "fits 8 GB", "memory", "que", "l", "latency throughput bandwidth", "page 12", "licence"];
const times = [];
for (let round = 0; round < 40; ++round) {
  for (const query of words) {
    const start = performance.now();
    const response = await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(query)}`);
    await response.text();
    if (round > 0) times.push(performance.now() - start);
  }
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
console.log(`${times.length} queries: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
