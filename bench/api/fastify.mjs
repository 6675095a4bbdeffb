// The other side of bench/api-vs-fastify: the usual way to serve a catalogue, with indexes, prepared statements and a
// schema for the answer. It holds the hub's own rows and gives the hub's own answers.
//
//   HUB=http://127.0.0.1:8471 node fastify.mjs PORT

import Database from "better-sqlite3";
import Fastify from "fastify";

const gib = 2 ** 30;

const database = new Database(":memory:");
database.exec(`
  CREATE TABLE models (id TEXT PRIMARY KEY, license TEXT, params_total INTEGER, needed_bytes INTEGER);
  CREATE TABLE tasks (model TEXT, task TEXT, PRIMARY KEY (task, model)) WITHOUT ROWID;
  CREATE INDEX by_license ON models (license, params_total DESC);
`);
const addModel = database.prepare("INSERT INTO models VALUES (?, ?, ?, ?)");
const addTask = database.prepare("INSERT INTO tasks VALUES (?, ?)");

// Every model with what its smallest usual file and cache need, as the hub counts it.
const fields = "id,license,params_total,tasks,file_bytes,cache_bytes";
for (let next = ""; next !== null;) {
  const cursor = next && `&cursor=${next}`;
  const answer = await (await fetch(`${process.env.HUB}/api/v1/models?quantization=Q2_K&limit=500&fields=${fields}${cursor}`)).json();
  for (const model of answer.models) {
    const needed = model.file_bytes === null ? null : model.file_bytes + (model.cache_bytes ?? 0);
    addModel.run(model.id, model.license, model.params_total, needed);
    for (const task of new Set(model.tasks)) addTask.run(model.id, task);
  }
  next = answer.next;
}

const select = database.prepare(`
  SELECT id, license, params_total FROM models
  JOIN tasks ON tasks.model = models.id AND tasks.task = ?
  WHERE license = ? AND needed_bytes <= ?
  ORDER BY params_total DESC, id
`);

function bytesOf(memory) {
  return memory.endsWith("MiB") ? Number(memory.slice(0, -3)) * 2 ** 20 : Number(memory) * gib;
}

const model = { type: "object", properties: { id: { type: "string" }, license: { type: "string" }, params_total: { type: "integer" } } };
const answer = {
  type: "object",
  properties: { total: { type: "integer" }, next: { type: "string", nullable: true }, models: { type: "array", items: model } },
};

const app = Fastify();
app.get("/api/v1/models", { schema: { response: { 200: answer } } }, (request) => {
  const { task, licence, memory, limit } = request.query;
  const found = select.all(task, licence, bytesOf(memory));
  const models = found.slice(0, Number(limit));
  return { total: found.length, next: models.length < found.length ? models.at(-1).id : null, models };
});
await app.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });
