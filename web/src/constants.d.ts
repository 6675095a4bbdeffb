// Filled in by build.mjs.

/** File name of the Mermaid module, beside this script. */
declare const MERMAID_FILE: string;
/** File name of the search module, beside this script, and of its WebAssembly. */
declare const SEARCH_FILE: string;
declare const SEARCH_MODULE_FILE: string;
/** File name of the player of simulated speeds, beside this script. */
declare const SPEED_FILE: string;
/** Files under assets/ that the service worker keeps from the start. */
declare const KEPT_FILES: readonly string[];
/** Changes with KEPT_FILES. */
declare const VERSION: string;
