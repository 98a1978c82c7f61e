// One Chromium per test file, pages that report every fault, and what tests do with a page.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const screenshots = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

/** Where `cargo xtask test` serves the page. */
export const address = needed("PLAINFEE_ADDRESS");

let browser;
before(async () => {
  browser = await chromium.launch({
    executablePath: needed("PLAINFEE_BROWSER"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});
after(() => browser?.close());

/**
 * Opens a page, hands it to `work`, and fails if anything went wrong in it that `expected` does not match.
 * `prepare(page)` runs before the page is loaded; `path` may be null to load nothing; the rest goes to Playwright.
 */
export async function withPage(work, { path = "", prepare, expected = [], ...options } = {}) {
  const context = await browser.newContext({ baseURL: address, reducedMotion: "reduce", ...options });
  try {
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const faults = collectFaults(page);
    await prepare?.(page);
    if (path !== null) await page.goto(path);
    await work(page);
    const surprises = faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    assert.deepEqual(surprises, [], "the page reported faults");
  } finally {
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}

/** Waits until the widget has taken the place of the fallback. */
export async function mounted(page) {
  await page.locator("#plainfee-fallback").waitFor({ state: "hidden" });
  await page.locator("#plainfee > *").first().waitFor();
}

/** Fails on any accessibility fault in the page or in the part that `selector` names. */
export async function axe(page, selector) {
  // Evaluated from outside the page, where its security policy stays in force and does not reach.
  await page.evaluate(await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await page.evaluate((part) => globalThis.axe.run(part ?? document), selector);
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => node.html).join("\n")}`);
  assert.deepEqual(told, []);
}

/** Keeps a picture of the whole page in target/screenshots. */
export async function screenshot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true });
}

function collectFaults(page) {
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`request: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.url()} ${response.status()}`);
  });
  return faults;
}

function needed(variable) {
  const value = process.env[variable];
  assert.ok(value, `${variable} is not set: run these tests with \`cargo xtask test\``);
  return value;
}
