// Asks at a steady rate over 64 connections, however long the answers take:
// `node bench/api/steady.mjs ORIGIN QUESTIONS RATE SECONDS FIRST STEP` prints "median-ms p99-ms slowest-ms answers/s".
//
// A wait counts from the moment at which a question was due, not from when it could be sent: else a server that stalls
// is asked less and looks fast (coordinated omission). Why our own: wrk only asks again when it is answered, h2load
// counts from when it sent, autocannon asks what is due in a second at the second's start.

import { readFileSync } from "node:fs";
import { connect } from "node:net";

const [origin, file, rate, seconds, first, step] = process.argv.slice(2);
const { hostname, port } = new URL(origin);
const paths = readFileSync(file, "utf8").trim().split("\n");
const connectionCount = 64;
const total = Math.round(rate * seconds);
const waits = new Float64Array(total);
let answered = 0;

/** One question at a time; those that are due meanwhile wait. */
class Connection {
  constructor() {
    this.due = [];
    this.received = Buffer.alloc(0);
    this.socket = connect({ host: hostname, port, noDelay: true });
    this.socket.on("data", (bytes) => this.take(bytes));
    this.socket.on("error", fail);
    this.open = new Promise((done) => this.socket.on("connect", done));
  }

  ask(path, dueMs) {
    this.due.push({ path, dueMs });
    if (this.due.length === 1) this.send();
  }

  send() {
    this.socket.write(`GET ${this.due[0].path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  }

  take(bytes) {
    this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
    const end = this.received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.received.toString("latin1", 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    if (!head.startsWith("HTTP/1.1 200 ")) fail(new Error(`${this.due[0].path}: ${head}`));
    if (this.received.length < end + 4 + length) return;
    this.received = Buffer.alloc(0);
    waits[answered++] = performance.now() - this.due.shift().dueMs;
    if (this.due.length > 0) this.send();
    if (answered === total) report();
  }
}

function fail(error) {
  console.error(error.message);
  process.exit(1);
}

function report() {
  const elapsed = (performance.now() - startMs) / 1000;
  waits.sort();
  const at = (share) => waits[Math.min(total - 1, Math.floor(total * share))].toFixed(2);
  console.log(at(0.5), at(0.99), at(1), Math.round(total / elapsed));
  process.exit(0);
}

const connections = Array.from({ length: connectionCount }, () => new Connection());
await Promise.all(connections.map((connection) => connection.open));
const startMs = performance.now();
let asked = 0;

// No timer: they come a millisecond late.
function askWhatIsDue() {
  for (const now = performance.now(); asked < total; ++asked) {
    const dueMs = startMs + (asked * 1000) / rate;
    if (dueMs > now) break;
    connections[asked % connectionCount].ask(paths[(Number(first) + asked * Number(step)) % paths.length], dueMs);
  }
  if (asked < total) setImmediate(askWhatIsDue);
}
askWhatIsDue();
