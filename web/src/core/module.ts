// Typed access to the WebAssembly module (src/wasm/module.cpp): the tools, as the server has them.

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  slm_interface_version(): number;
  slm_input(byteCount: number): number;
  slm_output(): number;
  slm_load_catalog(): number;
  // Of files.wasm alone.
  slm_take_file?(fileBytes: number): number;
  slm_file_name?(): number;
  slm_ask(): number;
  slm_question(): number;
  slm_announcement(): number;
  slm_answer_html(): number;
  slm_form_html(): number;
  slm_json(): number;
  slm_csv(): number;
}

const interfaceVersion = 2;

/** How a question was taken; the numbers of slm_ask. */
export const enum Outcome {
  impossible,
  notUnderstood,
  answered,
  needsServer,
}

export interface Question {
  tool: string;
  basePath: string;
  /** "" on the tool's own page, in an article the prefix of the form's ids. */
  embed: string;
  query: string;
}

/** What can be had of the last question. */
export type Face = "question" | "announcement" | "answer_html" | "form_html" | "json" | "csv";

export class Core {
  readonly #exports: Exports;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  /** Throws where module or catalogue are not what this code was built with. */
  constructor(instance: WebAssembly.Instance, catalog: Uint8Array) {
    this.#exports = instance.exports as unknown as Exports;
    this.#exports._initialize();
    const version = this.#exports.slm_interface_version();
    if (version !== interfaceVersion) throw new Error(`the module has version ${version}, not ${interfaceVersion}`);
    this.#write(catalog);
    const problem = this.#read(this.#exports.slm_load_catalog());
    if (problem !== "") throw new Error(problem);
  }

  /** Asks what an address with `query` asks; `face` tells about it until the next question. */
  ask({ tool, basePath, embed, query }: Question): Outcome {
    this.#write(this.#encoder.encode([tool, basePath, embed, query].join("\0")));
    return this.#exports.slm_ask();
  }

  /** How many of the file's first bytes are needed, 0 where these decide. */
  takeFile(name: string, start: Uint8Array, fileBytes: number): number {
    const head = this.#encoder.encode(`${name.replaceAll("\0", "")}\0`);
    this.#write(head, start);
    return this.#exports.slm_take_file!(fileBytes);
  }

  /** What a question calls the file that was taken last, as "url". */
  get fileName(): string {
    return this.#read(this.#exports.slm_file_name!());
  }

  face(face: Face): string {
    return this.#read(this.#exports[`slm_${face}`]());
  }

  #write(...parts: Uint8Array[]): void {
    const byteCount = parts.reduce((sum, part) => sum + part.length, 0);
    let at = this.#exports.slm_input(byteCount);
    // The memory may have grown, so its view is made anew each time.
    for (const part of parts) {
      new Uint8Array(this.#exports.memory.buffer, at, part.length).set(part);
      at += part.length;
    }
  }

  #read(byteCount: number): string {
    return this.#decoder.decode(new Uint8Array(this.#exports.memory.buffer, this.#exports.slm_output(), byteCount));
  }
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

/** Some static hosts send modules with a content type that streaming refuses. */
async function compile(answer: Response): Promise<WebAssembly.Module> {
  const isTyped = answer.headers.get("content-type")?.startsWith("application/wasm");
  return isTyped ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

export async function loadCore(moduleAddress: string, catalogAddress: string): Promise<Core> {
  const [module, catalog] = await Promise.all([
    fetched(moduleAddress).then(compile),
    fetched(catalogAddress).then((answer) => answer.arrayBuffer()),
  ]);
  return new Core(await WebAssembly.instantiate(module), new Uint8Array(catalog));
}
