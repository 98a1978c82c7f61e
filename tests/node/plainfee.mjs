// The release build of the module that programs call, started in Node from its bytes.

import { readFile } from "node:fs/promises";

const dist = new URL("../../dist/api/", import.meta.url);

/** The module that programs call, as it is served. */
export const bytes = await readFile(new URL("plainfee_bg.wasm", dist));

const plainfee = await import(new URL("plainfee.js", dist));
plainfee.initSync({ module: bytes });

/** Everything that the module exports to JavaScript. */
export default plainfee;
