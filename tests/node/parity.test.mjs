// The same requests through the terminal and through the module in Node: the same bytes.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import plainfee from "./plainfee.mjs";

const root = new URL("../../", import.meta.url);
const folder = new URL("fee-tables/", root);
const REQUESTS = 1_000;

/** Numbers that look random and are the same every time (Park and Miller, 1988). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function amount(random, exponent) {
  const whole = random(10 ** (1 + random(6)));
  if (exponent === 0) return String(whole + 1);
  return `${whole}.${String(random(10 ** exponent)).padStart(exponent, "0")}`;
}

const EXPONENTS = { JPY: 0, KRW: 0, VND: 0, UGX: 0, XOF: 0, KWD: 3, BHD: 3 };

/** A request of a table; now and then one that is wrong, so that refusals are compared too. */
function request(table, random) {
  const pick = (list) => list[random(list.length)];
  const service = pick(table.services);
  const to = service.destinations?.length ? pick(service.destinations) : undefined;
  const sides = service.principal === "receive" ? ["receive", "total"] : ["send", "total", "receive"];
  const side = pick(sides);
  const currency = side === "receive" && to ? to.currency : table.currency;
  const asked = {
    service: random(50) === 0 ? "teleport" : service.id,
    amount: random(40) === 0 ? 12.5 : amount(random, EXPONENTS[currency] ?? 2),
    side,
    asOf: table.valid.from,
  };
  if (to) asked.to = { country: to.country, currency: to.currency };
  for (const fact of table.facts ?? []) {
    const forService = !fact.services?.length || fact.services.includes(service.id);
    if (forService && random(2) === 0) {
      asked.facts = { ...asked.facts, [fact.id]: fact.values?.length ? pick(fact.values).id : amount(random, 2) };
    }
  }
  for (const counter of table.counters ?? []) {
    if (random(2) === 0) {
      asked.used = { ...asked.used, [counter.id]: counter.measure === "count" ? String(random(5)) : amount(random, 2) };
    }
  }
  return asked;
}

/** A quote as it is, byte for byte; a refusal without its place, since only the terminal has lines. */
function comparable(answer) {
  if (answer.startsWith('{"ok":true')) return answer;
  return JSON.stringify(JSON.parse(answer, (key, value) => (key === "place" ? undefined : value)));
}

function terminal(tables, lines, language, command = "quote") {
  const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("target", root));
  const program = process.env.PLAINFEE_CLI ?? `${target}/debug/plainfee`;
  const files = tables.map((name) => fileURLToPath(new URL(name, folder)));
  const run = spawnSync(program, [command, "--format", "json", "--language", language, "--tables", ...files], {
    input: lines.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  assert.equal(run.error, undefined, `the terminal program did not start: ${program}`);
  assert.ok(run.status === 0 || run.status === 1, run.stderr);
  return run.stdout.trimEnd().split("\n");
}

test(`${REQUESTS} requests give the same bytes in the terminal and in the module`, async () => {
  const { tariffs } = JSON.parse(await readFile(new URL("index.json", folder), "utf8"));
  const random = numbers(20_261_123);
  const share = Math.ceil(REQUESTS / tariffs.length);
  let compared = 0;
  let answered = 0;
  for (const [index, { versions }] of tariffs.entries()) {
    const texts = await Promise.all(versions.map((name) => readFile(new URL(name, folder), "utf8")));
    const parsed = texts.map((text) => JSON.parse(text));
    const language = index % 2 === 0 ? "en" : "zh-Hans";
    const loaded = plainfee.FeeTables.load(texts, language);
    assert.ok(loaded.ok, JSON.stringify(loaded.issues));
    const lines = Array.from({ length: share }, () => JSON.stringify(request(parsed[random(parsed.length)], random)));
    const answers = terminal(versions, lines, language);
    assert.equal(answers.length, lines.length);
    for (const [line, answer] of answers.entries()) {
      // Every second one as an object, the way a page would ask.
      const asked = line % 2 === 0 ? lines[line] : JSON.parse(lines[line]);
      const quote = JSON.stringify(loaded.tables.quote(asked, language));
      assert.equal(comparable(quote), comparable(answer), lines[line]);
      compared += 1;
      answered += quote.startsWith('{"ok":true') ? 1 : 0;
    }
  }
  assert.ok(compared >= REQUESTS, `only ${compared} requests were compared`);
  assert.ok(answered > compared / 2, `only ${answered} of ${compared} were answered with a quote`);
  console.log(`${compared} requests compared, ${answered} with a quote, ${compared - answered} refused`);
});

test("the reason of a charge has the same bytes in the terminal and in the module", async () => {
  const complaints = JSON.parse(await readFile(new URL("tests/why/complaints.json", root), "utf8"));
  assert.ok(complaints.length >= 30, "the complaints are gone");
  let searched = 0;
  for (const { id, tables, claim } of complaints) {
    const place = tables.replace("fee-tables/", "");
    const names = (await readdir(new URL(`${place}/`, folder))).filter((name) => name.endsWith(".json")).sort();
    const texts = await Promise.all(names.map((name) => readFile(new URL(`${place}/${name}`, folder), "utf8")));
    const loaded = plainfee.FeeTables.load(texts);
    assert.ok(loaded.ok, JSON.stringify(loaded.issues));
    const { ok, why } = loaded.tables.why(claim);
    const [answer] = terminal(names.map((name) => `${place}/${name}`), [JSON.stringify(claim)], "en", "why");
    assert.equal(JSON.stringify({ ok, why }), answer, id);
    searched += why.made > 10 ? 1 : 0;
  }
  assert.ok(searched >= 10, `only ${searched} took a search`);
});

test("a number in place of an amount is refused, never rounded", async () => {
  const text = await readFile(new URL("published/wechat-pay/2016-03.json", folder), "utf8");
  const { tables } = plainfee.FeeTables.load([text]);
  const answer = tables.quote({ service: "withdraw", amount: 0.1 + 0.2, asOf: "2016-05-01T00:00:00+08:00" });
  assert.equal(answer.ok, false);
  assert.deepEqual(answer.issues.map((issue) => [issue.code, issue.path]), [["number-not-text", "amount"]]);
});

test("hostile objects are answered and not thrown", async () => {
  const text = await readFile(new URL("published/wechat-pay/2016-03.json", folder), "utf8");
  const { tables } = plainfee.FeeTables.load([text]);
  const cyclic = {};
  cyclic.self = cyclic;
  for (const hostile of [null, undefined, 7, [], cyclic, () => {}, Symbol("x"), { toJSON() { throw new Error("no"); } }, 10n]) {
    const answer = tables.quote(hostile);
    assert.equal(answer.ok, false);
    assert.ok(answer.issues[0].sentence.length > 0);
  }
  assert.equal(plainfee.check("{").ok, false);
  assert.equal(plainfee.check(text).ok, true);
});
