// Every state the page can be in: what it says, that it is accessible in both languages and schemes, and narrow.

import assert from "node:assert/strict";
import { test } from "node:test";

import { card, fault, field, fill, form, languages, trouble, unfold, withCalculator } from "./calculator.mjs";
import { axe, screenshot } from "./harness.mjs";

const table = "**/fee-tables/demo-wallet/*.txt";
const index = "**/fee-tables/index.txt";
const remit = { service: "remit", destination: "MX MXN" };

const instead = (pattern, change) => (page) =>
  page.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
/** A published file with other lines, and the sum that belongs to them: as a forger would write it. */
const forged = (change) => (text) => {
  const [, head, body] = text.match(/^(\S+ \S+) \S+\n([^]*)$/);
  const lines = change(body);
  const add = (sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
  const sum = new TextEncoder().encode(lines).reduce(add, 0xcbf29ce484222325n);
  return `${head} ${sum.toString(16).padStart(16, "0")}\n${lines}`;
};
const away = (text) => {
  const changed = text.replace("demo-wallet/2026-01\n", "https://example.com/a\n");
  assert.notEqual(changed, text);
  return changed;
};
const gone = (pattern) => (page) => page.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
const unreachable = (page) => page.route(table, (route) => route.abort("internetdisconnected"));
const signIn = (page) => page.route(table, (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in</p>" }));

const states = {
  empty: { says: { en: /Enter an amount/, "zh-Hans": /输入金额/ } },
  answered: { act: (page) => fill(page, { ...remit, amount: "5000" }), says: { en: /fees and the exchange-rate margin/, "zh-Hans": /是费用和汇率差价/ } },
  "not offered": {
    act: (page) => fill(page, { service: "withdraw", amount: "5000", method: "agent" }),
    says: { en: /at most 2,000\.00\sCNY/, "zh-Hans": /最多 2,000\.00/ },
  },
  ambiguous: {
    act: async (page) => {
      await fill(page, { amount: "1.234" });
      await fault(page, "amount").waitFor();
      assert.equal(await field(page, "amount").getAttribute("aria-invalid"), "true");
      assert.equal(await field(page, "amount").getAttribute("aria-describedby"), await fault(page, "amount").getAttribute("id"));
      assert.equal(await field(page, "amount").inputValue(), "1.234");
      assert.equal(await page.locator(".plainfee data").count(), 0);
    },
    says: { en: /“1\.234” can be read as 1234 or as 1\.234/, "zh-Hans": /“1\.234”可以读作 1234，也可以读作 1\.234/ },
  },
  unreadable: { act: (page) => fill(page, { amount: "<b>5</b>" }), says: { en: /“<b>5<\/b>” is not an amount/, "zh-Hans": /“<b>5<\/b>”不是金额/ } },
  "too fine": { act: (page) => fill(page, { amount: "5.1234" }), says: { en: /more decimals than CNY/, "zh-Hans": /小数位比 CNY/ } },
  "nothing at all": { act: (page) => fill(page, { amount: "0" }), says: { en: /Enter an amount above 0/, "zh-Hans": /大于 0/ } },
  "a broken count": {
    act: async (page) => {
      await fill(page, { ...remit, amount: "5000" });
      await unfold(page);
      await field(page, "used-remitted").fill("2.5");
    },
    says: { en: /“2\.5” is not a whole number/, "zh-Hans": /“2\.5”不是整数/ },
  },
  "no version in force": {
    act: async (page) => {
      await unfold(page);
      await field(page, "date").fill("2001-02-03");
    },
    says: { en: /No version of this tariff is in force on 3 February 2001/, "zh-Hans": /2001 年 2 月 3 日[^]*没有有效的版本/ },
  },
  "missing index": { prepare: gone(index), ready: trouble, expected: [/404/], says: { en: /could not be found/, "zh-Hans": /找不到费率表/ } },
  "missing table": { prepare: gone(table), ready: trouble, expected: [/404/], says: { en: /could not be found/, "zh-Hans": /找不到费率表/ } },
  "broken table": {
    prepare: instead(table, (text) => text.slice(0, text.length / 2)),
    ready: trouble,
    says: {
      en: /has a mistake and is not used[^]*Try again[^]*For the wallet’s staff[^]*“demo-wallet\/[\d-]+\.txt” is cut or changed/,
      "zh-Hans": /费率表有错误[^]*再试一次[^]*供钱包工作人员查看[^]*“demo-wallet\/[\d-]+\.txt”不完整、被改动过/,
    },
  },
  // Nothing is asked of the other host: the harness would tell.
  "changed index": { prepare: instead(index, away), ready: trouble, says: { en: /“index\.txt” is cut or changed/, "zh-Hans": /“index\.txt”不完整、被改动过/ } },
  "forged index": { prepare: instead(index, forged(away)), ready: trouble, says: { en: /“index\.txt” is cut or changed/, "zh-Hans": /“index\.txt”不完整、被改动过/ } },
  "a table in JSON": { prepare: instead(table, () => '{ "format": "1.0" }\n'), ready: trouble, says: { en: /is not a published fee table/, "zh-Hans": /不是已发布的费率表/ } },
  "another version's tables": {
    prepare: instead(table, (text) => text.replace(/ [0-9a-f]{16} /, " 0123456789abcdef ")),
    ready: trouble,
    says: {
      en: /not of the same version\. Reload the page[^]*Try again[^]*published for another version of this program/,
      "zh-Hans": /版本不一致。请重新加载页面[^]*再试一次[^]*是为本程序的另一个版本发布的/,
    },
  },
  offline: { prepare: unreachable, ready: trouble, expected: [/ERR_INTERNET_DISCONNECTED/], says: { en: /no connection/, "zh-Hans": /连不上费率表/ } },
  "sign-in page": { prepare: signIn, ready: trouble, says: { en: /no connection/, "zh-Hans": /连不上费率表/ } },
  "unknown tariff": { query: { tariff: "no-such" }, ready: trouble, says: { en: /no tariff of the name/, "zh-Hans": /没有链接里说的那份费率表/ } },
};

const pictured = ["empty", "answered", "not offered", "ambiguous", "broken table"];
const looks = [
  { name: "desktop-light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "phone-light", colorScheme: "light", viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  { name: "phone-dark", colorScheme: "dark", viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
];

for (const [state, { query, prepare, ready, act, says, expected }] of Object.entries(states)) {
  for (const lang of languages) {
    test(`${state}, in ${lang}`, async () => {
      for (const { name, ...look } of looks) {
        await withCalculator(
          { lang, ...query },
          async (page) => {
            await act?.(page);
            await page.waitForTimeout(600);
            assert.match(await page.locator(".plainfee").innerText(), says[lang]);
            assert.equal(await page.locator(".plainfee").getAttribute("lang"), lang);
            await axe(page);
            for (const width of [look.viewport.width, 320]) {
              await page.setViewportSize({ width, height: 740 });
              const wide = await page.evaluate(() => document.documentElement.scrollWidth);
              assert.ok(wide <= width, `${wide} px wide in ${width}`);
            }
            await page.setViewportSize(look.viewport);
            if (pictured.includes(state)) await screenshot(page, `${state.replaceAll(" ", "-")}-${name}-${lang}`);
          },
          { prepare, ready, expected, ...look },
        );
      }
    });
  }
}

test("trying again loads what was missing", async () => {
  let broken = true;
  const prepare = (page) => page.route(table, (route) => (broken ? route.abort("internetdisconnected") : route.continue()));
  await withCalculator(
    { lang: "en" },
    async (page) => {
      broken = false;
      await page.getByRole("button", { name: "Try again" }).click();
      await form(page).waitFor();
      await fill(page, { amount: "100" });
      assert.equal(await card(page).locator("data").count(), 2);
    },
    { prepare, ready: trouble, expected: [/ERR_INTERNET_DISCONNECTED/] },
  );
});

test("a language that does not arrive is told in the one that is there", async () => {
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await page.getByRole("button", { name: "中文" }).click();
      await trouble(page).waitFor();
      assert.match(await trouble(page).innerText(), /cannot be shown/);
      await page.getByRole("button", { name: "Try again" }).click();
      await form(page).waitFor();
    },
    { prepare: gone("**/static/messages/zh-Hans.txt"), expected: [/404/] },
  );
});

test("a fault of the calculator's own removes the answer, is told once, and without what was typed", async () => {
  const told = [];
  await withCalculator(
    { lang: "en" },
    async (page) => {
      page.on("console", (message) => told.push(message.text()));
      await fill(page, { amount: "4321" });
      await page.evaluate(() => {
        Node.prototype.insertBefore = () => {
          throw new Error("no");
        };
      });
      await field(page, "amount").press("5");
      await page.locator("#plainfee-fallback [role=alert]").waitFor();
      assert.equal(await page.locator("#plainfee").count(), 0);
      assert.equal(told.filter((text) => text.includes("Plainfee stopped")).length, 1, told.join("\n"));
      assert.ok(!told.some((text) => text.includes("4321")), told.join("\n"));
    },
    { expected: [/./] },
  );
});
