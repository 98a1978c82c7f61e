import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import plainfee, { bytes } from "./plainfee.mjs";

const dist = new URL("../../dist/", import.meta.url);
const parcel = (await readdir(dist)).find((name) => name.startsWith("parcel-"));

const modules = [
  ["the module that programs call", bytes],
  ["the page's module", await readFile(new URL("plainfee_bg.wasm", dist))],
  ["the page's second module", await readFile(new URL(`${parcel}/split_advice.wasm`, dist))],
];

for (const [name, module] of modules) {
  test(`${name} is valid`, () => {
    assert.ok(WebAssembly.validate(module));
  });

  test(`${name} tells nothing of the machine that built it`, () => {
    for (const trace of [homedir(), fileURLToPath(new URL("../../", import.meta.url)), "/.cargo/"]) {
      assert.ok(!module.includes(trace), `the module holds "${trace}"`);
    }
  });
}

test("the module that programs call starts and offers its functions", () => {
  assert.equal(typeof plainfee.check, "function");
  assert.equal(typeof plainfee.FeeTables.load, "function");
});
