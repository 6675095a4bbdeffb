// The other side of bench/api-vs-fastify: the usual way to serve a catalogue, with indexes and prepared statements.
//
//   CATALOG=catalog.json node fastify.mjs PORT

import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import Fastify from "fastify";

const rowCount = 500;
const gib = 2 ** 30;

const database = new Database(":memory:");
database.exec(`
  CREATE TABLE models (id TEXT PRIMARY KEY, license TEXT, params_total INTEGER, smallest_bytes INTEGER);
  CREATE TABLE tasks (model TEXT, task TEXT, PRIMARY KEY (task, model)) WITHOUT ROWID;
  CREATE INDEX by_license ON models (license, params_total DESC);
`);
const addModel = database.prepare("INSERT INTO models VALUES (?, ?, ?, ?)");
const addTask = database.prepare("INSERT INTO tasks VALUES (?, ?)");
const { models } = JSON.parse(readFileSync(process.env.CATALOG, "utf8"));
for (const model of models.slice(0, rowCount)) {
  // What the smallest usual file needs, by bits a weight: simpler than what the hub computes.
  addModel.run(model.id, model.license, model.params_total, Math.round((model.params_total ?? 0) * 2.96 / 8));
  for (const task of new Set(model.tasks)) addTask.run(model.id, task);
}

const select = database.prepare(`
  SELECT id, license, params_total FROM models
  JOIN tasks ON tasks.model = models.id AND tasks.task = ?
  WHERE license = ? AND smallest_bytes <= ?
  ORDER BY params_total DESC LIMIT ?
`);

function bytesOf(memory) {
  return memory.endsWith("MiB") ? Number(memory.slice(0, -3)) * 2 ** 20 : Number(memory) * gib;
}

const app = Fastify();
app.get("/api/v1/models", (request) => {
  const { task, licence = "apache-2.0", memory = "8", limit = "20" } = request.query;
  const found = select.all(task, licence, bytesOf(memory), Number(limit));
  return { total: found.length, next: null, models: found };
});
await app.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });
