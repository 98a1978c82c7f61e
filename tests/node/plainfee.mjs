// The release build of the module, started in Node from its bytes.

import { readFile } from "node:fs/promises";

const dist = new URL("../../dist/", import.meta.url);

/** The optimised module, as it is served. */
export const bytes = await readFile(new URL("plainfee_bg.wasm", dist));

const plainfee = await import(new URL("plainfee.js", dist));
plainfee.initSync({ module: bytes });

/** Everything that the module exports to JavaScript. */
export default plainfee;
