// What the page fetches later: its second module.

import assert from "node:assert/strict";
import { test } from "node:test";

import { card, field, fill, withCalculator } from "./calculator.mjs";

const parcel = "**/parcel-*/*.wasm";
const remit = { service: "remit", destination: "MX MXN", amount: "5000" };
const aside = (page) => page.locator(".plainfee-considered, .plainfee-others").first();

test("the parcel is fetched once, and what is in it works", async () => {
  const asked = [];
  const prepare = (page) => page.route(parcel, (route) => (asked.push(route.request().url()), route.continue()));
  await withCalculator(
    { lang: "en" },
    async (page) => {
      await fill(page, remit);
      await aside(page).waitFor();
      await field(page, "tariff").selectOption("wechat-pay");
      await page.locator(".plainfee-form").waitFor();
      assert.equal(asked.length, 1, asked.join("\n"));
    },
    { prepare },
  );
});

for (const [what, answer] of Object.entries({
  "is missing": (route) => route.fulfill({ status: 404, body: "" }),
  "is dropped by the network": (route) => route.abort("internetdisconnected"),
  "is a sign-in page": (route) => route.fulfill({ contentType: "text/html", body: "<p>Sign in</p>" }),
  "is cut short": (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm\x01\0\0\0\x01" }),
})) {
  test(`when the parcel ${what}, the page answers without it and asks for it again`, async () => {
    let broken = true;
    const prepare = (page) => page.route(parcel, (route) => (broken ? answer(route) : route.continue()));
    await withCalculator(
      { lang: "en" },
      async (page) => {
        await fill(page, remit);
        assert.equal(await card(page).locator("data").count(), 2);
        assert.equal(await aside(page).count(), 0);
        broken = false;
        await field(page, "tariff").selectOption("wechat-pay");
        await page.locator(".plainfee-form").waitFor();
        await field(page, "tariff").selectOption("demo-wallet");
        await page.locator(".plainfee-form").waitFor();
        await fill(page, remit);
        await aside(page).waitFor();
        assert.equal(await page.locator("#plainfee-fallback [role=alert]").count(), 0);
      },
      { prepare, expected: [/Error/, /404/, /ERR_/] },
    );
  });
}
