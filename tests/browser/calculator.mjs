// What the tests do with the calculator: find its parts, work it by keyboard, read its statement.

import assert from "node:assert/strict";

import { withPage } from "./harness.mjs";

export const languages = ["en", "zh-Hans"];
/** A page on a summer's day in Shanghai, so that the same tables are in force whenever the tests run. */
const noon = new Date("2026-06-15T12:00:00+08:00");
const place = { timezoneId: "Asia/Shanghai" };

/** Opens the calculator with a query, by default ready to be used. */
export async function withCalculator(query, work, { prepare, ready = form, ...options } = {}) {
  const calm = async (page) => {
    await page.clock.setFixedTime(noon);
    await prepare?.(page);
  };
  await withPage(
    async (page) => {
      await ready(page).waitFor();
      await work(page);
    },
    { path: `?${new URLSearchParams(query)}`, prepare: calm, ...place, ...options },
  );
}

export const form = (page) => page.locator(".plainfee-form");
export const trouble = (page) => page.locator(".plainfee-trouble");
export const field = (page, name) => page.locator(`#plainfee-1-${name}`);
export const card = (page) => page.locator(".plainfee-card");
export const fault = (page, name) => page.locator(`#plainfee-1-${name}-note[data-fault]`);
export const row = (page, charge) => page.locator(`[data-charge="${charge}"]`);

/** The plain figure of an amount inside a part of the page. */
export const figure = (part) => part.locator("data").first().getAttribute("value");

/** Fills the form by pointer. */
export async function fill(page, { service, destination, amount, method }) {
  if (service) await field(page, "service").selectOption(service);
  if (destination) await field(page, "destination").selectOption(destination);
  if (amount !== undefined) await field(page, "amount").fill(amount);
  if (method) await page.locator(`input[type=radio][value="${method}"]`).check();
}

/** Opens what is folded on a phone. */
export async function unfold(page) {
  const details = page.locator(".plainfee-details");
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
}

/** Presses Tab until a control with that id, or of that name, has the focus. */
export async function tabTo(page, name) {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(
      (wanted) => [document.activeElement.id, document.activeElement.name].includes(wanted),
      `plainfee-1-${name}`,
    );
    if (reached) return;
  }
  assert.fail(`Tab does not reach ${name}`);
}

/** Presses a key until the control that has the focus holds a value. */
export async function pressUntil(page, key, value) {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await page.evaluate(() => document.activeElement.value)) === value) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} does not reach ${value}`);
}

/** The rows of the statement that is shown, section by section. */
export function statement(page) {
  return page.locator(".plainfee-section").evaluateAll((sections) =>
    sections.map((section) =>
      [...section.querySelectorAll(".plainfee-row")].map((row) => ({
        kind: row.dataset.kind,
        value: row.querySelector("data").value,
        text: row.querySelector("data").textContent,
      })),
    ),
  );
}

/** Exact sums of decimal texts: everything in units of the 8th decimal. */
export function units(text) {
  const [, whole, fraction = ""] = /^(-?\d+)(?:\.(\d{1,8}))?$/.exec(text) ?? assert.fail(`${text} is not a figure`);
  return BigInt(whole + fraction.padEnd(8, "0"));
}

const sum = (rows) => rows.map(({ value }) => units(value)).reduce((a, b) => a + b, 0n);
const of = (rows, kind) => rows.filter((row) => row.kind === kind);

/** Fails unless every part of the statement adds up to its total, to the last digit. */
export function assertAddsUp(sections) {
  const [sent, received] = [sections.at(0), sections.at(-1)];
  assert.equal(sum(of(sent, "start")) + sum(of(sent, "charge")), sum(of(sent, "total")), "what is paid adds up");
  if (of(received, "start").length > 0) {
    assert.equal(sum(of(received, "start")) - sum(of(received, "charge")), sum(of(received, "total")), "what arrives adds up");
  }
}
