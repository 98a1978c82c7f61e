import assert from "node:assert/strict";
import { homedir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import plainfee, { bytes } from "./plainfee.mjs";

test("the optimised module is valid", () => {
  assert.ok(WebAssembly.validate(bytes));
});

test("the optimised module starts and offers the widget", () => {
  assert.equal(typeof plainfee.mount, "function");
});

test("the module tells nothing of the machine that built it", () => {
  for (const trace of [homedir(), fileURLToPath(new URL("../../", import.meta.url)), "/.cargo/"]) {
    assert.ok(!bytes.includes(trace), `the module holds "${trace}"`);
  }
});
