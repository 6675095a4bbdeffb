// The script of pages with a tool. It stands in <head> as a module, with the addresses of what it needs; until it
// runs, the tool is a plain form.

import { loadCore, type Core } from "./core/module";
import { defineTool, type Host } from "./elements/slm-tool";

const { base, module, catalog } = document.querySelector<HTMLScriptElement>("script[data-catalog]")!.dataset;

let core: Promise<Core> | undefined;
const host: Host = {
  basePath: base!,
  // One for all tools of the page, fetched when the first of them needs it.
  core: () => (core ??= loadCore(module!, catalog!)),
};

defineTool(host);
