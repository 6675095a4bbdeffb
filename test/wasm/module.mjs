// Calls the module as web/src/core/module.ts does, for tests in Node.

import { readFileSync } from "node:fs";

/** The tools that answer from the catalogue, and those that read files. */
export const modulePaths = { slm: "build/wasm/src/wasm/slm.wasm", files: "build/wasm/src/wasm/files.wasm" };

export function instantiate(name = "slm") {
  const module = new WebAssembly.Module(readFileSync(modulePaths[name]));
  const { exports } = new WebAssembly.Instance(module, {});
  exports._initialize?.();

  const write = (bytes) => {
    const at = exports.slm_input(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
  };
  const read = (byteCount) =>
    Buffer.from(new Uint8Array(exports.memory.buffer, exports.slm_output(), byteCount)).toString("utf8");
  return {
    module,
    exports,
    /** "" or what is wrong with the snapshot. */
    load(snapshot) {
      write(snapshot);
      return read(exports.slm_load_catalog());
    },
    /** How many bytes of a file are needed, 0 where these decide. */
    takeFile(name, start, fileBytes) {
      write(Buffer.concat([Buffer.from(`${name}\0`), start]));
      return exports.slm_take_file(fileBytes);
    },
    /** Every face of one answer, by the names that wasm_twin gives them. */
    ask(tool, base, query) {
      write(Buffer.from(`${tool}\0${base}\0\0${query}`));
      const outcome = exports.slm_ask();
      const faces = ["question", "announcement", "answer_html", "form_html", "json", "csv"];
      return { outcome, ...Object.fromEntries(faces.map((face) => [face, read(exports[`slm_${face}`]())])) };
    },
    /** Only the answer, as the page draws it at each key. */
    draw(tool, base, query) {
      write(Buffer.from(`${tool}\0${base}\0\0${query}`));
      exports.slm_ask();
      return read(exports.slm_answer_html());
    },
  };
}
