// An independent validator reads the published JSON Schemas: it lets through what the Rust reader lets through, and
// refuses what a schema can judge.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const read = async (path) => JSON.parse(await readFile(new URL(path, root), "utf8"));

// Strict: a keyword that is misspelt, or stands where it says nothing, is an error.
const ajv = new Ajv({ strict: true, allErrors: true });
const isTable = ajv.compile(await read("schema/fee-table-1.json"));
const isRequest = ajv.compile(await read("schema/request-1.json"));

function assertFits(validate, value, name) {
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors, { separator: "\n" })}`);
}

async function jsonFiles(folder) {
  const entries = await readdir(new URL(folder, root), { recursive: true });
  return entries.filter((name) => name.endsWith(".json") && name !== "index.json").map((name) => `${folder}${name}`);
}

test("every shipped table fits the schema", async () => {
  const files = [...(await jsonFiles("fee-tables/")), ...(await jsonFiles("docs/examples/"))];
  assert.ok(files.length > 20);
  for (const file of files) assertFits(isTable, await read(file), file);
});

test("every rule shape and its requests fit the schemas", async () => {
  const base = await read("tests/shapes/base.json");
  const files = (await jsonFiles("tests/shapes/")).filter((file) => !file.endsWith("base.json"));
  assert.ok(files.length > 50);
  for (const file of files) {
    const shape = await read(file);
    assertFits(isTable, { ...base.table, ...shape.table }, file);
    for (const { name, request } of shape.cases) {
      assertFits(isRequest, { ...base.request, ...request }, `${file}: ${name}`);
    }
  }
});

/** One thing in a rule shape or the sample made wrong in a way that only several values together show. */
const WRONG_TOGETHER = [
  ["06-maximum-by-band", "charges.0.price.bands.0.below", "1000"],
  ["06-maximum-by-band", "charges.0.price.bands.0.notOffered", { en: "No.", "zh-Hans": "不。" }],
  ["06-maximum-by-band", "charges.0.price.bands", []],
  ["06-maximum-by-band", "charges.0.price.bands", undefined],
  ["10-not-offered", "charges.0.price.bands.0.notOffered", undefined],
  ["13-cliff", "charges.0.when.amount.from", "200.00"],
  ["13-cliff", "charges.0.when.amount", { upTo: "5", below: "6" }],
  ["11-graduated-by-a-counter", "charges.0.price.by.fact", "used"],
  ["11-graduated-by-a-counter", "charges.0.price.by", {}],
  ["15-two-counters", "counters.1.days", undefined],
  ["14-allowance-split", "counters.0.days", "30"],
  ["14-allowance-split", "counters.0.begins", "04-01"],
  ["14-allowance-split", "counters.0.window", "fiscal-year"],
  ["17-surcharge-by-attribute", "facts.0.default", undefined],
  ["17-surcharge-by-attribute", "facts.0.defaultAmount", "1"],
  ["17-surcharge-by-attribute", "charges.0.adjustments.0.when.facts.speed", []],
  ["35-on-a-fact", "facts.0.default", "none"],
  ["18-look-up", "charges.0.price.rows", []],
  ["18-look-up", "charges.0.price.rows.0.is", []],
  ["18-look-up", "charges.0.price.rows.0.is", ["bca", "bca"]],
  ["18-look-up", "charges.0.price.combine", "sum"],
  ["19-greatest", "charges.0.price.parts", []],
  ["20-margin-by-plan", "exchanges.0.rates", [{ base: "USD", quote: "CNY", rate: "7" }]],
  ["20-margin-by-plan", "exchanges.0.reference", undefined],
  ["20-margin-by-plan", "exchanges.0.margin", "100"],
  ["20-margin-by-plan", "exchanges.0.rateRounding", { mode: "down" }],
  ["20-margin-by-plan", "referenceRates.0.rates.0.rate", "0.00"],
  ["28-time-window", "zones.0.summer.begins.month", "13"],
  ["28-time-window", "zones.0.summer.begins.at", "24:30"],
  ["28-time-window", "zones.0.offset", "-15:00"],
  ["28-holidays", "periods.0.dates.0.from", "2026-09-31T00:00"],
  ["33-rounding", "charges.0.rounding.increment", "0.00"],
  ["01-flat", "charges.0.price.notOffered", { en: "No.", "zh-Hans": "不。" }],
  ["01-flat", "charges.0.name.en", " "],
  ["01-flat", "languages", []],
  ["01-flat", "services.0.methods", []],
  ["01-flat", "currencies", [{ code: "XTS", exponent: "9", name: { en: "Test", "zh-Hans": "测试" } }]],
];

test("keys that do not go together, empty lists and numbers out of their range are refused", async () => {
  const base = await read("tests/shapes/base.json");
  for (const [shape, path, value] of WRONG_TOGETHER) {
    const table = structuredClone({ ...base.table, ...(await read(`tests/shapes/${shape}.json`)).table });
    const keys = path.split(".");
    const last = keys.pop();
    const node = keys.reduce((inner, key) => inner[key], table);
    if (value === undefined) delete node[last];
    else node[last] = value;
    assert.ok(!isTable(table), `${shape}: ${path}`);
  }
});

/** Whether a text is refused by a schema; what is no JSON never comes before one, and of a key given twice only the last does. */
function judged(validate, text) {
  try {
    return validate(JSON.parse(text)) ? "cannot judge" : "refuses";
  } catch {
    return "cannot judge";
  }
}

test("of the broken tables the schema refuses exactly those that a schema can judge", async () => {
  const good = await readFile(new URL("tests/malformed/good-table.json", root), "utf8");
  assertFits(isTable, JSON.parse(good), "good-table.json");
  for (const { name, find, replace, schema } of await read("tests/malformed/tables.json")) {
    const broken = good.replace(find, () => replace);
    assert.notEqual(broken, good, name);
    assert.equal(judged(isTable, broken), schema, `“${name}” must say what the schema does with it`);
  }
});

test("of the tables that are wrong by a check, the schema refuses exactly those that a schema can judge", async () => {
  const good = await readFile(new URL("tests/checked/good-table.json", root), "utf8");
  assertFits(isTable, JSON.parse(good), "good-table.json");
  for (const { name, edits, schema } of await read("tests/checked/tables.json")) {
    const broken = edits.reduce((text, [find, replacement]) => text.replace(find, () => replacement), good);
    assert.equal(judged(isTable, broken), schema, `“${name}” must say what the schema does with it`);
  }
});

test("of the broken requests the schema refuses exactly those that a schema can judge", async () => {
  for (const { name, request, schema } of await read("tests/malformed/requests.json")) {
    assert.equal(judged(isRequest, request), schema, `“${name}” must say what the schema does with it`);
  }
});

/** Numbers that look random and are the same every time (Park and Miller, 1988). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const STRANGE = [null, true, 5, 0.1, "", " ", "x y", "Ärger", "-1", "0", "1", "24:00", "live", "CNY", "us", [], [""], {}, { x: 1 }];

/** A table with one thing in it changed: a key left out or misspelt, a value of another kind, an element twice. */
function changed(table, random) {
  const { $schema, ...copy } = structuredClone(table);
  const places = [];
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    for (const key of Object.keys(node)) {
      places.push([node, key]);
      visit(node[key]);
    }
  };
  visit(copy);
  const [node, key] = places[random(places.length)];
  switch (random(4)) {
    case 0:
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else delete node[key];
      break;
    case 1:
      if (Array.isArray(node)) node.push(structuredClone(node[key]));
      else {
        node[`${key}x`] = node[key];
        delete node[key];
      }
      break;
    default:
      node[key] = structuredClone(STRANGE[random(STRANGE.length)]);
  }
  return copy;
}

/** What only the reader of single values reports; the schema must refuse every one of these. */
const OF_SINGLE_VALUES = [
  "unknown-key",
  "missing-key",
  "number-not-text",
  "not-a-number",
  "negative",
  "identifier-form",
  "country-form",
  "not-a-time",
  "written-form",
];

/** The schema without what only several values together show, which the tests above hold: the reader leaves some of it
 *  to its checks, and lets the same word twice in a list. */
function ofSingleValues(node) {
  if (node === null || typeof node !== "object") return node;
  if (Array.isArray(node)) return node.map(ofSingleValues);
  const { uniqueItems, minItems, not, ...kept } = node;
  if ("$ref" in kept) delete kept.pattern;
  if (typeof kept.properties === "object" && "additionalProperties" in kept) {
    for (const key of ["if", "then", "else", "allOf", "anyOf", "oneOf"]) delete kept[key];
    const lists = ["languages", "methods", "bands", "rows", "is", "parts", "without"];
    kept.required = kept.required?.filter((key) => kept.properties[key].type !== "array" || !lists.includes(key));
  }
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, ofSingleValues(value)]));
}

/** The codes of each file's issues, in one run of the terminal. */
async function checked(texts) {
  const folder = await mkdtemp(join(tmpdir(), "plainfee-schema-"));
  try {
    const name = (index) => `${String(index).padStart(4, "0")}.json`;
    await Promise.all(texts.map((text, index) => writeFile(join(folder, name(index)), text)));
    const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("target", root));
    const program = process.env.PLAINFEE_CLI ?? `${target}/debug/plainfee`;
    const options = { encoding: "utf8", maxBuffer: 1 << 30 };
    const run = spawnSync(program, ["check", "--format", "json", folder], options);
    assert.equal(run.error, undefined, `the terminal program did not start: ${program}`);
    const codes = texts.map(() => []);
    for (const issue of JSON.parse(run.stdout).issues) {
      if (issue.level === "warning" || issue.level === "note") continue;
      const index = texts.findIndex((_, index) => issue.place.file.endsWith(name(index)));
      codes[index].push(issue.code);
    }
    return codes;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("of tables with one thing changed, schema and reader refuse the same single values", async () => {
  const random = numbers(20_261_124);
  const { $id, ...schema } = ofSingleValues(await read("schema/fee-table-1.json"));
  const isRead = ajv.compile(schema);
  const base = await read("tests/shapes/base.json");
  const shapes = (await jsonFiles("tests/shapes/")).filter((file) => !file.endsWith("base.json"));
  // The checked table has everything there is of promotions and arrivals: as often as it takes to change each of it.
  const checkedTable = Array(60).fill("tests/checked/good-table.json");
  const files = [...(await jsonFiles("fee-tables/")), ...shapes, ...checkedTable];
  const tables = await Promise.all(
    files.map(async (file) => {
      const table = await read(file);
      return table.cases ? { ...base.table, ...table.table } : table;
    }),
  );
  const changes = Array.from({ length: 1_500 }, (_, index) => {
    const table = changed(tables[random(tables.length)], random);
    // Each a tariff of its own, so that no two are versions of one.
    if (typeof table.tariff === "string" && /^[a-z0-9.-]+$/.test(table.tariff)) table.tariff = `t${index}`;
    return table;
  });
  const codes = await checked(changes.map((table) => JSON.stringify(table, null, 1)));
  let refused = 0;
  for (const [index, table] of changes.entries()) {
    const fits = isTable(table);
    const told = codes[index].join(", ");
    refused += fits ? 0 : 1;
    assert.ok(isRead(table) || told, `the reader takes what the schema refuses: ${ajv.errorsText(isRead.errors)}`);
    const single = codes[index].find((code) => OF_SINGLE_VALUES.includes(code));
    assert.ok(!fits || !single, `the schema takes what the reader refuses: ${told}\n${JSON.stringify(table)}`);
  }
  assert.ok(refused > changes.length / 3, `only ${refused} of ${changes.length} were refused`);
});
